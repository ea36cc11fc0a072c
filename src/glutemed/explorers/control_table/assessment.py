"""Tests in a row, and measuring again."""

from __future__ import annotations

from glutemed.explorers.control_kinds import TEACHING_CHOICE, ChoiceControl, Control, NumberControl

CONTROLS: tuple[Control, ...] = (
    NumberControl(
        name="pre_test",
        label="Before any test",
        unit="%",
        minimum=1,
        maximum=99,
        step=1,
        default=59,
        group="person",
        help="How likely the condition is before you test: your estimate from story, age and setting.",
        source="kinsella_pos",
    ),
    *(
        control
        for number, first in ((1, "palpation"), (2, "none"), (3, "none"))
        for control in (
            ChoiceControl(
                name=f"test_{number}",
                label=f"Test {number}",
                choices=(
                    ("none", "no test"),
                    ("palpation", "palpation (65)"),
                    ("resisted_abduction", "resisted abduction (272)"),
                    ("stance_65", "30-s stance (65)"),
                    ("stance_17", "30-s stance (17 + 38)"),
                    ("derotation", "resisted derotation (17 + 38)"),
                    ("add_r", "ADD-R (65)"),
                    ("fader_r", "FADER-R (no value)"),
                    ("faber", "FABER: GTPS or OA? (61)"),
                    ("trendelenburg_tear", "Trendelenburg: tear? (24)"),
                    ("abduction_tear", "abduction: tear? (24)"),
                    ("trendelenburg_oa", "Trendelenburg: OA? (40)"),
                ),
                default=first,
                group="posture",
                help="In brackets: people studied; 17 + 38 are patients and pain-free hips. OA is hip osteoarthritis.",
                source="kinsella_pos" if number == 1 else TEACHING_CHOICE,
            ),
            ChoiceControl(
                name=f"result_{number}",
                label=f"Result {number}",
                choices=(("positive", "positive"), ("negative", "negative")),
                default="positive",
                group="posture",
                help="Positive: the test brings out the patient's own pain, or shows the sign.",
                source=TEACHING_CHOICE,
            ),
        )
    ),
    ChoiceControl(
        name="instrument",
        label="Measure with",
        choices=(
            ("goniometer", "goniometer (angle)"),
            ("dynamometer", "dynamometer (strength)"),
            ("hold", "stopwatch (hold)"),
        ),
        default="goniometer",
        group="person",
        help="What you measure, with the error that was published for it.",
        source="drop.mdc.youdas",
    ),
    NumberControl(
        name="true_change",
        label="True change",
        unit="%",
        minimum=0,
        maximum=200,
        step=10,
        default=0,
        group="person",
        help="What really changed in the patient, in percent of the smallest detectable change. No clinic can see it.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="readings",
        label="Readings",
        unit="per visit",
        minimum=1,
        maximum=5,
        step=1,
        default=1,
        group="posture",
        help="The mean of several readings errs less. That their errors are independent is an assumption.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="pair_number",
        label="Pair of visits",
        unit="number",
        minimum=1,
        maximum=100,
        step=1,
        default=1,
        group="view",
        help="Each number stands for other errors; the same number always gives the same two readings.",
        source=TEACHING_CHOICE,
    ),
)
