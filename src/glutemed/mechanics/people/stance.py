"""A cohort on one leg: the drop that is there, and the drop and strength that an examiner writes down.

What a person does with the pelvis is more than what strength forces on it. Each step beyond the equilibrium is a cause
that can be switched off, so that a lesson can show what each does to a correlation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.capacity import STRENGTH_FRACTION, active_capacity, passive_moment
from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.demand import demand, trunk_lean_moment
from glutemed.mechanics.equilibrium import equilibrium, threshold_fraction
from glutemed.mechanics.people.causes import ALL_CAUSES, NO_CAUSES, Causes
from glutemed.mechanics.people.cohort import Cohort
from glutemed.mechanics.people.limits import one_number
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

INSTRUMENTS = {
    "goniometer": row("drop.mdc.youdas").numbers[4],
    "laboratory": row("drop.error.gait").numbers[0],
    "none": 0.0,
}
"""Standard error of a pelvic angle in degrees: a goniometer (``drop.mdc.youdas``), and a gait laboratory, for which
the difference between two laboratories is taken (``drop.error.gait``), the most that it can be. "none" is a perfect
instrument."""

DEMAND_FACTOR = Range("demand factor", "(1 is quiet one-leg stance)", 0.5, 3)


@dataclass(frozen=True)
class Stance:
    """A cohort at rest on one leg, one entry a person.

    Attributes
    ----------
    feasible : ndarray of bool
        Whether a posture exists. Where False, both drops are infinite: the person would put the foot down.
    level : ndarray of bool
        Whether strength, with the lean allowed, holds the pelvis level.
    true_drop_deg, measured_drop_deg : ndarray
        The drop that is there, and the examiner's reading of it.
    lean_deg : ndarray
        Lean to the stance side that the person adds to save the pelvis, in degrees; 0 at the habitual drop, which is
        only taken where no lean is needed.
    activation : ndarray
        Share of the remaining strength in use at the drop that is there. Below 0 where passive tissue alone would hold
        more than the task asks for, so that adductors, which this model leaves out, would have to pull back.
    true_strength_nm_per_kg, measured_strength_nm_per_kg : ndarray
        The strength that is left, and the examiner's reading of it.
    """

    feasible: np.ndarray
    level: np.ndarray
    true_drop_deg: np.ndarray
    measured_drop_deg: np.ndarray
    lean_deg: np.ndarray
    activation: np.ndarray
    true_strength_nm_per_kg: np.ndarray
    measured_strength_nm_per_kg: np.ndarray


def stance(
    cohort: Cohort,
    strength_fraction: ArrayLike = 1.0,
    demand_factor: ArrayLike = 1.0,
    causes: Causes = ALL_CAUSES,
    instrument: str = "goniometer",
    trunk_follows_pelvis: bool = False,
) -> Stance:
    """Stand a cohort on one leg and measure it.

    Parameters
    ----------
    cohort : Cohort
    strength_fraction : float or array_like, default 1
        What is left of everybody's strength, one number or one a person; strength fraction over demand factor may be at
        most 2.
    demand_factor : float or array_like, default 1
        How many times the demand of quiet stance the task asks for, 0.5 to 3. That a moving task can be counted as
        quiet stance under more weight is an assumption. Walking asks for about 1.3 times (``demand.walk.adult.*``).
        Running asks for more than isometric strength gives (``demand.run.group``): do not read its drops as findings.
    causes : Causes
        What is switched on.
    instrument : {"goniometer", "laboratory", "none"}
        What the angle is read with.
    trunk_follows_pelvis : bool, default False
        Whether the trunk tilts with the pelvis.

    Returns
    -------
    Stance

    Raises
    ------
    ValueError
        For input out of range, an unknown instrument, or arrays that are not one entry a person.

    Notes
    -----
    The posture rule is that of `equilibrium`, with one addition, an assumption: a person whose strength covers the
    demand at the habitual angle takes that angle; everybody else gets the drop that equilibrium gives, 0 or more. A
    habitual sway enters as the lateral shift that moves the same moment, exact for a trunk that stays upright. Passive
    tissue, habits and the reading of runners' eccentric strength as everybody's isometric strength are assumptions (see
    `SPREADS`).

    Examples
    --------
    >>> from glutemed.mechanics.people import sample
    >>> bool(stance(sample(200, seed=1), causes=NO_CAUSES).level.mean() > 0.9)
    True
    """
    DEMAND_FACTOR.check(demand_factor)
    one_of("instrument", instrument, INSTRUMENTS)
    person, fraction, scenario = harder_task(cohort, strength_fraction, demand_factor, causes, trunk_follows_pelvis)
    rest = equilibrium(person, fraction, cohort.lean_limit_deg if causes.lean else 0.0, scenario)
    drop, lean, activation = (np.array(part) for part in (rest.drop_deg, rest.lean_deg, rest.activation))
    if causes.habit:
        holds, used = _at_drop(person, fraction, scenario, cohort.habit_drop_deg)
        drop = np.where(holds, cohort.habit_drop_deg, drop)
        lean, activation = np.where(holds, 0.0, lean), np.where(holds, used, activation)
    noisy = float(causes.noise)
    left = np.asarray(strength_fraction) * cohort.person.strength_nm_per_kg
    return Stance(
        feasible=np.isfinite(drop),
        level=rest.feasible & (rest.drop_deg == 0.0),
        true_drop_deg=drop,
        measured_drop_deg=drop + noisy * INSTRUMENTS[instrument] * cohort.angle_error,
        lean_deg=lean,
        activation=activation,
        true_strength_nm_per_kg=left,
        measured_strength_nm_per_kg=left * (1.0 + noisy * cohort.strength_error),
    )


def harder_task(
    cohort: Cohort,
    strength_fraction: ArrayLike,
    demand_factor: ArrayLike,
    causes: Causes,
    trunk_follows_pelvis: bool = False,
) -> tuple[Person, np.ndarray, Posture]:
    """Return person, strength fraction and scenario with which quiet stance is as hard as the task.

    Twice the demand against the same capacity is the same balance as the demand against half the capacity.
    """
    person = cohort.person
    factor, left = np.asarray(demand_factor, dtype=float), np.asarray(strength_fraction)
    for name, given in (("strength fraction", left), ("demand factor", factor)):
        if given.shape not in ((), (1,), (len(cohort),)):
            raise ValueError(f"{name} has shape {given.shape}; accepted: one number, or {len(cohort)}, one a person")
    STRENGTH_FRACTION.check(left)
    eased = replace(person, passive_anchor_nm_per_kg=person.passive_anchor_nm_per_kg / factor)
    shift = np.zeros(len(cohort))
    if causes.sway:
        moved = trunk_lean_moment(person) * np.sin(np.deg2rad(cohort.sway_deg))
        shift = moved / (person.weight_n * person.carried_mass_fraction)
    scenario = Posture(lateral_shift_m=shift, trunk_follows_pelvis=trunk_follows_pelvis)
    return eased, np.broadcast_to(left / factor, (len(cohort),)), scenario


def fraction_that_holds_half(
    cohort: Cohort, demand_factor: float = 1.0, causes: Causes = NO_CAUSES, trunk_follows_pelvis: bool = False
) -> float:
    """Return the strength fraction at which half of the cohort can still hold the pelvis level.

    Parameters
    ----------
    cohort : Cohort
    demand_factor, causes, trunk_follows_pelvis
        As for `stance`.

    Returns
    -------
    float
        The median of everybody's threshold.

    Raises
    ------
    ValueError
        For a demand factor that is not one number in its range.
    """
    demand_factor = one_number(DEMAND_FACTOR, demand_factor)
    person, _, scenario = harder_task(cohort, 1.0, demand_factor, causes, trunk_follows_pelvis)
    limit = cohort.lean_limit_deg if causes.lean else 0.0
    return float(np.median(threshold_fraction(person, limit, scenario))) * demand_factor


def _at_drop(
    person: Person, fraction: np.ndarray, scenario: Posture, drop_deg: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return who can hold the pelvis at a drop with no lean of compensation, and the activation that it takes."""
    needed = demand(person, replace(scenario, drop_deg=drop_deg)) - passive_moment(person, drop_deg)
    capacity = active_capacity(person, drop_deg, fraction)
    used = needed / np.where(capacity > 0.0, capacity, 1.0)
    return capacity >= needed, np.where(capacity > 0.0, used, 0.0)
