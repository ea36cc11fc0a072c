"""How the force of a muscle depends on the length of its fibres, held still.

gait2392 uses the curves of Thelen (2003), Rajagopal2016 those of Millard et al. (2013). Both are written for lengths
relative to the optimal fibre length and forces relative to the greatest active force.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

GAUSS_WIDTH = 0.5
"""Shape factor of the active curve in the gait2392 model file (``KshapeActive``); Thelen (2003) has 0.45."""

PASSIVE_SHAPE = 4.0
"""Shape factor of the passive curve in the gait2392 model file (``KshapePassive``)."""

PASSIVE_STRAIN = 0.6
"""Fibre strain at which passive force equals the greatest active force, gait2392 model file (``FmaxMuscleStrain``)."""


@dataclass(frozen=True)
class ForceLengthCurves:
    """Active and passive force of fibres held still.

    Attributes
    ----------
    source : str
        Where the curves come from.
    active, passive : callable
        Force over the greatest active force, for an array of fibre lengths over the optimal one.
    """

    source: str
    active: Callable[[np.ndarray], np.ndarray]
    passive: Callable[[np.ndarray], np.ndarray]


SHORTEST = 0.25
"""Fibre length over the optimal one below which the Gauss curve is left; Rajagopal2016 has no active force there."""


def thelen_active(length: np.ndarray) -> np.ndarray:
    """Return the active force ``exp(-(length - 1)² / 0.5)`` of fibres at full activation.

    Below a quarter of the optimal length a straight line leads to zero force at zero length, **an assumption**: the
    Gauss curve would leave 14 % of force to fibres without length.
    """
    length = np.asarray(length, dtype=float)
    gauss = np.exp(-((np.maximum(length, SHORTEST) - 1.0) ** 2) / GAUSS_WIDTH)
    return gauss * np.minimum(length / SHORTEST, 1.0)


def thelen_passive(length: np.ndarray) -> np.ndarray:
    """Return the passive force of stretched fibres.

    ``(exp(4 (length - 1) / 0.6) - 1) / (exp(4) - 1)`` above the optimal length, zero below. Beyond a strain of 0.6 the
    curve goes on as a straight line of the same slope, **an assumption**: no fibre holds the forces of the exponential.
    """
    strain = np.maximum(np.asarray(length) - 1.0, 0.0)
    steep = np.expm1(PASSIVE_SHAPE * np.minimum(strain / PASSIVE_STRAIN, 1.0)) / np.expm1(PASSIVE_SHAPE)
    slope = PASSIVE_SHAPE / PASSIVE_STRAIN * np.exp(PASSIVE_SHAPE) / np.expm1(PASSIVE_SHAPE)
    return steep + slope * np.maximum(strain - PASSIVE_STRAIN, 0.0)


THELEN = ForceLengthCurves("Thelen (2003), parameters of the gait2392 model file", thelen_active, thelen_passive)
"""Curves of the gait2392 model."""


def millard() -> ForceLengthCurves:
    """Return the curves of the Rajagopal2016 model from a table of their values.

    They are chains of Bezier curves, so a table every 0.01 of the optimal length, joined by straight lines, is shorter
    than their construction. The last line goes on beyond the table, as in the original.
    """
    text = (files("glutemed.mechanics.muscles") / "data" / "millard.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")][1:]
    length, active, passive = np.array([line.split(",") for line in lines], dtype=float).T
    return ForceLengthCurves(
        "Millard et al. (2013), parameters of the Rajagopal2016 model file",
        lambda at: np.interp(at, length, active),
        lambda at: np.interp(at, length, passive),
    )
