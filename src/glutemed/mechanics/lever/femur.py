"""The upper femur and the lines on which the abductors pull: how bone shape sets the moment arm.

Six straight lines, three of gluteus medius and three of gluteus minimus, in full three-dimensional trigonometry,
each weighted by the muscle part's greatest force. The points are those of the gait2392 model
(`glutemed.mechanics.muscles`); the femur's shape (offset 43 mm at 128 degrees) is that of the row
``lever.nsa_effect.model``. A single line through the mean points says almost the same (within 2 percentage points),
but the six lines need no fitting.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.capacity import HIP_ADDUCTION
from glutemed.mechanics.checks import Range, check_fields
from glutemed.mechanics.muscles import muscle_set

PARTS = ("gmed_ant", "gmed_mid", "gmed_post", "gmin_ant", "gmin_mid", "gmin_post")
"""The parts of gluteus medius and minimus whose lines are averaged."""

USUAL_ANGLE_DEG = 128.0
"""Neck-shaft angle at which the lines of the model are taken to hold (row ``lever.nsa_effect.model``)."""

USUAL_OFFSET_M = 0.043
"""Femoral offset at that angle (same row; men 44 and 43 mm in ``lever.offset.han2014``)."""

USUAL_NECK_M = USUAL_OFFSET_M / np.sin(np.deg2rad(180.0 - USUAL_ANGLE_DEG))
"""Distance from the centre of the femoral head to the axis of the shaft, along the neck: about 55 mm."""

RANGES = {
    "neck_shaft_angle_deg": Range("neck-shaft angle", "degrees", *row("lever.nsa.ct1070").numbers[3:5]),
    "neck_length_m": Range("length of the femoral neck", "m", 0.03, 0.08),
    "trochanter_lateral_m": Range("shift of the trochanter outwards", "m", -0.02, 0.02),
    "trochanter_up_m": Range("shift of the trochanter upwards", "m", -0.03, 0.03),
    "hip_medial_m": Range("shift of the hip centre in the pelvis towards the midline", "m", -0.02, 0.02),
    "hip_up_m": Range("shift of the hip centre in the pelvis upwards", "m", -0.03, 0.03),
}


@dataclass(frozen=True)
class ProximalFemur:
    """The upper femur in the frontal plane, and where its head sits in the pelvis. Fields broadcast together.

    Attributes
    ----------
    neck_shaft_angle_deg : float or array_like
        Angle between neck and shaft; 100.1 to 146.2 degrees, the range of ``lever.nsa.ct1070``.
    neck_length_m : float or array_like
        From the centre of the head along the neck to the axis of the shaft.
    trochanter_lateral_m, trochanter_up_m : float or array_like
        Shift of the abductors' insertions, outwards and up. Outwards alone is the effect of more femoral offset at the
        same leg length.
    hip_medial_m, hip_up_m : float or array_like
        Shift of head and socket in the pelvis, the femur going with them.

    Raises
    ------
    ValueError
        When a value is not a number in its range.
    """

    neck_shaft_angle_deg: ArrayLike = USUAL_ANGLE_DEG
    neck_length_m: ArrayLike = USUAL_NECK_M
    trochanter_lateral_m: ArrayLike = 0.0
    trochanter_up_m: ArrayLike = 0.0
    hip_medial_m: ArrayLike = 0.0
    hip_up_m: ArrayLike = 0.0

    def __post_init__(self) -> None:
        check_fields(self, RANGES)
        for field in RANGES:
            object.__setattr__(self, field, np.asarray(getattr(self, field), dtype=float)[()])

    @property
    def offset_m(self) -> ArrayLike:
        """Femoral offset: distance from the centre of the head to the axis of the shaft, with the shift outwards."""
        return self.neck_length_m * np.sin(np.deg2rad(180.0 - self.neck_shaft_angle_deg)) + self.trochanter_lateral_m

    @property
    def head_above_neck_foot_m(self) -> ArrayLike:
        """Height of the head's centre above the point where the axes of neck and shaft meet."""
        return self.neck_length_m * np.cos(np.deg2rad(180.0 - self.neck_shaft_angle_deg))


@dataclass(frozen=True)
class AbductorLine:
    """The abductors' lines of pull, averaged by force.

    Attributes
    ----------
    arm_m : float or ndarray
        Moment arm about the antero-posterior axis of the hip, in m, + for abduction.
    line_of_pull_deg : float or ndarray
        Direction of the resultant pull in the frontal plane from vertical, + when it leans to the midline going up.
    """

    arm_m: ArrayLike
    line_of_pull_deg: ArrayLike


def abductor_line(femur: ProximalFemur, adduction_deg: ArrayLike = 0.0) -> AbductorLine:
    """Return the moment arm and the direction of the abductors' pull on a femur.

    Parameters
    ----------
    femur : ProximalFemur
    adduction_deg : float or array_like
        Hip adduction in degrees, -55 to 60, + towards the midline; the hip is neither flexed nor rotated.

    Returns
    -------
    AbductorLine
        Arrays have the shape of the inputs, broadcast together.

    Notes
    -----
    The head is the pivot. Neck and shaft turn and stretch below it, the trochanter moves with the shaft, and the
    origins stay on the pelvis, so a trochanter further out also tilts the lines. Muscles run straight, without
    wrapping, and all parts pull in proportion to their greatest force: assumptions. The arm is for an average body;
    use it for *relative* changes, as `glutemed.mechanics.lever.with_femur` does.

    Examples
    --------
    >>> round(100 * float(abductor_line(ProximalFemur()).arm_m), 1)
    4.2
    """
    HIP_ADDUCTION.check(adduction_deg)
    origins, insertions, share = _lines()
    usual = ProximalFemur()
    out = femur.offset_m - usual.offset_m
    up = femur.trochanter_up_m - (femur.head_above_neck_foot_m - usual.head_above_neck_foot_m)
    shape = np.broadcast_shapes(np.shape(out), np.shape(up), np.shape(femur.hip_medial_m + femur.hip_up_m))
    shape = np.broadcast_shapes(shape, np.shape(adduction_deg))

    def per_part(value: ArrayLike) -> np.ndarray:
        return np.broadcast_to(value, shape)[..., np.newaxis]

    insertion_up = insertions[:, 1] + per_part(up)
    insertion_out = insertions[:, 2] + per_part(out)
    turn = np.deg2rad(per_part(np.asarray(adduction_deg, dtype=float)))
    insertion_out, insertion_up = (
        np.cos(turn) * insertion_out + np.sin(turn) * insertion_up,
        np.cos(turn) * insertion_up - np.sin(turn) * insertion_out,
    )
    forward = origins[:, 0] - insertions[:, 0]
    rise = origins[:, 1] - per_part(femur.hip_up_m) - insertion_up
    outward = origins[:, 2] + per_part(femur.hip_medial_m) - insertion_out
    length = np.sqrt(forward**2 + rise**2 + outward**2)
    arm = (insertion_out * rise - insertion_up * outward) / length
    inward_pull, upward_pull = -(share * outward / length).sum(-1), (share * rise / length).sum(-1)
    return AbductorLine((share * arm).sum(-1)[()], np.rad2deg(np.arctan2(inward_pull, upward_pull))[()])


@lru_cache(maxsize=1)
def _lines() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return origins and insertions (forward, up, outwards of the hip centre, in m) and each part's share of force."""
    known = muscle_set("gait2392")
    parts = [known.muscles[known.index(name)] for name in PARTS]
    force = np.array([part.max_force_n for part in parts])
    origins = np.array([part.path.pelvis_m[-1] for part in parts])
    return origins, np.array([part.path.femur_m[0] for part in parts]), force / force.sum()
