"""What an exercise asks of one hip, and what the person can give there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import active_capacity, passive_moment
from glutemed.mechanics.person import GRAVITY, Person

Point = tuple[ArrayLike, ArrayLike]
"""Across and up in m, from the hip whose abductors work."""


@dataclass(frozen=True)
class Pull:
    """One force on the part of the body that the abductors hold or lift.

    Attributes
    ----------
    name : str
        What pulls or pushes, in plain words.
    at : Point
        Where it acts.
    across_n, up_n : float or ndarray
        The force in N; a weight has only a negative ``up_n``.
    """

    name: str
    at: Point
    across_n: ArrayLike
    up_n: ArrayLike

    @property
    def size_n(self) -> ArrayLike:
        """Size of the force in N."""
        return np.hypot(self.across_n, self.up_n)[()]


@dataclass(frozen=True)
class ExerciseLoad:
    """The load of an exercise on one hip. Numbers for one person, arrays for many.

    Attributes
    ----------
    name, title : str
    pulls : tuple of Pull
        Every outside force on one side of the hip.
    sense : float
        +1 where the abductors must turn that part anticlockwise, with ``across`` to the right, -1 where clockwise.
    joints : dict of str to Point
        Places of the body, for drawing.
    adduction_deg : float or ndarray
        Adduction of the working hip, degrees.
    assumptions : tuple of str
        What the number rests on besides geometry and weight.
    """

    name: str
    title: str
    pulls: tuple[Pull, ...]
    sense: float
    joints: dict[str, Point]
    adduction_deg: ArrayLike
    assumptions: tuple[str, ...]

    def moment_of(self, pull: Pull) -> ArrayLike:
        """Return what one force adds to the moment, in Nm; negative where it helps the abductors."""
        across, up = pull.at
        return (self.sense * (up * pull.across_n - across * pull.up_n))[()]

    @property
    def moment_nm(self) -> ArrayLike:
        """The moment that the abductors must make with what is passive beside them, in Nm."""
        return sum(self.moment_of(pull) for pull in self.pulls)


def weight(name: str, mass_kg: ArrayLike, at: Point) -> Pull:
    """Return the weight of a mass at a place."""
    return Pull(name, at, np.zeros_like(mass_kg, dtype=float)[()], -GRAVITY * mass_kg)


def exercise_capacity(person: Person, load: ExerciseLoad, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the greatest moment that the working hip can give in an exercise, muscle and passive tissue, in Nm.

    Parameters
    ----------
    person : Person
    load : ExerciseLoad
        Sets the adduction of the hip.
    strength_fraction : float or array_like
        What is left of the person's strength, 0 to 2.

    Returns
    -------
    float or ndarray

    Notes
    -----
    As in standing: strength as a dynamometer reads it, with the person's slope over adduction, and the **assumed**
    passive moment.
    """
    drop = load.adduction_deg - person.level_adduction_deg
    return active_capacity(person, drop, strength_fraction) + passive_moment(person, drop)


def exercise_share(person: Person, load: ExerciseLoad, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the moment of an exercise over what the hip can give: 1 is all of it; infinite where it can give nothing.

    Examples
    --------
    >>> from glutemed.mechanics.exercise_load import side_lying_abduction
    >>> round(float(exercise_share(Person(), side_lying_abduction(Person()))), 2)
    0.4
    """
    moment = np.asarray(load.moment_nm, dtype=float)
    given = np.asarray(exercise_capacity(person, load, strength_fraction), dtype=float)
    empty = np.where(moment > 0, np.inf, 0.0)
    return np.where(given > 0, moment / np.where(given > 0, given, 1.0), empty)[()]
