"""Give people a time axis, so that one call works out all people at all points in time."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.person import Person


def with_time_axis(person: Person) -> Person:
    """Return the same people with a last axis of length 1 on every field that is an array."""
    arrays = {field.name: getattr(person, field.name) for field in fields(person)}
    return replace(person, **{name: value[..., None] for name, value in arrays.items() if np.ndim(value)})


def time_axis(value: ArrayLike) -> np.ndarray:
    """Return a number or an array over people with a last axis of length 1."""
    return np.asarray(value, dtype=float)[..., None]
