"""People with another hip: more or less offset, another neck-shaft angle, trochanter or hip centre.

Each function returns a Person whose arm, line of pull or hip distance is changed, so that all other functions of the
model take it. The arm changes as the trigonometry of `glutemed.mechanics.lever.femur` says.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics import Person
from glutemed.mechanics.checks import Range, true_or_false
from glutemed.mechanics.lever.femur import USUAL_ANGLE_DEG, ProximalFemur, abductor_line

OFFSET_CHANGE = Range("change of femoral offset", "mm", -20, 20)
TROCHANTER_OUT = Range("shift of the trochanter outwards", "mm", -20, 20)
TROCHANTER_UP = Range("shift of the trochanter upwards", "mm", -30, 30)
HIP_MEDIAL = Range("shift of the hip centre towards the midline", "mm", -20, 20)
HIP_UP = Range("shift of the hip centre upwards", "mm", -30, 30)


def _metres(value_mm: ArrayLike, accepted: Range) -> ArrayLike:
    accepted.check(value_mm)
    return np.asarray(value_mm, dtype=float)[()] / 1000.0


def with_femur(
    person: Person, femur: ProximalFemur, usual: ProximalFemur | None = None, muscle_force_kept: bool = False
) -> Person:
    """Return the same person with another upper femur or another hip centre.

    Parameters
    ----------
    person : Person
        Its arm and line of pull are taken to belong to ``usual``.
    femur : ProximalFemur
        The new shape.
    usual : ProximalFemur, optional
        The person's own shape now; by default 128 degrees with an offset of 43 mm.
    muscle_force_kept : bool
        False: strength stays the moment that it is. A longer arm then lowers muscle and contact force, but neither
        demand nor the threshold of the drop. True: the muscle keeps its greatest *force*, so the strength (a moment)
        grows with the arm and the threshold falls. Which holds after surgery is not known; passive tissue is left as
        it is.

    Returns
    -------
    Person
        With ``abductor_arm_m`` scaled and ``line_of_pull_deg`` turned as the lines of pull are, and, when the hip
        centre moves, with ``hip_separation_m`` changed (both hips alike).

    Raises
    ------
    ValueError
        When the changed arm or line of pull lies outside what `Person` accepts.

    Notes
    -----
    How the arm changes with adduction afterwards is kept, an assumption.
    """
    true_or_false("muscle_force_kept", muscle_force_kept)
    usual = ProximalFemur() if usual is None else usual
    before, after = abductor_line(usual), abductor_line(femur)
    ratio = after.arm_m / before.arm_m
    return replace(
        person,
        abductor_arm_m=person.abductor_arm_m * ratio,
        line_of_pull_deg=person.line_of_pull_deg + after.line_of_pull_deg - before.line_of_pull_deg,
        hip_separation_m=person.hip_separation_m - 2.0 * (femur.hip_medial_m - usual.hip_medial_m),
        strength_nm_per_kg=person.strength_nm_per_kg * (ratio if muscle_force_kept else 1.0),
    )


def with_offset(person: Person, change_mm: ArrayLike, muscle_force_kept: bool = False) -> Person:
    """Return the same person with more or less femoral offset, leg length kept.

    Parameters
    ----------
    person : Person
    change_mm : float or array_like
        Change of offset in mm, + outwards, -20 to 20. The trochanter and its muscles move outwards by as much.
    muscle_force_kept : bool
        See `with_femur`. False: demand and threshold do not change, only forces do.

    Returns
    -------
    Person

    Raises
    ------
    ValueError
        When the change is out of range.

    Notes
    -----
    About 1.4 % of the arm per mm (``lever.offset_effect.model``, which it reproduces); 1.5 % per mm was measured in 18
    people after hip replacement (``lever.offset_effect.hu2021``). Compared up to 10 mm either way. More offset than
    native brought no better clinical score (``lever.offset_outcome``).

    Examples
    --------
    >>> round(1000 * float(with_offset(Person(), 10).abductor_arm_m), 1)
    50.9
    """
    femur = ProximalFemur(trochanter_lateral_m=_metres(change_mm, OFFSET_CHANGE))
    return with_femur(person, femur, muscle_force_kept=muscle_force_kept)


def with_neck_shaft_angle(
    person: Person, angle_deg: ArrayLike, usual_deg: ArrayLike = USUAL_ANGLE_DEG, muscle_force_kept: bool = False
) -> Person:
    """Return the same person with another neck-shaft angle, length of the neck kept.

    Parameters
    ----------
    person : Person
    angle_deg : float or array_like
        New angle in degrees: small is varus, large is valgus. 100.1 to 146.2 (the range of ``lever.nsa.ct1070``).
    usual_deg : float or array_like
        The person's angle now.
    muscle_force_kept : bool
        See `with_femur`. False: demand and threshold do not change, only forces do.

    Returns
    -------
    Person

    Raises
    ------
    ValueError
        When an angle is out of range.

    Notes
    -----
    Neck, shaft and trochanter turn as rigid bones; the new offset and the new height of the trochanter both act.
    Compared with ``lever.nsa_effect.model`` from 115 to 145 degrees; beyond, the same trigonometry without a
    comparison. Angles depend on the method: 122 degrees on average in three-dimensional CT, 127 to 133 in other
    series (``lever.nsa.*``).

    Examples
    --------
    >>> round(1000 * float(with_neck_shaft_angle(Person(), 140).abductor_arm_m), 1)
    37.9
    """
    new, old = ProximalFemur(neck_shaft_angle_deg=angle_deg), ProximalFemur(neck_shaft_angle_deg=usual_deg)
    return with_femur(person, new, old, muscle_force_kept)


def with_trochanter(
    person: Person, outwards_mm: ArrayLike = 0.0, up_mm: ArrayLike = 0.0, muscle_force_kept: bool = False
) -> Person:
    """Return the same person with the greater trochanter and its muscles moved on the femur.

    Parameters
    ----------
    person : Person
    outwards_mm, up_mm : float or array_like
        Shift in mm: -20 to 20 outwards, -30 to 30 up.
    muscle_force_kept : bool
        See `with_femur`. A trochanter moved up also slackens the muscle, which this model does not see.

    Returns
    -------
    Person

    Notes
    -----
    Out or up lengthens the arm, as in ``lever.trochanter_shift``.
    """
    femur = ProximalFemur(
        trochanter_lateral_m=_metres(outwards_mm, TROCHANTER_OUT), trochanter_up_m=_metres(up_mm, TROCHANTER_UP)
    )
    return with_femur(person, femur, muscle_force_kept=muscle_force_kept)


def with_hip_centre(
    person: Person, medial_mm: ArrayLike = 0.0, up_mm: ArrayLike = 0.0, muscle_force_kept: bool = False
) -> Person:
    """Return the same person with both hip centres moved in the same pelvis, the femurs going with them.

    Parameters
    ----------
    person : Person
    medial_mm, up_mm : float or array_like
        Shift in mm: -20 to 20 towards the midline, -30 to 30 up.
    muscle_force_kept : bool
        See `with_femur`. A hip centre moved up also slackens the muscles, which this model does not see.

    Returns
    -------
    Person
        A medial shift shortens the weight's arm (the hip distance falls by twice the shift, since the model's pelvis is
        symmetric) and lengthens the muscle's arm; both lower the muscle force.

    Notes
    -----
    20 mm up took 44 % of abduction force and 49 % of abduction moment in another model (``lever.hipcentre_sup``,
    quoted at second hand), so its arm fell by about 9 %; here it falls by 11 %. The rest is muscle length.
    """
    femur = ProximalFemur(hip_medial_m=_metres(medial_mm, HIP_MEDIAL), hip_up_m=_metres(up_mm, HIP_UP))
    return with_femur(person, femur, muscle_force_kept=muscle_force_kept)


def torsion_arm_percent() -> tuple[float, float]:
    """Return the largest and the smallest change of the abductor arm over femoral torsion, in %.

    Returns
    -------
    tuple of float
        As ``lever.torsion_effect.zindel`` gives them for a three-dimensional shape model: less torsion lengthens the
        arm, more shortens it. There is no function that turns a femur: the frontal-plane model cannot reproduce
        those numbers, and the row does not say how the arm changes in between.
    """
    longest, shortest = row("lever.torsion_effect.zindel").numbers[:2]
    return longest, shortest
