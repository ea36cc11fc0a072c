"""Standing and squatting on one leg: no measured moment, so the static model works them out from measured postures."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.demand import demand
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture
from glutemed.mechanics.tasks.curve import HOLD, SQUAT, Curve, DemandCurve
from glutemed.mechanics.tasks.task_demand import CALCULATED, TaskDemand
from glutemed.mechanics.tasks.time_axis import time_axis, with_time_axis

SQUATTERS = ("controls", "patellofemoral_pain")
"""Whose posture in the squat can be chosen; ``"controls"`` is the default."""

_POINTS = np.arange(0.0, 101.0, 5.0)


def one_leg_stance(person: Person | None = None) -> TaskDemand:
    """Return what standing on one leg asks, pelvis level and trunk upright: the model's own demand.

    Parameters
    ----------
    person : Person, optional
        Fields may be arrays; then the demand has one row for each person.

    Returns
    -------
    TaskDemand
        Constant over the hold.
    """
    person = Person() if person is None else person
    needed = demand(person, Posture()) / person.mass_kg
    return TaskDemand(
        name="one_leg_stance",
        title="Standing on one leg",
        status=CALCULATED,
        population="the person of the model",
        sources=("lever.identity",),
        valid="standing still, pelvis level, trunk upright",
        note="Weight times half the hip distance; see the model of standing.",
        demand=DemandCurve(Curve(HOLD, [0.0, 100.0], time_axis(needed) * np.ones(2))),
        peak_nm_per_kg=needed,
    )


def single_leg_squat(
    person: Person | None = None,
    group: str = "controls",
    drop_deg: ArrayLike | None = None,
    lean_deg: ArrayLike | None = None,
) -> TaskDemand:
    """Return what a slow single-leg squat asks, from its pelvic drop and trunk lean.

    Parameters
    ----------
    person : Person, optional
        Fields may be arrays; then the demand has one row for each person.
    group : {"controls", "patellofemoral_pain"}
        Whose measured posture is used: drop 7.4 or 10.3, lean 6.7 or 9.3 degrees (``drop.slsq``, ``drop.slsq.lean``).
    drop_deg, lean_deg : float or array_like, optional
        Another pelvic drop and trunk lean at the deepest point, in degrees, in place of the group's.

    Returns
    -------
    TaskDemand
        From standing (0 %) to the deepest point (100 %).

    Raises
    ------
    ValueError
        For an unknown group, or a posture that the model refuses.

    Notes
    -----
    `glutemed.mechanics.demand`, so nothing accelerates: a slow squat. Drop and lean are measured at their peaks; that
    both peaks come at the deepest point, and that drop and lean grow evenly on the way down, are **assumptions**. Hip
    and knee bend in the sagittal plane, which the model does not see. Nothing measured checks the result.
    The standard deviation is what the measured spreads of drop and lean make of it, as if the two were independent,
    **an assumption**; an angle of your own adds none.
    """
    one_of("group", group, SQUATTERS)
    person = Person() if person is None else person
    which = 2 * SQUATTERS.index(group)
    drop, drop_sd = row("drop.slsq").numbers[which : which + 2] if drop_deg is None else (drop_deg, 0.0)
    lean, lean_sd = row("drop.slsq.lean").numbers[which : which + 2] if lean_deg is None else (lean_deg, 0.0)
    Posture(drop_deg=drop, trunk_lean_deg=lean)  # refuses an impossible posture before arithmetic hides where it was
    drop, lean = (np.asarray(value, dtype=float) for value in (drop, lean))
    path = _POINTS / 100.0
    people = with_time_axis(person)

    def asked(drop_by: float, lean_by: float) -> np.ndarray:
        posture = Posture(drop_deg=time_axis(drop + drop_by) * path, trunk_lean_deg=time_axis(lean + lean_by) * path)
        return demand(people, posture) / people.mass_kg

    needed = asked(0.0, 0.0)
    spread = None
    if drop_sd or lean_sd:
        parts = asked(drop_sd, 0.0) - asked(-drop_sd, 0.0), asked(0.0, lean_sd) - asked(0.0, -lean_sd)
        spread = Curve(SQUAT, _POINTS, 0.5 * np.hypot(*parts))
    adduction = people.level_adduction_deg + time_axis(drop) * path
    return TaskDemand(
        name="single_leg_squat",
        title="Single-leg squat",
        status=CALCULATED,
        population=f"the person of the model in the posture of {row('drop.slsq').population}",
        sources=("drop.slsq", "drop.slsq.lean"),
        valid="slow squat, drop and lean as measured; frontal plane only",
        note="No measured moment was found. The lean takes away more than the drop adds, so the demand at the deepest "
        "point is below that of standing upright.",
        demand=DemandCurve(Curve(SQUAT, _POINTS, needed), spread),
        peak_nm_per_kg=np.max(needed, axis=-1)[()],
        adduction=Curve(SQUAT, _POINTS, adduction),
    )
