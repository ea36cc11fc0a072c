"""Sobol indices of any function of independent inputs, with bootstrap intervals and a seed.

SciPy works out the indices. The points come from here, because its bootstrap cannot be given a seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.checks import one_of, whole_number
from glutemed.mechanics.people.limits import CONFIDENCE, checked_seed, one_number, tails

FEWEST_SAMPLES, MOST_SAMPLES = 64, 2**16


@dataclass(frozen=True)
class Indices:
    """Sobol indices of one output, each an array with one entry an input.

    Attributes
    ----------
    inputs : tuple of str
        Names of the inputs.
    first, total : ndarray
        First order: share of the output's variance that vanishes on average when this input alone is known. Total:
        share that stays when everything else is known, that is, the input with all its interactions. Estimates, so
        an index near 0 may come out slightly negative.
    first_low, first_high, total_low, total_high : ndarray
        Ends of the bootstrap interval. The points are not independent draws, which makes it too wide and not too
        narrow. All arrays are read-only.
    confidence : float
    mean, variance : float
        Of the output.
    """

    inputs: tuple[str, ...]
    first: np.ndarray
    total: np.ndarray
    first_low: np.ndarray
    first_high: np.ndarray
    total_low: np.ndarray
    total_high: np.ndarray
    confidence: float
    mean: float
    variance: float

    def of(self, name: str) -> tuple[float, float]:
        """Return first and total order index of an input by its name."""
        index = self.inputs.index(one_of("input", name, self.inputs))
        return float(self.first[index]), float(self.total[index])

    def share(self, *names: str) -> float:
        """Return the sum of the first-order indices of some inputs: what each explains alone, added up."""
        return float(sum(self.of(name)[0] for name in names))

    def ranking(self) -> tuple[str, ...]:
        """Return the inputs from the largest total index to the smallest."""
        return tuple(self.inputs[i] for i in np.argsort(-self.total))


def sobol_of(
    function: Callable[[np.ndarray], np.ndarray],
    inputs: tuple[str, ...],
    samples: int = 2048,
    seed: int = 0,
    resamples: int = 200,
    confidence: float = 0.95,
) -> Indices:
    """Return the Sobol indices of any function of independent uniform inputs.

    Parameters
    ----------
    function : callable
        From an array of shape (inputs, n) with numbers from 0 to 1 to n numbers.
    inputs : tuple of str
        Names of the inputs.
    samples : int, default 2048
        Base sample, a power of 2 from 64 to 65536; the function is worked out (inputs + 2) times as often.
    seed : int
        Scrambles the Sobol sequence and draws the bootstrap.
    resamples : int, default 200
        Bootstrap resamples.
    confidence : float, default 0.95
        Of the bootstrap (percentile) interval.

    Returns
    -------
    Indices

    Raises
    ------
    ValueError
        When the output is not finite everywhere or does not vary, and for numbers out of range.

    Notes
    -----
    `scipy.stats.sobol_indices` with the estimators of Saltelli and others (2010).

    Examples
    --------
    >>> found = sobol_of(lambda x: 2 * x[0] + x[1], ("a", "b"))
    >>> round(found.of("a")[0], 1)  # 4 / 5 of the variance
    0.8
    """
    from scipy.stats import qmc, sobol_indices  # here: importing the model must stay fast

    samples, seed, resamples, confidence = checked_precision(samples, seed, resamples, confidence)
    rng = np.random.default_rng(seed)
    d = len(inputs)
    points = qmc.Sobol(2 * d, seed=rng).random(samples).T
    one, other = points[:d], points[d:]
    mixed = np.repeat(one[None], d, axis=0)
    mixed[np.arange(d), np.arange(d)] = other
    f_one, f_other = function(one), function(other)
    f_mixed = np.array([function(part) for part in mixed])
    _refuse_useless(np.concatenate([f_one, f_other]), f_mixed)

    def indices(chosen: np.ndarray) -> np.ndarray:
        parts = {"f_A": f_one[None, chosen], "f_B": f_other[None, chosen], "f_AB": f_mixed[:, None, chosen]}
        found = sobol_indices(func=parts, n=samples)
        return np.array([np.ravel(found.first_order), np.ravel(found.total_order)])

    first, total = indices(np.arange(samples))
    again = np.array([indices(rng.integers(0, samples, samples)) for _ in range(resamples)])
    low, high = np.quantile(again, tails(confidence), axis=0)
    for part in (first, total, low, high):
        part.flags.writeable = False  # an analysis is kept and handed out again
    both = np.concatenate([f_one, f_other])
    return Indices(
        inputs=tuple(inputs),
        first=first,
        total=total,
        first_low=low[0],
        first_high=high[0],
        total_low=low[1],
        total_high=high[1],
        confidence=confidence,
        mean=float(both.mean()),
        variance=float(both.var()),
    )


def checked_precision(
    samples: object, seed: object, resamples: object, confidence: object
) -> tuple[int, int, int, float]:
    """Return what sets the precision of an analysis, or raise `ValueError`."""
    samples = whole_number("samples", samples, FEWEST_SAMPLES, MOST_SAMPLES)
    if samples & (samples - 1):
        raise ValueError(f"samples is {samples}; accepted: a power of 2 from {FEWEST_SAMPLES} to {MOST_SAMPLES}")
    resamples = whole_number("resamples", resamples, 20, 10_000)
    return samples, checked_seed(seed), resamples, one_number(CONFIDENCE, confidence)


def _refuse_useless(plain: np.ndarray, mixed: np.ndarray) -> None:
    """Raise when an output has no variance, or an infinite one."""
    everything = np.concatenate([plain, mixed.ravel()])
    lost = float(np.mean(~np.isfinite(everything)))
    if lost:
        raise ValueError(
            f"{100 * lost:.2g} % of the people have no such posture, so this output has no variance; accepted: a "
            "larger strength fraction, or an output that everybody has, such as stays_level or threshold_fraction"
        )
    if np.ptp(plain) == 0.0:
        raise ValueError(f"the output is {plain[0]:g} for everybody; accepted: a scenario in which it differs")
