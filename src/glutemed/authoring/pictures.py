"""Every picture of the course: its file name, its title, and the state or the plate that it shows."""

from __future__ import annotations

from glutemed.authoring.picture import Picture, Plate
from glutemed.clinical.case_model import model_view
from glutemed.clinical.cases import Case, course_cases
from glutemed.clinical.exercises import exercises, find
from glutemed.drawing.anatomy import CONTEXT, LAYERS, MEDIUS_BARED, MINIMUS_BARED, AnatomyPlate, describe
from glutemed.drawing.balance_plates import ForceTrianglePlate, FreeBodyPlate
from glutemed.drawing.balance_words import describe_force_triangle, describe_free_body
from glutemed.drawing.case_picture import CasePicture, describe_case_picture
from glutemed.drawing.correlations import CorrelationsPlate, describe_correlations
from glutemed.drawing.exercise_figures import FIGURES, ExerciseFigurePlate, describe_exercise_figure
from glutemed.drawing.frequency_plates import (
    JointPainPlate,
    ScanPlate,
    SexPlate,
    describe_joint_pain,
    describe_scans,
    describe_sexes,
)
from glutemed.drawing.hip_balance import HipBalance
from glutemed.mechanics import Person, Posture


def _free_body_words() -> tuple[str, str]:
    balance = HipBalance(Person(), Posture())
    title = (
        f"Free-body diagram of single-leg stance: an abductor pull of {balance.pull_n:.0f} N "
        f"balances a weight of {balance.weight_n:.0f} N"
    )
    return title, describe_free_body(balance, "right")


def _force_triangle_words() -> tuple[str, str]:
    balance = HipBalance(Person(), Posture())
    bw = balance.reaction_n / balance.body_weight_n
    title = f"Force triangle of single-leg stance: the hip joint carries {bw:.2f} times body weight"
    return title, describe_force_triangle(balance, "right")


def _anatomy(name: str, title: str, view: str, layers: frozenset[str]) -> Plate:
    visible = layers | CONTEXT

    def figure() -> AnatomyPlate:
        plate = AnatomyPlate(view)
        plate.show(visible)
        return plate

    return Plate(name, lambda: (title, describe(view, visible)), figure)


def _case(case: Case) -> Plate:
    title = f"Reasoning case, {case.title[:1].lower()}{case.title[1:]}: the invented patient in the model and as seen"
    view = model_view(case.patient)
    return Plate(f"case_{case.id}", lambda: (title, describe_case_picture(view)), lambda: CasePicture(view))


def _exercise(id: str) -> Plate:
    title = f"{find(exercises(), id).short}: start and end"
    return Plate(f"exercise_{id}", lambda: (title, describe_exercise_figure(id)), lambda: ExerciseFigurePlate(id))


PICTURES: tuple[Picture | Plate, ...] = (
    Picture("pelvic_drop_level", "Full strength: the pelvis is level and half of the muscle is in use", "pelvic_drop"),
    Picture("pelvic_drop_reserve", "60 % of strength left: still level", "pelvic_drop strength=60"),
    Picture(
        "pelvic_drop_dropped", "40 % of strength left, trunk upright: the left side drops", "pelvic_drop strength=40"
    ),
    Picture(
        "pelvic_drop_low_passive",
        "The same with the low assumption about passive tissue",
        "pelvic_drop strength=40 passive=low",
    ),
    Picture(
        "pelvic_drop_muscle_alone",
        "The same with muscle alone: no resting place",
        "pelvic_drop strength=40 passive=none",
    ),
    Picture(
        "pelvic_drop_lean", "The same with a lean allowed: level again", "pelvic_drop strength=40 lean=10 compare=yes"
    ),
    Picture(
        "pelvic_drop_trunk_follows",
        "The same with a trunk that tilts with the pelvis",
        "pelvic_drop strength=40 trunk=follows",
    ),
    Picture(
        "pelvic_drop_nerve_block",
        "A man after a nerve block that took 52 % of his strength",
        "pelvic_drop strength=48 full_strength=1.65 lean=2",
    ),
    Picture("pelvic_drop_paralysis", "No abductor force, trunk free to lean", "pelvic_drop strength=0 lean=40"),
    Picture(
        "pelvic_drop_left_leg", "Standing on the left leg: the right side drops", "pelvic_drop strength=35 side=left"
    ),
    Picture("demand_walking", "Walking: what it asks, and what a person of full strength can give", "task_demand"),
    Picture(
        "demand_half_strength", "Walking with half of the strength left: only just covered", "task_demand strength=50"
    ),
    Picture(
        "demand_other_walkers",
        "The same with the walkers of another laboratory: not covered",
        "task_demand strength=50 walkers=kneeload",
    ),
    Picture("demand_running", "Running asks more than a dynamometer reads, and people run", "task_demand task=run"),
    Picture("gait_15_percent", "Walking, 15 % of the cycle: largest demand and largest drop", "gait"),
    Picture(
        "gait_30_percent",
        "Walking, 30 % of the cycle, angles drawn three times as large",
        "gait cycle_percent=30 exaggerate=3",
    ),
    Picture(
        "trendelenburg_nerve_block",
        "The Trendelenburg test after a nerve block that took 52 % of strength: the left side stays level",
        "trendelenburg strength=48 full_strength=1.65 lean=2",
    ),
    Picture(
        "trendelenburg_weak",
        "The Trendelenburg test with 40 % of strength left: the left side drops at once",
        "trendelenburg strength=40 test_time=5 reading=3",
    ),
    Picture(
        "trendelenburg_lean",
        "The same with a lean allowed: the left side stays level, and the trunk tells",
        "trendelenburg strength=40 lean=10",
    ),
    Picture(
        "trendelenburg_readings",
        "Seven readings of one unchanged patient: neighbours differ by more than 4°, twice",
        "trendelenburg reading=7",
    ),
    Picture("cohort_default", "A simulated study of 100 people: strength says next to nothing about drop", "cohort"),
    Picture(
        "cohort_causes_removed",
        "The same people without error, habit, sway and lean: most are level, strength decides only for the few weak",
        "cohort habit=no lean_habit=no sway=no measurement_error=no",
    ),
    Picture(
        "cohort_half_weak",
        "The same with half of the people below their threshold: now the correlation is strong",
        "cohort group_strength=52 habit=no lean_habit=no sway=no measurement_error=no",
    ),
    Picture(
        "cohort_nearly_all_weak",
        "With a fifth of their strength left nearly all are down, and the correlation weakens again",
        "cohort group_strength=20",
    ),
    Plate(
        "strength_and_drop_correlations",
        lambda: ("Published correlations of abductor strength with pelvic and hip motion", describe_correlations()),
        CorrelationsPlate,
    ),
    Plate("free_body", _free_body_words, FreeBodyPlate),
    Picture(
        "layers_posterior_fibres",
        "The posterior fibres of gluteus medius, the third that maximus covers, from both sides",
        "layers peel=no_tract plate_view=both structure=medius_posterior",
    ),
    Picture(
        "layers_facets_and_bursae",
        "The facets of the greater trochanter, the gluteal lines and the three bursae",
        "layers peel=bones bone_names=facets bursae=yes",
    ),
    Picture(
        "layers_origins_and_insertions",
        "Origins and insertions of the gluteal muscles from behind",
        "layers peel=bones plate_view=posterior bone_names=attachments",
    ),
    Plate("force_triangle", _force_triangle_words, ForceTrianglePlate),
    _anatomy("anatomy_lateral", "The right hip from the side, all layers on", "lateral", LAYERS),
    _anatomy("anatomy_posterior", "The right hip from behind, all layers on", "posterior", LAYERS),
    _anatomy(
        "anatomy_lateral_deep",
        "The same from the side without gluteus maximus, tensor fasciae latae and iliotibial tract",
        "lateral",
        MEDIUS_BARED,
    ),
    _anatomy(
        "anatomy_lateral_minimus",
        "The same from the side with gluteus medius taken off as well",
        "lateral",
        MINIMUS_BARED,
    ),
    Picture(
        "free_body_lean",
        "A lean of 10° to the stance side: the weight comes closer to the hip, and every other force falls",
        "free_body trunk_lean=10 before=usual",
    ),
    Picture(
        "free_body_cane",
        "A cane in the opposite hand, pushed with a tenth of body weight, calculated",
        "free_body cane=opposite cane_push=10 before=usual",
    ),
    Picture(
        "free_body_coxa_vara",
        "Before and after: a neck-shaft angle of 118° lengthens the abductors' arm",
        "free_body neck_shaft=118 before=usual",
    ),
    Picture(
        "aids_cane",
        "Canes in the opposite hand: the lever promises more than was measured",
        "aids aid=cane_opposite cane_push=10",
    ),
    Picture(
        "action_neutral_side",
        "Standing: gluteus medius abducts with all three parts, its front turns the thigh inwards, its rear outwards",
        "action turn=90 view_height=0",
    ),
    Picture(
        "action_flexed_90",
        "Sitting: at 90° of flexion all of gluteus medius turns the thigh inwards, and its front no longer abducts",
        "action hip_flexion=90",
    ),
    Picture(
        "action_rotation_curves",
        "Flexion swings the rotation arms of gluteus medius inwards, in both published models",
        "action hip_flexion=30 arm_about=rotation compare_models=yes turn=130 view_height=20",
    ),
    Picture(
        "compression_level",
        "The iliotibial tract over the trochanter in level one-leg stance: every other posture is compared with it",
        "compression",
    ),
    Picture(
        "compression_hip_hanging",
        "Hanging on one hip: the tract bends more, and how much harder it presses is not known",
        "compression tract_adduction=15",
    ),
    Picture(
        "compression_crossed_leg_stretch",
        "A stretch that crosses the leg, muscles silent: nothing or several times the press, by what the tract takes",
        "compression tract_adduction=20 hip_work=rest",
    ),
    Picture(
        "compensation_full",
        "One-leg stance with full force: gluteus medius carries most, the helpers little",
        "compensation",
    ),
    Picture(
        "compensation_half",
        "Half of medius and minimus left: the helpers at 80 % effort, or no answer at all",
        "compensation abductors_left=50",
    ),
    Picture("injury_tendinopathy", "Gluteal tendinopathy: changed tendons at the trochanter", "injuries"),
    Picture("injury_tear", "A tear near the insertion of gluteus medius", "injuries injury=tear plate_view=both"),
    Picture("injury_bursitis", "Trochanteric bursitis from the side", "injuries injury=bursitis"),
    Picture(
        "injury_nerve",
        "An injury of the superior gluteal nerve takes medius, minimus and tensor together",
        "injuries injury=nerve plate_view=both",
    ),
    Picture(
        "injury_after_replacement",
        "Weak abductors after hip replacement: insertion, nerve and prosthesis",
        "injuries injury=after_replacement plate_view=both",
    ),
    Picture(
        "injury_l5", "A pressed L5 root weakens the abductors of a sound hip", "injuries injury=l5 plate_view=both"
    ),
    Picture(
        "injury_hip_oa",
        "Hip osteoarthritis: where people drew their pain",
        "injuries injury=hip_oa plate_view=both",
    ),
    Picture(
        "injury_stress_fracture",
        "Stress fracture of the femoral neck, and its pain in the groin",
        "injuries injury=stress_fracture plate_view=both",
    ),
    Plate(
        "frequency_bursitis_in_scans",
        lambda: ("Most people scanned for pain at the trochanter have no bursitis", describe_scans()),
        ScanPlate,
    ),
    Plate(
        "frequency_trochanter_pain_by_sex",
        lambda: ("Pain at the greater trochanter in 1000 women and 1000 men", describe_sexes()),
        SexPlate,
    ),
    Plate(
        "frequency_hip_osteoarthritis_pain",
        lambda: ("Where people with hip osteoarthritis marked their pain", describe_joint_pain()),
        JointPainPlate,
    ),
    Picture(
        "diagnosis_palpation",
        "Of 1000 people like this patient, how many have a painful trochanter, and how many of those have GTPS",
        "diagnosis",
    ),
    Picture(
        "diagnosis_both_positive",
        "Palpation and resisted abduction both positive: 59 becomes 96 %",
        "diagnosis test_2=resisted_abduction",
    ),
    Picture(
        "diagnosis_both_negative",
        "Palpation and resisted abduction both negative: 59 becomes 14 %",
        "diagnosis result_1=negative test_2=resisted_abduction result_2=negative",
    ),
    Picture(
        "diagnosis_stance_ordinary",
        "A negative 30-s stance, studied in people with lateral hip pain: hardly any news",
        "diagnosis test_1=stance_65 result_1=negative",
    ),
    Picture(
        "diagnosis_stance_severe",
        "The same result, studied in severe cases against pain-free hips: the test looks far better",
        "diagnosis test_1=stance_17 result_1=negative",
    ),
    Picture(
        "measurement_no_change",
        "Two goniometer readings of a patient who has not changed: 16 of 100 pairs look like a change",
        "measurement pair_number=100",
    ),
    Picture(
        "measurement_true_change",
        "A true change as large as the smallest detectable one: half of the pairs miss it",
        "measurement true_change=100 pair_number=100",
    ),
    Picture(
        "trial_leap_8_weeks",
        "LEAP at 8 weeks: education and exercise, injection, wait and see, one icon for each person",
        "trials trial_pair=1_3",
    ),
    Picture(
        "trial_leap_52_weeks",
        "LEAP at 52 weeks: shares without counts, so no interval",
        "trials trial_time=late patient_wish=lasting",
    ),
    Picture(
        "trial_injection_early",
        "Injection, home training and shock wave after 1 month: the injection is far ahead",
        "trials trial=rompe trial_pair=2_3 patient_wish=fast",
    ),
    Picture(
        "trial_injection_late",
        "The same trial after 4 months: shock wave leads, the injection still stands above home training",
        "trials trial=rompe trial_time=late trial_pair=2_3 patient_wish=lasting",
    ),
    Picture(
        "trial_isometric_isotonic",
        "Static or moving exercise in 23 people: the interval holds 0, so the number needed to treat is not defined",
        "trials trial=clifford patient_wish=lasting",
    ),
    *(_case(case) for case in course_cases()),
    *(_exercise(id) for id in FIGURES),
    Picture(
        "exercises_highest_activity",
        "The exercises with the highest gluteus medius activity, with the spread where it was read",
        "exercises exercise=side_abd",
    ),
    Picture(
        "exercises_without_a_value",
        "Exercises for which no value was read: open brackets span their studied neighbours",
        "exercises exercise_method=no_value exercise_page=2 exercise=lateral_step_down",
    ),
    Picture(
        "exercises_three_orders",
        "Selectivity, activity and force put the same exercises in three different orders",
        "exercises exercise_view=orders exercise=clam",
    ),
    Picture(
        "exercise_load_side_lying",
        "Side-lying abduction with a cuff: two levers add up at the hip",
        "exercise_load leg_lift=20 ankle_weight=2",
    ),
    Picture(
        "exercise_load_side_plank",
        "Side plank on the feet: the floor under the feet loads the lower hip",
        "exercise_load load_exercise=plank_feet",
    ),
    Picture(
        "exercise_load_squat",
        "Single-leg squat with a held weight: the lean keeps the lever short",
        "exercise_load load_exercise=single_leg_squat pelvis_drop=7 trunk_lean=7 held_weight=10",
    ),
    Picture("headline_numbers", "The headline numbers and between which values 95 of 100 people lie", "headlines"),
    Picture(
        "uncertainty_drop",
        "Drop with 40 % of strength left: the assumption about passive tissue explains most of the spread",
        "uncertainty answer=drop_deg group_strength=40",
    ),
    Picture(
        "uncertainty_contact_force",
        "Hip contact force: the abductor arm explains most of the spread",
        "uncertainty answer=contact_force_bw",
    ),
    Picture(
        "uncertainty_level",
        "Whether the pelvis stays level with half of the strength is a question of strength",
        "uncertainty answer=stays_level group_strength=50",
    ),
)
