"""Lesson 6 in a real JupyterLab: its explorers, false alarms, and tests that make no row."""

import pytest

from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import ASSESSMENT

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestAssessment(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = ASSESSMENT


def test_measuring_again_by_keyboard_finds_a_change_in_a_patient_who_has_not_changed(run_lesson):
    page = run_lesson(ASSESSMENT)
    explorer = page.explorer_named("measurement", "True change").afresh()
    explorer.says("pair 1: first")
    for pair in range(2, 21):
        explorer.button("Measure again").focus()
        page.page.keyboard.press("Enter")
        explorer.says(f"pair {pair}: first")
        if "so it counts as a change" in explorer.sentence:
            break
    explorer.says("so it counts as a change. Nothing had really changed.")
    expect(explorer.box("Pair of visits")).to_have_value(str(pair))
    keep(page, f"{ASSESSMENT}-false-alarm")
    assert page.errors() == []


def test_tests_about_different_questions_make_no_row_and_the_page_says_so(run_lesson):
    page = run_lesson(ASSESSMENT)
    explorer = page.explorer_named("diagnosis", "Test 2").afresh()
    explorer.choice("Test 2").select_option("FABER: GTPS or OA? (61)")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("only tests about one condition make a row")
    expect(explorer.choice("Test 2")).to_have_value("no test")
    explorer.choice("Test 2").select_option("resisted abduction (272)")
    explorer.says("Of 1000 people with these results, 960 have GTPS: 96 %")
    assert page.errors() == []
