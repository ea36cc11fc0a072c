"""Bones and soft tissue of the picture of the trochanter: the right hip from behind, thigh still, pelvis turning.

All in mm from the right hip centre, lateral to the viewer's right. Outlines: `glutemed.drawing.shapes`, proportions
after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0). Tendon, bursa and tract are schematic.
"""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.anatomy import look
from glutemed.drawing.outlines import compound, read_outlines, smooth
from glutemed.mechanics.muscles.compression import PELVIS_MM, SHIN_MM, TROCHANTER_MM

BONE_INWARDS_MM = 10.5
"""The trochanter is drawn so much less prominent than the tract's line, to make room for tendon, bursa and tract."""
_TENDON = ((36, 17), (45, 15.5), (51.5, 8), (55.3, -3), (55.8, -17), (53.8, -32), (50.2, -44), (48.6, -34),
           (49.6, -18), (46.5, -4), (40, 5.5), (33, 9))  # fmt: skip
_BURSA = ((56.4, -5), (58.2, -11), (58.7, -20), (57.0, -33), (53.6, -44), (55.2, -32), (56.2, -20), (56.0, -10))
_MEDIUS_ORIGIN = ((-14, 84), (-18, 108), (-10, 126), (8, 137), (28, 136), (41, 126), (47, 106))
_MEDIUS_END = ((48, 13), (43, 16), (36.5, 16), (33, 11))
_HALF_TRACT_MM = 3.0
_BEND_MM = 15.0

Point = np.ndarray


def turned(points: np.ndarray, degrees: float) -> np.ndarray:
    """Return points of the pelvis after adduction: its free side, on the viewer's left, goes down."""
    angle = np.deg2rad(degrees)
    x, y = np.asarray(points, dtype=float).T
    return np.column_stack([x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle)])


class Thigh:
    """The femur with the tendon on its trochanter and the bursa over it.

    Attributes
    ----------
    artists : list of PathPatch
        Tendon and bursa: they do not move, but lie over what moves.
    """

    def __init__(self, ax: Axes, line_pt: float) -> None:
        shapes = {name: outline.warped(_less_prominent) for name, outline in read_outlines("femur").items()}
        inner = compound([o.curve() for name, o in shapes.items() if name.startswith("line_")])
        for path, face, edge, width, zorder in (
            (shapes["bone"].curve(), style.BONE, style.BONE_EDGE, 0.6, 2.0),
            (inner, "none", "#b9ab8c", 0.4, 2.1),
        ):
            ax.add_patch(_patch(_mm(path), face, edge, width * line_pt, zorder))
        bursa = _patch(smooth(np.array(_BURSA, float)), look.BURSA, look.BURSA_EDGE, 0.5 * line_pt, 9.0)
        tendon = _patch(smooth(np.array(_TENDON, float)), look.TENDON, look.FLESH_EDGE, 0.5 * line_pt, 8.0)
        self.artists = [ax.add_patch(bursa), ax.add_patch(tendon)]


class Pelvis:
    """The pelvis with gluteus medius and the upper strip of gluteus maximus; turns with adduction.

    Attributes
    ----------
    artists : list of PathPatch
    """

    def __init__(self, ax: Axes, line_pt: float) -> None:
        pelvis = read_outlines("pelvis")
        strokes = [o.curve() for name, o in pelvis.items() if name.startswith("line_")]
        layers = (
            (compound([pelvis["hip_far"].curve(), pelvis["obturator"].curve(hole=True)]), "#ddd0b4", 0.5, 1.5, "bone"),
            (compound([pelvis["sacrum"].curve(), pelvis["coccyx"].curve()]), style.BONE, 0.5, 2.4, "bone"),
            (pelvis["hip_near"].curve(), style.BONE, 0.6, 2.5, "bone"),
            (compound(strokes), "none", 0.35, 2.6, "line"),
        )
        self._layers = []
        for path, face, width, zorder, kind in layers:
            edge = style.BONE_EDGE if kind == "bone" else "#b9ab8c"
            patch = _patch(_mm(path), face, edge, width * line_pt, zorder)
            self._layers.append((ax.add_patch(patch), _mm(path)))
        self._medius = ax.add_patch(_patch(Path(np.zeros((1, 2))), "#c98770", look.FLESH_EDGE, 0.5 * line_pt, 7.0))
        self._fibres = ax.add_patch(_patch(Path(np.zeros((1, 2))), "none", look.FIBRE, 0.25 * line_pt, 7.1))
        self.artists = [*(patch for patch, _ in self._layers), self._medius, self._fibres]

    def update(self, adduction_deg: float) -> None:
        """Turn the pelvis to an angle of adduction."""
        for patch, path in self._layers:
            patch.set_path(Path(turned(path.vertices, adduction_deg), path.codes))
        origin, end = turned(np.array(_MEDIUS_ORIGIN), adduction_deg), np.array(_MEDIUS_END, dtype=float)
        outline = np.vstack([origin, _bulge(origin[-1], end[0], 0.06), end, _bulge(end[-1], origin[0], -0.03)])
        corner = np.zeros(len(outline), bool)
        corner[[0, 6, 8, 11]] = True
        self._medius.set_path(smooth(outline, corner))
        ends = np.column_stack([np.interp(np.linspace(0, 1, 7), np.linspace(0, 1, 4), end[::-1, k]) for k in (0, 1)])
        lines = [smooth(np.vstack([a, _bulge(a, b, 0.03), b]), closed=False) for a, b in zip(origin, ends, strict=True)]
        self._fibres.set_path(compound(lines[1:-1]))
        self._fibres.set_alpha(0.6)

    def medius_at(self, adduction_deg: float) -> Point:
        """Return where a leader to gluteus medius ends."""
        return turned(np.array([(26.0, 104.0)]), adduction_deg)[0]


class Tract:
    """The iliotibial tract with its two muscles, on the lines of the model: it bends over the trochanter.

    Attributes
    ----------
    artists : list of PathPatch
    """

    def __init__(self, ax: Axes, line_pt: float) -> None:
        empty = Path(np.zeros((1, 2)))
        self._maximus = ax.add_patch(_patch(empty, "#c98a78", look.FLESH_EDGE, 0.4 * line_pt, 7.5))
        self._band = ax.add_patch(_patch(empty, look.FLESH["iliotibial_tract"], look.TRACT_EDGE, 0.6 * line_pt, 10.0))
        self._belly = ax.add_patch(_patch(empty, "#cc9078", look.FLESH_EDGE, 0.5 * line_pt, 10.2))
        self._maximus.set_alpha(0.85)
        self.artists = [self._maximus, self._band, self._belly]

    def update(self, adduction_deg: float) -> None:
        """Lay the tract over the trochanter at an angle of adduction."""
        over, shin = np.array(TROCHANTER_MM), np.array(SHIN_MM)
        tfl, gmax = (turned(np.array([PELVIS_MM[name]]), adduction_deg)[0] for name in ("tfl", "gmax_sup"))
        self._band.set_path(_strip(tfl, over, shin))
        self._belly.set_path(_spindle(tfl, over, 0.0, 0.52, 7.5))
        self._maximus.set_path(_spindle(gmax, over, 0.0, 0.86, 6.0))

    @staticmethod
    def places(adduction_deg: float) -> dict[str, Point]:
        """Return where leaders to the muscles of the tract end."""
        over = np.array(TROCHANTER_MM)
        tfl, gmax = (turned(np.array([PELVIS_MM[name]]), adduction_deg)[0] for name in ("tfl", "gmax_sup"))
        return {"tfl": tfl + 0.3 * (over - tfl), "gmax": gmax + 0.5 * (over - gmax)}


def limbs(adduction_deg: float) -> tuple[Point, Point]:
    """Return the directions of the two limbs of the tract away from the trochanter: up and down."""
    over = np.array(TROCHANTER_MM)
    up = turned(np.array([PELVIS_MM["tfl"]]), adduction_deg)[0] - over
    down = np.array(SHIN_MM) - over
    return up / np.hypot(*up), down / np.hypot(*down)


def _strip(start: Point, over: Point, end: Point) -> Path:
    """Return a strip from start to end that bends smoothly over a point."""
    up, down = (start - over) / np.hypot(*(start - over)), (end - over) / np.hypot(*(end - over))
    before, after = over + _BEND_MM * up, over + _BEND_MM * down
    knot = (4 * over - before - after) / 2
    t = np.linspace(0, 1, 9)[:, None]
    middle = (1 - t) ** 2 * before + 2 * t * (1 - t) * knot + t**2 * after
    line = np.vstack([start, middle, end])
    along = np.gradient(line, axis=0)
    across = np.column_stack([along[:, 1], -along[:, 0]]) / np.hypot(*along.T)[:, None]
    return look.path_of(np.vstack([line + _HALF_TRACT_MM * across, (line - _HALF_TRACT_MM * across)[::-1]]))


def _spindle(start: Point, end: Point, first: float, last: float, half_mm: float) -> Path:
    """Return a muscle belly between two shares of a line."""
    t = np.linspace(0, 1, 15)
    line = start + (first + (last - first) * t)[:, None] * (end - start)
    along = (end - start) / np.hypot(*(end - start))
    across = np.array([along[1], -along[0]])
    half = (half_mm * np.sin(np.pi * np.clip(0.12 + 0.88 * t, 0, 1)) ** 0.8)[:, None]
    return look.path_of(np.vstack([line + half * across, (line - half * across)[::-1]]))


def _bulge(start: Point, end: Point, share: float) -> np.ndarray:
    """Return a point beside the middle of a line, to its left for a positive share of its length."""
    along = end - start
    return (0.5 * (start + end) + share * np.array([-along[1], along[0]]))[None]


def _less_prominent(points: np.ndarray) -> np.ndarray:
    """Move the trochanter and the outer side of the shaft inwards; head and neck keep their place."""
    x, y = points.T
    outer = np.clip((x - 0.030) / 0.020, 0.0, 1.0) * np.clip((y + 0.20) / 0.15, 0.0, 1.0)
    return np.column_stack([x - BONE_INWARDS_MM / 1000 * outer, y])


def _mm(path: Path) -> Path:
    return Path(1000.0 * path.vertices, path.codes)


def _patch(path: Path, face: str, edge: str, width_pt: float, zorder: float) -> PathPatch:
    return PathPatch(path, fc=face, ec=edge, lw=width_pt, joinstyle="round", capstyle="round", zorder=zorder)
