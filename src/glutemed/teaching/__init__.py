"""Questions, predictions and the small furniture of a lesson."""

from glutemed.teaching.furniture import check_setup
from glutemed.teaching.gate import unlock_all
from glutemed.teaching.label_quiz import label_quiz
from glutemed.teaching.prediction import prediction
from glutemed.teaching.question import question, questions
from glutemed.teaching.sheet import answer_key

__all__ = ["answer_key", "check_setup", "label_quiz", "prediction", "question", "questions", "unlock_all"]
