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
class Question:
    """One question of a lesson; ``several`` means that more than one option may be right."""

    id: str
    lesson: str
    prompt: str
    options: tuple[Option, ...]
    why: str
    outcome: int
    source: tuple[str, ...] = ()
    several: bool = False


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
    """One prediction of a lesson: a choice among options, or a number."""

    id: str
    lesson: str
    prompt: str
    reveal: str
    options: tuple[PredictionOption, ...] = ()
    number: NumberBox | None = None
    source: tuple[str, ...] = ()


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
