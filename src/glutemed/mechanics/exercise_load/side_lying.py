"""Side-lying abduction: the upper leg held up against its weight, an ankle cuff and a band."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.exercise_load.legs import KNEE, LEG_CENTRE, leg_length, leg_mass
from glutemed.mechanics.exercise_load.load import ExerciseLoad, Pull, weight
from glutemed.mechanics.person import Person

ABDUCTION = Range("hip abduction", "degrees", 0, 30)
CUFF = Range("ankle weight", "kg", 0, 40)
BAND = Range("band tension", "N", 0, 500)
BAND_PLACES = ("ankle", "knee")


def side_lying_abduction(
    person: Person,
    abduction_deg: ArrayLike = 0.0,
    cuff_kg: ArrayLike = 0.0,
    band_n: ArrayLike = 0.0,
    band_at: str = "ankle",
) -> ExerciseLoad:
    """Return what lifting the upper leg sideways, lying on the other side, asks of the upper hip.

    Parameters
    ----------
    person : Person
    abduction_deg : float or array_like
        Hip abduction, 0 to 30 degrees; at 0 the leg is horizontal.
    cuff_kg : float or array_like
        Weight at the ankle, 0 to 40 kg.
    band_n : float or array_like
        Tension of a band between the two legs in N, 0 to 500, as read off the band's own chart.
    band_at : {"ankle", "knee"}
        Where the band goes round both legs.

    Returns
    -------
    ExerciseLoad
        Forces on the upper leg; ``across`` points from the hip to the foot.

    Raises
    ------
    ValueError
        For a value out of range.

    Notes
    -----
    Weight times horizontal distance: the leg's own at 0.447 of its length (``anthro.leg_com.winter``), the cuff at the
    ankle, so both fall with the cosine of the angle. The band pulls along the straight line to the same place of the
    lower leg, which lies still and horizontal, one hip distance below.

    Examples
    --------
    >>> round(float(side_lying_abduction(Person()).moment_nm), 1)
    45.5
    >>> round(float(side_lying_abduction(Person(), cuff_kg=2).moment_nm), 1)
    62.4
    """
    ABDUCTION.check(abduction_deg)
    CUFF.check(cuff_kg)
    BAND.check(band_n)
    one_of("place of the band", band_at, BAND_PLACES)
    length = leg_length(person)
    angle = np.deg2rad(abduction_deg)
    along = np.cos(angle), np.sin(angle)

    def on_leg(share: float) -> tuple[ArrayLike, ArrayLike]:
        return share * length * along[0], share * length * along[1]

    place = {"ankle": 1.0, "knee": KNEE}[band_at]
    start, below = on_leg(place), -np.asarray(person.hip_separation_m, dtype=float)[()]
    to = place * length - start[0], below - start[1]
    far = np.hypot(*to)
    tension = np.asarray(band_n, dtype=float)[()]
    return ExerciseLoad(
        name="side_lying",
        title="Side-lying abduction",
        pulls=(
            weight("leg", leg_mass(person), on_leg(LEG_CENTRE)),
            weight("cuff", np.asarray(cuff_kg, dtype=float)[()], on_leg(1.0)),
            Pull("band", start, tension * to[0] / far, tension * to[1] / far),
        ),
        sense=1.0,
        joints={
            "hip": (0.0, 0.0),
            "knee": on_leg(KNEE),
            "ankle": on_leg(1.0),
            "lower_hip": (0.0, below),
            "lower_knee": (KNEE * length, below),
            "lower_ankle": (length, below),
        },
        adduction_deg=0.0 - np.asarray(abduction_deg, dtype=float)[()],
        assumptions=("the leg is straight and held still", "the pelvis does not roll"),
    )
