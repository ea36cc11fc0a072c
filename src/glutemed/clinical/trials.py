"""The treatment trials that a lesson shows: who got what, and how many got better.

Every number comes from an evidence row that was read. Where a trial printed shares but no counts, no interval can be
calculated and none is shown; where it printed no shares, none are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from glutemed.clinical.sourced import fill
from glutemed.clinical.two_groups import Difference, counts_from_percents
from glutemed.evidence import Row, reference, row
from glutemed.evidence.numerals import numbers_in


@dataclass(frozen=True)
class Arm:
    """What one group of a trial got.

    Attributes
    ----------
    label : str
        As shown.
    injection : bool
        Whether it is a needle in the hip.
    visits : int, optional
        Appointments; None where the number was not read.
    """

    label: str
    injection: bool = False
    visits: int | None = None


@dataclass(frozen=True)
class Result:
    """How many of a group got better.

    Attributes
    ----------
    percent : float
        Share that got better.
    count, total : int, optional
        The people behind it; None where only the share was read.
    worked_out : bool
        Whether the counts are worked out from printed shares.
    """

    percent: float
    count: int | None = None
    total: int | None = None
    worked_out: bool = False


@dataclass(frozen=True)
class Visit:
    """Results at one time.

    Attributes
    ----------
    when : str
        As shown.
    results : tuple of Result
        One for each group; empty where no shares were read.
    key : str
        Evidence row.
    published : dict
        Published differences, by the places of the two groups.
    """

    when: str
    results: tuple[Result, ...]
    key: str
    published: dict[tuple[int, int], Difference]


@dataclass(frozen=True)
class Trial:
    """One trial.

    Attributes
    ----------
    id, label : str
    people : str
        Who took part.
    better : str
        What counted as better.
    arms : tuple of Arm
    visits : tuple of Visit
        In order of time.
    keys : tuple of str
        Evidence rows, the trial itself first.
    lesson : str
        What it found, and what limits it, in plain words.
    """

    id: str
    label: str
    people: str
    better: str
    arms: tuple[Arm, ...]
    visits: tuple[Visit, ...]
    keys: tuple[str, ...]
    lesson: str

    @property
    def study(self) -> str:
        """Authors and year."""
        return reference(row(self.keys[0]).bibkeys[0]).short

    def visit(self, time: str) -> Visit:
        """Return the ``"early"`` or the ``"late"`` results; the same where the trial has one time."""
        return self.visits[0 if time == "early" else -1]


def _read(key: str) -> Row:
    found = row(key)
    if not found.may_be_taught:
        raise ValueError(f"row {key!r} is {found.status!r} and is not shown")
    return found


@lru_cache(maxsize=1)
def trials() -> dict[str, Trial]:
    """Return the trials by name.

    Examples
    --------
    >>> [result.count for result in trials()["leap"].visit("early").results]
    [51, 38, 20]
    """
    made = (_leap(), _rompe(), _clifford(), _globe(), _cowan())
    return {trial.id: trial for trial in made}


def _shares(key: str) -> tuple[Result, ...]:
    return tuple(Result(percent) for percent in _read(key).numbers)


def _published(key: str) -> Difference:
    numbers = _read(key).numbers
    return Difference(*numbers[:3], origin="published", stated=numbers[3:6])


def _leap() -> Trial:
    # The claim reads "Success at 8 weeks: EDX 51/66 (77.3 %), ...": the week first, then count, total, share.
    numbers = numbers_in(_read("leap_8w_counts").quantity)[1:]
    early = tuple(
        Result(100 * numbers[at] / numbers[at + 1], int(numbers[at]), int(numbers[at + 1])) for at in (0, 3, 6)
    )
    published = {
        (0, 1): _published("leap_8w_edx_csi"),
        (0, 2): _published("leap_8w_edx_ws"),
        (1, 2): _published("leap_8w_csi_ws"),
    }
    visits = [int(number) for number in _read("leap_arms").numbers]
    pain = _read("leap_52w_pain").numbers
    return Trial(
        id="leap",
        label="LEAP: exercise, injection, waiting",
        people=fill(
            "{leap_8w_counts:0@people} adults of {leap_arms:0@people} to {leap_arms:1@people} years with gluteal "
            "tendinopathy, {leap_8w_counts:1@people} of them women"
        ),
        better="said that they were better",
        arms=(
            Arm("education and exercise", visits=visits[0]),
            Arm("injection", injection=True, visits=visits[1]),
            Arm("wait and see", visits=visits[2]),
        ),
        visits=(
            Visit("8 weeks", early, "leap_8w_counts", published),
            Visit("52 weeks", _shares("leap_52w_pct"), "leap_52w_pct", {}),
        ),
        keys=("leap_8w_counts", "leap_52w_pct", "leap_arms", "leap_52w_pain"),
        lesson=(
            "Everyone knew which treatment they had. At 52 weeks, pain was alike with exercise and injection "
            f"({pain[0]:g} and {pain[1]:g} of 10), though more people felt better after exercise."
        ),
    )


def _rompe() -> Trial:
    months = [_read(key).numbers for key in ("rompe_1m", "rompe_4m")]
    # Their rows print the groups in different orders: injection, training, wave; then wave, training, injection.
    early, late = (months[0][place] for place in (1, 0, 2)), (months[1][place] for place in (1, 2, 0))
    return Trial(
        id="rompe",
        label="Rompe: training, injection, shock wave",
        people=fill("{rompe_1m:0@people} adults with greater trochanteric pain that had not settled"),
        better="had recovered or were much better",
        arms=(Arm("home training"), Arm("injection", injection=True), Arm("shock wave")),
        visits=(
            Visit("1 month", tuple(map(Result, early)), "rompe_1m", {}),
            Visit("4 months", tuple(map(Result, late)), "rompe_4m", {}),
        ),
        keys=("rompe_1m", "rompe_4m"),
        lesson=(
            "The injection is ahead early. At 4 months shock wave leads, and the injection is still ahead of home "
            "training. People were assigned in turn, not by chance, and no group went untreated: some would have got "
            "better anyway. The shares at 15 months were not read, so they are not shown."
        ),
    )


def _clifford() -> Trial:
    numbers = numbers_in(_read("clifford_trial").quantity)
    finished = int(numbers_in(_read("clifford_trial").population)[1])
    groups = counts_from_percents(finished, (numbers[5], numbers[7]), (numbers[6], numbers[8]))
    results = tuple(Result(100 * counts[1] / size, counts[1], size, worked_out=True) for size, counts in groups)
    return Trial(
        id="clifford",
        label="Clifford: static or moving exercise",
        people=fill(
            "{clifford_trial:0@people} adults with greater trochanteric pain; {clifford_trial:1@people} finished, and "
            "only they are counted"
        ),
        better="had improved by 2 points or more on the scale of change",
        arms=(Arm("isometric exercise"), Arm("isotonic exercise")),
        visits=(Visit("12 weeks", results, "clifford_trial", {}),),
        keys=("clifford_trial", "clifford_dose"),
        lesson=(
            "A pilot this small cannot tell the two kinds apart, nor show that they are equal. There was no group "
            "without exercise."
        ),
    )


def _globe() -> Trial:
    return Trial(
        id="globe",
        label="GLoBE: targeted or sham exercise",
        people=fill("{ganderton2018:0} women after the menopause with greater trochanteric pain"),
        better="got better",
        arms=(Arm("targeted exercise"), Arm("sham exercise")),
        visits=(Visit("12 weeks", (), "ganderton2018", {}),),
        keys=("ganderton2018", "globe_dose"),
        lesson=(
            "Both groups also learned how to manage load. Both improved, and the targeted exercise added nothing that "
            "the trial could show. Read in summaries, not in the paper."
        ),
    )


def _cowan() -> Trial:
    return Trial(
        id="cowan",
        label="Cowan: targeted or sham exercise",
        people=fill("{cowan_trial:0} women after the menopause with greater trochanteric pain"),
        better="got better",
        arms=(Arm("targeted exercise"), Arm("sham exercise")),
        visits=(Visit("the end of the trial", (), "cowan_trial", {}),),
        keys=("cowan_trial",),
        lesson=(
            "Every group also learned to avoid compression, and half of each used hormone cream. All groups improved, "
            "with no difference between them. No group went without the advice, so what helped is not known."
        ),
    )
