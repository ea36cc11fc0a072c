"""Where the pelvis comes to rest: activation first, then lean, then drop.

The order is an assumption. It fits patients who lean the trunk towards the stance side and keep the pelvis (rows
``key.cp.r``, ``key.paralysis.mmc``), but not all of them (``key.abductor_loss.tha``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import active_capacity, active_capacity_slope, hip_adduction, passive_moment
from glutemed.mechanics.checks import Range
from glutemed.mechanics.contact import abductor_force, hip_contact_force
from glutemed.mechanics.demand import DemandArc, demand, demand_arc, trunk_lean_moment
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture

MAX_DROP_DEG = 40.0
"""The search for a resting place ends here, well beyond what a hip can adduct (``passive.rom.adduction``)."""

STRENGTH_FRACTION = Range("strength fraction", "(1 is all of the person's strength)", 0, 2)
MAX_LEAN = Range("allowed lean", "degrees", 0, 90)
_TOLERANCE_RAD = 1e-10
_MAX_STEPS = 80


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
        needs: then adductors, which this model leaves out, would have to pull back.
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
    Level, the lean follows in closed form from ``demand(lean) = capacity``. For the drop, capacity less demand is
    convex in the angle as long as the demand is a concave arc (the passive moment is exponential, the active one
    linear), so it crosses zero upwards at most once; Newton steps from the far end, kept inside a bracket, find it for
    all people at once. The arc is not concave when a lean of some 40 degrees turns along with the pelvis under a heavy
    load on the free side. There a scan in steps of 0.1 degree first finds the bracket of the first crossing.

    Examples
    --------
    >>> bool(equilibrium(Person(), strength_fraction=0.6).drop_deg == 0)
    True
    """
    scenario = _checked_scenario(strength_fraction, max_lean_deg, scenario)
    if not isinstance(strength_fraction, (int, float)):
        strength_fraction = np.asarray(strength_fraction, dtype=float)
    active, passive = active_capacity(person, 0.0, strength_fraction), passive_moment(person, 0.0)
    upright = demand_arc(person, scenario, 0.0)
    missing = upright.cosine + upright.constant - active - passive
    lean, level = _lean_for(missing, trunk_lean_moment(person), np.deg2rad(max_lean_deg))
    level = level & np.ones(np.shape(scenario.trunk_follows_pelvis), dtype=bool)
    drop, feasible = np.zeros(np.shape(level)), level
    if not np.all(level):
        slope = np.rad2deg(active_capacity_slope(person, strength_fraction))
        arc = demand_arc(person, scenario, lean)
        drop, feasible = _Fall(arc, active, slope, passive, np.deg2rad(person.passive_scale_deg)).rest(level)
    return _describe(person, strength_fraction, scenario, np.rad2deg(drop), np.rad2deg(lean), feasible)


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
    scenario = _checked_scenario(1.0, max_lean_deg, scenario)
    missing = demand(person, replace(scenario, trunk_lean_deg=max_lean_deg)) - passive_moment(person, 0.0)
    capacity = active_capacity(person)
    none = np.where(missing > 0.0, np.inf, 0.0)
    return np.where(capacity > 0.0, missing / np.where(capacity > 0.0, capacity, 1.0), none)[()]


def _checked_scenario(strength_fraction: ArrayLike, max_lean_deg: ArrayLike, scenario: Posture | None) -> Posture:
    STRENGTH_FRACTION.check(strength_fraction)
    MAX_LEAN.check(max_lean_deg)
    if scenario is None:
        return Posture()
    if np.any(scenario.drop_deg) or np.any(scenario.trunk_lean_deg):
        raise ValueError("the scenario's drop and lean must be 0: equilibrium finds them; allow lean by max_lean_deg")
    return scenario


def _lean_for(missing: ArrayLike, trunk: ArrayLike, most: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return the lean in radians that supplies a missing moment, and whether it is allowed."""
    share = missing / trunk
    wanted = np.arcsin(np.minimum(np.maximum(share, 0.0), 1.0))
    return np.minimum(wanted, most), (share <= 1.0) & (wanted <= most)


@dataclass(frozen=True)
class _Fall:
    """Capacity less demand of a fully active, fully leaning person as the pelvis drops; angles in radians."""

    arc: DemandArc
    active: ArrayLike
    active_slope: ArrayLike
    passive: ArrayLike
    passive_scale: ArrayLike

    def surplus(self, drop: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return capacity less demand in Nm, and its derivative in Nm per radian."""
        cos, sin = np.cos(drop), np.sin(drop)
        passive = self.passive * np.exp(drop / self.passive_scale)
        arc = self.arc
        surplus = self.active + self.active_slope * drop + passive - (arc.cosine * cos + arc.sine * sin + arc.constant)
        return surplus, self.active_slope + passive / self.passive_scale + arc.cosine * sin - arc.sine * cos

    def bound(self, most: float) -> np.ndarray:
        """Return a drop at which the passive moment alone covers the largest possible deficit, at most ``most``."""
        weakest = self.active + np.minimum(self.active_slope * most, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            bound = self.passive_scale * np.log((self.arc.most - weakest) / self.passive)
        return np.clip(np.where(bound > 0.0, bound, most), 0.0, most)

    def scan(self, most: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return a bracket around the first drop that holds, and whether there is one."""
        steps = round(MAX_DROP_DEG / 0.1)
        low, high = np.zeros(np.shape(self.arc.cosine)), np.full(np.shape(self.arc.cosine), most)
        found = np.zeros(np.shape(self.arc.cosine), dtype=bool)
        for before, drop in zip(range(steps), np.linspace(0.0, most, steps + 1)[1:], strict=True):
            here = (self.surplus(drop)[0] >= 0.0) & ~found
            low, high = np.where(here, before * most / steps, low), np.where(here, drop, high)
            found = found | here
        return low, high, found

    def rest(self, level: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the drop at rest and whether there is one; people who stand level stay at 0."""
        most = np.deg2rad(MAX_DROP_DEG)
        feasible = level | (self.surplus(np.asarray(most))[0] >= 0.0)
        drop = np.broadcast_to(self.bound(most), np.shape(level))
        low, high = np.zeros_like(drop), np.full_like(drop, most)
        if np.any(odd := (self.arc.cosine < 0.0) & ~level):
            first_low, first_high, found = self.scan(most)
            feasible = np.where(odd, found, feasible)
            low, high = np.where(odd, first_low, low), np.where(odd, first_high, high)
            drop = np.where(odd, high, drop)
        busy = feasible & ~level
        for _ in range(_MAX_STEPS):
            surplus, slope = self.surplus(drop)
            enough = surplus >= 0.0
            low, high = np.where(enough, low, drop), np.where(enough, drop, high)
            trial = drop - surplus / np.where(slope > 0.0, slope, np.inf)
            trial = np.where((slope > 0.0) & (trial >= low) & (trial <= high), trial, 0.5 * (low + high))
            moved, drop = np.abs(trial - drop), trial
            if np.all(moved[busy] < _TOLERANCE_RAD):
                break
        return np.where(level, 0.0, drop), feasible


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
    contact = hip_contact_force(person, posture, pull)
    values = {
        "feasible": feasible,
        "drop_deg": np.where(feasible, drop_deg, np.inf),
        "lean_deg": lean_deg,
        "activation": activation,
        "demand_nm": needed,
        "active_nm": pull - passive,
        "passive_nm": passive,
        "abductor_force_n": abductor_force(person, posture, pull),
        "contact_force_bw": contact.bw,
        "contact_force_angle_deg": contact.angle_deg,
        "contact_lateral_n": contact.lateral_n,
        "contact_down_n": contact.down_n,
        "hip_adduction_deg": hip_adduction(person, standing),
    }
    shape = np.broadcast_shapes(*(np.shape(value) for value in values.values()))
    return Equilibrium(**{name: np.broadcast_to(value, shape)[()] for name, value in values.items()})
