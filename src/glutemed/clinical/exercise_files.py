"""The two files of exercises, read and checked: the table of the evidence, and what it lacks.

The table holds what was found, with the status of each number. The second file holds what a reader needs besides: short
names, positions, equipment, neighbours, and further values that the table quotes in words. It repeats no number: it
names the words in which the number stands, see `number_said`.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from glutemed.clinical.data_file import Entry, check_entries, package_file, read_entries, read_tables
from glutemed.evidence.numerals import numbers_in

FILE = "exercises.toml"
TABLE = "exercises.csv"

Status = Literal["seen", "recalled", "not found"]
Position = Literal["side_lying", "mat", "plank", "two_feet", "one_leg", "impact"]
Bearing = Literal["no", "partial", "yes"]
Equipment = Literal["band", "weight", "step", "wall", "pillow"]
Method = Literal["surface_mean", "surface_peak", "surface_part", "fine_wire", "pooled"]
Percent = Field(gt=0, le=300)


class Found(Entry):
    """One line of the table of the evidence, as it stands there."""

    seed_number: Literal["", "1", "2", "3", "4", "5", "6"]
    name: str = Field(min_length=3)
    position: str = Field(min_length=3)
    weight_bearing: str = Field(pattern=r"^(no|partial|yes)\b")
    load_category: Literal["low", "moderate", "high", "very high", "unrated"]
    expected_category_if_unrated: str
    gmed_mvic_mean: float | None = Percent
    gmed_mvic_sd: float | None = Percent
    n: int | None = Field(ge=1, le=1000)
    method: str
    source: str
    source_doi: str
    doi_status: Literal["", "seen", "recalled"]
    url: str
    status: Status
    status_detail: str
    sd_status: Literal["", "seen", "recalled"]
    other_values: str
    cue: str = Field(min_length=3)
    common_compensation: str = Field(min_length=3)
    progression_stage: int = Field(ge=0, le=4)
    regression: str = Field(min_length=1)
    progression: str = Field(min_length=1)
    note: str

    @model_validator(mode="after")
    def _a_value_has_a_source(self) -> Found:
        if self.gmed_mvic_mean is not None and not (self.source and self.method):
            raise ValueError("a source and a method beside the mean")
        if self.gmed_mvic_sd is not None and self.gmed_mvic_mean is None:
            raise ValueError("a mean beside the SD")
        return self


class Said(BaseModel):
    """A further value, named by the words of the table in which it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    said: str
    source: str
    method: Method
    sd_read: bool = False


class Described(Entry):
    """What the table lacks about one exercise."""

    short: str = Field(min_length=3, max_length=32)
    position: Position
    equipment: tuple[Equipment, ...]
    neighbours: tuple[str, ...] = ()
    mean_said: str = ""
    readings: tuple[Said, ...] = ()


class Added(Entry):
    """An exercise that a teacher adds: everything in one entry."""

    name: str = Field(min_length=3)
    short: str = Field(min_length=3, max_length=32)
    position: Position
    weight_bearing: Bearing
    equipment: tuple[Equipment, ...] = ()
    stage: int = Field(ge=0, le=4)
    cue: str = Field(min_length=3)
    common_compensation: str = Field(min_length=3)
    regression: str = Field(min_length=3)
    progression: str = Field(min_length=3)
    neighbours: tuple[str, ...] = ()
    mean: float | None = Field(default=None, gt=0, le=300)
    sd: float | None = Field(default=None, gt=0, le=300)
    people: int | None = Field(default=None, ge=1, le=1000)
    method: Method | None = None
    study: str = ""
    status: Status = "not found"

    @model_validator(mode="after")
    def _a_value_has_a_study(self) -> Added:
        if self.mean is not None and not (self.study and self.method):
            raise ValueError("a study and a method beside the mean")
        if self.mean is not None and self.status == "not found":
            raise ValueError('status = "seen" beside the mean, or "recalled" if you did not read it in the study')
        if self.mean is None and self.sd is not None:
            raise ValueError("a mean beside the sd")
        if self.mean is None and self.status == "seen":
            raise ValueError('a mean where status is "seen"')
        return self


class Force(Entry):
    """A published force: the words of the evidence row with its interval, and the load."""

    said: str
    load: str


class LowerTier(Entry):
    """An exercise that the same study put into a lower tier, and what the study calls it."""

    called: str


class Selectivity(Entry):
    """A published gluteal-to-TFL index: the words of the evidence row in which it stands."""

    said: str


class Study(Entry):
    """A study whose authors were not recorded, and what to call it."""

    called: str


def number_said(file: str, entry: str, words: str, text: str) -> tuple[float, ...]:
    """Return the numbers in some words, which must stand in a text of the evidence.

    Raises
    ------
    ValueError
        When the words do not stand there once, or hold no number.
    """
    numbers = numbers_in(words)
    if text.count(words) != 1 or not numbers:
        where = f"{file}, {entry!r}, field said"
        raise ValueError(f"{where}: found {words!r}; expected words with a number that stand once in: {text!r}.")
    return numbers


def read_table(path: Path | None = None) -> tuple[Found, ...]:
    """Return every line of the table; `ValueError` names file, exercise, field and what was expected."""
    path = Path(str(files("glutemed.evidence").joinpath("data", TABLE))) if path is None else Path(path)
    with path.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    for line in lines:
        for field in ("gmed_mvic_mean", "gmed_mvic_sd", "n"):
            line[field] = line.get(field) or None
    return check_entries(path.name, "exercise", lines, Found)


def read_described(path: Path | None = None) -> tuple[Described, ...]:
    """Return what the second file says about each exercise of the table."""
    return read_entries(path or package_file(FILE), "exercise", Described)


def study_names(path: Path | None = None) -> dict[str, str]:
    """Return what to call studies whose authors were not recorded, by key of the bibliography."""
    return {entry.id: entry.called for entry in read_entries(path or package_file(FILE), "study", Study)}


def read_added(path: Path | None = None) -> tuple[Added, ...]:
    """Return the exercises that a teacher added; none if the file has no ``[[added]]``."""
    path = Path(path or package_file(FILE))
    if "added" not in read_tables(path):
        return ()
    return read_entries(path, "added", Added)
