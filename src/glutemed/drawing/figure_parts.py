"""The parts of a person seen from behind: which shapes a layer holds, and in which frame each moves.

Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

import numpy as np
from matplotlib.path import Path

from glutemed.drawing.outlines import Outline, Warp, compound, read_outlines
from glutemed.drawing.stance import (
    KNEE,
    Frame,
    Scale,
    Stance,
    free_leg_frame,
    pelvis_frame,
    stance_leg_frame,
    trochanter_shift,
    trunk_frame,
)

_FEMUR_KNEE = 0.3958  # below the hip centre in the reference femur
_SHOULDER = (0.178, 0.508)  # from the midline and above the hips in the reference trunk
_ARM_ANGLE = 13.0  # arms hang a little away from the body
_THIGH_SHORTENING = 0.97  # the swing thigh points slightly forward

LUMBAR_TOP = 0.305
"""Upper end of the lumbar spine above the hips in the reference trunk."""

Layers = dict[str, list[tuple[str, Path]]]


def frames(stance: Stance) -> dict[str, Frame]:
    """Return every frame in which parts are fixed, for a pose."""
    trunk = trunk_frame(stance)
    scale = Scale.of(stance).length
    raised = _SHOULDER[1] * scale - stance.lumbosacral_height_m
    found = {
        "pelvis": pelvis_frame(stance),
        "stance": stance_leg_frame(stance),
        "free": free_leg_frame(stance),
        "trunk": trunk,
    }
    for name, side in (("near_arm", 1.0), ("far_arm", -1.0)):
        shoulder = trunk(np.array([side * _SHOULDER[0] * scale, raised]))
        lean = side * stance.trunk_angle_deg
        hang = _ARM_ANGLE + 0.75 * max(lean, 0.0) + 0.25 * min(lean, 0.0)
        found[name] = Frame(-stance.trunk_angle_deg + side * hang, *shoulder)
    return found


def build_layers(stance: Stance) -> Layers:
    """Return the curves of every layer in their own frames; they depend on the size of the person, not on the pose.

    Parameters
    ----------
    stance : Stance

    Returns
    -------
    dict
        For each layer a list of pairs: name of the frame, curve.
    """
    layers: Layers = {}
    _add_soft(layers, stance)
    _add_pelvis(layers, stance)
    _add_femurs(layers, stance)
    _add_thorax(layers, stance)
    return {layer: _united(pieces) for layer, pieces in layers.items()}


def _united(pieces: list[tuple[str, Path]]) -> list[tuple[str, Path]]:
    """Return one curve for each frame: fewer to move."""
    names = dict.fromkeys(frame for frame, _ in pieces)
    return [(name, compound([curve for frame, curve in pieces if frame == name])) for name in names]


def _add(layers: Layers, layer: str, frame: str, *outlines: Outline, hole: bool = False) -> None:
    curve = compound([outline.curve(hole) for outline in outlines])
    layers.setdefault(layer, []).append((frame, curve))


def _stretch(x: float, y: float, up: float = 0.0) -> Warp:
    return lambda points: points * (x, y) + (0.0, up)


def limb_warp(stance: Stance) -> Warp:
    """Return what scales the soft leg; its outer side follows the trochanter."""
    scale, shift = Scale.of(stance), trochanter_shift(stance)

    def warp(points: np.ndarray) -> np.ndarray:
        outer = np.clip(points[:, 0] / 0.08, 0.0, 1.0) * np.clip(1.0 + points[:, 1] / 0.25, 0.0, 1.0)
        return points * (scale.bone, scale.length) + np.column_stack([shift * outer, np.zeros(len(points))])

    return warp


def _add_soft(layers: Layers, stance: Stance) -> None:
    body, scale = read_outlines("body"), Scale.of(stance)
    across, long, bone = scale.across, scale.length, scale.bone
    limb = limb_warp(stance)

    def swing(points: np.ndarray) -> np.ndarray:
        return limb(points) * (1.0, _THIGH_SHORTENING)

    trunk = _stretch(long, long, -stance.lumbosacral_height_m)
    _add(layers, "body", "stance", body["stance_leg"].warped(limb))
    _add(layers, "body", "free", body["free_thigh"].warped(swing).mirrored())
    _add(layers, "body", "pelvis", body["pelvis"].warped(_stretch(across, bone)))
    _add(layers, "body", "trunk", body["thorax"].warped(trunk), body["head"].warped(trunk))
    _add(layers, "outline", "trunk", body["line_head"].warped(trunk))
    sides = body["line_trunk"].warped(trunk)
    _add(layers, "outline", "trunk", sides, sides.mirrored())
    arm = body["arm"].warped(_stretch(long, long))
    _add(layers, "body", "near_arm", arm)
    _add(layers, "body", "far_arm", arm.mirrored())
    fold = body["line_fold"].warped(limb)
    _add(layers, "crease", "stance", fold, body["line_thighs"].warped(limb), body["line_popliteal"].warped(limb))
    _add(layers, "crease", "free", fold.warped(_stretch(1.0, _THIGH_SHORTENING)).mirrored())
    _add(layers, "crease", "pelvis", body["line_cleft"].warped(_stretch(across, bone)))
    _add(layers, "shank", "free", body["free_shank"].warped(swing).mirrored())
    _add(layers, "sole", "free", body["free_sole"].warped(swing).mirrored())
    _add(layers, "sole_lines", "free", *(body[name].warped(swing).mirrored() for name in ("line_heel", "line_ball")))


def _add_pelvis(layers: Layers, stance: Stance) -> None:
    scale, middle = Scale.of(stance), -0.5 * stance.hip_separation_m
    shapes = {name: o.warped(_stretch(scale.across, scale.bone)) for name, o in read_outlines("pelvis").items()}

    def both(layer: str, *names: str, hole: bool = False) -> None:
        for name in names:
            _add(layers, layer, "pelvis", shapes[name], shapes[name].mirrored(middle), hole=hole)

    both("hip_far", "hip_far")
    both("hip_far", "obturator", hole=True)
    _add(layers, "sacrum", "pelvis", shapes["coccyx"], shapes["sacrum"])
    _add(layers, "foramina", "pelvis", *(o for name, o in shapes.items() if name.startswith("foramen")))
    _add(layers, "median_crest", "pelvis", shapes["median_crest"])
    both("hip_near", "hip_near")
    both("wing_shade", "wing_shade")
    both("wing_depth", "wing_depth")
    central = ("line_hiatus", "line_lateral")
    lines = [name for name in shapes if name.startswith("line_")]
    sacral = [shapes[name] for name in lines if name.startswith(central)]
    _add(layers, "sacrum_lines", "pelvis", *sacral)
    both("pelvis_lines", *(name for name in lines if not name.startswith(central)))


def _add_femurs(layers: Layers, stance: Stance) -> None:
    scale, shift = Scale.of(stance), trochanter_shift(stance)
    knee = KNEE * stance.stature_m / scale.bone

    def warp(points: np.ndarray) -> np.ndarray:
        """Move the trochanter and shaft outward and up; keep the head a ball and the knee in its place."""
        x, y = points.T
        outer = np.clip((x - 0.012) / 0.028, 0.0, 1.0)
        outer = np.where(y < -0.03, np.clip((x + 0.002) / 0.010, 0.0, 1.0), outer)
        fading = np.clip((y + 0.38) / 0.30, 0.0, 1.0)
        lower = np.minimum(y + 0.1, 0.0)
        y = np.maximum(y, -0.1) + lower * (knee - 0.1) / (_FEMUR_KNEE - 0.1)
        fading = np.where(points[:, 1] < -0.08, fading, 1.0)
        side = np.where(points[:, 1] < -0.08, 1.0, outer)
        moved = side * fading
        return np.column_stack([scale.bone * x + shift * moved, scale.bone * y + stance.trochanter_up_m * moved])

    shapes = {name: outline.warped(warp) for name, outline in read_outlines("femur").items()}
    swing = {name: o.warped(_stretch(1.0, _THIGH_SHORTENING)).mirrored() for name, o in shapes.items()}
    for frame, bones in (("stance", shapes), ("free", swing)):
        _add(layers, "femurs", frame, bones["bone"])
        _add(layers, "femur_lines", frame, *(o for name, o in bones.items() if name.startswith("line_")))
        _add(layers, "head_hidden", frame, bones["head_hidden"])


def _add_thorax(layers: Layers, stance: Stance) -> None:
    long = Scale.of(stance).length
    vertebra = read_outlines("spine")["thoracic"]
    height = LUMBAR_TOP + 0.014
    for step in np.linspace(0.027, 0.019, 12):
        size = long * step / 0.027
        up = long * height - stance.lumbosacral_height_m
        layers.setdefault("thoracic", []).append(("trunk", vertebra.warped(_stretch(size, size, up)).curve()))
        height += step
    ribs = []
    for number, start in enumerate(np.linspace(0.345, 0.520, 8)):
        reach = 0.135 - 0.0045 * max(number - 3, 0) ** 1.6 - 0.008 * max(1 - number, 0)
        rib = np.array([(0.022, start), (0.62 * reach, start - 0.008), (reach, start - 0.060)])
        for side in (1.0, -1.0):
            line = Outline(rib * (side, 1.0), np.zeros(3, bool), False)
            ribs.append(line.warped(_stretch(long, long, -stance.lumbosacral_height_m)))
    _add(layers, "ribs", "trunk", *ribs)
