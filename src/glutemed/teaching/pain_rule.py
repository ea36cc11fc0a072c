"""The pain-monitoring rule to try out: three answers in, one decision out, and where the rule is from."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from glutemed.clinical.plan import PainDecision, judge_pain
from glutemed.clinical.plan.inputs import PAIN, RESPONSES
from glutemed.clinical.plan.pain_rule import limits
from glutemed.evidence import reference, row
from glutemed.explorers.inputs import make_input
from glutemed.page import Panel
from glutemed.teaching.plan_inputs import box, number_control

_SIGNS = {"go on": ("✓", "good"), "stay": ("=", "wait"), "stop": ("✕", "bad")}
_ASKED = {
    "during": number_control("during", PAIN, 1, 4, "Worst pain during the exercises.", "Pain during exercise"),
    "morning": number_control("morning", PAIN, 1, 2, "Pain on the morning after.", "Pain next morning"),
}


def where_from() -> str:
    """Return where the rule was read, and what of it is this course's own."""
    found = row("pain_zones")
    safe, acceptable = limits()
    return (
        f"Where it is from: {reference(found.bibkey).short}, a randomised trial in people with Achilles tendinopathy "
        f"who kept on with their sport by this rule. What was read is a summary of it: {safe} of 10 or less is safe, "
        f"{safe + 1} to {acceptable} acceptable, more is too much, and the next 24 hours count more than the moment. "
        "For the gluteal tendons it is borrowed; no trial was found that tested it there. That the same limits hold on "
        "the next morning is a choice of this course."
    )


class PainRulePanel(Panel):
    """Pain during, pain next morning, the next 24 hours, and what follows from them.

    Attributes
    ----------
    decision : PainDecision
        What the rule says.
    """

    def __init__(self, during: int = 4, next_morning: int = 2, response_24h: str = "settled") -> None:
        super().__init__()
        self.decision: PainDecision = judge_pain(during, next_morning, response_24h)
        self._asked = during, next_morning, response_24h
        self.numbers = {name: make_input(control, self._typed) for name, control in _ASKED.items()}
        words = [(text, name) for name, text in RESPONSES.items()]
        self.response = widgets.Dropdown(options=words, description="The next 24 hours")
        for widget in (*self.numbers.values(), self.response):
            widget.observe(lambda _: self._moved(), names="value")
        self._verdict = widgets.HTML()
        origin = widgets.HTML(f"<p>{escape(where_from())}</p>")
        origin.add_class("gm-note")
        asked = (box("gm-controls", *self.numbers.values()), box("gm-choices", self.response))
        self.show(*asked, self._message, self._verdict, origin)
        self._filling = False
        self._go_to(*self._asked)

    def set(self, during: int, next_morning: int, response_24h: str) -> None:
        """Answer the three questions; a `ValueError` when an answer is not accepted."""
        self._go_to(during, next_morning, response_24h)

    def summary(self) -> str:
        """Return the decision and what it rests on."""
        found = self.decision
        return f"Pain rule: {found.decision}. {found.advice} {' '.join(found.reasons)}"

    def _moved(self) -> None:
        if self._filling:
            return
        during, morning = (int(_ASKED[name].value(self.numbers[name].value)) for name in ("during", "morning"))
        self.guard(lambda: self._go_to(during, morning, self.response.value))

    def _typed(self, name: str, text: str) -> None:
        def take() -> None:
            self.numbers[name].value = _ASKED[name].steps(_ASKED[name].read(text))

        self.guard(take)

    def _go_to(self, during: int, morning: int, response: str) -> None:
        self.decision = judge_pain(during, morning, response)
        self._filling = True
        try:
            self.numbers["during"].value, self.numbers["morning"].value = during, morning
            self.response.value = response
        finally:
            self._filling = False
        sign, tone = _SIGNS[self.decision.decision]
        reasons = "".join(f"<li>{escape(words)}</li>" for words in self.decision.reasons)
        self._verdict.value = (
            f'<div class="gm-light gm-light-{tone}" role="alert" aria-live="polite"><p class="gm-plan-title">'
            f'<span aria-hidden="true">{sign}</span> {self.decision.decision.capitalize()}</p>'
            f"<p>{escape(self.decision.advice)}</p><ul>{reasons}</ul></div>"
        )


def pain_rule(during: int = 4, next_morning: int = 2, response_24h: str = "settled") -> PainRulePanel:
    """Return the pain-monitoring rule to try out, ready to show.

    Parameters
    ----------
    during, next_morning : int
        Pain, 0 to 10.
    response_24h : str
        "settled", "late" or "raised".

    Returns
    -------
    PainRulePanel
    """
    return PainRulePanel(during, next_morning, response_24h)
