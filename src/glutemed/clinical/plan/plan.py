"""From what the clinic found to a plan in stages: a pure function of the inputs and the rules."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.exercises import Exercise as Studied
from glutemed.clinical.exercises import exercises, find
from glutemed.clinical.plan.calendar import Day, week
from glutemed.clinical.plan.inputs import EQUIPMENT, PlanInputs
from glutemed.clinical.plan.lines import Line
from glutemed.clinical.plan.rules import RuleBook, rule_book, said

EXERCISES_A_STAGE = 3
LAST_STAGE = {"daily life": 3, "long walks": 3, "running": 4}
"""The stage with which a goal is reached."""


@dataclass(frozen=True)
class Exercise:
    """An exercise of a stage.

    Attributes
    ----------
    id, name : str
        As in the table of exercises.
    how : tuple of str
        What to do, one short sentence each, for the patient.
    watch : str
        What goes wrong most often.
    easier, harder : str
        What to do when it is too hard or too easy.
    needs : tuple of str
        Equipment.
    known : Line
        Why it stands here and what was measured.
    """

    id: str
    name: str
    how: tuple[str, ...]
    watch: str
    easier: str
    harder: str
    needs: tuple[str, ...]
    known: Line


@dataclass(frozen=True)
class Stage:
    """A stage of the plan.

    Attributes
    ----------
    number : int
        0 to 4.
    name, aim : str
        In plain words.
    in_plan : bool
        Whether the goal needs it.
    exercises : tuple of Exercise
    dose, move_on, step_back : tuple of Line
        How much, when to go on, when to go back.
    week : tuple of Day
        A week in this stage.
    """

    number: int
    name: str
    aim: str
    in_plan: bool
    exercises: tuple[Exercise, ...]
    dose: tuple[Line, ...]
    move_on: tuple[Line, ...]
    step_back: tuple[Line, ...]
    week: tuple[Day, ...]


@dataclass(frozen=True)
class Plan:
    """A plan, or the reason why there is none.

    Attributes
    ----------
    inputs : PlanInputs
        What it was made from.
    stopped : bool
        Whether a red flag stops it. Then there is no start, no stage and no advice.
    stop : tuple of (Line, str)
        Each red flag that is present, and what to do about it.
    start : int or None
        The stage at which to start.
    why : tuple of Line
        The limits that set the start, the strictest first.
    stages : tuple of Stage
        Stages 0 to 4.
    advice : tuple of Line
        What to change in daily life, and what to expect.
    """

    inputs: PlanInputs
    stopped: bool
    stop: tuple[tuple[Line, str], ...] = ()
    start: int | None = None
    why: tuple[Line, ...] = ()
    stages: tuple[Stage, ...] = ()
    advice: tuple[Line, ...] = ()

    @property
    def now(self) -> Stage | None:
        """The stage at which to start."""
        return None if self.start is None else self.stages[self.start]


def make_plan(inputs: PlanInputs, rules: RuleBook | None = None) -> Plan:
    """Return the plan for what the clinic found.

    Parameters
    ----------
    inputs : PlanInputs
        What the clinic found.
    rules : RuleBook, optional
        Other rules than those of the course.

    Returns
    -------
    Plan
        Stopped when there is a red flag; otherwise with a start no higher than every rule that applies allows.

    Examples
    --------
    >>> make_plan(PlanInputs(pain=7)).start
    0
    >>> make_plan(PlanInputs(red_flags={"fever"})).stopped
    True
    """
    book = rules or rule_book()
    if inputs.red_flags:
        flags = [flag for flag in book.red_flags if flag.id in inputs.red_flags]
        return Plan(inputs, True, tuple((flag.line(flag.text, inputs.side), flag.action) for flag in flags))
    limits = [rule for rule in book.starts if rule.when.holds(inputs)]
    start = min(rule.start_no_higher_than for rule in limits)
    binding = [rule for rule in limits if rule.start_no_higher_than == start]
    return Plan(
        inputs,
        False,
        start=start,
        why=tuple(rule.line(f"Start at stage {start} or lower", inputs.side) for rule in binding),
        stages=tuple(_stage(book, number, inputs) for number in range(5)),
        advice=_lines(book, "advice", None, inputs),
    )


def _stage(book: RuleBook, number: int, inputs: PlanInputs) -> Stage:
    entry = book.stages[number]
    aim = said(entry.aim, inputs.side)
    in_plan = number <= LAST_STAGE[inputs.goal]
    parts = (_lines(book, part, number, inputs) if in_plan else () for part in ("dose", "move on", "step back"))
    exercises = _exercises(book, number, inputs) if in_plan else ()
    return Stage(number, entry.name, aim, in_plan, exercises, *parts, week=week(number, inputs.days_per_week))


def _lines(book: RuleBook, part: str, stage: int | None, inputs: PlanInputs) -> tuple[Line, ...]:
    fitting = (
        rule
        for rule in book.lines
        if rule.part == part and (stage is None or stage in rule.stages) and rule.when.holds(inputs)
    )
    return tuple(rule.line(rule.text, inputs.side) for rule in fitting)


def _exercises(book: RuleBook, stage: int, inputs: PlanInputs) -> tuple[Exercise, ...]:
    chosen: list[Exercise] = []
    for entry in book.exercises:
        studied = find(exercises(), entry.id)
        needs = entry.needs
        if needs is None:
            needs = tuple(thing for thing in studied.equipment if thing in EQUIPMENT)
        unwise = entry.not_when is not None and entry.not_when.holds(inputs)
        if studied.stage == stage and inputs.equipment.issuperset(needs) and not unwise:
            how = tuple(said(sentence, inputs.side) for sentence in entry.how)
            hints = (said(text, inputs.side) for text in (entry.watch, entry.easier, entry.harder))
            chosen.append(Exercise(entry.id, entry.name, how, *hints, needs, _known(studied)))
    return tuple(chosen[:EXERCISES_A_STAGE])


def _known(studied: Studied) -> Line:
    """Say what is known of an exercise: its stage is the course's choice, its muscle activity may have been read."""
    placed = f"That it belongs to stage {studied.stage} is a choice of this course."
    if studied.reading is None:
        none = "No muscle activity was found for it that could be checked."
        return Line(studied.id, studied.name, f"{placed} {none}", "assumption")
    found = f"The gluteus medius worked at {studied.reading.percent:.0f} % MVIC in {studied.reading.study}."
    return Line(studied.id, studied.name, f"{placed} {found}", "study")
