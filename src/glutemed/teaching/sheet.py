"""The answer key of a lesson, for instructors."""

from __future__ import annotations

import re

from glutemed.teaching import bank
from glutemed.teaching.items import LETTERS, Prediction, Question


def answer_key(lesson: str, numbers: bank.Evaluator | None = None) -> str:
    """Return every question of a lesson with its answer and all feedback, as Markdown.

    Parameters
    ----------
    lesson : str
        Name of the lesson, for example ``"03_pelvic_drop"``.
    numbers : callable, optional
        Turns a model expression into a number. Default: the course's model.

    Returns
    -------
    str
    """
    held = bank.load_with_model(lesson) if numbers is None else bank.load(lesson, numbers)
    parts = [f"## Answer key: {lesson}", *map(_question, held.questions), *map(_prediction, held.predictions)]
    return "\n\n".join(parts) + "\n"


def _question(item: Question) -> str:
    if item.number is not None:
        return _number_question(item)
    lines = [f"### {item.id} (outcome {item.outcome}). {plain(item.prompt)}", ""]
    lines += [f"**Answer: {right_letters(item)}.**", ""]
    for letter, option in zip(LETTERS, item.options, strict=False):
        mark = " **(right)**" if option.right else ""
        lines.append(f"- **{letter}.** {plain(option.text)}{mark}  \n  {plain(option.feedback)}")
    lines += ["", f"Why: {plain(item.why)}", *_sources(item.source)]
    return "\n".join(lines)


def _number_question(item: Question) -> str:
    number = item.number
    lines = [f"### {item.id} (outcome {item.outcome}). {plain(item.prompt)}", ""]
    lines += [f"**Answer: {rounded(number.value)} {number.unit}**, within {number.tolerance_percent:g} %.", ""]
    lines += [f"- {rounded(error.value)} {number.unit}  \n  {plain(error.feedback)}" for error in number.wrong]
    lines += [f"- any other number  \n  {plain(number.hint)}", "", f"Why: {plain(item.why)}", *_sources(item.source)]
    return "\n".join(lines)


def right_letters(item: Question) -> str:
    """Return the letters of a question's right options, such as ``A and C``."""
    return " and ".join(letter for letter, option in zip(LETTERS, item.options, strict=False) if option.right)


def rounded(value: float) -> str:
    """Return a number as an instructor reads it: whole above a hundred, three figures below."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _prediction(item: Prediction) -> str:
    lines = [f"### {item.id} (prediction). {plain(item.prompt)}", ""]
    for letter, option in zip(LETTERS, item.options, strict=False):
        lines.append(f"- **{letter}.** {plain(option.text)}  \n  {plain(option.feedback)}".rstrip())
    if item.number is not None:
        lines.append(f"- a number from {item.number.low:g} to {item.number.high:g} {item.number.unit}")
    lines += ["", f"Shown after the prediction: {plain(item.reveal)}", *_sources(item.source)]
    return "\n".join(lines)


def _sources(keys: tuple[str, ...]) -> list[str]:
    return ["", "Sources: " + ", ".join(f"`{key}`" for key in keys)] if keys else []


def plain(text: str) -> str:
    """Return a text with the marks of Markdown made harmless."""
    return re.sub(r"([\\`*_<>\[\]])", r"\\\1", text)
