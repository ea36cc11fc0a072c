"""How a simulated stance begins, and what is refused before it does."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import STRENGTH_FRACTION
from glutemed.mechanics.checks import Range, check_fields
from glutemed.mechanics.equilibrium import MAX_LEAN
from glutemed.mechanics.motion.stance import Stance
from glutemed.mechanics.posture import Posture

DURATION = Range("duration", "s", 0.01, 3600)
LIMIT = Range("limit of the drop", "degrees", 0.01, 39)
_START = {
    "drop_deg": Range("drop at the start", "degrees", -35, 35),
    "drop_rate_deg_s": Range("drop rate at the start", "degrees per second", -500, 500),
    "lean_deg": Range("lean at the start", "degrees", 0, 90),
    "activation": Range("activation at the start", "(1 is full)", 0, 1),
}


@dataclass(frozen=True)
class Start:
    """How single support begins.

    Attributes
    ----------
    drop_deg, drop_rate_deg_s : float
        Drop and its rate.
    lean_deg, activation : float, optional
        By default the person is prepared: lean and activation are what the control asks for in that position.

    Raises
    ------
    ValueError
        When a value is not a number in its range.
    """

    drop_deg: float = 0.0
    drop_rate_deg_s: float = 0.0
    lean_deg: float | None = None
    activation: float | None = None

    def __post_init__(self) -> None:
        left_open = {name for name in ("lean_deg", "activation") if getattr(self, name) is None}
        check_fields(self, {name: known for name, known in _START.items() if name not in left_open})


PREPARED = Start()
"""Level, at rest, with the lean and the activation that the posture asks for."""


def initial_state(stance: Stance, start: Start) -> np.ndarray:
    """Return the state at the start; what the start leaves open is as the control asks."""
    state = np.array([np.deg2rad(start.drop_deg), np.deg2rad(start.drop_rate_deg_s), 0.0, 0.0, 0.0, 0.0])
    lean = stance.limited(stance.wishes(state))[1] if start.lean_deg is None else np.deg2rad(start.lean_deg)
    state[2] = lean
    state[4] = stance.limited(stance.wishes(state))[0] if start.activation is None else start.activation
    return state


def refuse_arrays(*instances: object) -> None:
    """Raise for a dataclass with an array in it: the solver takes one person at a time."""
    for instance in instances:
        for field in fields(instance) if instance is not None else ():
            if np.ndim(getattr(instance, field.name)):
                raise ValueError(f"{field.name} is an array; a simulation takes one person, so one number")


def checked_times(
    duration_s: float,
    strength_fraction: float,
    max_lean_deg: float,
    scenario: Posture,
    limit_deg: float,
    t_s: ArrayLike | None,
) -> np.ndarray:
    """Check the numbers of a run and return its times."""
    given = (duration_s, strength_fraction, max_lean_deg, limit_deg)
    for accepted, value in zip((DURATION, STRENGTH_FRACTION, MAX_LEAN, LIMIT), given, strict=True):
        accepted.check(value)
        if np.ndim(value):
            raise ValueError(f"{accepted.name} is an array; a simulation takes one number")
    if scenario.drop_deg or scenario.trunk_lean_deg:
        raise ValueError("the scenario's drop and lean must be 0: the simulation finds them; set them at the start")
    if t_s is None:
        return np.linspace(0.0, duration_s, 301)
    Range("time", "s", 0.0, float(duration_s)).check(t_s)
    times = np.atleast_1d(np.asarray(t_s, dtype=float))
    if times.ndim > 1 or times.size == 0 or np.any(np.diff(times) <= 0.0):
        raise ValueError(f"the times are {t_s!r}; accepted: one row of increasing numbers")
    return times
