"""Every quantity that differs between simulated people: distribution, mean, spread, bounds and source.

One table serves the cohort and the sensitivity analysis. A spread without a measurement is named an assumption. The
published spread of a *measured* quantity holds the error of measuring it; where that error is known it is taken out.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.people.bodies import (
    SEXES,
    arm_cv,
    arm_mean_m,
    body_size,
    strength_error_sd,
    strength_spread,
)
from glutemed.mechanics.people.distribution import Spread, normal, uniform
from glutemed.mechanics.person import Person


def spreads_of(sex: str, age_years: float | None = None) -> dict[str, Spread]:
    """Return the table for one sex: fields of `Person` first, then habits, then errors of measurement.

    Parameters
    ----------
    sex : {"men", "women"}
    age_years : float, optional
        As for `strength_spread`.

    Returns
    -------
    dict of str to Spread

    Raises
    ------
    ValueError
        For another sex, or an age out of range.
    """
    size, hips = body_size()[one_of("sex", sex, SEXES)], row("anthro.interhjc.ct10").numbers
    pelvis, lean = row("drop.mdc.youdas").numbers, row("drop.slsq.lean").numbers
    pull, arm = row("lever.abductor_line.frontal").numbers, arm_mean_m(sex)
    habit_sd = float(np.sqrt(pelvis[1] ** 2 - pelvis[4] ** 2))
    mass = size["mass_mean_kg"], size["mass_sd_kg"]
    return {
        "stature_m": normal("stature", "m", size["stature_mean_m"], size["stature_sd_m"], "people/data/body_size.csv"),
        "mass_kg": Spread("body mass", "kg", "lognormal", *mass, 0.0, np.inf, "people/data/body_size.csv"),
        "strength_nm_per_kg": strength_spread(sex, age_years),
        "hip_separation_m": normal(
            "distance between the hip centres",
            "m",
            hips[0] / 1000,
            hips[1] / 1000,
            "anthro.interhjc.ct10",
            "ten patients stand for all adults; the same for both sexes",
        ),
        "abductor_arm_m": normal(
            "abductor arm",
            "m",
            arm,
            arm * arm_cv(),
            "lever.abd_arm.woyski_male, lever.abd_arm.woyski_female, lever.abd_arm.gmed_gmin.*",
            "landmark distances vary as perpendicular arms do; the default arm lies half way between the sexes",
        ),
        "line_of_pull_deg": normal(
            "line of pull", "deg", 0.5 * (pull[0] + pull[1]), pull[2], "lever.abductor_line.frontal", "mean: mid-range"
        ),
        "leg_mass_fraction": uniform(
            "mass of one leg",
            "of body mass",
            0.161,
            0.209,
            "anthro.leg_mass_frac.winter, anthro.male.deleva, anthro.female.deleva",
            "the tables disagree by this much; people are taken to differ as the tables do",
        ),
        "hat_com_height_fraction": uniform(
            "height of the upper body's centre of mass",
            "of stature",
            0.16,
            0.195,
            "anthro.hat_com.winter, anthro.male.trunk_com.deleva",
            "0.28 to 0.34 m at 1.75 m",
        ),
        "lumbosacral_height_m": uniform(
            "height of the lumbosacral joint", "m", 0.085, 0.107, "", "a tenth either way of the default"
        ),
        "level_adduction_deg": uniform(
            "hip adduction with the pelvis level",
            "deg",
            5.0,
            7.0,
            "drop.mdc.youdas, check.equilibrium.*",
            "range; legs hardly differ, because all spread of the pelvis-on-femur angle is booked as habit",
        ),
        "torque_slope_per_deg": uniform(
            "change of strength with adduction",
            "per deg",
            -0.010,
            0.010,
            "torque.model.angle.gait2392, strength.torque_angle.isokinetic",
            "a model falls by 1 % per degree from 0 to 10 degrees; measurements lean the other way, as far is assumed",
        ),
        "passive_anchor_deg": uniform(
            "passive anchor angle", "deg", 15.0, 27.0, "passive.recommended", "range and shape"
        ),
        "passive_scale_deg": uniform("passive scale", "deg", 5.0, 10.0, "passive.recommended", "range and shape"),
        "sway_deg": normal(
            "lean that a person always has",
            "deg",
            0.0,
            1.85,
            "drop.curve.cgm23.thorax",
            "the spread of the thorax in walking (SD 1.7 to 2.0) holds in standing; mean 0",
        ),
        "lean_limit_deg": normal(
            "readiness to lean before the pelvis drops",
            "deg",
            lean[0],
            lean[1],
            "drop.slsq.lean",
            "how far healthy people lean in a single-leg squat is how far they would lean here",
            low=0.0,
        ),
        "habit_drop_deg": normal(
            "drop at which a person holds the pelvis when free to choose",
            "deg",
            0.0,
            habit_sd,
            "drop.mdc.youdas",
            "all true spread of the pelvis-on-femur angle is habit and none of it posture of the leg (what if it were: "
            "`with_leg_posture`); mean 0, though people tend to raise the free side (drop.gt) by an angle "
            "that nobody gives",
        ),
        "strength_error": normal(
            "error of a strength test",
            "of the true value",
            0.0,
            strength_error_sd(),
            "strength.reliab.thorborg",
            "'below 5 %' is an SD of exactly 5 %; one good examiner and one device; strength.mdc gives 9 to 31 % for a "
            "detectable change, SD 3 to 11 %",
        ),
        "angle_error": normal(
            "error of an angle", "standard errors of the instrument", 0.0, 1.0, "drop.mdc.youdas, drop.error.gait"
        ),
    }


SPREADS: dict[str, dict[str, Spread]] = {sex: spreads_of(sex) for sex in SEXES}
"""The table, by sex and quantity."""

BODY = tuple(name for name in SPREADS["men"] if hasattr(Person(), name))
"""The quantities that are fields of `Person`."""


def mass_strength_correlation(sex: str) -> float:
    """Return the correlation of body mass with strength per kilogram.

    Torque grows with mass to the power 0.792 in men and 0.482 in women, on average over six hip muscle groups of 113
    adults (Bazett-Jones et al. 2011, ``bazettjones2011``, abstract read), so torque per kilogram falls with mass
    to the power less one. That slope times the ratio of the two coefficients of variation is the correlation. That
    the abductors follow the average of the six groups is an assumption.
    """
    power = {"men": 0.792, "women": 0.482}[sex]
    mass, strength = SPREADS[sex]["mass_kg"], SPREADS[sex]["strength_nm_per_kg"]
    return (power - 1.0) * (mass.sd / mass.mean) / (strength.sd / strength.mean)


CORRELATIONS: dict[str, dict[str, float]] = {
    sex: {"stature_m": body_size()[sex]["r"], "strength_nm_per_kg": mass_strength_correlation(sex)} for sex in SEXES
}
"""The known correlations, by sex: those of body mass with stature and with strength.

All other pairs are independent because no correlation was found, an assumption. Hip distance and abductor arm in
particular probably both grow with stature, which would make the spread of the contact force smaller than it is here.
"""


def complete_tables(
    spreads: Mapping[str, Mapping[str, Spread]] | None, age_years: float | None
) -> Mapping[str, Mapping[str, Spread]]:
    """Return a table for each sex, complete, or raise `ValueError`."""
    if spreads is None:
        return SPREADS if age_years is None else {one: spreads_of(one, age_years) for one in SEXES}
    if age_years is not None:
        raise ValueError(f"age is {age_years!r} beside a table of spreads; accepted: one of the two")
    for one in SEXES:
        given = spreads.get(one, {})
        if wrong := sorted(SPREADS[one].keys() ^ given.keys()):
            raise ValueError(
                f"spreads of {one} lack or add {', '.join(wrong)}; accepted: every quantity of SPREADS, for both sexes"
            )
    return spreads
