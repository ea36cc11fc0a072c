"""The check that a course works on this computer, run once in the first lesson."""

from __future__ import annotations

import ipywidgets as widgets

from glutemed.page import Panel
from glutemed.teaching.feedback import Feedback

ALIVE = "It works: this page is alive."

HELP = """\
Check that the course works on this computer.
You should see a button named "Press me" here. Press it: a sentence appears below it.
If you see only this text and no button, the page is not running yet. Try these in order:
1. In the menu at the top, choose Run, then Restart Kernel and Run All Cells, and confirm. Wait a few seconds.
2. Still no button? You may be looking at a saved copy, for example on GitHub. There nothing can move. Open the
   notebook in JupyterLab, started with the command in the README file.
3. Still no button? Close JupyterLab and the browser page, start JupyterLab again with that command, and repeat step 1.
4. Still no button? Ask your instructor, and say which of these steps you tried."""


class SetupPanel(Panel):
    """One button that proves that the page and Python hear each other."""

    def __init__(self) -> None:
        super().__init__()
        self.button = widgets.Button(description="Press me")
        self.answer = Feedback()
        self.button.on_click(self._pressed)
        intro = widgets.HTML("<p>Press the button. If a sentence appears below it, the course works here.</p>")
        self.show(intro, widgets.HBox([self.button]), self.answer)

    def summary(self) -> str:
        """Return what to do when no button shows: this text is then all that the student sees."""
        return HELP

    def _pressed(self, _button: widgets.Button) -> None:
        self.answer.tell(ALIVE, ["Go on to the next part of the lesson."], "right")


def check_setup() -> SetupPanel:
    """Return a panel that shows whether the course works on this computer.

    Returns
    -------
    SetupPanel
    """
    return SetupPanel()
