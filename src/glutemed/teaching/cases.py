"""The call that puts a reasoning case on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glutemed.teaching.case_faults import CaseFaults
    from glutemed.teaching.case_panel import CasePanel


def case(which: str | int, line: str | None = None, file: str | None = None) -> CasePanel | CaseFaults:
    """Return a reasoning case, ready to show.

    Parameters
    ----------
    which : str or int
        Id of the case, such as ``"v2_runner"``, or its number from 1.
    line : str, optional
        A line that a case has printed: takes it up again where it was left.
    file : str, optional
        An instructor's own file of cases, beside the notebook. Default: the cases of the course.

    Returns
    -------
    CasePanel or CaseFaults
        With ``file``, whatever is wrong is shown in words, since its writer need not read an error trace.

    Raises
    ------
    ValueError
        Without ``file``: when there is no such case, or the line cannot be read; the text says why.
    """
    from glutemed.teaching.case_faults import CaseFaults

    if file is None:
        return _panel(which, line, None)
    try:
        return _panel(which, line, file)
    except ValueError as problem:
        return CaseFaults(problem)


def _panel(which: str | int, line: str | None, file: str | None) -> CasePanel:
    from glutemed.clinical.cases import course_cases, find_case, read_cases  # only a lesson with cases pays for them
    from glutemed.teaching.case_panel import CasePanel

    cases = course_cases() if file is None else read_cases(file)
    found = find_case(which, cases)
    return CasePanel(found, cases.index(found) + 1, line)
