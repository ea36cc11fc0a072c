"""Lesson 1 in a real JupyterLab: its explorers, layers that wait for the prediction, and the label quiz."""

import re

import pytest

from glutemed.teaching.label_items import choices, draw_round
from glutemed.teaching.muscle_facts import facts
from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import ANATOMY

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestAnatomy(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = ANATOMY


def test_the_layers_stay_covered_until_the_prediction_and_then_peel(run_lesson):
    page = run_lesson(ANATOMY)
    explorer = page.explorer_named("layers", "Peel down to")
    explorer.says("The muscles are covered until you commit to your prediction")
    expect(explorer.choice("Peel down to")).to_be_disabled()
    page.page.get_by_role("button", name="Skip: show me anyway").first.click()
    explorer.says("Peeled off: nothing.")
    explorer.choice("Peel down to").focus()
    page.page.keyboard.press("ArrowDown")
    explorer.says("Peeled off: gluteus maximus.")
    keep(page, f"{ANATOMY}-peeled")


def test_the_quiz_answers_a_wrong_and_a_right_name_and_keeps_score(run_lesson):
    page = run_lesson(ANATOMY)
    quiz = page.panel_that_says("Label quiz, question")
    first, second = (facts(item.name).label for item in draw_round(1, 8)[:2])
    wrong = next(label for label in choices() if label.split(",")[0] != first.split(",")[0])
    expect(quiz).to_contain_text("0 of 0 right at the first try")
    _name(page, quiz, wrong)
    expect(quiz.get_by_role("alert")).to_contain_text(f"Not yet. You chose: {wrong}.")
    _name(page, quiz, first)
    expect(quiz.get_by_role("alert")).to_contain_text("Right.")
    expect(quiz).to_contain_text("0 of 1 right at the first try")
    expect(quiz.locator('svg[role="img"]')).to_have_attribute("aria-label", re.compile(f"Outlined and named: {first}"))
    keep(page, f"{ANATOMY}-quiz")
    quiz.get_by_role("button", name="Next").focus()
    page.page.keyboard.press("Enter")
    expect(quiz).to_contain_text("question 2 of 8")
    _name(page, quiz, second)
    expect(quiz).to_contain_text("1 of 2 right at the first try")
    assert page.errors() == []


def _name(page, quiz, name):
    quiz.get_by_role("combobox", name="Its name").fill(name)
    page.page.keyboard.press("Tab")
    expect(quiz.get_by_role("button", name="Check")).to_be_focused()
    page.page.keyboard.press("Enter")
