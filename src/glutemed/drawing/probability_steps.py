"""The probability before the tests and after each of them, as rows from the top down, with 95 % intervals."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.clinical.clinical_tests import TESTS
from glutemed.clinical.diagnosis import Step
from glutemed.drawing import style
from glutemed.drawing.diagnosis_study import DiagnosisStudy, interval, percent

MOST_TESTS = 3
_ROOM = 1.0


class StepsPanel:
    """One row before the tests and one for each test.

    Parameters
    ----------
    ax : Axes
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        rows = MOST_TESTS + 1
        ax.set(xlim=(0, 100), ylim=(rows * _ROOM - 0.06, -0.06), xticks=(0, 25, 50, 75, 100), yticks=())
        ax.spines["left"].set_visible(False)
        ax.set_xlabel("probability, %; yellow: 95 % interval")
        ax.text(
            0, 1.035, "From before to after", transform=ax.transAxes, va="bottom", fontweight="bold",
            fontsize=size.text_pt + 1,
        )  # fmt: skip
        self._rails, self._spans, self._moves, self._marks, self._names, self._numbers = [], [], [], [], [], []
        for number in range(rows):
            y = number * _ROOM
            bar = y + 0.72
            self._rails.append(ax.plot([0, 100], [bar, bar], color="#e4e4e4", lw=0.6 * line, zorder=1)[0])
            self._spans.append(
                ax.plot([], [], color=style.MEASURED, lw=6 * line, solid_capstyle="butt", zorder=2, clip_on=False)[0]
            )
            self._moves.append(ax.plot([], [], color=style.INK, lw=0.8 * line, ls=(0, (2, 1.5)), zorder=3)[0])
            look = {"ms": 4.5 * line, "mfc": style.INK, "mec": "white", "mew": 0.5 * line, "zorder": 4}
            self._marks.append(ax.plot([], [], "D", clip_on=False, **look)[0])
            self._names.append(ax.text(0, y + 0.02, "", va="top"))
            self._numbers.append(ax.text(0, y + 0.26, "", va="top", fontweight="bold"))
        look = {"transform": ax.transAxes, "va": "top", "linespacing": 1.25, "fontsize": size.small_pt}
        self._assumes = ax.text(0, -0.145 - (0.018 if size is style.PRESENTING else 0.0), "", **look)
        self.artists: list[Artist] = [
            *self._rails, *self._spans, *self._moves, *self._marks, *self._names, *self._numbers, self._assumes,
        ]  # fmt: skip

    def update(self, study: DiagnosisStudy) -> None:
        """Show a study."""
        self._show(0, "Before any test", f"your estimate: {study.before_percent:.0f} %", None, study.before_percent)
        before = study.before_percent
        for number, step in enumerate(study.steps, start=1):
            after = 100 * step.chance
            test = TESTS[step.result.test]
            name = f"{number}. {test.label} ({test.sample} people)"
            self._show(number, name, _number(step), before, after, step)
            before = after
        self._assumes.set_text("\n".join(study.assumes))
        for number in range(len(study.steps) + 1, MOST_TESTS + 1):
            self._hide(number)

    def _show(
        self, number: int, name: str, words: str, before: float | None, after: float, step: Step | None = None
    ) -> None:
        y = number * _ROOM + 0.72
        self._names[number].set_text(name)
        self._numbers[number].set_text(words)
        self._marks[number].set_data([after], [y])
        self._moves[number].set_data(*(([], []) if before is None else ([before, after], [y, y])))
        known = step is not None and step.low is not None and not step.gap
        self._spans[number].set_data(*(([100 * step.low, 100 * step.high], [y, y]) if known else ([], [])))
        self._rails[number].set_visible(True)
        self._marks[number].set_fillstyle("full" if step is None or not step.gap else "none")
        self._marks[number].set_markeredgecolor("white" if step is None or not step.gap else style.INK)

    def _hide(self, number: int) -> None:
        self._names[number].set_text("")
        self._numbers[number].set_text("")
        self._rails[number].set_visible(False)
        for line in (self._marks[number], self._moves[number], self._spans[number]):
            line.set_data([], [])


_GAPS = {
    "not read": "no value was read",
    "only as a pair": "no value without palpation",
    "mixed pair": "no value for mixed results",
}


def _number(step: Step) -> str:
    sign = "positive" if step.result.positive else "negative"
    if step.gap:
        return f"{sign}: {_GAPS[step.gap]}"
    span = f" ({interval(step)})" if step.low is not None else ", no interval read"
    return f"{sign}: {percent(step.chance)}{span}"
