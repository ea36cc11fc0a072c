"""One muscle as a published model describes it: where it runs, how long its fibres are, how hard it can pull."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.muscles.wrapping import Cylinder


@dataclass(frozen=True, eq=False)
class MusclePath:
    """Where a muscle runs: straight from point to point, over a cylinder where there is one.

    Attributes
    ----------
    pelvis_m : ndarray, shape (k, 3)
        Points fixed to the pelvis, from the origin on; forward, up, right of the hip centre, in m.
    femur_m : ndarray, shape (k, 3)
        Points that move with the thigh, the knee straight, in the same frame while all hip angles are zero.
    wrap : Cylinder or None
        Round surface fixed to the pelvis that bends the part of the path that crosses the hip.
    """

    pelvis_m: np.ndarray
    femur_m: np.ndarray
    wrap: Cylinder | None = None

    @property
    def fixed_length_m(self) -> float:
        """Length of the parts of the path that do not change when the hip moves."""
        parts = (np.diff(self.pelvis_m, axis=0), np.diff(self.femur_m, axis=0))
        return float(sum(np.linalg.norm(part, axis=1).sum() for part in parts))


@dataclass(frozen=True, eq=False)
class Muscle:
    """One muscle, or one of the parts into which a broad muscle is divided.

    Attributes
    ----------
    name, label, group : str
        Short name ("gmed_ant"), plain words, and the muscle to which the part belongs.
    max_force_n : float
        Greatest isometric force along the fibres at their optimal length, in N.
    optimal_fibre_m, tendon_slack_m : float
        Fibre length at which the muscle is strongest, and length of the tendon, in m.
    pennation_deg : float
        Angle between fibres and tendon at the optimal fibre length.
    path : MusclePath
        Where it runs.
    """

    name: str
    label: str
    group: str
    max_force_n: float
    optimal_fibre_m: float
    tendon_slack_m: float
    pennation_deg: float
    path: MusclePath
