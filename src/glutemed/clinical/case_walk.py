"""One student's way through a case: pure steps from state to state, a comparison at the end, and a line that keeps it.

History first; a first idea opens the examination; a hypothesis and a plan close the case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from glutemed.clinical.cases import BURDENS, Case, Choice, Hypothesis, PlanItem


@dataclass(frozen=True)
class Cost:
    """What questions and tests cost: minutes, and the patient's burden in points (see `BURDENS`)."""

    minutes: float
    burden: int


@dataclass(frozen=True)
class Walk:
    """How far a student has come.

    Attributes
    ----------
    case : Case
    asked : tuple of str
        Choices made, in order.
    first_idea : str
        The hypothesis held after the history; empty until the examination begins.
    decision : str
        The hypothesis committed to; empty until then.
    plan : tuple of str
        The plan committed to, in the order of the case.
    """

    case: Case
    asked: tuple[str, ...] = ()
    first_idea: str = ""
    decision: str = ""
    plan: tuple[str, ...] = ()

    @property
    def is_examining(self) -> bool:
        """Whether the examination has begun."""
        return bool(self.first_idea)

    @property
    def is_closed(self) -> bool:
        """Whether hypothesis and plan are committed."""
        return bool(self.decision)

    @property
    def shows_model(self) -> bool:
        """Whether the patient's numbers are known: every test that gives some was made, or the case is closed."""
        needed = {choice.id for choice in self.case.choice if choice.opens_model}
        return self.is_closed or (bool(needed) and needed <= set(self.asked))

    @property
    def cost(self) -> Cost:
        """What was spent so far."""
        return self.cost_until(len(self.asked))

    def cost_until(self, number: int) -> Cost:
        """Return what the first choices cost, up to a number of them."""
        return cost(self.case.find("choice", id) for id in self.asked[:number])

    def is_open(self, choice: Choice) -> bool:
        """Return whether a choice can be made now, or was made."""
        return (choice.kind == "history" or self.is_examining) and (not choice.after or choice.after in self.asked)


@dataclass(frozen=True)
class Step:
    """A step of the expert's path, and when the student took it (from 1), or None."""

    choice: Choice
    taken: int | None


@dataclass(frozen=True)
class Review:
    """A closed walk beside the expert's path.

    Attributes
    ----------
    missed_red_flags : tuple of Choice
        What must be asked with every such patient, and was not.
    steps : tuple of Step
        The expert's path, in order.
    extra : tuple of Choice
        What the student asked beyond it, in the student's order.
    first_idea, decision, best : Hypothesis
    right_plan, missed_plan, wrong_plan : tuple of PlanItem
        What the plan has and should, should and lacks, has and should not.
    spent, expert : Cost
    """

    missed_red_flags: tuple[Choice, ...]
    steps: tuple[Step, ...]
    extra: tuple[Choice, ...]
    first_idea: Hypothesis
    decision: Hypothesis
    best: Hypothesis
    right_plan: tuple[PlanItem, ...]
    missed_plan: tuple[PlanItem, ...]
    wrong_plan: tuple[PlanItem, ...]
    spent: Cost
    expert: Cost


def cost(choices: Iterable[Choice]) -> Cost:
    """Return what choices cost together."""
    held = tuple(choices)
    return Cost(sum(choice.minutes for choice in held), sum(BURDENS[choice.burden] for choice in held))


def choose(walk: Walk, id: str) -> Walk:
    """Return the walk after a question or test; one that was made before changes nothing and costs nothing.

    Raises
    ------
    ValueError
        When the case has no such choice, is closed, or the choice is not open yet.
    """
    choice = walk.case.find("choice", id)
    if id in walk.asked:
        return walk
    if walk.is_closed:
        raise ValueError("this case is closed; start over to ask something else")
    if choice.kind == "test" and not walk.is_examining:
        raise ValueError("history first: say what your first idea is, then examine")
    if not walk.is_open(choice):
        first = walk.case.find("choice", choice.after)
        raise ValueError(f"{choice.ask!r} opens after {first.ask!r}")
    return replace(walk, asked=(*walk.asked, id))


def examine(walk: Walk, first_idea: str) -> Walk:
    """Return the walk with the examination open and the first idea noted; the idea stays as it was first noted.

    Raises
    ------
    ValueError
        When the case has no such hypothesis, is closed, or nothing was asked yet.
    """
    walk.case.find("hypothesis", first_idea)
    if walk.is_closed:
        raise ValueError("this case is closed; start over to examine again")
    if walk.is_examining:
        return walk
    if not walk.asked:
        raise ValueError("ask at least one question before you examine")
    return replace(walk, first_idea=first_idea)


def commit(walk: Walk, decision: str, plan: Iterable[str]) -> Walk:
    """Return the closed walk.

    Raises
    ------
    ValueError
        When the case is closed or not examined, or when hypothesis or plan are missing or unknown.
    """
    if walk.is_closed:
        raise ValueError("this case is closed; start over to decide again")
    if not walk.is_examining:
        raise ValueError("history first: say what your first idea is, then examine")
    walk.case.find("hypothesis", decision)
    chosen = {walk.case.find("plan", id).id for id in plan}
    if not chosen:
        raise ValueError("tick at least one thing that you would do")
    return replace(walk, decision=decision, plan=tuple(item.id for item in walk.case.plan if item.id in chosen))


def review(walk: Walk) -> Review:
    """Return a closed walk beside the expert's path; a `ValueError` when it is not closed."""
    if not walk.is_closed:
        raise ValueError("commit to an explanation and a plan first")
    case, asked = walk.case, walk.asked
    expert = tuple(case.find("choice", id) for id in case.expert_path)
    place = {id: number for number, id in enumerate(asked, start=1)}
    return Review(
        missed_red_flags=tuple(choice for choice in case.choice if choice.red_flag and choice.id not in asked),
        steps=tuple(Step(choice, place.get(choice.id)) for choice in expert),
        extra=tuple(case.find("choice", id) for id in asked if id not in case.expert_path),
        first_idea=case.find("hypothesis", walk.first_idea),
        decision=case.find("hypothesis", walk.decision),
        best=case.best,
        right_plan=tuple(item for item in case.plan if item.belongs and item.id in walk.plan),
        missed_plan=tuple(item for item in case.plan if item.belongs and item.id not in walk.plan),
        wrong_plan=tuple(item for item in case.plan if not item.belongs and item.id in walk.plan),
        spent=walk.cost,
        expert=cost(expert),
    )


def write_line(walk: Walk) -> str:
    """Return the line that restores a walk, such as ``case v2_runner asked=where,load idea=itb``."""
    parts = {
        "asked": ",".join(walk.asked),
        "idea": walk.first_idea,
        "decision": walk.decision,
        "plan": ",".join(walk.plan),
    }
    return " ".join(["case", walk.case.id, *(f"{name}={value}" for name, value in parts.items() if value)])


def read_line(case: Case, line: str) -> Walk:
    """Return the walk that a line restores; the same steps are taken again, so a line cannot skip one.

    Raises
    ------
    ValueError
        In plain words, when the line is that of another case or cannot be walked.
    """
    words = line.split()
    if words[:2] != ["case", case.id]:
        raise ValueError(f"this is no line of this case: it should start with 'case {case.id}'")
    parts = dict(word.partition("=")[::2] for word in words[2:])
    if unknown := set(parts) - {"asked", "idea", "decision", "plan"}:
        raise ValueError(f"a line of a case cannot contain {min(unknown)!r}; it may set: asked, idea, decision, plan")
    walk = Walk(case)
    asked = [id for id in parts.get("asked", "").split(",") if id]
    questions = [id for id in asked if case.find("choice", id).kind == "history"]
    for id in questions if parts.get("idea") else asked:
        walk = choose(walk, id)
    if parts.get("idea"):
        walk = examine(walk, parts["idea"])
        walk = replace(walk, asked=())
        for id in asked:
            walk = choose(walk, id)
    if parts.get("decision") or parts.get("plan"):
        walk = commit(walk, parts.get("decision", ""), filter(None, parts.get("plan", "").split(",")))
    return walk
