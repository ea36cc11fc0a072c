"""The classical lever of one-leg stance: two forces on two arms, and the triangle that the forces close.

The forces are those of `glutemed.mechanics`; this module only lays them out so that they can be drawn. Reference
values: rows ``check.lever.*``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics import (
    GRAVITY,
    Person,
    Posture,
    abductor_force,
    abductor_moment_arm,
    demand,
    hip_adduction,
    hip_contact_force,
)
from glutemed.mechanics.geometry import Point


@dataclass(frozen=True)
class ForceArrow:
    """A force as an arrow in a drawing of forces: where it starts and ends, each as (medial, up) in N.

    Attributes
    ----------
    start, end : Point
        Tail and head. Each coordinate is a number or an array.
    """

    start: Point
    end: Point

    @property
    def vector(self) -> Point:
        """The force itself: (medial, up) in N."""
        return self.end[0] - self.start[0], self.end[1] - self.start[1]

    @property
    def size_n(self) -> ArrayLike:
        """Its size in N."""
        return np.hypot(*self.vector)


@dataclass(frozen=True)
class ForceTriangle:
    """All forces on what the stance hip carries, head to tail; they close because nothing accelerates.

    Attributes
    ----------
    pull : ForceArrow
        Abductors and the passive tissue beside them on the pelvis: outwards and down. Starts at the origin.
    weight : ForceArrow
        Weight of all that the hip carries, with a load: down.
    cane : ForceArrow
        Push of a cane: up, back along the weight. Start and end are the same point when there is no cane.
    reaction : ForceArrow
        Push of the femoral head on the pelvis: inwards and up, back to the origin. The hip contact force of
        `glutemed.mechanics.hip_contact_force` is its opposite.
    """

    pull: ForceArrow
    weight: ForceArrow
    cane: ForceArrow
    reaction: ForceArrow


@dataclass(frozen=True)
class HipLever:
    """One-leg stance as a lever about the stance hip. Every field is a number, or an array over the inputs.

    Attributes
    ----------
    weight_n, weight_arm_m : float or ndarray
        Weight of all that the hip carries, with a load, and how far medial of the hip it acts in one.
    muscle_n, muscle_arm_m : float or ndarray
        Pull of the abductors and its moment arm.
    cane_n, cane_arm_m : float or ndarray
        Push of a cane and how far medial of the hip it acts.
    arm_ratio : float or ndarray
        Weight arm over muscle arm.
    demand_nm : float or ndarray
        ``weight_n weight_arm_m - cane_n cane_arm_m``, which equals ``muscle_n muscle_arm_m``.
    muscle_bw, contact_bw : float or ndarray
        Abductor force and hip contact force in body weights.
    contact_angle_deg : float or ndarray
        Direction of the contact force on the femoral head from vertical, + when it points outwards going down.
    possible : bool or ndarray
        Whether abductors can balance the posture. When False they would have to push: ``muscle_n`` is negative, the
        triangle has no pull, and the contact force is that of the weight alone, a lower bound.
    triangle : ForceTriangle
        The forces head to tail.
    """

    weight_n: ArrayLike
    weight_arm_m: ArrayLike
    muscle_n: ArrayLike
    muscle_arm_m: ArrayLike
    cane_n: ArrayLike
    cane_arm_m: ArrayLike
    arm_ratio: ArrayLike
    demand_nm: ArrayLike
    muscle_bw: ArrayLike
    contact_bw: ArrayLike
    contact_angle_deg: ArrayLike
    possible: ArrayLike
    triangle: ForceTriangle


def hip_lever(person: Person, posture: Posture) -> HipLever:
    """Return one-leg stance as a lever, with the force triangle.

    Parameters
    ----------
    person : Person
    posture : Posture
        All inputs broadcast together.

    Returns
    -------
    HipLever
        Where demand is negative, ``possible`` is False: adductors, which the model leaves out, must pull.

    Notes
    -----
    Static. Assumptions of the model beneath: one line of pull for muscle and passive tissue, at a fixed angle from
    vertical; a cane pushes straight up. Level and upright the weight carried acts ``d / 2 / (1 - leg)`` from the
    hip, with ``d`` the distance between the hip centres and ``leg`` the mass of the stance leg over body mass
    (``lever.identity``).

    Examples
    --------
    >>> stance = hip_lever(Person(), Posture())
    >>> round(float(stance.arm_ratio), 2), round(float(stance.muscle_bw), 2), round(float(stance.contact_bw), 2)
    (2.25, 1.89, 2.69)
    """
    moment, pull = demand(person, posture), abductor_force(person, posture)
    contact = hip_contact_force(person, posture)
    weight = person.weight_n * person.carried_mass_fraction + posture.load_mass_kg * GRAVITY
    weight_arm = (moment + posture.cane_force_n * posture.cane_distance_m) / weight
    arm = abductor_moment_arm(person, hip_adduction(person, posture.drop_deg))
    outwards = contact.lateral_n
    pull_down = contact.down_n - weight + posture.cane_force_n
    values = np.broadcast_arrays(
        weight,
        weight_arm,
        pull,
        arm,
        posture.cane_force_n,
        posture.cane_distance_m,
        weight_arm / arm,
        moment,
        pull / person.weight_n,
        contact.bw,
        contact.angle_deg,
        outwards,
        pull_down,
    )
    *fields, outwards, pull_down = (value.astype(float)[()] for value in values)
    weight, cane = fields[0], fields[4]
    nothing = np.zeros(np.shape(weight))[()]
    triangle = _head_to_tail((nothing, nothing), (-outwards, -pull_down), (nothing, -weight), (nothing, cane))
    possible = np.broadcast_to(contact.possible, np.shape(weight))[()]
    return HipLever(*fields, possible, triangle)


def _head_to_tail(origin: Point, *forces: Point) -> ForceTriangle:
    """Chain the forces from the origin on and close the chain with the reaction."""
    at, arrows = origin, []
    for force in forces:
        head = at[0] + force[0], at[1] + force[1]
        arrows.append(ForceArrow(at, head))
        at = head
    return ForceTriangle(*arrows, ForceArrow(at, origin))
