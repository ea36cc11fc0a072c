"""How strong the abductors are together, how to fit them to a person, and how to weaken single muscles.

Public models are 1.5 to 2.5 times stronger than people on a dynamometer (``torque.model.total``), so `strength_scale`
fits their forces to a person's measured strength.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.muscles.fibres import fibre_forces, greatest_forces
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import MuscleSet
from glutemed.mechanics.muscles.paths import moment_arms
from glutemed.mechanics.person import Person

SHARE_LEFT = (0, 2)
"""How much of a muscle's force may be left; above 1 it is stronger than in the model."""


def abduction_strength(muscles: MuscleSet, hip: HipAngles, max_force_n: ArrayLike | None = None) -> ArrayLike:
    """Return the greatest active abduction moment of all abductors together.

    Every muscle that has an abduction arm in this position pulls with all its active force; muscles that would adduct
    stay silent. Passive force is left out. Assumptions: those of `fibre_forces`.

    Parameters
    ----------
    muscles : MuscleSet
    hip : HipAngles
    max_force_n : array_like, shape (n,), optional
        Greatest force of each muscle instead of the set's own, for example from `weaken`.

    Returns
    -------
    float or ndarray
        Internal abduction moment in Nm, in the shape of the hip angles.
    """
    return _moments(muscles, hip, max_force_n).sum(axis=0)[()]


def abduction_strength_parts(
    muscles: MuscleSet, hip: HipAngles, max_force_n: ArrayLike | None = None
) -> dict[str, ArrayLike]:
    """Return what each muscle group adds to `abduction_strength`, in Nm by name of the group.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> parts = abduction_strength_parts(muscle_set("gait2392"), HipAngles())
    >>> max(parts, key=parts.get)
    'gluteus medius'
    """
    moments = _moments(muscles, hip, max_force_n)
    groups = np.array(muscles.groups)
    return {group: moments[groups == group].sum(axis=0)[()] for group in dict.fromkeys(muscles.groups)}


def passive_abduction(muscles: MuscleSet, hip: HipAngles, max_force_n: ArrayLike | None = None) -> ArrayLike:
    """Return the abduction moment of stretched fibres in Nm, over all muscles that abduct in this position.

    Muscle alone: capsule, ligaments and the iliotibial band are not in it (see the passive term of `Person`).
    """
    forces = fibre_forces(muscles, hip, max_force_n)
    arms = moment_arms(muscles, hip).abduction_m
    return (forces.passive_n * np.maximum(arms, 0.0)).sum(axis=0)[()]


def strength_scale(muscles: MuscleSet, person: Person, hip: HipAngles | None = None) -> ArrayLike:
    """Return the factor on all muscle forces that gives the model a person's measured strength.

    **An assumption**: all muscles are scaled alike, since a dynamometer measures only their sum.

    Parameters
    ----------
    muscles : MuscleSet
    person : Person
        Whose ``strength_nm_per_kg * mass_kg`` is to be reached.
    hip : HipAngles, optional
        Position in which strength was measured. By default the person's level stance: ``level_adduction_deg`` of
        adduction, no flexion, no rotation.

    Returns
    -------
    float or ndarray
        Dimensionless, in the common shape of person and hip.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> factor = strength_scale(muscle_set("gait2392"), Person())
    >>> bool(0.5 < factor < 1)
    True
    """
    position = HipAngles(adduction_deg=person.level_adduction_deg) if hip is None else hip
    strength = np.asarray(person.strength_nm_per_kg) * person.mass_kg
    return (strength / abduction_strength(muscles, position))[()]


def weaken(muscles: MuscleSet, left: Mapping[str, float], max_force_n: ArrayLike | None = None) -> np.ndarray:
    """Return the greatest forces when some muscles keep only a share of theirs.

    Parameters
    ----------
    muscles : MuscleSet
    left : mapping of str to float
        What is left, 0 to 2 (above 1 is stronger), by name of a group ("gluteus medius") or of a single part
        ("gmed_ant"). A part that is named itself keeps its own share, whatever its group keeps. One number for each
        name; `share_load` takes arrays, one number for each problem.
    max_force_n : array_like, shape (n,), optional
        Greatest forces to start from instead of the set's own.

    Returns
    -------
    ndarray, shape (n,)
        Greatest force of each muscle in N, for `fibre_forces` and the functions here.

    Raises
    ------
    ValueError
        When a name is neither group nor part, or a share is an array or out of range; the text lists what is
        accepted.

    Examples
    --------
    >>> from glutemed.mechanics.muscles import muscle_set
    >>> gait = muscle_set("gait2392")
    >>> weaken(gait, {"gluteus medius": 0.5, "gmed_ant": 0.2})[:3].tolist()
    [163.8, 286.5, 326.5]
    """
    shares = shares_left(muscles, left)
    if shares.ndim > 1:
        name = next(name for name in left if np.ndim(left[name]))
        raise ValueError(
            f"share of force left of {name} has the shape {np.shape(left[name])}; accepted: one number for each name "
            "(name the parts one by one, or give arrays to share_load)"
        )
    return greatest_forces(muscles, max_force_n) * shares


def shares_left(muscles: MuscleSet, left: Mapping[str, ArrayLike]) -> np.ndarray:
    """Return what is left of each muscle's force, by names of groups and parts.

    Parameters
    ----------
    muscles : MuscleSet
    left : mapping of str to float or array_like
        Shares from 0 to 2, by group or part; an array has one number for each problem. A part that is named itself
        keeps its own share.

    Returns
    -------
    ndarray, shape (n, *common shape of the shares)

    Raises
    ------
    ValueError
        For anything but a mapping, an unknown name, a share out of range, or arrays that do not broadcast.
    """
    if not isinstance(left, Mapping):
        raise ValueError(f"what is left is {left!r}; accepted: a mapping from the name of a muscle to its share")
    for name, share in left.items():
        muscles.chosen(name)
        Range(f"share of force left of {name}", "", *SHARE_LEFT).check(share)
    try:
        shape = np.broadcast_shapes(*(np.shape(share) for share in left.values()))
    except ValueError:
        arrays = ", ".join(f"{name} {np.shape(share)}" for name, share in left.items())
        raise ValueError(
            f"shares left do not fit together; the shapes are {arrays}; accepted: shapes that broadcast"
        ) from None
    shares = np.ones((len(muscles.muscles), *shape))
    for names in (muscles.groups, muscles.names):  # parts last, so that they keep their own
        for name in left.keys() & set(names):
            shares[muscles.chosen(name)] = left[name]
    return shares


def _moments(muscles: MuscleSet, hip: HipAngles, max_force_n: ArrayLike | None) -> np.ndarray:
    """Return the active abduction moment of each muscle at full activation, none for adductors, shape (n, *shape)."""
    arms = moment_arms(muscles, hip).abduction_m
    return fibre_forces(muscles, hip, max_force_n).active_n * np.maximum(arms, 0.0)
