"""Explorers: controls, a picture that moves and a sentence that says what it shows.

Each has two faces, see `glutemed.page.Panel`, and one line that restores it, see `glutemed.explorers.case`.
"""

from glutemed.explorers.action import ActionExplorer
from glutemed.explorers.aids import AidExplorer
from glutemed.explorers.cohort import CohortExplorer
from glutemed.explorers.compensation import CompensationExplorer
from glutemed.explorers.compression import CompressionExplorer
from glutemed.explorers.diagnosis import DiagnosisExplorer
from glutemed.explorers.exercise_load import ExerciseLoadExplorer
from glutemed.explorers.exercises import ExerciseExplorer
from glutemed.explorers.free_body import FreeBodyExplorer
from glutemed.explorers.gait import GaitExplorer
from glutemed.explorers.headlines import HeadlineExplorer
from glutemed.explorers.injuries import InjuryExplorer
from glutemed.explorers.layers import LayerExplorer
from glutemed.explorers.measurement import MeasurementExplorer
from glutemed.explorers.pelvic_drop import PelvicDropExplorer
from glutemed.explorers.task_demand import DemandExplorer
from glutemed.explorers.trendelenburg import TrendelenburgExplorer
from glutemed.explorers.trials import TrialExplorer
from glutemed.explorers.uncertainty import UncertaintyExplorer

__all__ = [
    "ActionExplorer",
    "AidExplorer",
    "CohortExplorer",
    "CompensationExplorer",
    "CompressionExplorer",
    "DemandExplorer",
    "DiagnosisExplorer",
    "ExerciseExplorer",
    "ExerciseLoadExplorer",
    "FreeBodyExplorer",
    "GaitExplorer",
    "HeadlineExplorer",
    "InjuryExplorer",
    "LayerExplorer",
    "MeasurementExplorer",
    "PelvicDropExplorer",
    "TrendelenburgExplorer",
    "TrialExplorer",
    "UncertaintyExplorer",
]
