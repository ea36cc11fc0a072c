"""What the fibres give when a muscle is held still, and what it costs to take the tendon as rigid.

On the tendon length that the engine finds, fibre lengths and forces are the engine's. All that remains is the
stretching of the tendon, which the course leaves out: its price is listed muscle by muscle.
"""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from glutemed.mechanics.muscles import HipAngles, fibre_forces, moment_arms, muscle_set
from tests.reference.hip_model import COMPARED, POSITIONS, EngineHip

TENDON_STRAIN = {"gait2392": 0.033, "rajagopal2016": 0.049}
"""Of the tendon at the greatest force: as the model file says, and as the engine takes it where the file is silent."""

KEPT_CURVE = {"gait2392": (0.25, 1.6), "rajagopal2016": (0.0, np.inf)}
"""Fibre lengths over which the course keeps the published curve; beyond them it goes on with straight lines."""

FORCE_TOLERANCE = {"gait2392": 1e-7, "rajagopal2016": 1e-3}
"""In shares of the greatest force. The course reads the curves of Rajagopal2016 from a table."""

STANDING = np.array(list(itertools.product((0, 10, 20, 30), (-10, -5, 0, 5, 10, 15, 20), (0,))))
STOOD = "flexion 0 to 30°, adduction -10 to 20°"
ACTIVATIONS = np.array([1.0, 0.01])  # the engine knows no less
SHARE = "of the greatest force"


def engine_forces(muscles, positions, tendon_strain):
    """Return active and passive force in shares of the greatest force, fibre length over optimal, and tendon length.

    One array of shape (4, activation, muscle, position).
    """
    hip = EngineHip(muscles, tendon_strain)
    found = np.empty((4, len(ACTIVATIONS), len(muscles.muscles), len(positions)))
    for number, position in enumerate(positions):
        hip.move(position)
        for level, activation in enumerate(ACTIVATIONS):
            found[:, level, :, number] = np.transpose(hip.equilibrium(activation))
    found[:2] /= muscles.max_force_n[:, np.newaxis]
    found[2] /= muscles.optimal_fibre_m[:, np.newaxis]
    return found


def course_forces(muscles, positions):
    """Return the same without the tendon, of shape (3, activation, muscle, position)."""
    found = fibre_forces(muscles, HipAngles(*np.transpose(positions)))
    strongest = muscles.max_force_n[:, np.newaxis]
    full, passive = found.active_n / strongest, found.passive_n / strongest
    return np.array([(full * level, passive, found.normalised_length) for level in ACTIVATIONS]).swapaxes(0, 1)


def on_tendons(muscles, position, tendon_m):
    """Return the course's answer in one position when the tendons have these lengths; shape (3, activation, muscle)."""
    own = tuple(replace(one, tendon_slack_m=length) for one, length in zip(muscles.muscles, tendon_m, strict=True))
    return course_forces(replace(muscles, muscles=own), [position])[..., 0]


def straight_ones(name):
    """Return a set without the muscles that bend over a cylinder, where the engine's older paths are less exact."""
    muscles = muscle_set(name)
    return replace(muscles, muscles=tuple(one for one in muscles.muscles if one.path.wrap is None))


@pytest.mark.parametrize("name", TENDON_STRAIN)
def test_on_the_engines_tendon_fibres_are_as_long_and_as_strong(agreement, name):
    muscles = straight_ones(name)
    active, passive, fibre, tendon = engine_forces(muscles, POSITIONS, TENDON_STRAIN[name])
    course = np.empty((3, *fibre.shape))
    for level, position in np.ndindex(len(ACTIVATIONS), len(POSITIONS)):
        course[:, level, :, position] = on_tendons(muscles, POSITIONS[position], tendon[level, :, position])[:, level]
    shortest, longest = KEPT_CURVE[name]
    kept = (fibre >= shortest) & (fibre <= longest)
    assert kept.mean() > 0.9
    compared = f"{COMPARED}; activation 1 and 0.01; fibres {shortest:g} to {longest:g} optimal lengths"
    agreement(f"fibre length, {name}", compared, fibre[kept], course[2][kept], 1e-12, "optimal lengths")
    agreement(f"active force, {name}", compared, active[kept], course[0][kept], FORCE_TOLERANCE[name], SHARE)
    agreement(f"passive force, {name}", compared, passive[kept], course[1][kept], FORCE_TOLERANCE[name], SHARE)


def test_on_a_rigid_tendon_fibres_are_as_long_and_as_strong(agreement):
    """Only Millard's muscle, that of Rajagopal2016, can take the tendon as rigid in the engine; it stops at 0.25."""
    muscles = straight_ones("rajagopal2016")
    active, passive, fibre, _ = engine_forces(muscles, POSITIONS, 0.0)
    course = course_forces(muscles, POSITIONS)
    kept = course[2] > 0.25
    assert kept.mean() > 0.9
    compared = f"{COMPARED}; activation 1 and 0.01; fibres from 0.25 optimal lengths"
    agreement("fibre length, rigid tendon", compared, fibre[kept], course[2][kept], 1e-12, "optimal lengths")
    agreement("active force, rigid tendon", compared, active[kept], course[0][kept], 1e-3, SHARE)
    agreement("passive force, rigid tendon", compared, passive[kept], course[1][kept], 1e-3, SHARE)


@pytest.mark.parametrize("name", TENDON_STRAIN)
def test_what_a_rigid_tendon_costs_is_known(agreement, name):
    """Muscles with a long tendon and short fibres pay most; the gluteal muscles, and all abductors together, little."""
    muscles = muscle_set(name)
    active, passive, _, _ = engine_forces(muscles, STANDING, TENDON_STRAIN[name])
    rigid_active, rigid_passive, _ = course_forces(muscles, STANDING)
    for place, (muscle, group) in enumerate(zip(muscles.names, muscles.groups, strict=True)):
        limit = 0.08 if "gluteus" in group else 0.32
        for kind, stretching, rigid in (
            ("active", active[0], rigid_active[0]),
            ("passive", passive[1], rigid_passive[1]),
        ):
            agreement(f"rigid tendon, {kind}, {name} {muscle}", STOOD, stretching[place], rigid[place], limit, SHARE)
    arms = np.maximum(moment_arms(muscles, HipAngles(*STANDING.T)).abduction_m, 0.0)
    weights = arms * muscles.max_force_n[:, np.newaxis]
    strength, rigid = (weights * active[0]).sum(axis=0), (weights * rigid_active[0]).sum(axis=0)
    agreement(f"rigid tendon, abduction strength, {name}", STOOD, strength / rigid, 1.0, 0.1, "of the strength")
    resting, rigid = (weights * passive[1]).sum(axis=0), (weights * rigid_passive[1]).sum(axis=0)
    agreement(f"rigid tendon, resting abduction moment, {name}", STOOD, resting, rigid, 6.0, "Nm")
