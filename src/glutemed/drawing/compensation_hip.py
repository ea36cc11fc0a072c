"""The right hip from the side, as on the anatomical plate: each muscle in the colour of its effort, in % beside it."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.anatomy import VIEWS, look, view_data
from glutemed.drawing.anatomy.bones import draw_bones
from glutemed.drawing.anatomy.look import Brush
from glutemed.drawing.anatomy.sheets import FibreSheet
from glutemed.drawing.compensation_study import CompensationStudy

ACROSS, UPRIGHT = (-226.0, 206.0), (-140.0, 154.0)
"""What the panel shows, in mm."""
UPPER_MAXIMUS = 0.34
"""Share of gluteus maximus, from its top, that is drawn as its upper part."""
EFFORT = LinearSegmentedColormap.from_list("effort", ["#fdf3ec", "#f0b38a", "#BE5400", "#6e2a00"])
"""From no effort to full effort."""
_BACK, _FRONT = -120.0, 84.0
_PLACES = {
    "gluteus medius": ((8.0, 118.0), _FRONT, 126.0),
    "tensor fasciae latae": ((50.0, 66.0), _FRONT, 84.0),
    "gluteus minimus": ((9.0, 14.0), _FRONT, 42.0),
    "upper gluteus maximus": ((-74.0, 84.0), _BACK, 126.0),
}
"""Where a leader ends, and where its label stands."""
_NAMES = {"upper gluteus maximus": "upper gluteus\nmaximus", "gluteus minimus": "minimus (beneath)"}
"""Names as the picture has room for them."""
_ORDER = ("gluteus minimus", "gluteus medius", "tensor fasciae latae", "upper gluteus maximus")


class CompensationHip:
    """Four muscles over the bones of the lateral plate.

    Parameters
    ----------
    ax : Axes
        Is given its limits and loses its frame.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        ax.set(xlim=ACROSS, ylim=UPRIGHT, aspect="equal")
        ax.set_axis_off()
        box, figure, line = ax.get_position(), ax.figure, size.line_pt
        high = box.height * figure.get_figheight() * 72 / (UPRIGHT[1] - UPRIGHT[0])
        wide = box.width * figure.get_figwidth() * 72 / (ACROSS[1] - ACROSS[0])
        scale = min(high, wide)
        data = view_data(VIEWS[0])
        brush = Brush(ax, scale, size, UPRIGHT[0])
        draw_bones(brush, data)
        tract = data.sheets["iliotibial_tract"].outline()
        brush.fill(look.path_of(tract), look.FLESH["iliotibial_tract"], 2.8)
        brush.line(look.path_of(tract), look.TRACT_EDGE, 0.5 * line, 2.8)
        whole = data.sheets["gluteus_maximus"]
        brush.line(look.path_of(whole.outline()), look.FLESH_EDGE, 0.4 * line, 2.7, dashes=(3, 2))
        shapes = {
            "gluteus minimus": [data.sheets["gluteus_minimus"]],
            "gluteus medius": [data.sheets[f"medius_{part}"] for part in ("anterior", "middle", "posterior")],
            "tensor fasciae latae": [data.sheets["tensor_fasciae_latae"]],
            "upper gluteus maximus": [FibreSheet(whole.sections, 0.0, UPPER_MAXIMUS)],
        }
        self._fills: dict[str, list[PathPatch]] = {}
        self._fibres: list[PathPatch] = []
        words = {"fontsize": size.small_pt, "va": "center", "linespacing": 1.15, "zorder": 30}
        self._labels, self._leaders = {}, []
        hidden = {"ec": style.PAPER, "fc": "none", "ls": (0, (3, 2)), "lw": 0.5 * line, "alpha": 0.85, "zorder": 4.5}
        beneath = ax.add_patch(PathPatch(look.path_of(shapes["gluteus minimus"][0].outline()[::2]), **hidden))
        for depth, name in enumerate(_ORDER):
            self._fills[name] = [self._fill(ax, sheet, line, 3.0 + depth, name) for sheet in shapes[name]]
            self._fibres += [self._grain(ax, sheet, line, 3.1 + depth) for sheet in shapes[name]]
            place, x, y = _PLACES[name]
            align = "left" if x > 0 else "right"
            self._labels[name] = ax.text(x, y, "", ha=align, **words)
            gap = -3 if x > 0 else 3
            leader = {"lw": 0.4 * line, "color": style.INK, "zorder": 29, "marker": "o", "markevery": [1]}
            self._leaders += ax.plot([x + gap, place[0]], [y, place[1]], ms=1.2 * line, **leader)
        tract_words = {"color": style.QUIET, "ha": "left", **words}
        ax.text(_FRONT, -124, "iliotibial tract", **tract_words)
        ax.plot([_FRONT - 3, 22], [-124, -132], color=style.QUIET, lw=0.4 * line, zorder=29)
        _fade(ax)
        line_mm = size.text_pt / scale
        above = {"x": ACROSS[0] + 2, "va": "bottom", "fontweight": "bold", "clip_on": False}
        ax.text(y=UPRIGHT[1] + 2.1 * line_mm, s="Right hip from the side", fontsize=size.text_pt + 1, **above)
        self._state = ax.text(y=UPRIGHT[1] + 0.5 * line_mm, s="", **above)
        self.artists: list[Artist] = [
            *(patch for patches in self._fills.values() for patch in patches),
            *self._fibres,
            beneath,
            *self._leaders,
            *self._labels.values(),
            self._state,
        ]

    @staticmethod
    def _fill(ax: Axes, sheet: FibreSheet, line_pt: float, zorder: float, name: str) -> PathPatch:
        edge = {"ec": look.FLESH_EDGE, "lw": 0.5 * line_pt, "joinstyle": "round"}
        outline = sheet.outline()[::2]
        alpha = 0.88 if name == "upper gluteus maximus" else 1.0
        return ax.add_patch(PathPatch(look.path_of(outline), zorder=zorder, alpha=alpha, **edge))

    @staticmethod
    def _grain(ax: Axes, sheet: FibreSheet, line_pt: float, zorder: float) -> PathPatch:
        lines = [look.path_of(sheet.fibre(share, 0.03, 0.9), closed=False) for share in np.linspace(0.1, 0.9, 6)]
        width = {"ec": look.FLESH_EDGE, "lw": 0.16 * line_pt, "capstyle": "round"}
        return ax.add_patch(PathPatch(Path.make_compound_path(*lines), fc="none", alpha=0.6, zorder=zorder, **width))

    def update(self, study: CompensationStudy) -> None:
        """Show the efforts of a state; without an answer, muscles at their limit."""
        held = study.holds("lenient")
        for name, patches in self._fills.items():
            effort = study.effort("lenient", name) if held else 100.0
            weak = name in study.weakened and study.left_percent < 100
            for patch in patches:
                patch.set_facecolor(EFFORT(effort / 100))
                patch.set_linestyle((0, (2, 1.5)) if weak else "-")
            words = f"effort {effort:.0f} %" if held else "at its limit"
            if weak:
                words += f", {study.left_percent} % left"
            self._labels[name].set_text(f"{_NAMES.get(name, name)}\n{words}")
        self._state.set_text("one-leg stance, pelvis level" if held else "the pelvis cannot stay level")


def _fade(ax: Axes) -> None:
    """Let the bones fade out at the lower edge, where they are cut."""
    steps, deep = 12, 18.0
    for step in range(steps):
        part = deep * (1 - (step + 1) / steps)
        veil = {"fc": style.PAPER, "ec": "none", "lw": 0, "alpha": 0.04 + 0.5 * (step / steps) ** 2, "zorder": 2.9}
        ax.add_patch(Rectangle((-130, UPRIGHT[0] - 2), 190, part + 2, **veil))
