"""The plate of aids: for each, what the lever says and what was measured, and the lever's curve over the dose.

A hollow bar is the lever, a filled diamond a measured number, a filled arrow a measured direction without a number.
"""

from __future__ import annotations

from textwrap import wrap

from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.aid_study import GROUPS, QUANTITIES, comparisons, dose_words, people, signed
from glutemed.drawing.dose_curve import DoseCurvePanel
from glutemed.drawing.layers import LayeredFigure
from glutemed.mechanics.lever import AidComparison

WIDTH_IN, HEIGHT_IN = 13.0, 7.65
EDGE_PERCENT = 100.0
"""The change at the edge of the bars; a larger one is drawn up to there, with its number."""
_DIRECTION_PERCENT = 22.0
_LABEL_CHARACTERS = 40


class AidBarsPanel:
    """One row for each comparison of a group; nothing in it moves.

    Parameters
    ----------
    ax : Axes
        Takes the bars; the names stand to its left.
    group : str
        One of `glutemed.drawing.aid_study.GROUPS`.
    size : style.Size
    """

    def __init__(self, ax: Axes, group: str, size: style.Size) -> None:
        self._ax, self._size, self._line = ax, size, size.line_pt
        aids = comparisons()[group]
        ax.set(xlim=(-EDGE_PERCENT, EDGE_PERCENT), ylim=(len(aids) - 0.5, -0.5))
        ax.set_yticks([])
        ax.set_xticks([-100, -50, 0, 50, 100], ["−100", "−50", "0", "+50", "+100"])
        ax.set_xlabel("change against no aid, %")
        ax.spines["left"].set_visible(False)
        ax.axvline(0, color=style.QUIET, lw=0.4 * self._line, zorder=1)
        self._filled = {"mfc": style.MEASURED, "mec": style.INK, "mew": 0.5 * self._line, "zorder": 5, "clip_on": False}
        self._small = {"fontsize": size.small_pt, "va": "center", "zorder": 6}
        for number, aid in enumerate(aids):
            if number:
                ax.axhline(number - 0.5, xmin=-1.35, color=style.BODY_EDGE, lw=0.6, clip_on=False, zorder=0)
            self._name(number, aid)
            self._draw_lever(number - 0.2, aid)
            self._draw_measured(number + 0.2, aid)

    def _name(self, number: int, aid: AidComparison) -> None:
        """Write what it is, and under it what the lever was given and on whom it was measured."""
        name = wrap(f"{aid.name[:1].upper()}{aid.name[1:]}", _LABEL_CHARACTERS)
        lever = f"lever: {dose_words(aid).replace(' of body weight', ' BW')}"
        small = [lever, *wrap(people(aid), _LABEL_CHARACTERS)]
        height = 1.1 * self._size.small_pt
        top = 0.5 * height * (len(name) + len(small))
        look = {"xycoords": ("figure fraction", "data"), "textcoords": "offset points", "annotation_clip": False}
        for line, words in enumerate((*name, *small)):
            colour = style.INK if line < len(name) else style.QUIET
            below = 0, top - (line + 0.5) * height
            self._ax.annotate(words, (0.006, number), xytext=below, color=colour, **look, **self._small)

    def _draw_lever(self, y: float, aid: AidComparison) -> None:
        value = aid.lever_percent
        drawn = max(-EDGE_PERCENT, min(value, EDGE_PERCENT))
        self._ax.barh(y, drawn, height=0.26, fc="none", ec=style.INK, lw=0.6 * self._line, zorder=3)
        self._label(y, value, f"lever {signed(value)}", style.INK)

    def _draw_measured(self, y: float, aid: AidComparison) -> None:
        if not aid.measured_directions:
            self._label(y, -1.0, "no measurement", style.QUIET)
            return
        what, value = QUANTITIES[aid.measured_quantity], aid.measured_percent
        if value is None:
            self._draw_direction(y, aid)
            return
        drawn = max(-EDGE_PERCENT, min(value, EDGE_PERCENT))
        self._ax.plot([0, drawn], [y, y], color=style.INK, lw=0.5 * self._line, zorder=4)
        self._ax.plot([drawn], [y], "D" if drawn == value else ">", ms=4.2 * self._line, **self._filled)
        self._label(y, value, f"{what} {signed(value)}" if value else f"{what}: no change", style.INK)

    def _draw_direction(self, y: float, aid: AidComparison) -> None:
        """Draw a direction that was measured without a number."""
        way = sum(aid.measured_directions)
        if 0 in aid.measured_directions:
            self._ax.plot([0], [y], "D", ms=4.2 * self._line, **self._filled)
        if way:
            tip = (way * _DIRECTION_PERCENT, y)
            look = {"width": 1.2 * self._line, "headwidth": 5.5 * self._line, "headlength": 4 * self._line}
            arrow = {"fc": style.MEASURED, "ec": style.INK, "lw": 0.4 * self._line, "shrink": 0.0, **look}
            self._ax.annotate("", tip, (0, y), arrowprops=arrow, zorder=4)
        words = {1: "higher", -1: "lower", 0: "no change"}[way] if len(aid.measured_directions) == 1 else "not higher"
        self._label(y, way, f"{QUANTITIES[aid.measured_quantity]} {words}", style.INK)

    def _label(self, y: float, value: float, words: str, colour: str) -> None:
        """Write beside the zero line, on the side where there is no bar."""
        towards = 1 if value <= 0 else -1
        space = 4.0 + (3.0 * self._line if abs(value) < 4 else 0.0)
        self._ax.annotate(
            words, (0, y), xytext=(space * towards, 0), textcoords="offset points",
            ha="left" if towards > 0 else "right", color=colour, **self._small,
        )  # fmt: skip


class AidPlate(LayeredFigure):
    """What the lever says beside what was measured, and the lever over the dose.

    Parameters
    ----------
    group : str
        One of `glutemed.drawing.aid_study.GROUPS`; it cannot change later.
    dose : float
        Where the marker stands on the curve.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, group: str, dose: float, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            add = self.figure.add_axes
            bars = add((0.335, 0.105, 0.275, 0.80))
            self.bars = AidBarsPanel(bars, group, size)
            title = {"fontsize": size.text_pt + 1, "fontweight": "bold", "va": "top"}
            page = self.figure.transFigure
            bars.text(0.006, 0.985, f"{GROUPS[group][:1].upper()}{GROUPS[group][1:]}", transform=page, **title)
            key = "hollow: the lever, standing; filled: measured"
            bars.text(0.006, 0.94, key, transform=page, fontsize=size.small_pt, va="top")
            self.curve = DoseCurvePanel(add((0.71, 0.105, 0.275, 0.73)), group, size)
        self.moves(*self.curve.artists)
        self.update(dose)

    def update(self, dose: float) -> bool:
        """Move the marker; return whether the still layer changed, which it never does."""
        self.curve.update(dose)
        return False
