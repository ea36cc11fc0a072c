"""The body of an exercise on paper: limbs as round shapes, the near ones over the far ones, with what it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, Polygon

from glutemed.drawing import style
from glutemed.drawing.exercise_body import SIDES, Joints, joints_of, lengths, radius, unit

_WORKING, _OTHER, _FAR = "#dceaf5", style.BODY, "#e6e3de"
_THING, _THING_TOP, _MAT = "#d5d3cf", "#e4e2de", "#e9edef"
_ROUND = np.linspace(0, 2 * np.pi, 29)[:-1]
_MIDDLE = (
    ("right_hip", "left_hip", "waist"),
    ("waist", "right_shoulder", "left_shoulder"),
    ("neck", "chin"),
    ("nose",),
    ("head",),
)
_LIMBS = ("hip knee", "knee ankle", "ankle heel toe", "shoulder elbow", "elbow wrist", "wrist hand")


class View:
    """From where a body is seen.

    Parameters
    ----------
    turn_deg : float
        Turns the scene about the vertical; 0 looks along y.
    above_deg : float
        How far from above.
    """

    def __init__(self, turn_deg: float, above_deg: float) -> None:
        turn, above = np.radians((turn_deg, above_deg))
        self._across = np.array([np.cos(turn), np.sin(turn), 0.0])
        back = np.array([-np.sin(turn), np.cos(turn), 0.0])
        self._up = np.sin(above) * back + np.cos(above) * np.array([0.0, 0.0, 1.0])
        self._near = -np.cos(above) * back + np.sin(above) * np.array([0.0, 0.0, 1.0])

    def at(self, place: Sequence[float]) -> np.ndarray:
        """Return a place on paper, in m."""
        return np.array([np.dot(place, self._across), np.dot(place, self._up)])

    def nearness(self, place: Sequence[float]) -> float:
        """Return how near to the viewer a place is."""
        return float(np.dot(place, self._near))


def hull(points: np.ndarray) -> np.ndarray:
    """Return the corners of the smallest convex shape round some points, anticlockwise."""
    ordered = sorted(map(tuple, points))

    def half(every: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for x, y in every:
            while len(kept) > 1 and (
                (kept[-1][0] - kept[-2][0]) * (y - kept[-2][1]) <= (kept[-1][1] - kept[-2][1]) * (x - kept[-2][0])
            ):
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return np.array(half(ordered) + half(ordered[::-1]))


def _round(view: View, joints: Joints, names: Sequence[str], slim: float = 1.0) -> np.ndarray:
    """Return the outline of a part that is as thick at each joint as the body is there."""
    rings = [
        view.at(joints[name]) + slim * radius(name) * np.column_stack([np.cos(_ROUND), np.sin(_ROUND)])
        for name in names
    ]
    return hull(np.vstack(rings))


def box_corners(box: Sequence[float]) -> np.ndarray:
    """Return the corners of a box given by x, y and z from and to."""
    x0, x1, y0, y1, z0, z1 = box
    return np.array([[x, y, z] for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)])


class Stick:
    """One posture, ready to be drawn.

    Parameters
    ----------
    pose : mapping
        See `glutemed.drawing.exercise_body.joints_of`.
    things : sequence of mapping
        What it stands or lies on, or pulls: ``kind`` and a ``box``, or the joints that a band joins.
    view : View
    """

    def __init__(self, pose: Mapping[str, object], things: Sequence[Mapping[str, object]], view: View) -> None:
        self.joints, self.view = joints_of(pose), view
        self.things = [self._fitted(thing, things) for thing in things]

    def _fitted(self, thing: Mapping[str, object], every: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
        """Return a floor without ends as long as what stands on it; other things as they are."""
        if thing["kind"] != "floor" or len(thing["box"]) == 6:
            return thing
        ends = [at[0] + way * radius(name) for name, at in self.joints.items() for way in (-1, 1)]
        ends += [end for other in every if len(other.get("box", ())) == 6 for end in other["box"][:2]]
        return thing | {"box": [min(ends) - 0.04, max(ends) + 0.04, *thing["box"], 0, 0]}

    def bounds(self, also: np.ndarray | None = None) -> tuple[float, float, float, float]:
        """Return left, right, low and high on paper, in m, of body, things and ``also`` some places on paper."""
        outline = [self.view.at(at) + way * radius(name) for name, at in self.joints.items() for way in (-1, 1)]
        outline += [
            self.view.at(corner) for thing in self.things if "box" in thing for corner in box_corners(thing["box"])
        ]
        points = np.array(outline if also is None else [*outline, *also])
        return points[:, 0].min(), points[:, 0].max(), points[:, 1].min(), points[:, 1].max()

    def draw(self, ax: Axes, place, scale: float, working: Sequence[str], edge_pt: float) -> None:
        """Draw at a place on the axes: ``place`` turns m on paper into data coordinates."""
        self._things(ax, place, edge_pt)
        for names, colour, edge in self._parts(working):
            outline = _round(self.view, self.joints, names)
            ax.add_patch(Polygon(place(outline), fc=colour, ec=edge, lw=edge_pt, zorder=5))
        for thing in self.things:
            if "joints" in thing:
                ax.plot(*place(self._band(*thing["joints"])).T, color=style.PASSIVE, lw=3.4 * edge_pt, zorder=6)
        for side in working:
            self._muscle(ax, place, scale, side, edge_pt)

    def draw_pelvis_line(self, ax: Axes, place, edge_pt: float) -> None:
        """Draw a line through both hips, and the level from the working hip to compare it with."""
        right, left = (self.view.at(self.joints[f"{side}_hip"]) for side in SIDES)
        out = left - right
        ax.plot(*place(np.array([right, left + 1.3 * out])).T, color=style.FREE, lw=2.0 * edge_pt, zorder=8)
        level = np.array([right, right + np.array([2.3 * out[0], 0.0])])
        ax.plot(*place(level).T, color=style.INK, lw=1.1 * edge_pt, ls=(0, (3, 2)), zorder=8)

    def _parts(self, working: Sequence[str]) -> list[tuple[tuple[str, ...], str, str]]:
        """Return limbs, trunk and head from the far to the near one, with fill and edge."""
        far = {side: self.view.nearness(self.joints[f"{side}_hip"]) for side in SIDES}
        parts = []
        for side in SIDES:
            away = far[side] < max(far.values()) - 0.5 * lengths()["hips"]
            for limb in _LIMBS:
                names = tuple(f"{side}_{joint}" for joint in limb.split())
                lit = side in working and limb in _LIMBS[:3]
                fill = _WORKING if lit else _FAR if away else _OTHER
                parts.append((names, fill, style.STANCE if lit else style.BODY_EDGE))
        for names in _MIDDLE:
            parts.append((names, _OTHER, style.BODY_EDGE))
        return sorted(parts, key=self._nearness)

    def _nearness(self, part: tuple[tuple[str, ...], str, str]) -> float:
        """Return how near a part is; the head hides the neck from every side."""
        near = [self.view.nearness(self.joints[name]) for name in part[0]]
        return min(*near, near[-1] - 0.01) if part[0] == ("neck", "chin") else float(np.mean(near))

    def _band(self, one: str, other: str) -> np.ndarray:
        """Return the ends of a band round two legs, from the outer edge of one to that of the other."""
        places, thick = [], []
        for name in (one, other):
            above = name.replace("knee", "hip").replace("ankle", "knee")
            joint, up = self.joints[name], self.joints[above]
            places.append(self.view.at(joint + 0.09 * unit(up - joint)))
            thick.append(radius(name) + 0.006)
        out = unit(places[1] - places[0])
        return np.array([places[0] - thick[0] * out, places[1] + thick[1] * out])

    def _muscle(self, ax: Axes, place, scale: float, side: str, edge_pt: float) -> None:
        hip, other = (self.joints[f"{name}_hip"] for name in (side, "left" if side == "right" else "right"))
        chest = (self.joints["right_shoulder"] + self.joints["left_shoulder"]) / 2
        at = hip + 0.05 * unit(hip - other) + 0.065 * unit(chest - (hip + other) / 2)
        ax.add_patch(
            Circle(place(self.view.at(at)[None])[0], 0.042 * scale, fc=style.MUSCLE, ec="white", lw=edge_pt, zorder=9)
        )

    def _things(self, ax: Axes, place, edge_pt: float) -> None:
        for thing in self.things:
            if "box" not in thing:
                continue
            corners = box_corners(thing["box"])
            outline = hull(np.array([self.view.at(corner) for corner in corners]))
            face = _MAT if thing["kind"] == "floor" else _THING
            look = {"ec": style.QUIET, "lw": 0.7 * edge_pt, "zorder": 2 if thing["kind"] == "floor" else 3}
            ax.add_patch(Polygon(place(outline), fc=face, **look))
            if thing["kind"] != "floor":
                top = hull(np.array([self.view.at(corner) for corner in corners if corner[2] == thing["box"][5]]))
                if len(top) > 2:
                    ax.add_patch(Polygon(place(top), fc=_THING_TOP, **look))


def arrow(ax: Axes, ends: np.ndarray, curve: float, line_pt: float) -> None:
    """Draw an arrow of movement."""
    ax.add_patch(
        FancyArrowPatch(
            *ends, connectionstyle=f"arc3,rad={curve}", arrowstyle="-|>", mutation_scale=6.5 * line_pt, color=style.INK,
            lw=line_pt, shrinkA=0, shrinkB=0, zorder=10,
        )
    )  # fmt: skip
