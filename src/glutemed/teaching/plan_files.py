"""Files of the planner in the folder of the notebook: saved plans, hand-outs, and the draft that survives a restart."""

from __future__ import annotations

import base64
import re
from html import escape
from pathlib import Path

from glutemed.clinical.plan.inputs import PlanInputs
from glutemed.clinical.plan.record import read_file, write_file

DRAFT = ".glutemed_planner_draft.json"
"""Hidden in the list of files: the reader did not make it."""
_GOOD_NAME = re.compile(r"[\w][\w .-]{0,58}")
_KINDS = {".json": "application/json", ".html": "text/html", ".pdf": "application/pdf"}


def file_stem(name: str) -> str:
    """Return a plan's name as the first part of a file's name.

    Raises
    ------
    ValueError
        When it cannot be one, so that nothing is written anywhere else.
    """
    stem = name.strip().removesuffix(".json").rstrip(" .")
    if not _GOOD_NAME.fullmatch(stem):
        raise ValueError(
            f"the plan's name is {name!r}; accepted: up to 59 letters, digits, spaces, dots, - or _, "
            "beginning with a letter or a digit"
        )
    return stem.replace(" ", "_")


def keep(folder: Path, name: str, suffix: str, data: bytes) -> Path:
    """Write a file without ever writing over other content: the name then gets a number.

    Raises
    ------
    ValueError
        When the name cannot be a file's name, or the folder cannot be written to.
    """
    stem = file_stem(name)
    try:
        for count in range(1, 1000):
            path = folder / (f"{stem}{suffix}" if count == 1 else f"{stem}_{count}{suffix}")
            if not path.exists():
                path.write_bytes(data)
                return path
            if path.read_bytes() == data:
                return path
    except OSError as problem:
        raise ValueError(f"the folder of this notebook cannot be written to ({problem.strerror})") from None
    raise ValueError(f"there are too many files named {stem}; choose another name")


def load(folder: Path, name: str) -> PlanInputs:
    """Return the inputs of a saved plan.

    Raises
    ------
    ValueError
        When there is no such file, or it is no saved plan.
    """
    path = folder / f"{file_stem(name)}.json"
    try:
        return read_file(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        names = ", ".join(saved_plans(folder)) or "none yet"
        raise ValueError(f"there is no file {path.name} beside this notebook; saved plans: {names}") from None
    except (OSError, UnicodeDecodeError):
        raise ValueError(f"the file {path.name} cannot be read") from None


def saved_plans(folder: Path) -> list[str]:
    """Return the names of the saved plans in a folder."""
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            if path.stat().st_size < 10_000 and read_file(path.read_text(encoding="utf-8")):
                found.append(path.stem)
        except (ValueError, OSError):
            continue
    return found


def keep_draft(folder: Path, inputs: PlanInputs) -> None:
    """Note the inputs for after a restart; a folder that cannot be written to keeps none."""
    try:
        (folder / DRAFT).write_text(write_file(inputs), encoding="utf-8")
    except OSError:
        return


def read_draft(folder: Path) -> PlanInputs | None:
    """Return the inputs that were noted last; None where there are none that can be read."""
    try:
        return read_file((folder / DRAFT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def link_to(path: Path) -> str:
    """Return a link that downloads a copy of a file, as HTML; it carries the file, so it works wherever the page is."""
    data = base64.b64encode(path.read_bytes()).decode("ascii")
    address = f"data:{_KINDS[path.suffix]};base64,{data}"
    return f'<a download="{escape(path.name, quote=True)}" href="{address}">Download a copy of {escape(path.name)}</a>'
