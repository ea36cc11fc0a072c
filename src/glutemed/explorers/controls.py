"""Every control of the course: its name, unit, range, step, default, help and source.

Explorers name controls from this table; none makes its own. The entries stand in `control_table`, a file a subject.
"""

from __future__ import annotations

from glutemed.explorers.control_kinds import GROUPS, TEACHING_CHOICE, YES_NO, ChoiceControl, Control, NumberControl
from glutemed.explorers.control_table import (
    anatomy,
    assessment,
    balance,
    exercises,
    injuries,
    people,
    standing,
    trials,
    walking,
)

__all__ = ["CONTROLS", "GROUPS", "TEACHING_CHOICE", "YES_NO", "ChoiceControl", "Control", "NumberControl"]

_SUBJECTS = (standing, balance, anatomy, walking, people, injuries, assessment, exercises, trials)

CONTROLS: dict[str, Control] = {control.name: control for subject in _SUBJECTS for control in subject.CONTROLS}
"""Every control of the course by name."""
