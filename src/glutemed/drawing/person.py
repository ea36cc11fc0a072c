"""A person on one leg, seen from behind, that moves without being drawn anew.

Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.figure_parts import Layers, build_layers, frames
from glutemed.drawing.linking_parts import flanks, lumbar_spine, muscle, open_flanks
from glutemed.drawing.outlines import compound, placed
from glutemed.drawing.stance import Stance, anchors

__all__ = ["PersonFromBehind", "Stance"]


def _mix(colour: str, other: str, share: float) -> str:
    return to_hex((1 - share) * np.array(to_rgb(colour)) + share * np.array(to_rgb(other)))


_BONE_FAR = _mix(style.BONE, style.BONE_EDGE, 0.28)
_BONE_SHADE = _mix(style.BONE, style.BONE_EDGE, 0.16)
_BODY_SHADE = _mix(style.BODY, style.BODY_EDGE, 0.25)
_BONE_LINE = _mix(style.BONE, style.BONE_EDGE, 0.62)
_BONE_CRISP = _mix(style.BONE_EDGE, style.INK, 0.30)
_FIBRE = _mix(style.MUSCLE, style.PAPER, 0.05)

# layer: face, edge, width of the edge over a main line's, alpha, in drawing order
_LOOKS: dict[str, tuple[str, str, float, float]] = {
    "body_edge": ("none", style.BODY_EDGE, 1.0, 1.0),
    "body_fill": (style.BODY, "none", 0.0, 1.0),
    "flanks": (style.BODY, "none", 0.0, 1.0),
    "crease": ("none", style.BODY_EDGE, 0.5, 0.9),
    "shank": (style.BODY, style.BODY_EDGE, 0.6, 1.0),
    "sole": (_BODY_SHADE, style.BODY_EDGE, 0.6, 1.0),
    "sole_lines": ("none", style.BODY_EDGE, 0.5, 0.9),
    "ribs": ("none", _BONE_LINE, 0.9, 0.4),
    "thoracic": (style.BONE, _BONE_LINE, 0.3, 0.8),
    "lumbar_bodies": (_BONE_FAR, _BONE_CRISP, 0.35, 1.0),
    "lumbar": (style.BONE, _BONE_CRISP, 0.4, 1.0),
    "hip_far": (_BONE_FAR, _BONE_CRISP, 0.45, 1.0),
    "femurs": (style.BONE, _BONE_CRISP, 0.6, 1.0),
    "femur_lines": ("none", _BONE_LINE, 0.4, 1.0),
    "sacrum": (style.BONE, _BONE_CRISP, 0.5, 1.0),
    "foramina": ("none", style.BONE_EDGE, 1.3, 1.0),
    "median_crest": (style.BONE, _BONE_LINE, 0.4, 1.0),
    "sacrum_lines": ("none", _BONE_LINE, 0.4, 1.0),
    "hip_near": (style.BONE, _BONE_CRISP, 0.6, 1.0),
    "wing_shade": (_BONE_SHADE, "none", 0.0, 0.45),
    "wing_depth": (_BONE_SHADE, "none", 0.0, 0.4),
    "pelvis_lines": ("none", _BONE_LINE, 0.4, 1.0),
    "head_hidden": ("none", _BONE_CRISP, 0.4, 1.0),
    "muscle": (style.MUSCLE, style.MUSCLE, 0.5, 0.48),
    "fibres": ("none", _FIBRE, 0.4, 0.65),
    "pull_halo": ("none", style.PAPER, 2.6, 0.85),
    "pull": ("none", style.MUSCLE, 1.6, 1.0),
    "outline": ("none", "none", 0.0, 1.0),
    "hip_dot": (style.INK, style.PAPER, 0.5, 1.0),
}
_GHOST = ("outline", "femurs", "sacrum", "hip_near")
_DASHED = ("head_hidden",)
_STILL_ZORDER = 0.5
_FIRST_ZORDER = 2.0
_GHOST_ZORDER = 2.5


class PersonFromBehind:
    """A person on one leg, built once and then updated.

    Parameters
    ----------
    ax : Axes
        Axes in metres with equal aspect; the origin is the stance hip centre.
    stance : Stance
        First size and pose.
    size : Size
        Line size of the course's style.
    ghost : bool
        Draw only dashed outlines of pelvis, femurs and trunk: the second person of a comparison.

    Attributes
    ----------
    artists : list of Artist
        Every artist that a change of pose moves, in drawing order. The stance leg is among them although it stands
        still, since it lies on top of the moving body.
    still_artists : list of Artist
        What changes only with the person's size or side: the ground under the foot.
    anchors : dict of str to tuple
        Points for arrows and labels in data coordinates, renewed by each `update`.
    """

    def __init__(self, ax: Axes, stance: Stance, size: style.Size = style.READING, ghost: bool = False) -> None:
        self._ghost = ghost
        self._patches: dict[str, PathPatch] = {}
        for order, (layer, look) in enumerate(_LOOKS.items()):
            if (layer not in _GHOST) if ghost else (layer == "outline"):
                continue
            patch = self._patches[layer] = _patch(
                look, size, ghost, (_GHOST_ZORDER if ghost else _FIRST_ZORDER) + 0.01 * order
            )
            if layer in _DASHED:
                patch.set_linestyle((0, (3, 2)))
        ground = PathPatch(Path(np.zeros((2, 2))), facecolor="none", edgecolor=style.BODY_EDGE, lw=0.8 * size.line_pt)
        ground.set(zorder=_STILL_ZORDER, capstyle="round")
        self.artists: list[Artist] = list(self._patches.values())
        self.still_artists: list[Artist] = [] if ghost else [ground]
        for artist in (*self.artists, *self.still_artists):
            artist.set_clip_on(True)
            ax.add_artist(artist)
        self.anchors: dict[str, tuple[float, float]] = {}
        self._ground = ground
        self._built_for: tuple[float, ...] | None = None
        self._layers: Layers = {}
        self.update(stance)

    def update(self, stance: Stance) -> bool:
        """Move everything to a new pose or person.

        Parameters
        ----------
        stance : Stance

        Returns
        -------
        bool
            True when a still artist changed, so that the still layer must be drawn again.
        """
        resized = stance.size != self._built_for
        if resized:
            self._layers = build_layers(stance)
            self._built_for = stance.size
        self.anchors = anchors(stance)
        found = frames(stance)
        shown = {
            layer: compound([placed(curve, found[frame]) for frame, curve in pieces])
            for layer, pieces in self._layers.items()
            if layer in self._patches or layer == "body"
        }
        soft = flanks(stance, found)
        if self._ghost:
            shown["outline"] = compound([shown["outline"], open_flanks(soft)])
        else:
            shown["body_fill"] = shown["body"]
            shown["body_edge"] = compound([shown["body"], soft])
            shown["flanks"] = soft
            shown["lumbar_bodies"], shown["lumbar"] = lumbar_spine(stance, found)
            shown["muscle"], shown["fibres"], ends = muscle(stance, found)
            shown["pull"] = shown["pull_halo"] = Path(ends)
            shown["hip_dot"] = Path.circle((0.0, 0.0), 0.0055)
        for layer, patch in self._patches.items():
            curve = shown[layer]
            patch.set_path(Path(curve.vertices * (stance.mirror, 1.0), curve.codes))
        if resized:
            x, y = self.anchors["stance_foot"]
            reach = 0.16 * stance.stature_m
            self._ground.set_path(Path([(x - reach, y - 0.003), (x + reach, y - 0.003)]))
        return resized and not self._ghost

    def set_visible(self, visible: bool) -> None:
        """Show or hide the whole person."""
        for artist in (*self.artists, *self.still_artists):
            artist.set_visible(visible)


def _patch(look: tuple[str, str, float, float], size: style.Size, ghost: bool, zorder: float) -> PathPatch:
    face, edge, width, alpha = look
    patch = PathPatch(Path(np.zeros((1, 2))), joinstyle="round", capstyle="round", zorder=zorder)
    if ghost:
        patch.set(facecolor="none", edgecolor=style.SECOND, linewidth=0.6 * size.line_pt, linestyle=(0, (4, 2.5)))
    else:
        patch.set(facecolor=face, edgecolor=edge, linewidth=width * size.line_pt, alpha=None if alpha == 1 else alpha)
    return patch
