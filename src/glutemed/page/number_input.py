"""A labelled number box with a slider on the same value.

ipywidgets' own slider has no accessible name, speaks floating-point noise and has a small handle. This one is the
browser's range input beside its number input. Its script and that of `glutemed.page.keys` are all the JavaScript that
the course brings.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import anywidget
import traitlets

_SCRIPT = files("glutemed.page").joinpath("number_input.js").read_text(encoding="utf-8")


class NumberInput(anywidget.AnyWidget):
    """A number the reader can type or slide.

    Attributes
    ----------
    value, minimum, maximum : int
        Counted in steps, so that no value is ever 0.30000000000000004.
    step : float
        Size of a step in the shown unit.
    decimals : int
        Digits after the point when shown.
    label, unit, help : str
        What the reader sees and hears.
    outcome : str
        What came of the last change, spoken by a screen reader when the reader pauses.
    """

    _esm = _SCRIPT
    value = traitlets.Int().tag(sync=True)
    minimum = traitlets.Int().tag(sync=True)
    maximum = traitlets.Int().tag(sync=True)
    step = traitlets.Float(1.0).tag(sync=True)
    decimals = traitlets.Int(0).tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    help = traitlets.Unicode().tag(sync=True)
    outcome = traitlets.Unicode().tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)

    def __init__(self, on_typed: Callable[[str], None], **traits: object) -> None:
        super().__init__(**traits)
        self._on_typed = on_typed
        self.on_msg(self._receive)

    def _receive(self, _widget: object, content: dict, _buffers: list) -> None:
        try:
            self._on_typed(str(content.get("typed", "")))
        finally:
            self.send({"restore": True})
