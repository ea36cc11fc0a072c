"""A row of test results, put together for a picture: how many of 1000 people get them, and what they then have.

Probabilities are those of `glutemed.clinical.diagnosis`; people are rounded to whole ones here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from glutemed.clinical.clinical_tests import CONDITIONS, TESTS, Condition
from glutemed.clinical.diagnosis import Result, Step, steps

PEOPLE = 1000


@dataclass(frozen=True)
class Groups:
    """Whole people: with and without the condition, who got all results or did not.

    Attributes
    ----------
    with_kept, with_other, without_kept, without_other : int
        `kept` got all results.
    """

    with_kept: int
    with_other: int
    without_kept: int
    without_other: int

    @property
    def kept(self) -> int:
        """Everybody who got all results."""
        return self.with_kept + self.without_kept


@dataclass(frozen=True)
class DiagnosisStudy:
    """A patient's probability and test results.

    Attributes
    ----------
    before_percent : float
        Probability before the first test.
    results : tuple of Result
        Up to three, in the order of testing.
    """

    before_percent: float
    results: tuple[Result, ...] = ()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The state after each test."""
        return steps(self.before_percent / 100, self.results)

    @property
    def condition(self) -> Condition:
        """What the tests are asked about; GTPS while there is no test."""
        return CONDITIONS[TESTS[self.results[0].test].condition if self.results else "gtps"]

    @property
    def chance(self) -> float:
        """Probability after the last test, 0 to 1."""
        return self.steps[-1].chance if self.steps else self.before_percent / 100

    @property
    def result_words(self) -> str:
        """What people share who got all results that have a value."""
        return "this result" if sum(not step.gap for step in self.steps) == 1 else "these results"

    @property
    def moved(self) -> bool:
        """Whether any result moves the probability: not when no value was read for any of them."""
        return any(not step.gap for step in self.steps)

    @property
    def assumes(self) -> tuple[str, ...]:
        """What the last probability takes for granted, in short words."""
        if not self.steps:
            return ()
        last = self.steps[-1]
        independent = ("assumes that the tests err independently",) if last.independent else ()
        return (*independent, "½ added to each count: one was 0") if last.ratio.corrected else independent

    @property
    def counted(self) -> bool:
        """Whether it is known how many people get these results; not for a pair known by its probability alone."""
        return not self.steps or self.steps[-1].ratio.share_with is not None

    @cached_property
    def groups(self) -> Groups:
        """The 1000 people by condition and result; where it is not known how many get these results, 1000 who do."""
        if not self.counted:
            having = round(PEOPLE * self.chance)
            return Groups(having, 0, PEOPLE - having, 0)
        having = round(PEOPLE * self.before_percent / 100)
        if not self.moved:
            return Groups(having, 0, PEOPLE - having, 0)
        ratio = self.steps[-1].ratio
        with_kept, without_kept = (
            round(having * ratio.share_with),
            round((PEOPLE - having) * ratio.share_without),
        )
        return Groups(with_kept, having - with_kept, without_kept, PEOPLE - having - without_kept)


def percent(chance: float) -> str:
    """Return a probability as whole percent, never as certain: "under 1 %" and "over 99 %" at the ends."""
    whole = round(100 * chance)
    return "under 1 %" if whole < 1 else "over 99 %" if whole > 99 else f"{whole} %"


def interval(step: Step) -> str:
    """Return the 95 % interval of a step in percent."""
    low, high = percent(step.low), percent(step.high)
    return low if low == high else f"{low.removesuffix(' %')} to {high}"
