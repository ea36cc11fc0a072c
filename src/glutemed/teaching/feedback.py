"""The line under a question or a prediction that answers the student."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import ipywidgets as widgets


def prompt_line(prompt: str, instruction: str) -> widgets.HTML:
    """Return the question itself and, below it, what to do."""
    return widgets.HTML(f'<p class="gm-prompt">{escape(prompt)}</p><p>{escape(instruction)}</p>')


class Feedback(widgets.HTML):
    """A line that a screen reader hears when it changes.

    The region is replaced as a whole whenever the text changes, and browsers announce a *new* region only when its
    role is ``alert``; ``aria-live="polite"`` keeps it from interrupting.
    """

    def tell(self, verdict: str, lines: Iterable[str], tone: str = "") -> None:
        """Show a verdict in words and the lines that explain it.

        Parameters
        ----------
        verdict : str
            First words, such as "Right." or "Not yet."; they carry the result, the colour only repeats it.
        lines : iterable of str
            Plain text, one paragraph each.
        tone : {"", "right", "wrong"}
            Which colour the edge takes.
        """
        first, *rest = [*lines, ""] if verdict else ["", *lines]
        classes = f"gm-feedback gm-{tone}" if tone else "gm-feedback"
        head = f"<p><strong>{escape(verdict)}</strong> {escape(first)}</p>" if verdict else ""
        body = "".join(f"<p>{escape(line)}</p>" for line in rest if line)
        self.value = f'<div class="{classes}" role="alert" aria-live="polite">{head}{body}</div>'

    def clear(self) -> None:
        """Show nothing."""
        self.value = ""
