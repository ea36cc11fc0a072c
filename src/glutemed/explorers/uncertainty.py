"""The uncertainty explorer: how far an answer spreads between people, and which input makes it spread."""

from __future__ import annotations

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.drawing.uncertainty_plate import UncertaintyPlate
from glutemed.drawing.uncertainty_study import ANSWERS, INPUT_WORDS, UncertaintyStudy, two_digits
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.pelvic_drop import Prediction

PASSIVE_SAID = {"either": "half default, half low assumption", "default": "default assumption", "low": "low assumption"}
WHO = {"both": "men and women", "men": "men", "women": "women"}
_WORTH_SAYING = 0.05


class UncertaintyExplorer(Explorer):
    """Simulated people over one answer of the model, and the share of their spread that each input explains.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    after : Prediction, optional
        Cover the inputs until this prediction is committed, skipped or unlocked.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "uncertainty"
    controls = ("group_strength", "passive_drawn", "people_drawn", "answer")
    main_controls = ("answer", "group_strength")
    about_numbers = (
        "The model calculates every number shown here, from people drawn with published spreads. Spreads that nobody "
        "measured, above all those of passive tissue, are assumptions."
    )

    def __init__(self, case: str | None = None, after: Prediction | None = None, **settings: object) -> None:
        self._after = after
        super().__init__(case, **settings)
        if after is not None:
            after.on_open(self._uncover)

    def _uncover(self) -> None:
        self._rebuild_picture()
        self._after.reveal()

    @property
    def is_covered(self) -> bool:
        """Whether the inputs still wait for a prediction."""
        return self._after is not None and not self._after.is_open

    def solve(self, state: State) -> UncertaintyStudy:
        """Return the study of a state."""
        if not ANSWERS[state["answer"]].needs_strength:
            return UncertaintyStudy(answer=state["answer"], sex=state["people_drawn"])
        return UncertaintyStudy(
            answer=state["answer"],
            strength_fraction=state["group_strength"] / 100,
            passive=state["passive_drawn"],
            sex=state["people_drawn"],
        )

    def new_figure(self, solved: UncertaintyStudy, size: Size) -> LayeredFigure:
        """Return the plate, with the inputs covered while a prediction is awaited."""
        return UncertaintyPlate(solved, size, self.is_covered)

    def draw(self, figure: UncertaintyPlate, solved: UncertaintyStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the axis or the number of inputs changed."""
        return any(before[name] != after[name] for name in ("answer", "passive_drawn", "people_drawn"))

    def idle_controls(self, state: State) -> set[str]:
        """Return strength and passive tissue where the answer does not ask for them."""
        return set() if ANSWERS[state["answer"]].needs_strength else {"group_strength", "passive_drawn"}

    def describe(self, state: State, solved: UncertaintyStudy) -> str:
        """Return who stands, how far the answer spreads, and which inputs explain it."""
        left = f", with {state['group_strength']:.0f} % of their strength left" if solved.shown.needs_strength else ""
        parts = [
            f"Simulated healthy adults ({WHO[state['people_drawn']]}) on one leg, trunk not leaning on purpose{left}",
            _spread(solved),
            "The inputs are covered until you commit to your prediction" if self.is_covered else _inputs(solved),
        ]
        if solved.shown.needs_strength:
            parts.append(f"Passive tissue: {PASSIVE_SAID[state['passive_drawn']]}")
        return ". ".join(parts) + "."


def _spread(study: UncertaintyStudy) -> str:
    if study.answer == "stays_level":
        return (
            f"The pelvis stays level in {100 * study.level.mean():.0f} of 100 people; in the others the free side drops"
        )
    (low, median, high), shown = study.middle, study.shown
    words = f"{shown.words[:1].upper()}{shown.words[1:]}"
    interval = f"{shown.show(low)} to {shown.show(high)} {shown.unit}"
    return f"{words} in 95 of 100 people: {interval}, median {shown.show(median)}"


def _inputs(study: UncertaintyStudy) -> str:
    """Return the inputs that count, each with its share alone and with interactions."""
    if not study.is_clear:
        return "Too few people differ here to say which input explains it"
    named = [entry for entry in study.ranked if entry[2] >= _WORTH_SAYING]
    rest = max((entry[2] for entry in study.ranked if entry[2] < _WORTH_SAYING), default=0.0)
    said = "; ".join(f"{INPUT_WORDS[name]} {two_digits(alone)} ({two_digits(all_)})" for name, alone, all_ in named)
    return (
        f"Share of that spread that each input explains alone (and together with others): {said}; every other input at "
        f"most {two_digits(rest)}. Passive tissue alone, added up: {two_digits(study.passive_share)}. Each share is an "
        f"estimate, good to about {two_digits(max(study.half_width, 0.01))}"
    )
