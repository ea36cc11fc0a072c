"""The anatomical plates with marks: what is hurt, what is weak, where it hurts.

Every mark has a colour, a hatch and a label of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from textwrap import fill
from typing import ClassVar

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.anatomy import look
from glutemed.drawing.anatomy.panel import AnatomyPanel
from glutemed.drawing.anatomy.plate import Plates
from glutemed.drawing.anatomy.pointing import Label
from glutemed.drawing.anatomy.soft_tissue import FLOOR, ON_BONE, STEP
from glutemed.drawing.injury_marks import PATTERNS, picture
from glutemed.drawing.injury_shapes import Mark, Picture

_ON_TOP = 24.0
_UNDER_MUSCLE = 4.0
_LOOKS: dict[str, dict[str, object]] = {
    "pain": {"fc": style.PAIN, "alpha": 0.26, "hatch": "..", "ec": style.PAIN_EDGE, "line": 0.6, "dashes": (4, 2.5)},
    "weak": {"fc": style.WEAK, "alpha": 0.30, "hatch": "\\\\", "ec": style.INK, "line": 0.5, "dashes": None},
    "injured": {
        "fc": style.INJURED,
        "alpha": 0.72,
        "hatch": "///",
        "ec": style.INJURED_EDGE,
        "line": 0.9,
        "dashes": None,
    },
    "spot": {"fc": style.INJURED, "alpha": 0.42, "hatch": "//", "ec": style.INJURED_EDGE, "line": 0.9, "dashes": None},
    "torn": {"fc": style.PAPER, "alpha": 1.0, "hatch": "", "ec": style.INJURED_EDGE, "line": 0.9, "dashes": None},
    "metal": {"fc": "#b6bcc2", "alpha": 1.0, "hatch": "", "ec": "#3d4349", "line": 0.7, "dashes": None},
    "path": {"fc": "none", "alpha": 1.0, "hatch": "", "ec": look.NERVE_EDGE, "line": 1.2, "dashes": (2.2, 1.4)},
}
_WIDE = 0.68
"""Width of an average bold letter over its height."""
_FROM = {"lateral": "from the right side", "posterior": "from behind"}
_SAID = {
    "Hurt": ("injured", "spot", "torn"),
    "Muscles without their nerve": ("weak",),
    "Pain area": ("pain",),
    "Implant": ("metal",),
    "Hidden in front of the bone": ("path",),
}


class InjuryPanel(AnatomyPanel):
    """One view of the right hip with the marks of one injury pattern at a time.

    Parameters
    ----------
    ax : Axes
    view : {"lateral", "posterior"}
    size : style.Size
    """

    _now: ClassVar[dict[str, np.ndarray]] = {}

    def __init__(self, ax: Axes, view: str, size: style.Size = style.READING) -> None:
        super().__init__(ax, view, size)
        self._patches: dict[str, list[Artist]] = {}
        self._anchors: dict[str, dict[str, np.ndarray]] = {}
        sides = dict(self.data.sides)
        columns = int((self._margin - 5.0) * self.points_per_mm / (_WIDE * size.small_pt))
        for pattern in PATTERNS:
            self._patches[pattern], self._anchors[pattern] = [], {}
            for number, mark in enumerate(picture(pattern, view).marks):
                name = f"{pattern} {number}"
                self._patches[pattern] += self._draw(mark, number)
                if not mark.label:
                    continue
                self._anchors[pattern][name] = np.array(mark.anchor, dtype=float)
                self._texts[name] = Label(ax, fill(mark.label, max(columns, 10)), mark.side, size)
                self.artists += self._texts[name].artists
                sides[name] = mark.side
            self.artists += self._patches[pattern]
        self.data = replace(self.data, sides=sides)

    def _draw(self, mark: Mark, number: int) -> list[Artist]:
        if mark.layers:
            pairs = zip(mark.outlines, mark.layers, strict=True)
            return [patch for outline, layer in pairs for patch in self._patch(mark, (outline,), self._on_layer(layer))]
        zorder = _ON_TOP + 0.1 * number if mark.over_femur else self._behind_femur()
        return self._patch(mark, mark.outlines, _UNDER_MUSCLE + 0.1 * number if mark.kind == "metal" else zorder)

    def _patch(self, mark: Mark, outlines: tuple[np.ndarray, ...], zorder: float) -> list[Artist]:
        known, line = _LOOKS[mark.kind], self.size.line_pt
        paths = [look.path_of(outline, closed=mark.kind != "path") for outline in outlines]
        whole = Path.make_compound_path(*paths)
        base = {"lw": 0.0, "ec": "none", "fc": known["fc"], "alpha": known["alpha"]}
        patches = [] if mark.kind == "path" else [PathPatch(whole, zorder=zorder, **base)]
        edge = PathPatch(whole, fc="none", ec=known["ec"], lw=known["line"] * line, zorder=zorder + 0.005)
        edge.set_hatch(known["hatch"] or None)
        edge.set_hatch_linewidth(0.45 * line)
        if known["dashes"]:
            edge.set_linestyle((0, known["dashes"]))
        for patch in (*patches, edge):
            self.ax.add_patch(patch)
        return [*patches, edge]

    def _on_layer(self, name: str) -> float:
        """Return a height just above a layer, below the next one."""
        return (FLOOR + STEP * self.data.depth[name] if name in self.data.depth else ON_BONE) + 0.2 * STEP

    def _behind_femur(self) -> float:
        place = next(number for number, bone in enumerate(self.data.bones) if bone.name == "femur")
        return 1 + 0.05 * place - 0.01

    def show_pattern(self, pattern: str) -> None:
        """Show one pattern with its marks."""
        shown = picture(pattern, self.view)
        for name, patches in self._patches.items():
            for patch in patches:
                patch.set_visible(name == pattern)
        self._now = self._anchors[pattern]
        self.show(shown.visible | shown.labels, labels=shown.labels)

    def _name(self, places: dict[str, np.ndarray], asked: dict[str, np.ndarray], lit: Collection[str]) -> None:
        super()._name(places | self._now, asked, frozenset(lit) | self._now.keys())


class _InjuryPlates(Plates):
    panel_kind = InjuryPanel

    def show_pattern(self, pattern: str) -> None:
        """Show one pattern; see `glutemed.drawing.injury_marks.PATTERNS`."""
        for panel in self.panels.values():
            panel.show_pattern(pattern)


class InjuryPlate(_InjuryPlates):
    """An injury pattern on one view of the right hip.

    Parameters
    ----------
    view : {"lateral", "posterior"}
    size : style.Size
    pattern : str
    """

    def __init__(self, view: str = "lateral", size: style.Size = style.READING, pattern: str = "tendinopathy") -> None:
        super().__init__((view,), 10.4, 7.6, size)
        self.show_pattern(pattern)


class InjuryPlates(_InjuryPlates):
    """An injury pattern from the side and from behind."""

    def __init__(self, size: style.Size = style.READING, pattern: str = "tendinopathy") -> None:
        super().__init__(("lateral", "posterior"), 16.4, 6.4, size)
        self.show_pattern(pattern)


def describe_marks(pattern: str, views: tuple[str, ...]) -> str:
    """Return what the plate of a pattern shows, in words."""
    parts = []
    for view in views:
        shown = picture(pattern, view)
        parts.append(f"Right hip, seen {_FROM[view]}. {_marked(shown)}{f' {shown.note}' if shown.note else ''}")
    return " ".join(parts)


def _marked(shown: Picture) -> str:
    said = []
    for heading, kinds in _SAID.items():
        labels = [mark.label for mark in shown.marks if mark.kind in kinds and mark.label]
        if labels:
            said.append(f"{heading}: {'; '.join(label.removeprefix('pain: ') for label in labels)}.")
    return " ".join(said)
