"""Moment arms of the parts of a muscle over an angle of the hip, with where the hip is now."""

from __future__ import annotations

from functools import cache

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.action_study import CHOICES, PARTS, RANGES, ActionStudy
from glutemed.drawing.action_style import MARKS, TONES
from glutemed.drawing.action_words import ABOUT, signed
from glutemed.drawing.labels import spread
from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set
from glutemed.mechanics.muscles.muscle_set import SETS

_STRIP = 0.13
"""Share of the height that is kept free for words, at the top and at the bottom."""
_AXIS_WORDS = {
    "flexion": "hip flexion, degrees (below 0: extension)",
    "adduction": "hip adduction, degrees (below 0: abduction)",
}


@cache
def limits_mm(muscle: str, about: str) -> tuple[float, float]:
    """Return the lowest and the highest arm in mm that any position and either model gives, in whole tens."""
    positions = np.meshgrid(np.arange(-20, 101, 10), np.arange(-40, 31, 10), np.arange(-30, 31, 15), indexing="ij")
    found = []
    for name in SETS:
        muscles = muscle_set(name)
        arms = 1000 * getattr(moment_arms(muscles, HipAngles(*positions)), f"{about}_m")
        found.append(arms[[muscles.index(part) for part in CHOICES[muscle][1]]])
    low, high = np.min(found), np.max(found)
    return 10 * float(np.floor(min(low, -10) / 10)), 10 * float(np.ceil(max(high, 10) / 10))


class MomentArmCurves:
    """One curve for each part, labelled at its end; the other model dashed.

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
        self._ax, self._size, line = ax, size, size.line_pt
        self._shown: tuple[str, ...] = ()
        self._high_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        ax.axhline(0, color=style.INK, lw=0.5 * line, zorder=2)
        ax.set_ylabel("moment arm, mm")
        words = {"transform": ax.transAxes, "fontsize": size.small_pt, "style": "italic", "color": style.QUIET}
        words["bbox"] = {"fc": "white", "ec": "none", "pad": 0.6}
        self._above = ax.text(0.015, 0.985, "", va="top", zorder=3, **words)
        self._below = ax.text(0.015, 0.015, "", va="bottom", zorder=3, **words)
        heading = {"transform": ax.transAxes, "va": "bottom", "zorder": 9}
        self._title = ax.text(
            0, 1 + 1.75 * size.text_pt / self._high_pt, "", fontsize=size.text_pt + 1, fontweight="bold", **heading
        )
        self._muscle = ax.text(
            0, 1 + 0.4 * size.text_pt / self._high_pt, "", color=style.MUSCLE, fontweight="bold", **heading
        )
        self._now = ax.plot([], [], color=style.QUIET, lw=0.5 * line, ls=(0, (2, 2)), zorder=2)[0]
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.6}
        self._rows = []
        for tone, mark in zip(TONES, MARKS, strict=True):
            marker = {"mfc": tone, "mec": "white", "mew": 0.5 * line, "ms": 3.6 * line}
            self._rows.append(
                {
                    "other": ax.plot([], [], color=tone, lw=0.7 * line, ls=(0, (4, 2)), zorder=4)[0],
                    "curve": ax.plot([], [], color=tone, lw=1.1 * line, zorder=5)[0],
                    "now": ax.plot([], [], mark, zorder=8, clip_on=False, **marker)[0],
                    "value": ax.text(0, 0, "", fontsize=size.small_pt, va="center", zorder=7, bbox=dict(veil)),
                    "end": ax.plot([], [], mark, zorder=8, clip_on=False, **marker)[0],
                    "name": ax.text(0, 0, "", va="center", zorder=7, clip_on=False),
                }
            )
        self.artists: list[Artist] = [
            self._title,
            self._muscle,
            self._above,
            self._below,
            self._now,
            *(artist for row in self._rows for artist in row.values()),
        ]

    def update(self, study: ActionStudy) -> bool:
        """Show a study; return whether the frame changed too."""
        changed = self._set_frame(study)
        low, high = limits_mm(study.muscle, study.about)
        left, right = RANGES[study.against]
        angles, curves = study.angles_deg, study.curves_mm(study.muscles)
        others = study.curves_mm(study.other) if study.compare else None
        now = np.array([study.arms_mm[part][study.about] for part in study.parts])
        unit = 1.3 * self._size.text_pt / self._high_pt * (self._ax.get_ylim()[1] - self._ax.get_ylim()[0])
        held = np.clip(np.array([row[np.isfinite(row)][-1] for row in curves]), low, high)
        names = spread(held, unit, low, high)
        beside = study.angle_deg > left + 0.72 * (right - left)
        values = spread(now, 0.95 * unit, low, high)
        step = 0.022 * (right - left)
        for number, row in enumerate(self._rows):
            shown = number < len(study.parts)
            for artist in row.values():
                artist.set_visible(shown)
            if not shown:
                continue
            row["curve"].set_data(angles, curves[number])
            row["other"].set_visible(others is not None)
            if others is not None:
                row["other"].set_data(angles, others[number])
            row["now"].set_data([study.angle_deg], [now[number]])
            row["value"].set(
                position=(study.angle_deg + (-step if beside else step), values[number]),
                text=signed(now[number]),
                ha="right" if beside else "left",
            )
            row["end"].set_data([right + 1.3 * step], [names[number]])
            row["name"].set(position=(right + 2.4 * step, names[number]), text=PARTS[study.parts[number]])
        self._now.set_data([study.angle_deg] * 2, self._ax.get_ylim())
        return changed

    def _set_frame(self, study: ActionStudy) -> bool:
        """Fit axes and headings to what is shown; they stay as they are while only the position changes."""
        self._title.set_text(f"{study.about.capitalize()} arm over hip {study.against}")
        self._muscle.set_text(study.title)
        above, below = ABOUT[study.about]
        self._above.set_text(f"above 0: {above}")
        self._below.set_text(f"below 0: {below}")
        shown = (study.muscle, study.about, study.against)
        if shown == self._shown:
            return False
        self._shown = shown
        low, high = limits_mm(study.muscle, study.about)
        strip = _STRIP * (high - low) / (1 - 2 * _STRIP)
        self._ax.set(xlim=RANGES[study.against], ylim=(low - strip, high + strip))
        every = 20 if high - low <= 130 else 40
        self._ax.set_yticks(np.arange(every * np.ceil(low / every), high + 1, every))
        low_deg, high_deg = RANGES[study.against]
        self._ax.set_xticks(np.arange(low_deg, high_deg + 1, 20 if study.against == "flexion" else 10))
        self._ax.set_xlabel(_AXIS_WORDS[study.against])
        return True
