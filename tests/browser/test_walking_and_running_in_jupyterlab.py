"""Lesson 4 in a real JupyterLab: its explorers, and a walk that plays by keyboard."""

import re

import pytest

from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import WALKING

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestWalking(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = WALKING


def test_the_walk_plays_by_keyboard_stops_and_steps_when_motion_is_reduced(run_lesson):
    page = run_lesson(WALKING)
    explorer = page.explorer_named("gait", "Instant").afresh()
    explorer.says("Walking, 15 % of the cycle")
    explorer.button("Play").focus()
    page.page.keyboard.press("Enter")
    expect(explorer.button("Pause")).to_be_focused()
    page.wait_until(lambda: _instant(explorer) >= 18)
    page.page.keyboard.press("Enter")
    expect(explorer.button("Play")).to_be_focused()
    page.page.wait_for_timeout(500)  # what was on its way when the clock stopped has arrived
    stopped = _instant(explorer)
    page.page.wait_for_timeout(500)
    assert _instant(explorer) == stopped
    expect(explorer.box("Instant")).to_have_value(str(stopped))

    explorer.panel.get_by_role("checkbox", name="Reduced motion").focus()
    page.page.keyboard.press("Space")
    expect(explorer.button("Play")).to_be_disabled()
    explorer.button("Later instant").focus()
    following = next(instant for instant in (30, 46, 50) if instant > stopped)
    page.page.keyboard.press("Enter")
    explorer.says(f"Walking, {following} % of the cycle")
    keep(page, f"{WALKING}-gait-stepped")
    assert page.errors() == []


def _instant(explorer):
    return int(re.search(r"Walking, (\d+) %", explorer.sentence).group(1))
