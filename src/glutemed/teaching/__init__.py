"""Questions, predictions and the small furniture of a lesson."""

from glutemed.teaching.answer_keys import answer_key_panel, case_key, case_key_panel
from glutemed.teaching.cases import case
from glutemed.teaching.claims_check import claims_check
from glutemed.teaching.furniture import check_setup
from glutemed.teaching.gate import unlock_all
from glutemed.teaching.label_quiz import label_quiz
from glutemed.teaching.pain_rule import pain_rule
from glutemed.teaching.planner import planner
from glutemed.teaching.plates import plate
from glutemed.teaching.prediction import prediction
from glutemed.teaching.question import question, questions
from glutemed.teaching.red_flags import red_flags
from glutemed.teaching.sheet import answer_key

__all__ = [
    "answer_key",
    "answer_key_panel",
    "case",
    "case_key",
    "case_key_panel",
    "check_setup",
    "claims_check",
    "label_quiz",
    "pain_rule",
    "planner",
    "plate",
    "prediction",
    "question",
    "questions",
    "red_flags",
    "unlock_all",
]
