"""Who shares a moment when other axes have a say: the same static optimisation about several axes, solved by SciPy.

An abductor also flexes or rotates. Asking for no rotation moment besides the abduction moment silences some muscles and
calls on others. There is no closed form for that, so each problem goes to a solver; one axis alone needs `sharing`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.muscles.broadcasting import broadcast_after
from glutemed.mechanics.muscles.sharing import FULL_MOMENT, MOMENT, Sharing

SOLVER_POWER = Range("power of the activation", "", 1.5, 3)
"""Narrower than in closed form: with a higher power the cost is so flat that SLSQP loses digits."""

_EDGE = 1e-7
"""Accuracy of the linear program (HiGHS), relative to the largest moment of a muscle."""

_NOTHING = 1e-12
"""Moments below this, relative to the largest moment of a muscle, count as zero."""


def share_moments(full_moments_nm: ArrayLike, moments_nm: ArrayLike, power: float = 3.0) -> Sharing:
    """Share moments about several axes among muscles so that the sum of their activations' powers is least.

    Parameters
    ----------
    full_moments_nm : array_like
        Moments at full activation in Nm, shape ``(axes, n, *shape)``. The first axis is the one on which something may
        be missing; the others have to be met exactly.
    moments_nm : array_like
        The moment to make about each axis in Nm, shape ``(axes, *shape)``.
    power : float, default 3
        Exponent of the activation in the sum, 1.5 to 3; **an assumption**, see `share_moment`.

    Returns
    -------
    Sharing
        ``moment_nm`` is the moment about the first axis. Where there is no answer, ``missing_nm`` says how much of that
        moment is missing, or made too much, while the other axes are met; it is infinite if they cannot be met at all.
        The activations are then those of the nearest moment that can be made, or zero; they are no answer.

    Raises
    ------
    ValueError
        For input that is no number or out of range, or shapes that do not fit.
    RuntimeError
        If the solver fails. No input is known that makes it fail.

    Notes
    -----
    First `scipy.optimize.linprog` asks for the greatest moment about the first axis with the others met, and for the
    least where these are not zero: that settles feasibility, and what is missing or too much. Then
    `scipy.optimize.minimize` with SLSQP finds the activations. SLSQP, because it meets linear equations to rounding and
    takes about 1 ms for 15 muscles with the gradient given; ``trust-constr`` is far slower and no more exact. Each
    problem starts from its own least-squares answer, so their order does not matter.
    Moments are met to 1e-7 of the strongest muscle's moment, and activations are right to 1e-4.

    Examples
    --------
    >>> one_axis = share_moments([[40.0, 10.0]], [25.0])
    >>> [round(float(a), 3) for a in one_axis.activation]
    [0.556, 0.278]
    """
    for accepted, value in ((FULL_MOMENT, full_moments_nm), (MOMENT, moments_nm), (SOLVER_POWER, power)):
        accepted.check(value)
    full, wanted = np.asarray(full_moments_nm, dtype=float), np.asarray(moments_nm, dtype=float)
    if np.ndim(power) or full.ndim < 2 or wanted.ndim < 1 or len(wanted) != len(full) or 0 in full.shape[:2]:
        raise ValueError(
            f"moments at full activation have shape {full.shape}, moments {wanted.shape}, power {np.shape(power)}; "
            "accepted: (axes, muscles, ...), (axes, ...) and one number"
        )
    shape = np.broadcast_shapes(full.shape[2:], wanted.shape[1:])
    full, wanted = broadcast_after(full, shape, leading=2), broadcast_after(wanted, shape)
    activation, missing = np.zeros(full.shape[1:]), np.zeros(shape)
    for place in np.ndindex(shape):
        at = (slice(None), *place)
        matrix, target = full[(slice(None), *at)], wanted[at]
        nearest, missing[place] = _nearest(matrix, target)
        activation[at] = nearest
        if missing[place] == 0.0:
            activation[at] = _least(matrix, target, power, nearest)
    feasible = missing == 0.0
    return Sharing(
        activation=activation,
        moment_nm=activation * full[0],
        feasible=feasible[()],
        missing_nm=missing[()],
        cost=np.where(feasible, (activation**power).sum(axis=0), np.inf)[()],
    )


def _nearest(matrix: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, float]:
    """Return activations that come nearest to the first target with the others met, and by how much they miss it."""
    from scipy.optimize import linprog  # here, because importing the model must stay fast

    towards = np.sign(target[0]) or 1.0
    size = np.abs(matrix).max() or 1.0
    others = {"A_eq": matrix[1:] / size, "b_eq": target[1:] / size} if len(matrix) > 1 else {}
    found = linprog(-towards * matrix[0] / size, bounds=(0, 1), **others)
    if found.status == 2:
        return np.zeros(matrix.shape[1]), np.inf
    short, edge = abs(target[0]) + found.fun * size, _EDGE * np.abs(matrix).max()
    if short > edge:
        return found.x, short
    if np.any(target[1:]):  # muscles that other axes call on may make more of the first moment than is asked
        least = linprog(towards * matrix[0] / size, bounds=(0, 1), **others)
        over = least.fun * size - abs(target[0])
        if over > edge:
            return least.x, over
    return found.x, 0.0


def _least(matrix: np.ndarray, target: np.ndarray, power: float, nearest: np.ndarray) -> np.ndarray:
    """Return the activations of least cost that meet all targets, which can be met."""
    answer = np.zeros(matrix.shape[1])
    if np.abs(target).max() <= _NOTHING * np.abs(matrix).max():
        return answer
    acting = np.any(matrix, axis=0)
    # Axes may ask for the same thing twice, on which SLSQP fails: keep the independent equations, at equal scale.
    sides, sizes, equations = np.linalg.svd(matrix[:, acting], full_matrices=False)
    kept = sizes > 1e-10 * sizes.max()
    equations, wanted = equations[kept], (sides.T @ target)[kept] / sizes[kept]
    guess = equations.T @ wanted
    if len(equations) == acting.sum():  # as many equations as muscles: nothing to choose
        answer[acting] = np.clip(guess, 0.0, 1.0)
        return answer
    # Unknowns are relative to the least-squares answer, so that a small moment is met as exactly as a large one. On
    # the very edge of what can be done SLSQP may find no step from there; then it starts at the linear program's point.
    unit = np.abs(guess).max()
    for start in (np.clip(guess, 0.0, 1.0), nearest[acting]):
        activation = unit * _slsqp(equations, wanted / unit, power, start / unit, 1.0 / unit)
        activation = np.clip(activation, 0.0, 1.0)
        free = (activation > 0.0) & (activation < 1.0)
        left = wanted - equations @ activation
        activation[free] += np.linalg.lstsq(equations[:, free], left, rcond=None)[0]
        answer[acting] = np.clip(activation, 0.0, 1.0)
        if np.abs(matrix @ answer - target).max() <= _EDGE * np.abs(matrix).max():
            return answer
    raise RuntimeError(f"load sharing about {len(target)} axes found no answer for {target} Nm")


def _slsqp(equations: np.ndarray, wanted: np.ndarray, power: float, start: np.ndarray, most: float) -> np.ndarray:
    """Return the solver's answer for activations from 0 to ``most``; the caller checks it."""
    from scipy.optimize import minimize  # here, because importing the model must stay fast

    return minimize(
        lambda u: (np.maximum(u, 0.0) ** power).sum(),
        start,
        jac=lambda u: power * np.maximum(u, 0.0) ** (power - 1.0),
        method="SLSQP",
        bounds=[(0.0, most)] * len(start),
        constraints={"type": "eq", "fun": lambda u: equations @ u - wanted, "jac": lambda u: equations},
        options={"ftol": 1e-14, "maxiter": 1000},
    ).x
