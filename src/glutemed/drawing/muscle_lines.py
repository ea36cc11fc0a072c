"""Lines of action in space: the path of each muscle part for a position of the hip, as a chain of points in mm."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from glutemed.mechanics.muscles import Cylinder, HipAngles, Muscle


def thigh_turn(hip: HipAngles) -> np.ndarray:
    """Return the matrix that turns the thigh: flexion, then adduction, then rotation, each about the turned axis.

    A test holds it to `glutemed.mechanics.muscles.pull_direction`, in both models.
    """
    flexion, adduction, rotation = np.radians([hip.flexion_deg, hip.adduction_deg, hip.rotation_deg])
    cos, sin = np.cos, np.sin
    flex = [[cos(flexion), -sin(flexion), 0], [sin(flexion), cos(flexion), 0], [0, 0, 1]]
    adduct = [[1, 0, 0], [0, cos(adduction), -sin(adduction)], [0, sin(adduction), cos(adduction)]]
    turn_in = [[cos(rotation), 0, sin(rotation)], [0, 1, 0], [-sin(rotation), 0, cos(rotation)]]
    return np.array(flex) @ np.array(adduct) @ np.array(turn_in)


def line_of_action(muscle: Muscle, hip: HipAngles) -> np.ndarray:
    """Return the path of a muscle part from origin to insertion, shape (k, 3): forward, up, right in mm.

    Over a cylinder the path gets points of its own.
    """
    path = muscle.path
    thigh = path.femur_m @ thigh_turn(hip).T
    bend = over(path.wrap, path.pelvis_m[-1], thigh[0]) if path.wrap is not None else np.empty((0, 3))
    return 1000 * np.concatenate([path.pelvis_m, bend, thigh])


def over(cylinder: Cylinder, start_m: np.ndarray, end_m: np.ndarray, points: int = 9) -> np.ndarray:
    """Return the points in m at which a path lies on a cylinder; none where it passes without touching.

    The last straight piece has the direction that `Cylinder.over` gives; the others follow from the unrolled path,
    which climbs along the axis at an even rate.
    """
    length, direction = cylinder.over(start_m, end_m)
    straight = np.linalg.norm(end_m - start_m)
    if length - straight < 1e-6:
        return np.empty((0, 3))
    a, b = ((point - cylinder.centre_m) @ cylinder.frame for point in (start_m, end_m))
    last = direction @ cylinder.frame
    radius = min(cylinder.radius_m, np.hypot(*b[:2]))
    flat = np.hypot(*last[:2])  # path in the plane across the axis, for one metre of path
    leaves_after = length * flat - np.sqrt(max(b[:2] @ b[:2] - radius**2, 0))
    begins_after = np.sqrt(a[:2] @ a[:2] - radius**2)
    starts_at = np.arctan2(a[1], a[0]) + np.arccos(radius / np.hypot(*a[:2]))
    along = np.linspace(begins_after, leaves_after, points)
    turn = starts_at + (along - begins_after) / radius
    on = np.stack([radius * np.cos(turn), radius * np.sin(turn), a[2] + along / flat * last[2]], axis=1)
    return on @ cylinder.frame.T + cylinder.centre_m


def cut_below(line: np.ndarray, hip: HipAngles, end_mm: float) -> np.ndarray:
    """Return a line without what lies further down the thigh than ``end_mm`` (negative, in the thigh's own frame)."""
    down = line @ thigh_turn(hip)[:, 1]
    beyond = np.flatnonzero((down[1:] < end_mm) & (down[:-1] >= end_mm))
    if not beyond.size:
        return line
    last = beyond[0]
    share = (end_mm - down[last]) / (down[last + 1] - down[last])
    return np.vstack([line[: last + 1], line[last] + share * (line[last + 1] - line[last])])


def evenly(line: np.ndarray, step_mm: float) -> np.ndarray:
    """Return points along a line, about ``step_mm`` apart, its corners included."""
    pieces = [line[:1]]
    for start, end in pairwise(line):
        count = max(1, round(np.linalg.norm(end - start) / step_mm))
        pieces.append(start + np.arange(1, count + 1)[:, None] / count * (end - start))
    return np.concatenate(pieces)
