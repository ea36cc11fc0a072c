"""The other reading of the angle between pelvis and thigh: part of it is posture of the leg, and not habit."""

from __future__ import annotations

from dataclasses import replace

from glutemed.mechanics.checks import Range
from glutemed.mechanics.people.bodies import SEXES
from glutemed.mechanics.people.distribution import Spread, normal
from glutemed.mechanics.people.limits import one_number
from glutemed.mechanics.people.spread_table import SPREADS

LEG_POSTURE = Range("part of the spread that is posture of the leg", "", 0, 1)


def with_leg_posture(part: float) -> dict[str, dict[str, Spread]]:
    """Return the table if part of the spread of the pelvis-on-femur angle were posture of the leg and not habit.

    A goniometer between pelvis and thigh cannot tell a raised pelvis from a leg that stands closer to the midline
    (``drop.mdc.youdas``: 76 to 94 degrees, which is 14 degrees of hip adduction to 4 of abduction). `SPREADS` books
    all of it as habit, an assumption that weakens the correlation of strength with drop. This table shows by how much.

    Parameters
    ----------
    part : float
        Part of the variance, 0 to 1; 0 is `SPREADS`.

    Returns
    -------
    dict of str to dict of str to Spread
        For `sample`, by sex and quantity.

    Raises
    ------
    ValueError
        For a part out of range.
    """
    part = one_number(LEG_POSTURE, part)
    tables = {sex: dict(SPREADS[sex]) for sex in SEXES}
    if part == 0.0:
        return tables
    for table in tables.values():
        habit, leg = table["habit_drop_deg"], table["level_adduction_deg"]
        posture = f"{part:g} of the spread of the pelvis-on-femur angle is posture of the leg; the rest is habit"
        table["habit_drop_deg"] = replace(habit, sd=habit.sd * (1.0 - part) ** 0.5, assumption=posture)
        table["level_adduction_deg"] = normal(
            leg.name, leg.unit, leg.mean, habit.sd * part**0.5, "drop.mdc.youdas", posture
        )
    return tables
