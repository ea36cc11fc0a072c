"""What running asks: a peak, and a shape that is an assumption."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.tasks.curve import STANCE, Curve, DemandCurve
from glutemed.mechanics.tasks.task_demand import ASSUMPTION, WALK_CYCLE_S, WORDS_ABOVE_ONE, TaskDemand

RUN_STANCE_S = 0.282
"""Ground contact of running in s: ten young men who do not train, SD 0.022, at 2.7 m/s (``karamanidis2005``, table 4).
Not that of the runners whose moments are used: **an assumption** for them."""

STEP_RATE = Range("change of step rate", "% of preferred", -10, 10)
RUNNERS = ("group", "one_man_right", "one_man_left")
"""Whose running can be chosen; ``"group"`` is the default."""

_POINTS = np.arange(0.0, 101.0, 5.0)


def running(step_rate_change_percent: ArrayLike = 0.0, population: str = "group") -> TaskDemand:
    """Return what running asks of the abductors of the stance leg.

    Parameters
    ----------
    step_rate_change_percent : float or array_like, default 0
        Steps per minute against the preferred, -10 to 10 %; linear between the three values of the row. Only for the
        group.
    population : {"group", "one_man_right", "one_man_left"}
        Healthy runners at the speed they chose, peak 1.8 SD 0.4 Nm/kg (``demand.run.group``), or one man's right or
        left leg (``demand.run``; the SD is between his steps).

    Returns
    -------
    TaskDemand
        Over stance, 0 % foot contact, 100 % foot off.

    Raises
    ------
    ValueError
        For an unknown population, a change outside -10 to 10 %, or a change for the one man.

    Notes
    -----
    The group's peak is measured, the one man's is calculated by inverse dynamics. The shape is **an assumption**: half
    a sine wave over stance. So are the time for which the foot is down (`RUN_STANCE_S`), the course of the hip
    adduction (half a sine from 0 to the peak of ``demand.run.hipadd``) and the start of excitation (as long before
    contact as in walking).
    """
    one_of("population", population, RUNNERS)
    STEP_RATE.check(step_rate_change_percent)
    change = np.asarray(step_rate_change_percent, dtype=float)
    if population == "group":
        numbers = row("demand.run.group").numbers  # preferred, SD, -10 %, SD, +10 %, SD
        peak, sd = (np.interp(change, (-10, 0, 10), (numbers[i + 2], numbers[i], numbers[i + 4])) for i in (0, 1))
        source, people, known = "demand.run.group", row("demand.run.group").population, "measured"
    else:
        if np.any(change):
            raise ValueError("the step rate can change for the group alone; the one man ran at one step rate")
        start = RUNNERS.index(population) - 1
        peak, sd = (np.asarray(value) for value in row("demand.run").numbers[3 * start : 3 * start + 2])
        source, people, known = "demand.run", row("demand.run").population, "calculated from public example data"
    hump = np.sin(np.pi * _POINTS / 100.0)
    hump[-1] = 0.0
    adduction = np.interp(change, (-10, -5, 0, 5, 10), row("demand.run.hipadd").numbers[0::2])
    lead = (100.0 - row("emg.gmed.timing").numbers[2]) / 100.0 * WALK_CYCLE_S
    return TaskDemand(
        name="run",
        title="Running",
        status=ASSUMPTION,
        population=people,
        sources=(source, "demand.run.hipadd"),
        valid="stance of running at a chosen speed on the level, step rate within 10 % of the preferred",
        note=f"The peak is {known}, the shape over stance is an assumption. {WORDS_ABOVE_ONE}",
        demand=DemandCurve(
            Curve(STANCE, _POINTS, peak[..., None] * hump), Curve(STANCE, _POINTS, sd[..., None] * hump)
        ),
        peak_nm_per_kg=peak[()],
        peak_sd_nm_per_kg=sd[()],
        adduction=Curve(STANCE, _POINTS, adduction[..., None] * hump),
        duration_s=RUN_STANCE_S,
        excitation_start_percent=-100.0 * lead / RUN_STANCE_S,
    )
