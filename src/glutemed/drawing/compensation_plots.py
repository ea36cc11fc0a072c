"""Two plots of compensation: the effort of each muscle now, and one helper's effort as the others weaken."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.compensation_study import PERCENT_LEFT, ROWS, CompensationStudy
from glutemed.drawing.plot_title import two_line_title

_HIGH = 0.34


class EffortBars:
    """One bar for each muscle: effort with abduction alone balanced, a diamond with rotation too, a tick before.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        ax.set(xlim=(0, 100), ylim=(len(ROWS) - 0.4, -0.6), yticks=range(len(ROWS)), xticks=range(0, 101, 25))
        ax.set_yticklabels(list(ROWS))
        ax.tick_params(axis="y", length=0)
        ax.set_xlabel("effort, % of full activation")
        self._second = two_line_title(ax, size, "Who works how hard", "", fontweight="normal")
        self._bars, self._before, self._strict = [], [], []
        for number in range(len(ROWS)):
            bar = Rectangle((0, number - _HIGH / 2), 0, _HIGH, ec=style.INK, lw=0.4 * line, zorder=3)
            self._bars.append(ax.add_patch(bar))
            tick = {"color": style.INK, "lw": 0.9 * line, "solid_capstyle": "butt", "zorder": 5}
            self._before.append(ax.plot([], [], **tick)[0])
            mark = {"marker": "D", "ms": 2.7 * line, "mfc": style.PAPER, "mec": style.INK, "mew": 0.5 * line, "ls": ""}
            self._strict.append(ax.plot([], [], zorder=6, clip_on=False, **mark)[0])
        self.artists: list[Artist] = [self._second, *self._bars, *self._before, *self._strict]

    def update(self, study: CompensationStudy) -> None:
        """Show the efforts of a state."""
        held, strict = study.holds("lenient"), study.holds("strict")
        for number, (row, bar) in enumerate(zip(ROWS, self._bars, strict=True)):
            weak = row in study.weakened and study.left_percent < 100
            effort = study.effort("lenient", row) if held else 0.0
            bar.set_width(effort)
            bar.set(facecolor="#d9d9d9" if weak else style.MUSCLE, hatch="////" if weak else None)
            before = study.effort("lenient", row, 100)
            self._before[number].set_data([before] * 2, [number - 0.36, number + 0.36])
            self._strict[number].set_data(([study.effort("strict", row)], [number]) if strict else ([], []))
        words = "bars lenient, diamonds strict"
        self._second.set_text(words if held else "no answer at either bound")


class HelperCurve:
    """The effort of tensor fasciae latae over the force that is left, at both bounds, and where each of them ends.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        ax.set(xlim=(0, 100), ylim=(0, 106), xticks=range(0, 101, 25), yticks=range(0, 101, 50))
        ax.set_ylabel("effort, %")
        ax.set_xlabel("force left in the weak muscles, %")
        self._title = two_line_title(ax, size, "Tensor fasciae latae", "", fontweight="normal")
        self._zones = [
            ax.add_patch(Rectangle((0, 0), 0, 100, fc=colour, ec="none", zorder=0)) for colour in ("#d6d6d6", "#efefef")
        ]
        words = {"fontsize": size.small_pt, "ha": "center", "va": "bottom", "color": style.QUIET}
        words["bbox"] = {"fc": style.PAPER, "ec": "none", "alpha": 0.7, "pad": 0.6}
        self._names = [ax.text(0, 0, "", zorder=6, **(words | {"bbox": dict(words["bbox"])})) for _ in range(3)]
        self._lenient = ax.plot([], [], color=style.MUSCLE, zorder=4)[0]
        self._strict = ax.plot([], [], color=style.INK, ls=(0, (4, 2)), zorder=4)[0]
        self._now = ax.plot([], [], color=style.FREE, lw=line, zorder=3)[0]
        self._dots = ax.plot([], [], "o", color=style.FREE, ms=2.8 * line, zorder=5, clip_on=False)[0]
        self.artists: list[Artist] = [
            self._title,
            *self._zones,
            *self._names,
            self._lenient,
            self._strict,
            self._now,
            self._dots,
        ]

    def update(self, study: CompensationStudy) -> None:
        """Show the two curves of a state."""
        row = "tensor fasciae latae"
        self._lenient.set_data(PERCENT_LEFT, study.effort_curve("lenient", row))
        self._strict.set_data(PERCENT_LEFT, study.effort_curve("strict", row))
        ends = [study.least_left(bound) for bound in ("lenient", "strict")]
        lenient, strict = (101 if end is None else end for end in ends)
        for zone, (start, end) in zip(self._zones, ((0, lenient), (lenient, strict)), strict=True):
            zone.set_bounds(start, 0, end - start, 106)
        places = ((0, lenient, "not level"), (lenient, strict, "open"), (strict, 100, "level"))
        for name, (start, end, words) in zip(self._names, places, strict=True):
            name.set(text=words, position=(0.5 * (start + end), 4.0), visible=end - start > 12)
        at = study.left_percent
        now = [study.effort(bound, row) for bound in ("lenient", "strict") if study.holds(bound)]
        self._now.set_data([at, at], [0, 106])
        self._dots.set_data([at] * len(now), now)
        found = [_percent(study, bound) for bound in ("lenient", "strict")]
        self._title.set_text("lenient {}, strict {}".format(*found) if now else "no answer at either bound")


def _percent(study: CompensationStudy, bound: str) -> str:
    return f"{study.effort(bound, 'tensor fasciae latae'):.0f} %" if study.holds(bound) else "no answer"
