"""The hip tests of the course, each with the study that measured it: whom it tested, and how many tested positive.

Percentages come from the evidence rows; the size of the groups from the same rows. Whole people are counted back from
percentage and group size, because intervals need people. Where no whole number of people gives the printed
percentage, the percentage is used as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.evidence import Row, row
from glutemed.evidence.numerals import numbers_in


@dataclass(frozen=True)
class Condition:
    """What a test is asked about, in words: the question, the two groups of people, and what the first ones have."""

    question: str
    having: str
    lacking: str
    have: str


CONDITIONS = {
    "gtps": Condition("greater trochanteric pain syndrome (GTPS)", "with GTPS", "without GTPS", "have GTPS"),
    "gtps_not_oa": Condition(
        "GTPS rather than hip osteoarthritis", "with GTPS", "with hip osteoarthritis", "have GTPS"
    ),
    "tear": Condition("a tear of gluteus medius in GTPS", "with a tear", "without a tear", "have a tear"),
    "hip_oa": Condition("hip osteoarthritis", "with hip osteoarthritis", "healthy", "have hip osteoarthritis"),
}
"""Studies of GTPS defined it by MRI, by the clinical picture or by both; the course does not separate them."""


@dataclass(frozen=True)
class ClinicalTest:
    """A test as one study found it.

    Attributes
    ----------
    name : str
        Short name in code and case lines.
    label : str
        As a student reads it.
    manoeuvre : str
        What is done; two studies of one manoeuvre share it.
    condition : str
        One of `CONDITIONS`.
    key : str
        The evidence row.
    people : str
        Who was studied, in words.
    sample : str
        How many, as short as a picture needs it.
    n_with, n_without : float
        People with and without the condition; 0 where no value was read.
    positive_with, negative_without : float
        How many of the first tested positive, and how many of the second negative.
    """

    name: str
    label: str
    manoeuvre: str
    condition: str
    key: str
    people: str
    sample: str
    n_with: float = 0.0
    n_without: float = 0.0
    positive_with: float = 0.0
    negative_without: float = 0.0

    @property
    def has_counts(self) -> bool:
        """Whether sensitivity and specificity were read for this test on its own."""
        return self.n_with > 0

    @property
    def sensitivity(self) -> float:
        """Share of the people with the condition who test positive."""
        return self.positive_with / self.n_with

    @property
    def specificity(self) -> float:
        """Share of the people without the condition who test negative."""
        return self.negative_without / self.n_without

    def share_of(self, positive: bool, has_condition: bool) -> tuple[float, float]:
        """Return how many people got a result, and out of how many, in the group with or without the condition."""
        if has_condition:
            return (self.positive_with if positive else self.n_with - self.positive_with), self.n_with
        negative = self.negative_without
        return (self.n_without - negative if positive else negative), self.n_without


def people_counted_back(printed_percent: float, group: float, decimals: int = 0) -> float:
    """Return how many of a group a printed percentage stands for.

    Parameters
    ----------
    printed_percent : float
        As the source printed it.
    group : float
        People in the group.
    decimals : int
        Digits after the point that the source printed; sources round or cut off.

    Returns
    -------
    float
        The nearest whole number when it gives the printed percentage to one unit of its last digit, else the share
        of the group as it stands.

    Examples
    --------
    >>> people_counted_back(46.7, 15, decimals=1)
    7.0
    >>> people_counted_back(82.0, 20)
    16.4
    """
    exact = printed_percent / 100.0 * group
    whole = float(round(exact))
    return whole if abs(100.0 * whole / group - printed_percent) <= 10.0**-decimals else round(exact, 6)


def _counted(name: str, label: str, manoeuvre: str, condition: str, key: str, people: tuple[str, str],
             groups: tuple[float, float], places: tuple[int, int] = (0, 1)) -> ClinicalTest:  # fmt: skip
    """Return a test from the percentages at two places of a row's value, and the two group sizes."""
    found = row(key)
    texts = [f"{found.numbers[place]:g}" for place in places]
    factor = 1.0 if found.numbers[places[0]] > 1.0 else 100.0  # some sources print shares, not percentages
    counts = [
        people_counted_back(factor * float(text), group, len(text.partition(".")[2]) if factor == 1.0 else 0)
        for text, group in zip(texts, groups, strict=True)
    ]
    return ClinicalTest(name, label, manoeuvre, condition, key, *people, *groups, *counts)


def _in_words(found: Row) -> tuple[float, ...]:
    return numbers_in(found.population)


_LATERAL_PAIN = _in_words(row("sls30_grimaldi"))[0]
_NO_TENDINOPATHY = numbers_in(row("sls30_grimaldi").note)[1]
_MRI = (_LATERAL_PAIN - _NO_TENDINOPATHY, _NO_TENDINOPATHY)
_REFRACTORY = (_in_words(row("red_lequesne"))[0], numbers_in(row("red_lequesne").note)[0])
_GTPS_OA = _in_words(row("fearon_shoes"))[:2]
_WOMEN, _TORN = _in_words(row("bird_trend"))[:2]
_TEAR = (_TORN, _WOMEN - _TORN)
_OA = _in_words(row("trend_oa"))[:2]

_STUDIES, _POOLED = _in_words(row("kinsella_neg"))
_ALL_PAINFUL = (
    f"{_LATERAL_PAIN:.0f} people with lateral hip pain, {_NO_TENDINOPATHY:.0f} of them without tendinopathy on MRI",
    f"{_LATERAL_PAIN:.0f}",
)
_PAINFUL_OR_NOT = (
    f"{_REFRACTORY[0]:.0f} patients with GTPS that would not settle and {_REFRACTORY[1]:.0f} pain-free hips",
    f"{_REFRACTORY[0]:.0f} + {_REFRACTORY[1]:.0f}",
)
_WOMEN_GTPS = f"{_WOMEN:.0f} women with GTPS, {_TORN:.0f} of them with a tear on MRI", f"{_WOMEN:.0f}"

_TABLE = (
    _counted("palpation", "palpation", "palpation", "gtps", "palpation_grimaldi", _ALL_PAINFUL, _MRI),
    ClinicalTest(
        "resisted_abduction", "resisted abduction", "resisted abduction", "gtps", "kinsella_pos",
        f"{_STUDIES:.0f} pooled studies with {_POOLED:.0f} people", f"{_POOLED:.0f}",
    ),
    _counted("stance_65", "30-s stance", "30-s stance", "gtps", "sls30_grimaldi", _ALL_PAINFUL, _MRI),
    _counted("stance_17", "30-s stance", "30-s stance", "gtps", "sls30_lequesne", _PAINFUL_OR_NOT, _REFRACTORY),
    _counted(
        "derotation", "resisted derotation", "resisted derotation", "gtps", "red_lequesne",
        _PAINFUL_OR_NOT, _REFRACTORY,
    ),
    _counted(
        "add_r", "ADD-R", "ADD-R", "gtps", "addr_test", _ALL_PAINFUL, _MRI,
    ),
    ClinicalTest("fader_r", "FADER-R", "FADER-R", "gtps", "fader_values", *_ALL_PAINFUL),
    _counted(
        "faber", "FABER", "FABER", "gtps_not_oa", "fearon_faber",
        (
            f"{_GTPS_OA[0]:.0f} people with GTPS and {_GTPS_OA[1]:.0f} with hip osteoarthritis",
            f"{_GTPS_OA[0]:.0f} + {_GTPS_OA[1]:.0f}",
        ), _GTPS_OA,
    ),
    _counted("trendelenburg_tear", "Trendelenburg sign", "Trendelenburg sign", "tear", "bird_trend", _WOMEN_GTPS, _TEAR,
             (0, 3)),
    _counted("abduction_tear", "resisted abduction", "resisted abduction", "tear", "bird_resisted_abd", _WOMEN_GTPS,
             _TEAR, (0, 3)),
    _counted(
        "trendelenburg_oa", "Trendelenburg sign", "Trendelenburg sign", "hip_oa", "trend_oa",
        (
            f"{_OA[0]:.0f} people with hip osteoarthritis and {_OA[1]:.0f} healthy people",
            f"{_OA[0]:.0f} + {_OA[1]:.0f}",
        ), _OA,
    ),
)  # fmt: skip

TESTS: dict[str, ClinicalTest] = {test.name: test for test in _TABLE}
"""Every test by name."""
