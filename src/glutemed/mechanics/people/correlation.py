"""Why strength and drop hardly correlate in healthy people, cause by cause."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.people.cohort import Cohort
from glutemed.mechanics.people.stance import (
    ALL_CAUSES,
    NO_CAUSES,
    Causes,
    Stance,
    fraction_that_holds_half,
    stance,
)


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
        As for `stance`.

    Returns
    -------
    tuple of Step
        In this order:

        1. ``as a study sees it``: everything on. Most people stand above their threshold, so their strength does not
           enter their drop at all; the angle on the page is habit and error.
        2. ``perfect instruments``: the error of dynamometer and angle removed. Habit still scatters the drop.
        3. ``no habits``: nobody prefers an angle. Who is above the threshold now has a drop of exactly 0, so all that
           is left comes from the few below it.
        4. ``no sway``: every trunk starts upright. Sway moves each person's threshold, but far less than strength
           does, so r hardly changes.
        5. ``no lean``: nobody saves the pelvis by leaning, so who is short of strength drops. Only the threshold is
           left. With few people below it, r stays weak, or cannot be computed at all.
        6. ``half below the threshold``: everybody loses the same share of strength, until half of the cohort cannot
           hold the pelvis level. Now strength decides who drops, and r is strong.
        7. ``half below, all causes back``: the same weak cohort with error, habits, sway and lean.

    Notes
    -----
    Passive tissue and habits are assumptions (see `SPREADS`).

    Examples
    --------
    >>> from glutemed.mechanics.people import sample
    >>> steps = why_weak_correlation(sample(2000, seed=1))
    >>> abs(steps[0].r) < 0.45 < abs(steps[5].r)
    True
    """
    half = fraction_that_holds_half(cohort, demand_factor)
    no_noise = Causes(noise=False)
    no_habit = Causes(noise=False, habit=False)
    no_sway = Causes(noise=False, habit=False, sway=False)
    plan = (
        ("as a study sees it", "above the threshold, drop is habit and error", ALL_CAUSES, strength_fraction),
        ("perfect instruments", "habit still scatters the drop", no_noise, strength_fraction),
        ("no habits", "everybody above the threshold has a drop of 0", no_habit, strength_fraction),
        ("no sway", "sway moves thresholds far less than strength does", no_sway, strength_fraction),
        ("no lean", "only the threshold is left, and few are below it", NO_CAUSES, strength_fraction),
        ("half below the threshold", "now strength decides who drops", NO_CAUSES, half),
        ("half below, all causes back", "error, habit, sway and lean hide part of it", ALL_CAUSES, half),
    )
    return tuple(_step(cohort, *line, demand_factor, instrument) for line in plan)


def one_cause_off(
    cohort: Cohort,
    strength_fraction: float = 1.0,
    demand_factor: float = 1.0,
    instrument: str = "goniometer",
) -> tuple[Step, ...]:
    """Return the correlation with every cause on, and then with each one alone switched off.

    Parameters
    ----------
    cohort : Cohort
    strength_fraction, demand_factor, instrument
        As for `stance`.

    Returns
    -------
    tuple of Step
        All causes, then without noise, habit, sway and lean in turn.
    """
    plan = [("all causes", "", ALL_CAUSES, strength_fraction)]
    for name in ("noise", "habit", "sway", "lean"):
        plan.append((f"without {name}", "", Causes(**{name: False}), strength_fraction))
    return tuple(_step(cohort, *line, demand_factor, instrument) for line in plan)


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
