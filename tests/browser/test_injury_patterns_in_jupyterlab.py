"""Lesson 5 in a real JupyterLab: its explorers."""

import pytest

from tests.browser.lab_server import refuse
from tests.browser.moves import INJURY

try:
    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestInjury(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = INJURY
