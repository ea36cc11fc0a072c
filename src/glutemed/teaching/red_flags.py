"""The red flags of the hip, in a box of their own."""

from __future__ import annotations

import ipywidgets as widgets

from glutemed.clinical import injuries
from glutemed.explorers.injuries import flag_sources, flags_html
from glutemed.page import Panel


class RedFlagPanel(Panel):
    """Every red flag with what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.show(widgets.HTML(flags_html(injuries.red_flags())))

    def summary(self) -> str:
        """Return every red flag in a line of its own."""
        flags = injuries.red_flags()
        return "\n".join(["Red flags, whatever the pattern:", *(flag.words for flag in flags), flag_sources(flags)])


def red_flags() -> RedFlagPanel:
    """Return the red flags of the hip, ready to show."""
    return RedFlagPanel()
