"""Where each force of a free-body diagram starts and ends. Positions are (lateral, up) in m from the stance hip."""

from __future__ import annotations

import numpy as np

from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.stance import pelvis_frame, pull_ends


def pull_line(balance: HipBalance) -> tuple[np.ndarray, np.ndarray]:
    """Return the line of pull: its point nearest to the hip, and the way it pulls, outwards and down."""
    angle = np.deg2rad(balance.pull_deg)
    foot = balance.pull_arm_m * np.array([np.cos(angle), np.sin(angle)])
    return foot, np.array([np.sin(angle), -np.cos(angle)])


def force_ends(balance: HipBalance, metres_per_newton: float) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return tail and tip of the weight ``W``, the pull ``F`` and the joint reaction ``J`` at a scale.

    Parameters
    ----------
    balance : HipBalance
        Pull and reaction have no length where nothing balances it, see `HipBalance.holds`.
    metres_per_newton : float

    Returns
    -------
    dict of str to tuple of ndarray
    """
    centre = np.array([-balance.centre[0], balance.centre[1]])
    foot, along = pull_line(balance)
    stance = balance.stance("right")
    origin = pelvis_frame(stance)(pull_ends(stance)[0])
    tail = foot + along * float(along @ (origin - foot))  # the place on the line that is nearest to the origin
    push = np.array(balance.reaction) * metres_per_newton * (1.0 if balance.holds else 0.0)
    return {
        "W": (centre, centre - (0.0, balance.weight_n * metres_per_newton)),
        "F": (tail, tail + along * balance.pull_n * metres_per_newton),
        "J": (-push, np.zeros(2)),
    }
