"""A list of lettered options to choose from, used by questions and predictions.

Why check boxes even where one answer is asked for: the stock radio buttons carry no group name, share no ``name``
(so arrow keys do not move between them), clip long texts and are rebuilt when Python changes them, which loses the
keyboard's place; toggle buttons do not say that they are pressed. A stock check box is a native, labelled control.
"""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from glutemed.teaching.items import lettered


class Choice(widgets.VBox):
    """Lettered check boxes; with ``several=False`` ticking one clears the others.

    Parameters
    ----------
    texts : list of str
        The options in the order in which they are shown.
    several : bool, default False
        Whether more than one may be ticked.
    """

    def __init__(self, texts: list[str], several: bool = False) -> None:
        wide = {"width": "auto", "height": "auto"}
        self.boxes = [widgets.Checkbox(description=text, indent=False, layout=wide) for text in lettered(texts)]
        super().__init__(self.boxes)
        self.add_class("gm-choice")
        self._several = several
        self._on_change: list[Callable[[], None]] = []
        self._settling = False
        for box in self.boxes:
            box.observe(self._ticked, names="value")

    @property
    def chosen(self) -> list[int]:
        """Positions of the ticked options."""
        return [position for position, box in enumerate(self.boxes) if box.value]

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call ``callback()`` after every change of the choice."""
        self._on_change.append(callback)

    def clear(self) -> None:
        """Untick everything."""
        self._set(dict.fromkeys(self.boxes, False))

    def lock(self, on: bool = True) -> None:
        """Hold the choice as it is, or free it again."""
        for box in self.boxes:
            box.disabled = on

    def _ticked(self, change: dict) -> None:
        if self._settling:
            return
        if change["new"] and not self._several:
            self._set({box: False for box in self.boxes if box is not change["owner"]})
        else:
            self._tell()

    def _set(self, values: dict[widgets.Checkbox, bool]) -> None:
        self._settling = True
        try:
            for box, value in values.items():
                box.value = value
        finally:
            self._settling = False
        self._tell()

    def _tell(self) -> None:
        for callback in self._on_change:
            callback()
