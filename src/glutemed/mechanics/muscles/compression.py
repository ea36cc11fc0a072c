"""How hard the iliotibial band presses on the greater trochanter: an estimate of how that *changes*, and no pressure.

The band runs from the pelvis over the trochanter to the shin. It bends there, so its tension presses inwards; adducting
the hip bends it more. Places: Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.muscles.load_share import LoadShare

PELVIS_MM = {"tfl": (40.6, 87.5), "gmax_sup": (5.1, 67.3)}
"""Where each muscle of the band last leaves the pelvis: lateral of the hip centre and above it."""

TROCHANTER_MM = (62.0, -18.3)
"""Most lateral point of the greater trochanter, hip in neutral."""

SHIN_MM = (29.7, -444.5)
"""Where the band ends on the outer side of the shin bone, hip in neutral and knee straight."""

GMAX_BAND_SHARE = 0.75
"""Share of the upper gluteus maximus that pulls on the band: **an assumption**. Textbooks send most of the muscle into
the band; a study of 25 bodies found it mostly on the femur, with only part of it grown onto the band."""

ADDUCTION = Range("hip adduction", "degrees", -50, 50)
SHARE = Range("share that pulls on the band", "", 0, 1)


@dataclass(frozen=True, eq=False)
class BandCompression:
    """Tension in the iliotibial band and what it does to the greater trochanter. An estimate; see the function.

    Attributes
    ----------
    tension_n : float or ndarray
        Tension of the band below the trochanter in N.
    deflection_deg : float or ndarray
        How far the part from tensor fasciae latae bends over the trochanter, in the frontal plane. Negative: straight
        past it, no touch.
    force_n : float or ndarray
        Force on the trochanter in N.
    """

    tension_n: ArrayLike
    deflection_deg: ArrayLike
    force_n: ArrayLike


def band_deflection(adduction_deg: ArrayLike, part: str = "tfl") -> ArrayLike:
    """Return the angle by which the band bends over the greater trochanter, seen from the front.

    Parameters
    ----------
    adduction_deg : float or array_like
        Hip adduction, -50 to 50 degrees; the knee is straight.
    part : {"tfl", "gmax_sup"}
        The muscle from which the band comes.

    Returns
    -------
    float or ndarray
        Degrees between the line from pelvis to trochanter and the line from trochanter to shin; negative where the band
        would pass the trochanter without touching it. The trochanter is taken as one point, an assumption.

    Examples
    --------
    >>> [round(float(angle)) for angle in band_deflection([0, 10, 20])]
    [16, 23, 30]
    """
    ADDUCTION.check(adduction_deg)
    if part not in PELVIS_MM:
        raise ValueError(f"part of the band is {part!r}; accepted: {', '.join(PELVIS_MM)}")
    trochanter, shin = (_adducted(point, adduction_deg) for point in (TROCHANTER_MM, SHIN_MM))
    from_pelvis = np.arctan2(trochanter[0] - PELVIS_MM[part][0], PELVIS_MM[part][1] - trochanter[1])
    to_shin = np.arctan2(shin[0] - trochanter[0], trochanter[1] - shin[1])
    return np.rad2deg(from_pelvis - to_shin)[()]


def band_compression(
    load: LoadShare, gmax_band_share: ArrayLike = GMAX_BAND_SHARE, passive_band_share: ArrayLike = 0.0
) -> BandCompression:
    """Return how hard the iliotibial band presses on the greater trochanter, from the muscles that pull on it.

    Parameters
    ----------
    load : LoadShare
        Forces and hip adduction.
    gmax_band_share : float or array_like, default 0.75
        Share of upper gluteus maximus that pulls on the band, 0 to 1; **an assumption**, see `GMAX_BAND_SHARE`.
    passive_band_share : float or array_like, default 0
        Share of the passive moment that the band itself makes, on the arm of tensor fasciae latae, 0 to 1; **an
        assumption** that nobody has measured. 0 counts the muscles alone and so underrates an adducted hip.

    Returns
    -------
    BandCompression

    Notes
    -----
    A band under tension ``T`` that bends by the angle ``b`` over a smooth point presses on it with ``2 T sin(b / 2)``,
    along the line that halves the angle. Each muscle's part has its own angle; the two forces are added as numbers,
    since their lines differ by some ten degrees, which changes the sum by less than one percent. **Assumptions**:
    frontal plane only, no friction, the whole tension of each part runs over the trochanter, skeleton of gait2392
    whatever the muscle set. Vastus lateralis is left out. So take from it how the compression changes with adduction
    and weakness, and neither newtons nor pressure on a tendon.

    Examples
    --------
    >>> from glutemed.mechanics import Person
    >>> from glutemed.mechanics.muscles.stance_sharing import share_load
    >>> bool(band_compression(share_load(Person(), left={"gluteus medius": 0.6})).force_n > 70)
    True
    """
    for share in (gmax_band_share, passive_band_share):
        SHARE.check(share)
    gmax_share, passive_share = np.asarray(gmax_band_share, dtype=float), np.asarray(passive_band_share, dtype=float)
    total = load.force_n + load.passive_force_n
    arm = load.of(load.abduction_arm_m, "tfl")
    tension = {
        "tfl": load.of(total, "tfl") + passive_share * load.passive_nm / arm,
        "gmax_sup": gmax_share * load.of(total, "gmax_sup"),
    }
    angles = {part: band_deflection(load.hip_adduction_deg, part) for part in tension}
    pressing = {part: 2.0 * np.sin(np.deg2rad(np.maximum(angle, 0.0)) / 2.0) for part, angle in angles.items()}
    return BandCompression(
        tension_n=sum(tension.values())[()],
        deflection_deg=angles["tfl"],
        force_n=sum(tension[part] * pressing[part] for part in tension)[()],
    )


def _adducted(point: tuple[float, float], adduction_deg: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return where a point of the leg is, lateral of the hip centre and above it, when the hip is adducted."""
    angle = np.deg2rad(np.asarray(adduction_deg, dtype=float))
    lateral, up = point
    return lateral * np.cos(angle) + up * np.sin(angle), up * np.cos(angle) - lateral * np.sin(angle)
