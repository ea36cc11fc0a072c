"""The person panel: who stands there, which side drops, how far, and the two forces that balance."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from glutemed.drawing import style
from glutemed.drawing.person import PersonFromBehind, Stance
from glutemed.mechanics import DropStudy, Person, Posture, landmarks

METRES_PER_NEWTON = 0.16 / 1000
LONGEST_ARROW_M = 0.48
"""Longer arrows would leave the picture; they are cut here, and their label says so."""


HALF_WIDTH_M, BELOW_M, ABOVE_M = 0.755, -0.99, 0.86
"""What the panel shows: half its width, and how far below and above the stance hip."""


class StandingPanel:
    """A person from behind on one leg, with drop, lean, weight and abductor force.

    Parameters
    ----------
    ax : Axes
    study : DropStudy
    side : {"right", "left"}
        The stance side; seen from behind, the person's right is on the viewer's right.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, study: DropStudy, side: str, size: style.Size) -> None:
        self._ax, self._side, self._size = ax, side, size
        height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        self._metres_per_point = (ABOVE_M - BELOW_M) / height_pt
        self._out = 1.0 if side == "right" else -1.0  # x of the stance side's outward direction
        middle = -0.085 * self._out
        ax.set(
            xlim=(middle - HALF_WIDTH_M, middle + HALF_WIDTH_M),
            ylim=(BELOW_M, ABOVE_M),
            aspect="equal",
        )
        ax.set_axis_off()
        self._edge = middle - self._out * HALF_WIDTH_M  # the free side's edge of the panel
        names = self._name_sides(middle)
        stance = _stance(study, side)
        self._ghost = PersonFromBehind(ax, stance, size, ghost=True)
        self._ghost.set_visible(False)
        self.person = PersonFromBehind(ax, stance, size)
        veil = {"fc": "white", "ec": "none", "alpha": 0.8, "pad": 0.6}  # keeps words legible over an arm
        thin, line = 0.6 * size.line_pt, size.line_pt
        self._level = ax.plot([], [], color=style.QUIET, lw=thin, ls=(0, (4, 3)), zorder=30)[0]
        self._hips = ax.plot([], [], color=style.FREE, lw=line, zorder=31)[0]
        self._arc = ax.plot([], [], color=style.FREE, lw=thin, zorder=31)[0]
        self._upright = ax.plot([], [], color=style.QUIET, lw=thin, ls=(0, (4, 3)), zorder=30)[0]
        self._axis = ax.plot([], [], color=style.STANCE, lw=line, ls=(0, (5, 1.5)), zorder=31)[0]
        self._falling = [ax.plot([], [], color=style.FREE, lw=line, alpha=a, zorder=31)[0] for a in (0.7, 0.45, 0.25)]
        text = {"fontsize": size.text_pt, "bbox": veil, "zorder": 40}
        self._drop_words = ax.text(0, 0, "", color=style.FREE, fontweight="bold", va="center", **text)
        towards_free = "right" if self._out > 0 else "left"
        self._lean_words = ax.text(
            0, 0, "", color=style.STANCE, fontweight="bold", va="center", ha=towards_free, **text
        )
        self._weight = _arrow(ax, style.INK, line)
        self._pull = _arrow(ax, style.MUSCLE, 1.4 * line)
        self._weight_leader = ax.plot([], [], color=style.INK, lw=0.4 * size.line_pt, zorder=30)[0]
        self._weight_words = ax.text(0, 0, "", color=style.INK, va="center", **text)
        self._pull_words = ax.text(0, 0, "", color=style.MUSCLE, va="center", **text)
        self._falls = _arrow(ax, style.FREE, 1.4 * line)
        self._ghost_name = ax.text(
            middle + self._out * (HALF_WIDTH_M - 0.01),
            BELOW_M + 0.06,
            "",
            color=style.SECOND,
            bbox=veil,
            zorder=40,
            fontsize=size.small_pt,
            ha="right" if self._out > 0 else "left",
            va="center",
        )
        self._draw_scale()
        self.artists: list[Artist] = [
            *self._ghost.artists,
            self._ghost_name,
            *self.person.artists,
            self._level,
            self._hips,
            self._arc,
            self._upright,
            self._axis,
            *self._falling,
            self._drop_words,
            self._lean_words,
            self._weight_leader,
            self._weight,
            self._pull,
            self._weight_words,
            self._pull_words,
            self._falls,
            *names,
        ]

    def _name_sides(self, middle: float) -> list[Artist]:
        """Name both sides; the names lie above the person, so that a leaning head passes behind them."""
        names = []
        for name, x in {"right": 1.0, "left": -1.0}.items():
            stance = name == self._side
            words = self._ax.text(
                middle + x * (HALF_WIDTH_M - 0.01),
                ABOVE_M - 0.01,
                f"{name.upper()}\n" + ("stance side" if stance else "free side"),
                color=style.STANCE if stance else style.FREE,
                fontsize=self._size.text_pt + 1,
                fontweight="bold",
                zorder=40,
                ha=name,
                va="top",
                bbox={"fc": "white", "ec": "none", "alpha": 0.8, "pad": 0.6},
            )
            names.append(words)
        return names

    def _draw_scale(self) -> None:
        x = self._edge + self._out * 0.03
        low = BELOW_M + 0.03
        high = low + 500 * METRES_PER_NEWTON
        self._ax.plot([x, x], [low, high], color=style.INK, lw=self._size.line_pt, marker="_", ms=6)
        self._ax.text(
            x + self._out * 0.02,
            (low + high) / 2,
            "500 N",
            fontsize=self._size.small_pt,
            va="center",
            ha="left" if self._out > 0 else "right",
            zorder=45,
        )

    def update(self, study: DropStudy, second: DropStudy | None = None, second_name: str = "") -> bool:
        """Show a study, and a second person dashed with a name; return whether the still layer changed."""
        still_changed = self.person.update(_stance(study, self._side))
        self._ghost.set_visible(second is not None)
        self._ghost_name.set_text(f"dashed: {second_name}" if second is not None else "")
        if second is not None:
            self._ghost.update(_stance(second, self._side))
        self._show_drop(study)
        self._show_lean(study)
        self._show_forces(study)
        return still_changed

    def _point_arrow(
        self, arrow: FancyArrowPatch, start: tuple[float, float], force_n: tuple[float, float], width: float
    ) -> None:
        """Point an arrow from a place along a force, to scale; the head never outgrows a short shaft."""
        along = np.asarray(force_n) * METRES_PER_NEWTON
        along = along * min(1.0, LONGEST_ARROW_M / max(np.hypot(*along), 1e-9))
        points = np.hypot(*along) / self._metres_per_point
        arrow.set_mutation_scale(min(6 * width, 1.4 * points))
        arrow.set_visible(points > 1)
        arrow.set_positions(start, np.asarray(start) + along)

    def _point(self, medial: float, up: float) -> tuple[float, float]:
        return -self._out * medial, up

    def _show_drop(self, study: DropStudy) -> None:
        rest = study.rest
        falls = not rest.feasible
        drop = 0.0 if falls else float(np.deg2rad(rest.drop_deg))
        reach = 0.40
        self._level.set_data(*zip(self._point(-0.02, 0), self._point(reach + 0.06, 0), strict=True))
        self._hips.set_data(*zip((0, 0), self._point(reach * np.cos(drop), -reach * np.sin(drop)), strict=True))
        sweep = np.linspace(0, drop, 20)
        self._arc.set_data(-self._out * 0.36 * np.cos(sweep), -0.36 * np.sin(sweep))
        for line, degrees in zip(self._falling, (10, 20, 30), strict=True):
            angle = np.deg2rad(degrees)
            line.set_data(*zip((0, 0), self._point(reach * np.cos(angle), -reach * np.sin(angle)), strict=True))
            line.set_visible(falls)
        self._falls.set_visible(falls)
        self._falls.set_positions(self._point(0.40, -0.02), self._point(0.31, -0.27))
        free = "left" if self._side == "right" else "right"
        words = f"{free} side level" if drop == 0 else f"{free} side\ndrops {rest.drop_deg:.1f}°"
        if falls:
            words = f"{free} side falls:\nno resting place"
        self._drop_words.set_text(words)
        self._drop_words.set_ha("left" if self._out > 0 else "right")
        height = 0.035 if drop == 0 and not falls else 0.075
        self._drop_words.set_position((self._edge + self._out * 0.015, height))

    def _show_lean(self, study: DropStudy) -> None:
        lean = float(study.rest.lean_deg)
        leaning = lean > 0.05
        for artist in (self._upright, self._axis, self._lean_words):
            artist.set_visible(leaning)
        if leaning:
            base = self.person.anchors["lumbosacral"]
            length = 0.80 * study.person.stature_m / 1.75 - base[1]
            angle = np.deg2rad(lean)
            tip = (base[0] + self._out * length * np.sin(angle), base[1] + length * np.cos(angle))
            self._upright.set_data([base[0], base[0]], [base[1], base[1] + length])
            self._axis.set_data([base[0], tip[0]], [base[1], tip[1]])
            self._lean_words.set_position((base[0] - self._out * 0.15, 0.62))
            self._lean_words.set_text(f"trunk leans\n{lean:.1f}°")

    def _show_forces(self, study: DropStudy) -> None:
        rest, person = study.rest, study.person
        weight = float(person.weight_n * person.carried_mass_fraction)
        centre = _carried_centre(study)
        start = self._point(*centre)
        self._point_arrow(self._weight, start, (0.0, -weight), self._size.line_pt)
        words = self._edge + self._out * 0.015, 0.075 + 2.9 * self._size.text_pt * self._metres_per_point
        self._weight_words.set_position(words)
        label_end = words[0] + self._out * (74 if self._size is style.READING else 104) * self._metres_per_point
        self._weight_leader.set_data([label_end, start[0]], [words[1], start[1]])
        self._weight_words.set_ha("left" if self._out > 0 else "right")
        self._weight_words.set_text(f"weight carried\n{weight:.0f} N")
        origin = np.array(self.person.anchors["muscle_origin"])
        target = np.array(self.person.anchors["trochanter"])
        direction = (target - origin) / np.hypot(*(target - origin))
        force = float(rest.abductor_force_n)
        self._point_arrow(self._pull, origin, direction * force, 1.4 * self._size.line_pt)
        self._pull_words.set_position((self._edge + self._out * (2 * HALF_WIDTH_M - 0.01), 0.10))
        self._pull_words.set_ha("right" if self._out > 0 else "left")
        who = "passive\ntissue" if study.strength_fraction == 0 else "muscle +\npassive"
        cut = " (cut)" if force * METRES_PER_NEWTON > LONGEST_ARROW_M else ""
        self._pull_words.set_text(f"{who}\n{force:.0f} N{cut}")
        for artist in (self._pull, self._pull_words):
            artist.set_visible(bool(rest.feasible) and force >= 0.5)


def _stance(study: DropStudy, side: str) -> Stance:
    person, rest = study.person, study.rest
    drop = float(rest.drop_deg) if rest.feasible else 0.0
    follows = drop if study.scenario.trunk_follows_pelvis else 0.0
    return Stance(
        stature_m=person.stature_m,
        hip_separation_m=person.hip_separation_m,
        lumbosacral_height_m=person.lumbosacral_height_m,
        abductor_arm_m=person.abductor_arm_m,
        line_of_pull_deg=person.line_of_pull_deg,
        drop_deg=drop,
        trunk_angle_deg=float(rest.lean_deg) - follows,
        stance_hip_adduction_deg=person.level_adduction_deg,
        side=side,
    )


def _carried_centre(study: DropStudy) -> tuple[float, float]:
    """Return the common centre of mass of all that the stance hip carries, as (medial, up) in m."""
    person, rest = study.person, study.rest
    drop = float(rest.drop_deg) if rest.feasible else 0.0
    posture = Posture(
        drop_deg=drop,
        trunk_lean_deg=float(rest.lean_deg),
        trunk_follows_pelvis=study.scenario.trunk_follows_pelvis,
    )
    at = landmarks(person, posture)
    parts = (
        (person.pelvis_mass_fraction, at.pelvis_com),
        (person.trunk_mass_fraction, at.trunk_com),
        (person.leg_mass_fraction, _leg_centre(person, at.swing_leg)),
    )
    total = sum(mass for mass, _ in parts)
    return tuple(float(sum(mass * point[i] for mass, point in parts) / total) for i in (0, 1))


def _leg_centre(person: Person, hip: tuple[float, float]) -> tuple[float, float]:
    """Return the hanging leg's centre of mass: 0.447 of the leg's length below its hip (``anthro.leg_com.winter``)."""
    return hip[0], hip[1] - 0.447 * 0.491 * float(person.stature_m)


def _arrow(ax: Axes, colour: str, width: float) -> FancyArrowPatch:
    arrow = FancyArrowPatch(
        (0, 0),
        (0, 0),
        arrowstyle="-|>",
        mutation_scale=6 * width,
        lw=width,
        color=colour,
        shrinkA=0,
        shrinkB=0,
        zorder=35,
    )
    ax.add_patch(arrow)
    return arrow
