"""A simulated study of strength and pelvic drop, put together for a picture: its people, its r, and what others find.

People, postures and correlations are those of `glutemed.mechanics.people`; nothing here adds mechanics.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics import threshold_fraction
from glutemed.mechanics.people import ALL_CAUSES, Causes, Cohort, Stance, correlation, sample, simulate_studies
from glutemed.mechanics.people import stance as stand
from glutemed.mechanics.people.stance import harder_task

POOLED_LOW, POOLED_HIGH = row("key.meta.garcia").numbers[:2]
"""Range of r in uninjured people over the pooled studies (``key.meta.garcia``)."""

POOLED_STUDIES = int(float(row("key.meta.garcia").population.split()[0]))

MODERATE, STRONG = 0.3, 0.5
"""Sizes of r from which the course says "moderate" and "strong": a teaching choice."""

STRIP_SEED = 2024
_PEOPLE_IN_STRIP = 20_000  # keeps an update quick; larger studies are repeated less often
_MOST_STUDIES, _FEWEST_STUDIES = 200, 40


def strength_of(r: float) -> str:
    """Return a correlation's size in a word, by the course's cut-offs."""
    return "weak" if abs(r) < MODERATE else "moderate" if abs(r) < STRONG else "strong"


@dataclass(frozen=True)
class CohortStudy:
    """One simulated study, and the same study repeated with other people.

    Attributes
    ----------
    people : int
        How many take part.
    number : int
        Which sample: the same number gives the same people.
    strength_fraction : float
        What is left of everybody's strength.
    demand_factor : float
        How many times the demand of quiet stance the task asks for.
    causes : Causes
        What hides strength in the drop.
    passive : str
        The assumption about passive tissue.
    """

    people: int = 50
    number: int = 1
    strength_fraction: float = 1.0
    demand_factor: float = 1.0
    causes: Causes = field(default_factory=lambda: ALL_CAUSES)
    passive: str = "default"

    @cached_property
    def cohort(self) -> Cohort:
        """The people."""
        return sample(self.people, self.number, passive=self.passive)

    @cached_property
    def found(self) -> Stance:
        """How they stand, and what the examiner writes down."""
        return stand(self.cohort, self.strength_fraction, self.demand_factor, self.causes)

    @cached_property
    def r(self) -> float | None:
        """The correlation of measured strength with measured drop; None where there is nothing to correlate."""
        return correlation(self.found)

    @property
    def below(self) -> int:
        """How many cannot hold the pelvis level with the lean that they allow themselves."""
        return int(np.sum(~self.found.level))

    @property
    def left_out(self) -> int:
        """How many find no resting place, so that there is no angle to measure."""
        return int(np.sum(~self.found.feasible))

    @cached_property
    def needed_nm_per_kg(self) -> tuple[float, float, float]:
        """Strength per kg that people need to stay level: the 5th, 50th and 95th of a hundred."""
        person, _, scenario = harder_task(self.cohort, 1.0, self.demand_factor, self.causes)
        limit = self.cohort.lean_limit_deg if self.causes.lean else 0.0
        needed = threshold_fraction(person, limit, scenario) * self.demand_factor * person.strength_nm_per_kg
        low, middle, high = np.quantile(needed, (0.05, 0.5, 0.95))
        return float(low), float(middle), float(high)

    @property
    def line(self) -> tuple[np.ndarray, np.ndarray] | None:
        """The fitted straight line over the strengths measured; None where there is no correlation."""
        if self.r is None:
            return None
        x = self.found.measured_strength_nm_per_kg[self.found.feasible]
        y = self.found.measured_drop_deg[self.found.feasible]
        ends = np.array([x.min(), x.max()])
        return ends, np.polyval(np.polyfit(x, y, 1), ends)

    @property
    def repeated(self) -> Repeated:
        """The same study with other people, many times."""
        return _repeated(self.people, self.strength_fraction, self.demand_factor, self.causes, self.passive)


@dataclass(frozen=True)
class Repeated:
    """What many studies of one population find.

    Attributes
    ----------
    r : ndarray
        One correlation a study, of those that have one.
    without : int
        How many studies have none, since nobody in them can stand or all have the same drop.
    """

    r: np.ndarray
    without: int

    @property
    def middle(self) -> tuple[float, float]:
        """The range that holds the middle 95 % of the correlations."""
        low, high = np.quantile(self.r, (0.025, 0.975))
        return float(low), float(high)


@lru_cache(maxsize=256)
def _repeated(people: int, strength_fraction: float, demand_factor: float, causes: Causes, passive: str) -> Repeated:
    studies = int(np.clip(_PEOPLE_IN_STRIP // people, _FEWEST_STUDIES, _MOST_STUDIES))
    task = {"strength_fraction": strength_fraction, "demand_factor": demand_factor, "causes": causes}
    try:
        return Repeated(simulate_studies(people, studies, STRIP_SEED, passive=passive, **task).r, 0)
    except ValueError:  # some study has nothing to correlate: leave out that one, not all
        found = stand(sample(people * studies, STRIP_SEED, passive=passive), **task)
        parts = (_part(found, slice(start, start + people)) for start in range(0, people * studies, people))
        r = [each for each in map(correlation, parts) if each is not None]
        return Repeated(np.array(r), studies - len(r))


def _part(found: Stance, which: slice) -> Stance:
    return Stance(**{each.name: getattr(found, each.name)[which] for each in fields(found)})
