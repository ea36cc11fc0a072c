"""A real JupyterLab and a real Chromium.

A missing browser fails in CI and skips, with its reason, on a student's laptop. ``GLUTEMED_BROWSER`` names another
browser, or says ``skip`` where a CI machine is not meant to run these tests.
"""

import shutil
from pathlib import Path

import pytest

from tests.browser.lab_server import LAUNCH, find_browser, refuse, running_lab

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "test-artifacts"


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
    """Address of a JupyterLab on a copy of the notebooks."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    with running_lab(folder) as address:
        yield address
