"""A plan in words and as a page: what the panel shows and what a saved notebook keeps."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from glutemed.clinical.plan import Exercise, Plan
from glutemed.clinical.plan.inputs import EQUIPMENT, GOALS
from glutemed.drawing.exercise_picture import exercise_svg

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup


@lru_cache(maxsize=1)
def pages() -> jinja2.Environment:
    """Return the templates; everything that is filled in is escaped."""
    import jinja2  # here and not above: only a planner needs it

    loader = jinja2.PackageLoader("glutemed.teaching", "templates")
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, undefined=jinja2.StrictUndefined)


def plan_html(plan: Plan) -> str:
    """Return a plan as HTML for the panel."""
    return pages().get_template("plan.html").render(plan=plan, picture=picture)


def picture(exercise: Exercise, side: str) -> Markup | None:
    """Return the drawing of an exercise for the painful side of a page's reader; None where none was drawn."""
    from markupsafe import Markup

    drawn = exercise_svg(exercise.id, f"Drawing of the exercise for the {side} hip: {exercise.name}.", side)
    return None if drawn is None else Markup(drawn)  # drawn by the course, so not escaped


def lead(plan: Plan) -> str:
    """Return the first sentence about a plan: what a reader hears after each change."""
    side = plan.inputs.side
    if plan.stopped:
        return f"Stop: no exercise plan for the {side} hip. Do not start or go on with exercises."
    end = max(stage.number for stage in plan.stages if stage.in_plan)
    return f"Plan for the {side} hip: start at stage {plan.start} of 0 to {end}, {plan.now.name.lower()}."


def plan_words(plan: Plan) -> str:
    """Return a plan in a few sentences: what a saved notebook keeps."""
    if plan.stopped:
        found = " ".join(f"{action} Found: {_small(flag.text)}." for flag, action in plan.stop)
        return f"{lead(plan)} {found}"
    days = ", ".join(day.name for day in plan.now.week if day.kind != "rest")
    return (
        f"{lead(plan)} Why not higher: {' '.join(line.reason for line in plan.why)} "
        f"Exercises: {'; '.join(_small(exercise.name) for exercise in plan.now.exercises)}. "
        f"Days: {days}. Goal: {GOALS[plan.inputs.goal]}. At hand: {_at_hand(plan)}."
    )


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _at_hand(plan: Plan) -> str:
    return ", ".join(words for name, words in EQUIPMENT.items() if name in plan.inputs.equipment) or "no equipment"
