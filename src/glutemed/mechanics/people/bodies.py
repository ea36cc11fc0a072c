"""Means and spreads by sex that have to be put together from more than one number: size, abductor arm, strength."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.people.distribution import Spread, normal
from glutemed.mechanics.people.limits import one_number
from glutemed.mechanics.person import Person

SEXES = ("men", "women")
AGE = Range("age", "years (the runners of the norm equation were of working age)", 18, 65)

STRENGTH_ASSUMPTION = (
    "the eccentric break strength of novice runners is the isometric strength of all healthy adults; "
    "'below 5 %' between two tests is an SD of exactly 5 %"
)
"""What has to be assumed to read ``strength.norm.ramskov`` as the strength with which people stand."""


@lru_cache(maxsize=1)
def body_size() -> dict[str, dict[str, float]]:
    """Return mean and SD of mass and stature, and their correlation, by sex (``data/body_size.csv``)."""
    text = (files("glutemed.mechanics.people") / "data" / "body_size.csv").read_text(encoding="utf-8")
    records = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {record.pop("sex"): {name: float(value) for name, value in record.items()} for record in records}


def arm_mean_m(sex: str) -> float:
    """Return the mean abductor arm by sex: women's gluteal arms are shorter, and the two average to the default.

    The ratio is that of the landmark distances of ``lever.abd_arm.woyski_*``. That the default arm of `Person` lies
    half way between the sexes is an assumption.
    """
    men, women = row("lever.abd_arm.woyski_male").numbers, row("lever.abd_arm.woyski_female").numbers
    ratio = 0.5 * (women[0] / men[0] + women[2] / men[2])
    mean = 2.0 * Person().abductor_arm_m / (1.0 + ratio)
    return mean if sex == "men" else mean * ratio


def arm_cv() -> float:
    """Return the coefficient of variation within a sex: the mean of the four of ``lever.abd_arm.woyski_*``."""
    both = row("lever.abd_arm.woyski_male").numbers + row("lever.abd_arm.woyski_female").numbers
    return float(np.mean([both[i + 1] / both[i] for i in (0, 2, 4, 6)]))


def strength_spread(sex: str, age_years: float | None = None) -> Spread:
    """Return the spread of true abductor strength by sex, and by age when one is given: partly an assumption.

    The norm is an *eccentric break* test of *novice runners*. That it is the isometric strength of all healthy adults
    is an assumption.

    Parameters
    ----------
    sex : {"men", "women"}
    age_years : float, optional
        18 to 65. Without it the means and SDs of 831 runners of all ages (``strength.norm.ramskov``); with it their
        equation and its residual spread (``strength.norm.ramskov.eq``), a guess outside runners of working age.

    Returns
    -------
    Spread
        The published SD less the dynamometer's own error, both with their `STRENGTH_ASSUMPTION`.

    Raises
    ------
    ValueError
        For another sex, or an age out of range.
    """
    index = 2 * SEXES.index(one_of("sex", sex, SEXES))
    mean, sd = row("strength.norm.ramskov").numbers[index : index + 2]
    source = "strength.norm.ramskov, strength.reliab.thorborg"
    if age_years is not None:
        age_years = one_number(AGE, age_years)
        start, slope, male, sd = row("strength.norm.ramskov.eq").numbers
        mean = start - slope * age_years + male * (sex == "men")
        source = source.replace("ramskov", "ramskov.eq")
    own = float(np.sqrt(sd**2 - (mean * strength_error_sd()) ** 2))
    return normal("abductor strength", "Nm/kg", mean, own, source, STRENGTH_ASSUMPTION)


def strength_error_sd() -> float:
    """Return the SD of one strength test, over the true value.

    ``strength.reliab.thorborg`` says that a repeated test differs by less than 5 %. That the SD is exactly 5 % is an
    assumption.
    """
    return row("strength.reliab.thorborg").numbers[0] / 100
