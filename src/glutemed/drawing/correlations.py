"""The evidence picture: what studies found when they correlated abductor strength with pelvic and hip motion."""

from __future__ import annotations

from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.published_correlations import Published, nerve_blocks, published

WIDTH_IN, HEIGHT_IN = 13.0, 9.8
_REACH = 0.7
_STUDY, _PEOPLE, _TASK, _R = 0.008, 0.205, 0.402, 0.874
_PLOT_LEFT, _PLOT_RIGHT = 0.63, 0.862
_TOP, _STEP = 0.905, 0.034
_AXIS_STEPS = 2.0  # what the axis and its label take, in lines

NOTES = (
    "r has no unit. Signs are as printed: studies count angles in different directions.",
    "r says how closely two numbers go together, not how much the drop changes when strength does.",
)


class CorrelationsPlate(LayeredFigure):
    """Published correlations as dots on one scale, and the two nerve-block studies in words.

    Parameters
    ----------
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        numbered = [line for line in published() if not line.words]
        worded = [line for line in published() if line.words]
        with style.course_style(size):
            self._page = self.figure.add_axes((0, 0, 1, 1))
            self._page.set(xlim=(0, 1), ylim=(0, 1))
            self._page.set_axis_off()
            plot = self._new_plot(len(numbered))
            self._say(_STUDY, 0.978, "Strength against motion: what studies found", fontsize=size.text_pt + 1, **_BOLD)
            for x, words in ((_STUDY, "study"), (_PEOPLE, "who"), (_TASK, "motion: task"), (_R, "r")):
                self._say(x, 0.93, words, **_BOLD)
            before = ""
            for number, line in enumerate(numbered):
                self._write(line, before, _TOP - (number + 0.5) * _STEP)
                _dot(plot, line, number + 0.5, size)
                before = line.study
            start = _TOP - (len(numbered) + _AXIS_STEPS) * _STEP
            for number, line in enumerate(worded):
                self._write(line, "", start - (number + 0.5) * _STEP)
            self._write_blocks(start - (len(worded) + 0.3) * _STEP)

    def _new_plot(self, count: int) -> Axes:
        bottom = _TOP - count * _STEP
        plot = self.figure.add_axes((_PLOT_LEFT, bottom, _PLOT_RIGHT - _PLOT_LEFT, _TOP - bottom))
        plot.set(xlim=(-_REACH, _REACH), ylim=(count, 0), yticks=(), xticks=(-0.5, 0, 0.5))
        plot.set_xticklabels(["\u22120.5", "0", "+0.5"])
        plot.spines["left"].set_visible(False)
        plot.set_xlabel("correlation r", labelpad=0)
        plot.axvline(0, color=style.INK, lw=0.5 * self.size.line_pt, zorder=1)
        return plot

    def _say(self, x: float, y: float, words: str, **look: object) -> None:
        self._page.text(x, y, words, **{"va": "center", "fontsize": self.size.small_pt, **look})

    def _write(self, line: Published, before: str, height: float) -> None:
        self._say(_STUDY, height, line.study if line.study != before else "")
        self._say(_PEOPLE, height, line.people)
        self._say(_TASK, height, line.task)
        if line.words:
            self._say(_PLOT_LEFT + 0.02, height, line.words, style="italic")
        else:
            self._say(_R, height, numbers(line), color=style.MUSCLE if line.spread else style.STANCE)

    def _write_blocks(self, top: float) -> None:
        self._page.plot([0.008, 0.992], [top, top], color=style.QUIET, lw=0.8)
        self._say(_STUDY, top - 0.8 * _STEP, "Strength taken away with a nerve block", **_BOLD)
        for number, block in enumerate(nerve_blocks()):
            height = top - (number + 1.8) * _STEP
            self._say(_STUDY, height, block.study)
            self._say(_PEOPLE, height, block.what)
            self._say(_PLOT_LEFT - 0.13, height, block.found)
        for number, words in enumerate(NOTES):
            self._say(_STUDY, top - (number + 4.1) * _STEP, words, color=style.QUIET)


_BOLD = {"fontweight": "bold"}


def _dot(plot: Axes, line: Published, height: float, size: style.Size) -> None:
    if line.spread:
        plot.plot(line.spread, [height] * 2, color=style.MUSCLE, lw=2.4 * size.line_pt, solid_capstyle="butt", zorder=3)
    heights = [height] * len(line.values)
    plot.plot(line.values, heights, "o", ms=3.4 * size.line_pt, mfc=style.STANCE, mec="white", zorder=5)


def numbers(line: Published) -> str:
    """Return the correlations of a line as text."""
    if line.spread:
        return f"{_short(line.spread[0])} to {_short(line.spread[1])}"
    if len(line.values) > 2:
        return f"{_short(min(line.values))} to {_short(max(line.values))}"
    return "; ".join(_short(value) for value in line.values)


def _short(r: float) -> str:
    return f"{r:.2f}".replace("-", "\u2212")


def describe_correlations() -> str:
    """Return in words what the picture shows."""
    parts = []
    for line in published():
        found = line.words or f"r {numbers(line)}"
        parts.append(f"{line.study} ({line.people}; {line.task}) {found}")
    blocks = "; ".join(f"{block.study} ({block.what}), {block.found}" for block in nerve_blocks())
    return (
        f"Published correlations of abductor strength with motion: {'; '.join(parts)}. Nerve blocks: {blocks}. "
        f"{' '.join(NOTES)}"
    )
