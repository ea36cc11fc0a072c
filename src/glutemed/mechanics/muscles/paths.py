"""How long a muscle is, which leverage it has, and where it pulls, for any position of the hip.

A path is fixed to the pelvis at one end and to the thigh at the other. Its length changes only in the one piece that
crosses the hip, so the moment arms, the derivatives of length with the joint angles, have a closed form. For the points
see `muscle_set`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import MuscleSet


@dataclass(frozen=True)
class MomentArms:
    """Leverage of each muscle about the three axes of the hip, in m. Arrays of shape (n, *shape of the hip angles).

    Attributes
    ----------
    flexion_m : ndarray
        + for a flexor.
    abduction_m : ndarray
        + for an abductor.
    rotation_m : ndarray
        + for an internal rotator.
    """

    flexion_m: np.ndarray
    abduction_m: np.ndarray
    rotation_m: np.ndarray


def path_length(muscles: MuscleSet, hip: HipAngles) -> np.ndarray:
    """Return how long each muscle is with its tendon, the knee straight.

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles

    Returns
    -------
    ndarray, shape (n, *hip.shape)
        Length from the first to the last point of the path in m.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> gait = muscle_set("gait2392")
    >>> float(path_length(gait, HipAngles())[gait.index("gmed_mid")].round(3))
    0.131
    """
    return _crossing(muscles, hip)[0]


def pull_direction(muscles: MuscleSet, hip: HipAngles) -> np.ndarray:
    """Return in which direction each muscle pulls on the pelvis.

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles

    Returns
    -------
    ndarray, shape (n, 3, *hip.shape)
        Unit vectors in the frame of the pelvis: forward, up, right, for a right hip. The thigh is pulled the opposite
        way. Via points and cylinders on the pelvis are part of it, so this is the whole force the muscle puts on it.
    """
    return _crossing(muscles, hip)[1]


def moment_arms(muscles: MuscleSet, hip: HipAngles) -> MomentArms:
    """Return the leverage of each muscle about the axes of the published models.

    The arm is the change of path length per radian of a joint angle, as virtual work demands: ``u · (e × p)`` with the
    unit vector ``u`` of the piece that crosses the hip, the axis ``e`` and the point ``p`` on the thigh. The axes are
    those of `HipAngles`: flexion about the pelvis' right axis, adduction about the forward axis that flexion has
    turned, rotation about the long axis of the thigh.

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles

    Returns
    -------
    MomentArms
        In m, + for flexor, abductor and internal rotator.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> gait = muscle_set("gait2392")
    >>> float(moment_arms(gait, HipAngles()).abduction_m[gait.index("gmed_mid")].round(4))
    0.0441
    """
    _, direction, thigh = _crossing(muscles, hip)
    flexion, adduction, rotation = (_rate(axis, thigh, direction) for axis in _axes(hip))
    return MomentArms(flexion_m=-flexion, abduction_m=adduction, rotation_m=-rotation)


def path_holds(muscles: MuscleSet, hip: HipAngles) -> np.ndarray:
    """Return where the path of each muscle is one that its model defines.

    In some far positions, mostly adducted and externally rotated, a point on the thigh comes to lie inside the cylinder
    over which gluteus maximus of Rajagopal2016 should pass. The path is then **an assumption** (see `Cylinder.over`).

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles

    Returns
    -------
    ndarray of bool, shape (n, *hip.shape)
        False where a number for this muscle rests on that assumption. Always True for gait2392.
    """
    _, _, ends = _crossing(muscles, hip)
    holds = np.ones((len(muscles.muscles), *hip.shape), dtype=bool)
    for place, muscle in enumerate(muscles.muscles):
        if muscle.path.wrap is not None:
            holds[place] = muscle.path.wrap.distance(ends[place]) >= muscle.path.wrap.radius_m
    return holds


def _rate(axis: np.ndarray, thigh: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """Return ``direction · (axis × thigh)`` for each muscle, shape (n, *shape)."""
    turned = np.cross(axis[np.newaxis], thigh, axis=1)
    return (turned * direction).sum(axis=1)


def _axes(hip: HipAngles) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the axes of flexion, adduction and rotation in the pelvis, each of shape (3, *shape)."""
    flexion, adduction, _ = _radians(hip)
    zero, one = np.zeros(hip.shape), np.ones(hip.shape)
    along = np.stack([-np.sin(flexion) * np.cos(adduction), np.cos(flexion) * np.cos(adduction), np.sin(adduction)])
    return np.stack([zero, zero, one]), np.stack([np.cos(flexion), np.sin(flexion), zero]), along


def _thigh_rotation(hip: HipAngles) -> np.ndarray:
    """Return the rotation matrix of the thigh in the pelvis, shape (3, 3, *shape)."""
    flexion, adduction, rotation = _radians(hip)
    cf, sf, ca, sa, cr, sr = (f(angle) for angle in (flexion, adduction, rotation) for f in (np.cos, np.sin))
    return np.stack(
        [
            np.stack([cf * cr - sf * sa * sr, -sf * ca, cf * sr + sf * sa * cr]),
            np.stack([sf * cr + cf * sa * sr, cf * ca, sf * sr - cf * sa * cr]),
            np.stack([-ca * sr, sa, ca * cr]),
        ]
    )


def _radians(hip: HipAngles) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    angles = (hip.flexion_deg, hip.adduction_deg, hip.rotation_deg)
    return tuple(np.broadcast_to(np.radians(angle), hip.shape) for angle in angles)


def _crossing(muscles: MuscleSet, hip: HipAngles) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return path lengths (n, *shape), directions and first points on the thigh (both n, 3, *shape) in the pelvis."""
    pelvis = np.array([muscle.path.pelvis_m[-1] for muscle in muscles.muscles])
    thigh = np.array([muscle.path.femur_m[0] for muscle in muscles.muscles])
    fixed = np.array([muscle.path.fixed_length_m for muscle in muscles.muscles])
    ends = np.einsum("ij...,nj->ni...", _thigh_rotation(hip), thigh)
    vectors = ends - pelvis.reshape(*pelvis.shape, *(1,) * len(hip.shape))
    lengths = np.sqrt((vectors**2).sum(axis=1))
    directions = vectors / lengths[:, np.newaxis]
    for place, muscle in enumerate(muscles.muscles):
        if muscle.path.wrap is not None:
            lengths[place], directions[place] = muscle.path.wrap.over(pelvis[place], ends[place])
    return lengths + fixed.reshape(-1, *(1,) * len(hip.shape)), directions, ends
