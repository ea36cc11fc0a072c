"""What the balance costs: abductor force and the force between femoral head and socket."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import abductor_moment_arm, hip_adduction
from glutemed.mechanics.checks import Range
from glutemed.mechanics.demand import demand
from glutemed.mechanics.person import GRAVITY, Person
from glutemed.mechanics.posture import Posture


@dataclass(frozen=True)
class ContactForce:
    """The force with which the pelvis presses on the femoral head of the stance leg.

    Attributes
    ----------
    lateral_n, down_n : float or ndarray
        Its components in N: outwards (to the stance side) and downwards.
    bw : float or ndarray
        Its size in body weights.
    angle_deg : float or ndarray
        Its direction from vertical, + when it points outwards going down.
    possible : bool or ndarray
        Whether abductors can make the moment. When False they would have to push, which muscle cannot: the pelvis tips
        to the stance side unless adductors, which this model leaves out, pull back. The force is then that of the
        weight carried alone, and only a lower bound (unless a stick pushes harder than that weight: the leg would then
        hang from the hip, ``down_n`` is negative, and nobody stands so).
    """

    lateral_n: ArrayLike
    down_n: ArrayLike
    bw: ArrayLike
    angle_deg: ArrayLike
    possible: ArrayLike = True


_MOMENT = Range("abduction moment", "Nm", -1e6, 1e6)


def abductor_force(person: Person, posture: Posture, moment_nm: ArrayLike | None = None) -> ArrayLike:
    """Return the pull of the abductors with the passive tissue beside them, in N.

    Parameters
    ----------
    person : Person
    posture : Posture
    moment_nm : float or array_like, optional
        The moment they make; by default what the posture demands.

    Returns
    -------
    float or ndarray
        Moment over moment arm. Muscle and passive tissue are taken to pull on the same arm, an assumption. Negative
        where the moment is: then nothing that pulls on this arm could make it.

    Raises
    ------
    ValueError
        When the moment is not a number.
    """
    if moment_nm is None:
        moment = demand(person, posture)
    else:
        _MOMENT.check(moment_nm)
        moment = np.asarray(moment_nm, dtype=float)[()]
    return moment / abductor_moment_arm(person, hip_adduction(person, posture.drop_deg))


def hip_contact_force(person: Person, posture: Posture, moment_nm: ArrayLike | None = None) -> ContactForce:
    """Return the hip contact force as the vector sum of the abductors' pull and the weight carried.

    Parameters
    ----------
    person : Person
        ``line_of_pull_deg`` gives the direction of the pull from vertical; it is kept while the pelvis drops.
    posture : Posture
    moment_nm : float or array_like, optional
        The moment the abductors make; by default what the posture demands.

    Returns
    -------
    ContactForce
        Its ``possible`` is False where abductors would have to push.

    Raises
    ------
    ValueError
        When the moment is not a number.
    """
    asked = abductor_force(person, posture, moment_nm)
    possible = np.greater_equal(asked, 0.0)
    pull = np.maximum(asked, 0.0)
    direction = np.deg2rad(person.line_of_pull_deg)
    weight = person.weight_n * person.carried_mass_fraction + posture.load_mass_kg * GRAVITY - posture.cane_force_n
    lateral = pull * np.sin(direction)
    down = pull * np.cos(direction) + weight
    return ContactForce(
        lateral_n=lateral,
        down_n=down,
        bw=np.hypot(lateral, down) / person.weight_n,
        angle_deg=np.rad2deg(np.arctan2(lateral, down)),
        possible=possible[()],
    )
