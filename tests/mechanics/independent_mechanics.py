"""The same physics worked out another way, for one person at a time, so that the model can be compared with it.

Complex numbers (real: medial, imaginary: up), energies, cross products, a linear system and a scan: nothing here is
shared with the package except the fields of `Person` and `Posture`.
"""

import cmath
import math

import numpy as np
from scipy.optimize import brentq

G = 9.81


def points(person, posture, drop_deg=None, lean_deg=None):
    """Return (upward force in N, position) of all that the stance hip carries; ``drop_deg`` may be an array."""
    drop = np.radians(posture.drop_deg if drop_deg is None else drop_deg)
    lean = math.radians(posture.trunk_lean_deg if lean_deg is None else lean_deg)
    turn = np.exp(-1j * drop)  # free side down: clockwise when medial is to the right
    trunk_turn = cmath.exp(1j * lean) * (turn if posture.trunk_follows_pelvis else 1.0)
    half, joint_height = person.hip_separation_m / 2, person.lumbosacral_height_m
    leg, pelvis = person.leg_mass_fraction, person.pelvis_mass_fraction
    upper = 1 - 2 * leg
    trunk = upper - pelvis
    # The trunk's centre lies where pelvis and trunk together have the published height, standing level and upright.
    trunk_centre = (upper * person.hat_com_height_fraction * person.stature_m - pelvis * joint_height / 2) / trunk
    weight = person.mass_kg * G
    own = [
        (-weight * pelvis, turn * (half + 1j * joint_height / 2)),
        (-weight * trunk, turn * (half + 1j * joint_height) + trunk_turn * 1j * (trunk_centre - joint_height)),
        (-weight * leg, turn * person.hip_separation_m),
    ]
    shifted = [(force, place - posture.lateral_shift_m) for force, place in own]
    return [
        *shifted,
        (-posture.load_mass_kg * G, posture.load_distance_m - 0.3j),
        (posture.cane_force_n, posture.cane_distance_m - 0.8j),
    ]


def tipping_moment(person, posture, drop_deg=None, lean_deg=None):
    """Return the moment of all forces about the stance hip by cross products, + when it drops the free side."""
    return -sum(np.real(place) * force for force, place in points(person, posture, drop_deg, lean_deg))


def tipping_moment_from_energy(person, posture):
    """Return the energy lost per radian when everything carried, frozen in its posture, tips about the stance hip."""

    def energy(angle):
        turn = cmath.exp(-1j * angle)
        return -sum(force * (turn * place).imag for force, place in points(person, posture))

    step = 1e-4
    return (energy(-step) - energy(step)) / (2 * step)


def moment_arm(person, adduction_deg):
    def shape(angle):
        return np.polyval([person.arm_curve_per_deg2, person.arm_slope_per_deg, 1.0], angle)

    return person.abductor_arm_m * shape(adduction_deg) / shape(person.level_adduction_deg)


def force_on_femoral_head(person, posture, stance_is_left=True, slide=0.07):
    """Return (muscle tension, force vector on the head as a complex number) from three equations of balance.

    The muscle may attach anywhere (``slide``) along its line, which passes the hip at its arm. ``stance_is_left``
    chooses the side.
    """
    line = math.radians(person.line_of_pull_deg)
    pull = -math.sin(line) - 1j * math.cos(line)  # on the pelvis: outwards and down
    arm = moment_arm(person, person.level_adduction_deg + posture.drop_deg)
    attachment = -1j * pull * arm + slide * pull
    loads = [(1j * force, place) for force, place in points(person, posture)]
    if not stance_is_left:
        pull, attachment = -pull.conjugate(), -attachment.conjugate()
        loads = [(-force.conjugate(), -place.conjugate()) for force, place in loads]

    def turning(force, place):
        return (place.conjugate() * force).imag

    unknown = np.array(
        [[pull.real, 1.0, 0.0], [pull.imag, 0.0, 1.0], [turning(pull, attachment), 0.0, 0.0]]
    )  # tension, and the force of the head on the pelvis
    known = -np.array(
        [
            sum(force.real for force, _ in loads),
            sum(force.imag for force, _ in loads),
            sum(turning(force, place) for force, place in loads),
        ]
    )
    tension, right, up = np.linalg.solve(unknown, known)
    return tension, -(right + 1j * up)


def holding_moment(person, strength_fraction, drop_deg):
    active = strength_fraction * person.strength_nm_per_kg * (1 + person.torque_slope_per_deg * drop_deg)
    adduction = person.level_adduction_deg + drop_deg
    stretch = (adduction - person.passive_anchor_deg) / person.passive_scale_deg
    return person.mass_kg * (active + person.passive_anchor_nm_per_kg * np.exp(stretch))


def resting_place(person, strength_fraction, max_lean_deg, scenario, step_deg=0.05):
    """Return (lean, drop) by bisection and by walking down in small steps; drop is infinite when nothing holds."""

    def short(drop, lean):
        return tipping_moment(person, scenario, drop, lean) - holding_moment(person, strength_fraction, drop)

    if short(0.0, 0.0) <= 0:
        return 0.0, 0.0
    if short(0.0, max_lean_deg) <= 0:
        return brentq(lambda lean: short(0.0, lean), 0.0, max_lean_deg, xtol=1e-12), 0.0
    steps = np.linspace(0.0, 40.0, round(40 / step_deg) + 1)
    held = np.flatnonzero(short(steps, max_lean_deg) <= 0)
    if not held.size:
        return max_lean_deg, math.inf
    at = held[0]
    return max_lean_deg, brentq(lambda drop: short(drop, max_lean_deg), steps[at - 1], steps[at], xtol=1e-12)
