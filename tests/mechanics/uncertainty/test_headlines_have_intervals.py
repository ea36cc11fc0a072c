"""The spread of the headline numbers against other ways of working them out."""

import numpy as np
import pytest
from scipy import stats

from glutemed.evidence import row
from glutemed.mechanics import GRAVITY, Person, Posture, demand, equilibrium, hip_contact_force, with_passive
from glutemed.mechanics.people import SPREADS, sample
from glutemed.mechanics.uncertainty import NUMBERS, OUTPUTS, STATEMENTS, headline_intervals

VARIANTS = ("default", "low")
FOUND = headline_intervals(20_000, seed=1)


def test_every_number_and_statement_comes_for_both_variants():
    assert {(one.name, one.passive) for one in FOUND.intervals} == {(a, b) for a in NUMBERS for b in VARIANTS}
    assert {(one.name, one.passive) for one in FOUND.chances} == {(a, b) for a in STATEMENTS for b in VARIANTS}


@pytest.mark.parametrize("one", FOUND.intervals, ids=lambda one: f"{one.name}-{one.passive}")
def test_an_interval_holds_the_default_person_and_its_own_median(one):
    assert one.low <= one.median <= one.high
    assert one.low <= one.default <= one.high
    assert not np.isnan([one.low, one.median, one.high, one.default]).any()


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_default_person_is_the_one_of_the_course(variant):
    person = with_passive(Person(), variant)

    def default(name):
        return FOUND.interval(name, variant).default

    assert default("demand") == pytest.approx(demand(person, Posture()) / 75)
    assert default("contact_force") == pytest.approx(hip_contact_force(person, Posture()).bw)
    for loss in (50, 60, 70, 100):
        assert default(f"drop_{loss}") == pytest.approx(equilibrium(person, 1 - loss / 100).drop_deg)
    assert default("lean_100") == pytest.approx(equilibrium(person, 0, 90).lean_deg)
    assert default("cane_demand") == pytest.approx(10 * row("cane.theory").numbers[0], rel=0.01)


def test_the_interval_of_the_demand_follows_from_hip_distance_and_sway_alone():
    """Level and upright demand is g d / 2 a kilogram; a sway adds a nearly normal part. Two SDs in closed form."""
    hips, sway = SPREADS["men"]["hip_separation_m"], SPREADS["men"]["sway_deg"]
    cut = stats.truncnorm(-3, 3).std()
    stature = np.mean([SPREADS[sex]["stature_m"].mean for sex in ("men", "women")])
    middle = {name: SPREADS["men"][name].mean for name in ("leg_mass_fraction", "hat_com_height_fraction")}
    person = Person(hip_separation_m=hips.mean, stature_m=stature, **middle)
    slope = (demand(person, Posture(trunk_lean_deg=1.0)) - demand(person, Posture())) / person.mass_kg
    sd = cut * np.hypot(0.5 * GRAVITY * hips.sd, slope * sway.sd)
    one = FOUND.interval("demand", "default")
    assert one.median == pytest.approx(0.5 * GRAVITY * hips.mean, rel=0.005)
    assert one.high - one.low == pytest.approx(2 * 1.96 * sd, rel=0.05)


def test_two_cohorts_agree_within_their_standard_errors():
    other = headline_intervals(20_000, seed=2)
    for one, again in zip(FOUND.chances, other.chances, strict=True):
        room = 5 * np.hypot(one.standard_error, again.standard_error) + 1e-3
        assert abs(one.share - again.share) < room, one.name


@pytest.mark.parametrize("variant", VARIANTS)
def test_statements_are_ordered_as_physics_orders_them(variant):
    share = {name: FOUND.chance(name, variant).share for name in STATEMENTS}
    assert share["level_0"] > share["level_40"] > share["level_52"] > share["level_60"]
    assert share["level_52"] < share["level_52_lean_5"] < share["level_52_lean_10"]
    assert share["unseen_52"] >= share["level_52"]
    drops = [FOUND.interval(f"drop_{loss}", variant).median for loss in (50, 60, 70, 100)]
    assert drops == sorted(drops)


def test_less_passive_tissue_means_less_level_and_deeper_drops():
    for name in STATEMENTS:
        assert FOUND.chance(name, "low").share < FOUND.chance(name, "default").share
    for loss in (50, 60, 70, 100):
        low, default = (FOUND.interval(f"drop_{loss}", variant) for variant in ("low", "default"))
        assert low.median > default.median
        assert low.high > default.high


def test_the_chance_to_stay_level_is_the_share_whose_threshold_lies_below():
    cohort = sample(5000, seed=3)
    threshold = OUTPUTS["threshold_fraction"].of(cohort, 1.0, 0.0)
    for left in (0.3, 0.48, 0.6):
        level = OUTPUTS["stays_level"].of(cohort, left, 0.0)
        assert np.array_equal(level == 1, threshold <= left)


def test_people_without_a_resting_place_stay_in_the_interval_as_infinite():
    with_everybody = headline_intervals(20_000, seed=1, confidence=0.995).interval("drop_100", "low")
    assert with_everybody.share_without > 0.0025
    assert np.isinf(with_everybody.high)
    assert np.isfinite(with_everybody.median)


def test_with_no_more_than_gravity_to_hold_nobody_needs_adductors():
    """Where passive tissue held more than the demand, activation and contact force would only be bounds."""
    cohort = sample(20_000, seed=1, passive="either")
    assert (OUTPUTS["activation"].of(cohort, 1.0, 0.0) > 0.1).all()
    table = SPREADS["men"]
    stiffest = Person(
        hip_separation_m=table["hip_separation_m"].at(0.0),
        level_adduction_deg=table["level_adduction_deg"].high,
        passive_anchor_deg=table["passive_anchor_deg"].low,
        passive_scale_deg=table["passive_scale_deg"].high,
    )
    assert not equilibrium(stiffest, scenario=Posture(lateral_shift_m=0.02)).adductors_needed


def test_a_single_sex_can_be_asked_for():
    men, women = (headline_intervals(5000, 1, sex).chance("level_52", "default").share for sex in ("men", "women"))
    assert men > women


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: headline_intervals(10), "number of people is 10; accepted: a whole number from 100 to"),
        (lambda: headline_intervals([200, 300]), "number of people is [200, 300]"),
        (lambda: headline_intervals(200, seed=None), "seed is None"),
        (lambda: headline_intervals(200, seed=-1), "seed is -1"),
        (lambda: headline_intervals(200, sex=["men"]), "sex is ['men']; accepted: both, men, women"),
        (lambda: headline_intervals(200, confidence=[0.9]), "confidence is [0.9]; accepted: one number"),
        (lambda: headline_intervals(200, sex="boys"), "accepted: both, men, women"),
        (lambda: headline_intervals(200, confidence=95), "confidence is 95"),
        (lambda: FOUND.interval("hope", "low"), "accepted: demand (default)"),
        (lambda: FOUND.chance("level_52", "none"), "accepted: level_0 (default)"),
    ],
)
def test_what_has_no_interval_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        call()
    assert words in str(caught.value)
