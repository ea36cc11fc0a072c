"""Key press to painted picture in a real browser, for the explorers named; every explorer when none is named.

The pelvic-drop explorer is also set against `interact` with the same figure. All run in one JupyterLab, one after the
other. Prints medians, 95th percentiles and their ratio, never a verdict.

    uv run python benchmarks/browser.py GaitExplorer CohortExplorer
"""

import re
import sys
import tempfile
from pathlib import Path

import nbformat
import numpy as np
from playwright.sync_api import Page, sync_playwright

from glutemed import explorers

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.lab_server import LAUNCH, TOKEN, find_browser, running_lab
from tests.browser.lesson_page import KERNEL_IDLE

PRESSES = 40
KERNEL = {
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    "language_info": {"name": "python"},
}
COMPARED = "PelvicDropExplorer"
CONTROL = ":is(.gm-number-slider:not(:disabled), .gm-controls:not(:has(.gm-number-slider)) select)"
"""The first slider that moves something; the first list of an explorer without sliders."""
PICTURE = ".gm-picture svg[role=img]"
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


# The first, last and present place of a slider or a list, to walk to and fro between its ends.
PLACES = """(node) => node.tagName === "SELECT" ? [0, node.options.length - 1, node.selectedIndex]
  : [node.min ?? 0, node.max ?? 100, node.value ?? 100].map(Number)"""


def latencies(page: Page, address: str, name: str, control: str = CONTROL, picture: str = PICTURE) -> np.ndarray:
    """Return the time from each key press to the new picture, in ms."""
    page.goto(f"{address}/lab/tree/{name}.ipynb?reset&token={TOKEN}")
    page.get_by_text(KERNEL_IDLE).first.wait_for(state="attached")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    page.wait_for_selector(picture)
    page.wait_for_timeout(3000)
    moved = page.locator(control).first
    moved.focus()
    first, last, place = moved.evaluate(PLACES)
    is_list, step = moved.evaluate("node => node.tagName") == "SELECT", -1
    times = []
    for _ in range(PRESSES):
        step = step if first <= place + step <= last else -step
        place += step
        lower, higher = ("ArrowUp", "ArrowDown") if is_list else ("ArrowLeft", "ArrowRight")
        waiting = page.evaluate_handle(f"(selector) => ({{ done: ({MEASURE})(selector) }})", picture)
        page.keyboard.press(lower if step < 0 else higher)
        times.append(waiting.evaluate("(handle) => handle.done"))
        page.wait_for_timeout(150)
    return np.array(times[3:])


def main(names: list[str]) -> None:
    """Measure the explorers named and print how fast each is."""
    sources = {name: f"from glutemed.explorers import {name}\n{name}()" for name in names}
    if COMPARED in names:
        sources["interact"] = INTERACT
    measured = {}
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        for name, source in sources.items():
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)], metadata=KERNEL)
            nbformat.write(notebook, folder / f"{name}.ipynb")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=LAUNCH)
        with running_lab(folder) as address:
            for name in sources:
                page = browser.new_page(viewport={"width": 1440, "height": 1000})
                own = (".noUi-handle", ".jp-OutputArea-output img") if name == "interact" else ()
                measured[name] = times = latencies(page, address, name, *own)
                median, slow = np.percentile(times, [50, 95])
                print(f"{name}: median {median:.0f} ms, 95th percentile {slow:.0f} ms", flush=True)
                page.close()
        browser.close()
    if "interact" in measured:
        ratio = np.median(measured["interact"]) / np.median(measured[COMPARED])
        print(f"ratio of medians, interact to {COMPARED}: {ratio:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:] or list(explorers.__all__))
