"""The layer explorer: the right hip in layers that peel, and what is known about each structure."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from glutemed.drawing.anatomy import (
    ATTACHMENTS,
    CONTEXT,
    LANDMARKS,
    LAYERS,
    MEDIUS,
    MEDIUS_BARED,
    MINIMUS_BARED,
    VIEWS,
    AnatomyPlate,
    AnatomyPlates,
)
from glutemed.drawing.anatomy.structures import of_kind
from glutemed.drawing.anatomy.words import listed, phrases
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import READING, Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.pelvic_drop import Prediction
from glutemed.teaching.muscle_facts import StructureFacts, facts

NERVE_ARTERY, BURSAE = of_kind("nerve", "artery"), of_kind("bursa")
MUSCLES = {
    "all": LAYERS - NERVE_ARTERY - BURSAE,
    "no_maximus": LAYERS - NERVE_ARTERY - BURSAE - {"gluteus_maximus"},
    "no_tract": MEDIUS_BARED - NERVE_ARTERY - BURSAE,
    "no_medius": MINIMUS_BARED - NERVE_ARTERY - BURSAE,
    "bones": frozenset(),
}
"""Muscles and tract that each choice of "Peel down to" leaves."""
ON_BONES = {
    "landmarks": CONTEXT,
    "facets": frozenset(name for name in LANDMARKS if name.endswith(("_facet", "gluteal_line"))),
    "attachments": ATTACHMENTS,
    "none": frozenset(),
}
"""What each choice of "On the bones" names."""
_GONE = {
    "all": "nothing",
    "no_maximus": "gluteus maximus",
    "no_tract": "gluteus maximus, tensor fasciae latae and iliotibial tract",
    "no_medius": "gluteus maximus, tensor fasciae latae, iliotibial tract and gluteus medius",
    "bones": "all muscles",
}
_FROM = {"lateral": "from the right side", "posterior": "from behind", "both": "from the right side and from behind"}
_LARGER_PT = 3.0
"""Two plates side by side stand smaller on the page than one, so type for reading is set larger."""
COVERED = "The muscles are covered until you commit to your prediction"


@dataclass(frozen=True)
class Shown:
    """What the plate shows."""

    view: str
    visible: frozenset[str]
    highlight: str | None


class LayerExplorer(Explorer):
    """The right hip from the side and from behind, with layers to take off and a structure to read about.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    after : Prediction, optional
        Cover the muscles until this prediction is committed, skipped or unlocked.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "layers"
    controls = ("peel", "plate_view", "structure", "nerve_artery", "bursae", "bone_names")
    main_controls = ("peel", "plate_view", "structure")
    about_numbers = (
        "The plates are drawings with the proportions of a published model. Each statement names its source."
    )

    def __init__(self, case: str | None = None, after: Prediction | None = None, **settings: object) -> None:
        self._after = after
        super().__init__(case, **settings)
        self.add_class("gm-tall")
        if after is not None:
            after.on_open(self._uncover)

    def _uncover(self) -> None:
        self._go_to(self.state)
        self._after.reveal()

    @property
    def is_covered(self) -> bool:
        """Whether the muscles still wait for a prediction."""
        return self._after is not None and not self._after.is_open

    def solve(self, state: State) -> Shown:
        """Return what a state shows."""
        visible = ON_BONES[state["bone_names"]]
        if self.is_covered:
            return Shown(state["plate_view"], visible, None)
        visible |= MUSCLES[state["peel"]]
        visible |= NERVE_ARTERY if state["nerve_artery"] == "yes" else frozenset()
        visible |= BURSAE if state["bursae"] == "yes" else frozenset()
        return Shown(state["plate_view"], visible, None if state["structure"] == "none" else state["structure"])

    def new_figure(self, solved: Shown, size: Size) -> LayeredFigure:
        """Return the plate of the view, or both."""
        if solved.view != "both":
            return AnatomyPlate(solved.view, size)
        return AnatomyPlates(Size(size.text_pt + _LARGER_PT, size.line_pt) if size == READING else size)

    def draw(self, figure: AnatomyPlate | AnatomyPlates, solved: Shown) -> bool:
        """Show the layers."""
        figure.show(solved.visible, solved.highlight)
        return False

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the view changed."""
        return before["plate_view"] != after["plate_view"]

    def idle_controls(self, state: State) -> set[str]:
        """Return everything about muscles while they are covered."""
        return {"peel", "structure", "nerve_artery", "bursae"} if self.is_covered else set()

    def follow(self, state: State) -> None:
        """Put the sources of what is read below the picture."""
        read = None if self.is_covered else _facts(state)
        self._why.value = f"<p>{escape(_sources(read))}</p>" if read else ""

    def describe(self, state: State, solved: Shown) -> str:
        """Return what is seen from where, and what is known about the chosen structure."""
        head = f"Right hip, seen {_FROM[solved.view]}"
        if self.is_covered:
            return f"{head}: the bones. {COVERED}."
        views = VIEWS if solved.view == "both" else (solved.view,)
        layers = listed_in(views, solved.visible & LAYERS)
        text = f"{head}. Peeled off: {_GONE[state['peel']]}."
        text += f" Still in place, the outermost first: {layers}." if layers else " The bones alone are shown."
        if state["bone_names"] != "none":
            text += (
                f" Named on the bones, where nothing covers them: {CONTROLS['bone_names'].words(state['bone_names'])}."
            )
        read = _facts(state)
        if read is None:
            return text
        seen = all(phrases(_parts(read.name), view) for view in views)
        text += f" Highlighted: {read.label}." if seen else f" Highlighted where it can be seen: {read.label}."
        return "\n".join([text, read.where, *read.lines()])


def listed_in(views: tuple[str, ...], names: frozenset[str]) -> str:
    """Return structures as a list in a sentence, each once, in the order of the first view that has it."""
    found = dict.fromkeys(phrase for view in views for phrase in phrases(names, view))
    return listed(list(found)) if found else ""


def _parts(name: str) -> tuple[str, ...]:
    return MEDIUS if name == "gluteus_medius" else (name,)


def _facts(state: State) -> StructureFacts | None:
    return None if state["structure"] == "none" else facts(state["structure"])


def _sources(read: StructureFacts) -> str:
    said = [f"{heading}: {origin.removesuffix('.')}." for heading, origin in read.sources()]
    return f'Sources. {" ".join(said)} "General anatomy" is what every textbook says.'
