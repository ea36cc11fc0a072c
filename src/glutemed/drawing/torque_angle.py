"""The torque-angle panel: what gravity asks and what holds, over the drop of the pelvis."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.labels import spread
from glutemed.evidence import row
from glutemed.mechanics import DropStudy, passive_variant

DROPS_DEG = np.linspace(0.0, 35.0, 106)
TOP_NM_PER_KG = 2.2
PASSIVE_RANGE_DEG = row("passive.rom.adduction").numbers[0]
"""End of passive hip adduction, in degrees."""


class TorqueAnglePanel:
    """Demand, active, passive and total moment against drop, with the resting place.

    Parameters
    ----------
    ax : Axes
    size : style.Size
    level_adduction_deg : float
        Hip adduction with the pelvis level: the end of passive range is drawn at so much less drop.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size, level_adduction_deg: float = 5.0) -> None:
        self._ax = ax
        line, thin = size.line_pt, 0.7 * size.line_pt
        ax.set(xlim=(0, DROPS_DEG[-1]), ylim=(0, TOP_NM_PER_KG))
        ax.set_xlabel("pelvic drop, degrees")
        ax.set_ylabel("moment, Nm/kg")
        ax.set_title("What gravity asks, what the hip holds", pad=size.text_pt * 1.9)
        end = PASSIVE_RANGE_DEG - level_adduction_deg
        ax.axvspan(end, DROPS_DEG[-1], color="#efefef", zorder=0, lw=0)
        ax.text(
            end + 0.4,
            0.03,
            "beyond range",
            color=style.QUIET,
            fontsize=size.small_pt,
            va="bottom",
            zorder=1,
        )
        self._lines = {
            "asked": ax.plot([], [], color=style.INK, lw=line, zorder=5)[0],
            "muscle": ax.plot([], [], color=style.MUSCLE, lw=line, ls=(0, (5, 1.5)), zorder=4)[0],
            "passive": ax.plot([], [], color=style.PASSIVE, lw=thin, ls=(0, (1.2, 1.4)), zorder=4)[0],
            "both": ax.plot([], [], color=style.MUSCLE, lw=1.6 * line, alpha=0.55, zorder=3)[0],
        }
        self._upright = ax.plot([], [], color=style.INK, lw=thin, ls=(0, (1, 2)), zorder=2)[0]
        self._second = [ax.plot([], [], color=style.SECOND, lw=thin, ls=(0, (6, 3)), zorder=2)[0] for _ in range(2)]
        self._stem = ax.plot([], [], color=style.FREE, lw=thin, ls=(0, (2, 2)), zorder=6)[0]
        self._rest = ax.plot(
            [], [], "o", ms=3.6 * line, mfc=style.FREE, mec="white", mew=0.6 * line, zorder=8, clip_on=False
        )[0]
        self._verdict = ax.text(
            0, 1.02, "", transform=ax.transAxes, color=style.FREE, fontsize=size.text_pt, fontweight="bold", va="bottom"
        )
        words = {"asked": "gravity asks", "muscle": "muscle at most", "passive": "passive", "both": "both together"}
        colours = {name: line.get_color() for name, line in self._lines.items()}
        self._labels = {
            name: ax.text(
                DROPS_DEG[-1] + 0.6, 0, text, color=colours[name], fontsize=size.small_pt, va="center", clip_on=False
            )
            for name, text in words.items()
        }
        self._gap = 1.35 * size.small_pt / (ax.get_position().height * ax.figure.get_figheight() * 72) * TOP_NM_PER_KG
        self.artists: list[Artist] = [
            *self._lines.values(),
            self._upright,
            *self._second,
            self._stem,
            self._rest,
            self._verdict,
            *self._labels.values(),
        ]

    def update(self, study: DropStudy, second: DropStudy | None = None) -> None:
        """Show a study, and a second one dashed."""
        moments = study.over_drop(DROPS_DEG)
        curves = {
            "asked": moments.demand,
            "muscle": moments.active,
            "passive": moments.passive,
            "both": moments.total,
        }
        for name, values in curves.items():
            self._lines[name].set_data(*_inside(values))
        leaning = study.rest.lean_deg > 0
        self._upright.set_data(DROPS_DEG, moments.demand_without_lean)
        self._upright.set_visible(bool(leaning))
        self._show_second(second)
        self._show_rest(study)
        self._labels["passive"].set_text(f"passive, {passive_variant(study.person)}")
        ends = [min(float(values[-1]), TOP_NM_PER_KG) for values in curves.values()]
        ends[-1] += 1e-6  # where both leave the top, the total stays above the passive part
        for label, height in zip(self._labels.values(), spread(ends, self._gap, 0.03, TOP_NM_PER_KG), strict=True):
            label.set_y(height)

    def _show_second(self, second: DropStudy | None) -> None:
        for line in self._second:
            line.set_visible(second is not None)
        if second is not None:
            moments = second.over_drop(DROPS_DEG)
            for line, values in zip(self._second, (moments.demand, moments.total), strict=True):
                line.set_data(*_inside(values))

    def _show_rest(self, study: DropStudy) -> None:
        rest = study.rest
        here = bool(rest.feasible)
        asked = float(rest.demand_nm / study.person.mass_kg)
        drop = float(rest.drop_deg) if here else 0.0
        self._rest.set_data([drop], [asked])
        self._stem.set_data([drop, drop], [0.0, asked])
        self._rest.set_visible(here)
        self._stem.set_visible(here and drop > 0)
        if not here:
            words = "no resting place: the pelvis falls"
        elif drop > 0:
            words = f"rests at a drop of {drop:.1f}°"
        elif study.strength_fraction == 0:
            words = "level by lean alone"
        else:
            words = f"level: {100 * rest.activation:.0f} % of the muscle in use"
        self._verdict.set_text(words)


def _inside(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return a curve up to just beyond the top of the panel."""
    above = np.flatnonzero(values > 1.2 * TOP_NM_PER_KG)
    last = above[0] + 1 if above.size else values.size
    return DROPS_DEG[:last], np.asarray(values)[:last]
