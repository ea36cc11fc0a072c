"""Capacity against demand over the stance phase: is the task covered, where is it closest, and how much is missing.

A shortfall is reported as such. Nothing here leans or drops to escape it; that is what the posture rule is for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import STRENGTH_FRACTION, active_capacity, passive_moment
from glutemed.mechanics.checks import Range, one_number
from glutemed.mechanics.person import Person
from glutemed.mechanics.tasks.reach import contraction_factor, reachable_activation
from glutemed.mechanics.tasks.task_demand import WORDS_ABOVE_ONE, TaskDemand
from glutemed.mechanics.tasks.time_axis import time_axis, with_time_axis

DEVIATIONS = Range("number of standard deviations", "", -5, 5)
_STEPS = 201


@dataclass(frozen=True, eq=False, kw_only=True)
class StanceMargin:
    """Capacity against demand. Curves have the shape of the people, then (n,) for the points in time.

    Attributes
    ----------
    percent : ndarray, shape (n,)
        Points in time, in per cent of the task's axis.
    demand_nm_per_kg, passive_nm_per_kg : ndarray
        What the task asks, and what passive tissue gives: **an assumption**, see `glutemed.mechanics.PASSIVE_VARIANTS`.
    active_nm_per_kg : ndarray
        What the fully active muscles would give.
    required_activation : ndarray
        (demand - passive) / active. Above 1 the muscles cannot; below 0 adductors would have to pull; infinite for a
        person without strength who needs some.
    reachable_activation : ndarray
        The most that activation dynamics allow by then.
    margin_nm_per_kg : ndarray
        What can be given by then, less the demand. Negative: missing.
    margin_percent : ndarray
        The same in per cent of the full capacity (active and passive); infinite where there is no capacity at all.
    smallest_margin_nm_per_kg, smallest_margin_at_percent : float or ndarray
        The tightest moment, and when it comes.
    covered : bool or ndarray
        Whether the margin is never negative.
    missing_nm_per_kg, missing_nm : float or ndarray
        What is missing at the tightest moment; 0 when covered.
    largest_demand_over_strength : float or ndarray
        Peak demand over active strength at that time; infinite without strength.
    notes : tuple of str
        What to say beside the numbers.
    """

    percent: np.ndarray
    demand_nm_per_kg: np.ndarray
    passive_nm_per_kg: np.ndarray
    active_nm_per_kg: np.ndarray
    required_activation: np.ndarray
    reachable_activation: np.ndarray
    margin_nm_per_kg: np.ndarray
    margin_percent: np.ndarray
    smallest_margin_nm_per_kg: ArrayLike
    smallest_margin_at_percent: ArrayLike
    covered: ArrayLike
    missing_nm_per_kg: ArrayLike
    missing_nm: ArrayLike
    largest_demand_over_strength: ArrayLike
    notes: tuple[str, ...]


def stance_margin(
    person: Person,
    task: TaskDemand,
    strength_fraction: ArrayLike = 1.0,
    *,
    deviations: float = 0.0,
    contraction: str = "isometric",
    excitation_start_percent: float | None = None,
    excitation_end_percent: float | None = None,
    duration_s: float | None = None,
    delay_s: float = 0.0,
) -> StanceMargin:
    """Set what a person can give against what a task asks, over the time the foot carries the body.

    Parameters
    ----------
    person : Person
        Fields may be arrays over people. For a task that was calculated from a body, use the same person.
    task : TaskDemand
        With a demand over time.
    strength_fraction : float or array_like, default 1
        What is left of the person's strength, 0 to 2.
    deviations : float, default 0
        Demand taken this many standard deviations above (or, negative, below) its mean, -5 to 5.
    contraction : {"isometric", "eccentric", "concentric"}
        Strength as a dynamometer measures it is isometric; the others scale it by row ``strength.contraction_type``
        (18 young men, several leg actions pooled).
    excitation_start_percent : float, optional
        When full excitation may start; by default the task's own. Negative: before contact.
    excitation_end_percent : float, optional
        When it stops again; by default never.
    duration_s : float, optional
        How long 0 to 100 % last; by default the task's own, which for walking and running is **an assumption**.
    delay_s : float, default 0
        Pure delay between excitation and activation, 0 to 0.5 s. Electromechanical delays of other muscles are 20 to
        100 ms (``dyn.emd.knee``); none was found for the hip.

    Returns
    -------
    StanceMargin

    Raises
    ------
    ValueError
        For a task without a demand over time or without the spread that is asked for, and for input out of range.

    Notes
    -----
    Demand per kilogram is taken as the same for every body. Passive tissue and strength are worked out at the hip
    adduction of the task, or at the level stance where none is known. Activation starts from 0 and follows
    `activation_response`. The margin is worked out at the tabulated points and 201 points between.
    """
    if task.demand is None:
        raise ValueError(f"{task.title.lower()} has no demand over time, only: {task.peak_in_words}")
    STRENGTH_FRACTION.check(strength_fraction)
    percent = _percent(task)
    asked = task.demand.mean(percent)
    deviations = one_number(DEVIATIONS, deviations)
    if deviations:
        edge = task.demand.band(percent, abs(deviations))
        asked = edge[1] if deviations > 0 else edge[0]
    people = with_time_axis(person)
    drop = 0.0 if task.adduction is None else task.adduction.at(percent) - people.level_adduction_deg
    factor = contraction_factor(contraction)
    active = factor * active_capacity(people, drop, time_axis(strength_fraction)) / people.mass_kg
    passive = passive_moment(people, drop) / people.mass_kg
    reachable = reachable_activation(
        task, percent, excitation_start_percent, excitation_end_percent, duration_s, delay_s
    )
    shape = np.broadcast_shapes(np.shape(asked), np.shape(active), np.shape(passive), percent.shape)
    asked, active, passive, reachable = (np.broadcast_to(v, shape) for v in (asked, active, passive, reachable))
    margin = reachable * active + passive - asked
    tightest = np.argmin(margin, axis=-1)
    smallest = np.min(margin, axis=-1)
    missing = np.maximum(-smallest, 0.0)
    over = _over(asked, active)
    return StanceMargin(
        percent=percent,
        demand_nm_per_kg=asked,
        passive_nm_per_kg=passive,
        active_nm_per_kg=active,
        required_activation=_over(asked - passive, active),
        reachable_activation=reachable,
        margin_nm_per_kg=margin,
        margin_percent=_over(100.0 * margin, active + passive),
        smallest_margin_nm_per_kg=smallest[()],
        smallest_margin_at_percent=percent[tightest][()],
        covered=(smallest >= 0.0)[()],
        missing_nm_per_kg=missing[()],
        missing_nm=(missing * person.mass_kg)[()],
        largest_demand_over_strength=np.max(over, axis=-1)[()],
        notes=_notes(task, bool(np.any(over > 1.0))),
    )


def _percent(task: TaskDemand) -> np.ndarray:
    """Return the points in time: an even grid and the tabulated points, where peaks and troughs are."""
    first, last = task.contact_percent
    tabulated = task.demand.percent
    inside = tabulated[(tabulated >= first) & (tabulated <= last)]
    return np.union1d(np.linspace(first, last, _STEPS), inside)


def _over(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Return a ratio: infinite with the sign of the part where the whole is nothing, 0 where both are."""
    none = np.where(part > 0.0, np.inf, np.where(part < 0.0, -np.inf, 0.0))
    with np.errstate(over="ignore"):  # next to no strength: the ratio is as good as infinite
        return np.where(whole > 0.0, part / np.where(whole > 0.0, whole, 1.0), none)


def _notes(task: TaskDemand, above: bool) -> tuple[str, ...]:
    passive = "Passive tissue is an assumption; try its other variants."
    return (task.note, passive, WORDS_ABOVE_ONE) if above else (task.note, passive)
