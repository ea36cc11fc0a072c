"""Path lengths from rotations that SciPy builds, and moment arms as their numerical change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy.spatial.transform import Rotation

from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set, path_holds, path_length, pull_direction

GAIT, RAJAGOPAL = muscle_set("gait2392"), muscle_set("rajagopal2016")
SETS = pytest.mark.parametrize("muscles", [GAIT, RAJAGOPAL], ids=["gait2392", "rajagopal2016"])
angles = st.tuples(st.floats(-30, 120), st.floats(-50, 45), st.floats(-45, 45))
inner = st.tuples(st.floats(-29.9, 119.9), st.floats(-49.9, 44.9), st.floats(-44.9, 44.9))
STEP_DEG = 0.02


def length_by_scipy(muscle, flexion, adduction, rotation):
    """Add up the distances between path points, those on the thigh turned by an intrinsic z-x-y sequence."""
    turned = Rotation.from_euler("ZXY", [flexion, adduction, rotation], degrees=True).apply(muscle.path.femur_m)
    return np.linalg.norm(np.diff(np.vstack([muscle.path.pelvis_m, turned]), axis=0), axis=1).sum()


@SETS
@given(at=angles)
def test_straight_paths_are_as_long_as_the_way_from_point_to_point(muscles, at):
    found = path_length(muscles, HipAngles(*at))
    for length, muscle in zip(found, muscles.muscles, strict=True):
        if muscle.path.wrap is None:
            assert length == pytest.approx(length_by_scipy(muscle, *at), abs=1e-12)


@SETS
@given(at=inner)
def test_arms_are_the_numerical_change_of_length(muscles, at):
    arms = moment_arms(muscles, HipAngles(*at))
    for axis, (which, sign) in enumerate((("flexion_m", -1), ("abduction_m", 1), ("rotation_m", -1))):
        step = STEP_DEG * np.eye(3)[axis]
        far, near = HipAngles(*(at + step)), HipAngles(*(at - step))
        change = (path_length(muscles, far) - path_length(muscles, near)) / np.radians(2 * STEP_DEG)
        holds = path_holds(muscles, far) & path_holds(muscles, near)
        # At the very touch of a cylinder the arm has a corner, so the difference quotient is off by up to 0.1 mm there.
        wrapped = np.array([muscle.path.wrap is not None for muscle in muscles.muscles])
        tolerance = np.where(wrapped, 2e-4, 1e-7)[holds]
        assert (np.abs(getattr(arms, which) - sign * change)[holds] < tolerance).all()


@SETS
@given(at=angles, turn=st.tuples(*[st.floats(-1, 1)] * 3))
def test_the_pull_does_the_work_that_the_arms_say(muscles, at, turn):
    """Virtual work: both bones are pulled along one line, so a small turn of the thigh works against the moment."""
    hip = HipAngles(*at)
    arms, pull = moment_arms(muscles, hip), pull_direction(muscles, hip)
    thigh = Rotation.from_euler("ZXY", at, degrees=True)
    flexed, adducted = Rotation.from_euler("Z", at[0], degrees=True), Rotation.from_euler("ZX", at[:2], degrees=True)
    spin = turn[0] * np.array([0, 0, 1]) + turn[1] * flexed.apply([1, 0, 0]) + turn[2] * adducted.apply([0, 1, 0])
    points = thigh.apply([muscle.path.femur_m[0] for muscle in muscles.muscles])
    work = (-pull * np.cross(spin, points)).sum(axis=1)
    assert work == pytest.approx(
        turn[0] * arms.flexion_m - turn[1] * arms.abduction_m + turn[2] * arms.rotation_m, abs=1e-12
    )
    assert np.linalg.norm(pull, axis=1) == pytest.approx(1.0, abs=1e-12)


@SETS
@given(at=angles)
def test_a_left_hip_mirrored_in_the_midline_has_the_same_lengths(muscles, at):
    """The mirror turns the sense of adduction and rotation and keeps that of flexion."""
    mirror = np.array([1, 1, -1])
    flexion, adduction, rotation = at
    turn = Rotation.from_euler("ZXY", [flexion, -adduction, -rotation], degrees=True)
    for length, muscle in zip(path_length(muscles, HipAngles(*at)), muscles.muscles, strict=True):
        if muscle.path.wrap is None:
            points = np.vstack([muscle.path.pelvis_m * mirror, turn.apply(muscle.path.femur_m * mirror)])
            assert length == pytest.approx(np.linalg.norm(np.diff(points, axis=0), axis=1).sum(), abs=1e-12)


@SETS
@given(many=hnp.arrays(float, (3, 2, 3), elements=st.floats(-30, 45)))
def test_an_array_of_positions_gives_what_each_position_gives(muscles, many):
    hip = HipAngles(*many)
    lengths, pulls, arms = path_length(muscles, hip), pull_direction(muscles, hip), moment_arms(muscles, hip)
    count = len(muscles.muscles)
    assert lengths.shape == (count, 2, 3)
    assert pulls.shape == (count, 3, 2, 3)
    for place in np.ndindex(2, 3):
        one = HipAngles(*many[(slice(None), *place)])
        assert lengths[(slice(None), *place)] == pytest.approx(path_length(muscles, one), abs=1e-14)
        assert pulls[(slice(None), slice(None), *place)] == pytest.approx(pull_direction(muscles, one), abs=1e-12)
        alone = moment_arms(muscles, one)
        for which in ("flexion_m", "abduction_m", "rotation_m"):
            assert getattr(arms, which)[(slice(None), *place)] == pytest.approx(getattr(alone, which), abs=1e-13)


@given(flexion=st.floats(-30, 120), adduction=hnp.arrays(float, 4, elements=st.floats(-50, 45)))
def test_numbers_and_arrays_broadcast(flexion, adduction):
    hip = HipAngles(flexion, adduction[:, np.newaxis], [0.0, 10.0])
    assert hip.shape == (4, 2)
    assert moment_arms(GAIT, hip).flexion_m.shape == (len(GAIT.names), 4, 2)


@SETS
@given(at=inner, step=st.tuples(*[st.floats(-0.01, 0.01)] * 3))
def test_arms_move_smoothly_with_the_hip(muscles, at, step):
    """A hundredth of a degree moves no arm by more than a fiftieth of a millimetre, at a cylinder a tenth."""
    near, far = HipAngles(*at), HipAngles(*np.add(at, step))
    holds = path_holds(muscles, near) & path_holds(muscles, far)
    one, other = moment_arms(muscles, near), moment_arms(muscles, far)
    for which in ("flexion_m", "abduction_m", "rotation_m"):
        moved = np.abs(getattr(one, which) - getattr(other, which))
        assert np.isfinite(moved).all()
        assert (moved[holds] < 1e-4).all()


def test_no_arm_is_longer_than_the_distance_of_a_path_point_from_the_hip():
    hip = HipAngles(*np.meshgrid([-30, 0, 45, 90, 120], [-50, 0, 45], [-45, 0, 45]))
    for muscles in (GAIT, RAJAGOPAL):
        farthest = [np.linalg.norm(m.path.femur_m[0]) for m in muscles.muscles]
        arms = moment_arms(muscles, hip)
        for values in (arms.flexion_m, arms.abduction_m, arms.rotation_m):
            assert (np.abs(values).max(axis=(1, 2, 3)) <= farthest).all()


def test_gait2392_needs_no_assumption_about_its_paths_anywhere():
    hip = HipAngles(*np.meshgrid(np.linspace(-30, 120, 16), np.linspace(-50, 45, 12), np.linspace(-45, 45, 7)))
    assert path_holds(GAIT, hip).all()
    holds = path_holds(RAJAGOPAL, hip)
    assert holds[: RAJAGOPAL.index("gmax_sup")].all()
    assert not holds[RAJAGOPAL.index("gmax_sup")].all()


@pytest.mark.parametrize(
    ("angles", "words"),
    [
        ({"flexion_deg": 121}, "hip flexion is 121; accepted: -30 to 120 degrees"),
        ({"adduction_deg": [0, -51]}, "hip adduction is -51 at index 1; accepted: -50 to 45 degrees"),
        ({"rotation_deg": float("nan")}, "hip internal rotation is nan; accepted: -45 to 45 degrees"),
        ({"rotation_deg": "in"}, "hip internal rotation must be a number, but it is 'in'"),
        ({"flexion_deg": [0, 1], "adduction_deg": [0, 1, 2]}, "do not fit together: flexion_deg"),
    ],
)
def test_impossible_angles_are_refused_in_words(angles, words):
    with pytest.raises(ValueError, match=words):
        HipAngles(**angles)


def test_unknown_models_and_muscles_are_refused_with_what_there_is():
    with pytest.raises(ValueError, match="'gait'; accepted: gait2392, rajagopal2016"):
        muscle_set("gait")
    with pytest.raises(ValueError, match=r"muscle set is \['gait2392'\]; accepted: gait2392, rajagopal2016"):
        muscle_set(["gait2392"])
    for name in ("soleus", ["gmed_ant"], "gluteus medius"):
        with pytest.raises(ValueError, match=r"muscle of gait2392 is .*; accepted: gmed_ant.*quadratus_femoris"):
            GAIT.index(name)
    for name in ("soleus", ["gmed_ant"], ("gluteus medius",)):
        with pytest.raises(ValueError, match=r"muscle of gait2392 is .*; accepted: gluteus medius.*gmed_ant"):
            GAIT.chosen(name)
    assert GAIT.chosen("gluteus medius", "tfl").nonzero()[0].tolist() == [0, 1, 2, 6]
    assert not GAIT.chosen().any()


def test_both_sets_name_the_same_muscles_alike():
    assert GAIT.names[:13] == RAJAGOPAL.names
    assert GAIT.names[13:] == ("gemelli", "quadratus_femoris")
    assert len(GAIT.groups) == len(GAIT.labels) == len(GAIT.max_force_n) == 15
    assert muscle_set("gait2392") is GAIT
