"""The frozen records that a question bank holds."""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True)
class Option:
    """One answer that a student may choose.

    Attributes
    ----------
    text : str
        The answer as the student reads it, without its letter.
    right : bool
        Whether choosing it is right.
    feedback : str
        What the student reads after choosing it.
    """

    text: str
    right: bool
    feedback: str


@dataclass(frozen=True)
class WrongNumber:
    """The number that a usual error leads to, and what a student who made that error reads."""

    value: float
    feedback: str


@dataclass(frozen=True)
class NumberAnswer:
    """An answer that a student works out and types.

    Attributes
    ----------
    value : float
        The right number.
    unit : str
        Its unit.
    tolerance_percent : float
        How far off a number still counts, so that rounding on the way costs nothing.
    wrong : tuple of WrongNumber
        The usual errors.
    hint : str
        What a student reads whose number fits no usual error.
    """

    value: float
    unit: str
    tolerance_percent: float
    wrong: tuple[WrongNumber, ...]
    hint: str

    def accepts(self, number: float) -> bool:
        """Return whether a number is right within the tolerance."""
        return self._near(number, self.value)

    def explain(self, number: float) -> str:
        """Return what went wrong with a number: the feedback of the nearest usual error, or else the hint."""
        fitting = [error for error in self.wrong if self._near(number, error.value)]
        return min(fitting, key=lambda error: abs(number - error.value)).feedback if fitting else self.hint

    def _near(self, number: float, value: float) -> bool:
        return abs(number - value) <= self.tolerance_percent / 100.0 * abs(value)


@dataclass(frozen=True)
class Question:
    """One question of a lesson.

    Either it has options, and ``several`` means that more than one may be right, or it has a ``number`` to work out.
    """

    id: str
    lesson: str
    prompt: str
    options: tuple[Option, ...]
    why: str
    outcome: int
    source: tuple[str, ...] = ()
    several: bool = False
    number: NumberAnswer | None = None


@dataclass(frozen=True)
class PredictionOption:
    """One outcome that a student may predict, with its number where it has one."""

    text: str
    value: float | None = None
    feedback: str = ""


@dataclass(frozen=True)
class NumberBox:
    """A prediction typed as a number: its unit and the range that is accepted."""

    unit: str
    low: float
    high: float


@dataclass(frozen=True)
class Prediction:
    """One prediction of a lesson: a choice among options, or a number.

    ``shows`` is what a student sees after committing. With ``reveals_itself`` that is the text of ``reveal``, shown at
    once; otherwise an explorer shows its answer first and then asks for the text.
    """

    id: str
    lesson: str
    prompt: str
    reveal: str
    options: tuple[PredictionOption, ...] = ()
    number: NumberBox | None = None
    source: tuple[str, ...] = ()
    shows: str = "the curve"
    reveals_itself: bool = False


@dataclass(frozen=True)
class Bank:
    """Every question and prediction of one lesson, in the order of the file."""

    lesson: str
    questions: tuple[Question, ...]
    predictions: tuple[Prediction, ...]

    def question(self, id: str) -> Question:
        """Return the question with this id; a ``ValueError`` names the ids there are."""
        return _find(self.questions, id, "question", self.lesson)

    def prediction(self, id: str) -> Prediction:
        """Return the prediction with this id; a ``ValueError`` names the ids there are."""
        return _find(self.predictions, id, "prediction", self.lesson)


def lettered(texts: list[str] | tuple[str, ...]) -> list[str]:
    """Return the texts as ``A. ...``, ``B. ...``; the order is the file's, so that a teacher can say "B"."""
    return [f"{letter}. {text}" for letter, text in zip(LETTERS, texts, strict=False)]


def _find(items: tuple, id: str, kind: str, lesson: str):
    for item in items:
        if item.id == id:
            return item
    known = ", ".join(item.id for item in items) or "none"
    raise ValueError(f"Lesson {lesson} has no {kind} {id!r}. It has: {known}.")
