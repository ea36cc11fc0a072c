"""Three published orders of the same exercises: by activity, by modelled force, and by selectivity. They disagree.

Activity is what electrodes read, force is what a model fed with such readings and with motion gives, selectivity sets
the gluteal muscles against tensor fasciae latae. Each answers another question.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from glutemed.clinical.data_file import package_file, read_entries
from glutemed.clinical.exercise_files import FILE, Force, LowerTier, Selectivity, number_said
from glutemed.clinical.exercises import exercises, find
from glutemed.evidence import row


@dataclass(frozen=True)
class Place:
    """The place of an exercise in one order.

    Attributes
    ----------
    exercise : str
        Its id.
    rank : float
        1 is highest; ties share the mean of their ranks.
    low, high : float
        The printed value; both the same unless an interval was printed.
    load : str
        Load in the study, where it was said.
    """

    exercise: str
    rank: float
    low: float
    high: float
    load: str = ""

    @property
    def middle(self) -> float:
        """The value, or the middle of the interval."""
        return 0.5 * (self.low + self.high)


@dataclass(frozen=True)
class Rankings:
    """The three orders, each from its highest place down.

    Attributes
    ----------
    activity, force, selectivity : tuple of Place
        Activity in % MVIC (surface electrodes), peak force of gluteus medius in N (95 % confidence interval, highest
        of four tiers), gluteal-to-TFL index. Activity has only exercises that are in one of the other two.
    lower_tier : tuple of str
        Ids of exercises that the study of force put into a lower tier; no number was read for them.
    """

    activity: tuple[Place, ...]
    force: tuple[Place, ...]
    selectivity: tuple[Place, ...]
    lower_tier: tuple[str, ...]

    def place(self, order: str, exercise: str) -> Place | None:
        """Return the place of an exercise in the order ``activity``, ``force`` or ``selectivity``, if it has one."""
        return next((place for place in getattr(self, order) if place.exercise == exercise), None)


@lru_cache(maxsize=1)
def rankings() -> Rankings:
    """Return the three orders.

    Examples
    --------
    >>> found = rankings()
    >>> found.selectivity[0].exercise, found.activity[0].exercise, found.force[0].exercise
    ('clam', 'side_abd', 'side_bridge')
    """
    path = package_file(FILE)
    forces, lower, indices = (
        read_entries(path, name, kind)
        for name, kind in (("force", Force), ("lower_tier", LowerTier), ("selectivity", Selectivity))
    )
    force_text, index_text = row("force_gmed_top").quantity, row("emg_gta_index").quantity
    force = [(entry.id, *number_said(FILE, entry.id, entry.said, force_text)[:2], entry.load) for entry in forces]
    index = [(entry.id, *number_said(FILE, entry.id, entry.said, index_text)[:1] * 2, "") for entry in indices]
    every = exercises()
    wanted = dict.fromkeys(name for name, *_ in (*force, *index)) | dict.fromkeys(entry.id for entry in lower)
    readings = {name: find(every, name).reading for name in wanted}
    activity = [(name, found.percent, found.percent, "") for name, found in readings.items() if found]
    return Rankings(_ranked(activity), _ranked(force), _ranked(index), tuple(entry.id for entry in lower))


def _ranked(values: list[tuple[str, float, float, str]]) -> tuple[Place, ...]:
    def middle(value: tuple[str, float, float, str]) -> float:
        return 0.5 * (value[1] + value[2])

    heights = [middle(value) for value in values]
    places = []
    for name, low, high, load in sorted(values, key=middle, reverse=True):
        above = sum(height > 0.5 * (low + high) for height in heights)
        same = sum(height == 0.5 * (low + high) for height in heights)
        places.append(Place(name, above + 0.5 * (same + 1), low, high, load))
    return tuple(places)
