"""Trials: which, when, which groups, and what the patient wants."""

from __future__ import annotations

from glutemed.clinical.treatment_choice import PREFERENCES
from glutemed.explorers.control_kinds import TEACHING_CHOICE, ChoiceControl, Control

CONTROLS: tuple[Control, ...] = (
    ChoiceControl(
        name="trial",
        label="Trial",
        choices=(
            ("leap", "LEAP: exercise, injection, waiting"),
            ("rompe", "Rompe: training, injection, shock wave"),
            ("clifford", "Clifford: static or moving exercise"),
            ("globe", "GLoBE: targeted or sham exercise"),
            ("cowan", "Cowan: targeted or sham exercise"),
        ),
        default="leap",
        group="person",
        help="Which trial of treatment is shown. No two are merged: people, treatments and outcomes differ.",
        source="leap_8w_counts",
    ),
    ChoiceControl(
        name="trial_time",
        label="Results",
        choices=(("early", "at the first time"), ("late", "at the last time that was read")),
        default="early",
        group="posture",
        help="LEAP: 8 or 52 weeks. Rompe: 1 or 4 months. The other trials have one time.",
        source="leap_52w_pct",
    ),
    ChoiceControl(
        name="trial_pair",
        label="Compare group",
        choices=(("1_2", "1 with 2"), ("1_3", "1 with 3"), ("2_3", "2 with 3")),
        default="1_2",
        group="load",
        help="The second group is taken off the first. The groups carry their numbers in the picture.",
        source="leap_8w_edx_csi",
    ),
    ChoiceControl(
        name="patient_wish",
        label="The patient wants",
        choices=tuple(PREFERENCES.items()),
        default="none",
        group="load",
        help="What matters most to this patient. The frame shows where this trial's numbers point; it is not advice.",
        source=TEACHING_CHOICE,
    ),
)
