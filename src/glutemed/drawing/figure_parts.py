"""The parts of a person seen from behind: which shapes a layer holds, and in which frame each moves.

Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

import numpy as np
from matplotlib.path import Path

from glutemed.drawing.outlines import Outline, Warp, compound, placed, read_outlines, smooth
from glutemed.drawing.stance import (
    KNEE,
    Frame,
    Scale,
    Stance,
    free_leg_frame,
    pelvis_frame,
    pull_ends,
    stance_leg_frame,
    trochanter_shift,
    trunk_frame,
)

_FEMUR_KNEE = 0.3958  # below the hip centre in the reference femur
_SHOULDER = (0.178, 0.508)  # from the midline and above the hips in the reference trunk
_ARM_ANGLE = 13.0  # arms hang a little away from the body
_THIGH_SHORTENING = 0.97  # the swing thigh points slightly forward
_LUMBAR_TOP = 0.305  # upper end of the lumbar spine above the hips in the reference trunk
_MEDIUS_ORIGIN = (
    (-0.026, 0.076), (-0.023, 0.099), (-0.019, 0.121), (-0.006, 0.135), (0.012, 0.140),
    (0.028, 0.135), (0.040, 0.122), (0.046, 0.103), (0.046, 0.082),
)  # fmt: skip
_MEDIUS_INSERTION = ((-0.0120, 0.0040), (-0.0070, -0.0035), (0.0000, -0.0090), (0.0070, -0.0140))

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
    return layers


def _add(layers: Layers, layer: str, frame: str, *outlines: Outline, hole: bool = False) -> None:
    curve = compound([outline.curve(hole) for outline in outlines])
    layers.setdefault(layer, []).append((frame, curve))


def _stretch(x: float, y: float, up: float = 0.0) -> Warp:
    return lambda points: points * (x, y) + (0.0, up)


def _add_soft(layers: Layers, stance: Stance) -> None:
    body, scale = read_outlines("body"), Scale.of(stance)
    across, long, bone = scale.across, scale.length, scale.bone
    shift = trochanter_shift(stance)

    def limb(points: np.ndarray) -> np.ndarray:
        outer = np.clip(points[:, 0] / 0.08, 0.0, 1.0) * np.clip(1.0 + points[:, 1] / 0.25, 0.0, 1.0)
        return points * (bone, long) + np.column_stack([shift * outer, np.zeros(len(points))])

    def swing(points: np.ndarray) -> np.ndarray:
        return limb(points) * (1.0, _THIGH_SHORTENING)

    trunk = _stretch(long, long, -stance.lumbosacral_height_m)
    _add(layers, "body", "stance", body["stance_leg"].warped(limb))
    _add(layers, "body", "free", body["free_thigh"].warped(swing).mirrored())
    _add(layers, "body", "pelvis", body["pelvis"].warped(_stretch(across, bone)))
    _add(layers, "body", "trunk", body["thorax"].warped(trunk), body["head"].warped(trunk))
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
        """Move the trochanter and shaft outward; keep the head a ball and the knee in its place."""
        x, y = points.T
        outer = np.clip((x - 0.012) / 0.028, 0.0, 1.0)
        outer = np.where(y < -0.03, np.clip((x + 0.002) / 0.010, 0.0, 1.0), outer)
        fading = np.clip((y + 0.38) / 0.30, 0.0, 1.0)
        lower = np.minimum(y + 0.1, 0.0)
        y = np.maximum(y, -0.1) + lower * (knee - 0.1) / (_FEMUR_KNEE - 0.1)
        fading = np.where(points[:, 1] < -0.08, fading, 1.0)
        side = np.where(points[:, 1] < -0.08, 1.0, outer)
        return np.column_stack([scale.bone * x + shift * side * fading, scale.bone * y])

    shapes = {name: outline.warped(warp) for name, outline in read_outlines("femur").items()}
    swing = {name: o.warped(_stretch(1.0, _THIGH_SHORTENING)).mirrored() for name, o in shapes.items()}
    for frame, bones in (("stance", shapes), ("free", swing)):
        _add(layers, "femurs", frame, bones["bone"])
        _add(layers, "femur_lines", frame, *(o for name, o in bones.items() if name.startswith("line_")))
        _add(layers, "head_hidden", frame, bones["head_hidden"])


def _add_thorax(layers: Layers, stance: Stance) -> None:
    long = Scale.of(stance).length
    vertebra = read_outlines("spine")["thoracic"]
    height = _LUMBAR_TOP + 0.014
    for step in np.linspace(0.027, 0.019, 12):
        size = long * step / 0.027
        up = long * height - stance.lumbosacral_height_m
        layers.setdefault("thoracic", []).append(("trunk", vertebra.warped(_stretch(size, size, up)).polygon()))
        height += step
    ribs = []
    for number, start in enumerate(np.linspace(0.345, 0.520, 8)):
        reach = 0.135 - 0.0045 * max(number - 3, 0) ** 1.6 - 0.008 * max(1 - number, 0)
        rib = np.array([(0.022, start), (0.62 * reach, start - 0.008), (reach, start - 0.060)])
        for side in (1.0, -1.0):
            line = Outline(rib * (side, 1.0), np.zeros(3, bool), False)
            ribs.append(line.warped(_stretch(long, long, -stance.lumbosacral_height_m)))
    _add(layers, "ribs", "trunk", *ribs)


def waist(stance: Stance, found: dict[str, Frame]) -> Path:
    """Return the soft part between ribs and pelvis: it follows both ends."""
    scale = Scale.of(stance)
    middle, joint = -0.5 * stance.hip_separation_m, stance.lumbosacral_height_m
    sides = []
    for side in (1.0, -1.0):
        ribs = np.array([(0.110, 0.350), (0.166, 0.320), (0.1515, 0.262), (0.136, 0.215)]) * scale.length * (side, 1.0) - (0.0, joint)
        hip = np.array([(0.1375, 0.172), (0.1485, 0.130), (0.1545, 0.095), (0.110, 0.050)]) * (scale.across, scale.bone) * (side, 1.0)
        ribs, hip = found["trunk"](ribs), found["pelvis"](hip + (middle, 0.0))
        sides.append(np.vstack([ribs, hip]))
    return smooth(np.vstack([sides[0], sides[1][::-1]]))


def lumbar_spine(stance: Stance, found: dict[str, Frame]) -> list[Path]:
    """Return bodies and arches of the lumbar vertebrae on a curve from the sacrum's direction to the trunk's."""
    scale, shapes = Scale.of(stance), read_outlines("spine")
    middle, joint = -0.5 * stance.hip_separation_m, stance.lumbosacral_height_m
    low = found["pelvis"](np.array([(middle, 0.126 * scale.bone), (middle, 0.127 * scale.bone)]))
    high = found["trunk"](np.array([(0.0, _LUMBAR_TOP * scale.length - joint - step) for step in (0.001, 0.0)]))
    reach = 1000.0 * float(np.hypot(*(high[1] - low[0])))
    start, end = (low[1] - low[0]) * reach, (high[1] - high[0]) * reach
    bodies, arches = [], []
    for number in range(5):
        t = (number + 0.5) / 5
        h = np.array([2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t, 3 * t**2 - 2 * t**3, t**3 - t**2])
        d = np.array([6 * t**2 - 6 * t, 3 * t**2 - 4 * t + 1, 6 * t - 6 * t**2, 3 * t**2 - 2 * t])
        knots = np.array([low[0], start, high[1], end])
        along = d @ knots
        frame = Frame(float(np.rad2deg(np.arctan2(-along[0], along[1]))), *(h @ knots))
        size = scale.length * (1.08 - 0.045 * number)
        for name, into in (("lumbar_body", bodies), ("lumbar", arches), ("spinous", arches)):
            shape = shapes[name].warped(_stretch(size, size))
            into.append(placed(shape.curve() if name == "lumbar" else shape.polygon(), frame))
    return [compound(bodies), compound(arches)]


def muscle(stance: Stance, found: dict[str, Frame]) -> tuple[Path, Path, np.ndarray]:
    """Return gluteus medius: the sheet, its fibres, and the two ends of the line of pull."""
    scale = Scale.of(stance)
    origin, insertion = pull_ends(stance)
    upper = np.array(_MEDIUS_ORIGIN) * (scale.across, scale.bone)
    upper = found["pelvis"](upper)
    lower = insertion + np.array(_MEDIUS_INSERTION) * scale.bone
    pick = np.linspace(0, 1, 9)
    ends = np.column_stack([np.interp(pick, np.linspace(0, 1, len(lower)), lower[:, k]) for k in (0, 1)])
    outward = 0.008 * scale.bone * np.array([1.0, 0.2])
    bulge = 0.5 * (upper + ends) + np.linspace(0.0, 1.0, 9)[:, None] * outward
    outline = np.vstack([upper, bulge[-1:], lower[::-1], bulge[:1]])
    corner = np.zeros(len(outline), bool)
    corner[[10, 9 + len(lower)]] = True
    inner = slice(1, 8)
    begin = upper + 0.07 * (ends - upper)
    begin += 0.06 * (begin.mean(axis=0) - begin)
    bulge += 0.05 * (bulge.mean(axis=0) - bulge)
    fibres = [smooth(np.array([a, b, c]), closed=False) for a, b, c in zip(begin[inner], bulge[inner], ends[inner], strict=True)]
    return smooth(outline, corner), compound(fibres), np.array([found["pelvis"](origin), insertion])
