"""Layers that can be peeled: muscles drawn by their fibres, tract, nerve, artery, bursae, attachments and landmarks."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.anatomy import look
from glutemed.drawing.anatomy.look import Brush
from glutemed.drawing.anatomy.sheets import FibreSheet, along
from glutemed.drawing.anatomy.structures import STRUCTURES
from glutemed.drawing.anatomy.view_data import ViewData

FLOOR, STEP = 5.0, 0.5
"""Drawing order of the deepest layer, and from one layer to the next."""
ON_BONE = 3.0
_FIBRES = {"gluteus_maximus": 46, "piriformis": 12, "tensor_fasciae_latae": 16, "iliotibial_tract": 15}


class Layer:
    """The artists of one structure, shown, hidden or faded together.

    Parameters
    ----------
    artists : list of Artist
    """

    def __init__(self, artists: list[Artist]) -> None:
        self.artists = artists
        self._alphas = [artist.get_alpha() or 1.0 for artist in artists]

    def show(self, visible: bool, strength: float = 1.0) -> None:
        """Show the layer at full strength or faded, or hide it."""
        for artist, alpha in zip(self.artists, self._alphas, strict=True):
            artist.set_visible(visible)
            artist.set_alpha(alpha * strength)


def draw_layers(brush: Brush, data: ViewData) -> dict[str, Layer]:
    """Draw every layer of a view once; return them by name."""
    layers = {}
    for name in (*data.lines, *data.areas, *data.sheets, *data.curves):
        before = len(brush.artists)
        zorder = FLOOR + STEP * data.depth[name] if name in data.depth else ON_BONE
        _draw(brush, data, name, zorder)
        layers[name] = Layer(brush.artists[before:])
    return layers


def _draw(brush: Brush, data: ViewData, name: str, zorder: float) -> None:
    kind = STRUCTURES[name].kind
    if name in data.sheets:
        _sheet(brush, name, data.sheets[name], zorder, _hidden_part(data, name))
    elif name in data.curves:
        _vessel(brush, data.curves[name], kind, zorder)
    elif kind == "bursa":
        _bursa(brush, data.areas[name], zorder)
    elif name in data.areas:
        _area(brush, data.areas[name], kind, zorder)
    elif name.endswith("_line"):
        path = look.path_of(data.lines[name], closed=False)
        brush.line(path, style.PAPER, 1.9 * brush.size.line_pt, zorder, alpha=0.8)
        brush.line(path, style.INK, 0.75 * brush.size.line_pt, zorder, dashes=(5, 2.5))


def _hidden_part(data: ViewData, name: str) -> Path | None:
    """Return what is left of the paper outside the bone that hides a part of a layer."""
    if name not in data.behind:
        return None
    far = np.array([[-600.0, -600.0], [600.0, -600.0], [600.0, 600.0], [-600.0, 600.0]])
    return look.with_holes(far, tuple(data.bone(bone) for bone in data.behind[name]))


def _sheet(brush: Brush, name: str, sheet: FibreSheet, zorder: float, shown: Path | None) -> None:
    tract = name == "iliotibial_tract"
    edge, fibre = (look.TRACT_EDGE, look.TRACT_FIBRE) if tract else (look.FLESH_EDGE, look.FIBRE)
    outline = look.path_of(sheet.outline())
    clip = outline if shown is None else shown
    width, line = brush.points_per_mm, brush.size.line_pt
    brush.fill(outline, look.FLESH[name], zorder, shown)
    if not tract:
        light = look.path_of(sheet.fibre(0.42, 0.05, 0.8), closed=False)
        brush.soft(light, "#ffe9dc", _breadth(sheet) * 0.55, 0.42, zorder, clip, 7)
        for start in np.linspace(0.84, 0.97, 7):
            brush.fill(look.path_of(sheet.outline(start)), look.TENDON, zorder, shown, 0.14)
    count = _FIBRES.get(name, 18)
    for first, (start, end), alpha, thick in (
        (0.5, (0.0, 1.0), 0.62, 0.20),
        (0.0, (0.05, 0.72), 0.40, 0.15),
        (0.25, (0.16, 0.90), 0.28, 0.13),
    ):
        shares = (np.arange(count) + first) / count
        lines = [look.path_of(sheet.fibre(share, start, end), closed=False) for share in shares if share > 0]
        brush.line(Path.make_compound_path(*lines), fibre, thick * width * line / 2, zorder, clip, alpha)
    if shown is None:
        brush.soft(outline, edge, 5.0, 0.30, zorder, outline, 3)
    brush.line(outline, edge, (0.4 if tract else 0.6) * line, zorder, shown)


def _breadth(sheet: FibreSheet) -> float:
    """Return how broad a sheet is in its middle, in mm."""
    first, last = (along(sheet.fibre(share), 0.5) for share in (0.0, 1.0))
    return float(np.hypot(*(last - first)))


def _vessel(brush: Brush, branches: list[tuple[float, np.ndarray]], kind: str, zorder: float) -> None:
    """Draw a nerve (yellow, crossed by fine ticks) or an artery (red, plain)."""
    inner, edge = (look.NERVE, look.NERVE_EDGE) if kind == "nerve" else (look.ARTERY, look.ARTERY_EDGE)
    full = 2.0 * brush.size.line_pt
    for number, (extra, colour) in enumerate(((0.9, edge), (0.0, inner))):
        for share, points in branches:
            path = look.path_of(points, closed=False)
            brush.line(path, colour, full * share + extra * 1.3, zorder + 0.1 * number)
    if kind == "nerve":
        for share, points in branches:
            path = look.path_of(points, closed=False)
            brush.line(path, edge, full * share, zorder + 0.15, dashes=(0.35, 2.2), alpha=0.9)


def _bursa(brush: Brush, points: np.ndarray, zorder: float) -> None:
    path = look.path_of(points)
    brush.fill(path, look.BURSA, zorder, alpha=0.92)
    brush.soft(path, look.BURSA_EDGE, 4.0, 0.35, zorder, path, 3)
    brush.line(path, look.BURSA_EDGE, 0.7 * brush.size.line_pt, zorder)


def _area(brush: Brush, points: np.ndarray, kind: str, zorder: float) -> None:
    """Draw an attachment (tinted) or a facet (outlined) on the bone."""
    path = look.path_of(points)
    if kind == "attachment":
        brush.fill(path, look.FLESH["medius_middle"], zorder, alpha=0.42)
        brush.line(path, look.FLESH_EDGE, 0.5 * brush.size.line_pt, zorder, dashes=(2.5, 1.8))
    else:
        brush.fill(path, style.PAPER, zorder, alpha=0.45)
        brush.line(path, style.INK, 0.5 * brush.size.line_pt, zorder)
