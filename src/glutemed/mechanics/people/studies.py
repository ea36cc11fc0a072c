"""What studies of ordinary size would report about one and the same population."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.capacity import STRENGTH_FRACTION
from glutemed.mechanics.checks import whole_number
from glutemed.mechanics.people.causes import ALL_CAUSES, Causes
from glutemed.mechanics.people.cohort import sample
from glutemed.mechanics.people.limits import one_number, tails
from glutemed.mechanics.people.stance import DEMAND_FACTOR, stance


@dataclass(frozen=True)
class Studies:
    """Correlations that repeated studies of one population find.

    Attributes
    ----------
    r : ndarray
        One correlation of measured strength with measured drop a study, in the order drawn.
    whole : float
        The correlation over all people of all studies.
    people_per_study : int
    share_left_out : float
        Share of people who cannot stand on one leg; a study leaves them out.
    """

    r: np.ndarray
    whole: float
    people_per_study: int
    share_left_out: float

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return the range that holds the middle ``confidence`` of the studies."""
        low, high = np.quantile(self.r, tails(confidence))
        return float(low), float(high)

    def share_within(self, low: float, high: float) -> float:
        """Return the share of studies whose correlation lies from ``low`` to ``high``."""
        return float(np.mean((self.r >= low) & (self.r <= high)))


def simulate_studies(
    people_per_study: int = 50,
    studies: int = 1000,
    seed: int = 0,
    sex: str = "both",
    passive: str = "default",
    strength_fraction: float = 1.0,
    demand_factor: float = 1.0,
    causes: Causes = ALL_CAUSES,
    instrument: str = "goniometer",
) -> Studies:
    """Repeat a study of strength and drop many times, each time with new people from the same population.

    Parameters
    ----------
    people_per_study : int, default 50
    studies : int, default 1000
    seed : int
    sex, passive
        As for `sample`.
    strength_fraction, demand_factor, causes, instrument
        As for `stance`. Without noise and habit most small studies would have one drop for all and no correlation;
        such settings are refused.

    Returns
    -------
    Studies

    Raises
    ------
    ValueError
        For input out of range, or when strength or drop is the same for all people of a study.

    Notes
    -----
    Passive tissue, habits and the reading of runners' strength as everybody's are assumptions (see `SPREADS`).

    Examples
    --------
    >>> found = simulate_studies(people_per_study=50, studies=200, seed=1)
    >>> found.r.shape
    (200,)
    """
    people_per_study = whole_number("people in a study", people_per_study, 4, 100_000)
    studies = whole_number("number of studies", studies, 1, 1_000_000)
    strength_fraction = one_number(STRENGTH_FRACTION, strength_fraction)
    demand_factor = one_number(DEMAND_FACTOR, demand_factor)
    cohort = sample(people_per_study * studies, seed, sex, passive=passive)
    found = stance(cohort, strength_fraction, demand_factor, causes, instrument)
    x, y, counts = found.measured_strength_nm_per_kg, found.measured_drop_deg, found.feasible
    r = _row_correlations(*(part.reshape(studies, people_per_study) for part in (x, y, counts)))
    return Studies(
        r=r,
        whole=float(_row_correlations(x[None], y[None], counts[None])[0]),
        people_per_study=people_per_study,
        share_left_out=float(np.mean(~counts)),
    )


def _row_correlations(x: np.ndarray, y: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return Pearson's correlation within each row, over the entries that count (NumPy's own has no mask)."""
    y = np.where(counts, y, 0.0)
    n = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    x_off = np.where(counts, x - (x * counts).sum(axis=1, keepdims=True) / n, 0.0)
    y_off = np.where(counts, y - y.sum(axis=1, keepdims=True) / n, 0.0)
    together = (x_off * y_off).sum(axis=1)
    size = np.sqrt((x_off**2).sum(axis=1) * (y_off**2).sum(axis=1))
    flat = size <= 1e-12
    if flat.any():
        raise ValueError(
            f"study {int(np.argmax(flat))} has the same strength or the same drop for everybody; accepted: settings "
            "under which both differ, such as causes with noise or habit"
        )
    return np.clip(together / size, -1.0, 1.0)
