"""Muscle lengths and moment arms about all three axes of the hip, over the whole range of motion."""

import numpy as np
import pytest

from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set, path_length
from tests.reference.hip_model import COMPARED, POSITIONS, EngineHip, geodesic_path

NAMES = ("gait2392", "rajagopal2016")
WRAPPED = [muscle.name for muscle in muscle_set("rajagopal2016").muscles if muscle.path.wrap is not None]


@pytest.fixture(scope="module", params=NAMES)
def course_and_engine(request):
    """A muscle set, then lengths and arms by course and by engine: arrays over muscle, position and axis."""
    muscles = muscle_set(request.param)
    hip = EngineHip(muscles, tendon_strain=0.04)
    found = []
    for position in POSITIONS:
        hip.move(position)
        found.append(np.column_stack([hip.lengths(), hip.moment_arms()]))
    return muscles, _course(muscles), np.swapaxes(found, 0, 1)


def _course(muscles):
    """Return length and arms with the engine's signs, on the engine's positions."""
    hip = HipAngles(*POSITIONS.T)
    arms = moment_arms(muscles, hip)
    return np.stack([path_length(muscles, hip), arms.flexion_m, -arms.abduction_m, arms.rotation_m], axis=-1)


def test_straight_muscles_have_the_same_length_and_leverage(agreement, course_and_engine):
    muscles, course, engine = course_and_engine
    straight = [muscle.path.wrap is None for muscle in muscles.muscles]
    course, engine = course[straight], engine[straight]
    agreement(f"muscle length, {muscles.name}", COMPARED, engine[..., 0], course[..., 0], 1e-12, "m")
    for axis, name in enumerate(("flexion", "adduction", "rotation"), start=1):
        agreement(f"{name} arm, {muscles.name}", COMPARED, engine[..., axis], course[..., axis], 1e-12, "m")


@pytest.fixture(scope="module", params=WRAPPED)
def wrapped(request):
    """A wrapped muscle: its place in the set, the positions with a shortest path, and length and arms along that."""
    muscles = muscle_set("rajagopal2016")
    place = muscles.index(request.param)
    found = [geodesic_path(muscles.muscles[place], position) for position in POSITIONS]
    answered = np.array([one is not None for one in found])
    assert answered.mean() > 0.95  # else the thigh's first point lies inside the cylinder
    return muscles, place, answered, np.array([one for one in found if one is not None])


def test_wrapped_muscles_take_the_shortest_way(agreement, wrapped):
    muscles, place, answered, engine = wrapped
    name, course = muscles.names[place], _course(muscles)[place][answered]
    agreement(f"length of wrapped {name}", COMPARED, engine[:, 0], course[:, 0], 1e-9, "m")
    agreement(f"arms of wrapped {name}", COMPARED, engine[:, 1:], course[:, 1:], 2e-6, "m")


def test_the_older_wrapping_of_published_models_is_a_little_longer_and_its_arms_are_less_exact(agreement, wrapped):
    """The slope of the engine's own older length comes nearer to the course's arms than the engine's older arms do."""
    muscles, place, answered, _ = wrapped
    name, course = muscles.names[place], _course(muscles)[place][answered]
    engine = EngineHip(muscles, tendon_strain=0.04)

    def length(position):
        engine.move(position)
        return engine.lengths()[place]

    step = 0.01 * np.eye(3)
    lengths, arms, slopes = [], [], []
    for position in POSITIONS[answered]:
        slopes.append([(length(position - one) - length(position + one)) / np.deg2rad(0.02) for one in step])
        lengths.append(length(position))
        arms.append(engine.moment_arms()[place])
    assert (lengths > course[:, 0] - 1e-12).all()
    assert np.abs(slopes - course[:, 1:]).max() < np.abs(arms - course[:, 1:]).max() / 2
    agreement(f"length of {name}, older wrapping", COMPARED, lengths, course[:, 0], 1e-4, "m")
    agreement(f"arms of {name}, older wrapping", COMPARED, arms, course[:, 1:], 4e-3, "m")
    agreement(f"arms of {name}, slope of the older length", COMPARED, slopes, course[:, 1:], 1e-3, "m")
