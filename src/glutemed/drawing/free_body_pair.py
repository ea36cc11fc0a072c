"""The plate of the balance lesson: the free-body diagram and its force triangle side by side, to one force scale.

A state before a change is drawn dashed under the forces of now, with a small figure of its own and a line of the table
below. Without one, the balance of moments stands there.
"""

from __future__ import annotations

from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.balance_plates import EquationStrip
from glutemed.drawing.balance_table import BalanceTable
from glutemed.drawing.force_scale import ForceScale
from glutemed.drawing.force_triangle import ForceTrianglePanel
from glutemed.drawing.free_body import ABOVE_M, MEDIAL_M, FreeBodyPanel
from glutemed.drawing.ghost_forces import GhostForces, GhostTriangle
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.posture_key import PostureKey

WIDTH_IN, HEIGHT_IN = 13.0, 7.65
_STRIP, _TRIANGLE_HIGH = 0.145, 0.56  # of the height
_DIAGRAM, _TRIANGLE = 0.605, 0.385  # of the width

Box = tuple[float, float, float, float]


class FreeBodyPairPlate(LayeredFigure):
    """The free-body diagram of single-leg stance, the force triangle beside it, and their numbers below.

    Parameters
    ----------
    now : HipBalance
    before : HipBalance, optional
        A state to compare with. Whether there is one cannot change later; which one can.
    side : {"right", "left"}
        The stance side.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(
        self,
        now: HipBalance,
        before: HipBalance | None = None,
        side: str = "right",
        size: style.Size = style.READING,
    ) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        self._side = side
        top = _STRIP + _TRIANGLE_HIGH
        with style.course_style(size):
            diagram = self._axes((0.004, _STRIP, _DIAGRAM, 0.995 - _STRIP))
            self.free_body = FreeBodyPanel(diagram, now, side, size)
            triangle = self._axes((0.996 - _TRIANGLE, _STRIP, _TRIANGLE, _TRIANGLE_HIGH))
            self.triangle = ForceTrianglePanel(triangle, now, side, size)
            strip = self.figure.add_axes((0.005, 0.005, 0.99, _STRIP - 0.01))
            above = 0.996 - _TRIANGLE, top, _TRIANGLE, 0.995 - top
            if before is None:
                self._show_alone(strip, above, now)
            else:
                self._show_pair(strip, above, now, before)
        self.moves(*self.free_body.artists, *self.triangle.artists)
        self.update(now, before)

    def update(self, now: HipBalance, before: HipBalance | None = None) -> bool:
        """Show a balance, and one before it; return whether the still layer changed, which it never does."""
        scale = ForceScale.of(now) if before is None else ForceScale.of(now, before)
        points = scale.points_per_newton(now)
        self.free_body.update(now, scale)
        self.triangle.update(now, scale)
        self.now_key.update(now, points)
        if before is None:
            self.equation.update(now)
            self._moment.set_text(_moment(now))
        else:
            self.before_key.update(before, points)
            self.table.update(before, now)
            self.ghosts.update(before, now, points)
            self.ghost_triangle.update(before, points, self.triangle.start)
        return False

    def _axes(self, box: Box) -> Axes:
        """Return axes in a box given for a right stance; for a left one the plate is mirrored."""
        left, low, wide, high = box
        return self.figure.add_axes((left if self._side == "right" else 1.0 - left - wide, low, wide, high))

    def _key(self, box: Box, balance: HipBalance) -> PostureKey:
        return PostureKey(self._axes(box), balance, self._side, self.size)

    def _words(self, box: Box) -> Axes:
        ax = self._axes(box)
        ax.set(xlim=(0, 1), ylim=(0, 1))
        ax.set_axis_off()
        return ax

    def _show_alone(self, strip: Axes, above: Box, now: HipBalance) -> None:
        size, (x, y, wide, high) = self.size, above
        self.equation = EquationStrip(strip, now, self._side, size)
        self.now_key = self._key((x + 0.44 * wide, y, 0.56 * wide, high), now)
        words = self._words((x, y, 0.44 * wide, high))
        title = f"What the {self._side}\nhip carries"
        words.text(0.0, 0.97, title, fontsize=size.text_pt + 1, fontweight="bold", va="top")
        self._moment = words.text(0.0, 0.42, "", fontsize=size.small_pt, va="center", linespacing=1.25)
        self.moves(*self.equation.artists, *self.now_key.artists, self._moment)

    def _show_pair(self, strip: Axes, above: Box, now: HipBalance, before: HipBalance) -> None:
        size, line, (x, y, wide, high) = self.size, self.size.line_pt, above
        self.table = BalanceTable(strip, before, now, size)
        names = self._words(above)
        first, second = (0.16, 0.64) if self._side == "right" else (0.50, 0.02)  # before is always on the left
        self.before_key = self._key((x + first * wide, y, 0.34 * wide, high), before)
        self.now_key = self._key((x + second * wide, y, 0.34 * wide, high), now)
        for start, name, colour in ((0.0, "before", style.SECOND), (0.50, "now", style.INK)):
            names.text(start, 0.97, name, color=colour, fontweight="bold", va="top", fontsize=size.text_pt)
        sheet = self.free_body.sheet
        self.ghosts = GhostForces(sheet.ax, self._side, 2.0 * line, sheet.points_per_m)
        self.ghost_triangle = GhostTriangle(self.triangle.ax, self._side, 0.6 * line)
        below_heading = ABOVE_M - 0.012 - 3.0 * size.text_pt / sheet.points_per_m
        sheet.say(sheet.text(style.SECOND), "dashed: before", (MEDIAL_M + 0.01, below_heading), "lateral")
        right = self.triangle.ax.get_xlim()[1]
        look = {"fontsize": size.small_pt, "va": "center", "ha": "right"}
        self.triangle.ax.text(right - 4, 10, "dashed: before", color=style.SECOND, **look)
        self.moves(*self.table.artists, *self.before_key.artists, *self.now_key.artists)
        self.moves(*self.ghosts.artists, *self.ghost_triangle.artists)


def _moment(balance: HipBalance) -> str:
    """Return the moment and how the arms compare: what neither diagram nor triangle says."""
    moment = f"moment at the hip\n{balance.moment_nm:.1f} Nm\n= {balance.moment_nm_per_kg:.2f} Nm/kg".replace("-", "−")
    ratio = balance.centre[0] / balance.pull_arm_m
    return moment if ratio <= 0 or not balance.holds else f"{moment}\n\narm d = {ratio:.2f} × r"
