"""Key press to painted picture in a real browser: the explorer against `interact` with the same figure.

Both run in one JupyterLab, one after the other. Prints medians, 95th percentiles and their ratio, never a verdict.
"""

import re
import sys
import tempfile
from pathlib import Path

import nbformat
import numpy as np
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.lab_server import LAUNCH, TOKEN, find_browser, running_lab
from tests.browser.lesson_page import KERNEL_IDLE

PRESSES = 40
KERNEL = {
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    "language_info": {"name": "python"},
}
EXPLORER = "from glutemed.explorers import PelvicDropExplorer\nPelvicDropExplorer()"
INTERACT = """%matplotlib inline
from ipywidgets import IntSlider, interact
from IPython.display import display
from glutemed.drawing.pelvic_drop import PelvicDropPlate
from glutemed.mechanics import DropStudy, Person
def show(strength):
    display(PelvicDropPlate(DropStudy(Person(), strength / 100)).figure)
interact(show, strength=IntSlider(value=100, min=0, max=100));"""

# Resolves with the milliseconds from the next key press to the end of the frame that paints the changed picture.
MEASURE = """(selector) => new Promise((resolve) => {
  const shown = () => { const node = document.querySelector(selector); return node && (node.src || node.outerHTML); };
  const before = shown();
  let start = null;
  addEventListener("keydown", () => { start ??= performance.now(); }, { capture: true, once: true });
  const watch = new MutationObserver(() => {
    if (start === null || !shown() || shown() === before) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  });
  watch.observe(document.querySelector(".jp-Notebook"), { childList: true, subtree: true, attributes: true });
})"""


def latencies(page: Page, address: str, name: str, slider: str, picture: str) -> np.ndarray:
    """Return the time from each key press to the new picture, in ms."""
    page.goto(f"{address}/lab/tree/{name}.ipynb?reset&token={TOKEN}")
    page.get_by_text(KERNEL_IDLE).first.wait_for(state="attached")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    page.wait_for_selector(picture)
    page.wait_for_timeout(3000)
    page.locator(slider).first.focus()
    times = []
    for _ in range(PRESSES):
        waiting = page.evaluate_handle(f"(selector) => ({{ done: ({MEASURE})(selector) }})", picture)
        page.keyboard.press("ArrowLeft")
        times.append(waiting.evaluate("(handle) => handle.done"))
        page.wait_for_timeout(150)
    return np.array(times[3:])


def main() -> None:
    """Measure both and print how they compare."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        for name, source in (("explorer", EXPLORER), ("interact", INTERACT)):
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)], metadata=KERNEL)
            nbformat.write(notebook, folder / f"{name}.ipynb")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=LAUNCH)
        with running_lab(folder) as address:
            page = browser.new_page(viewport={"width": 1440, "height": 1000})
            ours = latencies(page, address, "explorer", ".gm-number-slider", ".gm-picture svg[role=img]")
            theirs = latencies(page, address, "interact", ".noUi-handle", ".jp-OutputArea-output img")
        browser.close()
    for name, times in (("explorer", ours), ("interact", theirs)):
        print(f"{name}: median {np.median(times):.0f} ms, 95th percentile {np.percentile(times, 95):.0f} ms")
    print(f"ratio of medians: {np.median(theirs) / np.median(ours):.1f}")


if __name__ == "__main__":
    main()
