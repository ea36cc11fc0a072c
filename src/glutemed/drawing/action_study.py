"""What the action plate shows: a position of the right hip, a muscle, a published model, and the arms that follow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from glutemed.mechanics.muscles import HipAngles, MomentArms, MuscleSet, moment_arms, muscle_set, path_holds
from glutemed.mechanics.muscles.muscle_set import SETS

AXES = ("abduction", "rotation", "flexion")
"""The axes of the hip about which a muscle has a moment arm."""
PARTS = {
    "gmed_ant": "anterior",
    "gmed_mid": "middle",
    "gmed_post": "posterior",
    "gmin_ant": "anterior",
    "gmin_mid": "middle",
    "gmin_post": "posterior",
    "tfl": "TFL",
    "gmax_sup": "upper",
    "gmax_mid": "middle",
    "gmax_inf": "lower",
}
"""Short name of each part that is drawn."""
CHOICES = {
    "medius": ("gluteus medius", ("gmed_ant", "gmed_mid", "gmed_post")),
    "minimus": ("gluteus minimus", ("gmin_ant", "gmin_mid", "gmin_post")),
    "tfl": ("tensor fasciae latae (TFL)", ("tfl",)),
    "maximus": ("gluteus maximus", ("gmax_sup", "gmax_mid", "gmax_inf")),
    "medius_tfl": ("gluteus medius and tensor fasciae latae (TFL)", ("gmed_ant", "gmed_mid", "gmed_post", "tfl")),
}
"""What a reader can choose: its name, and its parts."""
RANGES = {"flexion": (-20.0, 100.0), "adduction": (-40.0, 30.0)}
"""Range of the angles along which arms are drawn, in degrees."""


@dataclass(frozen=True)
class ActionStudy:
    """A position of the hip and what the muscles do there.

    Attributes
    ----------
    flexion_deg, adduction_deg, rotation_deg : float
        Position of the right hip; + flexed, adducted, turned inwards.
    muscle : str
        Key of `CHOICES`.
    about : str
        Axis of the arms that are drawn, one of `AXES`.
    against : str
        Angle along which they are drawn, "flexion" or "adduction".
    model : str
        Published model, one of `glutemed.mechanics.muscles.muscle_set.SETS`.
    compare : bool
        Whether the other published model is drawn too.
    """

    flexion_deg: float = 0.0
    adduction_deg: float = 0.0
    rotation_deg: float = 0.0
    muscle: str = "medius"
    about: str = "abduction"
    against: str = "flexion"
    model: str = "gait2392"
    compare: bool = False

    @property
    def hip(self) -> HipAngles:
        """The position of the hip."""
        return HipAngles(self.flexion_deg, self.adduction_deg, self.rotation_deg)

    @property
    def muscles(self) -> MuscleSet:
        """The muscles of the chosen model."""
        return muscle_set(self.model)

    @property
    def other(self) -> MuscleSet:
        """The muscles of the other model."""
        return muscle_set(next(name for name in SETS if name != self.model))

    @property
    def title(self) -> str:
        """Name of the chosen muscle."""
        return CHOICES[self.muscle][0]

    @property
    def parts(self) -> tuple[str, ...]:
        """Short names of the muscle parts that are chosen."""
        return CHOICES[self.muscle][1]

    @property
    def angle_deg(self) -> float:
        """The present angle along the horizontal axis."""
        return {"flexion": self.flexion_deg, "adduction": self.adduction_deg}[self.against]

    @property
    def angles_deg(self) -> np.ndarray:
        """The angles along which arms are drawn."""
        low, high = RANGES[self.against]
        return np.linspace(low, high, round((high - low) / 2) + 1)

    @cached_property
    def arms_mm(self) -> dict[str, dict[str, float]]:
        """Arm of each chosen part about each axis, in mm, at the present position."""
        arms = moment_arms(self.muscles, self.hip)
        return {
            part: {about: 1000 * float(_about(arms, about)[self.muscles.index(part)]) for about in AXES}
            for part in self.parts
        }

    @property
    def other_arms_mm(self) -> dict[str, float]:
        """Arm of each chosen part about the chosen axis in the other model, in mm, at the present position."""
        arms = 1000 * _about(moment_arms(self.other, self.hip), self.about)
        return {part: float(arms[self.other.index(part)]) for part in self.parts}

    @cached_property
    def assumed(self) -> tuple[str, ...]:
        """The chosen parts whose path here is an assumption; see `path_holds`."""
        holds = path_holds(self.muscles, self.hip)
        return tuple(part for part in self.parts if not holds[self.muscles.index(part)])

    def curves_mm(self, muscles: MuscleSet) -> np.ndarray:
        """Return the arms of the chosen parts in mm over `angles_deg`, NaN where the path is an assumption."""
        angles = {"flexion": self.flexion_deg, "adduction": self.adduction_deg} | {self.against: self.angles_deg}
        hip = HipAngles(angles["flexion"], angles["adduction"], self.rotation_deg)
        rows = [muscles.index(part) for part in self.parts]
        arms = 1000 * _about(moment_arms(muscles, hip), self.about)[rows]
        return np.where(path_holds(muscles, hip)[rows], arms, np.nan)


def _about(arms: MomentArms, about: str) -> np.ndarray:
    return getattr(arms, f"{about}_m")
