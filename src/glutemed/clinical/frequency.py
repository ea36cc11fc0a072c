"""How often something was found, out of how many, and how sure one can be of that.

Counts come from evidence rows; where a study printed only a percentage, the one whole number of people that gives it is
worked out. Intervals are Wilson's, from SciPy: they hold for small groups and for shares near none or all.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.evidence import reference, row
from glutemed.evidence.numerals import numbers_in

__all__ = ["bursitis_in_scans", "count_of", "gtps_by_sex", "hip_oa_pain", "scan_findings", "wilson_interval"]


def wilson_interval(count: int, total: int, level: float = 0.95) -> tuple[float, float]:
    """Return Wilson's interval for a share.

    Parameters
    ----------
    count : int
        In how many it was found; from 0 to ``total``.
    total : int
        Out of how many; at least 1.
    level : float, default 0.95
        Confidence of the interval.

    Returns
    -------
    tuple of float
        Lower and upper end, as shares from 0 to 1.

    Raises
    ------
    ValueError
        When the count does not lie between 0 and the total.

    Examples
    --------
    >>> low, high = wilson_interval(700, 877)
    >>> round(low, 3), round(high, 3)
    (0.77, 0.823)
    """
    count, total = int(count), int(total)
    if total < 1 or not 0 <= count <= total:
        raise ValueError(f"a count lies between 0 and its total, and the total is at least 1: got {count} of {total}")
    from scipy.stats import binomtest  # here and not above: only what counts pays for it

    ends = binomtest(count, total).proportion_ci(confidence_level=level, method="wilson")
    return float(ends.low), float(ends.high)


def count_of(percent: float, total: int, decimals: int = 0) -> int:
    """Return how many people a printed percentage means.

    Parameters
    ----------
    percent : float
        As printed.
    total : int
        Out of how many.
    decimals : int, default 0
        Digits after the point that were printed.

    Raises
    ------
    ValueError
        When no whole number, or more than one, gives that percentage.

    Examples
    --------
    >>> count_of(77, 108)
    83
    """
    half = 0.5 * 10.0**-decimals + 1e-9
    fitting = [count for count in range(int(total) + 1) if abs(100.0 * count / total - percent) <= half]
    if len(fitting) != 1:
        raise ValueError(f"{percent} % of {total} fits {len(fitting)} whole numbers; expected exactly one")
    return fitting[0]


@dataclass(frozen=True)
class Found:
    """One thing that a study found in some of its people.

    Attributes
    ----------
    what : str
        What was found, short.
    count, total : int
        In how many, out of how many.
    who : str
        People and method, short.
    key : str
        Evidence row.
    counted : bool
        False when the study printed a percentage and the count is worked out from it.
    named : str
        What to call the study where the bibliography's name would mislead.
    """

    what: str
    count: int
    total: int
    who: str
    key: str
    counted: bool = True
    named: str = ""

    @property
    def share(self) -> float:
        """The share, from 0 to 1."""
        return self.count / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the share."""
        return wilson_interval(self.count, self.total)

    @property
    def study(self) -> str:
        """Authors and year, short."""
        return self.named or reference(row(self.key).bibkey).short

    @property
    def words(self) -> str:
        """Count, share and interval, such as "177 of 877, 20 % (95 % interval 18 to 23 %)"."""
        low, high = (100 * end for end in self.interval)
        return f"{self.count} of {self.total}, {100 * self.share:.0f} % (95 % interval {low:.0f} to {high:.0f} %)"


def _taught(key: str, index: int) -> float:
    found = row(key)
    if not found.may_be_taught:
        raise ValueError(f"row {key!r} is {found.status!r} and is not shown")
    return found.numbers[index]


def bursitis_in_scans() -> Found:
    """Return in how many ultrasound examinations a bursitis was seen, in the largest series."""
    free, scanned = (int(_taught("bursitis_absent", place)) for place in (0, 1))
    return Found("bursitis", scanned - free, scanned, "ultrasound", "bursitis_absent")


def scan_findings() -> tuple[Found, ...]:
    """Return what imaging found in people with pain at the side of the hip, and surgery in people with a broken hip.

    Examples
    --------
    >>> scan_findings()[0].words
    '177 of 877, 20 % (95 % interval 18 to 23 %)'
    """

    def one(key: str, index: int, total: int, what: str, who: str, named: str = "") -> Found:
        return Found(what, int(_taught(key, index)), int(total), who, key, named=named)

    pain = "ultrasound"
    kohler, orellana = 74, 36
    exams = numbers_in(row("isolated_bursitis").unit)[0]
    alone = Found(
        "bursitis alone",
        count_of(_taught("isolated_bursitis", 0), int(exams)),
        int(exams),
        "ultrasound",
        "isolated_bursitis",
        counted=False,
        named="Quiroz (in Kohler 2013)",
    )
    return (
        bursitis_in_scans(),
        one("kohler_counts", 1, kohler, "bursitis", pain),
        alone,
        one("orellana_us", 2, orellana, "bursitis alone", pain),
        one("kohler_counts", 0, kohler, "medius tendon changed", pain),
        one("orellana_us", 0, orellana, "medius tendon changed", pain),
        one("leap_imaging", 0, _taught("leap_imaging", 1), "both tendons changed", "MRI, in a trial"),
        one("kohler_counts", 2, kohler, "medius torn in part", pain),
        one("leap_imaging", 2, _taught("leap_imaging", 3), "a tendon torn", "MRI, in a trial"),
        one("tear_nof", 1, _taught("tear_nof", 2), "a tendon torn", "surgery, broken hip"),
    )


def hip_oa_pain() -> tuple[Found, ...]:
    """Return where people with hip osteoarthritis marked their pain."""
    total = int(numbers_in(row("oa_pain_map").unit)[0])
    places = ("greater trochanter", "groin", "front or outer thigh", "buttock", "knee", "lower leg")
    return tuple(
        Found(place, count_of(_taught("oa_pain_map", index), total), total, "hip osteoarthritis", "oa_pain_map", False)
        for index, place in enumerate(places)
    )


@dataclass(frozen=True)
class SexShare:
    """How many of 1000 people of one sex had the pain on one side and on both, as the study's percentages say."""

    sex: str
    one_side: int
    both_sides: int

    @property
    def none(self) -> int:
        """How many of 1000 had it on neither side."""
        return 1000 - self.one_side - self.both_sides


def gtps_by_sex() -> tuple[SexShare, SexShare]:
    """Return greater trochanteric pain in 1000 women and in 1000 men.

    The source prints percentages; how many women and men were examined was not read, so there is no interval.

    Examples
    --------
    >>> [(sex.sex, sex.one_side + sex.both_sides) for sex in gtps_by_sex()]
    [('women', 235), ('men', 85)]
    """
    keys = {"women": "gtps_prev_women", "men": "gtps_prev_men"}
    women, men = (SexShare(sex, *(round(10 * _taught(key, place)) for place in (0, 1))) for sex, key in keys.items())
    return women, men
