"""How hard it is to start the pelvis and the trunk turning.

The segments' own moments of inertia are those of gait2392 (row ``dyn.opensim_inertia``), scaled to the person; the rest
is point masses at the distances of `glutemed.mechanics.geometry`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, check_fields
from glutemed.mechanics.person import Person

TRUNK_MODES = ("rigid", "upright", "carried", "loose")
"""What the trunk does while the pelvis turns; see `inertia_about_hip`."""

_RANGES = {
    "pelvis_kg_m2": Range("moment of inertia of the pelvis", "kg m²", 0, 10),
    "trunk_kg_m2": Range("moment of inertia of the trunk", "kg m²", 0, 100),
}


@dataclass(frozen=True)
class SegmentInertia:
    """Moments of inertia in the frontal plane, each about the segment's own centre of mass.

    Attributes
    ----------
    pelvis_kg_m2, trunk_kg_m2 : float or array_like
        Pelvis; trunk with head and arms.

    Raises
    ------
    ValueError
        When a value is not a number in its range.
    """

    pelvis_kg_m2: ArrayLike
    trunk_kg_m2: ArrayLike

    def __post_init__(self) -> None:
        check_fields(self, _RANGES)


def segment_inertia(person: Person) -> SegmentInertia:
    """Return a person's segment inertias: the model's, times mass ratio, times squared length ratio.

    Parameters
    ----------
    person : Person

    Returns
    -------
    SegmentInertia

    Notes
    -----
    Row ``dyn.opensim_inertia``. The trunk's length is taken in proportion to stature, the pelvis' to the distance
    between the hip centres (``anthro.interhjc.gait2392``). **Assumptions:** that both scale so, and the model's stature
    of 1.80 m, which is remembered (``anthro.ref_body``). The swing leg is a point mass under the free hip.
    """
    pelvis, pelvis_mass, trunk, trunk_mass = row("dyn.opensim_inertia").numbers
    hips = row("anthro.interhjc.gait2392").numbers[0] / 1000
    stature = row("anthro.ref_body").numbers[0]
    wide, tall = person.hip_separation_m / hips, person.stature_m / stature
    return SegmentInertia(
        pelvis_kg_m2=pelvis * person.pelvis_mass_fraction * person.mass_kg / pelvis_mass * wide**2,
        trunk_kg_m2=trunk * person.trunk_mass_fraction * person.mass_kg / trunk_mass * tall**2,
    )


def inertia_about_hip(person: Person, trunk: str = "rigid", inertia: SegmentInertia | None = None) -> ArrayLike:
    """Return what a moment about the stance hip has to accelerate, with the pelvis level and the trunk upright.

    Parameters
    ----------
    person : Person
    trunk : {"rigid", "upright", "carried", "loose"}
        ``rigid``: the trunk turns with the pelvis as one piece. ``upright``: the trunk's own muscles keep it upright,
        and the moment they need for that acts back on the pelvis. ``carried``: the trunk is a point load on the
        lumbosacral joint, as if a hand from outside kept it upright. ``loose``: no moment acts at that joint; so it
        is in the first instant, before the trunk's muscles answer.
    inertia : SegmentInertia, optional
        By default that of `segment_inertia`.

    Returns
    -------
    float or ndarray
        Moment of inertia in kg m².

    Raises
    ------
    ValueError
        When ``trunk`` is unknown.

    Notes
    -----
    ``upright`` exceeds ``carried`` because the lumbosacral joint lies above the hips: as the pelvis drops, the joint
    moves medially and takes the whole trunk along. In `one_block` the joint is at hip height and the two agree. Rows
    ``dyn.inertia.rigid`` and ``dyn.inertia.free`` say 8.2 and 0.8 kg m² for a one-block person. The scaling of the
    segments' own inertias is an assumption, see `segment_inertia`.

    Examples
    --------
    >>> [round(float(inertia_about_hip(Person(), mode)), 1) for mode in TRUNK_MODES]
    [8.5, 2.3, 1.2, 1.0]
    """
    if trunk not in TRUNK_MODES:
        raise ValueError(f"trunk is {trunk!r}; accepted: {', '.join(TRUNK_MODES)}")
    inertia = segment_inertia(person) if inertia is None else inertia
    pelvis, own, coupling = mass_terms(person, inertia)
    across = coupling * person.lumbosacral_height_m  # level and upright
    whole = {
        "rigid": pelvis + 2.0 * across + own,
        "upright": pelvis + across,
        "carried": pelvis,
        "loose": pelvis - across**2 / own,
    }
    return np.asarray(whole[trunk], dtype=float)[()]


def mass_terms(person: Person, inertia: SegmentInertia) -> tuple[ArrayLike, ArrayLike, ArrayLike]:
    """Return the three constants of the mass matrix.

    Returns
    -------
    pelvis : float or ndarray
        Inertia of pelvis, swing leg and the trunk as a point on its joint, about the stance hip, in kg m².
    trunk : float or ndarray
        Inertia of the trunk about the lumbosacral joint in kg m².
    coupling : float or ndarray
        Trunk mass times height of its centre above the joint, in kg m.
    """
    mass, half = person.mass_kg, 0.5 * person.hip_separation_m
    trunk_mass = mass * person.trunk_mass_fraction
    height = person.trunk_com_height_m
    pelvis = (
        inertia.pelvis_kg_m2
        + mass * person.pelvis_mass_fraction * (half**2 + person.pelvis_com_height_m**2)
        + trunk_mass * (half**2 + person.lumbosacral_height_m**2)
        + mass * person.leg_mass_fraction * person.hip_separation_m**2
    )
    return pelvis, inertia.trunk_kg_m2 + trunk_mass * height**2, trunk_mass * height
