"""What the plate of aids shows: comparisons by group, and the lever's curve over the dose.

Groups, doses and lines are chosen here; every number comes from `glutemed.mechanics.lever`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from glutemed.evidence import reference, row
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever import (
    AidComparison,
    aid_comparisons,
    lever_change,
    with_back_load,
    with_cane,
    with_hand_load,
)

GROUPS = {
    "cane_opposite": "canes in the opposite hand",
    "cane_other": "a cane in the same hand, or with a load",
    "load": "loads",
    "lean": "lean, shift and step width",
}
"""Groups of comparisons, and what they are about in words."""
QUANTITIES = {"hip abductor EMG": "EMG", "hip abduction moment": "moment", "hip contact force": "contact force"}
"""Short names of what was measured."""


@dataclass(frozen=True)
class DoseCurves:
    """The lever's change of the moment over a dose.

    Attributes
    ----------
    axis, unit : str
        What the dose is, and the words after its number.
    dose : ndarray
    percent : dict of str to ndarray
        Change in % over the dose, by the name of the way it is taken.
    measured : tuple of (float, str)
        Measured changes to compare with: in %, and in words.
    onset : tuple of (float, str), optional
        A dose from which something was measured, and what.
    """

    axis: str
    unit: str
    dose: np.ndarray
    percent: dict[str, np.ndarray]
    measured: tuple[tuple[float, str], ...]
    onset: tuple[float, str] | None = None

    def at(self, dose: float) -> dict[str, float]:
        """Return the change in % at a dose, by name."""
        return {name: float(np.interp(dose, self.dose, percent)) for name, percent in self.percent.items()}


def group_of(aid: AidComparison) -> str:
    """Return the group that a comparison belongs to."""
    if aid.kind in ("shift", "step width"):
        return "lean"
    if aid.kind == "cane":
        return "cane_other" if "same hand" in aid.name else "cane_opposite"
    return aid.kind


@lru_cache(maxsize=1)
def comparisons() -> dict[str, tuple[AidComparison, ...]]:
    """Return the comparisons of the default person, by group."""
    found = aid_comparisons()
    return {group: tuple(aid for aid in found if group_of(aid) == group) for group in GROUPS}


@lru_cache(maxsize=4)
def dose_curves(group: str) -> DoseCurves:
    """Return the lever's curves for a group, for the default person."""
    person, level = Person(), Posture()
    if group == "load":
        dose = np.linspace(0.0, 30.0, 61)
        mass = dose / 100 * person.mass_kg
        ways = {
            "opposite hand": with_hand_load(person, level, mass, "opposite"),
            "back": with_back_load(person, level, mass),
            "same hand": with_hand_load(person, level, mass, "same"),
        }
        onset = row("load.threshold").numbers[0], "EMG higher from\nhere, opposite hand"
        return DoseCurves("load, % of body weight", "% BW", dose, _changes(person, ways), (), onset)
    if group == "lean":
        dose = np.linspace(-15.0, 40.0, 111)
        lean = row("trunk.lean.moment").numbers[0]
        ways = {"lean": Posture(trunk_lean_deg=dose)}
        return DoseCurves("trunk lean, degrees", "°", dose, _changes(person, ways), ((lean, "large lean"),))
    dose = np.linspace(0.0, 25.0, 51)
    ways = {hand: with_cane(person, level, dose / 100, hand) for hand in ("opposite", "same")}
    named = {f"{hand} hand": posture for hand, posture in ways.items()}
    usual, hard = row("cane.emg.contra").numbers
    moment = row("cane.moment").numbers[0]
    measured = (moment, "moment"), (usual, "EMG"), (hard, "hard push")
    return DoseCurves("push, % of body weight", "% BW", dose, _changes(person, named), measured)


def _changes(person: Person, ways: dict[str, Posture]) -> dict[str, np.ndarray]:
    return {name: np.asarray(lever_change(person, posture).demand_percent) for name, posture in ways.items()}


def signed(percent: float) -> str:
    """Return a change as a whole number of per cent with its sign."""
    whole = round(percent)
    return "0 %" if whole == 0 else f"{whole:+d} %".replace("-", "−")


def describe_aids(group: str, dose: float) -> str:
    """Return the plate in words, row by row.

    Parameters
    ----------
    group : str
        One of `GROUPS`.
    dose : float
        Where the marker stands on the lever's curve.
    """
    curves = dose_curves(group)
    amount = f"{dose:g}{'' if curves.unit == '°' else ' '}{curves.unit}"
    says = ", ".join(f"{name} {signed(percent)}" for name, percent in curves.at(dose).items())
    lead = f"Standing on the right leg, the lever beside what was measured: {GROUPS[group]}."
    return " ".join(
        [lead, f"At {amount} the lever changes the moment like this: {says}.", *map(_row, comparisons()[group])]
    )


def _row(aid: AidComparison) -> str:
    what = f"{aid.name[:1].upper()}{aid.name[1:]}: lever {signed(aid.lever_percent)} ({dose_words(aid)})"
    return f"{what}, {measured_words(aid)}{_source(aid)}."


def dose_words(aid: AidComparison) -> str:
    """Return what the lever was given, and whether that is an assumption."""
    if aid.kind == "step width":
        return "standing still: no step"
    return aid.dose.split(" (")[0] + (", assumed" if "assumed" in aid.dose else "")


def people(aid: AidComparison) -> str:
    """Return on whom it was measured, without abbreviations."""
    return aid.population.replace("THA", "hip replacement").replace("able-bodied", "able-bodied people")


def measured_words(aid: AidComparison) -> str:
    """Return what was measured with its quantity, a number only where the source gives one."""
    if not aid.measured_directions:
        return "no measurement found"
    found = aid.measured if aid.measured_percent is None or "%" not in aid.measured else signed(aid.measured_percent)
    if aid.measured.startswith("about"):
        found = f"{aid.measured} ({signed(aid.measured_percent)})"
    return f"measured {QUANTITIES[aid.measured_quantity]} {found}"


def _source(aid: AidComparison) -> str:
    if not aid.population:
        return ""
    sources = dict.fromkeys(reference(row(key).bibkeys[0]).short for key in aid.keys)
    return f" in {people(aid)} ({'; '.join(sources)})"
