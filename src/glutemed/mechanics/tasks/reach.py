"""What a muscle can give by a point in time: activation reached so far, and strength by kind of contraction."""

from __future__ import annotations

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, one_number, one_of
from glutemed.mechanics.tasks.activation import activation_response
from glutemed.mechanics.tasks.task_demand import TaskDemand

CONTRACTION_TYPES = ("isometric", "eccentric", "concentric")
START = Range("start of excitation", "% of the task's time", -200, 100)
END = Range("end of excitation", "% of the task's time", -200, 300)
LENGTH = Range("duration of the task", "s", 0.05, 20)
DELAY = Range("electromechanical delay", "s", 0, 0.5)


def contraction_factor(contraction: str) -> float:
    """Return strength in a kind of contraction over isometric strength (row ``strength.contraction_type``).

    Parameters
    ----------
    contraction : {"isometric", "eccentric", "concentric"}

    Returns
    -------
    float
        The row gives natural logarithms relative to concentric: isometric at the best angle +0.258, eccentric +0.147.
        So by this row neither stretching nor shortening muscle beats the best isometric effort.

    Raises
    ------
    ValueError
        For another word.
    """
    one_of("contraction", contraction, CONTRACTION_TYPES)
    isometric, eccentric = row("strength.contraction_type").numbers
    logs = {"isometric": isometric, "eccentric": eccentric, "concentric": 0.0}
    return float(np.exp(logs[contraction] - isometric))


def reachable_activation(
    task: TaskDemand,
    percent: np.ndarray,
    start: float | None,
    end: float | None,
    duration_s: float | None,
    delay_s: float,
) -> np.ndarray:
    """Return the largest activation at each point in time of a task.

    Parameters
    ----------
    task : TaskDemand
        Gives start and duration where they are not given here.
    percent : ndarray, shape (n,)
        Points in time, in per cent of the task's axis.
    start, end : float or None
        When full excitation starts and stops; None: long before, and never.
    duration_s : float or None
        How long 0 to 100 % last.
    delay_s : float
        Pure delay between excitation and activation.

    Returns
    -------
    ndarray, shape (n,)
        1 where the muscles have long been on.

    Raises
    ------
    ValueError
        For input out of range, or a start in a task without a duration.
    """
    start = task.excitation_start_percent if start is None else start
    length = task.duration_s if duration_s is None else duration_s
    delay_s = one_number(DELAY, delay_s)
    if start is None and end is None:
        return np.ones_like(percent)
    if length is None:
        raise ValueError(f"{task.title.lower()} has no duration of its own; give duration_s")
    length = one_number(LENGTH, length)
    switches, levels = [], []
    if start is not None:
        start = one_number(START, start)
        switches, levels = [start], [1.0]
    if end is not None:
        end = one_number(END, end)
        if start is not None and end <= start:
            raise ValueError(f"end of excitation is {end:g} %; accepted: after its start at {start:g} %")
        switches, levels = [*switches, end], [*levels, 0.0]
    before = 1.0 if start is None else 0.0
    seconds = length / 100.0
    return activation_response(percent * seconds - delay_s, np.array(switches) * seconds, levels, start=before)
