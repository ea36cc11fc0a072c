"""Arrays with one entry for each muscle in front and the shape of the problems behind."""

from __future__ import annotations

import numpy as np


def broadcast_after(values: np.ndarray, shape: tuple[int, ...], leading: int = 1) -> np.ndarray:
    """Return values whose axes after the leading ones are broadcast to a shape.

    NumPy alone aligns shapes from the right, and so would match the muscles with the problems.
    """
    head, tail = values.shape[:leading], values.shape[leading:]
    return np.broadcast_to(values.reshape(*head, *(1,) * (len(shape) - len(tail)), *tail), (*head, *shape))
