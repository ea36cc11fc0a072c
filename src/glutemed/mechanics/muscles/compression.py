"""How hard the iliotibial band presses on the greater trochanter: a span between two ends, and no pressure.

The band runs from the pelvis over the trochanter to the shin. It bends there, so its tension presses inwards. How far
it bends is geometry; how tight it is nobody has measured, so every answer has a low and a high end.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.muscles.load_share import LoadShare

PELVIS_MM = {"tfl": (40.6, 87.5), "gmax_sup": (5.1, 67.3)}
"""Where each muscle of the band last leaves the pelvis: lateral of the hip centre and above it (paths of gait2392)."""

TROCHANTER_MM = (62.0, -18.3)
"""Outermost point of the greater trochanter, hip in neutral: outermost corner of the femur's surface in the gait2392
model (Delp et al. 1990; CC BY 3.0). Ten scanned patients have less, see `trochanter_span_mm`."""

SHIN_MM = (29.7, -444.5)
"""Where the band ends on the outer side of the shin bone, hip in neutral and knee straight (path point of gait2392)."""

GMAX_BAND_SHARE = 0.75
"""Share of the upper gluteus maximus that pulls on the band: **an assumption**. Textbooks send most of the muscle into
the band; a study of 25 bodies found it mostly on the femur, with only part of it grown onto the band."""

ADDUCTION = Range("hip adduction", "degrees", -50, 50)
SHARE = Range("share that pulls on the band", "", 0, 1)
LATERAL = Range("trochanter lateral of the hip centre", "mm", 35, 90)


@dataclass(frozen=True, eq=False)
class BandCompression:
    """Tension in the iliotibial band and what it does to the greater trochanter. An estimate; see the function.

    Attributes
    ----------
    tension_n : float or ndarray
        Tension of the band below the trochanter in N, for the shares given.
    deflection_deg : float or ndarray
        How far the part from tensor fasciae latae bends over the trochanter, in the frontal plane. Negative: straight
        past it, no touch.
    force_n : float or ndarray
        Force on the trochanter in N, for the shares given and the trochanter of gait2392. **One point of the span from
        ``low_n`` to ``high_n``**; quote both ends.
    low_n, high_n : float or ndarray
        Least and greatest force in N over the two inputs that are not known: the band's share of the passive moment
        (0 to 1), and how far out the trochanter lies (`trochanter_span_mm`).
    """

    tension_n: ArrayLike
    deflection_deg: ArrayLike
    force_n: ArrayLike
    low_n: ArrayLike
    high_n: ArrayLike


def trochanter_span_mm() -> tuple[float, float]:
    """Return how far lateral of the hip centre the outermost point of the greater trochanter may lie, in mm.

    From the mean less one standard deviation of ten scanned patients (row ``lever.trochanter_lateral.ct10``, bone) to
    the femur of gait2392, which lies three standard deviations out. The patients' landmark stands about level with the
    hip centre, gait2392's outermost point 18 mm lower, so the row may fall short of the outermost point. Tendon and
    bursa between bone and band come on top; no number for them is at hand, so the upper end is **an assumption**.
    """
    mean, deviation = row("lever.trochanter_lateral.ct10").numbers[:2]
    return mean - deviation, TROCHANTER_MM[0]


def band_deflection(
    adduction_deg: ArrayLike, part: str = "tfl", trochanter_lateral_mm: ArrayLike = TROCHANTER_MM[0]
) -> ArrayLike:
    """Return the angle by which the band bends over the greater trochanter, seen from the front.

    Parameters
    ----------
    adduction_deg : float or array_like
        Hip adduction, -50 to 50 degrees; the knee is straight.
    part : {"tfl", "gmax_sup"}
        The muscle from which the band comes.
    trochanter_lateral_mm : float or array_like, default 62
        How far out the trochanter lies, 35 to 90 mm, on the skeleton of gait2392. See `trochanter_span_mm`: the angle
        at the low end is less than half of that at the high end.

    Returns
    -------
    float or ndarray
        Degrees between the line from pelvis to trochanter and the line from trochanter to shin; negative where the band
        would pass the trochanter without touching it. The trochanter is taken as one point, an assumption.

    Examples
    --------
    >>> [round(float(angle)) for angle in band_deflection([0, 10, 20])]
    [16, 23, 30]
    >>> [round(float(angle)) for angle in band_deflection(0, trochanter_lateral_mm=trochanter_span_mm())]
    [2, 16]
    """
    ADDUCTION.check(adduction_deg)
    LATERAL.check(trochanter_lateral_mm)
    lateral, up = PELVIS_MM[one_of("part of the band", part, PELVIS_MM)]
    trochanter = _adducted((trochanter_lateral_mm, TROCHANTER_MM[1]), adduction_deg)
    shin = _adducted(SHIN_MM, adduction_deg)
    from_pelvis = np.arctan2(trochanter[0] - lateral, up - trochanter[1])
    to_shin = np.arctan2(shin[0] - trochanter[0], trochanter[1] - shin[1])
    return np.rad2deg(from_pelvis - to_shin)[()]


def band_arm(adduction_deg: ArrayLike, trochanter_lateral_mm: ArrayLike = TROCHANTER_MM[0]) -> ArrayLike:
    """Return the abduction arm of the band from tensor fasciae latae where it runs over the trochanter, in m.

    The distance of the hip centre from the piece between pelvis and trochanter, in the frontal plane, on the skeleton
    of gait2392; where the band does not touch the trochanter, from the straight line to the shin. The muscle set takes
    another path for tensor fasciae latae: straight to the thigh in front of the trochanter, on a shorter arm.

    Parameters
    ----------
    adduction_deg, trochanter_lateral_mm : float or array_like
        As in `band_deflection`.

    Examples
    --------
    >>> round(1000 * float(band_arm(0)))
    57
    """
    touches = np.asarray(band_deflection(adduction_deg, "tfl", trochanter_lateral_mm)) > 0
    over = _adducted((trochanter_lateral_mm, TROCHANTER_MM[1]), adduction_deg)
    past = _adducted(SHIN_MM, adduction_deg)
    lateral, up = PELVIS_MM["tfl"]
    sideways, down = (np.where(touches, near, far) for near, far in zip(over, past, strict=True))
    across = np.abs(lateral * down - up * sideways)
    return (across / np.hypot(sideways - lateral, down - up) / 1000.0)[()]


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
        Share of the passive moment that the band itself makes, on its own arm over the trochanter (`band_arm`), 0 to 1;
        **an assumption** that nobody has measured. 0 counts the muscles alone. It moves ``tension_n`` and ``force_n``;
        ``low_n`` and ``high_n`` always hold both ends. Fibres that ``share_load(passive="muscles")`` stretches are no
        part of it: they are counted muscle by muscle.

    Returns
    -------
    BandCompression

    Notes
    -----
    A band under tension ``T`` that bends by the angle ``b`` over a smooth point presses on it with ``2 T sin(b / 2)``,
    along the line that halves the angle. Each muscle's part has its own angle; the two forces are added as numbers,
    since their lines differ by some ten degrees, which changes the sum by less than one percent. **Assumptions**:
    frontal plane only, no friction, the whole tension of each part runs over the trochanter, skeleton of gait2392
    whatever the muscle set (scaled by ``load.hip_size``). Vastus lateralis is left out.

    **What it cannot say: how compression changes with adduction.** The bend grows, so the *same* tension presses
    harder. But the tension is not the same: in a dropped hip passive tissue holds more and the muscles are asked for
    less. If the band is no part of that tissue, its tension falls and so does the force; if it is all of it, both rise
    many times over. Size and even sign hang on ``passive_band_share``. With weakness at one posture the passive part
    stays, so the direction holds; quote it with both ends. Never quote newtons as pressure on a tendon.

    Examples
    --------
    >>> from glutemed.mechanics import Person
    >>> from glutemed.mechanics.muscles.stance_sharing import share_load
    >>> press = band_compression(share_load(Person(), left={"gluteus medius": 0.6}))
    >>> bool(press.low_n < 0.5 * press.high_n)
    True
    """
    for share in (gmax_band_share, passive_band_share):
        SHARE.check(share)
    gmax_share, passive_share = np.asarray(gmax_band_share, dtype=float), np.asarray(passive_band_share, dtype=float)
    outermost = TROCHANTER_MM[0]
    tension, force = tension_and_press(load, gmax_share, passive_share, outermost)
    # Each share and each place of the trochanter alone moves the force one way, so the ends of the span are corners.
    ends = [(share, lateral) for share in (0.0, 1.0) for lateral in trochanter_span_mm()]
    corners = [tension_and_press(load, gmax_share, *end)[1] for end in ends]
    shape = np.broadcast_shapes(np.shape(force), *(np.shape(corner) for corner in corners))
    return BandCompression(
        tension_n=tension[()],
        deflection_deg=band_deflection(load.hip_adduction_deg),
        force_n=force[()],
        low_n=np.broadcast_to(np.minimum.reduce(corners), shape)[()],
        high_n=np.broadcast_to(np.maximum.reduce(corners), shape)[()],
    )


def tension_and_press(
    load: LoadShare, gmax_share: ArrayLike, passive_share: ArrayLike, trochanter_lateral_mm: float
) -> tuple[ArrayLike, ArrayLike]:
    """Return tension of the band and its force on the trochanter in N, for one place of the trochanter.

    `band_compression` checks its input and gives both ends; `relative_press` compares two states of one hip.
    """
    total = load.force_n + load.passive_force_n
    tissue_nm = load.passive_nm - (load.abduction_arm_m * load.passive_force_n).sum(axis=0)
    arm = band_arm(load.hip_adduction_deg, trochanter_lateral_mm) * load.hip_size
    tension = {
        "tfl": load.of(total, "tfl") + passive_share * tissue_nm / arm,
        "gmax_sup": gmax_share * load.of(total, "gmax_sup"),
    }
    bends = {part: band_deflection(load.hip_adduction_deg, part, trochanter_lateral_mm) for part in tension}
    pressing = {part: 2.0 * np.sin(np.deg2rad(np.maximum(bend, 0.0)) / 2.0) for part, bend in bends.items()}
    return sum(tension.values()), sum(tension[part] * pressing[part] for part in tension)


def _adducted(point: tuple[ArrayLike, float], adduction_deg: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return where a point of the leg is, lateral of the hip centre and above it, when the hip is adducted."""
    angle = np.deg2rad(np.asarray(adduction_deg, dtype=float))
    lateral, up = np.asarray(point[0], dtype=float), point[1]
    return lateral * np.cos(angle) + up * np.sin(angle), up * np.cos(angle) - lateral * np.sin(angle)
