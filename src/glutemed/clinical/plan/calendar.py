"""From days a week to a week: hard days never follow each other, and the last one does not touch the first."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.plan.inputs import DAYS
from glutemed.mechanics.checks import whole_number

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS = {
    "rest": "rest from exercise",
    "hold": "still holds",
    "light": "light work on both legs",
    "heavy": "heavy slow work",
    "spring": "hops or running",
}
"""What a day may hold; lightest first."""
HARD = ("heavy", "spring")
_HARD_DAYS = {1: (0,), 2: (0, 3), 3: (0, 2, 4)}
_EASY_DAYS = (5, 1, 3, 6)
"""Where light days go beside three hard ones: first away from them."""
_SPREAD = {1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 2, 4, 5), 5: (0, 1, 2, 4, 5), 6: (0, 1, 2, 3, 4, 5)}


@dataclass(frozen=True)
class Day:
    """A day of the week.

    Attributes
    ----------
    name : str
        Such as "Monday".
    kind : str
        One of `KINDS`.
    """

    name: str
    kind: str

    @property
    def words(self) -> str:
        """What the day holds, in words."""
        return KINDS[self.kind]


def week(stage: int, days_per_week: int) -> tuple[Day, ...]:
    """Return a week for a stage.

    Still holds may be done every day. From stage 1 on, one day is free. From stage 2 on, at most three days are hard,
    with a day between them; what is left over is light work.

    Parameters
    ----------
    stage : int
        0 to 4.
    days_per_week : int
        Days on which the patient will exercise, 1 to 7.

    Returns
    -------
    tuple of Day
        Seven days, from Monday.

    Examples
    --------
    >>> [day.name for day in week(3, 4) if day.kind == "heavy"]
    ['Monday', 'Wednesday', 'Friday']
    """
    whole_number("Stage", stage, 0, 4)
    whole_number(DAYS.name, days_per_week, int(DAYS.low), int(DAYS.high))
    if stage == 0:
        kinds = dict.fromkeys(range(7) if days_per_week == 7 else _SPREAD[days_per_week], "hold")
    elif stage == 1:
        kinds = dict.fromkeys(_SPREAD[min(days_per_week, 6)], "light")
    else:
        kinds = _hard_week(stage, min(days_per_week, 6))
    return tuple(Day(name, kinds.get(place, "rest")) for place, name in enumerate(NAMES))


def _hard_week(stage: int, days: int) -> dict[int, str]:
    hard = _HARD_DAYS[min(days, 3)]
    kinds = dict.fromkeys(hard, "heavy")
    if stage == 4:  # hops and running come first in the week; one heavy day stays where there is room
        kinds |= dict.fromkeys(hard[:1] if days < 3 else (hard[0], hard[2]), "spring")
    return kinds | dict.fromkeys(_EASY_DAYS[: days - len(hard)], "light")
