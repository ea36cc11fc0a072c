"""Lesson 7 in a real JupyterLab: its explorers, one patient on the load calculator, and the pain rule."""

import pytest

from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import EXERCISE

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestExercise(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = EXERCISE


def test_a_lean_makes_the_squat_of_a_weak_hip_easier(run_lesson):
    page = run_lesson(EXERCISE)
    explorer = page.explorer_named("exercise_load", "Trunk lean").afresh()
    explorer.choice("Start from").select_option("gluteal tendinopathy")
    explorer.says("45 Nm of 58 Nm: 78 % of what this person can give")
    explorer.choice("Exercise").select_option("single-leg squat")
    explorer.says("77 % of what this person can give")
    expect(explorer.box("Trunk lean")).to_have_value("7")
    explorer.box("Trunk lean").fill("0")
    page.page.keyboard.press("Enter")
    explorer.says("97 % of what this person can give")
    keep(page, f"{EXERCISE}-upright-squat")
    assert page.errors() == []


def test_a_hip_that_has_not_settled_stops_the_exercises_however_little_they_hurt(run_lesson):
    page = run_lesson(EXERCISE)
    rule = page.panel_that_says("Where it is from: Silbernagel")
    verdict = rule.locator(".gm-light")
    expect(verdict).to_contain_text("Stay")
    rule.get_by_role("slider", name="Pain during exercise, slider").press("Home")
    expect(verdict).to_contain_text("Go on")
    rule.get_by_role("combobox", name="The next 24 hours").press("End")
    expect(verdict).to_contain_text("Stop")
    expect(verdict).to_contain_text("During exercise: 0 of 10, safe")
    assert page.errors() == []
