"""The plate of the Trendelenburg explorer: the person from behind, three time courses, and the goniometer."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.goniometer_panel import GoniometerPanel
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.standing import StandingPanel
from glutemed.drawing.trendelenburg_study import DETECTABLE_DEG, TrendelenburgStudy
from glutemed.drawing.trendelenburg_words import look_alike, sinking, strict
from glutemed.mechanics.motion import TEST_S

WIDTH_IN, HEIGHT_IN = 13.0, 7.0
_LOWEST_DEG, _TOP_DEG = -14.0, 40.0


class TrendelenburgPlate(LayeredFigure):
    """One test over 30 s and one second of it.

    Parameters
    ----------
    study : TrendelenburgStudy
        What to show first.
    side : {"right", "left"}
        The stance side.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: TrendelenburgStudy, side: str = "right", size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            figure = self.figure
            self.standing = StandingPanel(figure.add_axes((0.0, 0.005, 0.44, 0.99)), study.moment, side, size)
            boxes = ((0.492, 0.465, 0.265, 0.325), (0.492, 0.28, 0.265, 0.105), (0.492, 0.095, 0.265, 0.105))
            self.drop, self.lean, self.muscle = (
                TimeCourse(figure.add_axes(box), size, **look) for box, look in zip(boxes, _LOOKS, strict=True)
            )
            self.drop.show_regions()
            self.muscle.ax.tick_params(labelbottom=True)
            self.muscle.ax.set_xlabel("time in the test, seconds")
            self.goniometer = GoniometerPanel(figure.add_axes((0.835, 0.40, 0.15, 0.39)), size)
            top = figure.add_axes((0.455, 0.85, 0.54, 0.135))
            top.set_axis_off()
            names = ("Sound-side-down sign:", "Strict rule, must lift:", "")
            self._verdicts = []
            beside = 0.29 if size is style.READING else 0.40
            for name, height in zip(names, (0.99, 0.66, 0.33), strict=True):
                top.text(0, height, name, va="top", transform=top.transAxes)
                look = {"va": "top", "transform": top.transAxes, "fontweight": "bold" if name else "normal"}
                self._verdicts.append(top.text(beside if name else 0.0, height, "", **look))
        self.moves(
            *self.standing.artists,
            *self.drop.artists,
            *self.lean.artists,
            *self.muscle.artists,
            *self.goniometer.artists,
            *self._verdicts,
        )
        self.update(study)

    def update(self, study: TrendelenburgStudy) -> bool:
        """Show a test; return whether the still layer changed and must be drawn again."""
        still_changed = self.standing.update(study.moment)
        motion = study.motion
        for panel, series, now, words in (
            (self.drop, motion.drop_deg, study.drop_deg, f"{study.drop_deg:.1f}°"),
            (self.lean, motion.lean_deg, study.lean_deg, f"{study.lean_deg:.1f}°"),
            (self.muscle, 100 * motion.activation, 100 * study.activation, f"{100 * study.activation:.0f} %"),
        ):
            panel.update(study, series, now, words)
        self.goniometer.update(study)
        self.muscle.show_none(study.strength_fraction == 0)
        for text, words in zip(self._verdicts, (sinking(study), strict(study), look_alike(study)), strict=True):
            text.set_text(words)
        self._verdicts[0].set_color(style.FREE if "negative" not in sinking(study) else style.INK)
        self._verdicts[1].set_color(style.FREE if "abnormal" in strict(study) else style.INK)
        return still_changed


_LOOKS = (
    {"name": "Pelvic drop", "colour": style.FREE, "limits": (_LOWEST_DEG, _TOP_DEG), "unit": "°", "ticks": (0, 20, 40)},
    {"name": "Trunk lean", "colour": style.STANCE, "limits": (0, 40), "unit": "°", "ticks": (0, 20, 40)},
    {"name": "Muscle in use", "colour": style.MUSCLE, "limits": (0, 105), "unit": " %", "ticks": (0, 50, 100)},
)


class TimeCourse:
    """One quantity over the 30 s: pale to come, bold so far, with a mark at the second shown.

    Parameters
    ----------
    ax : Axes
    size : style.Size
    name, unit : str
        Of the quantity.
    colour : str
    limits, ticks : tuple of float
        Of the vertical axis.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(
        self,
        ax: Axes,
        size: style.Size,
        name: str,
        colour: str,
        limits: tuple[float, float],
        unit: str,
        ticks: tuple[float, ...],
    ) -> None:
        self.ax, self._size, self._name = ax, size, name
        ax.set(xlim=(0, TEST_S), ylim=limits, xticks=(0, 10, 20, 30))
        ax.set_yticks(ticks, [f"{tick}{unit}" for tick in ticks])
        ax.tick_params(labelbottom=False)
        line = size.line_pt
        plot = ax.plot
        self._ahead = plot([], [], color=colour, lw=line, alpha=0.35, zorder=5, clip_on=False)[0]
        self._past = plot([], [], color=colour, lw=1.4 * line, zorder=6, clip_on=False)[0]
        self._mark = plot([], [], color=style.INK, lw=0.5 * line, zorder=4)[0]
        dot = {"ms": 3.6 * line, "mec": "white", "mew": 0.6 * line, "zorder": 8, "clip_on": False}
        self._now = plot([], [], "o", mfc=colour, **dot)[0]
        self._gone = Rectangle((0, 0), 0, 0, fc="none", ec=style.FREE, hatch="///", lw=0, alpha=0.5, zorder=2)
        ax.add_patch(self._gone)
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 1.0}
        self._gone_words = ax.text(
            0.5 * TEST_S, 0.55 * limits[1], "", ha="center", va="center", color=style.FREE, bbox=veil, zorder=7
        )
        self._title = ax.text(0, 1.04, "", transform=ax.transAxes, va="bottom", color=colour, fontweight="bold")
        self.artists: list[Artist] = [
            self._ahead, self._past, self._mark, self._now, self._gone, self._gone_words, self._title,
        ]  # fmt: skip

    def show_regions(self) -> None:
        """Show what is above level, where the model does not go, and what a goniometer cannot tell from level."""
        ax, small = self.ax, self._size.small_pt
        ax.axhspan(0, DETECTABLE_DEG, color="#eeeeee", zorder=0, lw=0)
        ax.axhline(0, color=style.QUIET, lw=0.8, zorder=1)
        words = f"grey: under {DETECTABLE_DEG:.0f}°, not detectable\nbelow 0°: lifted, not modelled"
        ax.text(0.3, 0.5 * _LOWEST_DEG, words, fontsize=small, va="center", color=style.QUIET, zorder=1)

    def show_none(self, none: bool) -> None:
        """Say that there is nothing to show, or show it again."""
        for artist in (self._ahead, self._past):
            artist.set_visible(not none)
        if none:
            self._now.set_visible(False)
            self._title.set_text(f"{self._name}: none left")

    def update(self, study: TrendelenburgStudy, series: np.ndarray, now: float, words: str) -> None:
        """Show a series of the motion, and its value at the second shown."""
        times, top = study.motion.t_s, self.ax.get_ylim()[1]
        past = times <= study.time_s
        self._ahead.set_data(times, series)
        self._past.set_data(times[past], series[past])
        self._mark.set_data([study.time_s] * 2, (0, top))
        self._now.set_data([study.time_s], [now])
        self._now.set_visible(not study.fallen)
        self._gone.set_visible(study.motion.fell)
        self._gone.set_bounds(times[-1], 0, TEST_S - times[-1], top)
        tall = self._name == "Pelvic drop"
        self._gone_words.set_text("no resting place" if study.motion.fell and tall else "")
        at = f" at {study.time_s:g} s" if tall else ""
        if study.fallen:
            words = "falls" if tall else "falling"
        self._title.set_text(f"{self._name}{at}: {words}")
