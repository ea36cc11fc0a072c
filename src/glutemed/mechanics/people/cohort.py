"""Draw a simulated cohort: bodies, strength, habits, and the errors that an examiner will make with them.

Everything starts from independent uniform numbers, one row a quantity, so that a random cohort and the sensitivity
analysis of `glutemed.mechanics.uncertainty` see the same people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from glutemed.mechanics.checks import Range, one_of, whole_number
from glutemed.mechanics.people.bodies import SEXES
from glutemed.mechanics.people.distribution import Spread, z_between
from glutemed.mechanics.people.limits import checked_seed
from glutemed.mechanics.people.spread_table import BODY, CORRELATIONS, SPREADS, complete_tables
from glutemed.mechanics.person import PASSIVE_VARIANTS, Person

MIXES = ("both", *SEXES)
PASSIVE_CHOICES = (*PASSIVE_VARIANTS, "either")
INPUTS = ("sex", *SPREADS["men"], "passive_variant")
"""The rows of uniform numbers that make a person. The last counts only where the variant is "either"."""

MOST_PEOPLE = 10_000_000
UNIFORM = Range("uniform number", "", 0, 1)


@dataclass(frozen=True)
class Cohort:
    """People as arrays of one length.

    Attributes
    ----------
    person : Person
        Every field that differs between people is an array.
    male : ndarray of bool
    sway_deg : ndarray
        Lean that each person always has, + towards the stance side.
    lean_limit_deg : ndarray
        How far each would lean to the stance side before letting the pelvis drop.
    habit_drop_deg : ndarray
        The drop at which each holds the pelvis when strength leaves the choice; negative: the free side is raised.
    strength_error : ndarray
        Relative error of the one strength test that each takes.
    angle_error : ndarray
        Error of the one angle measured in each, in standard errors of the instrument.
    """

    person: Person
    male: np.ndarray
    sway_deg: np.ndarray
    lean_limit_deg: np.ndarray
    habit_drop_deg: np.ndarray
    strength_error: np.ndarray
    angle_error: np.ndarray

    def __len__(self) -> int:
        return self.male.size

    @property
    def measured_strength_nm_per_kg(self) -> np.ndarray:
        """Strength as the examiner's dynamometer shows it, at full strength."""
        return self.person.strength_nm_per_kg * (1.0 + self.strength_error)


def sample(
    n: int,
    seed: int,
    sex: str = "both",
    age_years: float | None = None,
    passive: str = "default",
    spreads: Mapping[str, Mapping[str, Spread]] | None = None,
) -> Cohort:
    """Draw a cohort of healthy adults.

    Parameters
    ----------
    n : int
        Number of people.
    seed : int
        The same seed gives the same people.
    sex : {"both", "men", "women"}
        "both" draws the sex of each person with equal chances.
    age_years : float, optional
        One age for all, 18 to 65; it sets strength alone. Without it, strength is that of runners of all ages.
    passive : {"default", "low", "none", "either"}
        The assumption about passive tissue; "either" gives each person the default or the low variant with equal
        chances. Its anchor angle and scale differ between people in any case.
    spreads : mapping, optional
        Another table than `SPREADS`, by sex and quantity; see `cohort_from_uniform`.

    Returns
    -------
    Cohort

    Raises
    ------
    ValueError
        For a number, seed, sex, age, variant or table that is not accepted.

    Notes
    -----
    Distributions, sources and assumptions are in `glutemed.mechanics.people.SPREADS`, correlations in
    `glutemed.mechanics.people.CORRELATIONS`. Passive tissue and habits rest on assumptions, so drops and everything
    that follows from them do too. Strength is an eccentric break test of novice runners, taken as the isometric
    strength of all healthy adults: an assumption as well. Cost and memory grow in proportion to ``n``.

    Examples
    --------
    >>> cohort = sample(1000, seed=1)
    >>> len(cohort), bool(abs(cohort.person.strength_nm_per_kg.mean() - 1.5) < 0.05)
    (1000, True)
    """
    shape = len(INPUTS), whole_number("number of people", n, 1, MOST_PEOPLE)
    return cohort_from_uniform(
        np.random.default_rng(checked_seed(seed)).random(shape), sex, age_years, passive, spreads
    )


def cohort_from_uniform(
    uniform: np.ndarray,
    sex: str = "both",
    age_years: float | None = None,
    passive: str = "default",
    spreads: Mapping[str, Mapping[str, Spread]] | None = None,
) -> Cohort:
    """Return the people that rows of independent uniform numbers stand for.

    Parameters
    ----------
    uniform : ndarray, shape (len(INPUTS), n)
        Numbers from 0 to 1, a row for each of `INPUTS`.
    sex, age_years, passive
        As for `sample`.
    spreads : mapping, optional
        Another table, by sex and quantity, such as `with_leg_posture` gives; not together with an age. It holds every
        quantity of `SPREADS`. Correlations stay as they are.

    Returns
    -------
    Cohort

    Raises
    ------
    ValueError
        As `sample`, for an array of the wrong shape, and for a table that lacks a sex or a quantity.

    Notes
    -----
    Body mass is made of stature, strength and a part of its own, so that it has its known correlation with both:
    ``z = r1 z_stature + r2 z_strength + sqrt(1 - r1² - r2²) z_own`` in standard scores. Its own part is cut where the
    whole would leave 3 SD, so mass ends where every other quantity ends.
    """
    uniform = np.asarray(uniform, dtype=float)
    if uniform.ndim != 2 or uniform.shape[0] != len(INPUTS):
        raise ValueError(f"uniform has shape {uniform.shape}; accepted: ({len(INPUTS)}, n), a row for each input")
    UNIFORM.check(uniform)
    one_of("sex", sex, MIXES)
    one_of("passive tissue", passive, PASSIVE_CHOICES)
    spreads = complete_tables(spreads, age_years)
    shares = dict(zip(INPUTS, uniform, strict=True))
    male = shares["sex"] < 0.5 if sex == "both" else np.full(uniform.shape[1], sex == "men")
    values = {name: np.empty(uniform.shape[1]) for name in SPREADS["men"]}
    for one, chosen in zip(SEXES, (male, ~male), strict=True):
        if chosen.any():
            _fill(values, {name: share[chosen] for name, share in shares.items()}, spreads[one], one, chosen)
    body = {name: values.pop(name) for name in BODY}
    body["passive_anchor_nm_per_kg"] = _anchor(passive, shares["passive_variant"])
    return Cohort(person=Person(**body), male=male, **values)


def _fill(
    values: dict[str, np.ndarray],
    shares: dict[str, np.ndarray],
    spreads: Mapping[str, Spread],
    sex: str,
    chosen: np.ndarray,
) -> None:
    """Write the values of one sex to their places."""
    known = CORRELATIONS[sex]
    for name, spread in spreads.items():
        if name != "mass_kg":
            values[name][chosen] = spread.at(shares[name])
    mass = spreads["mass_kg"]
    explained = sum(r * spreads[name].z(shares[name]) for name, r in known.items())
    own_sd = np.sqrt(1.0 - sum(r**2 for r in known.values()))
    low, high = ((end - explained) / own_sd for end in mass.z_bounds())
    values["mass_kg"][chosen] = mass.value(explained + own_sd * z_between(shares["mass_kg"], low, high))


def _anchor(passive: str, share: np.ndarray) -> float | np.ndarray:
    if passive != "either":
        return PASSIVE_VARIANTS[passive]
    return np.where(share < 0.5, PASSIVE_VARIANTS["default"], PASSIVE_VARIANTS["low"])
