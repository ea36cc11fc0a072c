"""What gravity asks of the stance hip's abductors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.geometry import landmarks
from glutemed.mechanics.person import GRAVITY, Person
from glutemed.mechanics.posture import Posture


def demand(person: Person, posture: Posture) -> ArrayLike:
    """Return the moment that tips the pelvis towards the free side: what the abductors must hold.

    Parameters
    ----------
    person : Person
    posture : Posture

    Returns
    -------
    float or ndarray
        Moment in Nm about the antero-posterior axis of the stance hip, + when abductors are needed. Static: nothing
        accelerates.

    Notes
    -----
    Sum over pelvis, trunk and swing leg of weight times horizontal distance to the hip, plus a carried load, less a
    cane. Level and upright it is ``m g s / 2`` with ``s`` the distance between the hip centres, whatever the mass table
    (row ``lever.identity``).

    Examples
    --------
    >>> round(float(demand(Person(), Posture())), 1)
    62.5
    """
    at = landmarks(person, posture)
    fractions = (person.pelvis_mass_fraction, person.trunk_mass_fraction, person.leg_mass_fraction)
    arms = (at.pelvis_com[0], at.trunk_com[0], at.swing_leg[0])
    own = sum(fraction * arm for fraction, arm in zip(fractions, arms, strict=True))
    return (person.weight_n * own + outside_moment(posture))[()]


def outside_moment(posture: Posture) -> ArrayLike:
    """Return the moment of a carried load less that of a cane, in Nm."""
    return posture.load_mass_kg * GRAVITY * posture.load_distance_m - posture.cane_force_n * posture.cane_distance_m


@dataclass(frozen=True)
class DemandArc:
    """The demand as a function of drop alone: ``cosine cos(drop) + sine sin(drop) + constant``, each in Nm.

    The same physics as `demand`, arranged for solving; a test keeps the two in agreement over the whole input box.
    """

    cosine: ArrayLike
    sine: ArrayLike
    constant: ArrayLike

    @cached_property
    def size(self) -> ArrayLike:
        """Half of the swing between the greatest and the least demand over a full turn."""
        return np.hypot(self.cosine, self.sine)

    @cached_property
    def phase(self) -> ArrayLike:
        """The drop in radians at which the demand is greatest."""
        return np.arctan2(self.sine, self.cosine)

    @property
    def most(self) -> ArrayLike:
        """The greatest demand that any drop could bring."""
        return self.size + self.constant


def trunk_lean_moment(person: Person) -> ArrayLike:
    """Return the trunk's weight times its height above the lumbosacral joint, in Nm: what 90 degrees of lean move."""
    return person.weight_n * person.trunk_mass_fraction * person.trunk_com_height_m


def demand_arc(person: Person, scenario: Posture, lean_rad: ArrayLike) -> DemandArc:
    """Return the demand's dependence on drop for a lean in radians; the scenario's own drop and lean do not count."""
    weight, trunk = person.weight_n, trunk_lean_moment(person)
    carried_up = person.pelvis_mass_fraction * person.pelvis_com_height_m
    carried_up = carried_up + person.trunk_mass_fraction * person.lumbosacral_height_m
    across = 0.5 * weight * person.hip_separation_m
    follows = np.asarray(scenario.trunk_follows_pelvis, dtype=float)
    back = trunk * np.sin(lean_rad)  # what the lean takes off: it turns along with the pelvis when the trunk follows
    shift = weight * person.carried_mass_fraction * scenario.lateral_shift_m
    return DemandArc(
        cosine=across - follows * back,
        sine=weight * carried_up + follows * trunk * np.cos(lean_rad),
        constant=outside_moment(scenario) - shift - (1.0 - follows) * back,
    )
