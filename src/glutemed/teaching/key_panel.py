"""The answer keys on the page: closed until an instructor chooses one and opens it, and written to a file to print.

Nothing of a key is on the page, nor in the saved notebook, before it is opened: a student who runs the guide by
accident reads no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import ipywidgets as widgets

from glutemed.page import Panel
from glutemed.teaching.feedback import Feedback
from glutemed.teaching.key_pages import key_page
from glutemed.teaching.plan_files import keep, link_to

SHOW, HIDE, WRITE = "Show the key", "Hide the key", "Write files to print"


@dataclass(frozen=True)
class Key:
    """A key that can be opened.

    Attributes
    ----------
    title : str
        As it stands in the list.
    file : str
        First part of the names of its files.
    html, markdown : callable
        Make the key when it is asked for.
    """

    title: str
    file: str
    html: Callable[[], str]
    markdown: Callable[[], str]


class KeyPanel(Panel):
    """Keys to choose from, closed at first.

    Parameters
    ----------
    what : str
        What can be chosen, such as ``"lesson"``.
    keys : list of Key
    folder : path, optional
        Where files are written: by default the folder of the notebook.

    Attributes
    ----------
    is_open : bool
        Whether a key shows.
    """

    def __init__(self, what: str, keys: list[Key], folder: Path | str | None = None) -> None:
        super().__init__()
        self.is_open = False
        self._what, self._keys = what, {key.title: key for key in keys}
        self._folder = Path.cwd() if folder is None else Path(folder)
        options = [(f"choose a {what}", ""), *((title, title) for title in self._keys)]
        self.choice = widgets.Dropdown(options=options, value="", description=f"{what.capitalize()}")
        self.choice.observe(lambda _: self.guard(self._follow, on_error=self._close), names="value")
        self.show_button = self._button(SHOW, self.toggle)
        self.write_button = self._button(WRITE, self.write)
        self.written = Feedback()
        self._key = widgets.HTML()
        self._key.add_class("gm-key")
        row = widgets.Box((self.choice, self.show_button, self.write_button))
        row.add_class("gm-row")
        self.show(row, self._message, self.written, self._key)

    def summary(self) -> str:
        """Return what is open, or how to open a key; never a key itself."""
        if self.is_open:
            return f"Answer key, open: {self.choice.value}."
        return f"Answer key, closed. For instructors: choose a {self._what}, then press {SHOW}."

    def toggle(self) -> None:
        """Open the chosen key, or close it."""
        self._set_open(not self.is_open)

    def write(self) -> tuple[Path, Path]:
        """Write the chosen key beside the notebook, as a page to print and as Markdown; return the two files."""
        key = self._chosen()
        page = key_page(f"Answer key: {key.title}", key.html()).encode("utf-8")
        printed = keep(self._folder, key.file, ".html", page)
        text = keep(self._folder, key.file, ".md", key.markdown().encode("utf-8"))
        self.written.tell(
            "Written.", [f"{printed.name} (to print) and {text.name} (to edit) are beside this notebook."]
        )
        self.written.value += f"<p>{link_to(printed)}</p>"
        return printed, text

    def _button(self, words: str, action: Callable[[], object]) -> widgets.Button:
        button = widgets.Button(description=words)
        button.on_click(lambda _: self.guard(action))
        return button

    def _chosen(self) -> Key:
        if not self.choice.value:
            raise ValueError(f"choose a {self._what} first")
        return self._keys[self.choice.value]

    def _follow(self) -> None:
        self.written.clear()
        self._set_open(self.is_open and bool(self.choice.value))

    def _close(self) -> None:
        self._set_open(False)

    def _set_open(self, on: bool) -> None:
        shown = ""
        if on:
            key = self._chosen()
            shown = f'<div class="gm-key-page"><h3>{escape(key.title)}</h3>{key.html()}</div>'
        self.is_open, self._key.value = on, shown
        self.show_button.description = HIDE if on else SHOW
