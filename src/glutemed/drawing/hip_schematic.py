"""The turning schematic: pelvis and right femur from any side, with the lines of action of the gluteal muscles."""

from __future__ import annotations

from itertools import permutations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from glutemed.drawing import style
from glutemed.drawing.action_study import PARTS, ActionStudy
from glutemed.drawing.action_style import MARKS, PALE, PALE_EDGE, TONES
from glutemed.drawing.action_words import posture_words, view_words
from glutemed.drawing.hip3d.bones import CREDIT, femur, left_hip_bone, right_hip_bone, sacrum, shapes
from glutemed.drawing.hip3d.paint import BonePaint, band
from glutemed.drawing.hip3d.painter import Look, Painter, Shapes
from glutemed.drawing.hip3d.view import View
from glutemed.drawing.joint_axis import JointAxis
from glutemed.drawing.labels import spread
from glutemed.drawing.muscle_lines import cut_below, evenly, line_of_action, thigh_turn

ACROSS, UPRIGHT = (-236.0, 236.0), (-262.0, 258.0)
"""What the panel shows, in mm."""
LABELS_FROM, LABELS_TO = 64.0, 196.0
"""Heights between which labels stand."""
CHOSEN_MM, OTHER_MM = (12.0, 4.0), (6.0, 2.5)
"""Half the breadth of a band at its origin and at its insertion."""
HIDDEN_BY_MM = 2.0
"""Bone so much nearer to the viewer hides a place."""
_LAYER_MM = 8.0
_OUTWARD = {
    "gmed": np.array([-0.5, -0.3, 0.8]),
    "gmin": np.array([-0.5, -0.3, 0.8]),
    "tfl": np.array([0.3, 0.0, 0.95]),
    "gmax": np.array([-0.8, 0.0, 0.6]),
}
"""Which way the bone under a muscle faces: from there the band is painted over the bone that its line dips into."""


class HipSchematic:
    """Bones, muscle bands with labels, and the chosen axis, seen from where the reader likes.

    Parameters
    ----------
    ax : Axes
        Is given its limits and loses its frame.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        ax.set(xlim=ACROSS, ylim=UPRIGHT, aspect="equal")
        ax.set_axis_off()
        self._size, line = size, size.line_pt
        self._paint = BonePaint(line)
        self._bands = len(self._paint.looks)
        fills = [*TONES, PALE]
        edges = ["#5b2600", "#4a2000", "#1f0d00", "#6e1f2b", PALE_EDGE]
        for fill, edge in zip(fills, edges, strict=True):
            self._paint.looks += [Look(fill, fill, 0.4), Look("", edge, 0.4 * line)]
        self._painter = Painter(ax, self._paint.looks, _LAYER_MM)
        self._seen: tuple[View, list[Shapes]] | None = None
        self._axis = JointAxis(ax, size)
        thin = {"color": style.INK, "lw": 0.35 * line, "zorder": 20}
        marker = {"ms": 3.4 * line, "mec": "white", "mew": 0.5 * line, "zorder": 22, "ls": ""}
        self._leaders = [ax.plot([], [], **thin)[0] for _ in TONES]
        self._marks: list[Line2D] = [
            ax.plot([], [], mark, mfc=tone, **marker)[0] for mark, tone in zip(MARKS, TONES, strict=True)
        ]
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.8}
        self._labels = [ax.text(0, 0, "", va="center", zorder=23, bbox=dict(veil)) for _ in TONES]
        top = {"x": ACROSS[0] + 2, "va": "top", "ha": "left", "zorder": 24}
        line_mm = 1.35 * (size.text_pt + 1) * (UPRIGHT[1] - UPRIGHT[0]) / _height_pt(ax)
        self._gap = line_mm
        self._from = ax.text(y=UPRIGHT[1] - 2, s="", fontsize=size.text_pt + 1, fontweight="bold", **top)
        self._posture = ax.text(y=UPRIGHT[1] - 2 - line_mm, s="", **top)
        ax.text(
            ACROSS[0] + 2, UPRIGHT[0] + 2, CREDIT.replace(" (", "\n("), color=style.QUIET,
            fontsize=size.small_pt - 1.5, va="bottom", zorder=1,
        )  # fmt: skip
        self.artists: list[Artist] = [
            self._painter,
            *self._axis.artists,
            *self._leaders,
            *self._marks,
            *self._labels,
            self._from,
            self._posture,
        ]

    def update(self, study: ActionStudy, view: View) -> None:
        """Show a position of the hip from a direction of view."""
        lift = np.array([0.0, -62.0 * (view.height_deg / 90.0) ** 2])
        lines = self._lines(study)
        moved = [*self._pelvis(view), *self._femur(study, view)]
        bones = len(moved)
        for name, line in lines.items():
            chosen = name in study.parts
            look = self._bands + 2 * (study.parts.index(name) if chosen else len(TONES))
            half, nearer = (CHOSEN_MM, 34.0) if chosen else (OTHER_MM, 5.0)
            nearer *= _over_bone(name, view)
            moved += band(line, view, half, look, nearer)
        for part in moved:
            part.points = part.points + lift
        self._painter.show(moved)
        self._axis.update(study, view, lift)
        self._name_parts(study, view, lines, lift, moved[:bones])
        self._from.set_text(f"Right hip, seen from {view_words(view.turn_deg, view.height_deg)}")
        words = posture_words(study.flexion_deg, study.adduction_deg, study.rotation_deg)
        self._posture.set_text(words[:1].upper() + words[1:])

    def _lines(self, study: ActionStudy) -> dict[str, np.ndarray]:
        """Return the lines of action that are drawn, cut where the thigh is cut."""
        hip, end = study.hip, shapes()["femur"]["cut"] + 8
        named = {muscle.name: muscle for muscle in study.muscles.muscles if muscle.name in PARTS}
        return {name: evenly(cut_below(line_of_action(muscle, hip), hip, end), 15.0) for name, muscle in named.items()}

    def _pelvis(self, view: View) -> list[Shapes]:
        """Return the shapes of the pelvis; they change with the view alone."""
        if self._seen is None or self._seen[0] != view:
            found = []
            for nets, tone in ((right_hip_bone(), "near"), (sacrum(), "near"), (left_hip_bone(), "far")):
                for net in nets:
                    found += self._paint.bone(net, view, tone)
            self._seen = view, found
        return [Shapes(part.points, part.depth, part.looks) for part in self._seen[1]]

    def _femur(self, study: ActionStudy, view: View) -> list[Shapes]:
        turn = thigh_turn(study.hip)
        return [part for net in femur() for part in self._paint.bone(net.turned(turn), view, "near")]

    def _name_parts(
        self, study: ActionStudy, view: View, lines: dict[str, np.ndarray], lift: np.ndarray, bones: list[Shapes]
    ) -> None:
        """Mark the chosen bands and label them on the side where the hip is."""
        found = [
            _seen_best(view.on_paper(lines[part]) + np.array([*lift, 9 * _over_bone(part, view)]), bones)
            for part in study.parts
        ]
        places = np.array([place for place, _ in found])
        heights = np.sort(spread(places[:, 1], self._gap, LABELS_FROM, LABELS_TO))
        far_left, far_right = (_uncrossed(places, x, heights) for x in (ACROSS[0] + 4, ACROSS[1] - 4))
        left = far_left[0] <= far_right[0]
        order, x = (far_left[1], ACROSS[0] + 4) if left else (far_right[1], ACROSS[1] - 4)
        for number, (mark, label, leader) in enumerate(zip(self._marks, self._labels, self._leaders, strict=True)):
            shown = number < len(places)
            for artist in (mark, label, leader):
                artist.set_visible(shown)
            if shown:
                y = heights[order[number]]
                mark.set_data(places[number, :1], places[number, 1:])
                hidden = found[number][1]
                mark.set_markerfacecolor("white" if hidden else TONES[number])
                mark.set_markeredgecolor(TONES[number] if hidden else "white")
                name = PARTS[study.parts[number]] + (" (hidden)" if hidden else "")
                label.set(position=(x, y), text=name, ha="left" if left else "right")
                leader.set_data([x, places[number, 0]], [y, places[number, 1]])


def _over_bone(part: str, view: View) -> float:
    """Return how far the bone under a muscle faces the viewer: 1 when it does, below 0 when it faces away."""
    return float(np.clip(2 * view.axes[2] @ _OUTWARD[part[:4]], -0.8, 1.0))


def _seen_best(line: np.ndarray, bones: list[Shapes]) -> tuple[np.ndarray, bool]:
    """Return where to mark a line on paper: its first place that no bone hides; and whether there is none."""
    tried = line[1 : max(2, 1 + len(line) // 2)]
    for place in tried:
        if not _is_behind(place[:2], place[2], bones):
            return place[:2], False
    return tried[0][:2], True


def _is_behind(place: np.ndarray, depth: float, bones: list[Shapes]) -> bool:
    """Return whether bone lies in front of a place on paper."""
    for part in bones:
        if part.points.shape[1] > 2:
            sides = part.points[part.depth > depth + HIDDEN_BY_MM] - place
            after = np.roll(sides, -1, axis=1)
            turn = sides[..., 0] * after[..., 1] - sides[..., 1] * after[..., 0]
            if ((turn > 0).all(axis=1) | (turn < 0).all(axis=1)).any():
                return True
    return False


def _uncrossed(places: np.ndarray, x: float, heights: np.ndarray) -> tuple[float, tuple[int, ...]]:
    """Return how long all leaders to a column are, and which height each label takes: the shortest never cross."""
    apart = np.hypot(places[:, :1] - x, places[:, 1:] - heights)
    rows = np.arange(len(places))
    return min((float(apart[rows, list(order)].sum()), order) for order in permutations(range(len(places))))


def _height_pt(ax: Axes) -> float:
    box, figure = ax.get_position(), ax.figure
    wide, high = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
    return min(high, wide * (UPRIGHT[1] - UPRIGHT[0]) / (ACROSS[1] - ACROSS[0]))
