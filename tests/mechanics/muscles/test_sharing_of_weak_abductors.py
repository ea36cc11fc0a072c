"""What tensor fasciae latae and the upper gluteus maximus do when medius and minimus weaken."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ordinary_people

from glutemed.mechanics import Person, Posture, with_passive
from glutemed.mechanics.muscles.load_share import TROCHANTERIC_ABDUCTORS
from glutemed.mechanics.muscles.stance_sharing import AXES, share_load, weakness_curve

sets = st.sampled_from(["gait2392", "rajagopal2016"])


@given(ordinary_people(), sets, st.sampled_from([1.5, 2.0, 3.0, 6.0]), st.floats(0, 10))
def test_about_one_axis_the_weaker_the_two_the_harder_the_others_work(person, name, power, drop):
    curve = weakness_curve(person, posture=Posture(drop_deg=drop), muscles=name, power=power)
    assert curve.activation.shape[1:] == (101,)
    for helper in ("tfl", "gmax_sup", "piriformis"):
        rising_weakness = curve.activation[curve.muscles.index(helper), ::-1]
        assert (np.diff(rising_weakness) >= -1e-9).all()
    assert (np.diff(curve.missing_nm[::-1]) >= -1e-9).all()
    assert (np.diff(curve.feasible) >= 0).all(), "who can stand on less can stand on more"


@given(ordinary_people(), sets)
def test_the_two_teams_trade_moment_one_for_one(person, name):
    curve = weakness_curve(person, muscles=name)
    held = curve.moment_nm[:, curve.feasible]
    assert np.ptp(held.sum(axis=0)) < 1e-9 * person.weight_n if held.size else True
    own = curve.of(curve.moment_nm, *TROCHANTERIC_ABDUCTORS)
    assert (np.diff(own[curve.feasible]) >= -1e-9).all()


def test_weakness_is_not_even_over_the_two():
    """At half strength the two keep more than half their moment: they work harder, until they cannot."""
    curve = weakness_curve(Person(), [0.5, 1.0])
    half, full = curve.of(curve.moment_nm, *TROCHANTERIC_ABDUCTORS)
    assert 0.5 * full < half < full


@settings(max_examples=20)
@given(ordinary_people(), sets, st.lists(st.floats(0, 1.5), min_size=1, max_size=4))
def test_a_curve_is_the_same_as_its_points(person, name, fractions):
    curve = weakness_curve(person, fractions, muscles=name)
    for k, fraction in enumerate(fractions):
        one = share_load(person, muscles=name, left=dict.fromkeys(TROCHANTERIC_ABDUCTORS, fraction))
        assert curve.activation[:, k] == pytest.approx(one.activation, abs=1e-12)
        assert curve.joint_force.bw[k] == pytest.approx(one.joint_force.bw)


def test_the_solver_for_several_axes_sees_the_same_rise():
    curve = weakness_curve(Person(), np.linspace(0.4, 1, 7), axes=("abduction", "rotation"))
    tensor = curve.activation[curve.muscles.index("tfl")]
    assert curve.feasible[-1]
    assert tensor[curve.feasible][0] > tensor[-1]


def test_weakness_does_not_relieve_the_joint():
    """The moment moves to muscles on short arms, which press more for each Nm. Tensor fasciae latae is none of them."""
    curve = weakness_curve(Person())
    bw = curve.joint_force.bw[curve.feasible]
    assert (np.diff(bw) < 0).all()
    half, full = weakness_curve(Person(), [0.5]), share_load(Person())
    arm = dict(zip(full.muscles.names, full.abduction_arm_m, strict=True))
    assert arm["tfl"] > max(arm["gmed_mid"], arm["gmed_post"])
    gained = dict(zip(full.muscles.names, half.force_n[:, 0] - full.force_n, strict=True))
    assert max(gained, key=gained.get) == "rectus_femoris"
    short = [name for name in gained if 0 < arm[name] < 0.021]
    assert sum(gained[name] for name in short) > 0.7 * sum(max(gain, 0) for gain in gained.values())


@pytest.mark.parametrize("name", ["gait2392", "rajagopal2016"])
@pytest.mark.parametrize("variant", ["default", "low"])
def test_how_much_is_needed_to_stay_level_hangs_on_the_axes_that_balance(name, variant):
    """Half of medius and minimus is enough about one axis and too little about two or three."""
    fractions, person = np.linspace(0.2, 1.0, 17), with_passive(Person(), variant)
    levels = [
        weakness_curve(person, fractions, muscles=name, axes=axes).feasible for axes in (AXES[:1], AXES[:2], AXES)
    ]
    least = [fractions[level.argmax()] for level in levels]
    assert least == sorted(least)
    assert least[0] < 0.45 < 0.55 < least[1]
    assert all((np.diff(level) >= 0).all() for level in levels), "who can stand on less can stand on more"
    half = weakness_curve(person, [0.5], muscles=name, axes=AXES)
    assert not half.feasible[0]
    assert half.missing_nm[0] > 5


def test_with_three_axes_balanced_a_helper_may_work_less():
    """What holds about one axis is no law: upper gluteus maximus of Rajagopal2016 is asked for less somewhere."""
    curve = weakness_curve(Person(), np.linspace(0.84, 1, 17), muscles="rajagopal2016", axes=AXES)
    assert curve.feasible.all()
    helper = curve.of(curve.activation, "gmax_sup")
    assert np.diff(helper).max() > 1e-3


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        (0.5, "muscles that weaken are 0.5; accepted: a list of names"),
        ("gluteus medius", "muscles that weaken are 'gluteus medius'; accepted: a list of names"),
        ([["gmed_ant"]], "accepted: a list of names"),
        (["gluteus"], "muscle of gait2392 is 'gluteus'; accepted: gluteus medius"),
    ],
)
def test_impossible_groups_are_named(groups, words):
    with pytest.raises(ValueError, match=words.replace("[", r"\[")):
        weakness_curve(Person(), groups=groups)
