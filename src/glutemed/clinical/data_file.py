"""Data files that a teacher may edit: read, checked, and refused in words that say where and what.

Pydantic does the checking: it knows types, ranges and unknown fields, and says which one failed. Only its report is
turned into one sentence for each fault, in `glutemed.clinical.fault_words`: a teacher has no use for a class name.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from glutemed.clinical.fault_words import DataFault, field_fault, toml_fault, without_followers

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
    DataFault
        When the file is not TOML, has no such table, repeats an id, or when a field is missing, unknown or wrong. The
        text names the file, the entry, the field, and what was expected.
    """
    path = Path(path)
    entries = read_tables(path).get(table)
    if not isinstance(entries, list) or not entries:
        raise DataFault(f"{path.name}: expected at least one entry under [[{table}]].")
    return check_entries(path.name, table, entries, kind)


def read_tables(path: Path) -> dict:
    """Return all tables of a TOML file as they stand there; a `DataFault` names the line that cannot be read."""
    text = path.read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise toml_fault(path.name, text, problem) from None


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
            found = without_followers(problem.errors())
            faults += [f"{where}, {field_fault(kind, fault)}" for fault in found]
    if faults:
        raise DataFault("\n".join(faults))
    return tuple(read)
