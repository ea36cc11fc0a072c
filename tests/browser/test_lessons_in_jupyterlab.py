"""The lessons in a real JupyterLab: before and after Run All, by keyboard, at presentation size."""

import re

import pytest

from glutemed.mechanics import Person, equilibrium
from tests.browser.conftest import ROOT, keep
from tests.browser.lab_server import refuse
from tests.browser.moves import MOVES

try:
    from playwright.sync_api import expect
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser

EXPLORED_ELSEWHERE = {move.lesson for move in MOVES}
"""Lessons that the tests of the explorers run, and look at in the same way."""
LESSONS = sorted({path.stem for path in (ROOT / "notebooks").glob("*.ipynb")} - EXPLORED_ELSEWHERE)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_shows_its_saved_face_then_runs_without_an_error(run_lesson, lesson):
    page = run_lesson(lesson)
    page.shows_its_saved_face_and_ran()
    if lesson in ("00_start_here", "03_pelvic_drop"):
        page.explorer(0).says("Standing on the right leg")
    keep(page, f"{lesson}-after-run-all")


def test_the_slider_moves_by_keyboard_and_the_picture_follows_the_model(run_lesson):
    page = run_lesson("03_pelvic_drop")
    explorer = page.explorer(1).afresh()
    explorer.says("100 % of strength left")
    before = explorer.picture.inner_html()
    explorer.slider("Strength left").focus()
    for _ in range(60):
        page.page.keyboard.press("ArrowLeft")
    drop = equilibrium(Person(), 0.4).drop_deg
    explorer.says(f"the left side of the pelvis drops {drop:.1f}°")
    assert explorer.picture.inner_html() != before
    expect(explorer.box("Strength left")).to_have_value("40")
    expect(explorer.slider("Strength left")).to_have_attribute("aria-valuetext", "40 %")
    page.page.keyboard.press("ArrowUp")
    explorer.says("41 % of strength left")
    expect(explorer.slider("Strength left")).to_be_focused()
    keep(page, "03_pelvic_drop-moved")
    explorer.button("Reset").click()
    explorer.says("100 % of strength left")
    expect(explorer.slider("Strength left")).to_have_value("100")
    assert page.errors() == []


def test_a_typed_number_out_of_range_is_refused_in_words(run_lesson):
    page = run_lesson("03_pelvic_drop")
    explorer = page.explorer(1).afresh()
    explorer.box("Body mass").fill("700")
    page.page.keyboard.press("Tab")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("Body mass is 700; accepted: 40 to 120 kg")
    expect(explorer.box("Body mass")).to_have_value("75")
    explorer.box("Body mass").fill("90")
    page.page.keyboard.press("Enter")
    explorer.says("Muscle and passive tissue pull with 1668 N")
    assert explorer.panel.get_by_role("alert").count() == 0


def test_the_curve_shows_only_after_the_prediction(run_lesson):
    page = run_lesson("03_pelvic_drop")
    covered = page.explorer(0).picture
    expect(covered).to_contain_text("Commit to your prediction")
    page.page.get_by_role("checkbox", name="It drops clearly").check()
    page.page.get_by_role("button", name="Commit my prediction").click()
    expect(covered).not_to_contain_text("Commit to your prediction")
    page.explorer(0).panel.scroll_into_view_if_needed()
    keep(page, "03_pelvic_drop-predicted")


def test_a_projected_explorer_is_large_and_its_slider_still_moves(run_lesson):
    page = run_lesson("03_pelvic_drop")
    page.resize(1280, 720)
    explorer = page.explorer(2).afresh()
    explorer.panel.get_by_role("checkbox", name="Large").check()
    expect(explorer.panel).to_have_class(re.compile("gm-presenting"))
    page.page.keyboard.press("Control+b")  # the instructor closes the file list
    expect(page.page.locator("#jp-left-stack")).to_be_hidden()
    expect(explorer.picture).to_be_visible()
    page.wait_until(lambda: min(page.type_sizes(explorer)) >= 14)
    explorer.slider("Strength left").focus()
    page.page.keyboard.press("ArrowLeft")
    explorer.says("59 % of strength left")
    explorer.panel.scroll_into_view_if_needed()
    keep(page, "03_pelvic_drop-presenting")
    page.page.keyboard.press("Control+b")
    explorer.panel.get_by_role("checkbox", name="Large").uncheck()
    expect(explorer.panel).not_to_have_class(re.compile("gm-presenting"))


def test_the_page_reads_at_twice_the_zoom(run_lesson):
    page = run_lesson("03_pelvic_drop")
    page.resize(720, 800)
    explorer = page.explorer(1).afresh()
    page.wait_until(lambda: explorer.panel.evaluate("node => node.scrollWidth <= node.clientWidth + 1"))
    keep(page, "03_pelvic_drop-zoomed")
