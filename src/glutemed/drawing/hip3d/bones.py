"""The bones of the turning schematic: right and left hip bone, sacrum, and the upper right femur with its shaft cut."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import numpy as np

from glutemed.drawing.hip3d.solids import Net, Solid, net, plate, strand, union

CREDIT = "Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0)."


@cache
def shapes() -> dict:
    """Return the numbers of the bones."""
    text = (files("glutemed.drawing.hip3d") / "data" / "bone_shapes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def right_hip_bone() -> tuple[Net, ...]:
    """Return the right hip bone: the wing, and all below it."""
    return _wing(), net(_lower_hip_bone(), np.array([-74, -84, -94]), np.array([58, 64, 42]), 9.0)


@cache
def left_hip_bone() -> tuple[Net, ...]:
    """Return the left hip bone."""
    return tuple(part.mirrored(shapes()["midline"]) for part in right_hip_bone())


@cache
def sacrum() -> tuple[Net, ...]:
    """Return sacrum and coccyx."""
    return (net(_sacrum(), np.array([-124, -34, -150]), np.array([16, 140, -17]), 13.0),)


@cache
def femur() -> tuple[Net, ...]:
    """Return the upper part of the right femur, all hip angles zero."""
    return (net(_femur(), np.array([-56, shapes()["femur"]["cut"] - 16, -40]), np.array([56, 42, 82]), 9.0),)


def _strands(points: np.ndarray, shape: dict) -> list[np.ndarray]:
    return [strand(points, np.array(balls, dtype=float), shape["blend"]) for balls in shape["strands"]]


def _lower_hip_bone() -> Solid:
    shape, midline = shapes()["hip_bone"], shapes()["midline"]
    socket = shape["socket"]
    centre, opening = np.array(socket["centre"]), np.array(socket["opening"])
    opening = opening / np.linalg.norm(opening)

    def solid(points: np.ndarray) -> np.ndarray:
        cup = np.linalg.norm(points - centre, axis=-1) - socket["radius"]
        bone = union([*_strands(points, shape), cup], shape["blend"])
        mouth = np.where(np.linalg.norm(points, axis=-1) < 1.6 * socket["radius"], points @ opening, -np.inf)
        return np.maximum.reduce([bone, mouth - socket["depth"], midline + 1.5 - points[..., 2]])

    return solid


def _wing() -> Net:
    wing = shapes()["hip_bone"]["wing"]
    sheet = np.array(wing["sheet"], dtype=float)
    bend = np.linalg.lstsq(_powers(sheet[:, :2]), sheet[:, 2], rcond=None)[0]
    outline = closed_curve(np.array(wing["outline"], dtype=float), wing["points"])

    def half_thickness(side: np.ndarray) -> np.ndarray:
        towards_crest = np.clip((np.linalg.norm(side - wing["middle"], axis=-1) - 30) / 45, 0, 1)
        return wing["half_thickness"] + wing["crest_extra"] * towards_crest * (side[..., 1] > wing["middle"][1])

    return plate(outline, np.array(wing["middle"]), lambda side: _powers(side) @ bend, half_thickness)


def closed_curve(points: np.ndarray, count: int) -> np.ndarray:
    """Return ``count`` places along a smooth closed curve through points, evenly spaced."""
    ahead = [np.roll(points, -k, axis=0) for k in (-1, 0, 1, 2)]
    t = np.linspace(0, 1, 12, endpoint=False)[:, None, None]
    p0, p1, p2, p3 = ahead
    curve = 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3)
    curve = curve.swapaxes(0, 1).reshape(-1, points.shape[1])
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0, append=curve[:1]), axis=1))])
    wanted = np.linspace(0, length[-1], count, endpoint=False)
    return np.stack([np.interp(wanted, length, np.append(column, column[0])) for column in curve.T], axis=1)


def _powers(side: np.ndarray) -> np.ndarray:
    """Return the terms of a cubic in the side view."""
    x, y = side[..., 0] / 60, (side[..., 1] - 90) / 60
    return np.stack([x**i * y**j for i in range(4) for j in range(4 - i)], axis=-1)


def _sacrum() -> Solid:
    shape, midline = shapes()["sacrum"], shapes()["midline"]
    slabs = np.array(shape["slabs"], dtype=float)

    def solid(points: np.ndarray) -> np.ndarray:
        parts = []
        for forward, up, half_width, radius in slabs:
            aside = np.maximum(np.abs(points[..., 2] - midline) - half_width, 0)
            parts.append(np.sqrt((points[..., 0] - forward) ** 2 + (points[..., 1] - up) ** 2 + aside**2) - radius)
        return union(parts, shape["blend"])

    return solid


def _femur() -> Solid:
    shape = shapes()["femur"]
    return lambda points: np.maximum(union(_strands(points, shape), shape["blend"]), shape["cut"] - points[..., 1])
