"""Numbers inside the texts of a case: the patient's by name, published ones by evidence row.

``{strength_right}`` stands for a number of the case's own patient, ``{tha_3m:0}`` for the first number of an evidence
row (see `glutemed.clinical.sourced`). So no number is typed a second time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from glutemed.clinical.sourced import fill

if TYPE_CHECKING:
    from glutemed.clinical.cases import Case, Patient

_OWN = re.compile(r"\{(\w+)\}")
_ROW = re.compile(r"\{([\w.]+):")
_PATIENT: dict[str, Callable[[Patient], str]] = {
    "mass": lambda patient: f"{patient.mass_kg:g}",
    "height": lambda patient: f"{patient.height_m:.2f}",
    "strength_right": lambda patient: f"{patient.strength_right:.2f}",
    "strength_left": lambda patient: f"{patient.strength_left:.2f}",
    "percent_of_other": lambda patient: f"{patient.percent_of_other:.0f}",
    "drop": lambda patient: f"{patient.drop_deg:g}",
    "lean": lambda patient: f"{patient.lean_deg:g}",
}


def fill_texts(case: Case) -> tuple[Case, list[str]]:
    """Return a case with every number filled in, and the faults that were met, each as "field ...".

    A row that a text names also becomes a source of the part in which the text stands. A case with faults is returned
    as it was.
    """
    faults: list[str] = []
    filled = _filled(case.model_dump(), "", case.patient, faults)
    return (case if faults else type(case).model_validate(filled)), faults


def _filled(value: object, field: str, patient: Patient, faults: list[str]) -> object:
    if isinstance(value, str):
        return _text(" ".join(value.split()), field, patient, faults)
    if isinstance(value, dict):
        new = {name: _filled(inner, f"{field}.{name}".lstrip("."), patient, faults) for name, inner in value.items()}
        if "sources" in new:
            used = [key for inner in value.values() if isinstance(inner, str) for key in _ROW.findall(inner)]
            new["sources"] = tuple(dict.fromkeys([*value["sources"], *used]))
        return new
    if isinstance(value, tuple):
        return tuple(_filled(inner, f"{field}.{place}", patient, faults) for place, inner in enumerate(value, start=1))
    return value


def _text(text: str, field: str, patient: Patient, faults: list[str]) -> str:
    for name in _OWN.findall(text):
        if name not in _PATIENT:
            known = ", ".join(f"{{{known}}}" for known in _PATIENT)
            faults.append(f"field {field}: found {{{name}}}; expected a number of the patient: {known}.")
            return text
    try:
        return fill(_OWN.sub(lambda match: _PATIENT[match[1]](patient), text))
    except ValueError as problem:
        faults.append(f"field {field}: found {text!r}; expected {problem}.")
        return text
