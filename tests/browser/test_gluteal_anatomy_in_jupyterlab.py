"""Lesson 1 in a real JupyterLab: muscles wait for the prediction, layers peel, the quiz works by keyboard alone."""

import pytest

from glutemed.teaching.label_items import draw_round
from glutemed.teaching.muscle_facts import facts
from tests.browser.lab_server import refuse

try:
    from playwright.sync_api import expect

    from tests.browser.lesson_page import LessonPage
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


@pytest.fixture
def lesson(browser, lab):
    page = LessonPage(browser, lab, "01_gluteal_anatomy")
    page.run_all()
    yield page
    assert page.errors() == []
    assert page.outside == []
    page.close()


def test_layers_peel_once_the_prediction_is_made(lesson):
    explorer = lesson.explorer(0)
    explorer.says("The muscles are covered")
    expect(explorer.panel.get_by_label("Peel down to")).to_be_disabled()
    lesson.page.get_by_role("checkbox", name="About one third").check()
    lesson.page.get_by_role("button", name="Commit my prediction").first.click()
    explorer.says("Peeled off: nothing")
    explorer.panel.get_by_label("Peel down to").select_option(label="gluteus minimus")
    explorer.says(
        "iliotibial tract and gluteus medius. Still in place, the outermost first: piriformis and gluteus minimus"
    )
    expect(explorer.picture).to_contain_text("gluteus minimus")
    expect(explorer.picture).not_to_contain_text("middle fibres")


def test_the_quiz_is_answered_by_keyboard_alone(lesson):
    first = draw_round(1, 8)[0].name
    quiz = lesson.page.locator(".gm-panel:has(.gm-name)")
    quiz.get_by_label("Its name").focus()
    keys = lesson.page.keyboard
    keys.type("piriformis")
    keys.press("Tab")
    keys.press("Enter")
    expect(quiz.get_by_role("alert")).to_contain_text("Not yet. You chose: piriformis")
    keys.press("Shift+Tab")
    keys.press("Control+a")
    keys.type(facts(first).label)
    keys.press("Tab")
    keys.press("Enter")
    expect(quiz.get_by_role("alert")).to_contain_text("Right.")
    keys.press("Tab")
    keys.press("Enter")
    expect(quiz).to_contain_text("question 2 of 8")
    expect(quiz).to_contain_text("0 of 1 right at the first try")
