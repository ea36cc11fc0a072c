"""What the stance hip carries, as a picture: the bones close by, and the whole body small.

The stance leg, taken away, is only dashed. Both pictures move by new paths on the same artists.
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
from glutemed.drawing.linking_parts import flanks, lumbar_spine, muscle
from glutemed.drawing.outlines import compound, placed
from glutemed.drawing.stance import Stance


def _mix(colour: str, other: str, share: float) -> str:
    return to_hex((1 - share) * np.array(to_rgb(colour)) + share * np.array(to_rgb(other)))


_BONE = _mix(style.BONE, style.PAPER, 0.25)
_BONE_FAR = _mix(style.BONE, style.BONE_EDGE, 0.22)
_BONE_SHADE = _mix(style.BONE, style.BONE_EDGE, 0.12)
_LINE = _mix(style.BONE, style.BONE_EDGE, 0.45)
_CRISP = _mix(style.BONE_EDGE, style.PAPER, 0.10)
_DASHED = (0, (4, 2.5))

# layer: face, edge, width of the edge over a main line's, alpha; in drawing order, quieter than the person's own bones
_BONES: dict[str, tuple[str, str, float, float]] = {
    "thoracic": (_BONE, _LINE, 0.3, 0.8),
    "lumbar_bodies": (_BONE_FAR, _CRISP, 0.35, 1.0),
    "lumbar": (_BONE, _CRISP, 0.4, 1.0),
    "hip_far": (_BONE_FAR, _CRISP, 0.45, 1.0),
    "femurs": (_BONE, _CRISP, 0.5, 1.0),
    "femur_lines": ("none", _LINE, 0.4, 1.0),
    "removed": ("none", style.QUIET, 0.4, 1.0),
    "sacrum": (_BONE, _CRISP, 0.5, 1.0),
    "foramina": ("none", _CRISP, 1.3, 1.0),
    "median_crest": (_BONE, _LINE, 0.4, 1.0),
    "sacrum_lines": ("none", _LINE, 0.4, 1.0),
    "hip_near": (_BONE, _CRISP, 0.6, 1.0),
    "wing_shade": (_BONE_SHADE, "none", 0.0, 0.45),
    "wing_depth": (_BONE_SHADE, "none", 0.0, 0.4),
    "pelvis_lines": ("none", _LINE, 0.4, 1.0),
    "muscle": (style.MUSCLE, "none", 0.0, 0.16),
}
_SILHOUETTE: dict[str, tuple[str, str, float, float]] = {
    "removed": ("none", style.QUIET, 0.4, 1.0),
    "edge": ("none", style.BODY_EDGE, 1.0, 1.0),
    "fill": (style.BODY, "none", 0.0, 1.0),
    "flanks": (style.BODY, "none", 0.0, 1.0),
    "limb": (style.BODY, style.BODY_EDGE, 0.5, 1.0),
    "bones": (_BONE, _LINE, 0.4, 1.0),
    "socket": (style.INK, style.PAPER, 0.4, 1.0),
}


class _Layered:
    """Patches by layer, moved together."""

    def __init__(
        self, ax: Axes, looks: dict[str, tuple[str, str, float, float]], stance: Stance, size: style.Size
    ) -> None:
        self._patches: dict[str, PathPatch] = {}
        for order, (layer, (face, edge, width, alpha)) in enumerate(looks.items()):
            patch = PathPatch(Path(np.zeros((1, 2))), fc=face, ec=edge, lw=width * size.line_pt, joinstyle="round")
            patch.set(capstyle="round", alpha=None if alpha == 1 else alpha, zorder=2 + 0.01 * order, clip_on=True)
            if layer == "removed":
                patch.set_linestyle(_DASHED)
            self._patches[layer] = ax.add_artist(patch)
        self.artists: list[Artist] = list(self._patches.values())
        self._built_for: tuple[float, ...] | None = None
        self._layers: Layers = {}
        self.update(stance)

    def update(self, stance: Stance) -> None:
        """Move everything to a new pose or person."""
        if stance.size != self._built_for:
            self._layers, self._built_for = build_layers(stance), stance.size
        for layer, curve in self._shown(stance).items():
            self._patches[layer].set_path(Path(curve.vertices * (stance.mirror, 1.0), curve.codes))

    def _shown(self, stance: Stance) -> dict[str, Path]:
        raise NotImplementedError

    def _placed(self, stance: Stance, *layers: str, leg: bool = False) -> Path:
        """Return layers in place: the stance leg's pieces alone, or all others."""
        found = frames(stance)
        pieces = [piece for layer in layers for piece in self._layers[layer]]
        return compound([placed(curve, found[frame]) for frame, curve in pieces if (frame == "stance") == leg])


class CarriedBones(_Layered):
    """Pelvis, sacrum, spine and swing femur from behind; the stance femur, taken away, is only dashed.

    Parameters
    ----------
    ax : Axes
        In metres with equal aspect; the origin is the stance hip centre.
    stance : Stance
    size : style.Size
    """

    def __init__(self, ax: Axes, stance: Stance, size: style.Size) -> None:
        super().__init__(ax, _BONES, stance, size)

    def _shown(self, stance: Stance) -> dict[str, Path]:
        found = frames(stance)
        shown = {layer: self._placed(stance, layer) for layer in _BONES if layer in self._layers}
        shown["removed"] = self._placed(stance, "femurs", leg=True)
        shown["lumbar_bodies"], shown["lumbar"] = lumbar_spine(stance, found)
        shown["muscle"], _, _ = muscle(stance, found)
        return shown


class CarriedSilhouette(_Layered):
    """The whole person from behind without the stance leg, which is only dashed.

    Parameters
    ----------
    ax : Axes
        In metres with equal aspect; the origin is the stance hip centre.
    stance : Stance
    size : style.Size
    """

    def __init__(self, ax: Axes, stance: Stance, size: style.Size) -> None:
        super().__init__(ax, _SILHOUETTE, stance, size)

    def _shown(self, stance: Stance) -> dict[str, Path]:
        body, soft = self._placed(stance, "body"), flanks(stance, frames(stance))
        return {
            "removed": self._placed(stance, "body", leg=True),
            "edge": compound([body, soft]),
            "fill": body,
            "flanks": soft,
            "limb": self._placed(stance, "shank", "sole"),
            "bones": self._placed(stance, "sacrum", "hip_near"),
            "socket": Path.circle((0.0, 0.0), 0.012),
        }
