"""The classical lever of the hip: forces and arms, the bones that set them, and aids that change them.

* `hip_lever`: two arms, two forces and the force triangle of one-leg stance;
* `with_offset`, `with_neck_shaft_angle` and others: a Person with another hip;
* `with_cane`, `with_hand_load`, `with_back_load`: a Posture with an aid or a load;
* `lever_change`, `push_for_reduction` and others: what they change, and how much of them a change takes;
* `aid_comparisons`: the lever beside what was measured;
* `stance_foot`: where the foot must stand.

Frame and signs as in `glutemed.mechanics`.
"""

from glutemed.mechanics.lever.aids import CANE_GROUND_M, HAND_FROM_MIDLINE_M, with_back_load, with_cane, with_hand_load
from glutemed.mechanics.lever.anatomy import (
    torsion_arm_percent,
    with_femur,
    with_hip_centre,
    with_neck_shaft_angle,
    with_offset,
    with_trochanter,
)
from glutemed.mechanics.lever.balance import ForceArrow, ForceTriangle, HipLever, hip_lever
from glutemed.mechanics.lever.build import with_body_mass, with_pelvic_width
from glutemed.mechanics.lever.comparison import AidComparison
from glutemed.mechanics.lever.femur import AbductorLine, ProximalFemur, abductor_line
from glutemed.mechanics.lever.foot import StanceFoot, stance_foot
from glutemed.mechanics.lever.measured import aid_comparisons
from glutemed.mechanics.lever.relief import LeverChange, drop_to_lean_ratio, lever_change
from glutemed.mechanics.lever.required import Required, lean_for_reduction, push_for_reduction, shift_for_change

__all__ = [
    "CANE_GROUND_M",
    "HAND_FROM_MIDLINE_M",
    "AbductorLine",
    "AidComparison",
    "ForceArrow",
    "ForceTriangle",
    "HipLever",
    "LeverChange",
    "ProximalFemur",
    "Required",
    "StanceFoot",
    "abductor_line",
    "aid_comparisons",
    "drop_to_lean_ratio",
    "hip_lever",
    "lean_for_reduction",
    "lever_change",
    "push_for_reduction",
    "shift_for_change",
    "stance_foot",
    "torsion_arm_percent",
    "with_back_load",
    "with_body_mass",
    "with_cane",
    "with_femur",
    "with_hand_load",
    "with_hip_centre",
    "with_neck_shaft_angle",
    "with_offset",
    "with_pelvic_width",
    "with_trochanter",
]
