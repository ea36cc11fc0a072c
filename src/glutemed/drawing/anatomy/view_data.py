"""The control points of one view, read from ``data/<view>_*.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files

import numpy as np

from glutemed.drawing.anatomy.sheets import FibreSheet, sample

VIEWS = ("lateral", "posterior")
MIDLINE = -83.5
"""Where the midline is in the posterior view, in mm."""


@dataclass(frozen=True, eq=False)
class Shade:
    """A soft band of shade or light on a bone: a curve with a width in mm."""

    points: np.ndarray
    width: float
    light: bool


@dataclass(frozen=True, eq=False)
class Bone:
    """One bone: closed outline, holes, inner lines, shades and pits (centre and half axes), in mm."""

    name: str
    tone: str
    outline: np.ndarray
    holes: tuple[np.ndarray, ...] = ()
    lines: tuple[np.ndarray, ...] = ()
    shades: tuple[Shade, ...] = ()
    pits: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, eq=False)
class ViewData:
    """Everything of one view.

    Attributes
    ----------
    window : tuple of float
        Left, right, lowest and highest place shown, in mm.
    bones : tuple of Bone
        Deepest first.
    sheets : dict
        Muscles and tract by name.
    curves : dict
        Nerve and artery: branches as ``(width, polyline)``.
    areas : dict
        Bursae, attachments, facets and other areas: closed outlines.
    lines : dict
        Gluteal lines, crest and other open lines.
    depth : dict
        Drawing order of the layers, deep to superficial.
    behind : dict
        Bones that hide a part of a layer in this view.
    anchors : dict
        Places where a leader line may end, best first, and the side of its label (-1 left, 1 right).
    """

    window: tuple[float, float, float, float]
    bones: tuple[Bone, ...]
    sheets: dict[str, FibreSheet]
    curves: dict[str, list[tuple[float, np.ndarray]]]
    areas: dict[str, np.ndarray]
    lines: dict[str, np.ndarray]
    depth: dict[str, float]
    behind: dict[str, tuple[str, ...]]
    anchors: dict[str, np.ndarray]
    sides: dict[str, int] = field(default_factory=dict)

    def outline(self, name: str) -> np.ndarray | None:
        """Return the closed outline of a layer or area, or None when it has none in this view."""
        return self._outlines.get(name)

    @cached_property
    def _outlines(self) -> dict[str, np.ndarray]:
        return self.areas | {name: sheet.outline() for name, sheet in self.sheets.items()}

    def bone(self, name: str) -> np.ndarray:
        """Return the outline of a bone."""
        return next(bone.outline for bone in self.bones if bone.name == name)


def _points(values: list[list[float]]) -> np.ndarray:
    return np.array([[*value, 0.0][:3] for value in values], dtype=float)


def _closed(values: list[list[float]]) -> np.ndarray:
    return sample(_points(values), closed=True, per_segment=6)[:-1]


def _open(values: list[list[float]], per_segment: int = 6) -> np.ndarray:
    return sample(_points(values), False, per_segment) if len(values) > 2 else np.array(values, dtype=float)


def _bones(entries: dict) -> tuple[Bone, ...]:
    near = {name: _bone(name, entry) for name, entry in entries.items() if "mirror" not in entry}
    return tuple(
        _mirrored(name, near[entry["mirror"]]) if "mirror" in entry else near[name] for name, entry in entries.items()
    )


def _mirrored(name: str, bone: Bone) -> Bone:
    def flip(points: np.ndarray) -> np.ndarray:
        return points * (-1.0, 1.0) + (2 * MIDLINE, 0.0)

    shades = tuple(Shade(flip(shade.points), shade.width, shade.light) for shade in bone.shades)
    return Bone(name, "left", flip(bone.outline), tuple(map(flip, bone.holes)), tuple(map(flip, bone.lines)), shades)


def _bone(name: str, entry: dict) -> Bone:
    shades = tuple(
        Shade(_open(shade["points"], 3), float(shade["width"]), bool(shade.get("light", False)))
        for shade in entry.get("shades", ())
    )
    return Bone(
        name,
        entry.get("tone", "near"),
        _closed(entry["outline"]),
        tuple(_closed(hole) for hole in entry.get("holes", ())),
        tuple(_open(line) for line in entry.get("lines", ())),
        shades,
        tuple(tuple(pit) for pit in entry.get("pits", ())),
    )


def _sheets(entries: dict) -> dict[str, FibreSheet]:
    sheets = {}
    for name, entry in entries.items():
        sections = tuple(_points(section) for section in entry["sections"])
        regions = entry.get("regions", {name: [0.0, 1.0]})
        sheets |= {part: FibreSheet(sections, *ends) for part, ends in regions.items()}
    return sheets


def _read(file: str) -> dict:
    return tomllib.loads((files("glutemed.drawing.anatomy") / "data" / file).read_text(encoding="utf-8"))


@cache
def view_data(view: str) -> ViewData:
    """Return the control points of a view.

    Parameters
    ----------
    view : {"lateral", "posterior"}
    """
    if view not in VIEWS:
        raise ValueError(f"no view {view!r}; known: {', '.join(VIEWS)}")
    bones, soft, labels = (_read(f"{view}_{part}.toml") for part in ("bones", "soft_tissue", "labels"))
    return ViewData(
        window=tuple(bones["window"]),
        bones=_bones(bones["bones"]),
        sheets=_sheets(soft["sheets"]),
        curves={
            name: [(branch["width"], _open(branch["points"])) for branch in entry["branches"]]
            for name, entry in soft["curves"].items()
        },
        areas={name: _closed(points) for part in (bones, soft) for name, points in part["areas"].items()},
        lines={name: _open(points) for name, points in bones["lines"].items()},
        depth={name: float(number) for number, name in enumerate(soft["depth"])},
        behind={name: tuple(names) for name, names in soft.get("behind", {}).items()},
        anchors={
            name: np.array(places, dtype=float) for side in ("left", "right") for name, places in labels[side].items()
        },
        sides={name: sign for side, sign in (("left", -1), ("right", 1)) for name in labels[side]},
    )
