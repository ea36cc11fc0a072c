"""The base of everything interactive in a lesson: an explorer, a question, a prediction.

A panel has two faces. Live, it is a widget. Saved, it is a sentence and, where it has one, a picture: its display
bundle carries ``text/plain`` and ``image/png`` beside the widget view. A lesson that is read where no kernel runs
then shows the picture, and a notebook test compares the sentence.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from functools import cache
from html import escape
from importlib.resources import files

import ipywidgets as widgets

from glutemed.page.keys import Keys
from glutemed.page.presentation import is_presenting, join_page
from glutemed.page.turns import ONE_AT_A_TIME

RAISE_ERRORS = "GLUTEMED_RAISE_ERRORS"
"""Environment variable: when set, an error in a callback is raised as well as shown. Tests set it."""


@cache
def style_sheet() -> str:
    """Return the course's style sheet as text."""
    return files("glutemed.page").joinpath("page.css").read_text(encoding="utf-8")


class Panel(widgets.VBox):
    """A widget with a saved face.

    Subclasses build their children, call ``show(*children)``, and implement `summary` (and `picture_png` when
    they have a picture).
    """

    def __init__(self) -> None:
        super().__init__()
        self.add_class("gm-panel")
        self._message = widgets.HTML()
        self._message.add_class("gm-message")
        join_page(self)
        self.show_at_presentation_size(is_presenting())

    def show(self, *children: widgets.Widget) -> None:
        """Put the given widgets on the page, and the message line last unless they say where it goes."""
        sheet = widgets.HTML(f"<style>{style_sheet()}</style>")
        sheet.layout.display = "none"
        messages = () if self._message in children else (self._message,)
        self.children = (sheet, Keys(), *children, *messages)

    def summary(self) -> str:
        """Return what the panel shows, in plain words: its saved text and its text alternative."""
        raise NotImplementedError

    def picture_png(self) -> bytes | None:
        """Return the panel's picture as PNG, or None when it has none."""
        return None

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""
        if on:
            self.add_class("gm-presenting")
        else:
            self.remove_class("gm-presenting")

    def guard(self, action: Callable[[], object], on_error: Callable[[], object] | None = None) -> None:
        """Run what a reader asked for; when it fails, say so in plain words instead of swallowing it.

        Parameters
        ----------
        action : callable
            A `ValueError` that it raises is shown in its own words.
        on_error : callable, optional
            Puts the panel back into its last good state.

        Raises
        ------
        Exception
            Whatever ``action`` raised, when the environment variable `RAISE_ERRORS` is set, as it is under test.
        """
        with ONE_AT_A_TIME:
            try:
                self.say("")
                action()
            except Exception as error:
                words = str(error) if isinstance(error, ValueError) else f"something went wrong ({error})"
                self.say(f"{words[:1].upper()}{words[1:]}. Nothing was changed.")
                if on_error is not None:
                    on_error()
                if os.environ.get(RAISE_ERRORS):
                    raise

    def say(self, message: str) -> None:
        """Show a message under the panel, read out at once by a screen reader; an empty one clears it."""
        self._message.value = f'<p role="alert">{escape(message)}</p>' if message else ""

    @property
    def message(self) -> str:
        """The message line as it stands, as HTML; empty when there is none."""
        return self._message.value

    def _repr_mimebundle_(self, **kwargs: object) -> dict[str, object]:
        bundle = dict(super()._repr_mimebundle_(**kwargs) or {})
        bundle["text/plain"] = self.summary()
        with ONE_AT_A_TIME:
            picture = self.picture_png()
        if picture is not None:
            bundle["image/png"] = base64.b64encode(picture).decode("ascii")
        return bundle
