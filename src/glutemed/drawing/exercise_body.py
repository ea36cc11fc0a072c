"""A plain jointed body in space: every segment keeps its length, whatever the posture.

Places are in metres: x to the viewer's right, y away from the viewer, z up from the floor, before the view is turned.
Leg and trunk lengths are those of an evidence row (de Leva 1996); the others are plausible proportions for a drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in

SIDES = ("right", "left")
RADII = {
    "hip": 0.095, "knee": 0.056, "ankle": 0.038, "heel": 0.032, "toe": 0.026, "shoulder": 0.062, "elbow": 0.042,
    "wrist": 0.030, "hand": 0.038, "waist": 0.108, "neck": 0.050, "chin": 0.050, "head": 0.105, "nose": 0.024,
}  # fmt: skip
"""How thick the body is at each joint, as the radius of a ball in m."""
ANKLE_HIGH = 0.075
"""Height of the ankle over the sole, in m."""
_SHOULDER_HALF, _UPPER_ARM, _FOREARM, _HAND = 0.175, 0.285, 0.255, 0.075
_NECK, _HEAD, _TOE = 0.065, 0.145, 0.155

Joints = dict[str, np.ndarray]


@lru_cache(maxsize=1)
def lengths() -> dict[str, float]:
    """Return how long each segment is, in m."""
    trunk, _, _, thigh, shank = [
        number / 1000 for number in numbers_in(row("anthro.male.lengths.deleva").quantity) if number > 100
    ][:5]
    hips = row("anthro.interhjc.gait2392").numbers[0] / 1000
    return {
        "trunk": trunk, "thigh": thigh, "shank": shank, "hips": hips, "shoulders": 2 * _SHOULDER_HALF,
        "upper arm": _UPPER_ARM, "forearm": _FOREARM, "hand": _HAND,
    }  # fmt: skip


def unit(vector: Sequence[float]) -> np.ndarray:
    """Return a direction of length 1."""
    vector = np.asarray(vector, dtype=float)
    return vector / np.linalg.norm(vector)


def bend(start: np.ndarray, end: np.ndarray, first: float, second: float, towards: Sequence[float]) -> np.ndarray:
    """Return the middle joint of two segments between two places.

    Parameters
    ----------
    start, end : ndarray
        Where the first segment begins and the second ends.
    first, second : float
        Their lengths in m.
    towards : sequence of float
        Direction to which the middle joint points.

    Raises
    ------
    ValueError
        When the end is out of reach.
    """
    way = end - start
    apart = float(np.linalg.norm(way))
    if not abs(first - second) <= apart <= first + second:
        raise ValueError(f"a place {apart:.3f} m away is out of reach of {first:.3f} and {second:.3f} m")
    along = (first**2 - second**2 + apart**2) / (2 * apart)
    across = np.asarray(towards, dtype=float)
    across = unit(across - across.dot(way) / apart**2 * way)
    return start + along * way / apart + np.sqrt(max(first**2 - along**2, 0.0)) * across


def joints_of(pose: Mapping[str, object]) -> Joints:
    """Return where every joint of a posture is.

    Parameters
    ----------
    pose : mapping
        As in ``poses/exercises.toml``: ``pelvis``, ``left`` (from right to left hip), ``spine``, and limbs.
    """
    size, joints = lengths(), {}
    left, spine = unit(pose["left"]), unit(pose["spine"])
    pelvis = np.asarray(pose["pelvis"], dtype=float)
    chest = pelvis + size["trunk"] * spine
    across = unit(pose.get("shoulders", pose["left"]))
    for side, way in (("right", -1.0), ("left", 1.0)):
        joints[f"{side}_hip"] = pelvis + way * size["hips"] / 2 * left
        joints[f"{side}_shoulder"] = chest + way * _SHOULDER_HALF * across
    upright = unit(pose.get("head", pose["spine"]))
    face = unit(pose["face"]) if "face" in pose else unit(np.cross(across, spine))
    joints["waist"] = pelvis + 0.36 * (chest - pelvis)
    joints["neck"] = chest + _NECK * upright
    joints["head"] = joints["neck"] + _HEAD * upright
    joints["chin"] = joints["head"]
    joints["nose"] = joints["head"] + RADII["head"] * face
    for side in SIDES:
        _leg(joints, side, pose[f"{side}_leg"], size)
        _arm(joints, side, pose.get(f"{side}_arm", {"upper": [0, 0, -1], "fore": [0, 0, -1]}), size)
    return joints


def _leg(joints: Joints, side: str, given: Mapping[str, Sequence[float]], size: Mapping[str, float]) -> None:
    hip = joints[f"{side}_hip"]
    if "thigh" in given:
        knee = hip + size["thigh"] * unit(given["thigh"])
        ankle = knee + size["shank"] * unit(given["shank"])
    else:
        ankle = np.asarray(given["ankle"], dtype=float)
        knee = bend(hip, ankle, size["thigh"], size["shank"], given["knee"])
    toe, down = unit(given["toe"]), unit(ankle - knee)
    down = unit(down - down.dot(toe) * toe)
    joints |= {
        f"{side}_knee": knee,
        f"{side}_ankle": ankle,
        f"{side}_heel": ankle + (ANKLE_HIGH - RADII["heel"]) * down - 0.045 * toe,
        f"{side}_toe": ankle + (ANKLE_HIGH - RADII["toe"]) * down + _TOE * toe,
    }


def _arm(joints: Joints, side: str, given: Mapping[str, Sequence[float]], size: Mapping[str, float]) -> None:
    shoulder = joints[f"{side}_shoulder"]
    if "upper" in given:
        elbow = shoulder + size["upper arm"] * unit(given["upper"])
        wrist = elbow + size["forearm"] * unit(given["fore"])
    else:
        wrist = np.asarray(given["wrist"], dtype=float)
        elbow = bend(shoulder, wrist, size["upper arm"], size["forearm"], given["elbow"])
    fingers = unit(given["fingers"]) if "fingers" in given else unit(wrist - elbow)
    joints |= {f"{side}_elbow": elbow, f"{side}_wrist": wrist, f"{side}_hand": wrist + size["hand"] * fingers}


def radius(joint: str) -> float:
    """Return how thick the body is at a joint, as the radius of a ball in m."""
    return RADII[joint.split("_")[-1]]
