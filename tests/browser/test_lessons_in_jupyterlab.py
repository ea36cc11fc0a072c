"""The lessons in a real JupyterLab: before and after Run All, by keyboard, at presentation size."""

import re

import pytest

from glutemed.mechanics import Person, equilibrium
from tests.browser.conftest import ROOT, SCREENSHOTS
from tests.browser.lab_server import refuse

try:
    from playwright.sync_api import expect

    from tests.browser.lesson_page import LessonPage
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture
def open_lesson(browser, lab):
    pages = []

    def open_it(lesson, **size):
        pages.append(LessonPage(browser, lab, lesson, **size))
        return pages[-1]

    yield open_it
    for page in pages:
        page.close()


def keep(page, name):
    SCREENSHOTS.mkdir(exist_ok=True)
    page.page.screenshot(path=SCREENSHOTS / f"{name}.png")


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_shows_its_saved_face_then_runs_without_an_error(open_lesson, lesson):
    page = open_lesson(lesson)
    first = page.page.locator(".jp-OutputArea-output img").first
    first.scroll_into_view_if_needed()
    expect(first).to_be_visible()
    assert page.page.locator(".gm-panel").count() == 0
    assert "model not found" not in page.page.inner_text(".jp-Notebook")
    page.run_all()
    page.explorer(0).says("Standing on the right leg")
    assert page.errors() == []
    assert page.outside == []
    page.explorer(0).panel.scroll_into_view_if_needed()
    keep(page, f"{lesson}-after-run-all")


def test_the_slider_moves_by_keyboard_and_the_picture_follows_the_model(open_lesson):
    page = open_lesson("03_pelvic_drop")
    page.run_all()
    explorer = page.explorer(1)
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


def test_a_typed_number_out_of_range_is_refused_in_words(open_lesson):
    page = open_lesson("03_pelvic_drop")
    page.run_all()
    explorer = page.explorer(1)
    explorer.box("Body mass").fill("700")
    page.page.keyboard.press("Tab")
    expect(explorer.panel.get_by_role("alert")).to_contain_text("Body mass is 700; accepted: 40 to 120 kg")
    expect(explorer.box("Body mass")).to_have_value("75")
    explorer.box("Body mass").fill("90")
    page.page.keyboard.press("Enter")
    explorer.says("Muscle and passive tissue pull with 1668 N")
    assert explorer.panel.get_by_role("alert").count() == 0


def test_the_curve_shows_only_after_the_prediction(open_lesson):
    page = open_lesson("03_pelvic_drop")
    page.run_all()
    covered = page.explorer(0).picture
    expect(covered).to_contain_text("Commit to your prediction")
    page.page.get_by_role("checkbox", name="It drops clearly").check()
    page.page.get_by_role("button", name="Commit my prediction").click()
    expect(covered).not_to_contain_text("Commit to your prediction")
    page.explorer(0).panel.scroll_into_view_if_needed()
    keep(page, "03_pelvic_drop-predicted")


def test_a_projected_explorer_is_large_and_its_slider_still_moves(open_lesson):
    page = open_lesson("03_pelvic_drop", width=1280, height=720)
    page.run_all()
    explorer = page.explorer(2)
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


def test_the_page_reads_at_twice_the_zoom(open_lesson):
    page = open_lesson("03_pelvic_drop", width=720, height=800)
    page.run_all()
    explorer = page.explorer(1)
    inside = explorer.panel.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    keep(page, "03_pelvic_drop-zoomed")
    assert inside
