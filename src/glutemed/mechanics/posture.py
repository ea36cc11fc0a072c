"""How the person stands, and what else pulls or pushes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, check_fields, check_shapes

RANGES = {
    "drop_deg": Range("pelvic drop", "degrees", -45, 45),
    "trunk_lean_deg": Range("trunk lean", "degrees", -90, 90),
    "lateral_shift_m": Range("lateral shift", "m", -0.2, 0.2),
    "cane_force_n": Range("cane force", "N", 0, 3000),
    "cane_distance_m": Range("distance of the cane", "m", -1.5, 1.5),
    "load_mass_kg": Range("carried load", "kg", 0, 150),
    "load_distance_m": Range("distance of the load", "m", -1.5, 1.5),
}


@dataclass(frozen=True)
class Posture:
    """A posture on one leg. Signs as in `glutemed.mechanics`; every field takes a number or an array.

    Attributes
    ----------
    drop_deg : float or array_like
        Contralateral pelvic drop, + when the free side is down, -45 to 45 degrees.
    trunk_lean_deg : float or array_like
        Trunk lean towards the stance side, -90 to 90 degrees. It turns the trunk about the lumbosacral joint.
    trunk_follows_pelvis : bool or array_like
        False: the trunk keeps its lean in space while the pelvis drops. True: the trunk tilts with the pelvis, so a
        drop carries it towards the free side.
    lateral_shift_m : float or array_like
        Shift of everything the hip carries towards the stance side, in m.
    cane_force_n, cane_distance_m : float or array_like
        Upward push of a cane, and how far medial of the stance hip it acts (negative: same hand as the stance leg).
    load_mass_kg, load_distance_m : float or array_like
        A carried load, and how far medial of the stance hip it hangs.

    Raises
    ------
    ValueError
        When a value is not a number in its range; the text names quantity, value and range.
    """

    drop_deg: ArrayLike = 0.0
    trunk_lean_deg: ArrayLike = 0.0
    trunk_follows_pelvis: ArrayLike = False
    lateral_shift_m: ArrayLike = 0.0
    cane_force_n: ArrayLike = 0.0
    cane_distance_m: ArrayLike = 0.40
    load_mass_kg: ArrayLike = 0.0
    load_distance_m: ArrayLike = 0.40

    def __post_init__(self) -> None:
        check_fields(self, RANGES)
        if not isinstance(self.trunk_follows_pelvis, (bool, np.bool_)):
            follows = np.asarray(self.trunk_follows_pelvis)
            if follows.dtype != bool:
                raise ValueError(f"trunk follows pelvis is {self.trunk_follows_pelvis!r}; accepted: True or False")
            object.__setattr__(self, "trunk_follows_pelvis", follows)
        for field in RANGES:
            value = getattr(self, field)
            if not isinstance(value, (int, float)):
                object.__setattr__(self, field, np.array(value, dtype=float))
        fields = (*RANGES, "trunk_follows_pelvis")
        check_shapes(self, [field for field in fields if isinstance(getattr(self, field), np.ndarray)])
