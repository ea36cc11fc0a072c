"""Fibre lengths and forces: geometry by triangle, curves by their published values, limits by reason."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from glutemed.mechanics.muscles import HipAngles, fibre_forces, muscle_set, path_length
from glutemed.mechanics.muscles.curves import THELEN, millard

GAIT, RAJAGOPAL = muscle_set("gait2392"), muscle_set("rajagopal2016")
SETS = pytest.mark.parametrize("muscles", [GAIT, RAJAGOPAL], ids=["gait2392", "rajagopal2016"])
CURVES = pytest.mark.parametrize("curves", [THELEN, millard()], ids=["Thelen", "Millard"])
angles = st.tuples(st.floats(-30, 120), st.floats(-50, 45), st.floats(-45, 45))
WHOLE_RANGE = HipAngles(*np.meshgrid(np.linspace(-30, 120, 16), np.linspace(-50, 45, 20), np.linspace(-45, 45, 7)))


@SETS
@given(at=angles)
def test_fibre_tendon_and_thickness_make_a_triangle_that_spans_the_path(muscles, at):
    hip = HipAngles(*at)
    found = fibre_forces(muscles, hip)
    lean = np.radians(found.pennation_deg)
    taut = path_length(muscles, hip) > muscles.tendon_slack_m
    spanned = muscles.tendon_slack_m + found.fibre_length_m * np.cos(lean)
    assert spanned[taut] == pytest.approx(path_length(muscles, hip)[taut], abs=1e-12)
    thickness = muscles.optimal_fibre_m * np.sin(np.radians(muscles.pennation_deg))
    assert found.fibre_length_m * np.sin(lean) == pytest.approx(thickness, abs=1e-12)
    assert found.normalised_length * muscles.optimal_fibre_m == pytest.approx(found.fibre_length_m)


@SETS
def test_forces_are_finite_and_never_push_over_the_whole_range(muscles):
    found = fibre_forces(muscles, WHOLE_RANGE)
    limit = muscles.max_force_n[:, None, None, None]
    for values in (found.active_n, found.passive_n, found.fibre_length_m, found.pennation_deg):
        assert values.shape == (len(muscles.names), 20, 16, 7)
        assert np.isfinite(values).all()
        assert (values >= 0).all()
    assert (found.active_n <= limit).all()
    slack = path_length(muscles, WHOLE_RANGE) <= muscles.tendon_slack_m[:, None, None, None]
    assert slack.any()
    assert (found.active_n[slack] == 0).all()
    assert (found.passive_n[slack] == 0).all()


@SETS
@given(at=st.tuples(st.floats(-29, 119), st.floats(-49, 44), st.floats(-44, 44)))
def test_a_small_move_changes_force_a_little_and_a_slack_tendon_makes_no_cliff(muscles, at):
    near, far = fibre_forces(muscles, HipAngles(*at)), fibre_forces(muscles, HipAngles(*np.add(at, 1e-3)))
    for which in ("active_n", "passive_n"):
        change = np.abs(getattr(near, which) - getattr(far, which))
        assert (change < 2e-3 * muscles.max_force_n).all()


@SETS
@given(at=angles, share=st.floats(0, 2))
def test_forces_are_proportional_to_the_greatest_force(muscles, at, share):
    hip = HipAngles(*at)
    whole, part = fibre_forces(muscles, hip), fibre_forces(muscles, hip, muscles.max_force_n * share)
    assert part.active_n == pytest.approx(share * whole.active_n, abs=1e-9)
    assert part.passive_n == pytest.approx(share * whole.passive_n, abs=1e-9)
    assert (part.fibre_length_m == whole.fibre_length_m).all()


@SETS
@given(many=hnp.arrays(float, (3, 4), elements=st.floats(-30, 45)))
def test_an_array_of_positions_gives_what_each_position_gives(muscles, many):
    found = fibre_forces(muscles, HipAngles(*many))
    for place in range(4):
        one = fibre_forces(muscles, HipAngles(*many[:, place]))
        for which in ("active_n", "passive_n", "fibre_length_m", "normalised_length", "pennation_deg"):
            assert getattr(found, which)[:, place] == pytest.approx(getattr(one, which), abs=1e-9)


@CURVES
def test_fibres_are_strongest_at_their_optimal_length_and_resist_stretch_only_beyond(curves):
    length = np.linspace(0, 3, 601)
    active, passive = curves.active(length), curves.passive(length)
    assert curves.active(np.array(1.0)) == pytest.approx(1.0)
    assert active.max() <= 1.0
    assert (np.diff(active[length <= 1]) >= 0).all()
    assert (np.diff(active[length >= 1]) <= 0).all()
    assert active[0] == 0
    assert (passive[length <= 1] == 0).all()
    assert (np.diff(passive[length >= 1.05]) > 0).all()
    bends = np.diff(passive, 2)
    assert (bends > -1e-3).all(), "passive force grows ever faster, then as a straight line"


def test_the_gait2392_curves_have_their_published_landmarks():
    # A Gauss curve of shape factor 0.5 is exp(-1/2) half a unit from the top; the passive one is 1 at a strain of 0.6.
    assert THELEN.active(np.array([0.5, 1.5])) == pytest.approx(np.exp(-0.5))
    assert THELEN.passive(np.array(1.6)) == pytest.approx(1.0)
    assert THELEN.passive(np.array(1.3)) == pytest.approx((np.exp(2) - 1) / (np.exp(4) - 1))


def test_the_rajagopal_curves_have_their_published_landmarks():
    curves = millard()
    assert curves.active(np.array([0.25, 1.9])) == pytest.approx(0.0, abs=1e-4)
    assert curves.passive(np.array(1.7)) == pytest.approx(1.0)
    assert curves.passive(np.array(2.7)) == pytest.approx(1.0 + 2 / 0.7)  # stiffness at one norm force is 2 / strain


@SETS
@given(start=st.floats(-20, 100), adduction=st.floats(-40, 40))
def test_passive_force_times_shortening_is_the_energy_of_the_stretched_fibres(muscles, start, adduction):
    """No friction: work along the path is the integral of the passive curve, for parallel fibres."""
    name = "gmed_mid" if muscles is GAIT else "gmin_mid"
    place = muscles.index(name)
    assert muscles.pennation_deg[place] == 0
    flexion = np.linspace(start, start + 20, 400)
    hip = HipAngles(flexion_deg=flexion, adduction_deg=adduction)
    found, path = fibre_forces(muscles, hip), path_length(muscles, hip)[place]
    work = np.trapezoid(found.passive_n[place], path)
    ends = found.normalised_length[place][[0, -1]]
    if (path <= muscles.tendon_slack_m[place]).any():
        return
    between = np.linspace(*ends, 4001)
    stored = np.trapezoid(muscles.curves.passive(between), between)
    stored *= muscles.max_force_n[place] * muscles.optimal_fibre_m[place]
    assert work == pytest.approx(stored, rel=1e-3, abs=1e-4)


@pytest.mark.parametrize(
    ("forces", "words"),
    [
        (-np.ones(15), "greatest muscle force is -1 at index 0; accepted: 0 to 50000 N"),
        (np.full(15, np.nan), "greatest muscle force is nan at index 0"),
        (np.ones(13), r"has the shape \(13,\); gait2392 needs \(15,\)"),
        (100.0, r"has the shape \(\); gait2392 needs \(15,\)"),
        ("strong", "greatest muscle force must be a number"),
    ],
)
def test_impossible_forces_are_refused_in_words(forces, words):
    with pytest.raises(ValueError, match=words):
        fibre_forces(GAIT, HipAngles(), forces)
