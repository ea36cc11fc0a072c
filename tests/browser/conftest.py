"""A real JupyterLab and a real Chromium.

A missing browser fails in CI and skips, with its reason, on a student's laptop. ``GLUTEMED_BROWSER`` names another
browser, or says ``skip`` where a CI machine is not meant to run these tests.
"""

import shutil
from pathlib import Path

import pytest

from tests.browser.lab_server import LAUNCH, find_browser, refuse, running_lab
from tests.browser.moves import MOVES

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "test-artifacts"


def keep(page, name):
    """Keep a picture of the window, for a person to look at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.page.screenshot(path=SCREENSHOTS / f"{name}.png")


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    path = find_browser()
    if path is None or path == "skip":
        refuse("no Chromium or Chrome found on this machine")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=LAUNCH)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """Address of a JupyterLab on a copy of the notebooks and of the pages that they link to."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    shutil.copytree(ROOT / "docs", folder / "docs")
    with running_lab(folder) as address:
        yield address


@pytest.fixture(scope="session")
def lessons(browser, lab):
    """Every lesson that a test asked for, by name: opened, looked at, and run once."""
    from tests.browser.lesson_page import LessonPage

    opened = {}
    yield opened, lambda lesson: LessonPage(browser, lab, lesson)
    for page in opened.values():
        page.close()


@pytest.fixture
def run_lesson(lessons):
    """Return a lesson after Run All. Tests share it: each resets the explorer it uses, and the window is put back."""
    opened, open_it = lessons
    used = []

    def get(lesson):
        if lesson not in opened:
            opened[lesson] = open_it(lesson)
            opened[lesson].note_saved_face()
            opened[lesson].run_all()
        used.append(opened[lesson])
        return used[-1]

    yield get
    for page in used:
        page.resize()


def pytest_generate_tests(metafunc):
    """Give the tests of an explored lesson its own moves."""
    moves = [move for move in MOVES if move.lesson == getattr(metafunc.cls, "lesson", None)]
    if "move" in metafunc.fixturenames:
        metafunc.parametrize("move", moves, ids=lambda move: move.explorer)
    if "refused_move" in metafunc.fixturenames:
        metafunc.parametrize("refused_move", [move for move in moves if move.refusal], ids=lambda move: move.explorer)
