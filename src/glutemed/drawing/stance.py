"""Where the parts of a person on one leg are: sizes, frames and the muscle's line of pull.

Everything here is reckoned for a right stance leg seen from behind: origin at the stance hip, x lateral (to the
viewer's right), y up. The picture of a left stance is the mirror.

Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

REFERENCE_SEPARATION = 0.167
REFERENCE_STATURE = 1.75
HIP_HEIGHT = 0.52
"""Hip centre above the ground over stature."""
KNEE = 0.232
"""Knee centre below the hip centre over stature."""
INSERTION = (0.0515, -0.0075)
"""Where the line of pull meets the greater trochanter, in the femur of the reference size."""
ORIGIN_HEIGHT = 0.105
"""Height of the origin on the ilium, in the pelvis of the reference size."""


@dataclass(frozen=True)
class Stance:
    """Size and pose of a person on one leg, in metres and degrees.

    Attributes
    ----------
    stature_m, hip_separation_m, lumbosacral_height_m, abductor_arm_m, line_of_pull_deg : float
        Size of the person; the arm and the line of pull are those of the level pelvis.
    drop_deg : float
        Pelvic drop, + when the free side is lower.
    trunk_angle_deg : float
        Trunk axis from vertical in space, + towards the stance side.
    stance_hip_adduction_deg : float
        How far the stance leg is inclined, foot towards the midline.
    side : {"right", "left"}
        The stance leg.
    trochanter_up_m : float
        How much higher than usual the trochanter and the shaft stand to the head, as with a smaller neck-shaft angle.
    """

    stature_m: float
    hip_separation_m: float
    lumbosacral_height_m: float
    abductor_arm_m: float
    line_of_pull_deg: float
    drop_deg: float
    trunk_angle_deg: float
    stance_hip_adduction_deg: float
    side: str
    trochanter_up_m: float = 0.0

    @property
    def mirror(self) -> float:
        """+1 for a right stance leg, -1 for a left one."""
        return {"right": 1.0, "left": -1.0}[self.side]

    @property
    def size(self) -> tuple[float, ...]:
        """Everything that shapes depend on; the rest is pose."""
        return (
            self.stature_m,
            self.hip_separation_m,
            self.lumbosacral_height_m,
            self.abductor_arm_m,
            self.line_of_pull_deg,
            self.stance_hip_adduction_deg,
            self.mirror,
            self.trochanter_up_m,
        )


@dataclass(frozen=True)
class Frame:
    """A turned and moved frame: called with points of a body, returns them in the picture of a right stance."""

    angle_deg: float
    x: float = 0.0
    y: float = 0.0

    def __call__(self, points: np.ndarray) -> np.ndarray:
        """Return points turned counter-clockwise by the angle and moved."""
        angle = np.deg2rad(self.angle_deg)
        cos, sin = np.cos(angle), np.sin(angle)
        return np.asarray(points) @ np.array([[cos, sin], [-sin, cos]]) + (self.x, self.y)


@dataclass(frozen=True)
class Scale:
    """Factors from the reference size to a person."""

    across: float
    length: float
    bone: float

    @classmethod
    def of(cls, stance: Stance) -> Scale:
        """Return the factors: hip separation gives widths, stature gives lengths, bones lie between."""
        across = stance.hip_separation_m / REFERENCE_SEPARATION
        length = stance.stature_m / REFERENCE_STATURE
        return cls(across, length, float(np.sqrt(across * length)))


def pelvis_frame(stance: Stance) -> Frame:
    """Return the frame of the pelvis: it turns about the stance hip."""
    return Frame(stance.drop_deg)


def stance_leg_frame(stance: Stance) -> Frame:
    """Return the frame of the stance leg: inclined, foot towards the midline, whatever the pelvis does."""
    return Frame(-stance.stance_hip_adduction_deg)


def free_leg_frame(stance: Stance) -> Frame:
    """Return the frame of the swing leg: it hangs straight down from the free hip."""
    return Frame(0.0, *pelvis_frame(stance)(np.array([-stance.hip_separation_m, 0.0])))


def trunk_frame(stance: Stance) -> Frame:
    """Return the frame of the trunk: it stands on the lumbosacral joint, turned in space."""
    joint = np.array([-0.5 * stance.hip_separation_m, stance.lumbosacral_height_m])
    return Frame(-stance.trunk_angle_deg, *pelvis_frame(stance)(joint))


def trochanter_shift(stance: Stance) -> float:
    """Return how far the trochanter lies further out than in the reference femur, so that the arm is right."""
    line = np.deg2rad(stance.line_of_pull_deg)
    across_line = np.array([np.cos(line), np.sin(line)])
    leg = stance_leg_frame(stance)
    base = leg(np.array(INSERTION) * Scale.of(stance).bone + (0.0, stance.trochanter_up_m))
    return float((stance.abductor_arm_m - across_line @ base) / (across_line @ leg(np.array([1.0, 0.0]))))


def pull_ends(stance: Stance) -> tuple[np.ndarray, np.ndarray]:
    """Return origin and insertion of the line of pull.

    Parameters
    ----------
    stance : Stance

    Returns
    -------
    origin : ndarray
        On the ilium, in the frame of the pelvis.
    insertion : ndarray
        On the greater trochanter, in the picture of a right stance.
    """
    scale = Scale.of(stance)
    moved = trochanter_shift(stance), stance.trochanter_up_m
    insertion = stance_leg_frame(stance)(np.array(INSERTION) * scale.bone + moved)
    line = np.deg2rad(stance.line_of_pull_deg)
    rise = ORIGIN_HEIGHT * scale.bone - insertion[1]
    medial_limit = (insertion[0] + 0.022 * scale.across) / max(np.tan(line), 1e-6)
    rise = min(rise, medial_limit)
    return insertion + rise * np.array([-np.tan(line), 1.0]), insertion


def trunk_com_height(stance: Stance) -> float:
    """Return the height of the trunk's centre of mass above the lumbosacral joint.

    Pelvis and trunk together have theirs at 0.18 of stature above the hips (mass fractions: pelvis 0.142, trunk with
    head and arms 0.536); the pelvis' own lies half way up to the joint. These are the model's default fractions.
    """
    joint = stance.lumbosacral_height_m
    return (0.678 * 0.18 * stance.stature_m - 0.142 * 0.5 * joint) / 0.536 - joint


def anchors(stance: Stance) -> dict[str, tuple[float, float]]:
    """Return the points to which arrows and labels attach, in data coordinates."""
    scale, pelvis, trunk = Scale.of(stance), pelvis_frame(stance), trunk_frame(stance)
    origin, insertion = pull_ends(stance)
    crest = np.array([0.015 * scale.across, 0.151 * scale.bone])
    points = {
        "stance_hip": np.zeros(2),
        "free_hip": pelvis(np.array([-stance.hip_separation_m, 0.0])),
        "lumbosacral": trunk(np.zeros(2)),
        "trunk_com": trunk(np.array([0.0, trunk_com_height(stance)])),
        "trochanter": insertion,
        "muscle_origin": pelvis(origin),
        "stance_crest": pelvis(crest),
        "free_crest": pelvis(crest * (-1.0, 1.0) - (stance.hip_separation_m, 0.0)),
        "stance_foot": stance_leg_frame(stance)(np.array([0.0, -HIP_HEIGHT * stance.stature_m])),
        "head_top": trunk(np.array([0.0, (1.0 - HIP_HEIGHT) * stance.stature_m - stance.lumbosacral_height_m])),
    }
    return {name: (float(stance.mirror * x), float(y)) for name, (x, y) in points.items()}
