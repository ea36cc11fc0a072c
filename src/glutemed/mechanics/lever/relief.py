"""What an aid or a posture changes, in per cent, as the lever has it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics import Person, Posture, abductor_force, demand, hip_contact_force
from glutemed.mechanics.checks import Range

COMPARED_DEMAND = Range("demand of the posture that is compared with", "Nm", 0.1, 100_000)


@dataclass(frozen=True)
class LeverChange:
    """Change against another posture in %, + for more. Every field is a number, or an array over the inputs.

    Attributes
    ----------
    demand_percent, abductor_force_percent, contact_force_percent : float or ndarray
        Change of demand (moment), of the pull of the abductors, and of the hip contact force.
    possible : bool or ndarray
        Whether the abductors can balance the posture. When False the demand has fallen by more than 100 %: the pelvis
        tips to the stance side unless adductors, which the model leaves out, pull. The abductors then rest, and the
        contact force is that of the weight alone, a lower bound.
    """

    demand_percent: ArrayLike
    abductor_force_percent: ArrayLike
    contact_force_percent: ArrayLike
    possible: ArrayLike


def lever_change(person: Person, posture: Posture, unaided: Posture | None = None) -> LeverChange:
    """Return what the lever says about a posture against another one.

    Parameters
    ----------
    person : Person
    posture : Posture
        With aid, load, lean or shift.
    unaided : Posture, optional
        What it is compared with; level and upright by default.

    Returns
    -------
    LeverChange

    Raises
    ------
    ValueError
        When the posture compared with asks nothing of the abductors, so that per cent mean nothing.

    Examples
    --------
    >>> round(float(lever_change(Person(), Posture(trunk_lean_deg=10)).demand_percent))
    -32
    """
    unaided = Posture() if unaided is None else unaided
    COMPARED_DEMAND.check(demand(person, unaided))
    contact = hip_contact_force(person, posture)
    pairs = [
        (demand(person, posture), demand(person, unaided)),
        (np.maximum(abductor_force(person, posture), 0.0), abductor_force(person, unaided)),
        (contact.bw, hip_contact_force(person, unaided).bw),
    ]
    changes = np.broadcast_arrays(*(100.0 * (now / before - 1.0) for now, before in pairs), contact.possible)
    return LeverChange(*(change[()] for change in changes))


def drop_to_lean_ratio(person: Person, trunk_follows_pelvis: bool = True) -> float:
    """Return how much more demand a degree of drop adds than a degree of lean removes, from level and upright.

    Parameters
    ----------
    person : Person
    trunk_follows_pelvis : bool
        Whether the trunk tilts with the dropping pelvis.

    Returns
    -------
    float or ndarray
        Measured over 55 people: 1.6 (``key.hipoa.regression``), the ratio of two regression coefficients while they
        walked.
    """
    dropped = Posture(drop_deg=1.0, trunk_follows_pelvis=trunk_follows_pelvis)
    added = lever_change(person, dropped).demand_percent
    return -added / lever_change(person, Posture(trunk_lean_deg=1.0)).demand_percent
