"""Lesson 8 in a real JupyterLab: its bars wait for the prediction, and its links open the model's page as text."""

import pytest

from tests.browser.conftest import keep
from tests.browser.lab_server import refuse
from tests.browser.moves import LIMITS

try:
    from playwright.sync_api import expect

    from tests.browser.explored_lesson import ExploredLesson
except ImportError:
    refuse("playwright is not installed (uv sync installs it)")

pytestmark = pytest.mark.browser


class TestLimits(ExploredLesson):
    """Every explorer of the lesson."""

    lesson = LIMITS


def test_the_bars_show_after_the_prediction(run_lesson):
    page = run_lesson(LIMITS)
    explorer = page.explorer_named("uncertainty", "Everyone keeps").afresh()
    explorer.says("The inputs are covered until you commit to your prediction")
    page.page.get_by_role("button", name="Skip: show me anyway").first.click()
    explorer.says("passive variant 0.36 (0.43)")
    keep(page, f"{LIMITS}-uncovered")


@pytest.mark.parametrize(
    ("link", "opens", "heading"),
    [
        ("The mechanics", "mechanics.md", "The mechanics"),
        ("Canes, loads, lean and shift", "mechanics.md", "Canes, loads, lean and shift"),
        ("What the model leaves out", "mechanics.md", "What the model leaves out"),
        ("What the model reproduces, and what it misses", "validation.md", "What the model reproduces"),
    ],
)
def test_a_link_opens_the_page_rendered_at_its_section_without_a_network(run_lesson, link, opens, heading):
    page = run_lesson(LIMITS)
    tabs = page.page.locator("#jp-main-dock-panel .lm-TabBar-tab")
    page.page.locator(".jp-Notebook").get_by_role("link", name=link, exact=True).first.click()
    expect(tabs.filter(has_text=opens)).to_be_visible()
    shown = page.page.locator(".jp-MarkdownViewer:visible").get_by_role("heading", name=heading).first
    expect(shown).to_be_in_viewport()
    keep(page, f"{LIMITS}-{opens}")
    tabs.filter(has_text=opens).locator(".lm-TabBar-tabCloseIcon").click()
    expect(tabs.filter(has_text=opens)).to_have_count(0)
    tabs.filter(has_text=LIMITS).click()
    assert page.outside == []
