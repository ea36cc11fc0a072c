"""A staged exercise plan for lateral hip pain: rules from a file, applied to what the clinic found.

The rules stand in ``plan_rules.toml`` where an instructor can read and change them. Each line of a plan carries its
reason, how well it is known and where that was read.

Examples
--------
>>> from glutemed.clinical.plan import PlanInputs, make_plan
>>> make_plan(PlanInputs(irritability="high")).start
0
"""

from glutemed.clinical.plan.calendar import Day, week
from glutemed.clinical.plan.inputs import PlanInputs
from glutemed.clinical.plan.lines import LEVELS, Line
from glutemed.clinical.plan.pain_rule import PainDecision, judge_pain
from glutemed.clinical.plan.plan import Exercise, Plan, Stage, make_plan

__all__ = [
    "LEVELS",
    "Day",
    "Exercise",
    "Line",
    "PainDecision",
    "Plan",
    "PlanInputs",
    "Stage",
    "judge_pain",
    "make_plan",
    "week",
]
