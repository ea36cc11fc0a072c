"""The progression planner on the page: what was found, the plan that follows, and files to keep it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import ipywidgets as widgets

from glutemed.clinical.plan import Plan, PlanInputs, make_plan
from glutemed.clinical.plan.record import read_line, write_file, write_line
from glutemed.page import Panel
from glutemed.page.number_input import NumberInput
from glutemed.teaching import plan_files
from glutemed.teaching.feedback import Feedback
from glutemed.teaching.plan_inputs import InputForm, box, strength_note
from glutemed.teaching.plan_page import lead, plan_html, plan_words

FIRST = "First ask for red flags. Tick what is present; one tick stops the plan."
EDUCATION = "This planner is for learning. It is not medical advice, and it does not replace an examination."


class PlannerPanel(Panel):
    """What the clinic found on one side, a staged plan on the other, and files beside the notebook.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    folder : path, optional
        Where files are written: by default the folder of the notebook.

    Attributes
    ----------
    plan : Plan
        The plan for what the widgets say.
    """

    def __init__(self, case: str | None = None, folder: Path | str | None = None) -> None:
        super().__init__()
        self._folder = Path.cwd() if folder is None else Path(folder)
        self.plan: Plan = make_plan(read_line(case) if case else PlanInputs())
        self._form = InputForm(self.plan.inputs, self._moved, self.guard)
        self._build()
        self._show()

    # What a reader or a lesson does ------------------------------------------------------------------------

    @property
    def case(self) -> str:
        """One line that restores the state."""
        return write_line(self.plan.inputs)

    def restore(self, case: str) -> None:
        """Restore the state from a case line; a `ValueError` when it is none."""
        self._go_to(read_line(case))

    def set(self, inputs: PlanInputs) -> None:
        """Go to some inputs."""
        self._go_to(inputs)

    def save(self) -> Path:
        """Save the plan beside the notebook; return the file."""
        return self._keep(".json", write_file(self.plan.inputs).encode())

    def load(self) -> None:
        """Load the plan that is named; a `ValueError` when there is none."""
        self._go_to(plan_files.load(self._folder, self.file_name.value))
        name = plan_files.file_stem(self.file_name.value)
        self._told.tell("Loaded.", [f"The plan is that of {name}.json."], "right")

    def save_html(self) -> Path:
        """Write the hand-out as HTML; return the file."""
        from glutemed.teaching.handout import handout_html  # here: few readers print, and the import takes its time

        return self._keep(".html", handout_html(self.plan).encode())

    def save_pdf(self) -> Path:
        """Write the hand-out as PDF; return the file."""
        from glutemed.teaching.handout import handout_pdf

        return self._keep(".pdf", handout_pdf(self.plan))

    def summary(self) -> str:
        """Return the plan in a few sentences."""
        return plan_words(self.plan)

    # How it works ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._words, self._page, self._told = Feedback(), widgets.HTML(), Feedback()
        self._page.add_class("gm-plan-page")
        self._link = widgets.HTML()
        self._case = widgets.Text(description="Case", continuous_update=False)
        self._case.add_class("gm-case")
        self._case.observe(lambda change: self._pasted(change["new"]), names="value")
        self.file_name = widgets.Combobox(
            value="my_plan",
            description="Name of the plan",
            options=plan_files.saved_plans(self._folder),
            ensure_option=False,
            continuous_update=False,
        )
        self.file_name.add_class("gm-name")
        self.buttons = {
            name: self._button(name, tooltip, action)
            for name, tooltip, action in (
                ("Save plan", "Write what you entered to a file beside this notebook", self.save),
                ("Load plan", "Read the file that is named on the left", self.load),
                ("Hand-out as HTML", "Write a page to print, beside this notebook", self.save_html),
                ("Hand-out as PDF", "Write a PDF to print, beside this notebook", self.save_pdf),
                ("Reset", "Back to the usual values", self._reset),
            )
        }
        self._left_off = plan_files.read_draft(self._folder)  # now: the next change writes over it
        self._continue = self._button("Go on where you left off", "Take up what you entered last", self._take_draft)
        if self._left_off in (None, self.plan.inputs):
            self._continue.layout.display = "none"
        self.show(
            widgets.HTML(f'<p class="gm-prompt">{FIRST}</p>'),
            self._form.flag_list(),
            self._form.grid(),
            widgets.HTML(f"<p>{escape(strength_note())}</p>"),
            box("gm-row", self._continue, self.buttons["Reset"]),
            self._message,
            self._words,
            self._page,
            box("gm-row", self.file_name, *(self.buttons[name] for name in self.buttons if name != "Reset")),
            self._told,
            self._link,
            self._case,
            widgets.HTML(f"<p>{EDUCATION}</p>"),
        )

    def _button(self, words: str, tooltip: str, action: Callable[[], object]) -> widgets.Button:
        button = widgets.Button(description=words, tooltip=tooltip)
        button.on_click(lambda _: self.guard(action))
        return button

    def _moved(self) -> None:
        self.guard(lambda: self._go_to(self._form.inputs()), on_error=self._show)

    def _pasted(self, line: str) -> None:
        if line.strip() != self.case:
            self.guard(lambda: self.restore(line), on_error=self._show)

    def _go_to(self, inputs: PlanInputs) -> None:
        self.plan = make_plan(inputs)
        plan_files.keep_draft(self._folder, inputs)
        self._told.clear()
        self._link.value = ""
        self._show()

    def _show(self) -> None:
        self._form.fill(self.plan.inputs)
        self._words.tell(lead(self.plan), [], "wrong" if self.plan.stopped else "right")
        self._page.value = plan_html(self.plan)
        for name in ("Hand-out as HTML", "Hand-out as PDF"):
            self.buttons[name].disabled = self.plan.stopped
        self._case.value = self.case
        for widget in self._form.numbers.values():
            if isinstance(widget, NumberInput):
                widget.outcome = lead(self.plan)

    def _keep(self, suffix: str, data: bytes) -> Path:
        path = plan_files.keep(self._folder, self.file_name.value, suffix, data)
        self.file_name.options = plan_files.saved_plans(self._folder)
        self._told.tell("Written.", [f"{path.name}, beside this notebook."], "right")
        self._link.value = f"<p>{plan_files.link_to(path)}</p>"
        return path

    def _reset(self) -> None:
        self._go_to(PlanInputs())

    def _take_draft(self) -> None:
        if self._left_off is not None:
            self._go_to(self._left_off)
        self._continue.layout.display = "none"


def planner(case: str | None = None) -> PlannerPanel:
    """Return the progression planner, ready to show.

    Parameters
    ----------
    case : str, optional
        A case line to start from.

    Returns
    -------
    PlannerPanel
    """
    return PlannerPanel(case)
