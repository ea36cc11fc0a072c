"""What the picture of compensation shows: some abductors weaken, the pelvis stays level, and others work harder.

Everything is solved twice: with abduction alone in balance (a lower bound of what standing asks) and with rotation in
balance as well (an upper bound, since muscles that would help are not in the models).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from glutemed.mechanics import Person
from glutemed.mechanics.muscles import (
    SUPERIOR_GLUTEAL_NERVE,
    TROCHANTERIC_ABDUCTORS,
    LoadShare,
    relative_press,
    weakness_curve,
)

TEAMS = {
    "medius_minimus": TROCHANTERIC_ABDUCTORS,
    "medius": ("gluteus medius",),
    "nerve": SUPERIOR_GLUTEAL_NERVE,
}
"""Which muscles weaken together, by name of the choice."""
TEAM_WORDS = {
    "medius_minimus": "medius and minimus",
    "medius": "medius",
    "nerve": "medius, minimus and tensor fasciae latae",
}
ROWS = {
    "gluteus medius": ("gluteus medius",),
    "gluteus minimus": ("gluteus minimus",),
    "tensor fasciae latae": ("tfl",),
    "upper gluteus maximus": ("gmax_sup",),
    "rectus femoris": ("rectus_femoris",),
    "piriformis": ("piriformis",),
}
"""The muscles shown: the team on the trochanter, the two on the tract, and the largest of the others."""
BOUNDS = {"lenient": ("abduction",), "strict": ("abduction", "rotation")}
"""Axes that have to balance."""
PERCENT_LEFT = np.arange(101)


@dataclass(frozen=True)
class CompensationStudy:
    """A hip that carries the body on one leg with the pelvis level, while some of its muscles are weak.

    Attributes
    ----------
    left_percent : int
        What is left of the force of the muscles that weaken, 0 to 100.
    team : {"medius_minimus", "medius", "nerve"}
        Which muscles weaken.
    model : {"gait2392", "rajagopal2016"}
        The published model.
    """

    left_percent: int = 100
    team: str = "medius_minimus"
    model: str = "gait2392"

    def holds(self, bound: str) -> bool:
        """Return whether the muscles hold the pelvis level, with one of `BOUNDS`."""
        return bool(self._curve(bound).feasible[self.left_percent])

    def missing_nm(self, bound: str) -> float:
        """Return the abduction moment that is missing in Nm; 0 where they hold."""
        return float(self._curve(bound).missing_nm[self.left_percent])

    def effort(self, bound: str, row: str, left_percent: int | None = None) -> float:
        """Return how active a muscle of `ROWS` is, in % of full activation; its parts weighted by their force."""
        at = self.left_percent if left_percent is None else left_percent
        return float(self.effort_curve(bound, row)[at])

    def effort_curve(self, bound: str, row: str) -> np.ndarray:
        """Return `effort` at every share left; NaN where the pelvis cannot be held."""
        return _efforts(self.model, self.team, bound)[row]

    def least_left(self, bound: str) -> int | None:
        """Return the least share left in % that holds the pelvis level; None where no share does."""
        held = np.flatnonzero(self._curve(bound).feasible)
        return int(held[0]) if held.size else None

    @cached_property
    def weakened(self) -> frozenset[str]:
        """The rows whose muscles weaken."""
        names = {"gluteus medius", "gluteus minimus", "tensor fasciae latae"} & set(TEAMS[self.team])
        return frozenset(names)

    def cost(self, bound: str) -> float:
        """Return the cost of the effort, the sum of cubed activations, over that at full force."""
        curve = self._curve(bound)
        return float(curve.cost[self.left_percent] / curve.cost[-1])

    def hip_force_bw(self, bound: str, left_percent: int | None = None) -> float:
        """Return the hip contact force in body weights."""
        at = self.left_percent if left_percent is None else left_percent
        return float(self._curve(bound).joint_force.bw[at])

    def press(self, bound: str) -> tuple[float, float]:
        """Return how hard the tract presses on the trochanter over the same at full force: least and most."""
        low, high = _presses(self.model, self.team, bound)
        return float(low[self.left_percent]), float(high[self.left_percent])

    def _curve(self, bound: str) -> LoadShare:
        return _curves(self.model, self.team, bound)


@lru_cache(maxsize=12)
def _curves(model: str, team: str, bound: str) -> LoadShare:
    return weakness_curve(Person(), PERCENT_LEFT / 100, groups=TEAMS[team], muscles=model, axes=BOUNDS[bound])


@lru_cache(maxsize=12)
def _efforts(model: str, team: str, bound: str) -> dict[str, np.ndarray]:
    curve, full = _curves(model, team, bound), _curves(model, team, "lenient")
    own = full.activation[:, -1]
    strength = np.divide(full.force_n[:, -1], own, out=np.zeros_like(own), where=own > 0)
    found = {}
    for row, names in ROWS.items():
        chosen = curve.muscles.chosen(*names)
        values = 100 * np.average(curve.activation[chosen], axis=0, weights=strength[chosen])
        found[row] = np.where(curve.feasible, values, np.nan)
    return found


@lru_cache(maxsize=12)
def _presses(model: str, team: str, bound: str) -> tuple[np.ndarray, np.ndarray]:
    curve = _curves(model, team, bound)
    full = weakness_curve(Person(), [1.0], groups=TEAMS[team], muscles=model, axes=BOUNDS[bound])
    ends = [relative_press(curve, full, share) for share in (0.0, 1.0)]
    return np.minimum(*(end.low for end in ends)), np.maximum(*(end.high for end in ends))
