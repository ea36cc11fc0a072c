"""What a trial's numbers can say to what a patient wants: which group to look at, and how sure that is.

This is arithmetic on one trial, not advice: a person's pain, time, money, fears and other illnesses are not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.trials import Trial, Visit
from glutemed.clinical.two_groups import Difference, difference_of_counts

PREFERENCES = {
    "none": "not asked yet",
    "fast": "relief as fast as possible",
    "lasting": "the best result in the long run",
    "no_injection": "no injection",
    "least_time": "as few appointments as possible",
}
"""What a patient may want most."""


@dataclass(frozen=True)
class Choice:
    """What the numbers say to a wish.

    Attributes
    ----------
    arm : int, optional
        The place of the group they point to; None where they point to none.
    why : str
        The reason with its numbers, as sentences.
    """

    arm: int | None
    why: str


def differences(trial: Trial, visit: Visit, first: int, second: int) -> tuple[Difference, ...]:
    """Return the difference of two groups at a time: the published one first, then what can be calculated.

    Parameters
    ----------
    trial : Trial
    visit : Visit
        One of the trial's.
    first, second : int
        Places of the groups; the second is taken off the first.

    Returns
    -------
    tuple of Difference
        Empty where no shares were read.
    """
    if not visit.results:
        return ()
    found = []
    if (first, second) in visit.published:
        found.append(visit.published[first, second])
    elif (second, first) in visit.published:
        found.append(visit.published[second, first].turned())
    one, two = visit.results[first], visit.results[second]
    if one.total and two.total:
        found.append(difference_of_counts(one.count, one.total, two.count, two.total))
    else:
        found.append(Difference(one.percent - two.percent, origin="calculated from shares"))
    return tuple(found)


def choose(trial: Trial, preference: str) -> Choice:
    """Return which group of a trial a wish points to, and why.

    Parameters
    ----------
    trial : Trial
    preference : str
        One of `PREFERENCES`.

    Examples
    --------
    >>> from glutemed.clinical.trials import trials
    >>> trials()["leap"].arms[choose(trials()["leap"], "fast").arm].label
    'education and exercise'
    """
    if preference not in PREFERENCES:
        raise ValueError(f"preference is {preference!r}; accepted: {', '.join(PREFERENCES)}")
    if preference == "none":
        return Choice(None, "First ask what matters most to this patient, then choose it above.")
    if not trial.visits[0].results:
        return Choice(None, _no_shares())
    if preference == "least_time":
        return _least_time(trial)
    visit = trial.visits[0 if preference == "fast" else -1]
    if preference == "lasting" and not visit.when.startswith("52"):
        when = f"{visit.when[:1].upper()}{visit.when[1:]}"
        return Choice(None, f"{when} is the last time that was read: too early to speak of the long run.")
    arms = [place for place, arm in enumerate(trial.arms) if not (preference == "no_injection" and arm.injection)]
    return _best(trial, visit, arms, preference)


def _no_shares() -> str:
    return (
        "The trial does not decide it: both groups improved, and it found no difference. Between programmes that a "
        "trial cannot tell apart, ask which one the patient would keep doing."
    )


def _best(trial: Trial, visit: Visit, arms: list[int], preference: str) -> Choice:
    ranked = sorted(arms, key=lambda place: -visit.results[place].percent)
    first, second = ranked[0], ranked[1]
    shares = (
        f"{_share(visit, first)} better with {trial.arms[first].label}, {_share(visit, second)} with "
        f"{trial.arms[second].label}"
    )
    found = differences(trial, visit, first, second)[0]
    if found.low is None:
        sure = "It has no interval here: how sure it is remains open."
    elif found.is_clear:
        sure = "The interval of the difference leaves out 0."
    else:
        return Choice(
            None,
            f"At {visit.when}: {shares}. The interval of the difference holds 0: the trial does not decide it.",
        )
    return Choice(first, f"At {visit.when}: {shares}. {sure}")


def _least_time(trial: Trial) -> Choice:
    known = {place: arm.visits for place, arm in enumerate(trial.arms) if arm.visits is not None}
    if len(known) < len(trial.arms):
        return Choice(None, "How many appointments each group had was not read or is the same, so nothing is decided.")
    fewest = [place for place, visits in known.items() if visits == min(known.values())]
    visit = trial.visits[-1]
    best = max(fewest, key=lambda place: visit.results[place].percent)
    others = [place for place in fewest if place != best]
    same = "".join(f", as with {trial.arms[place].label}" for place in others)
    shares = "; ".join(
        f"{_share(one, best)} better at {one.when}"
        + "".join(f", {_share(one, place)} with {trial.arms[place].label}" for place in others)
        for one in trial.visits
    )
    number = known[best]
    return Choice(best, f"{number} appointment{'s' * (number != 1)}{same}. {shares}.")


def _share(visit: Visit, place: int) -> str:
    return f"{visit.results[place].percent:.0f} %"
