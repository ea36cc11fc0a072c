"""The bones of a plate: warm off-white, soft shade along the edge, silhouettes heavier than inner lines."""

from __future__ import annotations

import numpy as np
from matplotlib.path import Path

from glutemed.drawing.anatomy import look
from glutemed.drawing.anatomy.look import Brush
from glutemed.drawing.anatomy.view_data import Bone, ViewData

_SLANT = np.array([-1.3, 1.3])
"""The light comes from the upper left: the edge shade lies to the lower right."""


def draw_bones(brush: Brush, data: ViewData) -> None:
    """Draw all bones of a view."""
    for number, bone in enumerate(data.bones):
        _draw(brush, bone, 1 + 0.05 * number)


def _draw(brush: Brush, bone: Bone, zorder: float) -> None:
    fill, edge, strength = look.BONE_TONES[bone.tone]
    shape = look.with_holes(bone.outline, bone.holes)
    brush.fill(shape, fill, zorder)
    left = bone.tone == "left"
    for shade in () if left else bone.shades:
        colour, alpha = (look.LIGHT, 0.72) if shade.light else (look.SHADE, 0.30)
        path = look.path_of(shade.points, closed=False)
        brush.soft(path, colour, shade.width, alpha * strength, zorder, shape, 7)
    coarse = look.with_holes(bone.outline[::2], tuple(hole[::2] for hole in bone.holes))
    steps = 2 if left else 4
    brush.soft(coarse, look.SHADE, 6.0, 0.30 * strength, zorder, shape, steps)
    shifted = Path(coarse.vertices + _SLANT, coarse.codes)
    brush.soft(shifted, look.SHADE, 9.0, 0.36 * strength, zorder, shape, steps)
    thin, thick = 0.42 * brush.size.line_pt, 0.8 * brush.size.line_pt
    if left:
        thin, thick = 0.7 * thin, 0.6 * thick
    for pit in bone.pits:
        _draw_pit(brush, pit, edge, thin, zorder)
    if bone.lines:
        inner = Path.make_compound_path(*(look.path_of(line, closed=False) for line in bone.lines))
        brush.line(inner, edge, thin, zorder, shape, 0.75 * max(strength, 0.6))
    brush.line(shape, edge, thick, zorder)


def _draw_pit(brush: Brush, pit: tuple[float, float, float, float], edge: str, width: float, zorder: float) -> None:
    x, y, across, up = pit
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ring = look.path_of(np.column_stack([x + across * np.cos(turn), y + up * np.sin(turn)]))
    brush.fill(ring, "#a8946e", zorder)
    brush.line(ring, edge, width, zorder)
