"""Who shares a moment: static optimisation about one axis, solved in closed form.

Several muscles cross the hip and one moment is asked, so the answer is not unique. The usual choice, after
Crowninshield and Brand, is the set of activations with the least sum of powers. About one axis that choice has a closed
form, which makes a whole curve of weakness as cheap as one point. Several axes at once need `general_sharing`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.muscles.broadcasting import broadcast_after

FULL_MOMENT = Range("moment of a muscle at full activation", "Nm", -1e5, 1e5)
MOMENT = Range("moment to share", "Nm", -1e6, 1e6)
POWER = Range("power of the activation", "", 1.01, 100)

_ROUNDING = 1e-12
"""A shortfall smaller than this, relative to what the muscles can make, comes from adding them up in another order."""


@dataclass(frozen=True)
class Sharing:
    """How muscles share a moment. The muscles run along the first axis, the problems along the others.

    Attributes
    ----------
    activation : ndarray
        From 0 to 1, shape ``(n, *shape)``. **No answer** where ``feasible`` is False.
    moment_nm : ndarray
        Each muscle's moment in Nm, with its sign; the same shape.
    feasible : bool or ndarray
        Whether the muscles can make the moment at all.
    missing_nm : float or ndarray
        How much moment is missing in Nm, never negative; 0 where feasible. `share_moments` counts here too what
        muscles that other axes call on make too much.
    cost : float or ndarray
        Sum of the powers of the activations; infinite where there is no answer.
    """

    activation: np.ndarray
    moment_nm: np.ndarray
    feasible: ArrayLike
    missing_nm: ArrayLike
    cost: ArrayLike


def share_moment(full_moment_nm: ArrayLike, moment_nm: ArrayLike, power: ArrayLike = 3.0) -> Sharing:
    """Share a moment about one axis among muscles so that the sum of their activations' powers is least.

    Parameters
    ----------
    full_moment_nm : array_like
        Each muscle's moment at full activation in Nm (moment arm times force), shape ``(n, *shape)``. Negative: the
        muscle turns the other way.
    moment_nm : float or array_like
        The moment to make in Nm, broadcast with ``shape``.
    power : float or array_like, default 3
        Exponent of the activation in the sum, 1.01 to 100. 3 is the usual choice (Crowninshield and Brand); 2 and up
        share more evenly the higher it is. **An assumption**: no measurement fixes it.

    Returns
    -------
    Sharing
        Where the moment exceeds what the muscles can make: ``feasible`` False, what is missing, and every muscle of
        that direction at full activation. That is a picture of the failure and no answer.

    Raises
    ------
    ValueError
        For input that is no number or out of range, or shapes that do not fit.

    Notes
    -----
    The problem is: minimise ``sum(a**p)`` with ``sum(c a) = M`` and ``0 <= a <= 1``. It is strictly convex, so the
    conditions of Karush, Kuhn and Tucker give its one solution::

        a_i = min(1, (lambda c_i) ** (1 / (p - 1)))   where c_i has the sign of M, else 0

    A muscle that turns the other way stays silent: it would only raise what the others must make. So a moment below
    zero falls to the muscles with negative ``c`` alone, and a moment of zero to none. Between two saturations
    ``lambda`` follows from one division. The strongest muscle saturates first, so sorting the muscles once finds the
    right interval: no iteration.

    The answer depends on how many parts a muscle is cut into. At the same ``lambda`` two halves together make ``2 **
    (-1 / (p - 1))`` of what the whole muscle makes. Cutting *all* muscles alike changes nothing.

    Examples
    --------
    >>> half = share_moment([40.0, 10.0], 25.0)
    >>> [round(float(a), 3) for a in half.activation]
    [0.556, 0.278]
    >>> bool(share_moment([40.0, 10.0], 60.0).feasible), float(share_moment([40.0, 10.0], 60.0).missing_nm)
    (False, 10.0)
    """
    full, moment, exponent = _checked(full_moment_nm, moment_nm, power)
    towards = np.sign(moment)
    helping = np.maximum(full * towards, 0.0)
    order = np.argsort(-helping, axis=0, kind="stable")
    activation = np.empty_like(helping)
    sorted_helping = np.take_along_axis(helping, order, axis=0)
    np.put_along_axis(activation, order, _share_sorted(sorted_helping, np.abs(moment), exponent), axis=0)
    capacity = sorted_helping.sum(axis=0)
    feasible = np.abs(moment) <= capacity * (1.0 + _ROUNDING)
    missing = np.where(feasible, 0.0, np.abs(moment) - capacity)
    activation = np.where(feasible, activation, helping > 0.0)
    return Sharing(
        activation=activation,
        moment_nm=activation * full,
        feasible=feasible[()],
        missing_nm=missing[()],
        cost=np.where(feasible, (activation**power).sum(axis=0), np.inf)[()],
    )


def _checked(full: ArrayLike, moment: ArrayLike, power: ArrayLike) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the muscles' moments, the moment to share and ``1 / (p - 1)``, all with the shape of the problems."""
    for accepted, value in ((FULL_MOMENT, full), (MOMENT, moment), (POWER, power)):
        accepted.check(value)
    full, moment, power = (np.asarray(value, dtype=float) for value in (full, moment, power))
    if full.ndim == 0 or len(full) == 0:
        raise ValueError(f"moments at full activation have shape {full.shape}; accepted: (muscles, ...), one or more")
    try:
        shape = np.broadcast_shapes(full.shape[1:], moment.shape, power.shape)
    except ValueError:
        shapes = f"{full.shape[1:]}, {moment.shape} and {power.shape}"
        raise ValueError(f"muscles, moment and power have the shapes {shapes}, which do not broadcast") from None
    exponent = np.broadcast_to(1.0 / (power - 1.0), shape)
    return broadcast_after(full, shape), np.broadcast_to(moment, shape), exponent


def _share_sorted(helping: np.ndarray, moment: np.ndarray, exponent: np.ndarray) -> np.ndarray:
    """Return the activations for muscles in falling order and a moment >= 0 (larger than they can make: all at 1)."""
    count = len(helping)
    # Everything is relative to the strongest muscle that is not saturated. So no power overflows, however large.
    next_to_this = np.divide(helping[1:], helping[:-1], out=np.zeros_like(helping[1:]), where=helping[:-1] > 0.0)
    falls = next_to_this**exponent
    together = helping.copy()  # what this muscle and all weaker ones make at the moment when it saturates
    for i in range(count - 2, -1, -1):
        together[i] += falls[i] * together[i + 1]
    before = np.concatenate([np.zeros((1, *moment.shape)), np.cumsum(helping, axis=0)[:-1]])  # what the stronger make
    saturated = (before + together <= moment).sum(axis=0)
    first = np.minimum(saturated, count - 1)[None]
    level = np.take_along_axis(together, first, axis=0)[0]
    rest = moment - np.take_along_axis(before, first, axis=0)[0]
    share = np.divide(rest, level, out=np.zeros_like(rest), where=level > 0.0)
    rank = np.arange(count).reshape(-1, *(1,) * moment.ndim)
    strongest = np.take_along_axis(helping, first, axis=0)
    below = np.minimum(helping, strongest)
    relative = np.divide(below, strongest, out=np.zeros_like(below), where=strongest > 0.0) ** exponent
    return np.where(rank < saturated, helping > 0.0, np.minimum(share * relative, 1.0))
