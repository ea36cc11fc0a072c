"""Load sharing on one leg: forces and moments in balance, and the sliders of the stance model mean the same here."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from independent_mechanics import points
from scipy.spatial.transform import Rotation
from strategies import ordinary_people, quiet_scenarios

from glutemed.evidence import row
from glutemed.mechanics import (
    Person,
    Posture,
    abductor_moment_arm,
    demand,
    equilibrium,
    passive_moment,
    threshold_fraction,
    with_passive,
)
from glutemed.mechanics.muscles.fibres import fibre_forces
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.load_share import BAND_TENSIONERS, SUPERIOR_GLUTEAL_NERVE
from glutemed.mechanics.muscles.muscle_set import muscle_set
from glutemed.mechanics.muscles.paths import moment_arms
from glutemed.mechanics.muscles.pelvis_axes import pelvis_moment_arms
from glutemed.mechanics.muscles.stance_sharing import AXES, share_load

SETS = ("gait2392", "rajagopal2016")
sets = st.sampled_from(SETS)


def lines_of_force(muscles, flexion_deg, adduction_deg):
    """Return a point on each muscle's line and its direction on the pelvis (forward, up, right), from points alone."""
    # Intrinsic: flexion about right (z), adduction about forward (x). The right hip's adduction turns the foot to the
    # left, which is a positive turn about forward; flexion lifts the knee forwards, a positive turn about right.
    turn = Rotation.from_euler("ZX", [flexion_deg, adduction_deg], degrees=True)
    origin = np.array([muscle.path.pelvis_m[-1] for muscle in muscles.muscles])
    thigh = turn.apply([muscle.path.femur_m[0] for muscle in muscles.muscles])
    across = thigh - origin
    return origin, across / np.linalg.norm(across, axis=1)[:, None]


@given(st.floats(-20, 90), st.floats(-30, 25))
def test_arms_about_the_pelvis_are_cross_products(flexion, adduction):
    gait = muscle_set("gait2392")  # no path over a cylinder, so points are all there is
    origin, direction = lines_of_force(gait, flexion, adduction)
    forward, up, right = np.cross(origin, direction).T
    arms = pelvis_moment_arms(gait, HipAngles(flexion_deg=flexion, adduction_deg=adduction))
    assert arms.abduction_m == pytest.approx(forward, abs=1e-12)
    assert arms.rotation_m == pytest.approx(-up, abs=1e-12)
    assert arms.flexion_m == pytest.approx(-right, abs=1e-12)


@pytest.mark.parametrize("name", SETS)
def test_without_flexion_the_abduction_arm_is_that_of_the_published_axis(name):
    hip = HipAngles(adduction_deg=[-10.0, 0, 5, 20])
    assert pelvis_moment_arms(muscle_set(name), hip).abduction_m == pytest.approx(
        moment_arms(muscle_set(name), hip).abduction_m, abs=1e-15
    )


@settings(max_examples=60)
@given(ordinary_people(), quiet_scenarios(), st.floats(-5, 15), st.floats(-20, 60), st.floats(-8, 15))
def test_forces_and_moments_of_all_that_is_carried_balance_at_the_hip(person, scenario, drop, flexion, lean):
    """Cross products in space of every muscle, every weight and the passive pull, without the code under test."""
    posture = replace(scenario, drop_deg=drop, trunk_lean_deg=lean)
    load = share_load(person, posture, hip_flexion_deg=flexion)
    if not load.feasible:
        return
    adduction = person.level_adduction_deg + drop
    origin, direction = lines_of_force(load.muscles, flexion, adduction)
    team = [muscle.group in ("gluteus medius", "gluteus minimus") for muscle in load.muscles.muscles]
    level_origin, level_direction = lines_of_force(load.muscles, 0.0, person.level_adduction_deg)
    level_arm = np.cross(level_origin, level_direction)[team, 0]
    strongest = np.array([muscle.max_force_n for muscle in load.muscles.muscles])[team]
    size = person.abductor_arm_m * strongest.sum() / (level_arm * strongest).sum()
    # From the pelvis into space: the free (left) side sinks by the drop, a turn about forward by minus the drop.
    turn = Rotation.from_euler("x", -drop, degrees=True)
    place, force = turn.apply(origin * size), turn.apply(direction) * load.force_n[:, None]
    # What is left over about the other two axes of the pelvis: the muscles' own moments, in the pelvis.
    _, up, right = np.cross(origin * size, direction * load.force_n[:, None]).sum(axis=0)
    assert [load.flexion_left_over_nm, load.rotation_left_over_nm] == pytest.approx([-right, -up], abs=1e-8)
    assert load.hip_size == pytest.approx(size)
    moment, total = np.cross(place, force).sum(axis=0), force.sum(axis=0)
    for upward, where in points(person, posture):  # weights: complex numbers, medial and up
        moment += np.cross([0, where.imag, -where.real], [0, upward, 0])
        total += [0, upward, 0]
    arm, line = abductor_moment_arm(person, adduction), np.radians(person.line_of_pull_deg)
    tissue = passive_moment(person, drop) / arm
    pull = np.array([0, -tissue * np.cos(line), tissue * np.sin(line)])
    # A pull down and outwards on the pelvis at the arm's distance, square to its line.
    where = arm * np.array([0, np.sin(line), np.cos(line)])
    assert np.cross(where, pull)[0] == pytest.approx(passive_moment(person, drop))
    moment, total = moment + np.cross(where, pull), total + pull
    size_of_moment = person.weight_n * person.stature_m
    assert abs(moment[0]) < 1e-9 * size_of_moment
    contact = load.joint_force
    assert [-contact.backward_n, -contact.down_n, contact.lateral_n] == pytest.approx(total, abs=1e-9 * person.weight_n)
    assert contact.bw == pytest.approx(np.linalg.norm(total) / person.weight_n)
    assert np.tan(np.radians(contact.angle_deg)) == pytest.approx(contact.lateral_n / contact.down_n)


@given(ordinary_people(), sets)
def test_effort_runs_out_where_the_stance_model_says(person, name):
    """Strength is the person's at the level stance: the same threshold, though 15 muscles share it."""
    left = threshold_fraction(person)
    assert share_load(
        replace(person, strength_nm_per_kg=person.strength_nm_per_kg * left * 1.0001), muscles=name
    ).feasible
    weaker = share_load(replace(person, strength_nm_per_kg=person.strength_nm_per_kg * left * 0.99), muscles=name)
    assert not weaker.feasible
    lacking = demand(person, Posture()) - passive_moment(person)
    assert weaker.missing_nm == pytest.approx(0.01 * lacking, rel=1e-9)


@given(ordinary_people(), sets, st.floats(0, 12))
def test_muscles_make_what_demand_leaves_to_them(person, name, drop):
    load = share_load(person, Posture(drop_deg=drop), muscles=name)
    left = load.demand_nm - load.passive_nm
    assert load.moment_nm.sum() + np.sign(left) * load.missing_nm == pytest.approx(left, abs=1e-9)
    assert load.moment_nm == pytest.approx(load.abduction_arm_m * load.force_n, abs=1e-12)
    if load.feasible:
        shares = load.shares_percent()
        assert sum(shares.values()) == pytest.approx(100.0) or abs(left) < 1e-9


def test_the_passive_moment_is_counted_once():
    person = with_passive(Person(), "none")
    alone = share_load(person)
    assert alone.passive_nm == 0
    assert not alone.passive_force_n.any()
    fibres = share_load(person, passive="muscles")
    assert fibres.passive_nm == pytest.approx((fibres.abduction_arm_m * fibres.passive_force_n).sum())
    assert 0 < fibres.passive_nm < 3
    # With fibres alone the person's own assumption has no say.
    stiff = share_load(Person(), passive="muscles")
    assert stiff.activation == pytest.approx(fibres.activation)
    assert stiff.joint_force.bw == pytest.approx(fibres.joint_force.bw)
    assert share_load(Person()).passive_nm == equilibrium(Person()).passive_nm


@pytest.mark.parametrize("axes", [("abduction", "rotation"), ("abduction", "flexion"), AXES])
@pytest.mark.parametrize("passive", ["person", "muscles"])
def test_the_other_axes_are_at_rest_when_asked(axes, passive):
    person = Person()
    load = share_load(person, axes=axes, passive=passive)
    hip = HipAngles(adduction_deg=person.level_adduction_deg)
    arms = pelvis_moment_arms(load.muscles, hip)
    for axis in axes[1:]:
        each = getattr(arms, f"{axis}_m") * (load.force_n + load.passive_force_n)
        assert abs(each.sum()) < 1e-9 * person.weight_n * person.stature_m
        assert np.abs(each).max() > 0.1
        assert abs(getattr(load, f"{axis}_left_over_nm")) < 1e-6
    assert load.moment_nm.sum() == pytest.approx(load.demand_nm - load.passive_nm, abs=1e-6)
    assert load.cost >= share_load(person, passive=passive).cost


@pytest.mark.parametrize("name", SETS)
def test_one_axis_leaves_the_pelvis_turning_and_three_do_not(name):
    """About abduction alone the abductors extend and turn the thigh outwards, and nothing in the model holds that."""
    one, three = (share_load(Person(), muscles=name, axes=axes) for axes in (AXES[:1], AXES))
    assert one.flexion_left_over_nm < -10
    assert one.rotation_left_over_nm < -5
    assert three.flexion_left_over_nm == pytest.approx(0, abs=1e-4)
    assert three.rotation_left_over_nm == pytest.approx(0, abs=1e-4)
    lowest, highest = (number / 100 for number in row("hcf.sls.ol10").numbers[2:4])
    assert lowest < three.joint_force.bw < highest
    assert three.joint_force.bw < one.joint_force.bw


def test_few_newton_metres_can_cost_much_force():
    """Rectus femoris, middle gluteus maximus, piriformis and sartorius pull on short arms."""
    load, others = share_load(Person()), ("rectus_femoris", "gmax_mid", "piriformis", "sartorius")
    named = ("gluteus medius", "gluteus minimus", "tfl", "gmax_sup")
    assert load.share_percent(*others) + load.share_percent(*named) == pytest.approx(100)
    assert load.force_percent(*others) + load.force_percent(*named) == pytest.approx(100)
    assert load.force_percent(*others) > 2.5 * load.share_percent(*others)
    assert share_load(Person(strength_nm_per_kg=0.0)).force_percent(*others) == 0


@given(st.floats(0, 5), st.floats(40, 150), st.floats(0, 12), sets)
def test_stretched_fibres_do_not_know_how_strong_somebody_is(strength, mass, drop, name):
    """Weakness takes active force only: the published model's passive moment stays."""
    person = Person(strength_nm_per_kg=strength, mass_kg=mass)
    load = share_load(person, Posture(drop_deg=drop), name, passive="muscles")
    hip = HipAngles(adduction_deg=person.level_adduction_deg + drop)
    gait = muscle_set(name)
    own = (fibre_forces(gait, hip).passive_n * moment_arms(gait, hip).abduction_m).sum()
    assert load.passive_nm == pytest.approx(own)
    assert load.passive_nm > 0


@given(ordinary_people(), sets, st.floats(1.2, 1.8))
def test_a_larger_hip_halves_nothing_but_force(person, name, factor):
    """Strength is a moment: a longer arm lowers forces in proportion and leaves every activation alone."""
    arm = min(person.abductor_arm_m, 0.06)
    small, large = (share_load(replace(person, abductor_arm_m=one), muscles=name) for one in (arm, arm * factor))
    assert large.activation == pytest.approx(small.activation, abs=1e-9)
    assert large.force_n == pytest.approx(small.force_n / factor, rel=1e-9, abs=1e-9)
    assert large.joint_force.bw < small.joint_force.bw


@given(ordinary_people(), sets)
def test_only_strength_for_body_size_matters(person, name):
    heavy = replace(person, mass_kg=1.5 * person.mass_kg)
    assert share_load(heavy, muscles=name).activation == pytest.approx(share_load(person, muscles=name).activation)
    assert share_load(heavy, muscles=name).joint_force.bw == pytest.approx(
        share_load(person, muscles=name).joint_force.bw
    )


def test_arrays_of_everything_are_the_same_as_one_by_one():
    people = Person(mass_kg=[50.0, 90.0], abductor_arm_m=[0.04, 0.05])
    postures = Posture(drop_deg=np.array([0.0, 6.0, 12.0])[:, None], trunk_lean_deg=[0.0, 5.0])
    left = {"gluteus medius": [0.4, 0.9], "gmed_ant": 0.7, "tensor fasciae latae": np.array([[0.5], [1.0], [1.5]])}
    together = share_load(people, postures, left=left)
    assert together.activation.shape == (15, 3, 2)
    for i in range(3):
        for j in range(2):
            one = share_load(
                Person(mass_kg=[50.0, 90.0][j], abductor_arm_m=[0.04, 0.05][j]),
                Posture(drop_deg=[0.0, 6.0, 12.0][i], trunk_lean_deg=[0.0, 5.0][j]),
                left={"gluteus medius": [0.4, 0.9][j], "gmed_ant": 0.7, "tensor fasciae latae": [0.5, 1.0, 1.5][i]},
            )
            assert together.force_n[:, i, j] == pytest.approx(one.force_n, rel=1e-12, abs=1e-9)
            assert together.joint_force.bw[i, j] == pytest.approx(one.joint_force.bw)
            assert together.share_percent("piriformis")[i, j] == pytest.approx(one.share_percent("piriformis"))
            assert np.ndim(one.joint_force.bw) == np.ndim(one.missing_nm) == np.ndim(one.passive_nm) == 0


def test_a_part_that_is_named_itself_keeps_its_own_share():
    mixed = share_load(Person(), left={"gmed_ant": 0.9, "gluteus medius": 0.7})
    spelled = share_load(Person(), left={"gmed_ant": 0.9, "gmed_mid": 0.7, "gmed_post": 0.7})
    assert mixed.activation == pytest.approx(spelled.activation, abs=0)
    whole = share_load(Person())
    most = mixed.force_n / np.where(mixed.activation > 0, mixed.activation, 1)
    full = whole.force_n / np.where(whole.activation > 0, whole.activation, 1)
    assert (most / np.where(full > 0, full, 1))[:4] == pytest.approx([0.9, 0.7, 0.7, 1.0])


@settings(max_examples=60)
@given(
    ordinary_people(),
    sets,
    st.floats(-45, 29),
    st.floats(-90, 90),
    st.floats(0, 300),
    st.floats(-30, 120),
    st.sampled_from(["person", "muscles"]),
    st.floats(0, 2),
)
def test_nothing_is_ever_not_a_number(person, name, drop, lean, cane, flexion, passive, left):
    posture = Posture(drop_deg=drop, trunk_lean_deg=lean, cane_force_n=cane)
    load = share_load(person, posture, name, {"gluteus medius": left}, hip_flexion_deg=flexion, passive=passive)
    for values in (load.activation, load.force_n, load.moment_nm, load.joint_force.bw, load.joint_force.angle_deg):
        assert np.isfinite(values).all()
    assert np.isfinite(list(load.shares_percent().values())).all()
    assert load.feasible == (load.missing_nm == 0)


@pytest.mark.parametrize("mass", [40.0, 200.0])
@pytest.mark.parametrize("name", SETS)
def test_somebody_without_strength_is_missing_everything(mass, name):
    person = Person(mass_kg=mass, strength_nm_per_kg=0.0)
    load = share_load(person, muscles=name)
    assert not load.feasible
    assert load.missing_nm == pytest.approx(demand(person, Posture()) - passive_moment(person))
    assert not load.force_n.any()
    assert not share_load(person, muscles=name, axes=AXES).feasible


def test_who_leans_far_needs_adductors():
    load = share_load(Person(), Posture(trunk_lean_deg=40))
    assert load.demand_nm < 0
    assert load.moment_nm.sum() == pytest.approx(load.demand_nm - load.passive_nm)
    assert (load.activation[load.abduction_arm_m > 0] == 0).all()


def test_a_complete_nerve_block_costs_what_the_models_say():
    """Strength lost without medius, minimus and tensor: the published share, recomputed by what remains feasible."""
    blocked = dict.fromkeys(SUPERIOR_GLUTEAL_NERVE, 0.0)
    person = with_passive(Person(level_adduction_deg=0.0), "none")
    for name, published in zip(SETS, row("torque.model.sgn_share").numbers, strict=False):
        load = share_load(person, muscles=name, left=blocked)
        assert not load.feasible
        held = load.demand_nm - load.missing_nm
        strength = person.strength_nm_per_kg * person.mass_kg
        assert 100 * (1 - held / strength) == pytest.approx(published, abs=1.5)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"muscles": "gait9999"}, "gait2392, rajagopal2016"),
        ({"left": {"gluteus medias": 0.5}}, "gluteus medius"),
        ({"left": {"gluteus medius": 3}}, "share of force left of gluteus medius is 3; accepted: 0 to 2"),
        ({"left": {"tfl": [0.5, -1]}}, "share of force left of tfl is -1 at index 1; accepted: 0 to 2"),
        ({"axes": ("rotation",)}, "accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"axes": "abduction"}, "accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"axes": 1.0}, "axes are 1.0; accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"axes": None}, "axes are None; accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"axes": ("abduction", ["flexion"])}, "accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"left": 0.5}, "what is left is 0.5; accepted: a mapping from the name of a muscle to its share"),
        ({"left": {"tfl": [1, 1], "gmed_ant": [1, 1, 1]}}, "the shapes are tfl (2,), gmed_ant (3,); accepted"),
        ({"muscles": ["gait2392"]}, "muscle set is ['gait2392']; accepted: gait2392, rajagopal2016"),
        ({"passive": ["person"]}, "passive tissue is ['person']; accepted: person, muscles"),
        ({"axes": ("abduction", "abduction")}, "accepted: a list of 'abduction', then any of rotation, flexion"),
        ({"passive": "tendon"}, "accepted: person, muscles"),
        ({"hip_flexion_deg": 150}, "hip flexion is 150; accepted: -30 to 120 degrees"),
        ({"power": 0.5}, "power of the activation is 0.5"),
        ({"posture": Posture(drop_deg=45)}, "hip adduction is 50; accepted"),
    ],
)
def test_impossible_input_is_named(options, words):
    with pytest.raises(ValueError, match="accept") as caught:
        share_load(Person(), **options)
    assert words in str(caught.value)


def test_an_unknown_team_is_named():
    load = share_load(Person())
    with pytest.raises(ValueError, match="muscle of gait2392 is 'gluteus'; accepted: gluteus medius"):
        load.share_percent("gluteus")
    assert load.share_percent(*BAND_TENSIONERS) == pytest.approx(
        load.share_percent("tfl") + load.share_percent("gmax_sup")
    )
