"""What the anatomical plates show: every structure with its name, label and kind."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

CREDIT = "Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0)."
"""Shown under every plate."""


@dataclass(frozen=True)
class Structure:
    """One structure of the plates.

    Attributes
    ----------
    name : str
        Identifier, such as ``medius_middle``.
    label : str
        What the plate says at the end of the leader line.
    kind : str
        ``bone``, ``landmark``, ``attachment``, ``muscle``, ``tract``, ``nerve``, ``artery`` or ``bursa``.
    phrase : str
        The structure inside a sentence, with its article.
    """

    name: str
    label: str
    kind: str
    phrase: str


def _read() -> dict[str, Structure]:
    text = (files("glutemed.drawing.anatomy") / "data" / "structures.toml").read_text(encoding="utf-8")
    found = {}
    for kind, entries in tomllib.loads(text).items():
        for name, words in entries.items():
            label, phrase = (words, f"the {words}") if isinstance(words, str) else words
            found[name] = Structure(name, label, kind, phrase)
    return found


STRUCTURES: dict[str, Structure] = _read()
"""All structures by name."""

MEDIUS = ("medius_anterior", "medius_middle", "medius_posterior")
GROUPS: dict[str, tuple[str, ...]] = {"gluteus_medius": MEDIUS}
"""Names that stand for several structures."""


def of_kind(*kinds: str) -> frozenset[str]:
    """Return the names of all structures of some kinds."""
    return frozenset(name for name, structure in STRUCTURES.items() if structure.kind in kinds)


BONES, LANDMARKS, ATTACHMENTS = of_kind("bone"), of_kind("landmark"), of_kind("attachment")
LAYERS = of_kind("muscle", "tract", "nerve", "artery", "bursa")
"""Everything that can be peeled off."""
CONTEXT = frozenset(
    {"iliac_crest", "asis", "psis", "sacrum", "coccyx", "greater_trochanter", "ischial_tuberosity", "femur"}
)
"""Bones and landmarks that help to find one's way between the muscles."""
MEDIUS_BARED = LAYERS - {"gluteus_maximus", "tensor_fasciae_latae", "iliotibial_tract"}
"""Maximus, tensor fasciae latae and tract taken off."""
MINIMUS_BARED = MEDIUS_BARED - {*MEDIUS, "trochanteric_bursa"}
"""Medius taken off as well: minimus, piriformis, nerve and artery lie open."""


def members(names: Iterable[str]) -> frozenset[str]:
    """Return structure names with every group replaced by its members.

    Raises
    ------
    ValueError
        For a name that is neither a structure nor a group.
    """
    found = {member for name in names for member in GROUPS.get(name, (name,))}
    if unknown := found - STRUCTURES.keys():
        raise ValueError(f"no such structure: {', '.join(sorted(unknown))}; known: {', '.join(STRUCTURES)}")
    return frozenset(found)
