"""The press of the iliotibial band compared with level one-leg stance, for one hip: no newtons, and two ends.

A ratio of two states of the *same* hip is less uncertain than either force: strength, body size and much of the
geometry cancel. What does not cancel stays as a span: where the trochanter lies, and the band's share of the passive
moment, which is asked for each time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.muscles.compression import (
    GMAX_BAND_SHARE,
    SHARE,
    band_deflection,
    tension_and_press,
    trochanter_span_mm,
)
from glutemed.mechanics.muscles.load_share import LoadShare


@dataclass(frozen=True, eq=False)
class RelativePress:
    """Press and tension of the band over those of a reference state of the same hip.

    Attributes
    ----------
    low, high : float or ndarray
        Least and greatest ratio of the press over the places where the trochanter may lie, for the share given.
    tension_low, tension_high : float or ndarray
        The same for the tension of the band.
    """

    low: ArrayLike
    high: ArrayLike
    tension_low: ArrayLike
    tension_high: ArrayLike


def press_per_tension(adduction_deg: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
    """Return the press of the band for each newton of its tension, for the least and the most prominent trochanter.

    ``2 sin(bend / 2)``, of the part from tensor fasciae latae; 0 where the band does not touch. Geometry alone.

    Examples
    --------
    >>> [round(100 * float(end)) for end in press_per_tension(10)]
    [18, 40]
    """
    bends = (band_deflection(adduction_deg, "tfl", lateral) for lateral in trochanter_span_mm())
    low, high = (2.0 * np.sin(np.deg2rad(np.maximum(bend, 0.0)) / 2.0) for bend in bends)
    return low[()], high[()]


def at_rest(load: LoadShare) -> LoadShare:
    """Return the same hip in the same position with silent muscles, as when something else holds the leg.

    Passive tissue stays. Nothing asks for balance here: in lying, sitting or a stretch the surface, the other leg or a
    hand holds the rest.
    """
    silent = np.zeros_like(load.force_n)
    return replace(load, activation=silent, force_n=silent, moment_nm=silent)


def relative_press(
    load: LoadShare, reference: LoadShare, passive_band_share: float, gmax_band_share: float = GMAX_BAND_SHARE
) -> RelativePress:
    """Return how hard the band presses on the trochanter compared with a reference state of the same hip.

    Parameters
    ----------
    load : LoadShare
        One or many states; also from `at_rest`.
    reference : LoadShare
        One state of the same person, such as the level stance.
    passive_band_share : float
        Share of the passive moment that the band itself makes, 0 to 1, the same in both states. **An assumption** that
        nobody has measured: ask for 0 and for 1, and say both.
    gmax_band_share : float, default 0.75
        See `GMAX_BAND_SHARE`: **an assumption**.

    Returns
    -------
    RelativePress

    Raises
    ------
    ValueError
        When a share is out of range, or the band does not press in the reference state.
    """
    for share in (passive_band_share, gmax_band_share):
        SHARE.check(share)
    presses, tensions = [], []
    for lateral in trochanter_span_mm():
        own, reference_own = (
            tension_and_press(state, gmax_band_share, passive_band_share, lateral) for state in (load, reference)
        )
        if not np.all(np.asarray(reference_own[1]) > 0):
            raise ValueError("the band does not press in the reference state; accepted: a state in which it does")
        tensions.append(own[0] / reference_own[0])
        presses.append(own[1] / reference_own[1])
    return RelativePress(
        low=np.minimum(*presses)[()],
        high=np.maximum(*presses)[()],
        tension_low=np.minimum(*tensions)[()],
        tension_high=np.maximum(*tensions)[()],
    )
