"""One question or test of a case: a button, and below it the answer once it was pressed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from glutemed.clinical.case_walk import Walk
from glutemed.clinical.cases import Choice


class CaseQuestion(widgets.VBox):
    """A button with its price, and the answer.

    Parameters
    ----------
    choice : Choice
    on_ask : callable
        Called with the choice's id when the button is pressed.
    """

    def __init__(self, choice: Choice, on_ask: Callable[[str], None]) -> None:
        self.choice = choice
        self.button = widgets.Button()
        self.button.on_click(lambda _: on_ask(choice.id))
        self.answer = widgets.HTML()
        super().__init__([self.button, self.answer])
        self.add_class("gm-case-question")

    def show_state(self, walk: Walk) -> None:
        """Show the button where it can be pressed, and the answer where it was."""
        choice = self.choice
        asked = choice.id in walk.asked
        self.layout.display = None if asked or (walk.is_open(choice) and not walk.is_closed) else "none"
        # The button stays enabled: one that is disabled under the keyboard drops the focus.
        self.button.description = f"✓ {choice.ask}" if asked else f"{choice.ask} ({price(choice)})"
        said = f'<p role="alert" aria-live="polite">{escape(choice.answer)} {_clock(walk, choice)}</p>' if asked else ""
        if self.answer.value != said:
            self.answer.value = said


def _clock(walk: Walk, choice: Choice) -> str:
    spent = walk.cost_until(walk.asked.index(choice.id) + 1).minutes
    return f'<span class="gm-cite">({spent:g} of {walk.case.minutes_available:g} min spent)</span>'


def price(choice: Choice) -> str:
    """Return what a choice costs, in words: ``2 min`` or ``5 min, clear burden``."""
    minutes = f"{choice.minutes:g} min"
    return minutes if choice.burden == "none" else f"{minutes}, {choice.burden} burden"
