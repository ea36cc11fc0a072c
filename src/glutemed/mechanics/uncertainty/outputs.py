"""The answers of the model whose uncertainty is worked out, each as a function of people in a scenario."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.demand import demand
from glutemed.mechanics.equilibrium import equilibrium, threshold_fraction
from glutemed.mechanics.people.causes import Causes
from glutemed.mechanics.people.cohort import Cohort
from glutemed.mechanics.people.stance import harder_task

SWAY_ONLY = Causes(noise=False, habit=False, sway=True, lean=False)


@dataclass(frozen=True)
class Output:
    """One answer of the model.

    Attributes
    ----------
    name, unit : str
        In plain words, with the unit of the answer.
    of : callable
        From a cohort, a strength fraction and an allowed lean in degrees to one number a person; infinite where the
        person finds no resting place.
    always : bool
        Whether every person has an answer, whatever the strength.
    """

    name: str
    unit: str
    of: Callable[[Cohort, float, float], np.ndarray]
    always: bool


def _demand(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
    person, _, scenario = harder_task(cohort, strength_fraction, 1.0, SWAY_ONLY)
    return np.asarray(demand(person, scenario) / person.mass_kg)


def _demand_share(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
    return _demand(cohort, strength_fraction, max_lean_deg) / cohort.person.strength_nm_per_kg


def _threshold(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
    person, _, scenario = harder_task(cohort, strength_fraction, 1.0, SWAY_ONLY)
    return np.asarray(threshold_fraction(person, max_lean_deg, scenario))


def _at_rest(field: str) -> Callable[[Cohort, float, float], np.ndarray]:
    def of(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
        person, fraction, scenario = harder_task(cohort, strength_fraction, 1.0, SWAY_ONLY)
        rest = equilibrium(person, fraction, max_lean_deg, scenario)
        return np.where(rest.feasible, getattr(rest, field), np.inf)

    return of


def _level(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
    return (_at_rest("drop_deg")(cohort, strength_fraction, max_lean_deg) == 0.0).astype(float)


def _lean_for_level(cohort: Cohort, strength_fraction: float, max_lean_deg: float) -> np.ndarray:
    person, fraction, scenario = harder_task(cohort, strength_fraction, 1.0, SWAY_ONLY)
    rest = equilibrium(person, fraction, 90.0, scenario)
    return np.where(rest.drop_deg == 0.0, rest.lean_deg, np.inf)


OUTPUTS: dict[str, Output] = {
    "demand_nm_per_kg": Output("demand, level and upright", "Nm/kg", _demand, True),
    "demand_share": Output("demand over strength", "of full strength", _demand_share, True),
    "threshold_fraction": Output("strength at which the pelvis can just be held level", "of full", _threshold, True),
    "stays_level": Output("pelvis level (1) or not (0)", "", _level, True),
    "lean_for_level_deg": Output("lean that keeps the pelvis level", "deg", _lean_for_level, False),
    "activation": Output("activation", "of the strength left", _at_rest("activation"), False),
    "contact_force_bw": Output("hip contact force", "BW", _at_rest("contact_force_bw"), False),
    "contact_force_angle_deg": Output("its angle from vertical", "deg", _at_rest("contact_force_angle_deg"), False),
    "drop_deg": Output("pelvic drop", "deg", _at_rest("drop_deg"), False),
}
"""The answers, by name."""
