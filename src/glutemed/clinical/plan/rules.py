"""The rules of the planner, read from ``plan_rules.toml`` and checked against the evidence tables.

A rule that names a source weaker than its level, a row that nobody has read, or a number that its sources do not
hold is refused with the rule's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from glutemed.clinical.data_file import Entry, package_file, read_entries
from glutemed.clinical.exercises import exercises
from glutemed.clinical.fault_words import DataFault
from glutemed.clinical.plan.inputs import EQUIPMENT, GOALS, IRRITABILITY, RESPONSES, PlanInputs, one_leg_demand
from glutemed.clinical.plan.lines import LEVELS, Line, fill, fits_level, named_rows, teachable

FILE = "plan_rules.toml"
Level = Literal[tuple(LEVELS)]
StageNumber = Literal[0, 1, 2, 3, 4]
_TYPED_SIDE = re.compile(r"\b(right|left)\b", re.IGNORECASE)


class Span(BaseModel):
    """A range of a number: from ``at_least`` on, and ``below`` a limit; either may be left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at_least: float = float("-inf")
    below: float = float("inf")

    def holds(self, value: float | None) -> bool:
        """Return whether a value lies in the range; an unknown value lies in none."""
        return value is not None and self.at_least <= value < self.below


class When(BaseModel):
    """When a rule applies: everything named must hold. A rule that names nothing always applies."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    irritability: tuple[Literal[tuple(IRRITABILITY)], ...] = tuple(IRRITABILITY)
    response_24h: tuple[Literal[tuple(RESPONSES)], ...] = tuple(RESPONSES)
    goal: tuple[Literal[tuple(GOALS)], ...] = tuple(GOALS)
    pain: Span | None = None
    stance_s: Span | None = None
    days_per_week: Span | None = None
    strength_over_demand: Span | None = None
    strength_measured: bool | None = None
    without: tuple[Literal[tuple(EQUIPMENT)], ...] = ()

    def holds(self, inputs: PlanInputs) -> bool:
        """Return whether the rule applies to what the clinic found."""
        named = all(getattr(inputs, name) in getattr(self, name) for name in ("irritability", "response_24h", "goal"))
        numbers = ("pain", "stance_s", "days_per_week", "strength_over_demand")
        spans = [(getattr(self, name), getattr(inputs, name)) for name in numbers]
        measured = self.strength_measured in (None, inputs.strength_nm_per_kg is not None)
        inside = all(span is None or span.holds(value) for span, value in spans)
        return named and inside and measured and not inputs.equipment.intersection(self.without)


class Sourced(Entry):
    """An entry that says why, how well that is known, and where it was read."""

    level: Level
    sources: tuple[str, ...] = Field(default=(), validate_default=True)
    reason: str = Field(min_length=10)

    @field_validator("sources")
    @classmethod
    def _are_read_and_fit_the_level(cls, sources: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        level = info.data.get("level", "")
        for key in sources:
            kind = teachable(key).certainty
            if level and not fits_level(level, teachable(key)):
                raise ValueError(f"sources that carry the level {level!r}; {key} is {kind!r}")
        if level == "assumption" and sources:
            raise ValueError("no source for an assumption; choose the level of the source instead")
        if not sources and level not in ("", "assumption", "calculated"):
            raise ValueError(f"at least one evidence row for the level {level!r}")
        return sources

    @field_validator("reason")
    @classmethod
    def _reason_can_be_filled(cls, text: str, info: ValidationInfo) -> str:
        return _fillable(text, info)

    def line(self, text: str, side: str) -> Line:
        """Return the entry as a line of a plan for a painful side, its numbers filled in."""
        return Line(self.id, said(text, side), said(self.reason, side), self.level, self.sources)


class Told(Sourced):
    """A sourced entry with a text for the reader."""

    text: str = Field(min_length=5)
    when: When = When()

    @field_validator("text")
    @classmethod
    def _text_can_be_filled(cls, text: str, info: ValidationInfo) -> str:
        return _fillable(text, info)


def _fillable(text: str, info: ValidationInfo) -> str:
    own = info.data.get("sources", ())
    if foreign := [key for key in named_rows(text) if key not in own]:
        raise ValueError(f"only numbers of its own sources; {', '.join(foreign)} is not among them")
    return _either_side(text)


def _either_side(text: str) -> str:
    if typed := _TYPED_SIDE.search(text):
        raise ValueError(
            f"{{side}} for the painful side or {{other}} for the other one, in place of {typed[0]!r}: "
            "a plan is written for either side"
        )
    said(text, "right")
    return text


RESERVE = 1.25
"""Strength over one-leg demand that this course asks before single-leg loading: its own choice, see the rules."""


class RedFlag(Told):
    """A finding that stops the plan: ``text`` asks for it, ``action`` says what to do."""

    action: str


class StartRule(Sourced):
    """A limit on the stage at which a plan starts."""

    when: When = When()
    start_no_higher_than: StageNumber


class StageEntry(Entry):
    """A stage: its number, its name and what it is for."""

    number: StageNumber
    name: str
    aim: str


class LineRule(Told):
    """A line of one or more stages, or an advice for the whole plan (``stages`` left out)."""

    part: Literal["dose", "move on", "step back", "advice"]
    stages: tuple[StageNumber, ...] = ()


class ExerciseEntry(Entry):
    """An exercise that may be prescribed, in words for a patient.

    Its stage and what was measured stand in the table of exercises under the same id; so does its equipment, unless
    ``needs`` says otherwise.
    """

    name: str
    needs: tuple[Literal[tuple(EQUIPMENT)], ...] | None = None
    how: tuple[str, ...] = Field(min_length=2)
    watch: str
    easier: str
    harder: str
    not_when: When | None = None

    @field_validator("id")
    @classmethod
    def _is_in_the_table(cls, id: str) -> str:
        if id not in (exercise.id for exercise in exercises()):
            raise ValueError("the id of an exercise in the table of exercises")
        return id

    @field_validator("how")
    @classmethod
    def _can_be_filled(cls, how: tuple[str, ...]) -> tuple[str, ...]:
        for sentence in how:
            _either_side(sentence)
        return how

    @field_validator("name", "watch", "easier", "harder")
    @classmethod
    def _names_no_side(cls, text: str) -> str:
        return _either_side(text)


@dataclass(frozen=True)
class RuleBook:
    """All tables of the file."""

    red_flags: tuple[RedFlag, ...]
    starts: tuple[StartRule, ...]
    stages: tuple[StageEntry, ...]
    lines: tuple[LineRule, ...]
    exercises: tuple[ExerciseEntry, ...]


def read_rules(path: Path | str) -> RuleBook:
    """Return the rules of a file.

    Raises
    ------
    DataFault
        When an entry is wrong, or when the rules leave someone without a start; names the file, entry and field.
    """
    book = RuleBook(
        read_entries(path, "red_flag", RedFlag),
        read_entries(path, "start", StartRule),
        read_entries(path, "stage", StageEntry),
        read_entries(path, "line", LineRule),
        read_entries(path, "exercise", ExerciseEntry),
    )
    name = Path(path).name
    if [stage.number for stage in book.stages] != [0, 1, 2, 3, 4]:
        raise DataFault(f"{name}, stage: expected the stages 0, 1, 2, 3 and 4, once each and in this order.")
    if not any(rule.when == When() for rule in book.starts):
        raise DataFault(f"{name}, start: expected one rule without a condition, so that everyone has a safe start.")
    return book


@lru_cache(maxsize=1)
def rule_book() -> RuleBook:
    """Return the rules of the course."""
    return read_rules(package_file(FILE))


@lru_cache(maxsize=2048)
def said(text: str, side: str) -> str:
    """Return a text of the rules for a painful side, its words and numbers filled in."""
    return fill(text, words(side))


def words(side: str) -> dict[str, str]:
    """Return the words that a text of the rules may ask for, for a painful side."""
    need = one_leg_demand()
    return {
        "side": side,
        "other": "left" if side == "right" else "right",
        "demand": f"{need:.2f}",
        "reserve": f"{need * RESERVE:.2f}",
    }
