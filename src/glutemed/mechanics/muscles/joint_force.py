"""What the hip joint bears when many muscles pull, each in its own direction.

The counterpart of `glutemed.mechanics.contact` in three dimensions: there one muscle pulls along one line.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.person import GRAVITY, Person
from glutemed.mechanics.posture import Posture


@dataclass(frozen=True, eq=False)
class JointForce:
    """The force with which the pelvis presses on the femoral head, in three dimensions.

    Attributes
    ----------
    lateral_n, down_n, backward_n : float or ndarray
        Its components in N, in space: to the stance side, downwards, and backwards.
    bw : float or ndarray
        Its size in body weights.
    angle_deg : float or ndarray
        Its direction from vertical in the frontal plane, + when it points outwards going down.
    backward_angle_deg : float or ndarray
        Its direction from vertical in the side view, + when it points backwards going down.
    """

    lateral_n: ArrayLike
    down_n: ArrayLike
    backward_n: ArrayLike
    bw: ArrayLike
    angle_deg: ArrayLike
    backward_angle_deg: ArrayLike


def joint_force(person: Person, posture: Posture, pull_n: np.ndarray, tissue_n: ArrayLike) -> JointForce:
    """Return the sum of all pulls on the pelvis and of the weight that the stance hip carries.

    Parameters
    ----------
    person : Person
        Its ``line_of_pull_deg`` is the direction of ``tissue_n`` from vertical.
    posture : Posture
        Its drop turns the pelvis; a cane takes weight off, a load adds it.
    pull_n : ndarray, shape (3, *shape)
        Sum of the muscles' pulls on the pelvis in N: forward, up and right *of the pelvis*, for a right stance hip.
    tissue_n : float or array_like
        Pull of passive tissue beside the muscles in N.

    Returns
    -------
    JointForce
        In space. No moment of weight in the side view is balanced, so trust its part backwards least.
    """
    drop, line = np.deg2rad(posture.drop_deg), np.deg2rad(person.line_of_pull_deg)
    forward, up, right = pull_n
    weight = person.weight_n * person.carried_mass_fraction + posture.load_mass_kg * GRAVITY - posture.cane_force_n
    lateral = right * np.cos(drop) - up * np.sin(drop) + tissue_n * np.sin(line)
    down = -right * np.sin(drop) - up * np.cos(drop) + tissue_n * np.cos(line) + weight
    return JointForce(
        lateral_n=lateral[()],
        down_n=down[()],
        backward_n=-forward[()],
        bw=(np.sqrt(lateral**2 + down**2 + forward**2) / person.weight_n)[()],
        angle_deg=np.rad2deg(np.arctan2(lateral, down))[()],
        backward_angle_deg=np.rad2deg(np.arctan2(-forward, down))[()],
    )
