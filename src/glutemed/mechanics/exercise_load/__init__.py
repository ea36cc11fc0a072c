"""The hip abduction moment of an exercise, from weights, supports and bands, for the person who does it.

Every exercise is held still (quasi-static): a fast movement asks for more. The moment is that about the hip whose
abductors hold it, positive when they must pull, as everywhere in `glutemed.mechanics`.

Three families: standing on one leg (the model of standing with its drop and lean), lying on the side with the upper leg
lifted, and the side plank. What is assumed stands in `ExerciseLoad.assumptions`, so that whoever shows a number can
show that too.
"""

from glutemed.mechanics.exercise_load.load import ExerciseLoad, Pull, exercise_capacity, exercise_share
from glutemed.mechanics.exercise_load.planks import PLANKS, side_plank
from glutemed.mechanics.exercise_load.side_lying import side_lying_abduction
from glutemed.mechanics.exercise_load.standing import STANDING, exercise_posture, standing_exercise

__all__ = [
    "PLANKS",
    "STANDING",
    "ExerciseLoad",
    "Pull",
    "exercise_capacity",
    "exercise_posture",
    "exercise_share",
    "side_lying_abduction",
    "side_plank",
    "standing_exercise",
]
