"""A reasoning case on the page: ask, examine, commit, compare.

Everything a student can do is a button or a tick box, so the keyboard is enough; every answer appears below its own
button and is read out. The steps themselves are pure and stand in `glutemed.clinical.case_walk`.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import ipywidgets as widgets

from glutemed.clinical import case_walk
from glutemed.clinical.case_model import model_view
from glutemed.clinical.case_walk import Walk
from glutemed.clinical.cases import Case
from glutemed.drawing.case_picture import CasePicture
from glutemed.drawing.style import PRESENTING, READING
from glutemed.page import Panel, is_presenting
from glutemed.teaching.case_question import CaseQuestion
from glutemed.teaching.case_words import heading_html, model_html, opening_text, plan_words, review_html, spent_words
from glutemed.teaching.choice import Choice
from glutemed.teaching.feedback import Feedback, prompt_line

EXAMINE, COMMIT = "Note my idea and examine", "Commit to this"
IDEA = "Before you examine: what explains it best so far?"
DECIDE = "Now decide: which explanation fits best?"
PLAN = "And what do you do about it?"
ONCE = "Choose one. It is noted, and you may change your mind later."


class CasePanel(Panel):
    """One case, from the first question to the comparison with the expert's path.

    Parameters
    ----------
    case : Case
    number : int
        Its number in its file, from 1.
    line : str, optional
        A line to take up.

    Attributes
    ----------
    walk : Walk
        How far the student has come.
    """

    def __init__(self, case: Case, number: int = 1, line: str | None = None) -> None:
        super().__init__()
        self._case, self._number, self._filling = case, number, False
        self.walk = Walk(case) if line is None else case_walk.read_line(case, line)
        self._figure: CasePicture | None = None
        self._build()
        self._show()

    # What a reader or a lesson does ------------------------------------------------------------------------

    @property
    def line(self) -> str:
        """The line that restores the case as it stands."""
        return case_walk.write_line(self.walk)

    def ask(self, id: str) -> None:
        """Ask a question or make a test."""
        self._go_to(case_walk.choose(self.walk, id))

    def examine(self) -> None:
        """Note the ticked first idea and open the examination."""
        chosen = self._ticked(self.idea, "tick the explanation that you hold so far")
        self._go_to(case_walk.examine(self.walk, self._case.hypothesis[chosen].id))

    def commit(self) -> None:
        """Commit to the ticked explanation and plan, and compare."""
        chosen = self._ticked(self.decision, "tick the explanation that fits best")
        plan = [self._case.plan[place].id for place in self.plan.chosen]
        self._go_to(case_walk.commit(self.walk, self._case.hypothesis[chosen].id, plan))

    def restart(self) -> None:
        """Start over."""
        self._go_to(Walk(self._case))

    def restore(self, line: str) -> None:
        """Take up the case where a line left it; a `ValueError` when it is not this case's line."""
        self._go_to(case_walk.read_line(self._case, line))

    def summary(self) -> str:
        """Return the opening and what there is to choose from; once committed, the outcome as well."""
        return opening_text(self._case, self._number, self.walk)

    def picture_png(self) -> bytes | None:
        """Return the model's picture of the patient once the measured strength is known, else None."""
        return self._picture().png() if self.walk.shows_model else None

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""
        super().show_at_presentation_size(on)
        if hasattr(self, "_model"):
            self._figure = None
            self._show_model()

    # How it works ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        case = self._case
        self.questions = {
            choice.id: CaseQuestion(choice, lambda id: self.guard(lambda: self.ask(id))) for choice in case.choice
        }
        explanations = [hypothesis.text for hypothesis in case.hypothesis]
        self.idea, self.decision = Choice(explanations), Choice(explanations)
        self.plan = Choice([item.text for item in case.plan], several=True)
        self.examine_button = self._button(EXAMINE, self.examine)
        self.commit_button = self._button(COMMIT, self.commit)
        self.restart_button = self._button("Start over", self.restart)
        self._spent, self._model, self._review = widgets.HTML(), widgets.VBox(), widgets.HTML()
        self._still, self._moving, self._model_words = (widgets.HTML() for _ in range(3))
        self._verdict = Feedback()
        picture = _box("gm-picture", self._still, self._moving)
        self._model.children = (_heading("This patient in the model"), picture, self._model_words)
        self._model_words.add_class("gm-description")
        first = (prompt_line(IDEA, ONCE), self.idea, _box("gm-row", self.examine_button))
        self._examination = widgets.VBox([_heading("Examine"), *self._of_kind("test")])
        self._decision = widgets.VBox(
            [
                _heading("Decide"),
                prompt_line(DECIDE, "Choose one."),
                self.decision,
                prompt_line(PLAN, "Tick everything that you would do."),
                self.plan,
                _box("gm-row", self.commit_button),
            ]
        )
        self._line = widgets.Text(description="Case", continuous_update=False)
        self._line.add_class("gm-case")
        self._line.observe(lambda change: self._pasted(change["new"]), names="value")
        self.show(
            widgets.HTML(heading_html(case, self._number)),
            _heading("Ask"),
            *self._of_kind("history"),
            *first,
            self._examination,
            self._model,
            self._decision,
            self._message,
            self._verdict,
            self._review,
            _box("gm-row", self._spent, self.restart_button),
            self._line,
        )

    def _of_kind(self, kind: str) -> list[CaseQuestion]:
        return [self.questions[choice.id] for choice in self._case.choice if choice.kind == kind]

    def _button(self, words: str, action: object) -> widgets.Button:
        button = widgets.Button(description=words)
        button.on_click(lambda _: self.guard(action))
        return button

    def _ticked(self, choice: Choice, otherwise: str) -> int:
        if not choice.chosen:
            raise ValueError(otherwise)
        return choice.chosen[0]

    def _pasted(self, line: str) -> None:
        if not self._filling and line.strip() != self.line:
            self.guard(lambda: self.restore(line), on_error=self._show_line)

    def _go_to(self, walk: Walk) -> None:
        restarted = not set(self.walk.asked) <= set(walk.asked) or (self.walk.is_closed and not walk.is_closed)
        self.walk = walk
        if restarted:
            for choice in (self.idea, self.decision, self.plan):
                choice.lock(False)
                choice.clear()
        self._show()

    def _show(self) -> None:
        walk = self.walk
        for question in self.questions.values():
            question.show_state(walk)
        _visible(self._examination, walk.is_examining)
        _visible(self._decision, walk.is_examining)
        self._follow(self.idea, [walk.first_idea] if walk.first_idea else [], self._case.hypothesis)
        self.examine_button.description = "Noted: examine below" if walk.is_examining else EXAMINE
        if walk.is_closed:
            self._follow(self.decision, [walk.decision], self._case.hypothesis)
            self._follow(self.plan, walk.plan, self._case.plan)
        self.commit_button.description = "Committed: compare below" if walk.is_closed else COMMIT
        self._spent.value = f"<p>{escape(spent_words(walk))}</p>"
        self._show_model()
        self._show_review()
        self._show_line()

    @staticmethod
    def _follow(choice: Choice, ids: Iterable[str], parts: tuple) -> None:
        """Tick what was committed to, and hold it."""
        held = set(ids)
        if held:
            for box, part in zip(choice.boxes, parts, strict=True):
                box.value = part.id in held
            choice.lock()

    def _picture(self) -> CasePicture:
        if self._figure is None:
            self._figure = CasePicture(model_view(self._case.patient), PRESENTING if is_presenting() else READING)
        return self._figure

    def _show_model(self) -> None:
        shown = self.walk.shows_model
        _visible(self._model, shown)
        if not shown:
            return
        view = model_view(self._case.patient)
        if self._figure is None or not self._still.value:
            picture = self._picture()
            self._still.value, self._moving.value = picture.still_svg(), picture.moving_svg(" ".join(view.words()))
        self._model_words.value = model_html(view, self._case.about_model if self.walk.is_closed else "")

    def _show_review(self) -> None:
        if not self.walk.is_closed:
            self._verdict.clear()
            self._review.value = ""
            return
        review = case_walk.review(self.walk)
        self._review.value = review_html(self._case, review)  # first: the verdict says that it stands below
        missed, right = len(review.missed_red_flags), review.decision.best
        flags = f"{missed} red flag{'s' if missed != 1 else ''} missed." if missed else "No red flag missed."
        said = "Your explanation is the expert's." if right else f"The expert says: {review.best.text}."
        tone = "right" if right and not missed else "wrong"
        self._verdict.tell(f"{flags} {said}", [f"{plan_words(review)} The comparison stands below."], tone)

    def _show_line(self) -> None:
        self._filling = True
        try:
            self._line.value = self.line
        finally:
            self._filling = False


def _heading(words: str) -> widgets.HTML:
    return widgets.HTML(f'<p class="gm-case-heading" role="heading" aria-level="4">{escape(words)}</p>')


def _box(css_class: str, *children: widgets.Widget) -> widgets.Box:
    box = widgets.Box(children)
    box.add_class(css_class)
    return box


def _visible(widget: widgets.DOMWidget, on: bool) -> None:
    widget.layout.display = None if on else "none"
