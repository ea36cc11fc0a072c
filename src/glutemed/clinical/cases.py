"""Reasoning cases: an invented patient, what can be asked and tested, what can be concluded and done.

The cases are data, in ``data/cases.toml``; an instructor may write another file. Each field is checked here, what
holds between fields in `glutemed.clinical.case_checks`, and numbers in texts are filled by
`glutemed.clinical.case_text`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from glutemed.clinical.case_text import fill_texts
from glutemed.clinical.data_file import Entry, package_file, read_entries
from glutemed.clinical.fault_words import DataFault
from glutemed.clinical.sourced import TEXTBOOK
from glutemed.evidence import reference, row

Text = Annotated[str, StringConstraints(min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Side = Literal["right", "left"]
BURDENS = {"none": 0, "small": 1, "clear": 2, "heavy": 3}
"""What a question or test costs the patient, in words and in points."""


class Part(BaseModel):
    """A part of a case: frozen, with known fields only."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Sourced(Part):
    """A part that states facts: it names where they come from.

    Attributes
    ----------
    sources : tuple of str
        Keys of evidence rows or of the bibliography, or "textbook" for what every clinical textbook teaches.
    """

    sources: tuple[str, ...] = Field(min_length=1)

    @field_validator("sources")
    @classmethod
    def _are_known(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        for key in keys:
            check_source(key)
        return keys


class Patient(Part):
    """The invented patient's numbers, for the model and for the texts.

    Attributes
    ----------
    mass_kg, height_m : float
        Body size.
    stance_side : {"right", "left"}
        The leg that the patient stands on in the test, and whose abductors are in question.
    strength_right, strength_left : float
        Hip abduction strength in Nm per kg of body mass.
    drop_deg : float
        Pelvic drop that was seen in single-leg stance: how far the free side is below level.
    lean_deg : float
        Trunk lean that was seen, towards the stance side.
    """

    mass_kg: float = Field(ge=30, le=200)
    height_m: float = Field(ge=1.2, le=2.2)
    stance_side: Side
    strength_right: float = Field(gt=0, le=4)
    strength_left: float = Field(gt=0, le=4)
    drop_deg: float = Field(ge=0, le=35)
    lean_deg: float = Field(ge=0, le=45)

    @property
    def free_side(self) -> str:
        """The side whose leg is in the air."""
        return "left" if self.stance_side == "right" else "right"

    @property
    def strength(self) -> float:
        """Strength of the stance side in Nm/kg."""
        return self.strength_right if self.stance_side == "right" else self.strength_left

    @property
    def other_strength(self) -> float:
        """Strength of the other side in Nm/kg."""
        return self.strength_left if self.stance_side == "right" else self.strength_right

    @property
    def percent_of_other(self) -> float:
        """Strength of the stance side as percent of the other side."""
        return 100.0 * self.strength / self.other_strength


class Choice(Sourced):
    """A question or a test that a student may choose.

    Attributes
    ----------
    id : str
        Name; used once in a case.
    kind : {"history", "test"}
        Asked, or examined.
    ask, answer : str
        What the button says, and what comes back.
    minutes : float
        How long it takes.
    burden : {"none", "small", "clear", "heavy"}
        What it costs the patient.
    why : str
        Why the expert chooses it, or leaves it.
    red_flag : bool
        Whether it screens for something that must not be missed.
    after : str
        The choice that has to come first; empty when there is none.
    opens_model : bool
        Whether its answer gives numbers that the model needs: the patient's picture shows once all of these are known.
    """

    id: Name
    kind: Literal["history", "test"]
    ask: Text
    answer: Text
    minutes: float = Field(gt=0, le=60)
    burden: Literal["none", "small", "clear", "heavy"] = "none"
    why: Text
    red_flag: bool = False
    after: str = ""
    opens_model: bool = False


class Hypothesis(Sourced):
    """An explanation that a student may commit to."""

    id: Name
    text: Text
    best: bool = False
    feedback: Text


class PlanItem(Sourced):
    """Something that a student may put into the plan."""

    id: Name
    text: Text
    belongs: bool
    feedback: Text


class Case(Entry):
    """A whole case.

    Attributes
    ----------
    title, opening : str
        Heading, and what the patient says at first.
    minutes_available : float
        How long there is for questions and tests.
    patient : Patient
    choice, hypothesis, plan : tuple
        What can be asked or tested, concluded and done; at least four, three and three.
    expert_path : tuple of str
        Choices that the expert makes, in order.
    about_model : str
        What the model's picture teaches about this patient.
    take_home : str
        One thing to remember.
    """

    id: Name
    title: Text
    opening: Text
    minutes_available: float = Field(gt=0, le=120)
    patient: Patient
    choice: tuple[Choice, ...] = Field(min_length=4)
    hypothesis: tuple[Hypothesis, ...] = Field(min_length=3, max_length=8)
    plan: tuple[PlanItem, ...] = Field(min_length=3, max_length=10)
    expert_path: tuple[str, ...] = Field(min_length=2)
    about_model: Text
    take_home: Text

    def find(self, kind: Literal["choice", "hypothesis", "plan"], id: str) -> Choice | Hypothesis | PlanItem:
        """Return the choice, hypothesis or plan item with an id; a `ValueError` names those there are."""
        held = getattr(self, kind)
        for part in held:
            if part.id == id:
                return part
        known = ", ".join(part.id for part in held)
        raise ValueError(f"case {self.id} has no {kind} {id!r}; it has: {known}")

    @property
    def best(self) -> Hypothesis:
        """The hypothesis that fits best."""
        return next(part for part in self.hypothesis if part.best)

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that the case names, once each, in order."""
        parts = (*self.choice, *self.hypothesis, *self.plan)
        return tuple(dict.fromkeys(key for part in parts for key in part.sources))


def check_source(key: str) -> None:
    """Raise when a key names no source, or an evidence row that may not be taught."""
    if key == TEXTBOOK:
        return
    try:
        found = row(key)
    except LookupError as problem:
        similar = str(problem).partition(". ")[2]
        try:
            reference(key)
        except LookupError:
            wanted = "a key of the evidence tables or of the bibliography, or 'textbook'"
            raise ValueError(f"{wanted} where {key!r} stands. {similar}") from None
        return
    if not found.may_be_taught:
        raise ValueError(f"a source that was read or calculated; {key!r} is {found.status!r}")


def read_cases(path: Path | str) -> tuple[Case, ...]:
    """Return the cases of a file, checked and with their numbers filled in.

    Parameters
    ----------
    path : path or str
        A TOML file with its cases under ``[[case]]``, as ``docs/write_a_case.md`` shows.

    Returns
    -------
    tuple of Case

    Raises
    ------
    ValueError
        When anything is wrong; each line names the file, the case, the field, what was found and what was expected.
    """
    from glutemed.clinical.case_checks import faults

    path = Path(path)
    if not path.is_file():
        raise DataFault(f"there is no file {path}; expected a case file such as my_cases.toml beside the notebook")
    read, found = [], []
    for raw in read_entries(path, "case", Case):
        filled, wrong = fill_texts(raw)
        wrong += faults(raw)
        read.append(filled)
        found += [f"{path.name}, case {raw.id!r}, {fault}" for fault in wrong]
    if found:
        raise DataFault("\n".join(found))
    return tuple(read)


@lru_cache(maxsize=1)
def course_cases() -> tuple[Case, ...]:
    """Return the cases of the course."""
    return read_cases(package_file("cases.toml"))


def find_case(which: str | int, cases: tuple[Case, ...]) -> Case:
    """Return a case by its id or by its number, counted from 1; a `ValueError` names those there are."""
    if isinstance(which, int) and 1 <= which <= len(cases):
        return cases[which - 1]
    for case in cases:
        if case.id == which:
            return case
    known = ", ".join(f"{number} {case.id}" for number, case in enumerate(cases, start=1))
    raise ValueError(f"there is no case {which!r}; there are: {known}")
