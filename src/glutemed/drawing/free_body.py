"""The free-body diagram of single-leg stance: every force on what the stance hip carries, to scale.

Lengths are to one scale and forces to another; both have their bar. Positions below are (lateral, up) in m from the
stance hip, as on a `Sheet`.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.arrows import Dimension, ForceArrow, Point, arc, centre_of_mass_mark
from glutemed.drawing.balance_words import force, length
from glutemed.drawing.carried_body import CarriedBones
from glutemed.drawing.force_places import force_ends, pull_line
from glutemed.drawing.force_scale import ForceScale
from glutemed.drawing.hand_forces import ARM_LEVELS_M, HandForces, LeverArm
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.sheet import Sheet

LATERAL_M, MEDIAL_M, BELOW_M, ABOVE_M = 0.42, -0.50, -0.385, 0.40
"""What the panel shows around the stance hip."""

_ARC_M = 0.125
_GROUND_M = BELOW_M + 0.1
"""Where a cane is cut off, above the scale bars."""
_COLOURS = {"F": style.MUSCLE, "J": style.CONTACT, "r": style.MUSCLE, "angle": style.MUSCLE}


class FreeBodyPanel:
    """The bones that the hip carries, with every force on them and both lever arms.

    Parameters
    ----------
    ax : Axes
        Is given limits in metres and equal aspect.
    balance : HipBalance
        What to show first.
    side : {"right", "left"}
        The stance side; seen from behind, the person's right is on the viewer's right.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    arrows : dict of str to ForceArrow
        The forces on the body: weight ``W``, pull ``F`` and joint reaction ``J``.
    hands : HandForces
        A load and a cane.
    """

    def __init__(self, ax: Axes, balance: HipBalance, side: str, size: style.Size = style.READING) -> None:
        sheet = self._sheet = self.sheet = Sheet(ax, side, size, (MEDIAL_M, LATERAL_M), (BELOW_M, ABOVE_M))
        line, thin = size.line_pt, 0.5 * size.line_pt
        look = {"ms": 3.2 * line, "mfc": style.PAPER, "mec": style.INK, "mew": 0.6 * line, "zorder": 38}
        hip = ax.plot([0], [0], "o", **look)[0]  # stays, but above what moves
        sheet.name_sides()
        self._draw_length_bar()
        self._bones = CarriedBones(ax, balance.stance(side), size)
        self.hands = HandForces(sheet, ground_m=_GROUND_M)
        dashed = {"lw": thin, "ls": (0, (5, 2.5)), "zorder": 31}
        plot = ax.plot
        self._pull_line = plot([], [], color=style.MUSCLE, **dashed)[0]
        self._weight_line = plot([], [], color=style.INK, **dashed)[0]
        self._reaction_line = plot([], [], color=style.CONTACT, **dashed)[0]
        self._meeting = plot([], [], "o", ms=3 * line, mfc="none", mec=style.INK, mew=thin, zorder=34)[0]
        self._upright = plot([], [], color=style.QUIET, lw=thin, zorder=31)[0]
        self._square = plot([], [], color=style.MUSCLE, lw=thin, zorder=33)[0]
        self._below_hip = plot([], [], color=style.INK, lw=0.8 * thin, ls=(0, (1, 2)), zorder=31)[0]
        self.arrows = {name: self._arrow(_COLOURS.get(name, style.INK)) for name in "WFJ"}
        self._centre = centre_of_mass_mark(ax, 4.5 * line)
        self._pull_arm = Dimension(ax, style.MUSCLE, 0.8 * line, 9.0 / sheet.points_per_m)
        self._weight_arm = LeverArm(sheet)
        self._leaders = {
            name: plot([], [], color=_COLOURS.get(name, style.INK), lw=0.4 * line, zorder=34)[0]
            for name in ("W", "F", "J", "r", "meet")
        }
        names = ("W", "F", "J", "r", "angle", "scale", "meet")
        self._words = {name: sheet.text(_COLOURS.get(name, style.INK)) for name in names}
        self._bar = sheet.bar()
        self.artists: list[Artist] = [
            *self._bones.artists,
            hip,
            *self.hands.artists,
            self._pull_line,
            self._weight_line,
            self._reaction_line,
            self._meeting,
            self._upright,
            self._square,
            self._below_hip,
            *(arrow.artist for arrow in self.arrows.values()),
            *self._centre,
            *self._pull_arm.artists,
            *self._weight_arm.artists,
            *self._leaders.values(),
            *self._words.values(),
            self._bar,
        ]
        self.update(balance)

    def update(self, balance: HipBalance, scale: ForceScale | None = None) -> bool:
        """Show a balance, to its own scale or a given one; return whether the still layer changed: it never does."""
        scale = scale or ForceScale.of(balance)
        self._metres_per_newton = scale.points_per_newton(balance) / self._sheet.points_per_m
        self._bones.update(balance.stance(self._sheet.side))
        self.hands.update(balance, self._metres_per_newton)
        self._show_weight(balance)
        self._show_pull(balance)
        self._show_pull_arm(balance)
        self._show_reaction(balance)
        self._show_meeting(balance)
        self._show_force_bar(balance, scale)
        return False

    def _show_weight(self, balance: HipBalance) -> None:
        sheet, (medial, up) = self._sheet, balance.centre
        x, drawn = -medial, balance.weight_n * self._metres_per_newton
        self.arrows["W"].place(sheet.at(x, up), sheet.at(x, up - drawn))
        for mark in self._centre:
            mark.set_data(*zip(sheet.at(x, up), strict=True))
        sheet.line(self._weight_line, (x, up + 0.03), (x, ARM_LEVELS_M[0]))
        sheet.line(self._below_hip, (0.0, 0.0), (0.0, ARM_LEVELS_M[len(balance.turning) - 1]))
        self._weight_arm.update(x, 0, f"d = {length(medial)}")
        label = max(x - 0.075, MEDIAL_M + 0.28), up + 0.075
        self._say("W", f"weight carried W\n{force(balance.weight_n, balance)}", label, "medial")
        sheet.line(self._leaders["W"], (label[0] + 0.003, label[1] - 0.02), (x, up))

    def _show_pull(self, balance: HipBalance) -> None:
        sheet = self._sheet
        foot, along = pull_line(balance)
        tail, tip = force_ends(balance, self._metres_per_newton)["F"]
        self.arrows["F"].place(sheet.at(*tail), sheet.at(*tip))
        sheet.line(self._pull_line, tail - along * (_ARC_M + 0.02), foot + along * 0.03)
        swing = arc(tail, _ARC_M, 90.0, 90.0 + balance.pull_deg)
        stem = tail, (tail[0], tail[1] + _ARC_M + 0.02), (np.nan, np.nan)
        self._upright.set_data(*(np.vstack([*stem, swing]) * (sheet.out, 1.0)).T)
        self._say("angle", f"{balance.pull_deg:.1f}°", (tail[0] + 0.010, tail[1] + _ARC_M), "lateral")
        words = f"abductor pull F\n{force(balance.pull_n, balance)}"
        if not balance.holds:
            words = f"no abductor pull balances\nthis: the pelvis tips\nto the {sheet.side}"
        self._say("F", words, (0.095, 0.165), "lateral")
        sheet.line(self._leaders["F"], (0.092, 0.165), tail + along * 0.012)
        self._leaders["F"].set_visible(balance.holds)

    def _show_pull_arm(self, balance: HipBalance) -> None:
        """Draw the perpendicular from the hip to the line of pull, with its right angle."""
        sheet, (foot, along) = self._sheet, pull_line(balance)
        across, step = foot / balance.pull_arm_m, 6.0 / sheet.points_per_m
        self._pull_arm.place(sheet.at(0.0, 0.0), sheet.at(*foot))
        corner = [foot - along * step, foot - (along + across) * step, foot - across * step]
        self._square.set_data(*zip(*(sheet.at(*point) for point in corner), strict=True))
        end = foot + across * max(0.125 - foot[0], 0.04)
        sheet.line(self._leaders["r"], foot, end)
        self._say("r", f"r = {length(balance.pull_arm_m)}", (end[0] + 0.006, end[1]), "lateral")

    def _show_reaction(self, balance: HipBalance) -> None:
        sheet = self._sheet
        for artist in (self._words["J"], self._leaders["J"]):
            artist.set_visible(balance.holds)
        if not balance.holds:
            self.arrows["J"].hide()
            return
        tail = -np.array(balance.reaction) * self._metres_per_newton
        self.arrows["J"].place(sheet.at(*tail), sheet.at(0.0, 0.0))
        height = float(np.clip(0.85 * tail[1], -0.29, -0.11))
        if any(one.arm_m < 0 for one in balance.turning[1:]):
            height = -0.325  # the arm of what the stance-side hand holds runs above
        words = f"joint reaction J\n{force(balance.reaction_n, balance)}\n{balance.reaction_deg:.1f}° from vertical"
        self._say("J", words, (0.118, height), "lateral")
        on_arrow = tail * np.clip(height / tail[1], 0.1, 0.97) if tail[1] < 0 else tail
        sheet.line(self._leaders["J"], (0.115, height), on_arrow)

    def _show_meeting(self, balance: HipBalance) -> None:
        """Three forces in balance meet in one point; with a load or a cane there are more than three."""
        sheet, (medial, up), angle = self._sheet, balance.centre, np.deg2rad(balance.pull_deg)
        high = (balance.pull_arm_m + medial * np.cos(angle)) / max(np.sin(angle), 1e-9)
        shown = bool(balance.holds and len(balance.turning) == 1 and up + 0.02 < high < ABOVE_M - 0.015)
        for artist in (self._reaction_line, self._meeting):
            artist.set_visible(shown)
        for artist in (self._words["meet"], self._leaders["meet"]):
            artist.set_visible(shown and high > 0.30)
        if shown:
            point, (foot, along) = (-medial, high), pull_line(balance)
            sheet.line(self._reaction_line, (0.0, 0.0), point)
            sheet.line(self._weight_line, point, (-medial, ARM_LEVELS_M[0]))
            sheet.line(self._pull_line, point, foot + along * 0.03)
            self._meeting.set_data(*zip(sheet.at(*point), strict=True))
            place = (0.075 - medial, high - 0.012)
            self._say("meet", "the three lines\nmeet in one point", place, "lateral")
            sheet.line(self._leaders["meet"], (point[0] + 0.008, point[1]), (place[0] - 0.003, place[1]))

    def _show_force_bar(self, balance: HipBalance, scale: ForceScale) -> None:
        x, y = MEDIAL_M + 0.02, BELOW_M + 0.02
        end = x + scale.bar_bw * scale.points_per_bw / self._sheet.points_per_m
        self._sheet.line(self._bar, (x, y), (end, y))
        self._say("scale", scale.words(balance), (end + 0.015, y), "lateral")

    def _draw_length_bar(self) -> None:
        sheet = self._sheet
        x, y = MEDIAL_M + 0.02, BELOW_M + 0.02 + 1.7 * sheet.size.text_pt / sheet.points_per_m
        sheet.line(sheet.bar(), (x, y), (x + 0.05, y))
        sheet.say(sheet.text(style.INK), "50 mm", (x + 0.065, y), "lateral")

    def _arrow(self, colour: str) -> ForceArrow:
        return ForceArrow(self._sheet.ax, colour, 2.0 * self._sheet.size.line_pt, self._sheet.points_per_m)

    def _say(self, name: str, words: str, place: Point, towards: str) -> None:
        self._sheet.say(self._words[name], words, place, towards)
