"""One person's single-leg stance, solved as a picture needs it: at rest, over all strengths, and over all drops."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from glutemed.mechanics.capacity import active_capacity, passive_moment
from glutemed.mechanics.demand import demand
from glutemed.mechanics.equilibrium import Equilibrium, equilibrium, threshold_fraction
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture


@dataclass(frozen=True)
class Moments:
    """Moments over drop in Nm per kg of body mass, one entry per drop.

    Attributes
    ----------
    drop_deg : ndarray
    demand, demand_without_lean, active, passive : ndarray
        Demand at the lean in use and with no lean; greatest active moment; passive moment.
    """

    drop_deg: np.ndarray
    demand: np.ndarray
    demand_without_lean: np.ndarray
    active: np.ndarray
    passive: np.ndarray

    @property
    def total(self) -> np.ndarray:
        """Active and passive moment together."""
        return self.active + self.passive


@dataclass(frozen=True)
class DropStudy:
    """A person on one leg with part of their strength and an allowed lean.

    Attributes
    ----------
    person : Person
    strength_fraction : float
        What is left of the person's strength.
    max_lean_deg : float
        The most the trunk may lean.
    scenario : Posture
        Whether the trunk follows the pelvis; shift, cane and load.
    """

    person: Person
    strength_fraction: float = 1.0
    max_lean_deg: float = 0.0
    scenario: Posture = field(default_factory=Posture)

    @cached_property
    def rest(self) -> Equilibrium:
        """How the person comes to rest."""
        return equilibrium(self.person, self.strength_fraction, self.max_lean_deg, self.scenario)

    @cached_property
    def threshold(self) -> float:
        """Strength fraction below which the pelvis drops."""
        return float(threshold_fraction(self.person, self.max_lean_deg, self.scenario))

    @cached_property
    def lean_threshold(self) -> float:
        """Strength fraction below which the trunk begins to lean, or the pelvis to drop when no lean is allowed."""
        return float(threshold_fraction(self.person, 0.0, self.scenario))

    def over_strength(self, fractions: np.ndarray) -> Equilibrium:
        """Return the posture at rest for every strength fraction."""
        return equilibrium(self.person, fractions, self.max_lean_deg, self.scenario)

    def over_drop(self, drop_deg: np.ndarray) -> Moments:
        """Return demand and capacity for every drop."""
        mass = self.person.mass_kg
        leaning = replace(self.scenario, drop_deg=drop_deg, trunk_lean_deg=self.rest.lean_deg)
        return Moments(
            drop_deg=drop_deg,
            demand=demand(self.person, leaning) / mass,
            demand_without_lean=demand(self.person, replace(leaning, trunk_lean_deg=0.0)) / mass,
            active=active_capacity(self.person, drop_deg, self.strength_fraction) / mass,
            passive=passive_moment(self.person, drop_deg) / mass,
        )
