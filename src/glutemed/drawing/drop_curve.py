"""The drop-strength panel: flat until strength falls below demand."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.evidence import row
from glutemed.mechanics import DropStudy, Equilibrium

FRACTIONS = np.linspace(0.0, 1.0, 101)
TOP_DEG = 40.0


class DropCurvePanel:
    """Drop and lean over the strength left, with the threshold and what was measured.

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
        self._ax, self._size = ax, size
        line, thin = size.line_pt, 0.7 * size.line_pt
        ax.set(xlim=(0, 100), ylim=(0, TOP_DEG))
        ax.set_xlabel("strength left, % of this person's own")
        ax.set_ylabel("angle, degrees")
        ax.set_title("How drop changes with strength", pad=size.text_pt * 1.9)
        self._draw_measurements()
        plot = ax.plot
        self._drop = plot([], [], color=style.FREE, lw=1.4 * line, zorder=6, clip_on=False)[0]
        self._lean = plot([], [], color=style.STANCE, lw=line, ls=(0, (5, 1.5)), zorder=5, clip_on=False)[0]
        self._second = plot([], [], color=style.SECOND, lw=thin, ls=(0, (6, 3)), zorder=4, clip_on=False)[0]
        self._second_lean = plot([], [], color=style.SECOND, lw=thin, ls=(0, (1, 1.5)), zorder=4, clip_on=False)[0]
        self._threshold = plot([], [], color=style.INK, lw=thin, ls=(0, (1, 2)), zorder=3)[0]
        self._falls = Rectangle((0, 0), 0, TOP_DEG, fc="none", ec=style.FREE, hatch="///", lw=0, alpha=0.5, zorder=2)
        ax.add_patch(self._falls)
        marker = {"ms": 3.6 * line, "mec": "white", "mew": 0.6 * line, "zorder": 8, "clip_on": False}
        self._drop_now = plot([], [], "o", mfc=style.FREE, **marker)[0]
        self._lean_now = plot([], [], "D", mfc=style.STANCE, **{**marker, "ms": 2.8 * line, "zorder": 7})[0]
        box = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 1.0}
        self._threshold_words = ax.text(0, 0, "", fontsize=size.small_pt, va="top", bbox=box, zorder=7)
        self._falls_words = ax.text(
            2, 0.5 * TOP_DEG, "", color=style.FREE, fontsize=size.small_pt, ha="left", va="center", bbox=box, zorder=7
        )
        verdict = {"transform": ax.transAxes, "fontweight": "bold", "va": "bottom"}
        self._verdict = ax.text(0, 1.02, "", color=style.FREE, **verdict)
        self._lean_verdict = ax.text(1, 1.02, "", color=style.STANCE, ha="right", **verdict)
        self._prediction = plot([], [], "*", ms=7 * line, mfc=style.MEASURED, mec=style.INK, zorder=9, clip_on=False)[0]
        self._prediction_words = ax.text(
            0, 0, "you predicted", fontsize=size.small_pt, ha="right", bbox=box, zorder=2.6
        )
        self._prediction.set_visible(False)
        self._prediction_words.set_visible(False)
        self._cover = Rectangle((0, 0), 100, TOP_DEG, fc="#f4f4f4", ec="none", zorder=20)
        ax.add_patch(self._cover)
        self._cover_words = ax.text(
            50,
            TOP_DEG / 2,
            "Commit to your prediction above:\nthe curve shows then.",
            ha="center",
            va="center",
            zorder=21,
        )
        self.show_curve(True)
        self.artists: list[Artist] = [
            self._drop,
            self._lean,
            self._second,
            self._second_lean,
            self._threshold,
            self._falls,
            self._drop_now,
            self._lean_now,
            self._measured,
            self._threshold_words,
            self._falls_words,
            self._verdict,
            self._lean_verdict,
            self._prediction,
            self._prediction_words,
            self._cover,
            self._cover_words,
        ]

    def _draw_measurements(self) -> None:
        """Draw the smallest detectable change and the nerve-block result: they stand still."""
        ax, size = self._ax, self._size
        error = row("drop.mdc.youdas").numbers[-2]
        left = 100.0 - row("key.kendall2013.loss").numbers[0]
        ax.axhspan(0, error, color="#eeeeee", zorder=0, lw=0)
        ax.text(
            99,
            0.5 * error,
            f"detectable: {error:.0f}°",
            fontsize=size.small_pt,
            ha="right",
            va="center",
            color=style.QUIET,
            zorder=1,
        )
        ax.add_patch(Rectangle((left - 2, 0), 4, error, fc=style.MEASURED, ec=style.INK, lw=0.8, zorder=2))
        self._measured = ax.annotate(
            f"measured in 9 men:\nnerve block, {100 - left:.0f} % loss,\nno change in drop",
            xy=(left + 1.5, error),
            xytext=(99, 0.50 * TOP_DEG),
            fontsize=size.small_pt,
            ha="right",
            va="center",
            bbox={"fc": "white", "ec": "none", "alpha": 0.85, "pad": 1.0},
            zorder=2.5,
            arrowprops={"arrowstyle": "-", "color": style.INK, "lw": 0.8, "shrinkB": 0},
        )

    def show_curve(self, on: bool) -> None:
        """Show the curve, or cover it until the reader has predicted."""
        self._covered = not on
        self._cover.set_visible(not on)
        self._cover_words.set_visible(not on)

    def show_prediction(self, drop_deg: float | None, strength_percent: float) -> None:
        """Mark what the reader predicted."""
        self._prediction.set_visible(drop_deg is not None)
        self._prediction_words.set_visible(drop_deg is not None)
        if drop_deg is not None:
            self._prediction.set_data([strength_percent], [drop_deg])
            self._prediction_words.set_position((strength_percent - 4, drop_deg))
            self._prediction_words.set_va("bottom" if drop_deg < 10 else "top")

    def update(self, study: DropStudy, second: DropStudy | None = None) -> None:
        """Show a study, and a second one dashed."""
        curve = study.over_strength(FRACTIONS)
        self._drop.set_data(*_with_gaps(curve))
        self._lean.set_data(100 * FRACTIONS, curve.lean_deg)
        self._drop.set_visible(not self._covered)
        self._lean.set_visible(study.max_lean_deg > 0 and not self._covered)
        self._second.set_visible(second is not None)
        self._second_lean.set_visible(second is not None and second.max_lean_deg > 0)
        if second is not None:
            other = second.over_strength(FRACTIONS)
            self._second.set_data(*_with_gaps(other))
            self._second_lean.set_data(100 * FRACTIONS, other.lean_deg)
        self._show_threshold(100 * study.threshold)
        self._show_fall(curve)
        self._show_now(study)

    def _show_threshold(self, percent: float) -> None:
        inside = 0 < percent < 100
        self._threshold.set_visible(inside)
        self._threshold_words.set_visible(inside)
        self._threshold.set_data([percent, percent], [0, TOP_DEG])
        right = percent < 55
        self._threshold_words.set_ha("left" if right else "right")
        self._threshold_words.set_position((percent + (1.2 if right else -1.2), TOP_DEG))
        self._threshold_words.set_text(f"level down to\n{percent:.1f} % strength")

    def _show_fall(self, curve: Equilibrium) -> None:
        falling = ~curve.feasible
        width = 100 * FRACTIONS[falling][-1] if falling.any() else 0.0
        self._falls.set_width(width)
        self._falls.set_visible(width > 0)
        self._falls_words.set_visible(width > 15)
        self._falls_words.set_text("no resting\nplace" if width > 29 else "falls")

    def _show_now(self, study: DropStudy) -> None:
        rest, percent = study.rest, 100 * study.strength_fraction
        here = bool(rest.feasible)
        drop = float(rest.drop_deg) if here else 0.0
        self._drop_now.set_data([percent], [drop])
        self._drop_now.set_visible(here and not self._covered)
        self._lean_now.set_data([percent], [float(rest.lean_deg)])
        self._lean_now.set_visible(study.max_lean_deg > 0 and not self._covered)
        words = f"now: drop {drop:.1f}°" if here else "now: no resting place"
        self._verdict.set_text("" if self._covered else words)
        leans = rest.lean_deg >= 0.05 and not self._covered
        self._lean_verdict.set_text(f"lean {rest.lean_deg:.1f}°" if leans else "")


def _with_gaps(curve: Equilibrium) -> tuple[np.ndarray, np.ndarray]:
    """Return the curve in percent and degrees, broken where there is no resting place and upright where it jumps."""
    percent = 100 * FRACTIONS
    return percent, np.where(curve.feasible, curve.drop_deg, np.nan)
