"""Lesson 2 in a real JupyterLab: its explorers, one hand for one thing, and a number worked out by hand."""

import pytest

from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import BALANCE

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestBalance(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = BALANCE


def test_keys_in_a_list_or_on_a_button_choose_and_leave_the_notebook_alone(run_lesson):
    page = run_lesson(BALANCE)
    explorer = page.explorer_named("free_body", "Cane").afresh()
    cells = page.page.locator(".jp-Notebook .jp-Cell").count()
    explorer.choice("Cane").focus()
    page.page.keyboard.press("ArrowDown")
    explorer.says("cane")
    expect(explorer.choice("Cane")).to_have_value("in the opposite hand")
    for control in (explorer.choice("Cane"), explorer.button("Reset"), explorer.panel.get_by_role("checkbox")):
        for key in ("a", "b", "x", "ArrowUp"):
            control.focus()
            page.page.keyboard.press(key)
            page.page.wait_for_timeout(50)
            expect(control).to_be_focused()
    assert page.page.locator(".jp-Notebook .jp-Cell").count() == cells


def test_one_hand_cannot_hold_two_things_and_the_page_says_so(run_lesson):
    page = run_lesson(BALANCE)
    explorer = page.explorer_named("free_body", "Cane").afresh()
    explorer.choice("Cane").select_option("in the opposite hand")
    expect(explorer.slider("Cane push")).to_be_enabled()
    explorer.choice("Load").select_option("in the opposite hand")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("One hand cannot hold both a cane and a load")
    expect(explorer.choice("Load")).to_have_value("no load")
    assert page.errors() == []


def test_a_number_worked_out_by_hand_is_judged_with_its_own_error(run_lesson):
    page = run_lesson(BALANCE)
    whole = page.page.locator(".gm-panel", has_text="0 of 4 right").element_handle()
    asked = page.panel_that_says("A woman of 60 kg stands on her left leg")
    answer = asked.get_by_role("textbox", name="My answer in N")
    answer.fill("589")  # 60 kg × 9.81: the stance leg was left on
    asked.get_by_role("button", name="Check").click()
    expect(asked.get_by_role("alert")).to_contain_text("Not yet. That is the weight of the whole body")
    answer.fill("500 N")  # 60 × 10 × 0.84, rounded
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    expect(asked.get_by_role("alert")).to_contain_text("Right. She weighs")
    page.wait_until(lambda: "1 of 4 right" in whole.inner_text())
    keep(page, f"{BALANCE}-by-hand")
