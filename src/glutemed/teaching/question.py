"""A question with feedback for every option, and a set of questions with a score."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from glutemed.page import Panel
from glutemed.teaching import bank
from glutemed.teaching.choice import Choice
from glutemed.teaching.feedback import Feedback, prompt_line
from glutemed.teaching.items import LETTERS, Question, lettered
from glutemed.teaching.number_entry import NumberEntry


class QuestionPanel(Panel):
    """One question: choose or type, check, read why, try again.

    Attributes
    ----------
    question : Question
        What is asked.
    tries : int
        How often "Check" was pressed with an answer.
    solved : bool
        Whether it has been answered right at least once.
    """

    def __init__(self, question: Question, number: int | None = None) -> None:
        super().__init__()
        self.question = question
        self.tries = 0
        self.solved = False
        self._prompt = question.prompt if number is None else f"{number}. {question.prompt}"
        self._solved_callbacks: list[Callable[[], None]] = []
        if question.number is None:
            self.choice = Choice([option.text for option in question.options], question.several)
            self._instruction = "Tick every answer that is right." if question.several else "Choose one answer."
        else:
            self.choice = NumberEntry(question.number)
            self._instruction = self.choice.instruction
        self.check_button = widgets.Button(description="Check", tooltip="Check my answer")
        self.again_button = widgets.Button(description="Try again", tooltip="Clear my answer and try again")
        self.feedback = Feedback()
        self.check_button.on_click(self._check)
        self.again_button.on_click(self._start_again)
        buttons = widgets.HBox([self.check_button, self.again_button])
        buttons.add_class("gm-row")
        self.show(prompt_line(self._prompt, self._instruction), self.choice, buttons, self.feedback)

    def summary(self) -> str:
        """Return the prompt, what to do and the lettered options; never the answer."""
        options = lettered([option.text for option in self.question.options])
        return "\n".join([self._prompt, self._instruction, *options])

    def on_solved(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` the first time the question is answered right."""
        self._solved_callbacks.append(callback)

    def _check(self, _button: widgets.Button) -> None:
        judged = self._judge_choice() if self.question.number is None else self._judge_number()
        if judged is None:
            return
        right, lines = judged
        self.tries += 1
        tries = "1 try so far." if self.tries == 1 else f"{self.tries} tries so far."
        if not right:
            self.feedback.tell("Not yet.", [*lines, f"{tries} Change your answer and press Check again."], "wrong")
            return
        self.choice.lock()
        self.feedback.tell("Right.", [*lines, self.question.why, tries], "right")
        if not self.solved:
            self.solved = True
            for callback in self._solved_callbacks:
                callback()

    def _judge_choice(self) -> tuple[bool, list[str]] | None:
        chosen = self.choice.chosen
        if not chosen:
            self.feedback.tell("Nothing is chosen.", ["Choose an answer first, then press Check."])
            return None
        options = self.question.options
        missing = sum(option.right for option in options) - sum(options[place].right for place in chosen)
        lines = self._lines(chosen)
        if self.question.several and missing:
            lines.append(f"Still missing: {missing} more to tick.")
        return missing == 0 and all(options[place].right for place in chosen), lines

    def _judge_number(self) -> tuple[bool, list[str]] | None:
        if self.choice.is_empty:
            self.feedback.tell("Nothing is typed.", ["Type a number first, then press Check."])
            return None
        try:
            right, why_not = self.choice.judge()
        except ValueError as problem:
            self.feedback.tell("That is no number.", [str(problem)])
            return None
        return right, [why_not] if why_not else []

    def _lines(self, chosen: list[int]) -> list[str]:
        options = self.question.options
        if not self.question.several:
            return [f"{LETTERS[place]}: {options[place].feedback}" for place in chosen]
        marks = {True: "belongs here", False: "does not belong here"}
        return [f"{LETTERS[place]} {marks[options[place].right]}. {options[place].feedback}" for place in chosen]

    def _start_again(self, _button: widgets.Button) -> None:
        self.choice.lock(False)
        self.choice.clear()
        self.feedback.clear()


class QuestionSet(Panel):
    """Several questions in one panel, with a score line."""

    def __init__(self, items: list[Question]) -> None:
        super().__init__()
        self.panels = [QuestionPanel(item, number) for number, item in enumerate(items, start=1)]
        self.score_line = Feedback()
        for panel in self.panels:
            panel.on_solved(self._count)
        self._count()
        self.show(*self.panels, self.score_line)

    @property
    def score(self) -> str:
        """The score in words, such as ``2 of 3 right``."""
        return f"{sum(panel.solved for panel in self.panels)} of {len(self.panels)} right"

    def summary(self) -> str:
        """Return the summaries of the questions, an empty line between them."""
        return "\n\n".join(panel.summary() for panel in self.panels)

    def _count(self) -> None:
        self.score_line.value = f"<p><strong>{self.score}</strong></p>"


def question(lesson: str, id: str) -> QuestionPanel:
    """Return one question of a lesson, ready to show.

    Parameters
    ----------
    lesson : str
        Name of the lesson, for example ``"03_pelvic_drop"``.
    id : str
        The question's id in the lesson's question file.

    Returns
    -------
    QuestionPanel
    """
    return QuestionPanel(bank.load_with_model(lesson).question(id))


def questions(lesson: str, *ids: str) -> QuestionSet:
    """Return several questions of a lesson in one panel with a score; no ids means all of them."""
    held = bank.load_with_model(lesson)
    return QuestionSet([held.question(id) for id in ids] or list(held.questions))
