"""Predict, commit, then see: the prediction that opens an explorer's answer."""

from __future__ import annotations

import math
from collections.abc import Callable

import ipywidgets as widgets

from glutemed.page import Panel
from glutemed.teaching import bank
from glutemed.teaching.choice import Choice
from glutemed.teaching.feedback import Feedback, prompt_line
from glutemed.teaching.gate import is_unlocked, join_gate
from glutemed.teaching.items import LETTERS, Prediction, lettered

COMMIT = "Commit my prediction"
SKIP = "Skip: show me anyway"
COMMIT_FIRST = "Commit to a prediction; {shows} shows after that."


class PredictionPanel(Panel):
    """A prediction that a student commits to before the answer is shown.

    Attributes
    ----------
    prediction : Prediction
        What is asked.
    committed : bool
        Whether a prediction stands.
    answer : str or None
        The committed prediction in words.
    number : float or None
        The committed prediction as a number, where it has one.
    is_open : bool
        Whether the answer may be shown: committed, skipped or unlocked. Once open it stays open.
        (Not ``open``: that is the method by which a widget reaches the page.)
    """

    def __init__(self, prediction: Prediction) -> None:
        super().__init__()
        self.prediction = prediction
        self.committed = False
        self.answer: str | None = None
        self.number: float | None = None
        self.is_open = False
        self._callbacks: list[Callable[[], None]] = []
        self._reveal_text = prediction.reveal if prediction.reveals_itself else ""
        self._instruction = COMMIT_FIRST.format(shows=prediction.shows)
        self._entry = self._build_entry()
        self.commit_button = widgets.Button(description=COMMIT, disabled=True)
        self.skip_button = widgets.Button(description=SKIP)
        self.restart_button = widgets.Button(description="Start over", layout={"display": "none"})
        self.feedback = Feedback()
        self.commit_button.on_click(self._commit)
        self.skip_button.on_click(self._skip)
        self.restart_button.on_click(self._restart)
        buttons = widgets.HBox([self.commit_button, self.skip_button, self.restart_button])
        buttons.add_class("gm-row")
        self.show(prompt_line(prediction.prompt, self._instruction), self._entry, buttons, self.feedback)
        join_gate(self)
        if is_unlocked():
            self.unlock()

    def summary(self) -> str:
        """Return the prompt, what can be answered, and what to do; the same in every state."""
        return "\n".join([self.prediction.prompt, *self._answers(), self._instruction])

    def on_open(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` when the answer may be shown, at once if it may be now, and at each change after that."""
        self._callbacks.append(callback)
        if self.is_open:
            self._run(callback)

    def reveal(self, text: str | None = None) -> None:
        """Show how the prediction compares with the answer; kept back until the panel is open.

        Parameters
        ----------
        text : str, optional
            What to say. Default: the text of the question file.
        """
        self._reveal_text = text or self.prediction.reveal
        if self.is_open:
            self._show_state()

    def unlock(self) -> None:
        """Open without a prediction; the student can still commit to one."""
        self._open()

    def _build_entry(self) -> Choice | widgets.Text:
        if self.prediction.number is None:
            entry = Choice([option.text for option in self.prediction.options])
            entry.on_change(self._entry_changed)
        else:
            box = self.prediction.number
            entry = widgets.Text(description=f"My prediction, {box.low:g} to {box.high:g} {box.unit}:")
            entry.observe(self._entry_changed, names="value")
        return entry

    def _answers(self) -> list[str]:
        box = self.prediction.number
        if box is None:
            return lettered([option.text for option in self.prediction.options])
        return [f"Answer with a number from {box.low:g} to {box.high:g} {box.unit}."]

    def _entry_changed(self, _change: object = None) -> None:
        chosen = self._entry.chosen if isinstance(self._entry, Choice) else self._entry.value.strip()
        # A committed button stays enabled: one that is disabled or hidden under the keyboard drops the focus.
        self.commit_button.disabled = not (self.committed or chosen)
        self.commit_button.description = "Committed" if self.committed else COMMIT

    def _commit(self, _button: widgets.Button) -> None:
        if self.committed or not self._read_entry():
            return
        self.say("")
        self.committed = True
        self._lock(True)
        self._open()

    def _read_entry(self) -> bool:
        if isinstance(self._entry, Choice):
            if not self._entry.chosen:
                return False
            place = self._entry.chosen[0]
            option = self.prediction.options[place]
            self.answer, self.number = f"{LETTERS[place]}. {option.text}", option.value
            return True
        box = self.prediction.number
        try:
            number = float(self._entry.value.strip().replace(",", "."))
        except ValueError:
            number = math.nan
        if not box.low <= number <= box.high:
            self.say(f"Type a number from {box.low:g} to {box.high:g}, without its unit.")
            return False
        self.answer, self.number = f"{number:g} {box.unit}", number
        return True

    def _skip(self, _button: widgets.Button) -> None:
        self.skip_button.description = "Skipped"
        if not self.is_open:
            self._open()

    def _open(self) -> None:
        self.is_open = True
        self._show_state()
        for callback in list(self._callbacks):
            self._run(callback)

    def _run(self, callback: Callable[[], None]) -> None:
        self.guard(callback)

    def _show_state(self) -> None:
        first = f"You predicted: {self.answer}" if self.committed else "Opened without a prediction."
        lines = [self._reveal_text] if self._reveal_text else []
        if self._reveal_text and self.committed and isinstance(self._entry, Choice):
            lines.insert(0, self.prediction.options[self._entry.chosen[0]].feedback)
        self.feedback.tell(first, ["", *lines])
        if self.committed:
            self.skip_button.layout.display = "none"
        self.restart_button.layout.display = None if self._reveal_text and self.committed else "none"

    def _restart(self, _button: widgets.Button) -> None:
        self.committed, self.answer, self.number = False, None, None
        self._lock(False)
        if isinstance(self._entry, Choice):
            self._entry.clear()
        else:
            self._entry.value = ""
        for callback in list(self._callbacks):  # pictures take back the old prediction
            self._run(callback)
        self.feedback.clear()

    def _lock(self, on: bool) -> None:
        if isinstance(self._entry, Choice):
            self._entry.lock(on)
        else:
            self._entry.disabled = on
        self._entry_changed()


def prediction(lesson: str, id: str) -> PredictionPanel:
    """Return one prediction of a lesson, ready to show.

    Parameters
    ----------
    lesson : str
        Name of the lesson, for example ``"03_pelvic_drop"``.
    id : str
        The prediction's id in the lesson's question file.

    Returns
    -------
    PredictionPanel
    """
    return PredictionPanel(bank.load_with_model(lesson).prediction(id))
