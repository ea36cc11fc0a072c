"""The iliotibial band over the trochanter: geometry against another way to reckon it, and directions of change."""

import cmath
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.muscles.compression import (
    PELVIS_MM,
    SHIN_MM,
    TROCHANTER_MM,
    band_compression,
    band_deflection,
)
from glutemed.mechanics.muscles.muscle_set import muscle_set
from glutemed.mechanics.muscles.stance_sharing import share_load, weakness_curve

angles = st.floats(-50, 50)
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
def test_adduction_bends_the_band_more(part):
    bend = band_deflection(np.linspace(-50, 50, 201), part)
    assert (np.diff(bend) > 0).all()
    assert np.isfinite(bend).all()


def test_the_same_tension_presses_harder_on_an_adducted_hip():
    """Direction only: the newtons measured on bodies were never read, so the row must not serve as a finding."""
    assert not row("itb_force_adduction").may_be_taught
    pressing = np.sin(np.radians(band_deflection([0, 10, 40])) / 2)
    assert pressing[0] < pressing[1] < pressing[2]


def test_the_points_are_those_of_the_muscle_set():
    gait = muscle_set("gait2392")
    for name, (lateral, up) in PELVIS_MM.items():
        last = gait.muscles[gait.index(name)].path.pelvis_m[-1]
        assert (1000 * last[2], 1000 * last[1]) == pytest.approx((lateral, up), abs=0.06)


def test_weak_medius_and_minimus_raise_the_press():
    curve = weakness_curve(Person())
    press = band_compression(curve)
    assert press.force_n.shape == (101,)
    assert (np.diff(press.force_n[curve.feasible]) <= 1e-9).all()
    assert press.force_n[curve.feasible][0] > 2 * press.force_n[-1]


def test_a_band_off_the_trochanter_does_not_press():
    load = share_load(Person(), Posture(drop_deg=-35), left={"gmax_sup": 0.0})
    press = band_compression(load)
    assert press.deflection_deg < 0
    assert press.force_n == 0


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_of_the_muscles_on_the_band_means_more_press(gmax, passive):
    load = share_load(Person(), Posture(drop_deg=8))
    none, some, more = (band_compression(load, part * gmax, part * passive) for part in (0, 0.5, 1))
    assert none.force_n <= some.force_n <= more.force_n
    assert more.force_n - some.force_n == pytest.approx(some.force_n - none.force_n, abs=1e-9)
    assert none.tension_n == pytest.approx(load.of(load.force_n, "tfl"))
    arm = load.abduction_arm_m[load.muscles.index("tfl")]
    assert band_compression(load, 0, passive).tension_n - none.tension_n == pytest.approx(
        passive * load.passive_nm / arm
    )


def test_the_press_follows_arrays():
    load = share_load(Person(), Posture(drop_deg=[0.0, 5.0]))
    press = band_compression(load, gmax_band_share=[[0.0], [0.5], [1.0]])
    assert press.force_n.shape == (3, 2)
    assert press.force_n[1, 1] == pytest.approx(
        band_compression(share_load(Person(), Posture(drop_deg=5)), 0.5).force_n
    )


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: band_deflection(70), "hip adduction is 70; accepted: -50 to 50 degrees"),
        (lambda: band_deflection(0, "soleus"), "accepted: tfl, gmax_sup"),
        (lambda: band_compression(share_load(Person()), 1.5), "share that pulls on the band is 1.5; accepted: 0 to 1"),
        (lambda: band_compression(share_load(Person()), 0.5, [0, -1]), "-1 at index 1"),
    ],
)
def test_impossible_input_is_named(call, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        call()
    assert words in str(caught.value)
