"""Which input decides an answer of the model, over the spreads of the cohort."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from glutemed.mechanics.capacity import STRENGTH_FRACTION
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.equilibrium import MAX_LEAN
from glutemed.mechanics.people.cohort import INPUTS, MIXES, PASSIVE_CHOICES, cohort_from_uniform
from glutemed.mechanics.people.limits import one_number
from glutemed.mechanics.people.spread_table import BODY
from glutemed.mechanics.uncertainty.indices import Indices, checked_precision, sobol_of
from glutemed.mechanics.uncertainty.outputs import OUTPUTS


@dataclass(frozen=True)
class Sensitivity:
    """Sobol indices of an answer of the model, with the scenario that they belong to.

    Attributes
    ----------
    output : str
        Name in `OUTPUTS`.
    strength_fraction, max_lean_deg : float
        What is left of everybody's strength, and the lean that is allowed.
    passive, sex : str
        The assumption about passive tissue, and who is in the cohort.
    indices : Indices
    """

    output: str
    strength_fraction: float
    max_lean_deg: float
    passive: str
    sex: str
    indices: Indices


def sobol(
    output: str,
    strength_fraction: float = 1.0,
    max_lean_deg: float = 0.0,
    passive: str = "either",
    sex: str = "both",
    samples: int = 2048,
    seed: int = 0,
    resamples: int = 200,
    confidence: float = 0.95,
) -> Sensitivity:
    """Return how much each input contributes to the spread of an answer of the model.

    Parameters
    ----------
    output : str
        Name in `OUTPUTS`: ``threshold_fraction``, ``stays_level``, ``drop_deg``, ``contact_force_bw`` and others.
    strength_fraction : float, default 1
        What is left of everybody's strength, 0 to 2.
    max_lean_deg : float, default 0
        The lean that is allowed, in degrees. ``lean_for_level_deg`` finds its own.
    passive : {"default", "low", "none", "either"}
        "either" makes the variant an input of its own, with equal chances.
    sex : {"both", "men", "women"}
        "both" makes sex an input of its own, with equal chances.
    samples, seed, resamples, confidence
        As for `sobol_of`.

    Returns
    -------
    Sensitivity

    Raises
    ------
    ValueError
        For unknown names and numbers out of range; when even one person has no such posture, since an infinite drop
        has no variance and leaving people out would bend the result; and when the answer is the same for everybody.
        With the default passive variant everybody finds a resting place. With the low one that holds, but for about
        one in a million, from a strength fraction of 0.4 up.

    Notes
    -----
    The inputs are the quantities of `glutemed.mechanics.people.SPREADS` that are fields of `Person`, and the sway;
    habits of the pelvis, readiness to lean and errors of measurement do not enter. They have to be independent, so
    body mass stands for mass *beyond* what stature and strength explain. Passive tissue is an assumption, and so are
    the ranges of its inputs and the reading of runners' strength as everybody's.

    The drop is flat at 0 above the threshold. Where many people stand above it, its indices mostly say who drops at
    all, which is a question of strength; after a large loss they say how far, which is one of passive tissue. To ask
    the first alone, take ``stays_level``, which is 0 or 1, or ``threshold_fraction``, which is smooth.

    The same question is answered once; its arrays are read-only.

    Examples
    --------
    >>> sobol("threshold_fraction", passive="default").indices.ranking()[0]
    'strength_nm_per_kg'
    """
    one_of("output", output, OUTPUTS)
    model_inputs(sex, passive)
    left, lean = one_number(STRENGTH_FRACTION, strength_fraction), one_number(MAX_LEAN, max_lean_deg)
    return _sobol(output, left, lean, passive, sex, checked_precision(samples, seed, resamples, confidence))


@lru_cache(maxsize=64)  # a page asks for many indices of one analysis
def _sobol(
    output: str, strength_fraction: float, max_lean_deg: float, passive: str, sex: str, precision: tuple
) -> Sensitivity:
    inputs = model_inputs(sex, passive)
    rows = [INPUTS.index(name) for name in inputs]

    def function(shares: np.ndarray) -> np.ndarray:
        uniform = np.full((len(INPUTS), shares.shape[1]), 0.5)
        uniform[rows] = shares
        return OUTPUTS[output].of(cohort_from_uniform(uniform, sex, passive=passive), strength_fraction, max_lean_deg)

    found = sobol_of(function, inputs, *precision)
    return Sensitivity(output, strength_fraction, max_lean_deg, passive, sex, found)


def model_inputs(sex: str = "both", passive: str = "either") -> tuple[str, ...]:
    """Return the names of the inputs that `sobol` varies.

    Raises
    ------
    ValueError
        For an unknown sex or assumption about passive tissue.
    """
    one_of("sex", sex, MIXES)
    one_of("passive tissue", passive, PASSIVE_CHOICES)
    ends = ("sex",) if sex == "both" else (), ("passive_variant",) if passive == "either" else ()
    return (*ends[0], *BODY, "sway_deg", *ends[1])
