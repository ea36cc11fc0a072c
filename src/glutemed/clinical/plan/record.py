"""What a plan is made from, as one line of text and as a file: both restore it exactly."""

from __future__ import annotations

import json
from dataclasses import asdict, fields

from glutemed.clinical.plan.inputs import PlanInputs

NAME = "planner"
"""First word of a line, and the kind that a file names."""
_NAMES = {
    "side": "side",
    "irritability": "irritability",
    "pain": "pain",
    "response": "response_24h",
    "strength": "strength_nm_per_kg",
    "stance": "stance_s",
    "goal": "goal",
    "equipment": "equipment",
    "days": "days_per_week",
    "flags": "red_flags",
}
"""Words of a line and the fields for which they stand."""
_SETS = ("equipment", "red_flags")


def write_line(inputs: PlanInputs) -> str:
    """Return one line that restores the inputs.

    Examples
    --------
    >>> write_line(PlanInputs())[:45]
    'planner side=right irritability=moderate pain'
    """
    return " ".join([NAME, *(f"{word}={_show(getattr(inputs, field))}" for word, field in _NAMES.items())])


def read_line(line: str) -> PlanInputs:
    """Return the inputs that a line restores; what it does not name takes its usual value.

    Raises
    ------
    ValueError
        In plain words: another kind of line, an unknown word, or a value that is not accepted.
    """
    words = line.split()
    if not words or words[0] != NAME:
        raise ValueError(f"this is not a case of the planner: it should start with {NAME!r}")
    values: dict[str, object] = {}
    for word in words[1:]:
        name, equals, text = word.partition("=")
        if not equals or name not in _NAMES:
            raise ValueError(f"a case of the planner cannot contain {word!r}; it may set: {', '.join(_NAMES)}")
        values[_NAMES[name]] = _read(_NAMES[name], text)
    return PlanInputs(**values)


def write_file(inputs: PlanInputs) -> str:
    """Return the text of a file that restores the inputs."""
    values = {name: sorted(value) if name in _SETS else value for name, value in asdict(inputs).items()}
    return json.dumps({"glutemed": NAME, "version": 1, "inputs": values}, indent=2) + "\n"


def read_file(text: str) -> PlanInputs:
    """Return the inputs that a file restores.

    Raises
    ------
    ValueError
        In plain words, when the text is no such file or holds a value that is not accepted.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError:
        raise ValueError("this file is not a saved plan: it is not JSON") from None
    if not isinstance(data, dict) or data.get("glutemed") != NAME or not isinstance(data.get("inputs"), dict):
        raise ValueError('this file is not a saved plan: it does not say "glutemed": "planner"')
    known = {field.name for field in fields(PlanInputs)}
    if unknown := data["inputs"].keys() - known:
        raise ValueError(f"the saved plan sets {', '.join(sorted(unknown))}, which this course does not know")
    values = dict(data["inputs"])
    for name in _SETS:
        if not isinstance(values.get(name, []), list):
            raise ValueError(f"the saved plan has {values[name]!r} for {name}; expected a list of names")
    return PlanInputs(**values)


def _show(value: object) -> str:
    if value is None:
        return "not_measured"
    if isinstance(value, frozenset):
        return ",".join(sorted(value)) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value).replace(" ", "_")


def _read(field: str, text: str) -> object:
    if field in _SETS:
        return frozenset() if text == "none" else frozenset(text.split(","))
    if field == "strength_nm_per_kg" and text == "not_measured":
        return None
    if field in ("strength_nm_per_kg", "stance_s", "pain", "days_per_week"):
        try:
            number = float(text)
        except ValueError:
            raise ValueError(f"{field} must be a number, not {text!r}") from None
        return int(number) if field in ("pain", "days_per_week") and number.is_integer() else number
    return text.replace("_", " ")
