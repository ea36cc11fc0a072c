"""What a reader moves in each explorer, what it says before and after, and a value that it cannot take."""

from dataclasses import dataclass

ANATOMY, BALANCE, WALKING = "01_gluteal_anatomy", "02_frontal_plane_balance", "04_walking_and_running"
INJURY = "05_injury_patterns"
ASSESSMENT = "06_assessment_and_cases"
EXERCISE = "07_exercise_progressions"
LIMITS = "08_model_limits"


@dataclass(frozen=True)
class Move:
    """One control of an explorer, moved by one key, and a value that it cannot take."""

    lesson: str
    explorer: str
    control: str
    key: str
    before: str
    after: str
    too_much: str = ""
    refusal: str = ""


MOVES = (
    Move(
        ANATOMY,
        "layers",
        "On the bones",
        "ArrowDown",
        "where nothing covers them: landmarks",
        "where nothing covers them: facets and gluteal lines",
    ),
    Move(
        ANATOMY,
        "action",
        "Hip adduction",
        "ArrowRight",
        "Right hip in neutral position",
        "Right hip adducted 1°",
        "90",
        "Hip adduction is 90; accepted: -40 to 30 degrees",
    ),
    Move(
        BALANCE,
        "free_body",
        "Trunk lean",
        "ArrowRight",
        "acts 101.3 mm to the left of the right hip centre",
        "acts 98.1 mm to the left of the right hip centre",
        "41",
        "Trunk lean is 41; accepted: -15 to 40 degrees",
    ),
    Move(
        BALANCE,
        "aids",
        "Cane push",
        "ArrowRight",
        "At 10 % BW the lever changes the moment",
        "At 11 % BW the lever changes the moment",
        "26",
        "Cane push is 26; accepted: 0 to 25 % BW",
    ),
    Move(
        WALKING,
        "task_demand",
        "Strength left",
        "ArrowLeft",
        "with 100 % of 1.50 Nm/kg left",
        "with 99 % of 1.50 Nm/kg left",
        "101",
        "Strength left is 101; accepted: 0 to 100 %",
    ),
    Move(
        WALKING,
        "gait",
        "Instant",
        "ArrowRight",
        "Walking, 15 % of the cycle from right foot contact",
        "Walking, 16 % of the cycle from right foot contact",
        "60",
        "Instant is 60; accepted: 10 to 50 % of the cycle",
    ),
    Move(
        WALKING,
        "trendelenburg",
        "Strength left",
        "ArrowLeft",
        "with 100 % of strength left",
        "with 99 % of strength left",
        "weak",
        "Strength left: type a number from 0 to 100, not 'weak'",
    ),
    Move(
        WALKING,
        "cohort",
        "Everyone keeps",
        "ArrowLeft",
        "with 100 % of their strength left",
        "with 99 % of their strength left",
        "19",
        "Everyone keeps is 19; accepted: 20 to 100 %",
    ),
    Move(
        INJURY,
        "compression",
        "Hip adduction",
        "ArrowRight",
        "on one leg, 5° of adduction",
        "on one leg, 6° of adduction",
        "21",
        "Hip adduction is 21; accepted: -5 to 20 degrees",
    ),
    Move(
        INJURY,
        "injuries",
        "Pattern",
        "ArrowDown",
        "Gluteal tendinopathy. An injury pattern",
        "Tear of the gluteal tendons. An injury pattern",
    ),
    Move(
        INJURY,
        "compensation",
        "Force left",
        "ArrowLeft",
        "100 % of the force of gluteus medius and minimus left",
        "99 % of the force of gluteus medius and minimus left",
        "101",
        "Force left is 101; accepted: 0 to 100 %",
    ),
    Move(
        ASSESSMENT,
        "diagnosis",
        "Before any test",
        "ArrowRight",
        "Before any test: 59 %",
        "Before any test: 60 %",
        "100",
        "Before any test is 100; accepted: 1 to 99 %",
    ),
    Move(
        ASSESSMENT,
        "measurement",
        "True change",
        "ArrowRight",
        "Nothing had really changed",
        "The true change was +0.4°",
        "201",
        "True change is 201; accepted: 0 to 200 %",
    ),
    Move(
        EXERCISE,
        "exercises",
        "Page",
        "ArrowRight",
        "Exercises 1 to 13 of 51",
        "Exercises 14 to 26 of 51",
        "5",
        "Page is 5; accepted: 1 to 4 of the list",
    ),
    Move(
        EXERCISE,
        "exercise_load",
        "Ankle weight",
        "ArrowRight",
        "45 Nm of 115 Nm: 40 % of what this person can give",
        "50 Nm of 115 Nm: 43 % of what this person can give",
        "16",
        "Ankle weight is 16; accepted: 0 to 15 kg",
    ),
    Move(
        EXERCISE,
        "trials",
        "Results",
        "ArrowDown",
        "At 8 weeks these said",
        "At 52 weeks these said",
    ),
    Move(
        LIMITS,
        "uncertainty",
        "Everyone keeps",
        "ArrowLeft",
        "with 40 % of their strength left",
        "with 39 % of their strength left",
        "19",
        "Everyone keeps is 19; accepted: 20 to 100 %",
    ),
    Move(
        LIMITS,
        "headlines",
        "Interval holds",
        "ArrowUp",
        "each interval holds 95 of 100 people",
        "each interval holds 80 of 100 people",
    ),
)
