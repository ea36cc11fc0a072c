"""The moment that gravity asks of the stance hip, and the force in the joint, from two independent computations."""

import numpy as np
import pytest

from glutemed.mechanics import abductor_force, abductor_moment_arm, demand, hip_adduction, hip_contact_force
from tests.reference.linkage import Linkage
from tests.reference.people import AIDED, PEOPLE, TURNS

TURNED = "40 to 200 kg; drop -20 to 40°, lean -30 to 60°, trunk upright and following"
HELPED = "40 to 200 kg; stick, load, shift, drop 0 to 15°"
CASES = pytest.mark.parametrize(("postures", "compared"), [(TURNS, TURNED), (AIDED, HELPED)], ids=["turned", "aided"])


@CASES
def test_inverse_dynamics_finds_the_same_demand(agreement, postures, compared):
    pairs = [(person, posture) for person in PEOPLE for posture in postures]
    engine = [Linkage(*pair).hip_moment() for pair in pairs]
    agreement("demand", compared, engine, [demand(*pair) for pair in pairs], 1e-9, "Nm")


@CASES
def test_the_abductors_hold_the_engine_still_and_load_its_joint_as_in_the_course(agreement, postures, compared):
    pairs = [(person, posture) for person in PEOPLE for posture in postures]
    posed = [Linkage(*pair, abductor_n=float(abductor_force(*pair))) for pair in pairs]

    arms = [abductor_moment_arm(person, hip_adduction(person, posture.drop_deg)) for person, posture in pairs]
    agreement("abductor arm", compared, [one.abductor_arm() for one in posed], arms, 1e-12, "m")
    agreement("acceleration", compared, [one.accelerations() for one in posed], 0, 1e-9, "rad/s²")

    course = [hip_contact_force(*pair) for pair in pairs]
    possible = np.array([force.possible for force in course])
    asked = np.array([Linkage(*pair).hip_moment() for pair in pairs])
    assert np.array_equal(possible, asked >= 0), "the course must say where abductors would have to push"

    # Where they would have to push the engine pushes, and the course gives the weight carried alone as a lower bound.
    medial, up = np.transpose([one.force_on_femoral_head() for one in posed])[:, possible]
    weights = np.array([person.weight_n for person, _ in pairs])[possible]
    course = [force for force in course if force.possible]
    agreement("contact force, lateral", compared, -medial, [force.lateral_n for force in course], 1e-8, "N")
    agreement("contact force, down", compared, -up, [force.down_n for force in course], 1e-8, "N")
    agreement("contact force", compared, np.hypot(medial, up) / weights, [force.bw for force in course], 1e-11, "BW")
    angle = np.rad2deg(np.arctan2(-medial, -up))
    agreement("contact force, direction", compared, angle, [force.angle_deg for force in course], 1e-9, "°")
