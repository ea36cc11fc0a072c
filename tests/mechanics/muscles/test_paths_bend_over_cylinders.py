"""The path over a cylinder is the shortest one outside it: found here by a band that SciPy stretches round it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import ConvexHull

from glutemed.mechanics.muscles import Cylinder, HipAngles, moment_arms, muscle_set, path_length

RAJAGOPAL = muscle_set("rajagopal2016")
PLAIN = Cylinder(np.zeros(3), np.eye(3), 0.04)


def shortest_by_hull(start, end, radius):
    """Stretch a band round start, end and a ring of points on the cylinder; unrolled, height adds at a right angle."""
    around = np.linspace(0, 2 * np.pi, 8000, endpoint=False)
    flat = np.vstack([start[:2], end[:2], radius * np.stack([np.cos(around), np.sin(around)], axis=1)])
    band = list(ConvexHull(flat).vertices)  # counterclockwise
    first = band.index(0)
    band = band[first:] + band[:first]
    behind = flat[band[: band.index(1) + 1]]
    return np.hypot(np.linalg.norm(np.diff(behind, axis=0), axis=1).sum(), end[2] - start[2])


@settings(max_examples=50)
@given(x=st.floats(-0.02, 0.015), y=st.floats(-0.12, -0.06), z=st.floats(-0.1, 0.1))
def test_a_bent_path_is_the_shortest_outside_the_cylinder(x, y, z):
    start, end = np.array([-0.01, 0.08, 0.0]), np.array([x, y, z])
    found, direction = PLAIN.over(start, end)
    assert found == pytest.approx(shortest_by_hull(start, end, PLAIN.radius_m), rel=1e-7)
    assert found > np.linalg.norm(end - start)
    steps = 1e-6 * np.eye(3)
    slope = [(PLAIN.over(start, end + step)[0] - PLAIN.over(start, end - step)[0]) / 2e-6 for step in steps]
    assert direction == pytest.approx(np.array(slope), abs=1e-7), "the pull points the way in which length grows most"


@given(x=st.floats(-0.2, -0.09), y=st.floats(-0.12, 0.06), z=st.floats(-0.1, 0.1))
def test_a_cylinder_out_of_the_way_changes_nothing(x, y, z):
    start, end = np.array([-0.09, 0.08, 0.0]), np.array([x, y, z])
    found, direction = PLAIN.over(start, end)
    assert found == pytest.approx(np.linalg.norm(end - start), abs=1e-15)
    assert direction == pytest.approx((end - start) / np.linalg.norm(end - start), abs=1e-12)


def test_length_and_direction_go_over_from_straight_to_bent_without_a_jump():
    start = np.array([-0.01, 0.08, 0.0])
    ends = np.stack([np.linspace(-0.12, 0.03, 3001), np.full(3001, -0.08), np.full(3001, 0.03)])
    length, direction = PLAIN.over(start, ends)
    straight = np.linalg.norm(ends.T - start, axis=1)
    assert 0 < (length > straight + 1e-9).sum() < 3001
    assert np.abs(np.diff(length)).max() < 6e-5
    # Right after the touch the direction turns as the square root of the way gone.
    assert np.abs(np.diff(direction, axis=1)).max() < 0.01


def test_an_end_that_sinks_into_the_cylinder_makes_no_jump_either():
    start = np.array([-0.01, 0.08, 0.0])
    ends = np.stack([np.full(4001, -0.005), np.linspace(-0.06, -0.005, 4001), np.full(4001, 0.02)])
    length, direction = PLAIN.over(start, ends)
    assert np.abs(np.diff(length)).max() < 1e-4
    assert np.abs(np.diff(direction, axis=1)).max() < 0.02
    assert np.isfinite(length).all()


def test_an_end_on_the_axis_has_a_length():
    length, direction = PLAIN.over(np.array([-0.01, 0.08, 0.0]), np.zeros(3))
    assert length == pytest.approx(np.hypot(0.01, 0.08))
    assert np.linalg.norm(direction) == pytest.approx(1.0)


def test_the_upper_gluteus_maximus_touches_its_cylinder_in_adduction_and_keeps_its_arm():
    adduction = np.linspace(-40, 30, 141)
    arm = moment_arms(RAJAGOPAL, HipAngles(adduction_deg=adduction)).abduction_m[RAJAGOPAL.index("gmax_sup")]
    falls = np.diff(arm) / np.diff(adduction)
    assert (falls[adduction[1:] <= 20] < -2e-4).all()
    assert (falls[adduction[:-1] >= 26] > -1e-4).all()


def test_flexion_beyond_30_degrees_bends_gluteus_maximus():
    hip = HipAngles(flexion_deg=[0, 60])
    for name in ("gmax_sup", "gmax_mid"):
        muscle = RAJAGOPAL.muscles[RAJAGOPAL.index(name)]
        cosine, sine = np.cos(np.radians(60)), np.sin(np.radians(60))
        turned = muscle.path.femur_m @ np.array([[cosine, sine, 0], [-sine, cosine, 0], [0, 0, 1]])
        points = np.vstack([muscle.path.pelvis_m, turned])
        straight = np.linalg.norm(np.diff(points, axis=0), axis=1).sum()
        assert path_length(RAJAGOPAL, hip)[RAJAGOPAL.index(name)][1] > straight + 1e-3
