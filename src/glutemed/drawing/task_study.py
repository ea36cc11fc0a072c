"""A task beside a person: what it asks at its tightest moment, and what the person can give then.

The numbers are those of `glutemed.mechanics.tasks`; this only puts them together for a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from glutemed.mechanics import Person, active_capacity, passive_moment
from glutemed.mechanics.tasks import WORDS_ABOVE_ONE, StanceMargin, TaskDemand, stance_margin

SHORT_TITLES = {
    "one_leg_stance": "One-leg stance",
    "single_leg_squat": "Single-leg squat",
    "step_down": "Stepping down",
    "stairs_up": "Climbing stairs",
    "walk": "Walking",
    "run": "Running",
}
"""Every task in two words."""


@dataclass(frozen=True)
class TaskStudy:
    """One task and one person.

    Attributes
    ----------
    person : Person
    strength_fraction : float
        What is left of the person's strength.
    task : TaskDemand
    deviations : float
        How many standard deviations of the demand to show on either side of its mean.
    """

    person: Person
    strength_fraction: float
    task: TaskDemand
    deviations: float = 1.0

    @property
    def title(self) -> str:
        """The task in two words."""
        return SHORT_TITLES[self.task.name]

    @cached_property
    def margin(self) -> StanceMargin | None:
        """Capacity against demand over time; None for a task without a curve."""
        return stance_margin(self.person, self.task, self.strength_fraction) if self.task.has_curve else None

    @property
    def shows_spread(self) -> bool:
        """Whether a spread is wanted and the source gives one."""
        return self.deviations > 0 and self.task.peak_sd_nm_per_kg is not None

    @cached_property
    def given(self) -> float:
        """What the person can give at the tightest moment, in Nm/kg; standing level where the task has no curve."""
        if self.margin is not None:
            return self.asked + float(self.margin.smallest_margin_nm_per_kg)
        total = active_capacity(self.person, 0.0, self.strength_fraction) + passive_moment(self.person)
        return float(total / self.person.mass_kg)

    @cached_property
    def asked(self) -> float | None:
        """What the task asks then, in Nm/kg; None where no number was found."""
        if self.margin is None:
            return None if self.task.peak_nm_per_kg is None else float(self.task.peak_nm_per_kg)
        at = self.margin.percent == self.margin.smallest_margin_at_percent
        return float(self.margin.demand_nm_per_kg[at][0])

    @property
    def share(self) -> float | None:
        """What is asked over what can be given; infinite for a person who can give nothing, None without a number."""
        if self.asked is None:
            return None
        return self.asked / self.given if self.given > 0 else float("inf")

    @property
    def spread_of_share(self) -> float:
        """Half the width of the shown spread, as a share of what can be given; 0 where there is none."""
        if not self.shows_spread or self.given <= 0:
            return 0.0
        return self.deviations * float(self.task.peak_sd_nm_per_kg) / self.given

    @property
    def is_constant(self) -> bool:
        """Whether the margin is the same at every instant, so that none is the tightest."""
        return self.margin is not None and bool(np.ptp(self.margin.margin_nm_per_kg) < 1e-9)

    @property
    def caution(self) -> str:
        """What to say when more is asked than the person can give, or, in running, than a dynamometer reads."""
        runs_above = self.task.name == "run" and WORDS_ABOVE_ONE in self.margin.notes
        short = self.share is not None and self.share > 1
        return WORDS_ABOVE_ONE if short or runs_above else ""
