"""The free-body explorer: what the stance hip carries, the pull that balances it, and what the joint bears."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.drawing.balance_change import describe_change
from glutemed.drawing.balance_words import describe_balance
from glutemed.drawing.free_body_pair import FreeBodyPairPlate
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.presets import BALANCE
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever import ProximalFemur, with_back_load, with_cane, with_femur, with_hand_load


@dataclass(frozen=True)
class Solved:
    """A state of the explorer with the model's answer, and the state before it where one is compared."""

    side: str
    now: HipBalance
    before: HipBalance | None
    before_name: str


class FreeBodyExplorer(Explorer):
    """The free-body diagram of single-leg stance and its force triangle, with the bones, aids and loads that set them.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "free_body"
    controls = (
        "mass",
        "hip_distance",
        "arm",
        "offset",
        "neck_shaft",
        "trunk_lean",
        "shift",
        "cane",
        "cane_push",
        "load",
        "load_mass",
        "side",
        "before",
    )
    main_controls = ("trunk_lean", "cane", "before")
    presets = tuple(BALANCE)
    preset_prompt = "choose a hip, a posture or an aid"

    def solve(self, state: State) -> Solved:
        """Return all forces of a state.

        Raises
        ------
        ValueError
            When one hand would hold two things, or the bones leave the range of the model.
        """
        now, before = balance(state), None
        if state["before"] == "usual":
            before = balance({name: CONTROLS[name].default for name in self.controls})
        elif state["before"] == "unaided":
            before = balance(state | {"trunk_lean": 0.0, "shift": 0.0, "cane": "none", "load": "none"})
        return Solved(state["side"], now, before, CONTROLS["before"].words(state["before"]))

    def new_figure(self, solved: Solved, size: Size) -> LayeredFigure:
        """Return the plate, with or without a state before."""
        return FreeBodyPairPlate(solved.now, solved.before, solved.side, size)

    def draw(self, figure: FreeBodyPairPlate, solved: Solved) -> bool:
        """Update the plate."""
        return figure.update(solved.now, solved.before)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the other leg stands, or a comparison begins or ends: both need another layout."""
        compares = [state["before"] != "none" for state in (before, after)]
        return before["side"] != after["side"] or compares[0] != compares[1]

    def idle_controls(self, state: State) -> set[str]:
        """Return the push and the mass of what is not there."""
        return {amount for thing, amount in (("cane", "cane_push"), ("load", "load_mass")) if state[thing] == "none"}

    def describe(self, state: State, solved: Solved) -> str:
        """Return who stands how, every force with its arm, and what changed."""
        now, offset = solved.now, state["offset"]
        changed = f"offset changed by {offset:+.0f} mm" if offset else "no further change of offset"
        parts = [
            describe_balance(now, solved.side),
            f"The person: {state['mass']:.0f} kg, hip centres {state['hip_distance']:.0f} mm apart, neck-shaft angle "
            f"{state['neck_shaft']:.0f}°, {changed}.",
        ]
        if len(now.turning) > 1:
            parts.append("Where a cane or a load acts is an assumption.")
        if solved.before is not None:
            parts.append(describe_change(solved.before, now, solved.before_name))
        return " ".join(parts)


def balance(state: State) -> HipBalance:
    """Return all forces on what the stance hip carries, in a state of the explorer.

    Raises
    ------
    ValueError
        When one hand would hold two things, or the bones leave the range of the model.
    """
    usual = ProximalFemur()
    femur = ProximalFemur(neck_shaft_angle_deg=state["neck_shaft"], trochanter_lateral_m=state["offset"] / 1000)
    person = Person(
        mass_kg=state["mass"],
        hip_separation_m=state["hip_distance"] / 1000,
        abductor_arm_m=state["arm"] / 1000,
    )
    person = with_femur(person, femur, usual)
    return HipBalance(
        person,
        _posture(person, state),
        load_on_back=state["load"] == "back",
        trochanter_up_m=float(usual.head_above_neck_foot_m - femur.head_above_neck_foot_m),
    )


def _posture(person: Person, state: State) -> Posture:
    """Return the posture with what is held; what hangs on the trunk goes with it, so lean and shift come first."""
    cane, load = state["cane"], state["load"]
    if cane == load != "none":
        raise ValueError(f"one hand cannot hold both a cane and a load: choose another hand than the {cane} one")
    posture = Posture(trunk_lean_deg=state["trunk_lean"], lateral_shift_m=state["shift"] / 1000)
    if load == "back":
        posture = with_back_load(person, posture, state["load_mass"])
    elif load != "none":
        posture = with_hand_load(person, posture, state["load_mass"], load)
    return posture if cane == "none" else with_cane(person, posture, state["cane_push"] / 100, cane)
