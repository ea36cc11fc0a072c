"""How bones and muscle bands look in the turning schematic, as shapes for the painter."""

from __future__ import annotations

import numpy as np
from matplotlib.colors import to_hex, to_rgb

from glutemed.drawing.hip3d.painter import Look, Shapes
from glutemed.drawing.hip3d.solids import Net
from glutemed.drawing.hip3d.view import View

LIGHT = np.array([-0.42, 0.58, 0.70])
"""Where light comes from on paper: from the upper left, behind the viewer."""
EDGE_ON = 1e-6
"""Less than this and a face is seen edge-on, whatever its last digit says."""
_TONES = {"near": ("#a8946c", "#fbf5e6", 7, "#6e5f45"), "far": ("#dcd4c2", "#f8f5ee", 3, "#b9ad95")}
"""Darkest and lightest tone, how many tones, and the outline, of the right side and of the left."""
OUTLINE_LIFT = 10.0
"""Outlines are painted as if so many mm nearer, or half of what they lie on would cover them."""


class BonePaint:
    """Looks for bones, and shapes that use them.

    Attributes
    ----------
    looks : list of Look
        Of bones; bands append theirs.
    """

    def __init__(self, line_pt: float) -> None:
        self.looks: list[Look] = []
        self._first: dict[str, int] = {}
        for name, (dark, light, steps, outline) in _TONES.items():
            self._first[name] = len(self.looks)
            for share in np.linspace(0, 1, steps):
                tone = _between(dark, light, share)
                self.looks.append(Look(tone, tone, 0.5))
            self.looks.append(Look("", outline, 0.55 * line_pt if name == "near" else 0.4 * line_pt))

    def bone(self, net: Net, view: View, tone: str) -> list[Shapes]:
        """Return the faces of a bone that look at the viewer, and its outline."""
        steps, first = _TONES[tone][2], self._first[tone]
        points, normals = view.on_paper(net.corners), view.on_paper(net.normals)
        around, facing = points[net.faces], normals[:, 2][net.faces]
        seen = facing.max(axis=1) > EDGE_ON
        light = 0.22 + 0.78 * np.clip(normals @ LIGHT / np.linalg.norm(LIGHT), 0, 1)
        step = np.minimum((light[net.faces].mean(axis=1) * steps).astype(int), steps - 1)
        faces = Shapes(around[seen][..., :2], around[seen][..., 2].mean(axis=1), first + step[seen])
        ends = _outline(around, facing)
        outline = Shapes(
            ends[..., :2], ends[..., 2].mean(axis=1) + OUTLINE_LIFT, np.full(len(ends), first + steps, dtype=int)
        )
        return [faces, outline]


def _outline(around: np.ndarray, facing: np.ndarray) -> np.ndarray:
    """Return where a surface turns away from the viewer, as a piece across each face, shape (n, 2, 3)."""
    after = np.roll(facing, -1, axis=1)
    turns = (facing > EDGE_ON) != (after > EDGE_ON)
    two = turns.sum(axis=1) == 2
    turns, facing, after, around = turns[two], facing[two], after[two], around[two]
    share = facing / np.where(turns, facing - after, 1)
    places = around + share[..., None] * (np.roll(around, -1, axis=1) - around)
    return places[turns].reshape(-1, 2, 3)


def band(line: np.ndarray, view: View, half_mm: tuple[float, float], look: int, lift_mm: float) -> list[Shapes]:
    """Return a muscle band along a line of points, broad at its origin, with its two edges (look ``look + 1``).

    Parameters
    ----------
    line : ndarray, shape (k, 3)
    view : View
    half_mm : tuple of float
        Half its breadth at origin and insertion.
    look : int
        Number of its fill; the next one is its edge.
    lift_mm : float
        It is painted as if so much nearer, since it lies on what it would else be hidden by.
    """
    points = view.on_paper(line)
    flat = points[:, :2]
    along = np.gradient(flat, axis=0)
    aside = np.stack([-along[:, 1], along[:, 0]], axis=1)
    aside /= np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-6)
    gone = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    share = np.clip(gone / min(gone[-1], 160.0), 0, 1)
    half = half_mm[0] + (half_mm[1] - half_mm[0]) * share**0.7
    one, other = flat + half[:, None] * aside, flat - half[:, None] * aside
    depth = 0.5 * (points[1:, 2] + points[:-1, 2]) + lift_mm
    quads = np.stack([one[:-1], one[1:], other[1:], other[:-1]], axis=1)
    count = len(depth)
    edges = np.concatenate([np.stack([side[:-1], side[1:]], axis=1) for side in (one, other)])
    return [
        Shapes(quads, depth, np.full(count, look)),
        Shapes(edges, np.tile(depth + 1.0, 2), np.full(2 * count, look + 1)),
    ]


def _between(dark: str, light: str, share: float) -> str:
    return to_hex(np.array(to_rgb(dark)) * (1 - share) + np.array(to_rgb(light)) * share)
