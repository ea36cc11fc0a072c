"""Plain figures of the calculator's exercises: thick lines between the model's joints, one class for each family."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from glutemed.drawing import style

Place = tuple[float, float]
Joints = dict[str, Place]
_LEG_M, _TRUNK_M, _ARM_M, _HEAD_M = 0.11, 0.19, 0.055, 0.105
BOUNDS = {
    "standing": ((-2.3, 1.2), (-0.98, 0.82)),
    "side_lying": ((-1.22, 1.16), (-0.36, 0.72)),
    "plank": ((-1.22, 1.16), (-0.36, 0.72)),
}


def bounds_of(family: str, out: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return what a family's scene shows, across and up in m from the hip; mirrored where ``out`` is negative."""
    (left, right), upright = BOUNDS[family]
    return ((left, right) if out > 0 else (-right, -left)), upright


class _Limbs:
    """Limbs as thick lines with a rim, drawn from back to front."""

    names: tuple[tuple[str, float], ...] = ()

    def __init__(self, ax: Axes, points_per_m: float, size: style.Size) -> None:
        self._ax, self._points = ax, points_per_m
        self._limbs: dict[str, tuple] = {}
        rim = 0.8 * size.line_pt
        for layer, (name, wide) in enumerate(self.names):
            look = {"solid_capstyle": "round", "solid_joinstyle": "round", "zorder": 5 + layer}
            working = name.startswith("working")
            edge = ax.plot(
                [], [], color=style.STANCE if working else style.BODY_EDGE, lw=wide * points_per_m + rim, **look
            )
            fill = ax.plot([], [], color="#dceaf5" if working else style.BODY, lw=wide * points_per_m - rim, **look)
            self._limbs[name] = edge[0], fill[0]
        self._head = Circle((0, 0), _HEAD_M, fc=style.BODY, ec=style.BODY_EDGE, lw=rim, zorder=4)
        ax.add_patch(self._head)
        self._floor = ax.plot([], [], color=style.QUIET, lw=0.7 * size.line_pt, zorder=3)[0]
        self.artists: list[Artist] = [
            self._floor,
            self._head,
            *(part for limb in self._limbs.values() for part in limb),
        ]

    def lay(self, name: str, *places: Place) -> None:
        """Lay a limb through places."""
        for line in self._limbs[name]:
            line.set_data(*zip(*places, strict=True))

    def head(self, neck: Place, towards: Place) -> None:
        """Put the head beyond the neck, away from another place."""
        way = np.subtract(neck, towards)
        self._head.center = tuple(np.add(neck, 1.5 * _HEAD_M * way / np.hypot(*way)))

    def floor(self, height: float) -> None:
        """Draw the floor at a height."""
        self._floor.set_data(self._ax.get_xlim(), [height, height])

    def update(self, joints: Joints, name: str) -> None:
        """Show a posture."""
        raise NotImplementedError


class StandingLimbs(_Limbs):
    """Seen from behind, standing on one leg, the free foot off the floor."""

    names = (
        ("free leg", _LEG_M), ("arm", _ARM_M), ("other arm", _ARM_M), ("working leg", _LEG_M), ("trunk", _TRUNK_M),
    )  # fmt: skip

    def update(self, joints: Joints, name: str) -> None:
        """Show a posture; the free leg hangs, bent at the knee in a squat."""
        hip, free, joint, trunk = (joints[key] for key in ("hip", "free_hip", "lumbosacral", "trunk"))
        out = -1.0 if free[0] < 0 else 1.0
        foot = 0.045 * out, -0.86
        self.lay("working leg", hip, (0.02 * out, -0.43), foot)
        self.lay("free leg", free, (free[0] + 0.02 * out, free[1] - 0.38), (free[0] + 0.03 * out, free[1] - 0.72))
        up = np.subtract(trunk, joint)
        up = up / np.hypot(*up)
        middle = 0.5 * (hip[0] + free[0]), 0.5 * (hip[1] + free[1])
        neck = np.add(joint, 0.42 * up)
        self.lay("trunk", (middle[0], middle[1] + 0.03), joint, tuple(np.add(joint, 0.33 * up)))
        across = np.array([up[1], -up[0]])
        for arm, way in (("arm", 1.0), ("other arm", -1.0)):
            shoulder = np.add(joint, 0.36 * up) + 0.15 * way * across
            hand = shoulder - 0.46 * up + 0.07 * way * across
            self.lay(arm, tuple(shoulder), tuple(hand))
        self.head(tuple(neck), joint)
        self.floor(-0.92)


class SideLyingLimbs(_Limbs):
    """Lying on one side, seen from the front, the upper leg lifted."""

    names = (
        ("lower leg", _LEG_M), ("arm", _ARM_M), ("trunk", 1.25 * _TRUNK_M), ("working leg", _LEG_M),
    )  # fmt: skip

    def update(self, joints: Joints, name: str) -> None:
        """Show a posture."""
        hip, below = joints["hip"], joints["lower_hip"]
        self.lay("lower leg", below, joints["lower_knee"], joints["lower_ankle"])
        self.lay("working leg", hip, joints["knee"], joints["ankle"])
        middle = 0.5 * (hip[1] + below[1])
        self.lay("trunk", (-0.02, middle), (-0.40, middle))
        self.lay("arm", (-0.46, middle - 0.04), (-0.62, below[1] - 0.02), (-0.82, below[1] - 0.02))
        self.head((-0.50, middle + 0.02), (0.0, middle))
        self.floor(below[1] - 0.5 * _LEG_M - 0.02)


class PlankLimbs(_Limbs):
    """The side plank, seen from the front."""

    names = (
        ("shank", 0.8 * _LEG_M), ("working leg", _LEG_M), ("upper shank", 0.8 * _LEG_M), ("arm", _ARM_M),
        ("trunk", 1.25 * _TRUNK_M), ("upper leg", _LEG_M),
    )  # fmt: skip

    def update(self, joints: Joints, name: str) -> None:
        """Show a posture; on the knees the shanks point away from the viewer and are drawn short."""
        hip, upper, foot, raised = (joints[key] for key in ("hip", "upper_hip", "foot", "upper_foot"))
        self.lay("working leg", hip, foot)
        self.lay("upper leg", upper, raised)
        knees = name == "plank_knees"
        for shank, start in (("shank", foot), ("upper shank", raised)):
            self.lay(shank, start, (start[0] + 0.07, start[1] - 0.01) if knees else start)
        pelvis, neck, shoulder = joints["pelvis"], joints["neck"], joints["shoulder"]
        self.lay("trunk", pelvis, neck)
        self.lay("arm", shoulder, joints["elbow"])
        self.head(neck, pelvis)
        self.floor(joints["elbow"][1] - 0.5 * _ARM_M)


FIGURES = {"standing": StandingLimbs, "side_lying": SideLyingLimbs, "plank": PlankLimbs}
"""The figure of each family of exercises."""
