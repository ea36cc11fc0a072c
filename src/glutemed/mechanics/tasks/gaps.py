"""Stairs and step-down: what the evidence says, and where it has no number."""

from __future__ import annotations

from glutemed.evidence import row
from glutemed.mechanics.tasks.task_demand import ASSUMPTION, NO_NUMBER, TaskDemand


def stairs_up() -> TaskDemand:
    """Return what is known about climbing stairs: a peak at second hand, no curve.

    Returns
    -------
    TaskDemand
        Its ``demand`` is None. The peak is **an assumption**: the abstract gives 0.42 SD 0.15 Nm/kg for the knee and
        calls the hip's peak similar (``demand.stairs``); the hip's own number was not seen.
    """
    peak, sd = row("demand.stairs").numbers
    return TaskDemand(
        name="stairs_up",
        title="Climbing stairs",
        status=ASSUMPTION,
        population=row("demand.stairs").population,
        sources=("demand.stairs", "demand.stairs.age", "demand.stairs.gt"),
        valid="peak only, stair ascent, young adults",
        note="This is the knee's peak; the source calls the hip's similar and the number itself was not seen. Do not "
        "teach it as a finding. Older adults make a larger hip moment than young ones, and people with gluteal "
        "tendinopathy a larger impulse.",
        peak_nm_per_kg=peak,
        peak_sd_nm_per_kg=sd,
    )


def step_down() -> TaskDemand:
    """Return what is known about stepping down: less moment than walking, more activity, no number.

    Returns
    -------
    TaskDemand
        Its ``demand`` and its peak are None.
    """
    return TaskDemand(
        name="step_down",
        title="Stepping down",
        status=NO_NUMBER,
        population=row("demand.stepdown").population,
        sources=("demand.stepdown",),
        valid="direction only: against level walking in the same people",
        note="The hip moment is lower than in walking and the activity of gluteus medius is higher. Moment and EMG "
        "come apart, so do not read one from the other.",
    )
