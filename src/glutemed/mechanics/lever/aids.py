"""Canes and loads as postures: which force acts at which distance from the stance hip.

Distances are those of the check rows ``check.lever.cane10``, ``.cane10ipsi``, ``.load10contra`` and ``.load10ipsi``:
assumptions, not measurements. What hangs on the trunk moves with it, so build the posture first and add the load then.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, landmarks
from glutemed.mechanics.checks import Range, one_of

CANE_GROUND_M = {"opposite": 0.40, "same": -0.20}
"""Where a cane meets the ground, in m medial of the stance hip, by hand: **assumed** (``check.lever.cane10*``)."""

HAND_FROM_MIDLINE_M = 0.315
"""How far a loaded hand hangs beside the middle of the shoulders. **An assumption** (``check.lever.load10*``)."""

PLACE = Range("place of the cane, medial of the stance hip,", "m", -1.5, 1.5)
CANE_FORCE = Range("cane force", "body weights", 0, 1)
BACK_HEIGHT = Range("height of the load on the back above the lumbosacral joint", "m", 0, 1)


def _side(hand: str) -> int:
    return 1 if one_of("hand", hand, CANE_GROUND_M) == "opposite" else -1


def with_cane(
    person: Person,
    posture: Posture,
    force_bw: ArrayLike,
    hand: str = "opposite",
    ground_m: ArrayLike | None = None,
) -> Posture:
    """Return the posture with a cane, beside any that it has.

    Parameters
    ----------
    person : Person
    posture : Posture
    force_bw : float or array_like
        Upward push in body weights, 0 to 1, and no more than the 3000 N that `Posture` accepts. People rarely push with
        more than 0.2 (``cane.hcf``).
    hand : {"opposite", "same"}
        Hand opposite to the stance leg, or on its side.
    ground_m : float or array_like, optional
        Where the cane meets the ground, in m medial of the stance hip. By default 0.40 for the opposite hand and -0.20
        for the same: assumptions. It does not move with lean or shift.

    Returns
    -------
    Posture

    Raises
    ------
    ValueError
        When force or place is out of range or the hand is unknown.
    """
    _side(hand)
    CANE_FORCE.check(force_bw)
    push = np.asarray(force_bw, dtype=float)[()] * person.weight_n
    place = CANE_GROUND_M[hand] if ground_m is None else ground_m
    PLACE.check(place)
    force, distance = _resultant(posture.cane_force_n, posture.cane_distance_m, push, place)
    return replace(posture, cane_force_n=force, cane_distance_m=distance)


def with_hand_load(person: Person, posture: Posture, load_kg: ArrayLike, hand: str = "opposite") -> Posture:
    """Return the posture with a load in one hand, beside any that it has.

    Parameters
    ----------
    person : Person
    posture : Posture
        The load hangs straight down from the shoulders of this posture, so a lean or a shift carries it along.
    load_kg : float or array_like
        Mass in kg, 0 to 150.
    hand : {"opposite", "same"}
        Hand opposite to the stance leg, or on its side.

    Returns
    -------
    Posture
        The distance is fixed once it is worked out: lean first, then add the load.

    Raises
    ------
    ValueError
        When the mass or the distance is out of range, or the hand is unknown.

    Notes
    -----
    The hand hangs 0.315 m beside the middle of the shoulders, an assumption. The shoulders stand where the person's own
    ``hat_com_height_fraction`` puts them: that height is 0.626 of the way up to them (``anthro.hat_com.winter``).
    """
    side = _side(hand)
    share = row("anthro.hat_com.winter").numbers[0]
    shoulders = person.hat_com_height_fraction * person.stature_m / share - person.lumbosacral_height_m
    return _loaded(posture, load_kg, _along_trunk(person, posture, shoulders) + side * HAND_FROM_MIDLINE_M)


def with_back_load(person: Person, posture: Posture, load_kg: ArrayLike, height_m: ArrayLike | None = None) -> Posture:
    """Return the posture with a load on the back, beside any that it has.

    Parameters
    ----------
    person : Person
    posture : Posture
        The load sits on the trunk's axis in this posture, so a lean or a shift carries it along.
    load_kg : float or array_like
        Mass in kg, 0 to 150.
    height_m : float or array_like, optional
        Height above the lumbosacral joint along the trunk, 0 to 1 m. By default that of the trunk's own centre of mass,
        an assumption.

    Returns
    -------
    Posture
        The distance is fixed once it is worked out: lean first, then add the load.

    Raises
    ------
    ValueError
        When a value is out of range.
    """
    height = person.trunk_com_height_m if height_m is None else height_m
    if height_m is not None:
        BACK_HEIGHT.check(height_m)
    return _loaded(posture, load_kg, _along_trunk(person, posture, height))


def _along_trunk(person: Person, posture: Posture, height: ArrayLike) -> ArrayLike:
    """Return how far medial of the stance hip a point on the trunk's axis is, in m."""
    at = landmarks(person, posture)
    return at.lumbosacral[0] - height * np.sin(np.deg2rad(at.trunk_angle_deg)) - posture.lateral_shift_m


def _loaded(posture: Posture, load_kg: ArrayLike, distance: ArrayLike) -> Posture:
    checked = Posture(load_mass_kg=load_kg, load_distance_m=distance)
    mass, distance = _resultant(
        posture.load_mass_kg, posture.load_distance_m, checked.load_mass_kg, checked.load_distance_m
    )
    return replace(posture, load_mass_kg=mass, load_distance_m=distance)


def _resultant(one: ArrayLike, at_one: ArrayLike, other: ArrayLike, at_other: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
    """Return the sum of two parallel forces and where it acts; where both are nothing, the place of the second."""
    one, at_one, other, at_other = np.broadcast_arrays(
        *(np.asarray(v, dtype=float) for v in (one, at_one, other, at_other))
    )
    total = one + other
    place = np.divide(one * at_one + other * at_other, total, out=at_other.copy(), where=total > 0)
    # It lies between the two; rounding must not leave it outside.
    return total[()], np.clip(place, np.minimum(at_one, at_other), np.maximum(at_one, at_other))[()]
