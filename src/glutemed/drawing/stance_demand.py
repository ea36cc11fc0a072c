"""The plate of the tasks lesson: one task against one person over time, all tasks beside it, and what is assumed."""

from __future__ import annotations

import textwrap

from glutemed.drawing import style
from glutemed.drawing.demand_panel import DemandPanel
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.task_bars import TaskBars
from glutemed.drawing.task_study import TaskStudy
from glutemed.evidence import row
from glutemed.mechanics import passive_variant
from glutemed.mechanics.tasks import RUN_STANCE_S, WALK_CYCLE_S, WORDS_ABOVE_ONE

WIDTH_IN, HEIGHT_IN = 13.0, 7.6


class StanceDemandPlate(LayeredFigure):
    """One task in full, and every task as a bar.

    Parameters
    ----------
    studies : tuple of TaskStudy
        Every task, for the same person.
    current : str
        Name of the task shown in full.
    title : str
        What the panel of that task is called.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(
        self, studies: tuple[TaskStudy, ...], current: str, title: str, size: style.Size = style.READING
    ) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            figure = self.figure
            low = 0.235 if size.text_pt < 12 else 0.325
            self.panel = DemandPanel(figure.add_axes((0.06, low, 0.425, 0.89 - low)), size)
            self.bars = TaskBars(figure.add_axes((0.675, low, 0.31, 0.89 - low)), size, len(studies))
            self._notes = figure.text(
                0.012, 0.008, "", fontsize=size.small_pt, color=style.INK, va="bottom", linespacing=1.2
            )
        self.moves(*self.panel.artists, *self.bars.artists)
        self.update(studies, current, title)

    def update(self, studies: tuple[TaskStudy, ...], current: str, title: str) -> bool:
        """Show a person, and one task in full; return whether the still layer changed."""
        study = next(each for each in studies if each.task.name == current)
        letters = int(0.975 * WIDTH_IN * 72 / (0.565 * self.size.small_pt))
        shown = notes(study) if study.task.has_curve else notes(study)[1:]  # the panel itself says the first one
        lines = [textwrap.fill(note, letters) for note in shown]
        said = self._notes.get_text()
        self._notes.set_text("\n".join(lines))
        changed = [self.bars.update(studies, current), self.panel.update(study, title), said != self._notes.get_text()]
        return any(changed)


def notes(study: TaskStudy) -> list[str]:
    """Return what is measured and what is assumed in the picture of a task, and the caution it needs."""
    task = study.task
    of_demand = f"Demand: {task.status}; {task.population}. {task.note.replace(WORDS_ABOVE_ONE, '').strip()}"
    of_capacity = f"Capacity: isometric strength{'' if task.has_curve else ', standing level'}. {_assumed(study)}"
    return [of_demand, of_capacity] + ([study.caution] if study.caution else [])


def _assumed(study: TaskStudy) -> str:
    passive = f"passive tissue ({passive_variant(study.person)})"
    turned_on = row("emg.gmed.timing").numbers[2]
    further = {
        "walk": f"; a cycle of {WALK_CYCLE_S:g} s. Muscles turn on {100 - turned_on:.0f} % of it before foot contact",
        "run": f"; foot down for {RUN_STANCE_S:g} s; hip adduction over time; muscles turn on as early as in walking",
        "single_leg_squat": "; drop and lean grow evenly and peak at the deepest point",
    }
    return f"Assumed: {passive}{further.get(study.task.name, '')}."
