"""What a hand adds to a free-body diagram: the weight of a load and the push of a cane, each with its lever arm."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist

from glutemed.drawing import style
from glutemed.drawing.arrows import Dimension, ForceArrow, Point
from glutemed.drawing.backpack import HALF_WIDTH_M as PACK_M
from glutemed.drawing.balance_words import length
from glutemed.drawing.held_things import BAG_M, BAG_TOP_M, HANDLE_M, HeldThings
from glutemed.drawing.hip_balance import HipBalance, Turning
from glutemed.drawing.sheet import Sheet

ARM_LEVELS_M = (-0.128, -0.205, -0.272)
"""Heights below the pelvis at which the arms of the vertical forces are drawn, the weight's first."""
_UNDER_HEADINGS_M = 0.29


class LeverArm:
    """The arm of a vertical force, drawn below the pelvis from the hip's vertical to the force's.

    Parameters
    ----------
    sheet : Sheet

    Attributes
    ----------
    artists : list of Artist
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._line = Dimension(sheet.ax, style.INK, 0.5 * sheet.size.line_pt, 9.0 / sheet.points_per_m)
        self._words = sheet.text(style.INK)
        self.artists: list[Artist] = [*self._line.artists, self._words]

    def update(self, lateral: float, level: int, words: str) -> None:
        """Show the arm of a force at a place; the words stand where the stance side's labels never come."""
        sheet, y = self._sheet, ARM_LEVELS_M[level]
        self._line.place(sheet.at(0.0, y), sheet.at(lateral, y))
        below = 0.75 * sheet.size.text_pt / sheet.points_per_m + 0.008 if lateral <= 0 else 0.0
        sheet.say(self._words, words, (-0.012, y - below), "medial")


class HandForces:
    """A load and a cane: sign, force, label and lever arm, shown when the posture has them.

    Parameters
    ----------
    sheet : Sheet
    ground_m : float
        How far down a cane is drawn.

    Attributes
    ----------
    artists : list of Artist
    arrows : dict of str to ForceArrow
        ``load`` and ``cane``.
    """

    def __init__(self, sheet: Sheet, ground_m: float) -> None:
        self._sheet, self._ground = sheet, ground_m
        self._things = HeldThings(sheet.ax, 0.5 * sheet.size.line_pt)
        self.arrows = {
            name: ForceArrow(sheet.ax, style.INK, 2.0 * sheet.size.line_pt, sheet.points_per_m)
            for name in ("load", "cane")
        }
        self._arms = {name: LeverArm(sheet) for name in self.arrows}
        self._words = {name: sheet.text(style.INK) for name in self.arrows}
        self.artists: list[Artist] = [
            *self._things.artists,
            *(arrow.artist for arrow in self.arrows.values()),
            *(artist for arm in self._arms.values() for artist in arm.artists),
            *self._words.values(),
        ]

    def update(self, balance: HipBalance, metres_per_newton: float) -> None:
        """Show what the hands of a balance hold."""
        self._things.update(balance, self._sheet.out, self._ground)
        held = {one.name: (level, one) for level, one in enumerate(balance.turning)}
        for name, arrow in self.arrows.items():
            for artist in (*self._arms[name].artists, self._words[name]):
                artist.set_visible(name in held)
            if name in held:
                self._show(*held[name], metres_per_newton, balance.load_height_m if balance.load_on_back else None)
            else:
                arrow.hide()

    def _show(self, level: int, one: Turning, metres_per_newton: float, pack_m: float | None) -> None:
        sheet, x = self._sheet, -one.arm_m
        low, high = sheet.across
        load = one.name == "load"
        on_back = load and pack_m is not None
        y = pack_m if on_back else BAG_TOP_M - 0.06 if load else HANDLE_M
        drawn = one.down_n * metres_per_newton
        inside = low < x < high
        if inside:  # the load's arrow starts in the bag, the cane's ends at the handle
            self.arrows[one.name].place(sheet.at(x, y + min(drawn, 0.0)), sheet.at(x, y - max(drawn, 0.0)))
        else:
            self.arrows[one.name].hide()
        beyond = "" if inside else ", beyond the picture"
        self._arms[one.name].update(x, level, f"{one.symbol[1]} = {length(one.arm_m)}{beyond}")
        place, towards, lines = self._beside(x, y, load, on_back)
        words = f"{one.name} {one.symbol[0]}", f"{abs(one.down_n):.0f} N"
        sheet.say(self._words[one.name], ("\n" if lines == 2 else " ").join(words), place, towards)

    def _beside(self, x: float, y: float, load: bool, on_back: bool) -> tuple[Point, str, int]:
        """Return where a label starts, the way it runs and its number of lines: clear of arms, bones and headings."""
        low, high = self._sheet.across
        if on_back:
            return (min(x + PACK_M + 0.02, high - 0.14), min(y, _UNDER_HEADINGS_M)), "lateral", 2
        if not load:  # in the same hand under the label of the arm r
            return (float(np.clip(x, low + 0.02, high - 0.15)) + 0.02, -0.05 if x > 0 else y - 0.012), "lateral", 2
        if x > high - 0.17:  # no room beside the bag: above it
            return (high - 0.01, BAG_TOP_M + 0.02), "medial", 1
        if -0.22 < x < 0.05:  # beside it run the arms
            return (x + 0.05, BAG_TOP_M + 0.02), "medial", 1
        return (float(np.clip(x, low + 0.02, high - 0.15)) + 0.5 * BAG_M + 0.015, y), "lateral", 2
