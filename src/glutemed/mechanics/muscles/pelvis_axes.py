"""Moment arms about axes that stay with the pelvis, because it is the pelvis that has to be held.

`paths.moment_arms` follows the joint angles of the published models, whose axes turn with the flexed thigh.
"""

from __future__ import annotations

import numpy as np

from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import MuscleSet
from glutemed.mechanics.muscles.paths import MomentArms, moment_arms


def pelvis_moment_arms(muscles: MuscleSet, hip: HipAngles) -> MomentArms:
    """Return moment arms about the fixed axes of the pelvis: right, forward and up.

    The published models turn their adduction axis with the flexed thigh; the weight that the pelvis carries acts about
    its forward axis. Without flexion the two abduction arms are the same. Of a non-zero internal rotation nothing is
    needed: the axes of `HipAngles` do not depend on it.

    Returns
    -------
    MomentArms
        In m: + for flexor, abductor and internal rotator.
    """
    own = moment_arms(muscles, hip)
    flexion, adduction = np.deg2rad(hip.flexion_deg), np.deg2rad(hip.adduction_deg)
    # The moment of a unit force, from its parts along the models' axes; `upward` lies in the side view, square to the
    # adduction axis.
    upward = (np.sin(adduction) * own.flexion_m - own.rotation_m) / np.cos(adduction)
    return MomentArms(
        flexion_m=own.flexion_m,
        abduction_m=np.cos(flexion) * own.abduction_m - np.sin(flexion) * upward,
        rotation_m=-np.sin(flexion) * own.abduction_m - np.cos(flexion) * upward,
    )
