"""The iliotibial band over the trochanter: geometry reckoned another way, and what two unknown inputs leave open."""

import cmath
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ordinary_people

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.muscles.compression import (
    PELVIS_MM,
    SHIN_MM,
    TROCHANTER_MM,
    band_arm,
    band_compression,
    band_deflection,
    trochanter_span_mm,
)
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import muscle_set
from glutemed.mechanics.muscles.paths import moment_arms
from glutemed.mechanics.muscles.stance_sharing import share_load, weakness_curve

angles = st.floats(-50, 50)
widths = st.floats(40, 80)
PARTS = tuple(PELVIS_MM)


@given(angles, st.sampled_from(PARTS))
def test_the_deflection_is_the_turn_between_two_chords(adduction, part):
    """Complex numbers: turn the leg, then compare the two directions."""
    turn = cmath.exp(-1j * math.radians(adduction))  # lateral is to the right: adduction swings the foot to the left
    trochanter, shin = complex(*TROCHANTER_MM) * turn, complex(*SHIN_MM) * turn
    upper, lower = trochanter - complex(*PELVIS_MM[part]), shin - trochanter
    assert band_deflection(adduction, part) == pytest.approx(math.degrees(cmath.phase(upper / lower)), abs=1e-9)


@given(angles, st.sampled_from(PARTS), st.floats(1, 500))
def test_the_press_is_the_sum_of_the_two_pulls(adduction, part, tension):
    """The vector sum of the two halves of the band is 2 T sin(b / 2), along the line that halves the angle."""
    turn = cmath.exp(-1j * math.radians(adduction))
    trochanter, shin = complex(*TROCHANTER_MM) * turn, complex(*SHIN_MM) * turn
    up, down = complex(*PELVIS_MM[part]) - trochanter, shin - trochanter
    pull = tension * (up / abs(up) + down / abs(down))
    bend = math.radians(band_deflection(adduction, part))
    assert abs(pull) == pytest.approx(2 * tension * abs(math.sin(bend / 2)), abs=1e-9)
    # The band presses inwards where it bends over the trochanter: medially, seen along the thigh.
    assert ((pull / turn).real < 0) == (bend > 0) or abs(bend) < 1e-6


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lateral", trochanter_span_mm())
def test_adduction_bends_the_band_more(part, lateral):
    bend = band_deflection(np.linspace(-50, 50, 201), part, lateral)
    assert (np.diff(bend) > 0).all()
    assert np.isfinite(bend).all()


def test_the_same_tension_presses_harder_on_an_adducted_hip():
    """The geometric part alone. The newtons measured on bodies were never read, so the row is no finding."""
    assert not row("itb_force_adduction").may_be_taught
    pressing = np.sin(np.radians(band_deflection([0, 10, 40])) / 2)
    assert pressing[0] < pressing[1] < pressing[2]


def test_the_points_are_those_of_the_muscle_set():
    gait = muscle_set("gait2392")
    for name, (lateral, up) in PELVIS_MM.items():
        last = gait.muscles[gait.index(name)].path.pelvis_m[-1]
        assert (1000 * last[2], 1000 * last[1]) == pytest.approx((lateral, up), abs=0.06)


@pytest.mark.parametrize("name", ["gait2392", "rajagopal2016"])
def test_whether_a_drop_raises_the_press_hangs_on_what_nobody_measured(name):
    """The muscles are asked for less, so they press less; a band that is the passive tissue presses many times more."""
    press = band_compression(share_load(Person(), Posture(drop_deg=[8.0, 15.0]), muscles=name))
    assert press.low_n[1] < press.low_n[0]
    assert press.high_n[1] > 1.5 * press.high_n[0]


@given(
    ordinary_people(),
    st.floats(-10, 20),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(["gait2392", "rajagopal2016"]),
)
def test_every_guess_lies_between_the_two_ends(person, drop, gmax, passive, name):
    load = share_load(person, Posture(drop_deg=drop), muscles=name)
    press = band_compression(load, gmax, passive)
    slack = 1e-9 * (1 + press.high_n)
    assert press.low_n - slack <= press.force_n <= press.high_n + slack
    assert band_compression(load, gmax, 1 - passive).low_n == press.low_n
    # The ends of the span of the trochanter are themselves the ends of what is between.
    within = [_tension_times_bend(load, gmax, passive, width) for width in np.linspace(*trochanter_span_mm(), 7)]
    assert press.low_n - slack <= min(within)
    assert max(within) <= press.high_n + slack


def _tension_times_bend(load, gmax, passive, width):
    tfl = load.of(load.force_n, "tfl") + passive * load.passive_nm / (
        load.hip_size * band_arm(load.hip_adduction_deg, width)
    )
    both = {"tfl": tfl, "gmax_sup": gmax * load.of(load.force_n, "gmax_sup")}
    bends = {part: max(0.0, band_deflection(load.hip_adduction_deg, part, width)) for part in both}
    return sum(2 * both[part] * math.sin(math.radians(bends[part]) / 2) for part in both)


@given(st.floats(-49, 49), widths)
def test_the_bands_arm_is_the_change_of_its_length(adduction, width):
    """Virtual work: what the band gains in length by a small adduction is its arm times the turn."""

    def length(angle):
        turn = cmath.exp(-1j * math.radians(angle))
        trochanter, shin = complex(width, TROCHANTER_MM[1]) * turn, complex(*SHIN_MM) * turn
        pelvis = complex(*PELVIS_MM["tfl"])
        over = band_deflection(angle, "tfl", width) > 0
        return abs(trochanter - pelvis) + abs(shin - trochanter) if over else abs(shin - pelvis)

    if abs(band_deflection(adduction, "tfl", width)) < 0.1:
        return
    step = 1e-3
    gained = (length(adduction + step) - length(adduction - step)) / (2 * math.radians(step))
    assert 1000 * band_arm(adduction, width) == pytest.approx(gained, abs=1e-4)


def test_the_trochanter_lies_between_the_patients_bone_and_the_skeletons():
    """The skeleton's own femur lies three standard deviations out, so its point alone is no answer."""
    low, high = trochanter_span_mm()
    mean, deviation = row("lever.trochanter_lateral.ct10").numbers[:2]
    assert low == mean - deviation
    assert high == TROCHANTER_MM[0] == pytest.approx(mean + 3 * deviation, abs=0.2)
    narrow, usual, wide = band_deflection(0, trochanter_lateral_mm=[low, mean, high])
    assert narrow < usual < wide
    assert usual < 0.4 * wide


def test_the_bands_arm_over_the_trochanter_is_longer_than_the_one_the_muscle_set_takes():
    adduction = np.array([0.0, 10.0, 20.0])
    gait = muscle_set("gait2392")
    own = moment_arms(gait, HipAngles(adduction_deg=adduction)).abduction_m[gait.index("tfl")]
    assert (band_arm(adduction) > own).all()


def test_stretched_fibres_are_counted_once():
    load = share_load(Person(), Posture(drop_deg=10), passive="muscles")
    assert load.passive_nm > 1
    none, whole = (band_compression(load, passive_band_share=share) for share in (0, 1))
    assert whole.tension_n == pytest.approx(none.tension_n)
    assert none.force_n == pytest.approx(none.high_n)


@pytest.mark.parametrize("passive", [0.0, 1.0])
def test_weak_medius_and_minimus_raise_the_press(passive):
    curve = weakness_curve(Person())
    press = band_compression(curve, passive_band_share=passive)
    assert press.force_n.shape == press.low_n.shape == press.high_n.shape == (101,)
    for values in (press.force_n, press.low_n, press.high_n):
        assert (np.diff(values[curve.feasible]) <= 1e-9).all()
    assert press.force_n[curve.feasible][0] > 2 * press.force_n[-1]


def test_that_the_press_doubles_whatever_the_band_gets_of_gluteus_maximus_is_no_second_finding():
    """Below saturation the rule raises every helper by one factor, so no share of one of them can change the ratio."""
    full, half = share_load(Person()), weakness_curve(Person(), [0.5])
    ratios = [
        band_compression(half, share).force_n[0] / band_compression(full, share).force_n for share in (0, 0.3, 0.75, 1)
    ]
    helpers = [half.of(half.activation, name)[0] / full.of(full.activation, name) for name in ("tfl", "sartorius")]
    assert ratios == pytest.approx([helpers[0]] * 4)
    assert helpers[1] == pytest.approx(helpers[0])


def test_a_band_off_the_trochanter_does_not_press():
    load = share_load(Person(), Posture(drop_deg=-35), left={"gmax_sup": 0.0})
    press = band_compression(load)
    assert press.deflection_deg < 0
    assert press.force_n == press.low_n == press.high_n == 0


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_of_the_muscles_on_the_band_means_more_press(gmax, passive):
    load = share_load(Person(), Posture(drop_deg=8))
    none, some, more = (band_compression(load, part * gmax, part * passive) for part in (0, 0.5, 1))
    assert none.force_n <= some.force_n <= more.force_n
    assert more.force_n - some.force_n == pytest.approx(some.force_n - none.force_n, abs=1e-9)
    assert none.tension_n == pytest.approx(load.of(load.force_n, "tfl"))
    arm = load.hip_size * band_arm(load.hip_adduction_deg)
    assert band_compression(load, 0, passive).tension_n - none.tension_n == pytest.approx(
        passive * load.passive_nm / arm
    )


def test_the_press_follows_arrays():
    load = share_load(Person(), Posture(drop_deg=[0.0, 5.0]))
    press = band_compression(load, gmax_band_share=[[0.0], [0.5], [1.0]])
    assert press.force_n.shape == press.low_n.shape == press.high_n.shape == (3, 2)
    assert press.force_n[1, 1] == pytest.approx(
        band_compression(share_load(Person(), Posture(drop_deg=5)), 0.5).force_n
    )


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: band_deflection(70), "hip adduction is 70; accepted: -50 to 50 degrees"),
        (lambda: band_deflection(0, "soleus"), "accepted: tfl, gmax_sup"),
        (lambda: band_deflection(0, ["tfl"]), "part of the band is ['tfl']; accepted: tfl, gmax_sup"),
        (lambda: band_deflection(0, "tfl", 20), "trochanter lateral of the hip centre is 20; accepted: 35 to 90 mm"),
        (lambda: band_compression(share_load(Person()), 1.5), "share that pulls on the band is 1.5; accepted: 0 to 1"),
        (lambda: band_compression(share_load(Person()), 0.5, [0, -1]), "-1 at index 1"),
    ],
)
def test_impossible_input_is_named(call, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        call()
    assert words in str(caught.value)
