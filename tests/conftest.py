"""What every test shares: errors in callbacks surface, and a test leaves no panel on the page."""

import os

import pytest
from ipywidgets import CallbackDispatcher, Widget

from glutemed.page import presentation

os.environ["GLUTEMED_RAISE_ERRORS"] = "1"


@pytest.fixture(autouse=True)
def _button_callbacks_raise(monkeypatch):
    """Undo ipywidgets' habit of logging what a button's callback raises."""

    def call(self, *args, **kwargs):
        return [callback(*args, **kwargs) for callback in list(self.callbacks)][-1:]

    monkeypatch.setattr(CallbackDispatcher, "__call__", call)


@pytest.fixture(autouse=True)
def _no_panel_outlives_its_test():
    """Take a test's panels off the page, so that a later switch of size does not redraw hundreds of them."""
    before = set(presentation._on_page)
    yield
    for panel in set(presentation._on_page) - before:
        presentation._on_page.discard(panel)


@pytest.fixture(autouse=True, scope="module")
def _no_widget_outlives_its_file():
    """Close the widgets of a file of tests: ipywidgets keeps every one it made, and thousands slow what follows."""
    yield
    presentation._on_page.clear()
    Widget.close_all()
