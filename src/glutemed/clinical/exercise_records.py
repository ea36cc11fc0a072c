"""The records of an exercise and of a reading, and how the two files become one.

A value counts as read only where the table says so; one that was only remembered never becomes a `Reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from glutemed.clinical.exercise_files import FILE, Added, Described, Found, number_said, read_table, study_names
from glutemed.evidence import reference


@dataclass(frozen=True)
class Reading:
    """Gluteus medius activity in one study, as it was read.

    Attributes
    ----------
    percent : float
        In % of a maximal voluntary isometric contraction (MVIC).
    sd : float or None
        Standard deviation; None where it was not read.
    people : int or None
        How many were measured; None where it was not read.
    method : str
        ``surface_mean``, ``surface_peak``, ``surface_part`` (one part of the muscle), ``fine_wire``, ``pooled``.
    study, source : str
        Author and year; key of the bibliography, empty for a study that a teacher added.
    """

    percent: float
    sd: float | None
    people: int | None
    method: str
    study: str
    source: str


@dataclass(frozen=True)
class Exercise:
    """One exercise.

    Attributes
    ----------
    id, name, short : str
    article_number : int or None
        Its place among the six exercises of the article that the course grew from.
    position, bearing : str
        Position group; ``no``, ``partial`` or ``yes`` for weight on the trained leg.
    equipment : tuple of str
        Empty for none.
    stage : int
        Stage of progression, 0 (protect) to 4 (hop and run).
    cue, compensation, easier, harder : str
        The last two are empty where none was named.
    status : str
        ``seen``, ``recalled`` or ``not found``: how its own value came to be.
    readings : tuple of Reading
        What was read, the main value first; empty where nothing was.
    neighbours : tuple of str
        Names of the nearest exercises with a value.
    led_by : str
        Method whose value is the main one; empty for the usual, a surface electrode.
    """

    id: str
    name: str
    short: str
    article_number: int | None
    position: str
    bearing: str
    equipment: tuple[str, ...]
    stage: int
    cue: str
    compensation: str
    easier: str
    harder: str
    status: str
    readings: tuple[Reading, ...]
    neighbours: tuple[str, ...]
    led_by: str = ""

    def measured_with(self, method: str) -> Exercise:
        """Return the exercise with its value of a method as the main one, or as it is where there is none."""
        own = [reading for reading in self.readings if reading.method == method]
        if not own:
            return self
        rest = [reading for reading in self.readings if reading is not own[0]]
        return replace(self, readings=(own[0], *rest), led_by=method)

    @property
    def reading(self) -> Reading | None:
        """The main value: of a surface electrode over the muscle's middle, or of the method that leads."""
        usual = self.readings and self.readings[0].method != "fine_wire"
        return self.readings[0] if usual or self.led_by else None

    @property
    def others(self) -> tuple[Reading, ...]:
        """Further values of the same exercise."""
        return self.readings[1:] if self.reading else self.readings


def from_table(line: Found, more: Described) -> Exercise:
    """Return an exercise of the course from its line of the table and what the second file says."""
    readings = []
    if line.status == "seen" and line.gmed_mvic_mean is not None:
        mean = line.gmed_mvic_mean
        if more.mean_said:
            mean = number_said(FILE, line.id, more.mean_said, line.status_detail)[0]
        sd = line.gmed_mvic_sd if line.sd_status == "seen" else None
        readings.append(Reading(mean, sd, line.n, _method(line.method), _study(line.source), line.source))
    for said in more.readings:
        numbers = number_said(FILE, line.id, said.said, line.other_values)
        sd = numbers[1] if said.sd_read else None
        readings.append(Reading(numbers[0], sd, _people(said.source), said.method, _study(said.source), said.source))
    return Exercise(
        id=line.id,
        name=line.name.strip(),
        short=more.short,
        article_number=int(line.seed_number) if line.seed_number else None,
        position=more.position,
        bearing=line.weight_bearing.split()[0],
        equipment=more.equipment,
        stage=line.progression_stage,
        cue=line.cue,
        compensation=line.common_compensation,
        easier=line.regression.strip("-"),
        harder=line.progression.strip("-"),
        status=line.status,
        readings=tuple(readings),
        neighbours=more.neighbours,
    )


def from_teacher(entry: Added) -> Exercise:
    """Return an exercise that a teacher added."""
    readings = ()
    if entry.mean is not None and entry.status == "seen":
        readings = (Reading(entry.mean, entry.sd, entry.people, entry.method, entry.study, ""),)
    return Exercise(
        id=entry.id,
        name=entry.name,
        short=entry.short,
        article_number=None,
        position=entry.position,
        bearing=entry.weight_bearing,
        equipment=entry.equipment,
        stage=entry.stage,
        cue=entry.cue,
        compensation=entry.common_compensation,
        easier=entry.regression,
        harder=entry.progression,
        status=entry.status,
        readings=readings,
        neighbours=entry.neighbours,
    )


def _method(words: str) -> str:
    if "mean" in words.split("(")[0]:
        return "surface_mean"
    if words.startswith("surface"):
        return "surface_part" if "segment" in words else "surface_peak"
    return "fine_wire"


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return study_names()


def _study(source: str) -> str:
    """Return first author and year, or what a study without authors is called."""
    if source in _names():
        return _names()[source]
    found = reference(source)
    return f"{found.short.split(' et al. ')[0].split(' and ')[0].removesuffix(found.year).strip()} {found.year}"


def _people(source: str) -> int | None:
    """Return how many people the table says that a study measured, where it always says the same."""
    counts = {line.n for line in _table() if line.source == source}
    return counts.pop() if len(counts) == 1 else None


@lru_cache(maxsize=1)
def _table() -> tuple[Found, ...]:
    return read_table()
