"""What stands on a hand-out, in order, before it becomes HTML or PDF: both say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glutemed.clinical.plan import Exercise, Line, Plan, Stage
from glutemed.clinical.plan.pain_rule import limits
from glutemed.clinical.plan.rules import rule_book

EDUCATION = (
    "Made with a course for students, for learning. It is not medical advice: use it only together with the "
    "physiotherapist or doctor who examined you."
)


@dataclass(frozen=True)
class Noted:
    """A text with the number of the note that says why."""

    text: str
    note: int


@dataclass(frozen=True)
class Note:
    """Why a text stands there, and how well that is known."""

    number: int
    reason: str
    origin: str


@dataclass(frozen=True)
class Zone:
    """A zone of the pain rule."""

    mark: str
    pain: str
    words: str
    action: str


@dataclass(frozen=True)
class Sheet:
    """Everything on a hand-out.

    Attributes
    ----------
    title, stage_line : str
    stage : Stage
        The stage of the hand-out.
    advice, dose, move_on, step_back : tuple of Noted
    exercises : tuple of (Exercise, int)
        Each with the number of its note.
    zones : tuple of Zone
    later : tuple of Stage
        The stages that follow.
    flags : tuple of str
        Warning signs.
    notes : tuple of Note
    """

    title: str
    stage_line: str
    stage: Stage
    advice: tuple[Noted, ...]
    dose: tuple[Noted, ...]
    exercises: tuple[tuple[Exercise, int], ...]
    move_on: tuple[Noted, ...]
    step_back: tuple[Noted, ...]
    zones: tuple[Zone, ...]
    later: tuple[Stage, ...]
    flags: tuple[str, ...]
    notes: tuple[Note, ...]


def sheet(plan: Plan) -> Sheet:
    """Return what stands on the hand-out of a plan.

    Raises
    ------
    ValueError
        For a plan that a red flag stopped.
    """
    if plan.stopped:
        raise ValueError("a plan that is stopped by a red flag has no hand-out")
    now, notes = plan.now, _Notes()
    return Sheet(
        title=f"Exercise plan for your {plan.inputs.side} hip",
        stage_line=f"Stage {now.number}: {now.name}. {now.aim}",
        stage=now,
        advice=notes.mark(plan.advice),
        dose=notes.mark(now.dose),
        exercises=tuple((exercise, notes.number(exercise.known)) for exercise in now.exercises),
        move_on=notes.mark(now.move_on),
        step_back=notes.mark(now.step_back),
        zones=_zones(),
        later=tuple(stage for stage in plan.stages if stage.in_plan and stage.number > now.number),
        flags=tuple(f"{flag.text}: {flag.action[:1].lower()}{flag.action[1:]}" for flag in rule_book().red_flags),
        notes=notes.all,
    )


class _Notes:
    def __init__(self) -> None:
        self._lines: list[Line] = []

    def number(self, line: Line) -> int:
        if line not in self._lines:
            self._lines.append(line)
        return self._lines.index(line) + 1

    def mark(self, lines: Iterable[Line]) -> tuple[Noted, ...]:
        return tuple(Noted(line.text, self.number(line)) for line in lines)

    @property
    def all(self) -> tuple[Note, ...]:
        return tuple(Note(place, line.reason, line.origin) for place, line in enumerate(self._lines, start=1))


def _zones() -> tuple[Zone, ...]:
    safe, acceptable = limits()
    return (
        Zone("✓", f"0 to {safe}", "safe", "Go on."),
        Zone("=", f"{safe + 1} to {acceptable}", "acceptable", "Do the same next time, not more."),
        Zone("✕", f"{acceptable + 1} to 10", "too much", "Stop for today. Do less next time."),
    )
