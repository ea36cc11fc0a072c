"""The Trendelenburg explorer: 30 seconds on one leg, and what an examiner can tell from it."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.drawing.trendelenburg import TrendelenburgPlate
from glutemed.drawing.trendelenburg_study import DETECTABLE_DEG, SHARE_OF_PAIRS_BEYOND, TrendelenburgStudy
from glutemed.drawing.trendelenburg_words import difference, look_alike, signed, sinking, strict_sentence
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.mechanics import Person, with_passive
from glutemed.mechanics.motion import FATIGUE_RATES


@dataclass(frozen=True)
class Solved:
    """A state of the explorer with the model's answer."""

    side: str
    study: TrendelenburgStudy


class TrendelenburgExplorer(Explorer):
    """The person from behind at one second of the test, the time courses, both verdicts and the goniometer.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "trendelenburg"
    controls = ("strength", "full_strength", "passive", "fatigue", "lean", "side", "test_time", "reading")
    main_controls = ("strength", "lean", "test_time", "reading")
    presets = ("young_adult", "gluteal_tendinopathy", "nerve_block", "paralysis")

    def solve(self, state: State) -> Solved:
        """Return the test of a state."""
        person = with_passive(Person(strength_nm_per_kg=state["full_strength"]), state["passive"])
        study = TrendelenburgStudy(
            person=person,
            strength_fraction=state["strength"] / 100,
            max_lean_deg=state["lean"],
            fatigue=state["fatigue"],
            time_s=state["test_time"],
            reading=int(state["reading"]),
        )
        return Solved(state["side"], study)

    def new_figure(self, solved: Solved, size: Size) -> LayeredFigure:
        """Return the plate."""
        return TrendelenburgPlate(solved.study, solved.side, size)

    def draw(self, figure: TrendelenburgPlate, solved: Solved) -> bool:
        """Update the plate."""
        return figure.update(solved.study)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the person turned to the other leg: the still layer names the sides."""
        return before["side"] != after["side"]

    def describe(self, state: State, solved: Solved) -> str:
        """Return who stands how, both verdicts, what was read, and under which assumptions."""
        study, side = solved.study, state["side"]
        free = "left" if side == "right" else "right"
        left = study.strength_fraction * study.person.strength_nm_per_kg
        parts = (
            f"Standing on the {side} leg with {state['strength']:.0f} % of strength left ({left:.2f} Nm/kg), second "
            f"{state['test_time']:g} of 30: {_now(study, side, free)}.",
            f"Sound-side-down sign of the {free} side: {sinking(study)}.",
            strict_sentence(study, free),
            f"{look_alike(study)}.",
            _readings(study),
            _assumed(state),
        )
        return " ".join(parts)


_RATES = {"general": "all joints pooled", "ankle": "the ankle", "shoulder": "the shoulder"}


def _now(study: TrendelenburgStudy, side: str, free: str) -> str:
    if study.fallen:
        return f"the {free} side of the pelvis has fallen and found no resting place"
    drop, lean = study.drop_deg, study.lean_deg
    where = "is level" if drop == 0 else f"is {drop:.1f}° down" if drop > 0 else f"is {-drop:.1f}° up"
    leans = f", the trunk leans {lean:.1f}° to the {side}, which unloads the hip" if lean >= 0.5 else ""
    effort = f"{100 * study.activation:.0f} % of the muscle is in use" if study.strength_fraction else "no muscle pulls"
    return f"the {free} side of the pelvis {where}{leans}, {effort}"


def _readings(study: TrendelenburgStudy) -> str:
    readings, apart = study.readings_deg, difference(study)
    if len(readings) == 0:
        return "No goniometer reading is possible."
    text = f"Goniometer reading {len(readings)}: {signed(readings[-1])}"
    if apart is None:
        return f"{text}."
    than = "more than" if apart > DETECTABLE_DEG else "not more than"
    return (
        f"{text}; the one before: {signed(readings[-2])}. They differ by {apart:.1f}°, {than} the smallest detectable "
        f"change of {DETECTABLE_DEG:.0f}°, though nothing changed; calculated, {100 * SHARE_OF_PAIRS_BEYOND:.0f} of "
        "100 such pairs differ by more."
    )


def _assumed(state: State) -> str:
    passive = {"default": "default assumption", "low": "low assumption", "none": "none"}[state["passive"]]
    if state["fatigue"] == "off":
        return f"Passive tissue: {passive}. Fatigue: off."
    rates, words = FATIGUE_RATES[state["fatigue"]], _RATES[state["fatigue"]]
    return (
        f"Passive tissue: {passive}. Fatigue, an assumption: rates of {words}, {100 * rates.rate_per_s:.2f} % of the "
        f"working muscle tires and {100 * rates.recovery_per_s:.2f} % of the tired muscle recovers each second."
    )
