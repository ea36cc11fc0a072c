"""The pelvic-drop explorer: how drop changes with abductor strength."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.pelvic_drop import PelvicDropPlate, PersonPlate
from glutemed.drawing.style import Size
from glutemed.drawing.torque_angle import PASSIVE_RANGE_DEG
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.presets import PEOPLE
from glutemed.mechanics import DropStudy, Person, Posture, with_passive


class Prediction(Protocol):
    """What the explorer needs of a prediction: whether it is made, what it says, and a call when it opens."""

    is_open: bool
    number: float | None

    def on_open(self, callback: Callable[[], None]) -> None:
        """Call back when the reader has committed or skipped; at once if that was before."""

    def reveal(self) -> None:
        """Tell the reader how the prediction compares with the answer."""


@dataclass(frozen=True)
class Solved:
    """A state of the explorer with the model's answer."""

    side: str
    study: DropStudy
    second: DropStudy | None
    second_name: str


class PelvicDropExplorer(Explorer):
    """The person from behind, the torque-angle panel and the drop-strength panel, linked.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    after : Prediction, optional
        Cover the drop-strength panel until this prediction is committed, skipped or unlocked.
    plots : bool, default True
        Whether to show the two panels beside the person.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "pelvic_drop"
    controls = (
        "strength",
        "full_strength",
        "mass",
        "arm",
        "passive",
        "lean",
        "trunk",
        "side",
        "compare",
        "second",
    )
    main_controls = ("strength", "lean")
    presets = tuple(PEOPLE)

    def __init__(
        self, case: str | None = None, after: Prediction | None = None, plots: bool = True, **settings: object
    ) -> None:
        self._after, self._plots = after, plots
        super().__init__(case, **settings)
        if after is not None:
            after.on_open(self._uncover)

    def _uncover(self) -> None:
        self._rebuild_picture()
        self._after.reveal()

    def solve(self, state: State) -> Solved:
        """Return the study of a state, and that of the second person when one is compared."""
        second = None
        if state["compare"] == "yes":
            defaults = {name: CONTROLS[name].default for name in self.controls}
            second = _study(defaults | PEOPLE[state["second"]].values | {"passive": state["passive"]})
        return Solved(state["side"], _study(state), second, PEOPLE[state["second"]].label)

    def new_figure(self, solved: Solved, size: Size) -> LayeredFigure:
        """Return the plate, with the curve covered while a prediction is awaited."""
        if not self._plots:
            return PersonPlate(solved.study, solved.side, size)
        plate = PelvicDropPlate(solved.study, solved.side, size)
        if self._after is not None:
            plate.curve.show_curve(self._after.is_open)
            plate.curve.show_prediction(self._after.number if self._after.is_open else None, strength_percent=48)
        return plate

    def draw(self, figure: PelvicDropPlate, solved: Solved) -> bool:
        """Update the plate."""
        return figure.update(solved.study, solved.second, solved.second_name)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the person turned to the other leg: the still layer names the sides."""
        return before["side"] != after["side"]

    def idle_controls(self, state: State) -> set[str]:
        """Return the choice of the second person while none is compared."""
        return {"second"} if state["compare"] == "no" else set()

    def describe(self, state: State, solved: Solved) -> str:
        """Return who stands how, what it costs, and under which assumption."""
        text = _sentence(state, solved.study)
        if solved.second is not None:
            outcome = _outcome(solved.second, state["side"], whose="their own")
            text += f" Second person, dashed ({solved.second_name}): {outcome}."
        return text


def _study(state: State) -> DropStudy:
    person = Person(
        mass_kg=state["mass"],
        abductor_arm_m=state["arm"] / 1000,
        strength_nm_per_kg=state["full_strength"],
    )
    return DropStudy(
        person=with_passive(person, state["passive"]),
        strength_fraction=state["strength"] / 100,
        max_lean_deg=state["lean"],
        scenario=Posture(trunk_follows_pelvis=state["trunk"] == "follows"),
    )


def _sentence(state: State, study: DropStudy) -> str:
    rest, side = study.rest, state["side"]
    left = _strength_left(study)
    asked = round(rest.demand_nm / study.person.mass_kg, 6) + 0.0  # never "-0.00"
    digits = 2 if f"{left:.2f}" != f"{asked:.2f}" else 3
    parts = [
        f"Standing on the {side} leg with {state['strength']:.0f} % of strength left ({left:.{digits}f} Nm/kg)",
        f"gravity asks {asked:.{digits}f} Nm/kg; {_outcome(study, side)}",
    ]
    if rest.feasible:
        parts.append(f"{_pull(study)}, hip contact force {rest.contact_force_bw:.2f} body weights")
    if rest.feasible and rest.hip_adduction_deg > PASSIVE_RANGE_DEG:
        parts.append(
            f"that would take {rest.hip_adduction_deg:.1f}° of hip adduction, beyond the {PASSIVE_RANGE_DEG:.0f}° "
            "that hips reach passively on average: do not trust this angle"
        )
    assumed = {"default": "default assumption", "low": "low assumption", "none": "none"}[state["passive"]]
    return ". ".join(_capital(part) for part in parts) + f". Passive tissue: {assumed}."


def _pull(study: DropStudy) -> str:
    force = study.rest.abductor_force_n
    if force < 0.5:
        return "no abductor muscle or passive tissue pulls"
    pulls = "passive tissue pulls" if study.strength_fraction == 0 else "muscle and passive tissue pull"
    return f"{pulls} with {force:.0f} N"


def _strength_left(study: DropStudy) -> float:
    return study.strength_fraction * study.person.strength_nm_per_kg


def _outcome(study: DropStudy, side: str, whose: str = "that") -> str:
    rest = study.rest
    free = "left" if side == "right" else "right"
    lean = f", trunk leans {rest.lean_deg:.1f}° to the {side}" if rest.lean_deg >= 0.05 else ""
    if not rest.feasible:
        return f"the {free} side of the pelvis falls and finds no resting place{lean}"
    if rest.drop_deg > 0:
        return f"the {free} side of the pelvis drops {rest.drop_deg:.1f}°{lean}"
    if study.strength_fraction == 0:
        return f"the pelvis stays level without any muscle{lean}"
    strength = "that strength" if whose == "that" else f"{whose} {_strength_left(study):.2f} Nm/kg"
    return f"the pelvis stays level with {100 * rest.activation:.0f} % of {strength} in use{lean}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
