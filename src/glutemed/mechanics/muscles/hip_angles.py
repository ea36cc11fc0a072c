"""The position of the hip in the three angles of the published muscle models.

Thigh relative to pelvis: first flexion about the right-pointing axis of the pelvis, then adduction about the forward
axis that flexion has turned, then rotation about the long axis of the thigh. The order is that of both model files.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, check_fields, check_shapes

RANGES = {
    "flexion_deg": Range("hip flexion", "degrees", -30, 120),
    "adduction_deg": Range("hip adduction", "degrees", -50, 45),
    "rotation_deg": Range("hip internal rotation", "degrees", -45, 45),
}


@dataclass(frozen=True)
class HipAngles:
    """Position of a hip. Every field takes a number or an array, and arrays broadcast together.

    Attributes
    ----------
    flexion_deg : float or array_like
        Hip flexion, + forwards, -30 to 120 degrees.
    adduction_deg : float or array_like
        Hip adduction, + towards the midline, -50 to 45 degrees.
    rotation_deg : float or array_like
        Internal rotation, + toes inwards, -45 to 45 degrees.

    Raises
    ------
    ValueError
        When a value is not a number in its range, or when the shapes do not broadcast.

    Examples
    --------
    >>> HipAngles(adduction_deg=[0, 5, 10]).shape
    (3,)
    """

    flexion_deg: ArrayLike = 0.0
    adduction_deg: ArrayLike = 0.0
    rotation_deg: ArrayLike = 0.0

    def __post_init__(self) -> None:
        check_fields(self, RANGES)
        for field in RANGES:
            object.__setattr__(self, field, np.array(getattr(self, field), dtype=float)[()])
        check_shapes(self, RANGES)

    @property
    def shape(self) -> tuple[int, ...]:
        """Common shape of the three angles."""
        return np.broadcast_shapes(*(np.shape(getattr(self, field)) for field in RANGES))
