"""The parts that follow two frames at once: flanks, lumbar spine and gluteus medius.

Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

import numpy as np
from matplotlib.path import Path

from glutemed.drawing.figure_parts import LUMBAR_TOP, limb_warp
from glutemed.drawing.outlines import compound, placed, read_outlines, smooth
from glutemed.drawing.stance import Frame, Scale, Stance, pull_ends

_MEDIUS_ORIGIN = (
    (-0.026, 0.076), (-0.023, 0.099), (-0.019, 0.121), (-0.006, 0.135), (0.012, 0.140),
    (0.028, 0.135), (0.040, 0.122), (0.046, 0.103), (0.046, 0.082),
)  # fmt: skip
_MEDIUS_INSERTION = ((-0.012, 0.004), (-0.0075, -0.006), (0.001, -0.0125), (0.0075, -0.0118), (0.0088, -0.004))


def flanks(stance: Stance, found: dict[str, Frame]) -> Path:
    """Return the soft part from the ribs over the hips to the thighs: each side bends smoothly with all three.

    Parameters
    ----------
    stance : Stance
    found : dict of str to Frame
        As from `figure_parts.frames`.

    Returns
    -------
    Path
        One closed curve; its first seven vertices are the stance side, the next seven the free side.
    """
    scale, thigh = Scale.of(stance), limb_warp(stance)
    middle, joint = -0.5 * stance.hip_separation_m, stance.lumbosacral_height_m
    sides = []
    for side, leg in ((1.0, "stance"), (-1.0, "free")):
        # each pair: a point of the outline and a second one that shows its direction
        ribs = np.array([(0.1752, 0.360), (0.1402, 0.260)]) * scale.length * (side, 1.0) - (0.0, joint)
        crest = np.array([(0.1560, 0.100), (0.1340, 0.200)]) * (scale.across, scale.bone) * (side, 1.0)
        outer = thigh(np.array([(0.0930, -0.090), (0.0930, -0.010)])) * (side, 1.0)
        (a, a_down), (b, b_up) = found["trunk"](ribs), found["pelvis"](crest + np.array([middle, 0.0]))
        c, c_up = found[leg](outer)
        upper, lower = 0.40 * np.hypot(*(a - b)), 0.40 * np.hypot(*(b - c))
        a_down, b_up, c_up = (
            (end - start) / np.hypot(*(end - start)) for start, end in ((a, a_down), (b, b_up), (c, c_up))
        )
        sides.append(np.array([a, a + upper * a_down, b + upper * b_up, b, b - lower * b_up, c + lower * c_up, c]))
    vertices = np.vstack([sides[0], sides[1][::-1], sides[0][:1]])
    side_codes = [Path.CURVE4] * 6
    return Path(vertices, [Path.MOVETO, *side_codes, Path.LINETO, *side_codes, Path.CLOSEPOLY])


def open_flanks(closed: Path) -> Path:
    """Return only the two outer lines of `flanks`."""
    return Path(closed.vertices[:-1], ([Path.MOVETO] + [Path.CURVE4] * 6) * 2)


def lumbar_spine(stance: Stance, found: dict[str, Frame]) -> list[Path]:
    """Return bodies and arches of the lumbar vertebrae on a curve from the sacrum's direction to the trunk's."""
    scale, shapes = Scale.of(stance), read_outlines("spine")
    middle, joint = -0.5 * stance.hip_separation_m, stance.lumbosacral_height_m
    low = found["pelvis"](np.array([(middle, 0.126 * scale.bone), (middle, 0.127 * scale.bone)]))
    high = found["trunk"](np.array([(0.0, LUMBAR_TOP * scale.length - joint - step) for step in (0.001, 0.0)]))
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
            shape = shapes[name].warped(lambda points, by=size: points * by)
            into.append(placed(shape.polygon() if name == "spinous" else shape.curve(), frame))
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
    outline = np.vstack([upper, bulge[-1:] + 0.3 * outward, lower[::-1], bulge[:1]])
    corner = np.zeros(len(outline), bool)
    corner[[10, 9 + len(lower)]] = True
    inner = slice(1, 7)
    begin = upper + 0.07 * (ends - upper)
    begin += 0.06 * (begin.mean(axis=0) - begin)
    bulge += 0.05 * (bulge.mean(axis=0) - bulge)
    fibres = [
        smooth(np.array([a, b, c]), closed=False)
        for a, b, c in zip(begin[inner], bulge[inner], ends[inner], strict=True)
    ]
    return smooth(outline, corner), compound(fibres), np.array([found["pelvis"](origin), insertion])
