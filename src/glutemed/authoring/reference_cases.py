"""The bodies and postures behind the reference rows of the evidence, and what the model makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from glutemed.mechanics import (
    Person,
    Posture,
    abductor_force,
    demand,
    equilibrium,
    hip_contact_force,
    one_block,
    with_passive,
)

LEVER_PERSON = Person(arm_slope_per_deg=0.0, arm_curve_per_deg2=0.0, hat_com_height_fraction=0.626 * 0.288)
"""The person of the lever rows: one arm at every angle, and the height of the upper body's centre of mass not rounded.

The rows place it at 0.626 of the way from hip to shoulder (``anthro.hat_com.winter``), that is 0.1803 of stature; the
default rounds to 0.18.
"""

TENTH_BW_N = 0.1 * float(LEVER_PERSON.weight_n)
TENTH_MASS_KG = 0.1 * float(LEVER_PERSON.mass_kg)
OFFSET_EFFECT = 5 * 0.014
"""Relative change of the arm for 5 mm of femoral offset, as the offset rows state it."""

LEVER_CASES: dict[str, tuple[Person, Posture]] = {
    "default": (LEVER_PERSON, Posture()),
    "arm50": (replace(LEVER_PERSON, abductor_arm_m=0.050), Posture()),
    "arm60": (replace(LEVER_PERSON, abductor_arm_m=0.060), Posture()),
    "hjc155": (replace(LEVER_PERSON, hip_separation_m=0.1545, abductor_arm_m=0.0433), Posture()),
    "shift10": (LEVER_PERSON, Posture(lateral_shift_m=0.010)),
    "shift20": (LEVER_PERSON, Posture(lateral_shift_m=0.020)),
    "lean5": (LEVER_PERSON, Posture(trunk_lean_deg=5)),
    "lean10": (LEVER_PERSON, Posture(trunk_lean_deg=10)),
    "drop10": (LEVER_PERSON, Posture(drop_deg=10)),
    "drop10rigid": (LEVER_PERSON, Posture(drop_deg=10, trunk_follows_pelvis=True)),
    "cane10": (LEVER_PERSON, Posture(cane_force_n=TENTH_BW_N, cane_distance_m=0.40)),
    "cane10ipsi": (LEVER_PERSON, Posture(cane_force_n=TENTH_BW_N, cane_distance_m=-0.20)),
    "load10contra": (LEVER_PERSON, Posture(load_mass_kg=TENTH_MASS_KG, load_distance_m=0.40)),
    "load10ipsi": (LEVER_PERSON, Posture(load_mass_kg=TENTH_MASS_KG, load_distance_m=-0.23)),
    "offset_m5": (replace(LEVER_PERSON, abductor_arm_m=0.045 * (1 - OFFSET_EFFECT)), Posture()),
    "offset_p5": (replace(LEVER_PERSON, abductor_arm_m=0.045 * (1 + OFFSET_EFFECT)), Posture()),
    "invivo_fit": (replace(LEVER_PERSON, abductor_arm_m=0.047, line_of_pull_deg=16), Posture()),
}
"""Person and posture of each row ``check.lever.*``, before `one_block`."""

LEVER_DECIMALS = (1, 3, 0, 2, 2, 1)
"""Decimals of the columns of those rows: Nm, Nm/kg, N, BW, BW, degrees."""

LOSSES_PERCENT = np.array([0, 20, 40, 50, 52, 60, 70, 80, 100])
"""Strength losses of the rows ``check.equilibrium.*``."""

EQUILIBRIUM_CASES: dict[str, tuple[tuple[float, str, float], ...]] = {
    "nolean": ((1.5, "default", 0),),
    "lean5": ((1.5, "default", 5),),
    "lean10": ((1.5, "default", 10),),
    "lowpassive.nolean": ((1.5, "low", 0),),
    "lowpassive.lean10": ((1.5, "low", 10),),
    "men30": ((1.665, "default", 0), (1.665, "low", 0)),
    "women30": ((1.45, "default", 0), (1.45, "low", 0)),
}
"""Strength in Nm/kg, passive variant and lean of each part of those rows, in one block at a hip distance of 0.165 m."""


def lever_values(person: Person, posture: Posture) -> tuple[float, ...]:
    """Return moment (Nm, Nm/kg), abductor force (N, BW), contact force (BW) and its angle in degrees."""
    moment, pull, contact = demand(person, posture), abductor_force(person, posture), hip_contact_force(person, posture)
    values = (moment, moment / person.mass_kg, pull, pull / person.weight_n, contact.bw, contact.angle_deg)
    return tuple(float(value) for value in values)


def equal_when_rounded(values: Iterable[float], printed: Iterable[float], decimals: Iterable[int]) -> bool:
    """Return whether each value is the printed number at the number of decimals printed."""
    return all(
        abs(value - number) <= 0.5 * 10.0**-places * (1 + 1e-9)
        for value, number, places in zip(values, printed, decimals, strict=False)
    )


def drops_after_losses(part: tuple[float, str, float]) -> np.ndarray:
    """Return the drops of one part of a row ``check.equilibrium.*``."""
    strength, variant, lean = part
    person = one_block(Person(strength_nm_per_kg=strength, hip_separation_m=0.165))
    return equilibrium(with_passive(person, variant), 1 - LOSSES_PERCENT / 100, lean).drop_deg
