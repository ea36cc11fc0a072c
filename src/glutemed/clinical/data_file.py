"""Data files that a teacher may edit: read, checked, and refused in words that say where and what.

Pydantic does the checking: it knows types, ranges and unknown fields, and says which one failed. Only its report is
turned into one sentence for each fault here, since a teacher has no use for a class name.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

Record = TypeVar("Record", bound="Entry")


class Entry(BaseModel):
    """One entry of a data file. It cannot change once read, and has no field that its class does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str
    """Name of the entry; used once in a file."""


def package_file(name: str) -> Path:
    """Return the path of a data file of the course, for example ``"exercises.toml"``."""
    return Path(str(files("glutemed.clinical").joinpath("data", name)))


def read_entries(path: Path | str, table: str, kind: type[Record]) -> tuple[Record, ...]:
    """Return the entries of one table of a TOML file, in their order.

    Parameters
    ----------
    path : path or str
        The file. Its entries stand under ``[[table]]``.
    table : str
        Name of the table.
    kind : type
        Subclass of `Entry` that says which fields an entry has.

    Returns
    -------
    tuple of Entry

    Raises
    ------
    ValueError
        When the file is not TOML, has no such table, repeats an id, or when a field is missing, unknown or wrong. The
        text names the file, the entry, the field, and what was expected.
    """
    path = Path(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise ValueError(f"{path.name} is not valid TOML: {problem}.") from None
    entries = data.get(table)
    if not isinstance(entries, list) or not entries:
        raise ValueError(f"{path.name}: expected at least one entry under [[{table}]].")
    return check_entries(path.name, table, entries, kind)


def check_entries(file: str, table: str, entries: list, kind: type[Record]) -> tuple[Record, ...]:
    """Return raw entries as records; errors as in `read_entries`."""
    read: list[Record] = []
    faults: list[str] = []
    for place, raw in enumerate(entries, start=1):
        name = raw.get("id") if isinstance(raw, dict) else None
        where = f"{file}, {table} {name!r}" if name else f"{file}, {table} number {place} (it has no id)"
        if name in [entry.id for entry in read]:
            faults.append(f"{where}: this id is used twice; expected one entry for each id.")
            continue
        try:
            read.append(kind.model_validate(raw))
        except ValidationError as problem:
            faults += [_in_words(where, fault) for fault in problem.errors()]
    if faults:
        raise ValueError("\n".join(faults))
    return tuple(read)


def _in_words(where: str, fault: dict) -> str:
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in fault["loc"]) or "the entry"
    if fault["type"] == "missing":
        return f"{where}, field {field}: it is missing; expected a value."
    if fault["type"] == "extra_forbidden":
        return f"{where}, field {field}: no such field; expected one that the guide for instructors lists."
    message = fault["msg"].removeprefix("Value error, ").removeprefix("Input should be ").rstrip(".")
    return f"{where}, field {field}: found {fault['input']!r}; expected {message}."
