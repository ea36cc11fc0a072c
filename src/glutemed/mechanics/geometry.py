"""Where the joints and centres of mass are in a posture, from full trigonometry."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

Point = tuple[ArrayLike, ArrayLike]
"""Distance medial of the stance hip and height above it, both in m."""


@dataclass(frozen=True)
class Landmarks:
    """Joints and centres of mass, each as (medial, up) in m from the stance hip.

    Attributes
    ----------
    free_hip, lumbosacral : Point
        Joints that the pelvis carries.
    pelvis_com, trunk_com, swing_leg : Point
        Centres of mass of pelvis and trunk, and the point from which the swing leg hangs.
    trunk_angle_deg : float or ndarray
        Angle of the trunk's axis from vertical in space, + towards the stance side.
    """

    free_hip: Point
    lumbosacral: Point
    pelvis_com: Point
    trunk_com: Point
    swing_leg: Point
    trunk_angle_deg: ArrayLike


def landmarks(person: Person, posture: Posture) -> Landmarks:
    """Return the landmarks of a person in a posture.

    Parameters
    ----------
    person : Person
    posture : Posture

    Returns
    -------
    Landmarks

    Notes
    -----
    The pelvis turns as one body about the stance hip. `Posture.lateral_shift_m` moves centres of mass only.
    """
    drop = np.deg2rad(posture.drop_deg)
    across = np.cos(drop), -np.sin(drop)  # from the stance hip to the free hip
    up = np.sin(drop), np.cos(drop)  # the pelvis' own upward direction
    angle_deg = posture.trunk_lean_deg - np.where(posture.trunk_follows_pelvis, posture.drop_deg, 0.0)
    trunk = -np.sin(np.deg2rad(angle_deg)), np.cos(np.deg2rad(angle_deg))

    def on_pelvis(along: ArrayLike, above: ArrayLike) -> Point:
        return along * across[0] + above * up[0], along * across[1] + above * up[1]

    half = 0.5 * person.hip_separation_m
    free_hip = on_pelvis(person.hip_separation_m, 0.0)
    joint = on_pelvis(half, person.lumbosacral_height_m)
    pelvis = on_pelvis(half, person.pelvis_com_height_m)
    height = person.trunk_com_height_m
    shift = posture.lateral_shift_m
    return Landmarks(
        free_hip=free_hip,
        lumbosacral=joint,
        pelvis_com=(pelvis[0] - shift, pelvis[1]),
        trunk_com=(joint[0] + height * trunk[0] - shift, joint[1] + height * trunk[1]),
        swing_leg=(free_hip[0] - shift, free_hip[1]),
        trunk_angle_deg=angle_deg[()],
    )
