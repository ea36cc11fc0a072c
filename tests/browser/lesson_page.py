"""A lesson in JupyterLab, as a reader handles it."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Callable

from playwright.sync_api import Browser, Locator, expect

from tests.browser.lab_server import TOKEN

PATIENCE_MS = 30_000
KERNEL_IDLE = re.compile(r"\(ipykernel\) \| Idle")
"""What the status bar says once a kernel is connected and has nothing to do."""


class LessonPage:
    """A notebook opened in a JupyterLab of its own, at a given window size."""

    def __init__(self, browser: Browser, lab: str, lesson: str, width: int = 1440, height: int = 1000) -> None:
        _stop_kernels(lab)
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.page.set_default_timeout(PATIENCE_MS)
        self.outside: list[str] = []
        self.page.on("request", lambda request: self._note(request.url, lab))
        # Without ?reset a workspace restored from an earlier visit hides the page under test.
        self.page.goto(f"{lab}/lab/tree/notebooks/{lesson}.ipynb?reset&token={TOKEN}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")
        self.page.get_by_text(KERNEL_IDLE).first.wait_for(state="attached")

    def _note(self, url: str, lab: str) -> None:
        if not url.startswith((lab, lab.replace("http", "ws"), "data:", "blob:")):
            self.outside.append(url)

    def run_all(self) -> None:
        """Choose Run, Run All Cells, and wait until nothing is left to run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
        self.page.wait_for_selector(".gm-panel", state="attached")
        self.page.wait_for_function(
            "() => document.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle'"
        )

    def explorer(self, number: int = 0) -> Explorer:
        """Return the n-th explorer of the lesson."""
        panel = self.page.locator(".gm-panel:has(.gm-picture)").nth(number)
        panel.scroll_into_view_if_needed()
        return Explorer(panel)

    def errors(self) -> list[str]:
        """Return the texts of all error outputs on the page."""
        found = self.page.locator(
            '[data-mime-type="application/vnd.jupyter.error"], .jp-RenderedText[data-mime-type*="stderr"]'
        )
        return found.all_inner_texts()

    def type_sizes(self, explorer: Explorer) -> list[float]:
        """Return the sizes of all type in an explorer's picture, in pixels on the screen."""
        return explorer.picture.locator("text").evaluate_all(
            "nodes => nodes.filter(node => node.textContent.trim()).map("
            "node => parseFloat(getComputedStyle(node).fontSize) * node.ownerSVGElement.getScreenCTM().a)"
        )

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something about the page is so."""
        for _ in range(PATIENCE_MS // 100):
            if is_so():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("it did not become so")

    def close(self) -> None:
        """Close the tab."""
        self.page.close()


def _stop_kernels(lab: str) -> None:
    """Stop what an earlier page left running, so that each page starts from a fresh kernel."""
    for session in json.loads(_ask(f"{lab}/api/sessions")):
        _ask(f"{lab}/api/sessions/{session['id']}", method="DELETE")


def _ask(address: str, method: str = "GET") -> bytes:
    request = urllib.request.Request(address, method=method, headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        return answer.read()


class Explorer:
    """An explorer on the page."""

    def __init__(self, panel: Locator) -> None:
        self.panel = panel

    def slider(self, name: str) -> Locator:
        """Return a slider by its accessible name."""
        return self.panel.get_by_role("slider", name=f"{name}, slider")

    def box(self, name: str) -> Locator:
        """Return a number box by its accessible name."""
        return self.panel.get_by_role("spinbutton", name=re.compile(f"^{name} in "))

    def button(self, name: str) -> Locator:
        """Return a button by its accessible name."""
        return self.panel.get_by_role("button", name=name)

    @property
    def picture(self) -> Locator:
        """The moving layer of the picture, by its role."""
        return self.panel.locator('svg[role="img"]')

    def says(self, words: str) -> None:
        """Wait until the sentence on the page and the picture's text alternative both say the words."""
        expect(self.panel.locator(".gm-description")).to_contain_text(words, timeout=PATIENCE_MS)
        expect(self.picture).to_have_attribute("aria-label", re.compile(re.escape(words)), timeout=PATIENCE_MS)
