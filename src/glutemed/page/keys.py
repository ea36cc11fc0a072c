"""Keeps the keys that a reader presses in a panel for the panel, in JupyterLab.

The lists, tick boxes and buttons of ipywidgets do not tell JupyterLab that they use keys. An arrow in a list would
select another cell of the notebook, and a letter would cut or add one.
"""

from __future__ import annotations

from importlib.resources import files

import anywidget

_SCRIPT = files("glutemed.page").joinpath("keys.js").read_text(encoding="utf-8")


class Keys(anywidget.AnyWidget):
    """Shows nothing; while it is on the page, keys pressed in any panel go to the control that has the focus."""

    _esm = _SCRIPT

    def __init__(self) -> None:
        super().__init__(layout={"display": "none"})
