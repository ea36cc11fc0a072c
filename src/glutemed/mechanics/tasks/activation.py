"""How fast a muscle turns on and off: first-order activation dynamics in the form of Thelen (2003).

The exact solution for a constant excitation is used, so a step of any length costs one evaluation and people come as
arrays. The time constants are those of row ``dyn.tau``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range

EXCITATION = Range("excitation", "(0 is none, 1 is all)", 0, 1)
ACTIVATION = Range("activation", "(0 is none, 1 is all)", 0, 1)
DURATION = Range("time", "s", 0, 1000)
TIME_CONSTANT = Range("time constant", "s", 0, 1)
INSTANT = Range("instant", "s", -1000, 1000)


def time_constants_s() -> tuple[float, float]:
    """Return the time constants of activation and deactivation in s (row ``dyn.tau``: 10 and 40 ms)."""
    rising_ms, falling_ms = row("dyn.tau").numbers
    return rising_ms / 1000.0, falling_ms / 1000.0


def activation_after(
    time_s: ArrayLike,
    excitation: ArrayLike,
    start: ArrayLike = 0.0,
    rising_s: ArrayLike | None = None,
    falling_s: ArrayLike | None = None,
) -> ArrayLike:
    """Return the activation after a time of constant excitation.

    Parameters
    ----------
    time_s : float or array_like
        How long the excitation has been on, in s, 0 to 1000.
    excitation : float or array_like
        From the nerve, 0 to 1.
    start : float or array_like, default 0
        Activation at the beginning, 0 to 1.
    rising_s, falling_s : float or array_like, optional
        Time constants in s, 0 (instant) to 1; by default those of row ``dyn.tau``.

    Returns
    -------
    float or ndarray
        Activation, 0 to 1. All arguments broadcast.

    Raises
    ------
    ValueError
        For input out of range.

    Notes
    -----
    Thelen (2003): ``da/dt = (u - a) / tau``, with ``tau = rising (0.5 + 1.5 a)`` while the excitation ``u`` is above
    the activation ``a``, and ``tau = falling / (0.5 + 1.5 a)`` otherwise. The time constants were read in public model
    files (``dyn.tau``), the form in public code that cites Thelen. With ``k = 0.5 + 1.5 u`` both parts have closed
    forms. Rising, ``x = u - a`` obeys ``k ln(x / x0) - 1.5 (x - x0) = -t / rising``, solved by Lambert's W; falling,
    ``y = a - u`` follows a logistic curve. The delay between excitation and force that a tendon adds is not in it.

    Examples
    --------
    >>> bool(activation_after(0.044, 1.0) > 0.9)
    True
    """
    # SciPy is imported here: importing the model must stay fast.
    from scipy.special import lambertw

    rising_s, falling_s = (
        own if own is not None else known for own, known in zip((rising_s, falling_s), time_constants_s(), strict=True)
    )
    for accepted, value in (
        (DURATION, time_s),
        (EXCITATION, excitation),
        (ACTIVATION, start),
        (TIME_CONSTANT, rising_s),
        (TIME_CONSTANT, falling_s),
    ):
        accepted.check(value)
    time, u, a = (np.asarray(value, dtype=float) for value in (time_s, excitation, start))
    k = 0.5 + 1.5 * u
    below = np.maximum(u - a, 0.0)
    bend = 1.5 / k
    target = -bend * below * np.exp(-bend * below) * _decay(time, rising_s, k, slow_at_full=True)
    risen = u + lambertw(target).real / bend
    above = np.maximum(a - u, 0.0)
    share = above / (k + 1.5 * above) * _decay(time, falling_s, k, slow_at_full=False)
    fallen = u + k * share / (1.0 - 1.5 * share)
    # The exact answer lies between start and excitation; rounding must not leave it outside 0 to 1.
    return np.clip(np.where(u >= a, risen, fallen), np.minimum(a, u), np.maximum(a, u))[()]


def _decay(time: np.ndarray, constant: ArrayLike, k: np.ndarray, slow_at_full: bool) -> np.ndarray:
    """Return what an exponential has left after a time; a time constant of 0 leaves nothing after any time at all."""
    constant = np.asarray(constant, dtype=float)
    instant = constant == 0.0
    rate = 1.0 / k if slow_at_full else k
    with np.errstate(over="ignore"):  # an infinite exponent leaves nothing, which is right
        exponent = rate * time / np.where(instant, 1.0, constant)
    return np.where(instant, np.where(time > 0.0, 0.0, 1.0), np.exp(-exponent))


def activation_response(
    time_s: ArrayLike,
    switch_times_s: ArrayLike,
    excitations: ArrayLike,
    start: ArrayLike = 0.0,
    rising_s: float | None = None,
    falling_s: float | None = None,
) -> ArrayLike:
    """Return the activation over time for an excitation that changes in steps.

    Parameters
    ----------
    time_s : float or array_like, shape (t,)
        When to look, in s; nothing happens before the first switch.
    switch_times_s : array_like, shape (n,)
        When the excitation changes, in s, rising.
    excitations : array_like, shape (..., n)
        Its value from each of these moments on, 0 to 1; leading axes for people.
    start : float or array_like, default 0
        Activation up to the first switch, 0 to 1; an array runs over people.
    rising_s, falling_s : float, optional
        Time constants in s; by default those of row ``dyn.tau``.

    Returns
    -------
    float or ndarray
        Activation; shape: people, then that of ``time_s``.

    Raises
    ------
    ValueError
        For input out of range, switches that do not rise, or one excitation too many or too few.

    Notes
    -----
    Exact: `activation_after` from step to step.
    """
    INSTANT.check(time_s)
    INSTANT.check(switch_times_s)
    EXCITATION.check(excitations)
    ACTIVATION.check(start)
    times, switches = np.asarray(time_s, dtype=float), np.atleast_1d(np.asarray(switch_times_s, dtype=float))
    levels = np.atleast_1d(np.asarray(excitations, dtype=float))
    if switches.ndim != 1 or np.any(np.diff(switches) <= 0.0):
        raise ValueError("switch times must be one rising series of instants")
    if levels.shape[-1] != switches.size:
        raise ValueError(
            f"there are {switches.size} switch times but {levels.shape[-1]} excitations; give one for each"
        )
    shape = np.broadcast_shapes(levels.shape[:-1], np.shape(start))
    now = np.broadcast_to(np.asarray(start, dtype=float), shape)
    axes = (...,) + (None,) * times.ndim
    result = np.broadcast_to(now[axes], shape + times.shape)
    for i, begin in enumerate(switches):
        level = levels[..., i]
        since = np.maximum(times - begin, 0.0)
        after = activation_after(since, level[axes], now[axes], rising_s, falling_s)
        result = np.where(times >= begin, after, result)
        if i + 1 < switches.size:
            now = np.broadcast_to(activation_after(switches[i + 1] - begin, level, now, rising_s, falling_s), shape)
    return result[()]
