"""What tasks ask of the hip abductors over time, and what a person can give by then.

Demand curves from measurements with their spread (`walking`, `running`), from the static model where only the posture
is measured (`one_leg_stance`, `single_leg_squat`), and named gaps where the evidence has no number (`stairs_up`,
`step_down`). `activation_after` says how fast muscles turn on and off; `stance_margin` sets capacity against demand.
All moments are internal abduction moments of the stance hip in Nm per kg of body mass.
"""

from glutemed.mechanics.tasks.activation import activation_after, activation_response, time_constants_s
from glutemed.mechanics.tasks.adult_walkers import WALKERS
from glutemed.mechanics.tasks.catalogue import TASK_NAMES, find_task, task_list
from glutemed.mechanics.tasks.curve import DemandCurve
from glutemed.mechanics.tasks.gaps import stairs_up, step_down
from glutemed.mechanics.tasks.margin import StanceMargin, stance_margin
from glutemed.mechanics.tasks.one_leg import SQUATTERS, one_leg_stance, single_leg_squat
from glutemed.mechanics.tasks.reach import CONTRACTION_TYPES, contraction_factor
from glutemed.mechanics.tasks.running_demand import RUN_STANCE_S, RUNNERS, running
from glutemed.mechanics.tasks.task_demand import TASK_STATUSES, WALK_CYCLE_S, WORDS_ABOVE_ONE, TaskDemand
from glutemed.mechanics.tasks.walking_demand import WALKING_SPEEDS, speed_ratios, walking

__all__ = [
    "CONTRACTION_TYPES",
    "RUNNERS",
    "RUN_STANCE_S",
    "SQUATTERS",
    "TASK_NAMES",
    "TASK_STATUSES",
    "WALKERS",
    "WALKING_SPEEDS",
    "WALK_CYCLE_S",
    "WORDS_ABOVE_ONE",
    "DemandCurve",
    "StanceMargin",
    "TaskDemand",
    "activation_after",
    "activation_response",
    "contraction_factor",
    "find_task",
    "one_leg_stance",
    "running",
    "single_leg_squat",
    "speed_ratios",
    "stairs_up",
    "stance_margin",
    "step_down",
    "task_list",
    "time_constants_s",
    "walking",
]
