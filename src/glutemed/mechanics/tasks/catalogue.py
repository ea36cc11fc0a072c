"""All tasks in one list, for the table of a lesson."""

from __future__ import annotations

from collections.abc import Callable

from glutemed.mechanics.checks import one_of
from glutemed.mechanics.person import Person
from glutemed.mechanics.tasks.gaps import stairs_up, step_down
from glutemed.mechanics.tasks.one_leg import one_leg_stance, single_leg_squat
from glutemed.mechanics.tasks.running_demand import running
from glutemed.mechanics.tasks.task_demand import TaskDemand
from glutemed.mechanics.tasks.walking_demand import walking

_TASKS: dict[str, Callable[[Person], TaskDemand]] = {
    "one_leg_stance": one_leg_stance,
    "single_leg_squat": single_leg_squat,
    "step_down": lambda person: step_down(),
    "stairs_up": lambda person: stairs_up(),
    "walk": lambda person: walking(),
    "run": lambda person: running(),
}
TASK_NAMES = tuple(_TASKS)
"""Every task of this part of the model."""


def find_task(name: str, person: Person | None = None) -> TaskDemand:
    """Return a task by its name, with the defaults of its own function.

    Parameters
    ----------
    name : {"one_leg_stance", "single_leg_squat", "step_down", "stairs_up", "walk", "run"}
    person : Person, optional
        For the two tasks that are calculated from a body.

    Returns
    -------
    TaskDemand

    Raises
    ------
    ValueError
        For an unknown name.

    Examples
    --------
    >>> find_task("step_down").peak_in_words
    'no number found'
    """
    return _TASKS[one_of("task", name, _TASKS)](Person() if person is None else person)


def task_list(person: Person | None = None) -> tuple[TaskDemand, ...]:
    """Return all tasks with their status.

    Parameters
    ----------
    person : Person, optional
        For the two tasks that are calculated from a body.

    Returns
    -------
    tuple of TaskDemand
        The tasks calculated from a body come first, then those without a measured curve, then walking and running.

    Examples
    --------
    >>> for each in task_list():
    ...     print(each.title, "-", each.peak_in_words, "-", each.status)
    Standing on one leg - 0.83 Nm/kg - calculated here
    Single-leg squat - 0.83 Nm/kg - calculated here
    Stepping down - no number found - no number found
    Climbing stairs - 0.42 SD 0.15 Nm/kg - assumption
    Walking - 0.78 SD 0.15 Nm/kg - measured
    Running - 1.80 SD 0.40 Nm/kg - assumption
    """
    return tuple(find_task(name, person) for name in _TASKS)
