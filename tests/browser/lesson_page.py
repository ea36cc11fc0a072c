"""A lesson in JupyterLab, as a reader handles it."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Locator, expect

from tests.browser.lab_server import TOKEN

PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
WINDOW = (1440, 1000)
KERNEL_IDLE = re.compile(r"\(ipykernel\) \| Idle")
"""What the status bar says once a kernel is connected and has nothing to do."""


class LessonPage:
    """A notebook opened in JupyterLab, in a window of its own.

    Attributes
    ----------
    saved_pictures : int
        Pictures that were in sight before any cell ran, see `note_saved_face`.
    live_panels : int
        Panels that were live before any cell ran: none, unless something ran by itself.
    saved_text : str
        What the lesson said before any cell ran.
    outside : list of str
        Addresses beyond this machine that the page asked for.
    """

    def __init__(self, browser: Browser, lab: str, lesson: str) -> None:
        self.page = browser.new_page(viewport={"width": WINDOW[0], "height": WINDOW[1]})
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

    def note_saved_face(self) -> None:
        """Note what a reader sees before any cell runs."""
        first = self.page.locator(".jp-OutputArea-output img").first
        first.scroll_into_view_if_needed()
        expect(first).to_be_visible()
        self.saved_pictures = self.page.locator(".jp-OutputArea-output img").count()
        self.live_panels = self.page.locator(".gm-panel").count()
        self.saved_text = self.page.inner_text(".jp-Notebook")

    def resize(self, width: int = WINDOW[0], height: int = WINDOW[1]) -> None:
        """Give the window another size; without one, that in which it opened."""
        self.page.set_viewport_size({"width": width, "height": height})

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

    def explorer_named(self, name: str, control: str | None = None) -> Explorer:
        """Return the lesson's first explorer of a kind, by the first word of its case, or the first with a control."""
        for panel in self.page.locator(".gm-panel:has(.gm-case)").all():
            if panel.locator(".gm-case input").input_value().startswith(f"{name} "):
                found = Explorer(panel)
                if control is None or found.control(control).count():
                    panel.scroll_into_view_if_needed()
                    return found
        raise AssertionError(f"no {name} explorer with {control}")

    def panel_that_says(self, words: str) -> Locator:
        """Return the innermost panel that contains the words."""
        panel = self.page.locator(".gm-panel", has_text=words).last
        panel.scroll_into_view_if_needed()
        return panel

    def errors(self) -> list[str]:
        """Return the texts of all error outputs on the page."""
        found = self.page.locator(
            '[data-mime-type="application/vnd.jupyter.error"], .jp-RenderedText[data-mime-type*="stderr"]'
        )
        return found.all_inner_texts()

    def shows_its_saved_face_and_ran(self) -> None:
        """Check that pictures were there before Run All, that nothing failed in it and nothing left this machine."""
        assert self.saved_pictures > 0
        assert self.live_panels == 0
        assert "model not found" not in self.saved_text
        assert self.errors() == []
        assert self.outside == []

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

    def choice(self, name: str) -> Locator:
        """Return a list to choose from by its accessible name."""
        return self.panel.get_by_role("combobox", name=name, exact=True)

    def control(self, name: str) -> Locator:
        """Return the slider of a number, or the list of a choice."""
        return self.slider(name).or_(self.choice(name))

    def button(self, name: str) -> Locator:
        """Return a button by its accessible name."""
        return self.panel.get_by_role("button", name=name)

    def afresh(self) -> Explorer:
        """Press Reset, so that what an earlier test did is gone; return the explorer."""
        self.button("Reset").click()
        return self

    @property
    def drawn(self) -> str:
        """The picture's drawing without the names of its clip paths, which follow rounding and show nowhere."""
        return re.sub(r'(?<=[#"])gm\d+m-p[0-9a-f]+', "", self.picture.inner_html())

    @property
    def case(self) -> Locator:
        """The line that restores a state."""
        return self.panel.get_by_role("textbox", name="Case")

    @property
    def sentence(self) -> str:
        """What the page says below the picture."""
        return self.panel.locator(".gm-description").inner_text().strip()

    @property
    def picture(self) -> Locator:
        """The moving layer of the picture, by its role."""
        return self.panel.locator('svg[role="img"]')

    def says(self, words: str) -> None:
        """Wait until the sentence on the page and the picture's text alternative both say the words."""
        expect(self.panel.locator(".gm-description")).to_contain_text(words, timeout=PATIENCE_MS)
        expect(self.picture).to_have_attribute("aria-label", re.compile(re.escape(words)), timeout=PATIENCE_MS)
