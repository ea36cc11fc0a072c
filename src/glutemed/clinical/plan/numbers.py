"""Numbers of the planner for prose that is checked."""

from __future__ import annotations

from glutemed.clinical.plan.calendar import HARD
from glutemed.clinical.plan.inputs import one_leg_demand
from glutemed.clinical.plan.pain_rule import limits
from glutemed.clinical.plan.plan import make_plan
from glutemed.clinical.plan.record import read_line
from glutemed.clinical.plan.rules import RESERVE

__all__ = ["hard_days", "pain_limit", "plan_start", "strength_asked"]


def plan_start(case: str) -> int:
    """Return the stage at which the plan of a case line starts.

    Examples
    --------
    >>> plan_start("planner pain=7")
    0
    """
    start = make_plan(read_line(case)).start
    if start is None:
        raise ValueError(f"a red flag stops the plan of {case!r}")
    return start


def hard_days(case: str) -> int:
    """Return how many hard days a week the plan of a case line has at its start."""
    return sum(day.kind in HARD for day in make_plan(read_line(case)).stages[plan_start(case)].week)


def pain_limit(zone: str) -> int:
    """Return the highest pain of a zone of the pain rule: "safe" or "acceptable"."""
    return dict(zip(("safe", "acceptable"), limits(), strict=True))[zone]


def strength_asked(single_leg: bool = False) -> float:
    """Return the strength that the rules ask in Nm/kg: one-leg stance as the model has it, or this with reserve."""
    return one_leg_demand() * (RESERVE if single_leg else 1.0)
