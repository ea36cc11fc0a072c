"""What an instructor sees whose own file of cases cannot be shown yet: every fault in words, and no error trace."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from glutemed.page import Panel

THEN = "Change the file, save it, and run this cell again. The guide is docs/write_a_case.md."


class CaseFaults(Panel):
    """The faults of a file, one line each.

    Parameters
    ----------
    problem : ValueError
        Its text has one fault per line.

    Attributes
    ----------
    faults : tuple of str
    """

    def __init__(self, problem: ValueError) -> None:
        super().__init__()
        self.faults = tuple(line for line in str(problem).splitlines() if line)
        items = "".join(f"<li>{escape(_sentence(fault))}</li>" for fault in self.faults)
        self.show(
            widgets.HTML(
                f'<div class="gm-feedback gm-wrong" role="alert"><p><strong>{self._heading}</strong></p>'
                f"<ul>{items}</ul><p>{THEN}</p></div>"
            )
        )

    @property
    def _heading(self) -> str:
        count = len(self.faults)
        return f"This case cannot be shown yet: {count} thing{'' if count == 1 else 's'} to change."

    def summary(self) -> str:
        """Return the faults as text."""
        return "\n".join([self._heading, *map(_sentence, self.faults), THEN])


def _sentence(fault: str) -> str:
    return fault if fault.endswith(".") else f"{fault}."
