"""What the lever says about canes, loads, lean and step width, beside what was measured on people.

One list for lessons to draw side by side. The lever stands still; most measurements are of walking people, and most
of EMG. The doses of the lever are named wherever a study's own dose is not in the evidence.
"""

from __future__ import annotations

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand
from glutemed.mechanics.lever.aids import with_back_load, with_cane, with_hand_load
from glutemed.mechanics.lever.comparison import EMG, FORCE, LESS, MOMENT, MORE, SAME, AidComparison, comparison
from glutemed.mechanics.lever.required import push_for_reduction, shift_for_change


def aid_comparisons(person: Person | None = None) -> tuple[AidComparison, ...]:
    """Return every aid, load and posture with what the lever says and what was measured.

    Parameters
    ----------
    person : Person, optional
        One person (no arrays); the default person if left out.

    Returns
    -------
    tuple of AidComparison
        Canes, loads, lean, shift, step width.

    Raises
    ------
    ValueError
        When the person holds arrays.

    Notes
    -----
    Where a cane or a hand acts, and each dose marked "assumed", are assumptions. A change of EMG is not a change of
    moment: compare directions first.
    """
    person = Person() if person is None else person
    if np.ndim(demand(person, Posture())):
        raise ValueError("person holds arrays; accepted: one person, with a number in every field")
    return (*_canes(person), *_loads(person), *_leans(person), *_steps(person))


def _canes(person: Person) -> list[AidComparison]:
    def cane(force: float, hand: str = "opposite") -> Posture:
        return with_cane(person, Posture(), force, hand)

    usual, hard = row("cane.emg.contra").numbers
    standing, standing_same = row("cane_ipsi").numbers
    affected, other = row("cane.moment").numbers
    enough = push_for_reduction(person, -usual).amount
    tenth, fifth = "10 % of body weight (assumed)", "20 % of body weight (assumed: few push harder, cane.hcf)"
    mass = person.mass_kg
    return [
        comparison(
            person, "cane", "cane in the opposite hand, walking", tenth, cane(0.10), EMG, ("cane.emg.contra",), usual,
            note=f"The lever reaches this with {100 * enough:.0f} % of body weight.",
        ),
        comparison(
            person, "cane", "cane in the opposite hand, near-maximal push, walking", fifth, cane(0.20), EMG,
            ("cane.emg.contra",), hard,
            note="The lever promises almost full relief. People do not show it: read the lever as an upper bound.",
        ),
        comparison(
            person, "cane", "cane in the same hand, walking", tenth, cane(0.10, "same"), EMG, ("cane.emg.contra",), 0.0,
            measured="no change", note="The lever says that a push on this side costs more.",
        ),
        comparison(
            person, "cane", "cane in the opposite hand, maximal load, standing", fifth, cane(0.20), EMG, ("cane_ipsi",),
            standing - 100, note="A very small study. Trust the direction more than the size.",
        ),
        comparison(
            person, "cane", "cane in the same hand, maximal load, standing", fifth, cane(0.20, "same"), EMG,
            ("cane_ipsi",), standing_same - 100,
            note="A very small study. Trust the direction more than the size.",
        ),
        comparison(
            person, "cane", "cane in the opposite hand, walking", tenth, cane(0.10), MOMENT, ("cane.moment",), affected,
            note=f"The moment at the other hip rose by {other:g} %. The lever of one hip cannot show that.",
        ),
        comparison(
            person, "cane", "cane, walking", tenth, cane(0.10), FORCE, ("cane.hcf",),
            row("cane.hcf").numbers[0] - 100, measured="about 60 % of normal",
            note="Earlier estimates of 17 to 26 % of normal were judged unreachable; at 20 % the lever comes near.",
        ),
        comparison(
            person, "cane", "cane in the opposite hand and a load in the same hand", f"both {tenth}",
            with_hand_load(person, cane(0.10), 0.10 * mass, "same"), EMG, ("cane.load_combo",),
            row("cane.load_combo").numbers[0], note="Loads were 5 to 15 % of body weight.",
        ),
    ]  # fmt: skip


def _loads(person: Person) -> list[AidComparison]:
    def load(share: float, hand: str) -> Posture:
        return with_hand_load(person, Posture(), share * person.mass_kg, hand)

    tenth = "10 % of body weight (within the range studied)"
    return [
        comparison(
            person, "load", "load in the opposite hand", tenth, load(0.10, "opposite"), EMG, ("load.contra_ipsi",),
            directions=(MORE,), measured="higher",
        ),
        comparison(
            person, "load", "load in the opposite hand, just above the threshold",
            f"{row('load.threshold').numbers[0]:g} % of body weight", load(0.03, "opposite"), EMG, ("load.threshold",),
            directions=(MORE,), measured="higher than without a load above this load",
            note="The lever has no threshold: the first gram counts.",
        ),
        comparison(
            person, "load", "heavy load in the opposite hand", "17.5 % of body weight (middle of 15 to 20 %)",
            load(0.175, "opposite"), EMG, ("load.unilateral",), directions=(MORE,), measured="increased",
        ),
        comparison(
            person, "load", "load in the same hand", tenth, load(0.10, "same"), EMG, ("load.contra_ipsi",),
            directions=(LESS,), measured="lower",
        ),
        comparison(
            person, "load", "heavy load in the same hand", "17.5 % of body weight (middle of 15 to 20 %)",
            load(0.175, "same"), EMG, ("load.unilateral",), directions=(SAME,), measured="no change",
            note="Unlike the older EMG work. The lever promises relief.",
        ),
        comparison(
            person, "load", "very heavy load in the same hand", "30 % of body weight (the heaviest studied)",
            load(0.30, "same"), EMG, ("load.threshold",), directions=(LESS, SAME), measured="never above no load",
        ),
        comparison(
            person, "load", "load on the back", "10 % of body weight (assumed)",
            with_back_load(person, Posture(), 0.10 * person.mass_kg),
            note="Upright it sits over the middle of the pelvis and counts like body weight. It leans with the trunk.",
        ),
    ]  # fmt: skip


def _leans(person: Person) -> list[AidComparison]:
    return [
        comparison(
            person, "lean", "large trunk lean, early stance of walking",
            "10 degrees (assumed: no angle in the evidence)",
            Posture(trunk_lean_deg=10), MOMENT, ("trunk.lean.moment",), row("trunk.lean.moment").numbers[0],
            note="The second peak of the moment did not change. The lever knows one moment only.",
        ),
        comparison(
            person, "shift", "body shifted towards the stance leg", "10 mm (assumed)", Posture(lateral_shift_m=0.010),
            note="No measurement of the shift in millimetres was found.",
        ),
    ]  # fmt: skip


def _steps(person: Person) -> list[AidComparison]:
    wide, narrow = row("demand.stepwidth").numbers
    dose = "none: the body over the hip is the same (assumed)"
    static = "Standing still, the foot is under the body, so there is no step width. "

    def explained(percent: float) -> str:
        shift = -1000 * shift_for_change(person, percent)
        return static + (
            f"To explain this change the body would have to move {abs(shift):.0f} mm "
            f"{'away from' if shift > 0 else 'towards'} the stance leg, if EMG followed the moment."
        )

    return [
        comparison(
            person, "step width", "wide steps, walking", dose, Posture(), EMG, ("demand.stepwidth",), wide,
            note=explained(wide),
        ),
        comparison(
            person, "step width", "narrow steps, walking", dose, Posture(), EMG, ("demand.stepwidth",), narrow,
            note=explained(narrow),
        ),
        comparison(
            person, "step width", "doubled step width, walking", dose, Posture(), MOMENT, ("trunk.lean.moment",), None,
            (SAME,), "no significant change", note=static + "Here EMG and moment part ways.",
        ),
    ]  # fmt: skip
