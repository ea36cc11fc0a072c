"""What the label quiz can ask: a structure, the view that shows it and the layers that must be off for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from glutemed.drawing.anatomy import CONTEXT, LAYERS, MEDIUS, MEDIUS_BARED, MINIMUS_BARED
from glutemed.drawing.anatomy.structures import of_kind
from glutemed.teaching.muscle_facts import all_facts, facts

_FACETS = frozenset({"superoposterior_facet", "lateral_facet", "anterior_facet", "posterior_facet"})
_BURSAE = of_kind("bursa")
_SKIN = LAYERS - _BURSAE
_MEDIUS_BARED = MEDIUS_BARED - _BURSAE - of_kind("nerve", "artery")
_MINIMUS_BARED = MINIMUS_BARED - _BURSAE


@dataclass(frozen=True)
class Item:
    """One question of the label quiz.

    Attributes
    ----------
    name : str
        The structure to name.
    view : str
        "lateral" or "posterior".
    visible : frozenset of str
        What the plate shows.
    """

    name: str
    view: str
    visible: frozenset[str]


def _items() -> tuple[Item, ...]:
    shown = {
        _SKIN: {"lateral": ("tensor_fasciae_latae", "iliotibial_tract"), "posterior": ("gluteus_maximus",)},
        _MEDIUS_BARED: {"lateral": ("medius_anterior", "medius_middle"), "posterior": ("medius_posterior",)},
        MEDIUS_BARED: {"lateral": ("trochanteric_bursa",)},
        _MINIMUS_BARED: {
            "lateral": ("gluteus_minimus", "superior_gluteal_nerve"),
            "posterior": ("piriformis", "superior_gluteal_artery"),
        },
        _FACETS: {
            "lateral": ("lateral_facet", "anterior_facet", "superoposterior_facet"),
            "posterior": ("posterior_facet",),
        },
        CONTEXT - {"femur", "hip_bone"}: {
            "lateral": ("asis", "greater_trochanter"),
            "posterior": ("iliac_crest", "ischial_tuberosity"),
        },
    }
    return tuple(
        Item(name, view, frozenset(visible))
        for visible, views in shown.items()
        for view, names in views.items()
        for name in names
    )


ITEMS: tuple[Item, ...] = _items()
"""Everything that can be asked."""


def draw_round(number: int, length: int) -> tuple[Item, ...]:
    """Return the items of a round: the same for the same number, on every computer.

    Parameters
    ----------
    number : int
        Which round.
    length : int
        How many items, at most all of `ITEMS`.
    """
    if not 1 <= length <= len(ITEMS):
        raise ValueError(f"a round has 1 to {len(ITEMS)} questions, not {length}")
    return tuple(sorted(ITEMS, key=lambda item: sha256(f"hip quiz {number} {item.name}".encode()).digest())[:length])


def choices() -> list[str]:
    """Return the names from which a reader may choose, in the order of the alphabet."""
    return sorted(facts(item.name).label for item in ITEMS)


def named(text: str) -> str | None:
    """Return the structure that a reader means, or None when the text is no name known here.

    Parameters
    ----------
    text : str
        As typed: capitals, hyphens, brackets, "the" and common short names are all understood.
    """
    return _names().get(_plain(text))


def is_whole_of(chosen: str, asked: str) -> bool:
    """Return whether the chosen name is that of the muscle to which the asked part belongs."""
    return asked in MEDIUS and facts(asked).part_of == chosen


def _names() -> dict[str, str]:
    return {
        _plain(words): name
        for name, known in all_facts().items()
        for words in (known.label, known.label.split(" (")[0], name.replace("_", " "), *known.also)
    }


def _plain(text: str) -> str:
    words = re.sub(r"[^a-z ]", " ", text.casefold()).split()
    return " ".join(word for word in words if word not in ("the", "of", "muscle"))
