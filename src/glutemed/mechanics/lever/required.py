"""How much cane, lean or shift a wanted change of demand takes: the lever solved the other way round."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics import Person, Posture, demand, hip_contact_force, landmarks
from glutemed.mechanics.checks import Range
from glutemed.mechanics.demand import trunk_lean_moment
from glutemed.mechanics.lever.aids import CANE_GROUND_M, PLACE
from glutemed.mechanics.lever.relief import COMPARED_DEMAND
from glutemed.mechanics.posture import RANGES as POSTURE_RANGES

REDUCTION = Range("wanted reduction", "%", 0, 100)
CHANGE = Range("wanted change", "%", -100, 400)
LEAN = POSTURE_RANGES["trunk_lean_deg"]


@dataclass(frozen=True)
class Required:
    """How much of something a wanted change takes. Every field is a number, or an array over the inputs.

    Attributes
    ----------
    amount : float or ndarray
        The amount, in the unit that the function names; infinite when no amount does it.
    feasible : bool or ndarray
        Whether some amount does it.
    missing_percent : float or ndarray
        How much of the wanted change stays out of reach, in percentage points; 0 when feasible.
    """

    amount: ArrayLike
    feasible: ArrayLike
    missing_percent: ArrayLike


def push_for_reduction(
    person: Person,
    reduction_percent: ArrayLike,
    posture: Posture | None = None,
    ground_m: ArrayLike = CANE_GROUND_M["opposite"],
) -> Required:
    """Return the cane force that the lever needs for a smaller demand.

    Parameters
    ----------
    person : Person
    reduction_percent : float or array_like
        Wanted reduction of demand (and so of abductor force) in %, 0 to 100.
    posture : Posture, optional
        Without the new cane; level and upright by default.
    ground_m : float or array_like
        Where the cane meets the ground, in m medial of the stance hip; 0.40 is an assumption.

    Returns
    -------
    Required
        ``amount`` in body weights. Not feasible on the side of the stance leg, nor above the weight that the hip
        carries: so hard a push would lift the body off the leg.

    Notes
    -----
    To compare it with EMG is to assume that EMG follows the moment in proportion (``cane.emg.contra``: -31 %).

    Examples
    --------
    >>> round(100 * float(push_for_reduction(Person(), 31.1).amount), 1)
    6.6
    """
    posture = Posture() if posture is None else posture
    REDUCTION.check(reduction_percent)
    PLACE.check(ground_m)
    moment = demand(person, posture)
    COMPARED_DEMAND.check(moment)
    from_one_bw = 100.0 * person.weight_n * np.asarray(ground_m, dtype=float) / moment
    ceiling = np.maximum(hip_contact_force(person, posture, moment_nm=0.0).down_n, 0.0) / person.weight_n
    return _required(np.asarray(reduction_percent, dtype=float), from_one_bw, ceiling)


def shift_for_change(person: Person, change_percent: ArrayLike, posture: Posture | None = None) -> ArrayLike:
    """Return the lateral shift of all that the hip carries with which the lever explains a change of demand.

    Parameters
    ----------
    person : Person
    change_percent : float or array_like
        Change of demand in %, + for more, -100 to 400.
    posture : Posture, optional
        Without the new shift; level and upright by default.

    Returns
    -------
    float or ndarray
        Shift in m, + to the stance side, beside any that the posture has. There is always one; whether anybody can
        stand so is another matter.
    """
    posture = Posture() if posture is None else posture
    CHANGE.check(change_percent)
    moment = demand(person, posture)
    COMPARED_DEMAND.check(moment)
    carried = person.weight_n * person.carried_mass_fraction
    return (-np.asarray(change_percent, dtype=float) / 100.0 * moment / carried)[()]


def lean_for_reduction(person: Person, reduction_percent: ArrayLike, posture: Posture | None = None) -> Required:
    """Return the trunk lean to the stance side that the lever needs for a smaller demand.

    Parameters
    ----------
    person : Person
    reduction_percent : float or array_like
        Wanted reduction of demand in %, 0 to 100.
    posture : Posture, optional
        Starting posture; level and upright by default. A load in it stays where it is.

    Returns
    -------
    Required
        ``amount`` is the whole ``trunk_lean_deg``, not what is added. Not feasible beyond a horizontal trunk, nor
        beyond the 90 degrees of lean that `Posture` accepts.

    Notes
    -----
    ``sin(lean)`` grows by the moment to remove over weight of the trunk times its height above the lumbosacral joint.

    Examples
    --------
    >>> round(float(lean_for_reduction(Person(), 36.7).amount), 1)
    11.6
    """
    posture = Posture() if posture is None else posture
    REDUCTION.check(reduction_percent)
    moment = demand(person, posture)
    COMPARED_DEMAND.check(moment)
    angle_now = landmarks(person, posture).trunk_angle_deg
    reach = trunk_lean_moment(person)
    # Horizontal in space, or all the lean that a posture accepts when the trunk follows a dropped pelvis.
    furthest = np.minimum(90.0, LEAN.high + angle_now - posture.trunk_lean_deg)
    room = np.sin(np.deg2rad(furthest)) - np.sin(np.deg2rad(angle_now))
    needed = _required(np.asarray(reduction_percent, dtype=float), 100.0 * reach / moment, room)
    sine = np.where(needed.feasible, needed.amount, 0.0) + np.sin(np.deg2rad(angle_now))
    turn = np.rad2deg(np.arcsin(np.clip(sine, -1.0, 1.0))) - angle_now  # the clip only takes off a rounding error
    lean = np.where(needed.feasible, posture.trunk_lean_deg + turn, np.inf)[()]
    return Required(lean, needed.feasible, np.broadcast_to(needed.missing_percent, np.shape(lean))[()])


def _required(wanted: np.ndarray, effect: ArrayLike, ceiling: ArrayLike) -> Required:
    """Return wanted over effect, up to a ceiling."""
    wanted, effect, ceiling = np.broadcast_arrays(wanted, effect, ceiling)
    most = np.maximum(effect, 0.0) * ceiling
    feasible = wanted <= most
    amount = np.where(wanted == 0, 0.0, np.inf)
    np.divide(wanted, effect, out=amount, where=feasible & (wanted > 0))
    return Required(amount[()], feasible[()], np.where(feasible, 0.0, wanted - most)[()])
