"""The stance-phase panel: what a task asks at each instant, what the person can give, and the margin between."""

from __future__ import annotations

import textwrap

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from glutemed.drawing import style
from glutemed.drawing.labels import spread
from glutemed.drawing.task_study import TaskStudy
from glutemed.mechanics import passive_variant

BOTTOM_NM_PER_KG, TOP_NM_PER_KG = -0.3, 3.0
_WORDS_FROM_NM_PER_KG = 2.62
"""Above this height the panel is kept free for the words about the tightest moment."""
AXES = {
    "walk": ("% of the gait cycle, from foot contact to foot off", 60.0),
    "run": ("% of stance, from foot contact to foot off", 100.0),
    "one_leg_stance": ("% of the hold", 100.0),
    "single_leg_squat": ("% of the way down", 100.0),
}
"""What the horizontal axis counts in each task that has a curve, and where it ends."""


class DemandPanel:
    """Demand with its spread, capacity, and the margin between them, over the time the foot carries the body.

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
        self._ax, self._size, self._axis = ax, size, ""
        line, thin = size.line_pt, 0.7 * size.line_pt
        ax.set(ylim=(BOTTOM_NM_PER_KG, TOP_NM_PER_KG), ylabel="moment, Nm/kg", yticks=np.arange(0, 3.1, 0.5))
        self._ground = ax.axhline(0, color=style.QUIET, lw=0.8, zorder=1)
        hatched = {"edgecolor": "none", "lw": 0}
        self._band = PolyCollection([], facecolor="#d4d4d4", zorder=2.2, **hatched)
        self._covered = PolyCollection([], facecolor=style.MUSCLE, alpha=0.13, zorder=2, **hatched)
        self._missing = PolyCollection([], facecolor="#ffffff", edgecolor=style.INK, hatch="////", lw=0.8, zorder=2.4)
        for fill in (self._band, self._covered, self._missing):
            ax.add_collection(fill)
        self._lines = {
            "asked": ax.plot([], [], color=style.INK, lw=1.2 * line, zorder=6)[0],
            "muscle": ax.plot([], [], color=style.MUSCLE, lw=line, ls=(0, (5, 1.5)), zorder=4)[0],
            "passive": ax.plot([], [], color=style.PASSIVE, lw=thin, ls=(0, (1.2, 1.4)), zorder=4)[0],
            "both": ax.plot([], [], color=style.MUSCLE, lw=1.6 * line, alpha=0.55, zorder=3)[0],
        }
        self._labels = {
            name: ax.text(0, 0, "", color=of.get_color(), fontsize=size.small_pt, va="center", clip_on=False)
            for name, of in self._lines.items()
        }
        self._leaders = {
            name: ax.plot([], [], color=of.get_color(), lw=0.4 * line, clip_on=False)[0]
            for name, of in self._lines.items()
        }
        self._height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        self._width_pt = ax.get_position().width * ax.figure.get_figwidth() * 72
        self._gap = 1.35 * size.small_pt * (TOP_NM_PER_KG - BOTTOM_NM_PER_KG) / self._height_pt
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 1.0}
        words = {"fontsize": size.small_pt, "ha": "center", "zorder": 9}
        self._stem = ax.plot([], [], color=style.INK, lw=0.5 * line, zorder=7, clip_on=False)[0]
        self._gauge = ax.plot(
            [], [], color=style.INK, lw=line, marker="_", ms=5 * line, mew=line, zorder=8, clip_on=False
        )[0]
        self._tightest = ax.text(0, TOP_NM_PER_KG, "", va="top", fontweight="bold", bbox=veil, **words)
        self._word_covered = ax.text(0, 0, "covered", color=style.MUSCLE, va="center", bbox=veil, **words)
        self._word_missing = ax.text(0, 0, "missing", color=style.INK, va="center", bbox=veil, **words)
        above = {"transform": ax.transAxes, "va": "bottom", "fontweight": "bold", "clip_on": False}
        self._title = ax.text(0, 1.0 + 1.9 * size.text_pt / self._height_pt, "", fontsize=size.text_pt + 1, **above)
        self._verdict = ax.text(0, 1.0 + 0.35 * size.text_pt / self._height_pt, "", fontsize=size.text_pt, **above)
        self._no_curve = ax.text(
            0.0, 0.92, "", transform=ax.transAxes, va="top", fontsize=size.text_pt, linespacing=1.5, clip_on=False
        )
        self._drawn: list[Artist] = [
            self._band,
            self._covered,
            self._missing,
            *self._lines.values(),
            *self._labels.values(),
            *self._leaders.values(),
            self._stem,
            self._gauge,
            self._tightest,
            self._word_covered,
            self._word_missing,
        ]
        self.artists: list[Artist] = [*self._drawn, self._verdict, self._no_curve]

    def update(self, study: TaskStudy, title: str) -> bool:
        """Show a task and a person; return whether axes or title changed, which stand still otherwise."""
        changed = self._set_axis(study) or self._title.get_text() != title
        self._title.set_text(title)
        for artist in self._drawn:
            artist.set_visible(study.margin is not None)
        self._no_curve.set_visible(study.margin is None)
        if study.margin is None:
            self._say_why(study)
        else:
            self._show_curves(study)
            self._show_margin(study)
        return changed

    def _set_axis(self, study: TaskStudy) -> bool:
        name = study.task.name
        if name == self._axis:
            return False
        self._axis = name
        label, end = AXES.get(name, ("", 100.0))
        self._ax.set(xlim=(0, end), xlabel=label)
        (self._ax.set_axis_on if label else self._ax.set_axis_off)()
        self._ground.set_visible(bool(label))
        return True

    def _say_why(self, study: TaskStudy) -> None:
        """Say what is known of a task that has no curve."""
        letters = int(1.3 * self._width_pt / (0.60 * self._size.text_pt))
        known = [study.task.note]
        self._verdict.set_text("no curve was found")
        if study.asked is not None:
            known.insert(0, f"Only a peak: {study.task.peak_in_words} ({study.task.status}).")
            share = f" The peak would take {100 * study.share:.0f} % of that." if np.isfinite(study.share) else ""
            known.append(f"This person, standing level, can give {study.given:.2f} Nm/kg.{share}")
        else:
            known.insert(0, "No number was found, so no curve and no bar is drawn.")
            known.append(f"Measured in {study.task.population}.")
        self._no_curve.set_text("\n\n".join(textwrap.fill(part, letters) for part in known))

    def _show_curves(self, study: TaskStudy) -> None:
        margin, end = study.margin, self._ax.get_xlim()[1]
        muscle = margin.reachable_activation * margin.active_nm_per_kg
        curves = {
            "asked": margin.demand_nm_per_kg,
            "muscle": muscle,
            "passive": margin.passive_nm_per_kg,
            "both": muscle + margin.passive_nm_per_kg,
        }
        for name, values in curves.items():
            self._lines[name].set_data(margin.percent, values)
        asked = "task asks"
        if study.shows_spread:
            low, high = study.task.demand.band(margin.percent, study.deviations)
            self._band.set_verts([_between(margin.percent, low, high)])
            asked += f" ±{study.deviations:g} SD"
        self._band.set_visible(study.shows_spread)
        words = ("muscle at most", f"passive, {passive_variant(study.person)}", "both together")
        heights = spread([float(v[-1]) for v in curves.values()], self._gap, BOTTOM_NM_PER_KG + 0.1, 2.8)
        for name, text, height in zip(curves, (asked, *words), heights, strict=True):
            self._labels[name].set(text=text, position=(1.045 * end, height))
            self._leaders[name].set_data([margin.percent[-1], end, 1.035 * end], [curves[name][-1]] * 2 + [height])

    def _show_margin(self, study: TaskStudy) -> None:
        margin = study.margin
        percent, asked = margin.percent, margin.demand_nm_per_kg
        can = asked + margin.margin_nm_per_kg
        self._covered.set_verts([_between(percent, np.minimum(asked, can), can)])
        self._missing.set_verts(_shortfalls(percent, asked, can))
        at, spare = float(margin.smallest_margin_at_percent), float(margin.smallest_margin_nm_per_kg)
        end = self._ax.get_xlim()[1]
        at = 0.5 * end if study.is_constant else at
        ends = sorted((study.asked, study.given))
        self._gauge.set_data([at, at], ends)
        self._stem.set_data([at, at], [ends[1], _WORDS_FROM_NM_PER_KG])
        what = "to spare" if spare >= 0 else "missing"
        when = "at every instant" if study.is_constant else f"tightest at {at:.0f} %"
        words = f"{when}: {abs(spare):.2f} Nm/kg {what}\nasked {study.asked:.2f}, can give {study.given:.2f}"
        half = 0.5 * 0.66 * self._size.small_pt * max(map(len, words.split("\n"))) / self._width_pt * end
        self._tightest.set(text=words, x=min(max(at, half), end - half))
        self._place(self._word_covered, percent, asked, can, at)
        self._place(self._word_missing, percent, can, asked, at)
        everywhere = {"one_leg_stance": "the whole hold", "single_leg_squat": "the whole way down"}
        of = everywhere.get(study.task.name, "all of stance")
        verdict = f"covered over {of}" if margin.covered else f"not covered: {abs(spare):.2f} Nm/kg missing"
        self._verdict.set_text(verdict)

    def _place(self, word: Artist, percent: np.ndarray, low: np.ndarray, high: np.ndarray, tightest: float) -> None:
        """Put a word into a fill where it is high enough, away from the gauge; hide it where it fits nowhere."""
        end = self._ax.get_xlim()[1]
        half = 0.5 * 0.72 * self._size.small_pt * len(word.get_text()) / self._width_pt * end
        best, middle = -np.inf, (0.0, 0.0)
        for at in np.arange(1.1 * half, end - 1.1 * half, 0.01 * end):
            here = np.abs(percent - at) <= half
            floor, ceiling = low[here].max(), min(high[here].min(), _WORDS_FROM_NM_PER_KG)
            room = min(ceiling - floor, 3 * self._gap) - 1e-3 * abs(at - 0.5 * end)
            if room > best and abs(at - tightest) > 1.2 * half:
                best, middle = room, (at, 0.5 * (floor + ceiling))
        word.set_visible(bool(best > 1.05 * self._gap))
        word.set_position(middle)


def _between(x: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    return np.column_stack([np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]])])


def _shortfalls(x: np.ndarray, asked: np.ndarray, can: np.ndarray) -> list[np.ndarray]:
    """Return one polygon for each stretch in which more is asked than there is."""
    short = np.flatnonzero(asked > can)
    runs = np.split(short, np.flatnonzero(np.diff(short) > 1) + 1) if short.size else []
    return [_between(x[run], can[run], asked[run]) for run in runs]
