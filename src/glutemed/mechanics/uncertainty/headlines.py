"""The headline numbers of the course, and statements about them, each as a function of a cohort."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics.demand import demand
from glutemed.mechanics.equilibrium import equilibrium
from glutemed.mechanics.lever import with_cane
from glutemed.mechanics.people.cohort import Cohort
from glutemed.mechanics.people.stance import harder_task
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture
from glutemed.mechanics.uncertainty.outputs import OUTPUTS, SWAY_ONLY

CANE_SHARE = 0.10
"""Push on the cane over body weight, as in ``cane.theory``."""


def _output(name: str, strength_fraction: float = 1.0, max_lean_deg: float = 0.0) -> Callable[[Cohort], np.ndarray]:
    return lambda cohort: OUTPUTS[name].of(cohort, strength_fraction, max_lean_deg)


def _with_cane(cohort: Cohort) -> tuple[Person, Posture, Posture]:
    person, _, without = harder_task(cohort, 1.0, 1.0, SWAY_ONLY)
    return person, without, with_cane(person, without, CANE_SHARE)


def _cane_demand(cohort: Cohort) -> np.ndarray:
    person, without, cane = _with_cane(cohort)
    return 100.0 * (demand(person, cane) / demand(person, without) - 1.0)


def _cane_contact(cohort: Cohort) -> np.ndarray:
    person, without, cane = _with_cane(cohort)
    before, after = equilibrium(person, 1.0, 0.0, without), equilibrium(person, 1.0, 0.0, cane)
    change = 100.0 * (after.contact_force_bw / before.contact_force_bw - 1.0)
    return np.where(before.feasible & after.feasible, change, np.inf)


NUMBERS: dict[str, tuple[str, str, Callable[[Cohort], np.ndarray]]] = {
    "demand": ("demand, level and upright", "Nm/kg", _output("demand_nm_per_kg")),
    "demand_share": ("demand over strength", "of full strength", _output("demand_share")),
    "activation": ("activation at full strength", "", _output("activation")),
    "threshold": ("strength at which the pelvis can just be held level", "of full", _output("threshold_fraction")),
    "contact_force": ("hip contact force at full strength", "BW", _output("contact_force_bw")),
    "contact_angle": ("its angle from vertical", "deg", _output("contact_force_angle_deg")),
    "drop_50": ("drop after a loss of 50 %, no lean", "deg", _output("drop_deg", 0.5)),
    "drop_60": ("drop after a loss of 60 %, no lean", "deg", _output("drop_deg", 0.4)),
    "drop_70": ("drop after a loss of 70 %, no lean", "deg", _output("drop_deg", 0.3)),
    "drop_100": ("drop after a complete loss, no lean", "deg", _output("drop_deg", 0.0)),
    "lean_100": ("lean that keeps the pelvis level after a complete loss", "deg", _output("lean_for_level_deg", 0.0)),
    "cane_demand": ("change of demand with a cane at 10 % BW in the opposite hand", "%", _cane_demand),
    "cane_contact": ("change of hip contact force with the same cane", "%", _cane_contact),
}
"""The headline numbers: words, unit, and how each is worked out."""

_BLOCK = 1.0 - row("key.kendall2013.loss").numbers[0] / 100
_MDC = row("drop.mdc.youdas").numbers[5]


def _level(strength_fraction: float, max_lean_deg: float = 0.0) -> Callable[[Cohort], np.ndarray]:
    return lambda cohort: OUTPUTS["stays_level"].of(cohort, strength_fraction, max_lean_deg) == 1.0


STATEMENTS: dict[str, tuple[str, Callable[[Cohort], np.ndarray]]] = {
    "level_0": ("level at full strength", _level(1.0)),
    "level_40": ("level after a loss of 40 %, no lean", _level(0.6)),
    "level_52": ("level after a loss of 52 %, no lean", _level(_BLOCK)),
    "level_52_lean_5": ("level after a loss of 52 %, 5° of lean allowed", _level(_BLOCK, 5.0)),
    "level_52_lean_10": ("level after a loss of 52 %, 10° of lean allowed", _level(_BLOCK, 10.0)),
    "unseen_52": (
        "drop after a loss of 52 %, no lean, below what a goniometer can detect",
        lambda cohort: OUTPUTS["drop_deg"].of(cohort, _BLOCK, 0.0) < _MDC,
    ),
    "level_60": ("level after a loss of 60 %, no lean", _level(0.4)),
    "level_70_lean_10": ("level after a loss of 70 %, 10° of lean allowed", _level(0.3, 10.0)),
}
"""The statements: words, and who they are true for. 52 % is the loss of ``key.kendall2013.loss``."""
