"""Sets, repetitions and effort for a load: the doses that were read, and where this course sets them.

Trials and guidelines name doses, but none says which share of a person's strength its exercises took. That a share
picks one of these doses is **a convention of this course**; its bands are borrowed from those of muscle activity.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.exercises import EDGES
from glutemed.evidence import reference, row
from glutemed.mechanics.checks import Range

SHARE = Range("share of strength", "", 0, float("inf"))


@dataclass(frozen=True)
class Dose:
    """What to do with a load.

    Attributes
    ----------
    name : str
        ``practice``, ``holds``, ``repetitions``, ``heavy`` or ``too much``.
    work : str
        Sets and repetitions, or holds.
    effort : str
        How hard it should be, and how that is noticed.
    rows : tuple of str
        Evidence rows that the numbers are from; empty where no dose was read.
    """

    name: str
    work: str
    effort: str
    rows: tuple[str, ...] = ()

    @property
    def sources(self) -> str:
        """The studies that the numbers are from, short; empty where there are none."""
        return "; ".join(dict.fromkeys(reference(row(key).bibkey).short for key in self.rows))


def _numbers(key: str) -> tuple[int, ...]:
    return tuple(round(number) for number in row(key).numbers)


def dose_for(share: float) -> Dose:
    """Return the dose that this course sets for a share of strength.

    Parameters
    ----------
    share : float
        Moment of the exercise over what the hip can give; 1 is all of it.

    Returns
    -------
    Dose

    Raises
    ------
    ValueError
        For a share below 0 or no number.

    Examples
    --------
    >>> dose_for(0.4).name, dose_for(0.55).name, dose_for(0.9).name, dose_for(1.2).name
    ('holds', 'repetitions', 'heavy', 'too much')
    """
    SHARE.check(share)
    percent = 100 * share
    low, moderate, high = EDGES
    if percent > 100:
        return Dose("too much", "none: take an easier version or less load", "more than this person can hold")
    if percent > high:
        fewest, most, days, more_days = _numbers("acsm_novice")
        work = f"{fewest} to {most} repetitions, {days} to {more_days} days a week; the number of sets was not read"
        effort = (
            f"the last repetition is the last good one; fewer than {fewest}: take load away, "
            f"more than {most}: add some; only when pain allows heavy work"
        )
        return Dose("heavy", work, effort, ("acsm_novice", "acsm_increment"))
    if percent > moderate:
        sets, more_sets, fewest, most = _numbers("globe_dose")
        work = f"{sets} to {more_sets} sets of {fewest} to {most} repetitions"
        return Dose("repetitions", work, "the last repetitions are hard, the form stays", ("globe_dose",))
    if percent > low:
        times, seconds = _numbers("clifford_dose")
        return Dose(
            "holds", f"{times} holds of {seconds} s, once a day", "steady and calm breathing", ("clifford_dose",)
        )
    return Dose("practice", "repeat to learn the movement", "too light to be counted as strengthening here")


def next_moments(moment_nm: float) -> tuple[float, float]:
    """Return a moment after the smallest and the largest usual rise in load (row ``acsm_increment``), in Nm.

    The rise is due when one or two repetitions more than wanted are possible. It is taken as a rise of the hip's
    moment, **an assumption**: that is what the abductors notice of a load.

    Examples
    --------
    >>> [round(moment) for moment in next_moments(50.0)]
    [51, 55]
    """
    least, most = row("acsm_increment").numbers
    return moment_nm * (1 + least / 100), moment_nm * (1 + most / 100)
