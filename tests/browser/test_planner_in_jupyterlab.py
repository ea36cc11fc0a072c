"""The planner in a real JupyterLab, by keyboard alone: plan, stop, save, restart, load, print."""

import re

import nbformat
import pytest

from tests.browser.lab_server import refuse, running_lab

try:
    from playwright.sync_api import expect

    from tests.browser.lesson_page import PATIENCE_MS, LessonPage
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser
CELLS = ("from glutemed.teaching import planner", "planner()")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("planner_lab")
    (folder / "notebooks").mkdir()
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / "notebooks" / "scratch.ipynb")
    return folder


@pytest.fixture(scope="module")
def page(browser, folder):
    with running_lab(folder) as address:
        page = LessonPage(browser, address, "scratch")
        page.run_all()
        yield page
        assert page.errors() == []
        assert page.outside == []
        page.close()


@pytest.fixture
def panel(page):
    panel = page.page.locator(".gm-panel").first
    press(panel, "Reset")
    says(panel, "start at stage 1")
    return panel


def says(panel, words):
    expect(panel.locator(".gm-feedback").first).to_contain_text(words, timeout=PATIENCE_MS)


def press(panel, name):
    panel.get_by_role("button", name=name).press("Enter")


def test_the_plan_follows_the_keyboard_and_a_red_flag_stops_it(panel):
    panel.get_by_role("slider", name="Pain, slider").press("End")
    says(panel, "start at stage 0")
    panel.get_by_role("checkbox", name="Fever").press("Space")
    says(panel, "Stop: no exercise plan")
    expect(panel.get_by_role("button", name="Hand-out as PDF")).to_be_disabled(timeout=PATIENCE_MS)
    panel.get_by_role("checkbox", name="Fever").press("Space")
    says(panel, "start at stage 0")
    stage = panel.locator("summary", has_text="Stage 3")
    stage.press("Enter")
    expect(panel.get_by_text("Squat on one leg", exact=False).first).to_be_visible(timeout=PATIENCE_MS)


def test_what_was_entered_outlives_the_kernel(page, panel, folder):
    panel.get_by_role("checkbox", name="step or stair").press("Space")
    panel.get_by_role("combobox", name="Name of the plan").fill("Anna")
    press(panel, "Save plan")
    expect(panel.get_by_text("Anna.json, beside this notebook")).to_be_visible(timeout=PATIENCE_MS)
    assert (folder / "notebooks" / "Anna.json").exists()
    panel.get_by_role("slider", name="Days a week, slider").press("End")
    expect(panel.get_by_role("textbox", name="Case")).to_have_value(re.compile("days=7"), timeout=PATIENCE_MS)
    page.page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.page.locator(".lm-Menu-itemLabel", has_text="Restart Kernel and Run All Cells").click()
    page.page.get_by_role("button", name="Confirm Kernel Restart").click()
    left_off = panel.get_by_role("button", name="Go on where you left off")
    expect(left_off).to_be_visible(timeout=PATIENCE_MS)
    left_off.press("Enter")
    expect(panel.get_by_role("textbox", name="Case")).to_have_value(re.compile("days=7"), timeout=PATIENCE_MS)
    expect(panel.get_by_role("checkbox", name="step or stair")).to_be_checked(timeout=PATIENCE_MS)
    panel.get_by_role("combobox", name="Name of the plan").fill("Anna")
    press(panel, "Load plan")
    expect(panel.get_by_role("textbox", name="Case")).to_have_value(re.compile("days=3"), timeout=PATIENCE_MS)
    expect(panel.get_by_role("checkbox", name="step or stair")).to_be_checked(timeout=PATIENCE_MS)


@pytest.mark.parametrize(("kind", "start"), [("HTML", b"<!DOCTYPE html>"), ("PDF", b"%PDF-")])
def test_a_hand_out_is_written_and_can_be_downloaded(page, panel, folder, kind, start):
    press(panel, f"Hand-out as {kind}")
    link = panel.get_by_role("link", name=f".{kind.lower()}")
    expect(link).to_be_visible(timeout=PATIENCE_MS)
    with page.page.expect_download() as download:
        link.press("Enter")
    written = folder / "notebooks" / download.value.suggested_filename
    assert written.read_bytes() == download.value.path().read_bytes()
    assert written.read_bytes().startswith(start)
