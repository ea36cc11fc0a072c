"""The hand-out as one HTML file that needs nothing else: style, words and pictures are all in it."""

from __future__ import annotations

from glutemed.clinical.plan import Plan
from glutemed.teaching.handout.sheet import EDUCATION, sheet
from glutemed.teaching.plan_page import pages, picture


def handout_html(plan: Plan) -> str:
    """Return the hand-out of a plan as an HTML document.

    Raises
    ------
    ValueError
        For a plan that a red flag stopped.
    """
    template = pages().get_template("handout.html")
    return template.render(sheet=sheet(plan), side=plan.inputs.side, picture=picture, education=EDUCATION)
