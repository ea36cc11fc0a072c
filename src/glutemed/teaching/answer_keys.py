"""The calls that put answer keys on the page, for instructors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from glutemed.teaching import bank
from glutemed.teaching.sheet import answer_key

if TYPE_CHECKING:
    from glutemed.clinical.cases import Case
    from glutemed.teaching.case_faults import CaseFaults
    from glutemed.teaching.key_panel import Key, KeyPanel


def answer_key_panel(folder: Path | str | None = None) -> KeyPanel:
    """Return the keys of every lesson that has a question file, closed.

    Parameters
    ----------
    folder : path, optional
        Where files are written: by default the folder of the notebook.

    Returns
    -------
    KeyPanel
    """
    from glutemed.teaching.key_panel import KeyPanel  # only the instructors' guide pays for the keys

    return KeyPanel("lesson", [_lesson_key(lesson) for lesson in bank.lessons()], folder)


def case_key_panel(file: str | None = None, folder: Path | str | None = None) -> KeyPanel | CaseFaults:
    """Return the keys of the reasoning cases, closed.

    Parameters
    ----------
    file : str, optional
        An instructor's own file of cases, beside the notebook. Default: the cases of the course.
    folder : path, optional
        Where files are written: by default the folder of the notebook.

    Returns
    -------
    KeyPanel or CaseFaults
        With ``file``, whatever is wrong is shown in words.
    """
    from glutemed.clinical.cases import course_cases, read_cases
    from glutemed.teaching.case_faults import CaseFaults
    from glutemed.teaching.key_panel import KeyPanel

    if file is None:
        cases = course_cases()
    else:
        try:
            cases = read_cases(file)
        except ValueError as problem:
            return CaseFaults(problem)
    return KeyPanel("case", [_case_key(case, number) for number, case in enumerate(cases, start=1)], folder)


def case_key(which: str | int, file: str | None = None) -> str:
    """Return the key of a reasoning case as Markdown: the expert's path, and what every choice is worth.

    Parameters
    ----------
    which : str or int
        Id of the case, such as ``"v2_runner"``, or its number from 1.
    file : str, optional
        An instructor's own file of cases. Default: the cases of the course.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        When there is no such case, or the file has mistakes; the text says which.
    """
    from glutemed.clinical.cases import course_cases, find_case, read_cases
    from glutemed.teaching.case_sheet import case_markdown

    return case_markdown(find_case(which, course_cases() if file is None else read_cases(file)))


def lesson_title(lesson: str) -> str:
    """Return a lesson's name as a reader knows it: ``3 Pelvic drop`` for ``03_pelvic_drop``."""
    number, _, words = lesson.partition("_")
    if not number.isdigit() or not words:
        return lesson.replace("_", " ").capitalize()
    return f"{int(number)} {words.replace('_', ' ').capitalize()}"


def _lesson_key(lesson: str) -> Key:
    from glutemed.teaching.key_pages import lesson_key_html
    from glutemed.teaching.key_panel import Key

    return Key(
        lesson_title(lesson), f"answer_key_{lesson}", lambda: lesson_key_html(lesson), lambda: answer_key(lesson)
    )


def _case_key(case: Case, number: int) -> Key:
    from glutemed.teaching.case_sheet import case_markdown
    from glutemed.teaching.key_pages import case_key_html
    from glutemed.teaching.key_panel import Key

    return Key(
        f"Case {number}: {case.title}",
        f"answer_key_{case.id}",
        lambda: case_key_html(case),
        lambda: case_markdown(case),
    )
