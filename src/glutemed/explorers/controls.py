"""One table of every control: its name, unit, range, step, default, help and source.

Explorers name controls from this table; none makes its own. A number is counted in whole steps, so that it is always
shown, spoken and stored without floating-point noise.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.exercises import exercises, in_order
from glutemed.clinical.treatment_choice import PREFERENCES
from glutemed.mechanics.checks import Range

TEACHING_CHOICE = "teaching choice"
"""Source of a range or default that rests on no measurement."""
GROUPS = ("person", "posture", "load", "view")
"""The order in which every explorer shows its controls."""


@dataclass(frozen=True)
class NumberControl:
    """A number the reader sets.

    Attributes
    ----------
    name : str
        Keyword in Python and in a case line.
    label, unit, help : str
        What the reader sees.
    minimum, maximum, default : float
        In the shown unit.
    step : float
        Smallest change in the shown unit; range and default are whole multiples of it.
    group : str
        One of `GROUPS`.
    source : str
        Evidence row behind the default or the range, or "teaching choice".
    """

    name: str
    label: str
    unit: str
    minimum: float
    maximum: float
    step: float
    default: float
    group: str
    help: str
    source: str

    @property
    def decimals(self) -> int:
        """Digits after the point when the value is shown."""
        text = f"{self.step:g}"
        return len(text.split(".")[1]) if "." in text else 0

    def steps(self, value: float) -> int:
        """Return a value as a whole number of steps.

        Raises
        ------
        ValueError
            Names the control, the value and the accepted range.
        """
        Range(self.label, self.unit, self.minimum, self.maximum).check(value)
        return round(value / self.step)

    def value(self, steps: int) -> float:
        """Return the value of a number of steps, rounded to the digits shown."""
        return round(steps * self.step, self.decimals) if self.decimals else float(steps * self.step)

    def read(self, text: str) -> float:
        """Return the value that a reader typed, to the nearest step.

        Raises
        ------
        ValueError
            In plain words, when it is no number or out of range.
        """
        try:
            typed = float(text.strip().replace(",", "."))
        except ValueError:
            accepted = f"type a number from {self.show(self.minimum)} to {self.show(self.maximum)}"
            raise ValueError(f"{self.label}: {accepted}, not {text!r}") from None
        return self.value(self.steps(typed))

    def show(self, value: float) -> str:
        """Return the value as text, without its unit."""
        return f"{value:.{self.decimals}f}"


YES_NO = (("no", "no"), ("yes", "yes"))


@dataclass(frozen=True)
class ChoiceControl:
    """One of a few named choices, or yes and no.

    Attributes
    ----------
    choices : tuple of (str, str)
        Value in Python and in a case line, and the words the reader sees.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    default: str
    group: str
    help: str
    source: str

    @property
    def is_yes_no(self) -> bool:
        """Whether the control is a tick box."""
        return self.choices == YES_NO

    def read(self, text: str) -> str:
        """Return a choice from its text.

        Raises
        ------
        ValueError
            When the text is none of the choices; names them all.
        """
        values = [value for value, _ in self.choices]
        if text not in values:
            raise ValueError(f"{self.label} is {text!r}; accepted: {', '.join(values)}")
        return text

    def show(self, value: str) -> str:
        """Return the choice as it stands in a case line."""
        return value

    def words(self, value: str) -> str:
        """Return what the reader sees for a choice."""
        return dict(self.choices)[value]


Control = NumberControl | ChoiceControl

_TABLE: tuple[Control, ...] = (
    NumberControl(
        name="strength",
        label="Strength left",
        unit="%",
        minimum=0,
        maximum=100,
        step=1,
        default=100,
        group="person",
        help="How much of this person's own abductor strength is left. 100 % is all of it.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="full_strength",
        label="Full strength",
        unit="Nm/kg",
        minimum=0.6,
        maximum=2.0,
        step=0.05,
        default=1.5,
        group="person",
        help="Strongest abduction moment per kg of body mass, as a dynamometer reads it.",
        source="strength.norm.ramskov",
    ),
    NumberControl(
        name="mass",
        label="Body mass",
        unit="kg",
        minimum=40,
        maximum=120,
        step=1,
        default=75,
        group="person",
        help="Heavier bodies need more force in newtons.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="arm",
        label="Moment arm",
        unit="mm",
        minimum=35,
        maximum=65,
        step=1,
        default=45,
        group="person",
        help="Abductor moment arm: distance from the hip centre to the muscles' line of pull, pelvis level.",
        source="lever.abd_arm.sgn_group",
    ),
    ChoiceControl(
        name="passive",
        label="Passive tissue",
        choices=(("default", "default assumption"), ("low", "low assumption"), ("none", "none (muscle alone)")),
        default="default",
        group="person",
        help="How much fascia, band and resting muscle hold. We found no measurement: compare all three.",
        source="passive.bracket",
    ),
    NumberControl(
        name="lean",
        label="Lean allowed",
        unit="degrees",
        minimum=0,
        maximum=40,
        step=1,
        default=0,
        group="posture",
        help="The most the trunk may lean towards the stance side before the pelvis drops.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="trunk",
        label="If the pelvis drops, the trunk",
        choices=(("upright", "stays upright in space"), ("follows", "tilts with the pelvis")),
        default="upright",
        group="posture",
        help="Tilting with the pelvis makes the demand grow about three to four times as fast.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="side",
        label="Standing on the",
        choices=(("right", "right leg"), ("left", "left leg")),
        default="right",
        group="view",
        help="The pelvis can only drop on the other side.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="compare",
        label="Compare with…",
        choices=YES_NO,
        default="no",
        group="view",
        help="Draws a second person, dashed, over the first.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="second",
        label="Second person",
        choices=(
            ("young_adult", "young adult"),
            ("older_woman", "older woman"),
            ("gluteal_tendinopathy", "gluteal tendinopathy"),
            ("nerve_block", "52 % nerve block"),
            ("paralysis", "paralysis"),
        ),
        default="young_adult",
        group="view",
        help="Who is drawn dashed.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="task",
        label="Task",
        choices=(
            ("walk", "walking"),
            ("run", "running"),
            ("stairs_up", "climbing stairs"),
            ("step_down", "stepping down"),
            ("single_leg_squat", "single-leg squat"),
            ("one_leg_stance", "standing on one leg"),
        ),
        default="walk",
        group="view",
        help="What the person does. Two of the tasks have no curve: the evidence holds none.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="walking_speed",
        label="Walking speed",
        choices=(
            ("very_slow", "very slow"),
            ("slow", "slow"),
            ("free", "free (own choice)"),
            ("fast", "fast"),
            ("very_fast", "very fast"),
        ),
        default="free",
        group="view",
        help="Any speed but free is an assumption: the change is measured on children and carried over as a ratio.",
        source="demand.walk.child.free",
    ),
    ChoiceControl(
        name="walkers",
        label="Walkers measured",
        choices=(
            ("cgm23", "normative file"),
            ("kneeload", "14 healthy adults"),
            ("one_man", "one man"),
        ),
        default="cgm23",
        group="view",
        help="Whose walking is taken. The first two disagree by more than one standard deviation: try both.",
        source="demand.walk.adult.cgm23",
    ),
    NumberControl(
        name="step_rate",
        label="Step rate, running",
        unit="%",
        minimum=-10,
        maximum=10,
        step=1,
        default=0,
        group="view",
        help="Change from the step rate that the runner prefers, at the same speed. + is more steps per minute.",
        source="demand.run.group",
    ),
    NumberControl(
        name="spread",
        label="Spread shown",
        unit="SD",
        minimum=0,
        maximum=2,
        step=0.5,
        default=1,
        group="view",
        help="Standard deviations on either side of the mean demand. 0 hides the band.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="cycle_percent",
        label="Instant",
        unit="% of the cycle",
        minimum=10,
        maximum=50,
        step=1,
        default=15,
        group="posture",
        help="From foot contact (0 %) to the next contact of the same foot (100 %). From 10 to 50 % one foot is down.",
        source="dyn.singlesupport",
    ),
    ChoiceControl(
        name="exaggerate",
        label="Draw angles",
        choices=(("1", "as measured"), ("3", "three times as large")),
        default="1",
        group="view",
        help="Three times as large makes small angles visible. The numbers stay as measured.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="slow_motion",
        label="Play at",
        choices=(("5", "1/5 of real speed"), ("10", "1/10 of real speed"), ("20", "1/20 of real speed")),
        default="10",
        group="view",
        help="How slowly Play runs. Real speed takes a cycle of 1.1 s, an assumption.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="reduced_motion",
        label="Reduced motion (steps)",
        choices=YES_NO,
        default="no",
        group="view",
        help="Switches Play off. The step buttons then show the five key instants one by one.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="fatigue",
        label="Fatigue",
        choices=(
            ("off", "off"),
            ("general", "all joints pooled"),
            ("ankle", "ankle (slowest)"),
            ("shoulder", "shoulder (fastest)"),
        ),
        default="off",
        group="person",
        help="How fast the muscle tires while it holds. No rates are fitted to the hip: other joints' are assumptions.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="test_time",
        label="Time in the test",
        unit="s",
        minimum=0,
        maximum=30,
        step=0.5,
        default=30,
        group="view",
        help="The second of the test at which you look. The test asks for 30 s.",
        source="drop.trendelenburg.rule",
    ),
    NumberControl(
        name="reading",
        label="Readings",
        unit="taken",
        minimum=1,
        maximum=20,
        step=1,
        default=2,
        group="view",
        help="Goniometer readings at this second; add one to measure again. Each errs by 2° (standard error).",
        source="drop.mdc.youdas",
    ),
    NumberControl(
        name="group_strength",
        label="Everyone keeps",
        unit="%",
        minimum=20,
        maximum=100,
        step=1,
        default=100,
        group="person",
        help="Share of their own strength that is left in everyone. With less, more people are below their threshold.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="habit",
        label="Natural pelvic angles",
        choices=YES_NO,
        default="yes",
        group="posture",
        help="Who has the strength holds the pelvis a little above or below level, as a habit.",
        source="drop.mdc.youdas",
    ),
    ChoiceControl(
        name="lean_habit",
        label="Lean before drop",
        choices=YES_NO,
        default="yes",
        group="posture",
        help="Who runs short of strength leans the trunk, up to a limit of their own, before the pelvis drops.",
        source="drop.slsq.lean",
    ),
    ChoiceControl(
        name="sway",
        label="Trunks a bit off upright",
        choices=YES_NO,
        default="yes",
        group="posture",
        help="Each trunk always leans a little to one side. Its spread in walking stands for standing, an assumption.",
        source="drop.curve.cgm23.thorax",
    ),
    NumberControl(
        name="task_demand",
        label="Task asks",
        unit="× quiet",
        minimum=1,
        maximum=2,
        step=0.1,
        default=1,
        group="load",
        help="How many times the demand of quiet one-leg stance the task asks. Walking asks about 1.3 times.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="measurement_error",
        label="Errors of measuring",
        choices=YES_NO,
        default="yes",
        group="view",
        help="The dynamometer errs by 5 %, the goniometer by 2° (standard errors).",
        source="drop.mdc.youdas",
    ),
    NumberControl(
        name="cohort_size",
        label="Study size",
        unit="people",
        minimum=20,
        maximum=500,
        step=10,
        default=100,
        group="view",
        help="Small studies scatter widely around the true correlation.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="study_number",
        label="Sample",
        unit="number",
        minimum=1,
        maximum=50,
        step=1,
        default=1,
        group="view",
        help="Another number draws another sample: other people from the same population.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="hip_distance",
        label="Hip distance",
        unit="mm",
        minimum=140,
        maximum=200,
        step=1,
        default=170,
        group="person",
        help="Distance between the hip joints. A wider pelvis puts the weight further from the stance hip.",
        source="anthro.interhjc.ct10",
    ),
    NumberControl(
        name="offset",
        label="Offset change",
        unit="mm",
        minimum=-10,
        maximum=10,
        step=1,
        default=0,
        group="person",
        help="Femoral offset is the distance from the centre of the head to the shaft. Above 0 is more.",
        source="lever.offset_effect.hu2021",
    ),
    NumberControl(
        name="neck_shaft",
        label="Neck-shaft angle",
        unit="°",
        minimum=115,
        maximum=145,
        step=1,
        default=128,
        group="person",
        help="Angle between neck and shaft of the femur. Small is varus, large is valgus. Neck length stays the same.",
        source="lever.nsa_effect.model",
    ),
    NumberControl(
        name="trunk_lean",
        label="Trunk lean",
        unit="degrees",
        minimum=-15,
        maximum=40,
        step=1,
        default=0,
        group="posture",
        help="Towards the stance side; less than 0 leans away from it.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="shift",
        label="Sideways shift",
        unit="mm",
        minimum=-50,
        maximum=50,
        step=1,
        default=0,
        group="posture",
        help="Moves the weight carried towards the stance side, below 0 away from it. The bones are drawn in place.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="cane",
        label="Cane",
        choices=(("none", "no cane"), ("opposite", "in the opposite hand"), ("same", "in the same hand")),
        default="none",
        group="load",
        help=(
            "Opposite: the hand on the free side. It stands 400 mm from the stance hip there, and 200 mm outside it in "
            "the same hand: assumptions."
        ),
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="cane_push",
        label="Cane push",
        unit="% BW",
        minimum=0,
        maximum=25,
        step=1,
        default=10,
        group="load",
        help="In % of body weight (BW), straight down on the cane. Few people push with more than 20 %.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="load",
        label="Load",
        choices=(
            ("none", "no load"),
            ("opposite", "in the opposite hand"),
            ("same", "in the same hand"),
            ("back", "on the back"),
        ),
        default="none",
        group="load",
        help=(
            "Opposite: the hand on the free side. A loaded hand hangs 315 mm beside the middle of the shoulders, a "
            "pack sits at the height of the trunk's centre of mass: assumptions."
        ),
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="load_mass",
        label="Load mass",
        unit="kg",
        minimum=0,
        maximum=30,
        step=0.5,
        default=7.5,
        group="load",
        help="7.5 kg is a tenth of 75 kg.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="before",
        label="Before: compare with",
        choices=(
            ("none", "nothing"),
            ("usual", "the usual person, upright"),
            ("unaided", "this person, upright"),
        ),
        default="none",
        group="view",
        help="Draws the forces before dashed, upright and without cane or load, and gives every change in per cent.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="aid",
        label="Show",
        choices=(
            ("cane_opposite", "cane, opposite hand"),
            ("cane_other", "cane, other ways"),
            ("load", "loads"),
            ("lean", "lean, shift, steps"),
        ),
        default="cane_opposite",
        group="view",
        help="Which aids and postures are compared.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="load_share",
        label="Load",
        unit="% BW",
        minimum=0,
        maximum=30,
        step=1,
        default=10,
        group="load",
        help="In % of body weight (BW), in a hand or on the back.",
        source="load.threshold",
    ),
    NumberControl(
        name="hip_flexion",
        label="Hip flexion",
        unit="degrees",
        minimum=-20,
        maximum=100,
        step=1,
        default=0,
        group="posture",
        help="Right thigh forwards; below 0 it is extended. The knee is straight in the published models.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="hip_adduction",
        label="Hip adduction",
        unit="degrees",
        minimum=-40,
        maximum=30,
        step=1,
        default=0,
        group="posture",
        help="Right thigh towards the midline; below 0 it is abducted.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="hip_rotation",
        label="Hip rotation",
        unit="degrees",
        minimum=-30,
        maximum=30,
        step=1,
        default=0,
        group="posture",
        help="Right thigh turned inwards; below 0 it is turned outwards.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="tract_adduction",
        label="Hip adduction",
        unit="degrees",
        minimum=-5,
        maximum=20,
        step=1,
        default=5,
        group="posture",
        help="Between thigh and pelvis; below 0 the hip is abducted. In level one-leg stance it is about 5 degrees.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="hip_work",
        label="The right hip",
        choices=(("one_leg", "on one leg"), ("rest", "at rest")),
        default="one_leg",
        group="posture",
        help="On one leg the abductors work, and more adduction is more drop. At rest they are silent.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="tract_share",
        label="Tract takes",
        unit="% of passive",
        minimum=0,
        maximum=100,
        step=5,
        default=50,
        group="load",
        help="Your guess: the tract's share of all passive pull at the hip. Nobody has measured it.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="abductors_left",
        label="Force left",
        unit="%",
        minimum=0,
        maximum=100,
        step=1,
        default=100,
        group="person",
        help="What is left of the force of the muscles that weaken. The others keep all of theirs.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="weak_muscles",
        label="These weaken",
        choices=(("medius_minimus", "medius, minimus"), ("medius", "medius alone"), ("nerve", "the nerve's three")),
        default="medius_minimus",
        group="person",
        help="The nerve's three: the superior gluteal nerve serves medius, minimus and TFL (tensor fasciae latae).",
        source="innervation_gmed",
    ),
    ChoiceControl(
        name="muscle",
        label="Muscle",
        choices=(
            ("medius", "gluteus medius"),
            ("medius_tfl", "gluteus medius and TFL"),
            ("minimus", "gluteus minimus"),
            ("tfl", "TFL"),
            ("maximus", "gluteus maximus"),
        ),
        default="medius",
        group="view",
        help="Whose lines of action stand out. TFL: tensor fasciae latae. A line is the middle of a broad sheet.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="arm_about",
        label="Moment arm for",
        choices=(("abduction", "abduction"), ("rotation", "rotation"), ("flexion", "flexion")),
        default="abduction",
        group="view",
        help="The axis about which leverage is drawn. The axis of abduction turns with the flexed thigh.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="arm_against",
        label="Drawn over",
        choices=(("flexion", "hip flexion"), ("adduction", "hip adduction")),
        default="flexion",
        group="view",
        help="The angle along the horizontal axis of the curves. The other two angles stay where the sliders are.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="muscle_model",
        label="Published model",
        choices=(("gait2392", "gait2392"), ("rajagopal2016", "Rajagopal2016")),
        default="gait2392",
        group="view",
        help="Two research groups measured different bodies. Where they differ, anatomy is not known that well.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="compare_models",
        label="Other model, dashed",
        choices=YES_NO,
        default="no",
        group="view",
        help="Draws the curves of the other published model too.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="turn",
        label="Turn the view",
        unit="degrees",
        minimum=0,
        maximum=360,
        step=5,
        default=110,
        group="view",
        help="From where you look: 0 front, 90 right side, 180 back, 270 left side.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="view_height",
        label="Raise the view",
        unit="degrees",
        minimum=0,
        maximum=90,
        step=5,
        default=10,
        group="view",
        help="0 looks from level with the hip, 90 from straight above.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="peel",
        label="Peel down to",
        choices=(
            ("all", "everything"),
            ("no_maximus", "tensor and tract"),
            ("no_tract", "gluteus medius"),
            ("no_medius", "gluteus minimus"),
            ("bones", "the bones"),
        ),
        default="all",
        group="view",
        help="Takes off every layer outside the one that you choose.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="plate_view",
        label="Look from",
        choices=(("lateral", "the side"), ("posterior", "behind"), ("both", "both")),
        default="lateral",
        group="view",
        help="From the right side, from behind, or both next to each other.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="nerve_artery",
        label="Nerve and artery",
        choices=YES_NO,
        default="no",
        group="view",
        help="Shows the superior gluteal nerve (yellow) and artery (red). Muscles cover most of them.",
        source="innervation_gmed",
    ),
    ChoiceControl(
        name="bursae",
        label="Bursae",
        choices=YES_NO,
        default="no",
        group="view",
        help="Shows the three bursae around the greater trochanter. Two of them lie under tendons.",
        source="bursae_three",
    ),
    ChoiceControl(
        name="bone_names",
        label="On the bones",
        choices=(
            ("landmarks", "landmarks"),
            ("facets", "facets and gluteal lines"),
            ("attachments", "origins and insertions"),
            ("none", "no names"),
        ),
        default="landmarks",
        group="view",
        help="What is drawn and named on the bones. The muscles on top must be off to see all of it.",
        source="gmed_insertion_facets",
    ),
    ChoiceControl(
        name="injury",
        label="Pattern",
        choices=(
            ("tendinopathy", "gluteal tendinopathy"),
            ("tear", "tear of the tendons"),
            ("bursitis", "trochanteric bursitis"),
            ("nerve", "superior gluteal nerve injury"),
            ("after_replacement", "weak after hip replacement"),
            ("l5", "mimic: L5 radiculopathy"),
            ("hip_oa", "mimic: hip osteoarthritis"),
            ("stress_fracture", "mimic: stress fracture"),
        ),
        default="tendinopathy",
        group="view",
        help="What is marked on the hip and described below. The last three only look like an abductor injury.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="structure",
        label="Read about",
        choices=(
            ("none", "nothing"),
            ("gluteus_maximus", "gluteus maximus"),
            ("gluteus_medius", "gluteus medius"),
            ("medius_anterior", "medius, anterior"),
            ("medius_middle", "medius, middle"),
            ("medius_posterior", "medius, posterior"),
            ("gluteus_minimus", "gluteus minimus"),
            ("tensor_fasciae_latae", "tensor fasciae latae"),
            ("piriformis", "piriformis"),
            ("iliotibial_tract", "iliotibial tract"),
            ("superior_gluteal_nerve", "superior gluteal nerve"),
            ("superior_gluteal_artery", "superior gluteal artery"),
            ("trochanteric_bursa", "trochanteric bursa"),
            ("subgluteus_medius_bursa", "subgluteus medius bursa"),
            ("subgluteus_minimus_bursa", "subgluteus minimus bursa"),
        ),
        default="none",
        group="view",
        help="Outlines one structure, fades the others and says what is known about it below the picture.",
        source=TEACHING_CHOICE,
    ),
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
    ChoiceControl(
        name="exercise_view",
        label="Show",
        choices=(("list", "the list of exercises"), ("orders", "three orders side by side")),
        default="list",
        group="view",
        help="The list gives activity with its spread; the orders set activity, force and selectivity side by side.",
        source="emg_categories",
    ),
    ChoiceControl(
        name="exercise",
        label="Exercise",
        choices=tuple((one.id, one.short) for one in in_order(exercises(), "name")),
        default="clam",
        group="view",
        help="Whose card stands below the picture.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="exercise_position",
        label="Position",
        choices=(
            ("any", "all positions"),
            ("side_lying", "side-lying"),
            ("mat", "on back, front or four points"),
            ("plank", "plank"),
            ("two_feet", "standing on both feet"),
            ("one_leg", "standing on one leg"),
            ("impact", "hopping and running"),
        ),
        default="any",
        group="view",
        help="Shows only exercises in this position.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="exercise_bearing",
        label="Weight on the trained leg",
        choices=(("any", "all"), ("no", "no weight"), ("partial", "part of the weight"), ("yes", "weight-bearing")),
        default="any",
        group="view",
        help="Shows only exercises with this much weight on the trained leg.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="exercise_stage",
        label="Stage",
        choices=(
            ("any", "all stages"),
            ("0", "0: protect, isometric"),
            ("1", "1: light, lying or both feet"),
            ("2", "2: moderate to high"),
            ("3", "3: heavy or single-leg"),
            ("4", "4: hop and run"),
        ),
        default="any",
        group="view",
        help="Stage of progression. The stages are a convention of this course, not a finding.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="exercise_equipment",
        label="Equipment",
        choices=(
            ("any", "all"),
            ("none", "no equipment"),
            ("band", "band or belt"),
            ("weight", "weight"),
            ("step", "step"),
            ("wall", "wall"),
            ("pillow", "pillow"),
        ),
        default="any",
        group="view",
        help="Shows only exercises that need this.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="exercise_method",
        label="Measured with",
        choices=(
            ("any", "any method, or none"),
            ("surface_mean", "surface electrodes, average"),
            ("surface_peak", "surface electrodes, peak"),
            ("fine_wire", "fine-wire electrodes"),
            ("no_value", "no value was read"),
        ),
        default="any",
        group="view",
        help="Shows only exercises with a value by this method, or those without a value.",
        source="emg_spread",
    ),
    ChoiceControl(
        name="exercise_order",
        label="Order",
        choices=(("activity", "highest activity first"), ("stage", "by stage"), ("name", "by name")),
        default="activity",
        group="view",
        help="How the list is ordered. Exercises without a value come last.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="exercise_page",
        label="Page",
        unit="of the list",
        minimum=1,
        maximum=max(1, -(-len(exercises()) // 13)),
        step=1,
        default=1,
        group="view",
        help="Turns the list, 13 exercises at a time. A list that filters made shorter has fewer pages.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="stature",
        label="Stature",
        unit="cm",
        minimum=140,
        maximum=210,
        step=1,
        default=175,
        group="person",
        help="A taller body has longer levers: legs and trunk grow with it.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="load_exercise",
        label="Exercise",
        choices=(
            ("side_lying", "side-lying abduction"),
            ("single_leg_squat", "single-leg squat"),
            ("hip_hike", "hip hike"),
            ("step_down", "lateral step-down"),
            ("plank_knees", "side plank on the knees"),
            ("plank_feet", "side plank on the feet"),
            ("plank_lifted", "side plank, upper leg lifted"),
        ),
        default="side_lying",
        group="posture",
        help="Picking one on one leg sets its usual pelvic drop and trunk lean.",
        source="drop.slsq",
    ),
    NumberControl(
        name="pelvis_drop",
        label="Pelvic drop",
        unit="degrees",
        minimum=-15,
        maximum=20,
        step=1,
        default=0,
        group="posture",
        help="Of the free side; less than 0 is a hike.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="leg_lift",
        label="Leg lifted by",
        unit="degrees",
        minimum=0,
        maximum=30,
        step=5,
        default=0,
        group="posture",
        help="The upper leg, from straight in line with the body.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="held_weight",
        label="Held weight",
        unit="kg",
        minimum=0,
        maximum=40,
        step=1,
        default=0,
        group="load",
        help="Held close to the trunk.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="ankle_weight",
        label="Ankle weight",
        unit="kg",
        minimum=0,
        maximum=15,
        step=0.5,
        default=0,
        group="load",
        help="A cuff at the ankle of the lifted leg.",
        source=TEACHING_CHOICE,
    ),
    NumberControl(
        name="band_tension",
        label="Band tension",
        unit="N",
        minimum=0,
        maximum=150,
        step=5,
        default=0,
        group="load",
        help="As the band's own chart gives it for its stretch.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="band_place",
        label="Band round the",
        choices=(
            ("ankle", "ankles"),
            ("knee", "knees"),
        ),
        default="ankle",
        group="load",
        help="The same band at the knees has about half the lever.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="working_hip",
        label="Working hip",
        choices=(
            ("right", "right"),
            ("left", "left"),
        ),
        default="right",
        group="view",
        help="The hip whose abductors work: the stance leg, the lifted leg, or the lower leg in a plank.",
        source=TEACHING_CHOICE,
    ),
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
    ChoiceControl(
        name="answer",
        label="Ask the model for",
        choices=(
            ("drop_deg", "pelvic drop"),
            ("stays_level", "pelvis level or dropped"),
            ("activation", "effort of the abductors"),
            ("contact_force_bw", "hip contact force"),
            ("demand_nm_per_kg", "demand, pelvis level"),
        ),
        default="drop_deg",
        group="view",
        help="Which answer of the model is looked at: how far it spreads between people, and why.",
        source=TEACHING_CHOICE,
    ),
    ChoiceControl(
        name="passive_drawn",
        label="Passive tissue",
        choices=(("either", "half default, half low"), ("default", "default assumption"), ("low", "low assumption")),
        default="either",
        group="person",
        help="Which assumption the people get. Within each, its two numbers differ between people, also assumed.",
        source="passive.bracket",
    ),
    ChoiceControl(
        name="people_drawn",
        label="People",
        choices=(("both", "men and women"), ("men", "men"), ("women", "women")),
        default="both",
        group="person",
        help="Who is simulated. Strength is that of novice runners, taken as everybody's: an assumption.",
        source="strength.norm.ramskov",
    ),
    ChoiceControl(
        name="interval_holds",
        label="Interval holds",
        choices=(("50", "50 of 100 people"), ("80", "80 of 100 people"), ("95", "95 of 100 people")),
        default="95",
        group="view",
        help="How many of 100 people lie inside the bar.",
        source=TEACHING_CHOICE,
    ),
)

CONTROLS: dict[str, Control] = {control.name: control for control in _TABLE}
"""Every control of the course by name."""
