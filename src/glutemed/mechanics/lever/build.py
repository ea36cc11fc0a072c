"""People of another build: a wider pelvis, another body mass."""

from __future__ import annotations

from dataclasses import replace

from numpy.typing import ArrayLike

from glutemed.mechanics import Person
from glutemed.mechanics.checks import true_or_false


def with_pelvic_width(person: Person, hip_separation_m: ArrayLike) -> Person:
    """Return the same person with a wider or narrower pelvis: hip centres and iliac wings move together.

    Parameters
    ----------
    person : Person
    hip_separation_m : float or array_like
        New distance between the hip centres in m, 0.08 to 0.30. CT of ten patients: 157 to 187 mm
        (``anthro.interhjc.ct10``).

    Returns
    -------
    Person
        The muscle's arm stays, so demand and forces grow with the width. For hip centres that move in the same pelvis
        use `with_hip_centre`.
    """
    return replace(person, hip_separation_m=hip_separation_m)


def with_body_mass(person: Person, mass_kg: ArrayLike, strength_kept: bool = False) -> Person:
    """Return the same person with another body mass, spread over the body as before.

    Parameters
    ----------
    person : Person
    mass_kg : float or array_like
        New body mass in kg, 20 to 300.
    strength_kept : bool
        False: strength per kg stays, so muscle grows with mass and nothing changes but the newtons. True: the strength
        in Nm stays, so each kg gained uses up reserve.

    Returns
    -------
    Person
        Passive tissue stays as it is per kg, an assumption.
    """
    heavier = replace(person, mass_kg=mass_kg)
    if not true_or_false("strength_kept", strength_kept):
        return heavier
    strength = person.strength_nm_per_kg * person.mass_kg / heavier.mass_kg
    return replace(heavier, strength_nm_per_kg=strength)
