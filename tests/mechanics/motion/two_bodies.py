"""Pelvis and trunk worked out again: complex numbers (real: medial, imaginary: up), Newton and Euler, one at a time.

Shares with the package only the fields of `Person` and `Posture` and the segments' own inertias.
"""

import cmath

import numpy as np

G = 9.81


def points(person, drop, angle):
    """Return (mass, place) of pelvis, swing leg and trunk, and the place of the lumbosacral joint; angles in rad."""
    half, height, mass = person.hip_separation_m / 2, person.lumbosacral_height_m, person.mass_kg
    leg, pelvis = person.leg_mass_fraction, person.pelvis_mass_fraction
    trunk = 1 - 2 * leg - pelvis
    centre = ((1 - 2 * leg) * person.hat_com_height_fraction * person.stature_m - pelvis * height / 2) / trunk - height
    turn = cmath.exp(-1j * drop)
    joint = turn * (half + 1j * height)
    return (
        (mass * pelvis, turn * (half + 0.5j * height)),
        (mass * leg, turn * 2 * half),
        (mass * trunk, joint + cmath.exp(1j * angle) * 1j * centre),
        joint,
    )


def potential(person, drop, angle):
    return sum(mass * G * place.imag for mass, place in points(person, drop, angle)[:3])


def kinetic(person, inertia, drop, angle, drop_rate, angle_rate):
    pelvis, leg, trunk, joint = points(person, drop, angle)
    speeds = [-1j * drop_rate * pelvis[1], -1j * drop_rate * leg[1]]
    speeds.append(-1j * drop_rate * joint + 1j * angle_rate * (trunk[1] - joint))
    moving = sum(0.5 * mass * abs(v) ** 2 for (mass, _), v in zip((pelvis, leg, trunk), speeds, strict=True))
    return moving + 0.5 * inertia.pelvis_kg_m2 * drop_rate**2 + 0.5 * inertia.trunk_kg_m2 * angle_rate**2


def cross(arm, force):
    return (arm.conjugate() * force).imag


def newton_euler(person, inertia, state, hip_nm, lumbar_nm, outside_nm=0.0):
    """Return (drop acceleration, trunk acceleration, force of the femur and muscles together on the pelvis).

    ``state`` is drop, angle and their rates. Each body is cut free; six equations give both accelerations, the force in
    the lumbosacral joint and that in the hip.
    """
    drop, angle, drop_rate, angle_rate = state
    pelvis, leg, trunk, joint = points(person, drop, angle)
    arm = trunk[1] - joint
    # acceleration of a place = (part per unit of the two angular accelerations) + rest
    spun = [(-1j * p, 0.0, -(drop_rate**2) * p) for p in (pelvis[1], leg[1])]
    spun.append((-1j * joint, 1j * arm, -(drop_rate**2) * joint - angle_rate**2 * arm))
    matrix, known = np.zeros((6, 6)), np.zeros(6)  # unknown: two accelerations, joint force x y, hip force x y

    def force_balance(row, parts, joint_sign, hip):
        for axis, part in ((0, np.real), (1, np.imag)):
            for mass, (a, b, rest) in parts:
                matrix[row + axis, 0] += mass * part(a)
                matrix[row + axis, 1] += mass * part(b)
                known[row + axis] -= mass * part(rest) + (mass * G if axis else 0.0)
            matrix[row + axis, 2 + axis] -= joint_sign
            matrix[row + axis, 4 + axis] -= hip

    force_balance(0, [(trunk[0], spun[2])], 1.0, 0.0)
    force_balance(2, [(pelvis[0], spun[0]), (leg[0], spun[1])], -1.0, 1.0)
    # Turning counter-clockwise. Trunk about its own centre:
    matrix[4, 1] = inertia.trunk_kg_m2
    matrix[4, 2], matrix[4, 3] = -cross(-arm, 1.0), -cross(-arm, 1j)
    known[4] = lumbar_nm
    # Pelvis with leg about the stance hip, which is fixed; its counter-clockwise angle is minus the drop.
    own = inertia.pelvis_kg_m2 + sum(mass * abs(place) ** 2 for mass, place in (pelvis, leg))
    matrix[5, 0] = -own
    matrix[5, 2], matrix[5, 3] = cross(joint, 1.0), cross(joint, 1j)
    weight = sum(cross(place, -1j * mass * G) for mass, place in (pelvis, leg))
    known[5] = weight + hip_nm - lumbar_nm - outside_nm
    found = np.linalg.solve(matrix, known)
    return found[0], found[1], complex(found[4], found[5])
