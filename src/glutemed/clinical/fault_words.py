"""What is wrong in a data file, in the words of someone who never coded.

Readers of TOML and pydantic find every mistake and name its place. What they say of it is meant for programmers, so it
is put into plain words here.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from tomllib import TOMLDecodeError
from typing import get_args

from pydantic import BaseModel

LONGEST = 60
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_TABLE = re.compile(r"^\s*\[+([\w.]+)\]+")
_ID = re.compile(r'^\s*id\s*=\s*"([^"]*)"')
_NUMBER = "a number without quotation marks and unit, with a point and no comma, such as 1.6"
_PLAIN = {
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "int_parsing": "a whole number without quotation marks, such as 3",
    "int_type": "a whole number without quotation marks, such as 3",
    "int_from_float": "a whole number, such as 3",
    "bool_parsing": "true or false, without quotation marks",
    "bool_type": "true or false, without quotation marks",
    "string_type": "text in quotation marks",
    "tuple_type": 'a list in square brackets, such as ["one", "two"]',
    "greater_than_equal": "{ge} or more",
    "greater_than": "more than {gt}",
    "less_than_equal": "{le} or less",
    "less_than": "less than {lt}",
    "string_too_long": "at most {max_length} characters",
    "string_too_short": "text of {min_length} or more characters",
    "too_short": "{min_length} or more entries",
    "too_long": "at most {max_length} entries",
}


class DataFault(ValueError):
    """Something is wrong in a data file; a notebook shows its words and no error trace."""

    def _render_traceback_(self) -> list[str]:
        return [*str(self).splitlines(), "Change the file, save it, then restart the kernel and run all cells again."]


def field_fault(kind: type[BaseModel], fault: dict) -> str:
    """Return one fault of pydantic as "field ...: found ...; expected ..."."""
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in fault["loc"]) or "the entry"
    if fault["type"] == "missing":
        return f"field {field}: it is missing; expected a value."
    if fault["type"] == "extra_forbidden":
        return f"field {field}: no such field; expected {_known(kind, fault['loc'])}."
    own = fault["msg"].removeprefix("Value error, ").removeprefix("Input should be ").rstrip(".")
    expected = _PLAIN.get(fault["type"], own).format(**fault.get("ctx", {})) if fault["type"] in _PLAIN else own
    if fault["type"] == "string_pattern_mismatch" and field.endswith("id"):
        expected = "small letters, digits and underscores, with a letter first and no spaces"
    found = fault["input"]
    shown = f"{len(found)} of them" if found and fault["type"] in ("too_short", "too_long") else repr(found)
    return f"field {field}: found {_short(shown, 4 * LONGEST)}; expected {expected}."


def without_followers(faults: list[dict]) -> list[dict]:
    """Return the faults without those that say a list is too short only because one of its entries has a fault."""
    places = [fault["loc"] for fault in faults]
    return [
        fault
        for fault in faults
        if fault["type"] != "too_short"
        or not any(len(place) > len(fault["loc"]) and place[: len(fault["loc"])] == fault["loc"] for place in places)
    ]


def toml_fault(file: str, text: str, problem: TOMLDecodeError) -> DataFault:
    """Return a mistake of writing (a quotation mark, a bracket, a comma) with entry, line, and what was expected."""
    lines = text.splitlines()
    place = _PLACE.search(str(problem))
    number = min(int(place[1]) if place else len(lines), len(lines))
    line = lines[number - 1].strip() if lines else ""
    where = ", ".join([file, *_entries_above(lines[:number]), f"line {number}"])
    return DataFault(f"{where}: found {_short(line, LONGEST)}; expected {_expected(line, str(problem))}.")


def _known(kind: type[BaseModel], loc: tuple) -> str:
    holder: type[BaseModel] | None = kind
    for part in loc[:-1]:
        if isinstance(part, str) and holder is not None:
            field = holder.model_fields.get(part)
            holder = _model_in(field.annotation) if field else None
    names = list(holder.model_fields) if holder else []
    if near := get_close_matches(str(loc[-1]), names, 1):
        return f"perhaps {near[0]!r}; the fields are {', '.join(names)}"
    return f"one of {', '.join(names)}" if names else "one that the guide lists"


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def _entries_above(lines: list[str]) -> list[str]:
    named: dict[str, str] = {}
    current = ""
    for line in lines:
        if table := _TABLE.match(line):
            current = table[1]
            named = {name: id for name, id in named.items() if current.startswith(f"{name}.")} | {current: ""}
        elif (id := _ID.match(line)) and current:
            named[current] = id[1]
    return [f"{name.split('.')[-1]} {id!r}" if id else name.split(".")[-1] for name, id in named.items()]


def _expected(line: str, problem: str) -> str:
    _, equals, value = (part.strip() for part in line.partition("="))
    if any(mark in line for mark in "“”„«»"):
        return 'straight quotation marks " around text; a word processor makes curly ones'
    if line.startswith("["):
        return "a heading in the brackets of the guide, [[like.this]] for each entry of a list"
    if not equals:
        return (
            'a line such as name = "text"; if this line looks right, a quotation mark or bracket further up is missing'
        )
    if value.lower() in ("yes", "no", "true", "false"):
        return "true or false, in small letters"
    if re.fullmatch(r"[\d.]+,\d+", value):
        return "a number with a point, such as 1.6"
    if re.match(r"[\d.]+\s*[A-Za-z%°]", value):
        return "a number without its unit"
    if value.count('"') == 1 or (value and value[0] not in "\"'[{0123456789+-."):
        return 'text between two quotation marks, name = "text"'
    if value.count('"') > 2 and value[0] == '"' and not value.startswith('"""'):
        return "no quotation mark inside the text; use ' there"
    if "overwrite" in problem:
        return "each field once in an entry"
    return (
        'text between two quotation marks, a number, true or false, or a list such as ["one", "two"]; if this line '
        "looks right, a quotation mark or bracket further up is missing"
    )


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 3]}..."
