"""How strong each muscle is at the length it has: a fibre of given length on a tendon that does not stretch.

Path length less tendon length is what the fibres span. They lie at an angle to the tendon and form a strip of constant
thickness, as in both models. Curves of force over length: see `curves`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.muscles.broadcasting import broadcast_after
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import MuscleSet
from glutemed.mechanics.muscles.paths import path_length

MAX_FORCE = Range("greatest muscle force", "N", 0, 50_000)


@dataclass(frozen=True)
class FibreForces:
    """Force and length of each muscle, held still. Arrays of shape (n, *shape of the hip angles).

    Attributes
    ----------
    active_n : ndarray
        Force of the tendon at full activation, without the passive part, in N.
    passive_n : ndarray
        Force of the tendon from stretched fibres alone, in N.
    fibre_length_m : ndarray
        Length of the fibres in m.
    normalised_length : ndarray
        Length of the fibres over their optimal length.
    pennation_deg : ndarray
        Angle between fibres and tendon in degrees.
    """

    active_n: np.ndarray
    passive_n: np.ndarray
    fibre_length_m: np.ndarray
    normalised_length: np.ndarray
    pennation_deg: np.ndarray


def fibre_forces(muscles: MuscleSet, hip: HipAngles, max_force_n: ArrayLike | None = None) -> FibreForces:
    """Return how hard each muscle can pull, and how hard it pulls without any effort.

    With path length ``L``, tendon length ``T``, optimal fibre length ``l0`` and pennation ``a0`` there, the fibre spans
    ``s = L - T`` along the tendon, its length is ``l = sqrt(s² + (l0 sin a0)²)`` and ``cos a = s / l``. The tendon
    carries ``F cos a`` times the active or passive curve at ``l / l0``.

    **Assumptions**: the tendon does not stretch (in the gait2392 model it does, by 3.3 % at full force), which makes
    active force proportional to activation; the muscle is held still; a path shorter than its tendon leaves the tendon
    slack, and both forces are then zero.

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles
    max_force_n : array_like, shape (n,), optional
        Greatest force of each muscle instead of the set's own, for example from `weaken`.

    Returns
    -------
    FibreForces

    Raises
    ------
    ValueError
        When `max_force_n` is not one number from 0 to 50000 N for each muscle.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> gait = muscle_set("gait2392")
    >>> float(fibre_forces(gait, HipAngles()).normalised_length[gait.index("gmed_mid")].round(2))
    0.93
    """
    force = broadcast_after(greatest_forces(muscles, max_force_n), hip.shape)
    optimal = broadcast_after(muscles.optimal_fibre_m, hip.shape)
    thickness = optimal * np.sin(np.radians(broadcast_after(muscles.pennation_deg, hip.shape)))
    span = path_length(muscles, hip) - broadcast_after(muscles.tendon_slack_m, hip.shape)
    taut = span > 0
    span = np.where(taut, span, 0.0)
    fibre = np.hypot(span, thickness)
    cosine = np.divide(span, fibre, out=np.zeros_like(span), where=taut)
    normalised = fibre / optimal
    return FibreForces(
        active_n=force * muscles.curves.active(normalised) * cosine,
        passive_n=force * muscles.curves.passive(normalised) * cosine,
        fibre_length_m=fibre,
        normalised_length=normalised,
        pennation_deg=np.degrees(np.arctan2(thickness, span)),
    )


def greatest_forces(muscles: MuscleSet, max_force_n: ArrayLike | None = None) -> np.ndarray:
    """Return the given greatest forces after a check, or the set's own when none are given, in N, shape (n,)."""
    if max_force_n is None:
        return muscles.max_force_n
    MAX_FORCE.check(max_force_n)
    forces = np.array(max_force_n, dtype=float)
    count = len(muscles.muscles)
    if forces.shape != (count,):
        raise ValueError(f"greatest muscle force has the shape {forces.shape}; {muscles.name} needs ({count},)")
    return forces
