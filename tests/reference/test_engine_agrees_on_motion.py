"""Pelvis and trunk in motion: the engine's recursive dynamics against the course's equations from Lagrange."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from glutemed.mechanics import Person, Posture
from glutemed.mechanics.motion import bodies
from tests.reference.engine import opensim
from tests.reference.linkage import Linkage
from tests.reference.people import PEOPLE

RATES_DEG_S = (-120, 0, 60), (-90, 0, 150)
MOMENTS_NM = (0.0, 0.0), (90.0, -40.0)
POSTURES = (
    Posture(),
    Posture(drop_deg=20, trunk_lean_deg=35),
    Posture(drop_deg=-10, trunk_lean_deg=-25),
    Posture(drop_deg=40, trunk_lean_deg=70, load_mass_kg=15, load_distance_m=-0.3, cane_force_n=80),
)


def test_pelvis_and_trunk_accelerate_alike(agreement):
    engine, course = [], []
    for person in PEOPLE:
        for posture in POSTURES:
            for drop_rate in RATES_DEG_S[0]:
                for angle_rate in RATES_DEG_S[1]:
                    for moments in MOMENTS_NM:
                        pelvis, trunk, _ = Linkage(
                            person, posture, leg_length_m=0, moments_nm=moments, rates_deg_s=(drop_rate, angle_rate)
                        ).accelerations()
                        engine.append((-pelvis, pelvis + trunk))
                        radians = np.deg2rad((posture.drop_deg, posture.trunk_lean_deg, drop_rate, angle_rate))
                        course.append(bodies(person, posture).accelerations(*radians, *moments))
    compared = "40 to 200 kg; drop -10 to 40°, lean -25 to 70°, rates up to 150°/s, with and without joint moments"
    agreement("angular acceleration", compared, engine, course, 1e-9, "rad/s²")


@pytest.mark.parametrize("posture", [Posture(), Posture(drop_deg=5, trunk_lean_deg=10)], ids=["level", "leaning"])
def test_let_go_they_fall_along_the_same_path(agreement, posture):
    person, duration = Person(), 0.4
    linkage = Linkage(person, posture, leg_length_m=0, moments_nm=(0.0, 0.0))
    manager = opensim.Manager(linkage.model)
    manager.setIntegratorAccuracy(1e-10)
    manager.initialize(linkage.state)
    linkage.state = manager.integrate(duration)

    moving = bodies(person, posture)
    start = [*np.deg2rad((posture.drop_deg, posture.trunk_lean_deg)), 0.0, 0.0]
    fall = solve_ivp(
        lambda _, y: [y[2], y[3], *moving.accelerations(*y)], (0.0, duration), start, rtol=1e-10, atol=1e-12
    )
    engine, course = np.rad2deg(linkage.drop_and_angle()), np.rad2deg(fall.y[:2, -1])
    assert course[0] > posture.drop_deg + 20
    agreement("drop and lean after a free fall", "75 kg, 0.4 s, from level and from a lean", engine, course, 1e-5, "°")
