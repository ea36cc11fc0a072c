"""Solids from a few numbers: round pieces that flow into one another, and the net of quadrangles on their surface.

A solid is a function that is negative inside, positive outside and close to the distance from the surface (Hart 1996).
The net is the dual one of Gibson's surface nets: one corner in each cell that the surface crosses. A plate is a lens
between two bent sheets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

Solid = Callable[[np.ndarray], np.ndarray]
"""Takes points of shape (..., 3) in mm, returns about their distance from the surface, negative inside."""
SMOOTHING = 5
"""Rounds in which every corner moves towards its neighbours and back onto the surface."""


@dataclass(frozen=True, eq=False)
class Net:
    """Quadrangles on a surface.

    Attributes
    ----------
    corners : ndarray, shape (n, 3)
        In mm.
    normals : ndarray, shape (n, 3)
        Unit vectors out of the solid at the corners.
    faces : ndarray of int, shape (f, 4)
        Corners of each face, one after the other around it.
    """

    corners: np.ndarray
    normals: np.ndarray
    faces: np.ndarray

    def mirrored(self, right: float) -> Net:
        """Return the mirror image in the plane at ``right``."""
        flip = np.array([1.0, 1.0, -1.0])
        return Net(self.corners * flip + np.array([0.0, 0.0, 2 * right]), self.normals * flip, self.faces)

    def turned(self, matrix: np.ndarray) -> Net:
        """Return the net turned about the origin."""
        return Net(self.corners @ matrix.T, self.normals @ matrix.T, self.faces)


def cone(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the distance from a round cone between two balls, each (forward, up, right, radius)."""
    axis = end[:3] - start[:3]
    along = np.clip((points - start[:3]) @ axis / max(axis @ axis, 1e-9), 0, 1)
    nearest = start[:3] + along[..., None] * axis
    return np.linalg.norm(points - nearest, axis=-1) - (start[3] + along * (end[3] - start[3]))


def strand(points: np.ndarray, balls: np.ndarray, blend: float) -> np.ndarray:
    """Return the distance from a chain of balls joined by cones."""
    if len(balls) == 1:
        return np.linalg.norm(points - balls[0, :3], axis=-1) - balls[0, 3]
    parts = [cone(points, start, end) for start, end in pairwise(balls)]
    return union(parts, blend)


def union(parts: list[np.ndarray], blend: float) -> np.ndarray:
    """Return the distance from several solids that flow into one another over ``blend`` mm."""
    total = parts[0]
    for part in parts[1:]:
        mix = np.clip(0.5 + 0.5 * (part - total) / blend, 0, 1)
        total = part + mix * (total - part) - blend * mix * (1 - mix)
    return total


def net(solid: Solid, low: np.ndarray, high: np.ndarray, cell: float) -> Net:
    """Return the net on the surface of a solid.

    Parameters
    ----------
    solid : Solid
    low, high : ndarray, shape (3,)
        Corners of a box that the solid lies in, in mm.
    cell : float
        Size of the cells in mm; thinner parts are lost.
    """
    axes = [np.arange(start, end + cell, cell) for start, end in zip(low, high, strict=True)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    values = solid(grid)
    corners, number = _corners(values, grid, cell)
    faces = np.concatenate([_faces(values, number, axis) for axis in range(3)])
    edges = np.unique(np.sort(np.stack([faces, np.roll(faces, -1, axis=1)], axis=-1).reshape(-1, 2), axis=1), axis=0)
    for _ in range(SMOOTHING):
        corners = _onto(solid, 0.4 * corners + 0.6 * _neighbours(corners, edges), cell)
    return Net(corners, _gradient(solid, corners, 0.4 * cell), faces)


def _neighbours(corners: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Return the mean place of each corner's neighbours."""
    total, count = np.zeros_like(corners), np.zeros(len(corners))
    for one, other in (edges.T, edges.T[::-1]):
        np.add.at(total, one, corners[other])
        np.add.at(count, one, 1)
    return total / np.maximum(count, 1)[:, None]


def _onto(solid: Solid, corners: np.ndarray, cell: float) -> np.ndarray:
    """Return corners moved onto the surface."""
    for _ in range(2):
        off = np.clip(solid(corners), -cell, cell)
        corners = corners - off[:, None] * _gradient(solid, corners)
    return corners


def _gradient(solid: Solid, points: np.ndarray, step: float = 1.0) -> np.ndarray:
    shifts = step * np.eye(3)
    slope = np.stack([solid(points + shift) - solid(points - shift) for shift in shifts], axis=-1)
    return slope / np.maximum(np.linalg.norm(slope, axis=-1, keepdims=True), 1e-9)


def _corners(values: np.ndarray, grid: np.ndarray, cell: float) -> tuple[np.ndarray, np.ndarray]:
    """Return a corner in each cell that the surface crosses, and the corner's number in each cell (or -1)."""
    shape = np.array(values.shape) - 1
    total, count = np.zeros((*shape, 3)), np.zeros(shape)
    for axis in range(3):
        ahead = np.moveaxis(values, axis, 0)
        before, after = ahead[:-1], ahead[1:]
        crossed = (before < 0) != (after < 0)
        share = np.where(crossed, before / np.where(crossed, before - after, 1), 0)
        place = np.moveaxis(grid, axis, 0)[:-1].copy()
        place[..., axis] += cell * share
        for a in (0, 1):
            for b in (0, 1):
                part = (slice(None), slice(a, a + shape[_others(axis)[0]]), slice(b, b + shape[_others(axis)[1]]))
                total += np.moveaxis(np.where(crossed[part][..., None], place[part], 0), 0, axis)
                count += np.moveaxis(crossed[part], 0, axis)
    used = count > 0
    number = np.full(shape, -1)
    number[used] = np.arange(used.sum())
    return total[used] / count[used][:, None], number


def _others(axis: int) -> tuple[int, int]:
    return tuple(other for other in range(3) if other != axis)


def _faces(values: np.ndarray, number: np.ndarray, axis: int) -> np.ndarray:
    """Return a face for each grid line along ``axis`` that crosses the surface."""
    ahead, cells = np.moveaxis(values, axis, 0), np.moveaxis(number, axis, 0)
    before, after = ahead[:-1, 1:-1, 1:-1] < 0, ahead[1:, 1:-1, 1:-1] < 0
    around = np.stack([cells[:, :-1, :-1], cells[:, 1:, :-1], cells[:, 1:, 1:], cells[:, :-1, 1:]], axis=-1)
    outward, inward = around[before & ~after], around[~before & after]
    if axis == 1:  # the two other axes, in their order, then turn the other way round
        outward, inward = inward, outward
    return np.concatenate([outward, inward[:, ::-1]])


def plate(outline: np.ndarray, middle: np.ndarray, bend: Callable, half_thickness: Callable) -> Net:
    """Return a thin plate: rings around a middle, each on both sides of a bent sheet.

    Parameters
    ----------
    outline : ndarray, shape (k, 2)
        Points on the edge, (forward, up), counter-clockwise.
    middle : ndarray, shape (2,)
        Where the rings shrink to.
    bend : callable
        Returns how far to the right the sheet lies at points (..., 2).
    half_thickness : callable
        Returns half the thickness at points (..., 2), before the edge is rounded off.
    """
    turn = np.linspace(-np.pi / 2, np.pi / 2, 4)  # round the edge from the inner side to the outer side
    inner = np.array([0.02, 0.4, 0.75])
    shares = np.concatenate([inner, 0.93 + 0.07 * np.cos(turn), inner[::-1]])
    sides = np.concatenate([-np.ones(3), np.sin(turn), np.ones(3)])
    side_view = middle + shares[:, None, None] * (outline - middle)
    right = bend(side_view) + sides[:, None] * half_thickness(side_view)
    rings = np.concatenate([side_view, right[..., None]], axis=-1)
    count = len(outline)
    here, there = np.arange(count), np.roll(np.arange(count), -1)
    starts = count * np.arange(len(shares) - 1)[:, None]
    faces = np.stack([starts + here, starts + there, starts + count + there, starts + count + here], axis=-1)
    faces, corners = faces.reshape(-1, 4), rings.reshape(-1, 3)
    return Net(corners, _mean_normals(corners, faces), faces)


def _mean_normals(corners: np.ndarray, faces: np.ndarray) -> np.ndarray:
    around = corners[faces]
    flat = np.cross(around[:, 2] - around[:, 0], around[:, 3] - around[:, 1])
    total = np.zeros_like(corners)
    for k in range(4):
        np.add.at(total, faces[:, k], flat)
    return total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
