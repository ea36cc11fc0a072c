"""Bad input is refused in words that name the quantity, the value and what is accepted."""

import re
import subprocess
import sys

import numpy as np
import pytest

from glutemed.mechanics import Person, Posture
from glutemed.mechanics.motion import (
    Control,
    Fatigue,
    SegmentInertia,
    Start,
    endurance_time_s,
    hold_time_s,
    inertia_about_hip,
    simulate,
    stance_phase,
)

REFUSED = {
    "duration is 0; accepted: 0.01 to 3600 s": lambda: simulate(Person(), 0),
    "duration is nan": lambda: simulate(Person(), float("nan")),
    "duration is an array": lambda: simulate(Person(), np.array([1.0, 2.0])),
    "strength fraction is 3": lambda: simulate(Person(), 1.0, 3),
    "strength fraction is -1 at index 1": lambda: hold_time_s(Person(), [0.5, -1]),
    "allowed lean is 100": lambda: simulate(Person(), 1.0, 1.0, 100),
    "limit of the drop is 50": lambda: simulate(Person(), 1.0, limit_deg=50),
    "mass_kg is an array": lambda: simulate(Person(mass_kg=[60, 70]), 1.0),
    "lateral_shift_m is an array": lambda: simulate(Person(), 1.0, scenario=Posture(lateral_shift_m=[0.0, 0.01])),
    "reserve is an array": lambda: simulate(Person(), 1.0, control=Control(reserve=[0.0, 0.1])),
    "rate_per_s is an array": lambda: simulate(Person(), 1.0, fatigue=Fatigue([0.0, 0.1], 0.0)),
    "drop and lean must be 0": lambda: simulate(Person(), 1.0, scenario=Posture(drop_deg=3)),
    "time is 2 at index 1; accepted: 0 to 1 s": lambda: simulate(Person(), 1.0, t_s=[0, 2]),
    "one row of increasing numbers": lambda: simulate(Person(), 1.0, t_s=[0.5, 0.2]),
    "accepted: one row": lambda: simulate(Person(), 1.0, t_s=[[0.1, 0.2]]),
    "time must be a number": lambda: simulate(Person(), 1.0, t_s="soon"),
    "time constant of activation is 0; accepted: 0.001 to 1 s": lambda: Control(activation_s=0),
    "time constant of the lean is 0.01": lambda: Control(lean_time_s=0.01),
    "reaction time is -1": lambda: Control(reaction_s=-1),
    "damping of the hip is -0.1": lambda: Control(damping_per_kg=-0.1),
    "reserve is 0.9": lambda: Control(reserve=0.9),
    "fatigue rate is 2": lambda: Fatigue(2, 0),
    "recovery rate is -1": lambda: Fatigue(0.01, -1),
    "effort is 1.5": lambda: endurance_time_s(1.5),
    "drop at the start must be a number, but it is None": lambda: Start(drop_deg=None),
    "drop at the start is 60": lambda: Start(drop_deg=60),
    "activation at the start is 2": lambda: Start(activation=2),
    "moment of inertia of the trunk is -1": lambda: SegmentInertia(0.1, -1),
    "trunk is 'stiff'; accepted: rigid, upright, carried": lambda: inertia_about_hip(Person(), "stiff"),
    "gait cycle is 10": lambda: stance_phase(Person(), cycle_s=10),
    "share of single support is 0.9": lambda: stance_phase(Person(), single_support_share=0.9),
}


@pytest.mark.parametrize("words", REFUSED)
def test_refused(words):
    with pytest.raises(ValueError, match=re.escape(words)):
        REFUSED[words]()


def test_importing_the_motion_does_not_load_scipy():
    code = "import sys, glutemed.mechanics.motion; print('scipy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
