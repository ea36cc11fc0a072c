"""What a plate shows, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from glutemed.drawing.anatomy.covering import open_names
from glutemed.drawing.anatomy.structures import LAYERS, MEDIUS, STRUCTURES, members
from glutemed.drawing.anatomy.view_data import view_data

_FROM = {"lateral": "seen from the right side", "posterior": "seen from behind"}


def listed(words: list[str]) -> str:
    """Return words as a list in a sentence."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def phrases(names: Iterable[str], view: str) -> list[str]:
    """Return the structures of a view as phrases, superficial first; all of medius counts as one."""
    data, names = view_data(view), set(names)
    found = sorted(names & data.anchors.keys(), key=lambda name: (-data.depth.get(name, -1.0), name))
    if set(MEDIUS) <= names:
        first = next(name for name in found if name in MEDIUS)
        found = [name for name in found if name not in MEDIUS or name == first]
        whole = {first: "gluteus medius with its anterior, middle and posterior fibres"}
    else:
        whole = {}
    return [whole.get(name, STRUCTURES[name].phrase) for name in found]


def describe(
    view: str, visible: Iterable[str] = LAYERS, highlight: str | None = None, mystery: str | None = None
) -> str:
    """Return a sentence or two that say what a plate shows.

    Parameters
    ----------
    view : {"lateral", "posterior"}
    visible, highlight, mystery
        As in `AnatomyPanel.show`.
    """
    names = members(visible)
    bared = open_names(view_data(view), names)
    shown, hidden = phrases(names & bared & LAYERS, view), phrases((names - bared) & LAYERS, view)
    text = f"Right hip, {_FROM[view]}: the bones"
    text += f" with {listed(shown)}" if shown else " without muscles"
    text += f"; covered by these: {listed(hidden)}" if hidden else ""
    marked = phrases(bared - LAYERS, view)
    text += f"; named on the bones: {listed(marked)}." if marked else "."
    if highlight:
        lit = phrases(members([highlight]), view)
        text += f" Highlighted: {listed(lit)}." if lit else " The highlighted structure cannot be seen from here."
    if mystery:
        text += " An arrow with a question mark points at one structure."
    return text
