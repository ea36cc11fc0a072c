"""From the probability before a test to the probability after it, with what the study's size leaves open.

Odds after = odds before × likelihood ratio. The interval of a ratio is that of Simel et al. (1991): normal on the
logarithm, from the four counts. It gives back the intervals published for palpation and the 30-s stance. Where a count
that a ratio needs is zero, one half is added to every count. **That the errors of different tests are independent is
an assumption** wherever two ratios are multiplied.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, sqrt

from glutemed.clinical.clinical_tests import CONDITIONS, TESTS, ClinicalTest
from glutemed.evidence import row

PAIR = ("palpation", "resisted_abduction")
"""Two tests that six studies give as a pair, with one probability for two positive and one for two negative results."""

PRE_TEST_PERCENT = row("kinsella_pos").numbers[0]
"""Probability of GTPS before the tests in the pooled studies (``kinsella_pos``)."""

_Z95 = 1.959964


@dataclass(frozen=True)
class Result:
    """One test with its result; `test` is a name of `TESTS`."""

    test: str
    positive: bool

    @classmethod
    def read(cls, text: str) -> Result:
        """Return the result that a short text such as ``"palpation+"`` names.

        Raises
        ------
        ValueError
            When the text does not end in + or -, or names no test.
        """
        name, sign = text[:-1], text[-1:]
        if sign not in ("+", "-") or name not in TESTS:
            raise ValueError(f"{text!r} is no test result; write a test and + or -, tests are: {', '.join(TESTS)}")
        return cls(name, sign == "+")


@dataclass(frozen=True)
class Ratio:
    """A likelihood ratio: how much more often people with the condition get a result than people without it.

    Attributes
    ----------
    value : float
    log_sd : float or None
        Standard error of its logarithm; None where the counts were not read.
    share_with, share_without : float or None
        Share of people with and without the condition who get the result; None where they were not read.
    corrected : bool
        Whether one half was added to every count, since one of them was zero.
    """

    value: float
    log_sd: float | None = None
    share_with: float | None = None
    share_without: float | None = None
    corrected: bool = False

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval; None where the counts were not read."""
        if self.log_sd is None:
            return None
        spread = exp(_Z95 * self.log_sd)
        return self.value / spread, self.value * spread

    def times(self, other: Ratio) -> Ratio:
        """Return the ratio of both results; **assumes that the two tests err independently**."""
        known = self.log_sd is not None and other.log_sd is not None
        shared = None not in (self.share_with, other.share_with)
        return Ratio(
            self.value * other.value,
            sqrt(self.log_sd**2 + other.log_sd**2) if known else None,
            self.share_with * other.share_with if shared else None,
            self.share_without * other.share_without if shared else None,
            self.corrected or other.corrected,
        )


NOTHING_TESTED = Ratio(1.0, 0.0, 1.0, 1.0)


def ratio_of(test: ClinicalTest, positive: bool) -> Ratio:
    """Return the likelihood ratio of a result, from the study's counts.

    Examples
    --------
    >>> stance = ratio_of(TESTS["stance_65"], positive=True)
    >>> round(stance.value, 1), [round(end, 1) for end in stance.interval], stance.corrected
    (12.2, [0.8, 191.5], True)
    """
    (got, n_with), (got_without, n_without) = (test.share_of(positive, has) for has in (True, False))
    corrected = got == 0 or got_without == 0
    if corrected:
        got, n_with, got_without, n_without = got + 0.5, n_with + 1, got_without + 0.5, n_without + 1
    share_with, share_without = got / n_with, got_without / n_without
    log_sd = sqrt(1 / got - 1 / n_with + 1 / got_without - 1 / n_without)
    return Ratio(share_with / share_without, log_sd, share_with, share_without, corrected)


@dataclass(frozen=True)
class Step:
    """The state after one more test.

    Attributes
    ----------
    result : Result
    chance : float
        Probability of the condition, 0 to 1.
    low, high : float or None
        Ends of its 95 % interval; None where the counts behind it were not read.
    ratio : Ratio
        Of all results so far.
    gap : str
        Why the picture cannot move: "not read", "only as a pair", "mixed pair"; empty where it can.
    independent : bool
        Whether the independence of different tests was assumed.
    """

    result: Result
    chance: float
    low: float | None
    high: float | None
    ratio: Ratio
    gap: str = ""
    independent: bool = False


def steps(before: float, results: tuple[Result, ...]) -> tuple[Step, ...]:
    """Return the probability of a condition after each test of a row.

    Parameters
    ----------
    before : float
        Probability before the first test, above 0 and below 1.
    results : tuple of Result
        In the order of testing.

    Returns
    -------
    tuple of Step

    Raises
    ------
    ValueError
        In plain words: a probability that no test can move, tests about different conditions, one manoeuvre twice.

    Examples
    --------
    >>> both = (Result("palpation", True), Result("resisted_abduction", True))
    >>> round(steps(0.59, both)[-1].chance, 4)
    0.96
    """
    if not 0.0 < before < 1.0:
        raise ValueError("the probability before a test must be above 0 and below 100 %: no test moves certainty")
    _check(results)
    return tuple(_step(before, results[: last + 1]) for last in range(len(results)))


def _check(results: tuple[Result, ...]) -> None:
    tests = [TESTS[result.test] for result in results]
    for number, test in enumerate(tests):
        for earlier in tests[:number]:
            if earlier.condition != test.condition:
                raise ValueError(
                    f"{earlier.label} was studied for {CONDITIONS[earlier.condition].question}, {test.label} for "
                    f"{CONDITIONS[test.condition].question}: only tests about one condition make a row, so take out "
                    "the other tests first"
                )
            if earlier.manoeuvre == test.manoeuvre:
                raise ValueError(
                    f"{test.manoeuvre} is already in the row: the same test twice makes the same errors twice, and "
                    "tells nothing new"
                )


def _step(before: float, results: tuple[Result, ...]) -> Step:
    signs = {result.test: result.positive for result in results}
    is_pair = all(name in signs for name in PAIR) and signs[PAIR[0]] == signs[PAIR[1]]
    ratios = [_pair_ratio(signs[PAIR[0]])] if is_pair else []
    for result in results:
        if TESTS[result.test].has_counts and not (is_pair and result.test in PAIR):
            ratios.append(ratio_of(TESTS[result.test], result.positive))
    total = NOTHING_TESTED
    for ratio in ratios:
        total = total.times(ratio)
    odds = before / (1 - before)
    low, high = (_chance(odds * end) for end in total.interval) if total.interval and ratios else (None, None)
    gap = _gap(results[-1].test, signs, is_pair)
    return Step(results[-1], _chance(odds * total.value), low, high, total, gap, len(ratios) > 1)


def _gap(last: str, signs: dict[str, bool], is_pair: bool) -> str:
    if TESTS[last].has_counts or (is_pair and last in PAIR):
        return ""
    if last not in PAIR:
        return "not read"
    return "mixed pair" if PAIR[0] in signs else "only as a pair"


def _pair_ratio(positive: bool) -> Ratio:
    before, after = (percent / 100 for percent in row("kinsella_pos" if positive else "kinsella_neg").numbers)
    return Ratio((after / (1 - after)) / (before / (1 - before)))


def _chance(odds: float) -> float:
    return odds / (1 + odds)
