"""Why strength and drop hardly correlate in healthy people, cause by cause."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.capacity import STRENGTH_FRACTION
from glutemed.mechanics.people.causes import ALL_CAUSES, NO_CAUSES, Causes
from glutemed.mechanics.people.cohort import Cohort
from glutemed.mechanics.people.limits import one_number
from glutemed.mechanics.people.stance import Stance, fraction_that_holds_half, stance


@dataclass(frozen=True)
class Step:
    """One cohort under one set of causes.

    Attributes
    ----------
    name, why : str
        What was changed, and what that shows.
    causes : Causes
        What is switched on.
    strength_fraction : float
        What is left of everybody's strength.
    r : float or None
        Correlation of strength with drop as measured; None when everybody has the same drop, since there is then
        nothing to correlate.
    share_below_threshold : float
        Share whose strength and lean do not hold the pelvis level.
    share_left_out : float
        Share who cannot stand on one leg at all: there is no angle to correlate.
    """

    name: str
    why: str
    causes: Causes
    strength_fraction: float
    r: float | None
    share_below_threshold: float
    share_left_out: float


def correlation(found: Stance) -> float | None:
    """Return Pearson's correlation of measured strength with measured drop among those who can stand.

    Parameters
    ----------
    found : Stance

    Returns
    -------
    float or None
        None with fewer than three people, or when strength or drop is the same for all.
    """
    x = found.measured_strength_nm_per_kg[found.feasible]
    y = found.measured_drop_deg[found.feasible]
    if x.size < 3 or np.ptp(x) == 0.0 or np.ptp(y) == 0.0:
        return None
    return float(np.corrcoef(x, y)[0, 1])


_NO_NOISE = Causes(noise=False)
_NO_HABIT = Causes(noise=False, habit=False)
_NO_SWAY = Causes(noise=False, habit=False, sway=False)
_STEPS = (
    (
        "as a study sees it",
        "Everything is on. Most people stand above their threshold, so their strength does not enter their drop: the "
        "angle on the page is habit and error.",
        ALL_CAUSES,
    ),
    (
        "perfect instruments",
        "The errors of dynamometer and angle are removed. Habit still scatters the drop.",
        _NO_NOISE,
    ),
    (
        "no habits",
        "Nobody prefers an angle. Who is above the threshold now has a drop of exactly 0, so all that is left comes "
        "from the few below it.",
        _NO_HABIT,
    ),
    (
        "no sway",
        "Every trunk starts upright. Sway moves each person's threshold, but far less than strength does, so r hardly "
        "changes.",
        _NO_SWAY,
    ),
    (
        "no lean",
        "Nobody saves the pelvis by leaning, so who is short of strength drops. Only the threshold is left. With few "
        "people below it, r stays weak, or cannot be computed at all.",
        NO_CAUSES,
    ),
    (
        "half below the threshold",
        "Everybody loses the same share of strength, until half of the cohort cannot hold the pelvis level. Now "
        "strength decides who drops, and r is strong.",
        NO_CAUSES,
    ),
    (
        "half below, all causes back",
        "The same weak cohort: error, habits, sway and lean hide part of the link.",
        ALL_CAUSES,
    ),
)
"""Name, explanation and causes of each step; the last two with half of the cohort below its threshold."""


def why_weak_correlation(
    cohort: Cohort,
    strength_fraction: float = 1.0,
    demand_factor: float = 1.0,
    instrument: str = "goniometer",
) -> tuple[Step, ...]:
    """Return the correlation of strength with drop as its causes are removed one after another.

    Parameters
    ----------
    cohort : Cohort
    strength_fraction, demand_factor, instrument
        As for `stance`; one number each.

    Returns
    -------
    tuple of Step
        Seven: as a study sees it; without error; without habits too; without sway; without lean; then the same with
        everybody weakened until half are below their threshold; and that with all causes back. Each says in its ``why``
        what it shows.

    Raises
    ------
    ValueError
        For input out of range.

    Notes
    -----
    Passive tissue, habits and the reading of runners' strength as everybody's are assumptions (see `SPREADS`).

    Examples
    --------
    >>> from glutemed.mechanics.people import sample
    >>> steps = why_weak_correlation(sample(2000, seed=1))
    >>> abs(steps[0].r) < 0.45 < abs(steps[5].r)
    True
    """
    left = one_number(STRENGTH_FRACTION, strength_fraction)
    half = fraction_that_holds_half(cohort, demand_factor)
    fractions = (left,) * (len(_STEPS) - 2) + (half,) * 2
    return tuple(
        _step(cohort, *line, fraction, demand_factor, instrument)
        for line, fraction in zip(_STEPS, fractions, strict=True)
    )


def _step(
    cohort: Cohort, name: str, why: str, causes: Causes, fraction: float, demand_factor: float, instrument: str
) -> Step:
    found = stance(cohort, fraction, demand_factor, causes, instrument)
    return Step(
        name=name,
        why=why,
        causes=causes,
        strength_fraction=fraction,
        r=correlation(found),
        share_below_threshold=float(np.mean(~found.level)),
        share_left_out=float(np.mean(~found.feasible)),
    )
