"""What every test shares: errors in callbacks surface."""

import os

import pytest
from ipywidgets import CallbackDispatcher

os.environ["GLUTEMED_RAISE_ERRORS"] = "1"


@pytest.fixture(autouse=True)
def _button_callbacks_raise(monkeypatch):
    """Undo ipywidgets' habit of logging what a button's callback raises."""

    def call(self, *args, **kwargs):
        return [callback(*args, **kwargs) for callback in list(self.callbacks)][-1:]

    monkeypatch.setattr(CallbackDispatcher, "__call__", call)
