"""The muscles around the hip, one by one: where they run, how they pull, how strong they are.

Two published models give the anatomy: `muscle_set` returns gait2392 or Rajagopal2016. From the angles of the hip follow
path length, moment arms and direction of pull (`paths`), fibre lengths and forces (`fibres`), and the strength of the
abductors together (`strength`). The right side stands for both. Frame: forward, up, right, origin at the hip centre.
"""

from glutemed.mechanics.muscles.compression import (
    GMAX_BAND_SHARE,
    BandCompression,
    band_arm,
    band_compression,
    band_deflection,
    trochanter_span_mm,
)
from glutemed.mechanics.muscles.curves import ForceLengthCurves
from glutemed.mechanics.muscles.fibres import FibreForces, fibre_forces
from glutemed.mechanics.muscles.general_sharing import share_moments
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.joint_force import JointForce, joint_force
from glutemed.mechanics.muscles.load_share import (
    BAND_TENSIONERS,
    SUPERIOR_GLUTEAL_NERVE,
    TROCHANTERIC_ABDUCTORS,
    LoadShare,
)
from glutemed.mechanics.muscles.muscle import Muscle, MusclePath
from glutemed.mechanics.muscles.muscle_set import MuscleSet, muscle_set
from glutemed.mechanics.muscles.paths import MomentArms, moment_arms, path_holds, path_length, pull_direction
from glutemed.mechanics.muscles.pelvis_axes import pelvis_moment_arms
from glutemed.mechanics.muscles.relative_press import RelativePress, at_rest, press_per_tension, relative_press
from glutemed.mechanics.muscles.sharing import Sharing, share_moment
from glutemed.mechanics.muscles.stance_sharing import share_load, weakness_curve
from glutemed.mechanics.muscles.strength import (
    abduction_strength,
    abduction_strength_parts,
    passive_abduction,
    strength_scale,
    weaken,
)
from glutemed.mechanics.muscles.wrapping import Cylinder

__all__ = [
    "BAND_TENSIONERS",
    "GMAX_BAND_SHARE",
    "SUPERIOR_GLUTEAL_NERVE",
    "TROCHANTERIC_ABDUCTORS",
    "BandCompression",
    "Cylinder",
    "FibreForces",
    "ForceLengthCurves",
    "HipAngles",
    "JointForce",
    "LoadShare",
    "MomentArms",
    "Muscle",
    "MusclePath",
    "MuscleSet",
    "RelativePress",
    "Sharing",
    "abduction_strength",
    "abduction_strength_parts",
    "at_rest",
    "band_arm",
    "band_compression",
    "band_deflection",
    "fibre_forces",
    "joint_force",
    "moment_arms",
    "muscle_set",
    "passive_abduction",
    "path_holds",
    "path_length",
    "pelvis_moment_arms",
    "press_per_tension",
    "pull_direction",
    "relative_press",
    "share_load",
    "share_moment",
    "share_moments",
    "strength_scale",
    "trochanter_span_mm",
    "weaken",
    "weakness_curve",
]
