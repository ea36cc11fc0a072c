"""The key of a reasoning case, for instructors: the expert's path, and what every choice is worth."""

from __future__ import annotations

from glutemed.clinical.case_model import model_view
from glutemed.clinical.case_walk import cost
from glutemed.clinical.cases import Case, Choice, Sourced
from glutemed.teaching.case_words import ABOUT_PATH, INVENTED, sources_in_words
from glutemed.teaching.sheet import plain


def case_markdown(case: Case) -> str:
    """Return the key of a case as Markdown."""
    path, left_out = expert_path(case), left_to_others(case)
    return "\n".join(
        [
            f"## Key: {plain(case.title)}",
            f"\n{plain(case.opening)}\n\n{INVENTED} {patient_words(case)}",
            f"\n### The expert's path\n\n{len(path)} of {len(case.choice)} questions and tests, {cost_words(case)}.\n",
            *(f"{number}. {_step(choice)}" for number, choice in enumerate(path, start=1)),
            "\n### What the expert leaves out\n",
            *(f"- **{plain(choice.ask)}** {_said(choice.why, choice)}" for choice in left_out),
            "\n### Explanations\n",
            *(f"- {_explanation(item.text, item.best)} {_said(item.feedback, item)}" for item in case.hypothesis),
            "\n### Plan\n",
            *(f"- **{_worth(item.belongs)}:** {plain(item.text)}. {_said(item.feedback, item)}" for item in case.plan),
            "\n### This patient in the model\n",
            *(f"{plain(words)}\n" for words in (*model_words(case), case.about_model)),
            f"**Take home:** {plain(case.take_home)}\n\n{ABOUT_PATH}\n",
        ]
    )


def expert_path(case: Case) -> list[Choice]:
    """Return the choices that the expert makes, in order."""
    return [case.find("choice", id) for id in case.expert_path]


def left_to_others(case: Case) -> list[Choice]:
    """Return the choices that the expert does not make."""
    return [choice for choice in case.choice if choice.id not in case.expert_path]


def patient_words(case: Case) -> str:
    """Return the patient's numbers in a sentence."""
    patient = case.patient
    stance, free = patient.stance_side, patient.free_side
    return (
        f"{patient.mass_kg:g} kg, {patient.height_m:.2f} m; abduction strength right {patient.strength_right:.2f}, "
        f"left {patient.strength_left:.2f} Nm/kg. Standing on the {stance} leg, the {free} side of the pelvis drops "
        f"{patient.drop_deg:g} degrees and the trunk leans {patient.lean_deg:g} degrees to the {stance}."
    )


def cost_words(case: Case) -> str:
    """Return what the expert's path costs, beside what there is."""
    spent = cost(expert_path(case))
    return f"{spent.minutes:g} of {case.minutes_available:g} minutes, burden {spent.burden}"


def model_words(case: Case) -> list[str]:
    """Return what the course's model says about the patient."""
    return model_view(case.patient).words()


def _step(choice: Choice) -> str:
    flag = "**Red flag.** " if choice.red_flag else ""
    return f"**{plain(choice.ask)}** {plain(choice.answer)}  \n   {flag}{_said(choice.why, choice)}"


def _explanation(text: str, best: bool) -> str:
    return f"**Fits best: {plain(text)}.**" if best else f"{plain(text)}."


def _worth(belongs: bool) -> str:
    return "Belongs" if belongs else "Better left out"


def _said(text: str, part: Sourced) -> str:
    return f"{plain(text)} ({plain(sources_in_words(part.sources))})"
