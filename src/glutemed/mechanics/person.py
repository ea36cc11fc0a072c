"""The person who stands on one leg: size, levers, strength and passive tissue."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, check_fields, check_shapes, one_of

GRAVITY = 9.81
"""Acceleration of free fall in m/s²."""

PASSIVE_VARIANTS: dict[str, float] = {"default": 0.55, "low": 0.133, "none": 0.0}
"""Passive abduction moment at the anchor angle in Nm/kg, by variant. Assumptions, not measurements.

``default`` is what balances the hanging leg in the Ober test (row ``passive.recommended``); ``low`` is the upper end of
what muscle models give (row ``passive.low_variant``); ``none`` removes passive tissue.
"""

RANGES = {
    "mass_kg": Range("body mass", "kg", 20, 300),
    "stature_m": Range("stature", "m", 1.0, 2.3),
    "hip_separation_m": Range("distance between hip centres", "m", 0.08, 0.30),
    "abductor_arm_m": Range("abductor moment arm", "m", 0.01, 0.12),
    "arm_slope_per_deg": Range("change of moment arm with adduction", "per degree", -0.012, 0.005),
    "arm_curve_per_deg2": Range("curvature of moment arm with adduction", "per degree squared", -0.00015, 0.00015),
    "line_of_pull_deg": Range("line of pull", "degrees from vertical", 0, 60),
    "strength_nm_per_kg": Range("abductor strength", "Nm/kg", 0, 6),
    "torque_slope_per_deg": Range("change of strength with adduction", "per degree", -0.02, 0.02),
    "passive_anchor_nm_per_kg": Range("passive moment at the anchor angle", "Nm/kg", 0, 3),
    "passive_anchor_deg": Range("passive anchor angle", "degrees of adduction", 5, 45),
    "passive_scale_deg": Range("passive scale", "degrees", 2, 30),
    "leg_mass_fraction": Range("mass of one leg", "of body mass", 0.05, 0.30),
    "pelvis_mass_fraction": Range("mass of the pelvis", "of body mass", 0, 0.30),
    "hat_com_height_fraction": Range("height of the upper body's centre of mass", "of stature", 0.08, 0.35),
    "lumbosacral_height_m": Range("height of the lumbosacral joint above the hips", "m", 0, 0.2),
    "level_adduction_deg": Range("hip adduction with the pelvis level", "degrees", -10, 15),
}

TRUNK_HEIGHT = Range("height of the trunk's centre of mass above the lumbosacral joint", "m", 0.02, 1.0)
ARM_SHAPE = Range("moment arm over the range of hip adduction, relative to a neutral hip,", "", 0.1, 3.0)
REACHABLE_DEG = (-55.0, -30.0, 30.0, 60.0)
"""Hip adductions over all that an accepted person and posture can reach together."""


@dataclass(frozen=True)
class Person:
    """Who stands there. Every field has a default, takes a number or an array, and arrays broadcast together.

    Attributes
    ----------
    mass_kg : float or array_like
        Body mass, 20 to 300 kg.
    stature_m : float or array_like
        Standing height, 1.0 to 2.3 m.
    hip_separation_m : float or array_like
        Distance between the hip centres. CT of ten patients: 172 mm, SD 9 (``anthro.interhjc.ct10``).
    abductor_arm_m : float or array_like
        Moment arm of the abductors about the stance hip with the pelvis *level*. Models give 42 to 48 mm
        (``lever.abd_arm.*``).
    arm_slope_per_deg, arm_curve_per_deg2 : float or array_like
        The arm changes with hip adduction ``a`` in degrees as ``1 + slope a + curve a²`` relative to a neutral hip. The
        defaults are a least-squares fit to the three public models of ``lever.abd_arm.gmed_gmin.*``.
    line_of_pull_deg : float or array_like
        Direction of the abductor force from vertical, leaning to the midline going up; CT gives 17 to 26 degrees
        (``lever.abductor_line.frontal``).
    strength_nm_per_kg : float or array_like
        Greatest active abduction moment per kilogram of body mass, as a dynamometer measures it. It is a *moment*: the
        arm is already in it.
    torque_slope_per_deg : float or array_like
        Relative change of that moment per degree of hip adduction beyond the level stance; 0 (flat) by default, since
        measurements and models disagree even on its sign.
    passive_anchor_nm_per_kg, passive_anchor_deg, passive_scale_deg : float or array_like
        Passive abduction moment ``anchor exp((adduction - anchor_deg) / scale)``. **An assumption**, see
        `PASSIVE_VARIANTS`.
    leg_mass_fraction, pelvis_mass_fraction : float or array_like
        Mass of one leg and of the pelvis over body mass (Winter 2009: 0.161, 0.142). The trunk with head and arms is
        the rest, so the three always add up.
    hat_com_height_fraction : float or array_like
        Height above the hips of the common centre of mass of pelvis, trunk, head and arms, over stature. 0.626 of the
        way from hip to shoulder (``anthro.hat_com.winter``) times 0.288, the remembered share of that length in
        stature: **an assumption**.
    lumbosacral_height_m : float or array_like
        Height of the lumbosacral joint above the line between the hips; 96 mm from the sacral promontory of the
        gait2392 model's proportions. The pelvis' own centre of mass is taken half way up, an assumption.
    level_adduction_deg : float or array_like
        Hip adduction of the stance leg while the pelvis is level: the foot stands under the body. Goniometry gives 7
        (``drop.mdc.youdas``); the reference rows use 5.

    Raises
    ------
    ValueError
        When a value is not a number in its range; the text names quantity, value and range.

    Examples
    --------
    >>> Person().mass_kg
    75.0
    """

    mass_kg: ArrayLike = 75.0
    stature_m: ArrayLike = 1.75
    hip_separation_m: ArrayLike = 0.170
    abductor_arm_m: ArrayLike = 0.045
    strength_nm_per_kg: ArrayLike = 1.5
    arm_slope_per_deg: ArrayLike = -0.00714
    arm_curve_per_deg2: ArrayLike = -0.0000841
    line_of_pull_deg: ArrayLike = 21.5
    torque_slope_per_deg: ArrayLike = 0.0
    passive_anchor_nm_per_kg: ArrayLike = PASSIVE_VARIANTS["default"]
    passive_anchor_deg: ArrayLike = 20.0
    passive_scale_deg: ArrayLike = 7.0
    leg_mass_fraction: ArrayLike = 0.161
    pelvis_mass_fraction: ArrayLike = 0.142
    hat_com_height_fraction: ArrayLike = 0.18
    lumbosacral_height_m: ArrayLike = 0.096
    level_adduction_deg: ArrayLike = 5.0

    def __post_init__(self) -> None:
        check_fields(self, RANGES)
        for field in RANGES:
            value = getattr(self, field)
            if not isinstance(value, (int, float)):
                object.__setattr__(self, field, np.array(value, dtype=float))
        check_shapes(self, [field for field in RANGES if not isinstance(getattr(self, field), (int, float))])
        TRUNK_HEIGHT.check(self.trunk_com_height_m)
        for angle in REACHABLE_DEG:
            ARM_SHAPE.check(self.arm_shape(angle))

    def arm_shape(self, adduction_deg: ArrayLike) -> ArrayLike:
        """Return the moment arm at a hip adduction in degrees, relative to a neutral hip."""
        angle = np.asarray(adduction_deg, dtype=float)
        return 1.0 + angle * (self.arm_slope_per_deg + angle * self.arm_curve_per_deg2)

    @property
    def weight_n(self) -> ArrayLike:
        """Body weight in newtons."""
        return self.mass_kg * GRAVITY

    @property
    def trunk_mass_fraction(self) -> ArrayLike:
        """Mass of trunk, head and arms without the pelvis, over body mass."""
        return 1.0 - 2.0 * self.leg_mass_fraction - self.pelvis_mass_fraction

    @property
    def carried_mass_fraction(self) -> ArrayLike:
        """What the stance hip carries, over body mass: everything but the stance leg."""
        return 1.0 - self.leg_mass_fraction

    @property
    def pelvis_com_height_m(self) -> ArrayLike:
        """Height of the pelvis' centre of mass above the line between the hips (assumed half way to the joint)."""
        return 0.5 * self.lumbosacral_height_m

    @property
    def trunk_com_height_m(self) -> ArrayLike:
        """Height of the trunk's centre of mass above the lumbosacral joint.

        Follows from `hat_com_height_fraction`, so that pelvis and trunk together have the published centre of mass.
        """
        upper = 1.0 - 2.0 * self.leg_mass_fraction
        moment = upper * self.hat_com_height_fraction * self.stature_m
        moment = moment - self.pelvis_mass_fraction * self.pelvis_com_height_m
        return moment / self.trunk_mass_fraction - self.lumbosacral_height_m


def with_passive(person: Person, variant: str) -> Person:
    """Return the same person with another assumption about passive tissue.

    Parameters
    ----------
    person : Person
    variant : {"default", "low", "none"}

    Returns
    -------
    Person

    Raises
    ------
    ValueError
        When the variant is unknown.
    """
    return replace(
        person, passive_anchor_nm_per_kg=PASSIVE_VARIANTS[one_of("passive tissue", variant, PASSIVE_VARIANTS)]
    )


def passive_variant(person: Person) -> str:
    """Return the name of a person's assumption about passive tissue, or ``"own"`` when it is none of the variants."""
    names = {value: name for name, value in PASSIVE_VARIANTS.items()}
    return names.get(person.passive_anchor_nm_per_kg, "own")


def one_block(person: Person) -> Person:
    """Return the special case in which everything above the hips is one block that turns about the hip line.

    Simple lever models reckon so. Pelvis and trunk become one mass on a joint at hip height: a lean then moves all of
    it, and a drop under an upright trunk moves none of it sideways.
    """
    return replace(person, lumbosacral_height_m=0.0, pelvis_mass_fraction=0.0)
