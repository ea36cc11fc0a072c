"""Numbers in prose that are checked: a short expression names where each one comes from.

An expression may use the public names of the modules in `PARTS`; `row(key, i)` for the i-th number of an
evidence row; `people(key, i)` for the i-th number in its description of who was studied; `noted(key, i)` for the i-th
number in its note; and `round`, `abs`, `min`, `max`, `float`, `sin`, `cos` (of radians), `erf`. Lessons and question
banks name such expressions; tests evaluate them.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from importlib import import_module

from glutemed import evidence
from glutemed.evidence.numerals import numbers_in

PARTS = (
    "mechanics",
    "mechanics.lever",
    "mechanics.muscles",
    "mechanics.tasks",
    "mechanics.motion",
    "mechanics.people",
    "mechanics.uncertainty",
    "mechanics.exercise_load",
    "clinical.claims",
    "clinical.frequency",
    "clinical.sourced",
    "clinical.diagnosis_numbers",
    "clinical.measurement",
    "clinical.trial_numbers",
    "clinical.exercise_numbers",
    "clinical.plan.numbers",
)
"""The model and its parts, and what the clinic counts with; no public name stands for two things."""


@lru_cache(maxsize=1)
def _names() -> dict[str, object]:
    names = {
        "row": _row,
        "people": _people,
        "noted": _noted,
        "round": round,
        "abs": abs,
        "min": min,
        "max": max,
        "float": float,
    }
    names |= {"sin": math.sin, "cos": math.cos, "erf": math.erf}
    for part in PARTS:
        module = import_module(f"glutemed.{part}")
        public = {name: getattr(module, name) for name in module.__all__}
        if twice := {name for name in names.keys() & public.keys() if names[name] is not public[name]}:
            raise ValueError(f"two things have the same name: {', '.join(sorted(twice))}")
        names |= public
    return names


def _teachable(key: str) -> evidence.Row:
    found = evidence.row(key)
    if not found.may_be_taught:
        raise ValueError(f"row {key!r} is {found.status!r}: such a number is not shown to students")
    return found


def _row(key: str, index: int = 0) -> float:
    return _teachable(key).numbers[index]


def _people(key: str, index: int = 0) -> float:
    return float(re.findall(r"\d+(?:\.\d+)?", _teachable(key).population)[index])


def _noted(key: str, index: int = 0) -> float:
    return numbers_in(_teachable(key).note)[index]


def evaluate(expression: str) -> float:
    """Return the value of an expression over the model and the evidence.

    Parameters
    ----------
    expression : str
        For example ``demand(Person(), Posture())`` or ``row("key.kendall2013.loss")``.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        When the expression names an evidence row that may not be taught, or fails in any way.

    Examples
    --------
    >>> evaluate("Person().mass_kg")
    75.0
    """
    try:
        # The expressions are the course's own text, never a reader's input.
        return float(eval(expression, {"__builtins__": {}, **_names()}))
    except Exception as error:
        raise ValueError(f"cannot evaluate {expression!r}: {error}") from error
