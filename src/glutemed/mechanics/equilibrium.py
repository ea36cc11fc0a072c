"""Where the pelvis comes to rest: activation first, then lean, then drop.

The order is an assumption. It fits patients who lean the trunk towards the stance side and keep the pelvis (rows
``key.cp.r``, ``key.paralysis.mmc``), but not all of them (``key.abductor_loss.tha``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import (
    active_capacity,
    active_capacity_slope,
    hip_adduction,
    passive_moment,
)
from glutemed.mechanics.checks import Range
from glutemed.mechanics.contact import abductor_force, hip_contact_force
from glutemed.mechanics.demand import demand, demand_arc, trunk_lean_moment
from glutemed.mechanics.fall import Fall
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

MAX_LEAN = Range("allowed lean", "degrees", 0, 90)


@dataclass(frozen=True)
class Equilibrium:
    """How the person stands at rest on one leg. Numbers for one person, arrays for many.

    Attributes
    ----------
    feasible : bool or ndarray
        Whether such a posture exists. When False, ``drop_deg`` is infinite: the pelvis finds no resting place up to
        `MAX_DROP_DEG`, and all other values are those of the moment before it falls: level, leaning as far as allowed,
        muscles fully active.
    drop_deg : float or ndarray
        The smallest drop >= 0 at which capacity meets demand, in degrees.
    lean_deg : float or ndarray
        Trunk lean used, in degrees towards the stance side.
    activation : float or ndarray
        Share of the remaining strength in use, 0 to 1. Below 0 where passive tissue or cane hold more than the pelvis
        needs: see ``adductors_needed``.
    adductors_needed : bool or ndarray
        Whether the activation is below 0. Then adductors, which this model leaves out, would have to pull back;
        abductor and contact force are those of passive tissue and weight alone, and only lower bounds.
    demand_nm, active_nm, passive_nm : float or ndarray
        Moments in Nm; at rest demand = active + passive. A negative active moment is what adductors would have to do.
    abductor_force_n : float or ndarray
        Pull of muscle and passive tissue together in N.
    contact_force_bw, contact_force_angle_deg : float or ndarray
        Size in body weights and direction from vertical of the hip contact force.
    contact_lateral_n, contact_down_n : float or ndarray
        The same force as a vector, in N.
    hip_adduction_deg : float or ndarray
        Adduction of the stance hip at rest.
    """

    feasible: ArrayLike
    drop_deg: ArrayLike
    lean_deg: ArrayLike
    activation: ArrayLike
    adductors_needed: ArrayLike
    demand_nm: ArrayLike
    active_nm: ArrayLike
    passive_nm: ArrayLike
    abductor_force_n: ArrayLike
    contact_force_bw: ArrayLike
    contact_force_angle_deg: ArrayLike
    contact_lateral_n: ArrayLike
    contact_down_n: ArrayLike
    hip_adduction_deg: ArrayLike


def equilibrium(
    person: Person,
    strength_fraction: ArrayLike = 1.0,
    max_lean_deg: ArrayLike = 0.0,
    scenario: Posture | None = None,
) -> Equilibrium:
    """Find how a person stands at rest on one leg.

    Parameters
    ----------
    person : Person
    strength_fraction : float or array_like, default 1
        What is left of the person's strength, 0 to 2.
    max_lean_deg : float or array_like, default 0
        The most the trunk may lean towards the stance side, 0 to 90 degrees.
    scenario : Posture, optional
        Whether the trunk follows the pelvis, lateral shift, cane and load. Its drop and lean must be 0: they are what
        this function finds.

    Returns
    -------
    Equilibrium

    Raises
    ------
    ValueError
        For input out of range, or a scenario that already has a drop or a lean.

    Notes
    -----
    Level, the lean follows in closed form from ``demand(lean) = capacity``. For the drop see
    `glutemed.mechanics.fall`.

    Examples
    --------
    >>> bool(equilibrium(Person(), strength_fraction=0.6).drop_deg == 0)
    True
    """
    scenario = _checked(max_lean_deg, scenario)
    drop, lean, feasible = _rest(person, strength_fraction, max_lean_deg, scenario)
    return _describe(person, strength_fraction, scenario, np.rad2deg(drop), np.rad2deg(lean), feasible)


def resting_drop(
    person: Person,
    strength_fraction: ArrayLike = 1.0,
    max_lean_deg: ArrayLike = 0.0,
    scenario: Posture | None = None,
) -> ArrayLike:
    """Return the drop of `equilibrium` and nothing else, for long curves and large cohorts.

    Parameters
    ----------
    person : Person
    strength_fraction, max_lean_deg : float or array_like
    scenario : Posture, optional
        All as for `equilibrium`.

    Returns
    -------
    float or ndarray
        Drop in degrees; infinite where the pelvis finds no resting place.

    Raises
    ------
    ValueError
        As `equilibrium`.

    Examples
    --------
    >>> round(float(resting_drop(Person(), 0.4)), 1)
    11.4
    """
    scenario = _checked(max_lean_deg, scenario)
    drop, _, feasible = _rest(person, strength_fraction, max_lean_deg, scenario)
    return np.where(feasible, np.rad2deg(drop), np.inf)[()]


def threshold_fraction(person: Person, max_lean_deg: ArrayLike = 0.0, scenario: Posture | None = None) -> ArrayLike:
    """Return the strength fraction below which the pelvis can no longer stay level.

    Parameters
    ----------
    person : Person
    max_lean_deg : float or array_like, default 0
        The most the trunk may lean, in degrees.
    scenario : Posture, optional
        As for `equilibrium`.

    Returns
    -------
    float or ndarray
        Demand at the allowed lean, less the passive moment, over active capacity. Zero or less: always level.
        Infinite: the person has no strength, and would need some.
    """
    scenario = _checked(max_lean_deg, scenario)
    missing = demand(person, replace(scenario, trunk_lean_deg=max_lean_deg)) - passive_moment(person, 0.0)
    capacity = active_capacity(person)
    none = np.where(missing > 0.0, np.inf, 0.0)
    return np.where(capacity > 0.0, missing / np.where(capacity > 0.0, capacity, 1.0), none)[()]


def _checked(max_lean_deg: ArrayLike, scenario: Posture | None) -> Posture:
    MAX_LEAN.check(max_lean_deg)
    if scenario is None:
        return Posture()
    if np.any(scenario.drop_deg) or np.any(scenario.trunk_lean_deg):
        raise ValueError("the scenario's drop and lean must be 0: equilibrium finds them; allow lean by max_lean_deg")
    return scenario


def _rest(
    person: Person, strength_fraction: ArrayLike, max_lean_deg: ArrayLike, scenario: Posture
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return drop and lean at rest in radians, and whether there is a resting place."""
    active, passive = active_capacity(person, 0.0, strength_fraction), passive_moment(person, 0.0)
    arc = demand_arc(person, scenario, 0.0)
    missing = arc.cosine + arc.constant - active - passive
    lean, level = _lean_for(missing, trunk_lean_moment(person), np.deg2rad(max_lean_deg))
    if shape := np.shape(scenario.trunk_follows_pelvis):  # the only input that has no part in standing level
        level = level & np.ones(shape, dtype=bool)
    if np.all(level):
        return np.zeros(np.shape(level)), lean, level
    if np.any(max_lean_deg):
        arc = demand_arc(person, scenario, lean)
    sloped = np.any(person.torque_slope_per_deg)
    slope = np.rad2deg(active_capacity_slope(person, strength_fraction)) if sloped else 0.0
    drop, feasible = Fall(arc, active, slope, passive, np.deg2rad(person.passive_scale_deg)).rest(level)
    return drop, lean, feasible


def _lean_for(missing: ArrayLike, trunk: ArrayLike, most: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return the lean in radians that supplies a missing moment, and whether it is allowed."""
    share = missing / trunk
    wanted = np.arcsin(np.minimum(np.maximum(share, 0.0), 1.0))
    return np.minimum(wanted, most), (share <= 1.0) & (wanted <= most)


def _describe(
    person: Person,
    strength_fraction: ArrayLike,
    scenario: Posture,
    drop_deg: np.ndarray,
    lean_deg: np.ndarray,
    feasible: np.ndarray,
) -> Equilibrium:
    """Return every quantity of the posture found, all in one shape."""
    standing = np.where(feasible, drop_deg, 0.0)
    posture = replace(scenario, drop_deg=standing, trunk_lean_deg=lean_deg)
    needed = demand(person, posture)
    capacity = active_capacity(person, standing, strength_fraction)
    passive = passive_moment(person, standing)
    fully_active = ~feasible | (standing > 0.0) | (lean_deg > 0.0)
    pull = np.where(feasible, needed, capacity + passive)
    used = np.where(capacity > 0.0, (needed - passive) / np.where(capacity > 0.0, capacity, 1.0), 0.0)
    activation = np.where(fully_active, 1.0, used)
    adductors = feasible & ~fully_active & (needed < passive)
    pulled = np.where(adductors, passive, pull)
    contact = hip_contact_force(person, posture, pulled)
    values = {
        "feasible": feasible,
        "drop_deg": np.where(feasible, drop_deg, np.inf),
        "lean_deg": lean_deg,
        "activation": activation,
        "adductors_needed": adductors,
        "demand_nm": needed,
        "active_nm": pull - passive,
        "passive_nm": passive,
        "abductor_force_n": abductor_force(person, posture, pulled),
        "contact_force_bw": contact.bw,
        "contact_force_angle_deg": contact.angle_deg,
        "contact_lateral_n": contact.lateral_n,
        "contact_down_n": contact.down_n,
        "hip_adduction_deg": hip_adduction(person, standing),
    }
    shape = np.broadcast_shapes(*(np.shape(value) for value in values.values()))
    return Equilibrium(**{name: np.broadcast_to(value, shape)[()] for name, value in values.items()})
