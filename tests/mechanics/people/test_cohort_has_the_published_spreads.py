"""A sampled cohort against the evidence rows and SciPy's truncated normal, in standard errors."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from glutemed.evidence import row, rows
from glutemed.mechanics.people import (
    BODY,
    CORRELATIONS,
    INPUTS,
    SPREADS,
    Spread,
    body_size,
    cohort_from_uniform,
    sample,
    spreads_of,
    strength_spread,
    with_leg_posture,
)

N = 200_000
PLAIN = [name for name in SPREADS["men"] if name not in ("mass_kg",)]


def values_of(cohort, name):
    return getattr(cohort.person if name in BODY else cohort, name)


def arrays_of(cohort):
    parts = [getattr(cohort, field.name) for field in fields(cohort) if field.name != "person"]
    return parts + [np.asarray(getattr(cohort.person, field.name)) for field in fields(cohort.person)]


@pytest.fixture(scope="module", params=["men", "women"])
def one_sex(request):
    return request.param, sample(N, seed=11, sex=request.param)


def test_the_same_seed_gives_the_same_cohort_and_another_seed_another():
    one, again, other = sample(500, 3), sample(500, 3), sample(500, 4)
    assert all(np.array_equal(a, b) for a, b in zip(arrays_of(one), arrays_of(again), strict=True))
    assert not np.array_equal(one.person.mass_kg, other.person.mass_kg)


@pytest.mark.parametrize("name", PLAIN)
def test_a_quantity_has_the_mean_and_sd_of_its_truncated_distribution(one_sex, name):
    sex, cohort = one_sex
    spread, found = SPREADS[sex][name], values_of(cohort, name)
    if spread.kind == "uniform":
        wanted = stats.uniform(spread.low, spread.high - spread.low)
    else:
        low, high = max((spread.low - spread.mean) / spread.sd, -3), min((spread.high - spread.mean) / spread.sd, 3)
        wanted = stats.truncnorm(low, high, spread.mean, spread.sd)
    mean, variance, _, kurtosis = wanted.stats("mvsk")
    assert found.mean() == pytest.approx(mean, abs=4 * np.sqrt(variance / N))
    assert found.var() == pytest.approx(variance, rel=4 * np.sqrt((kurtosis + 2) / N))
    ends = wanted.support()
    assert ends[0] - 1e-12 <= found.min() <= found.max() <= ends[1] + 1e-12


def test_the_spread_left_after_truncation_is_within_two_percent_of_the_published_one(one_sex):
    sex, cohort = one_sex
    index = ("men", "women").index(sex)
    strength = row("strength.norm.ramskov").numbers[2 * index : 2 * index + 2]
    hips = row("anthro.interhjc.ct10").numbers
    pelvis = row("drop.mdc.youdas").numbers
    goniometer = cohort.habit_drop_deg + pelvis[4] * cohort.angle_error
    for found, mean, sd in (
        (cohort.measured_strength_nm_per_kg, *strength),
        (1000 * cohort.person.hip_separation_m, *hips[:2]),
        (cohort.person.line_of_pull_deg, 21.5, row("lever.abductor_line.frontal").numbers[2]),
        (goniometer, 0.0, pelvis[1]),
        (cohort.person.mass_kg, body_size()[sex]["mass_mean_kg"], body_size()[sex]["mass_sd_kg"]),
        (cohort.person.stature_m, body_size()[sex]["stature_mean_m"], body_size()[sex]["stature_sd_m"]),
    ):
        assert found.mean() == pytest.approx(mean, abs=5 * sd / np.sqrt(N) + 1e-3 * sd)
        assert found.std() == pytest.approx(sd, rel=0.02)


def test_the_reliability_of_the_habit_agrees_with_the_published_one():
    """Youdas printed an ICC as well: the share of true variance, which the table takes from SD and SEM alone."""
    pelvis = row("drop.mdc.youdas").numbers
    assert SPREADS["men"]["habit_drop_deg"].sd ** 2 / pelvis[1] ** 2 == pytest.approx(pelvis[6], abs=0.03)


def test_body_mass_has_its_known_correlations_and_the_rest_none(one_sex):
    sex, cohort = one_sex
    person, log_mass = cohort.person, np.log(cohort.person.mass_kg)
    error = 4 / np.sqrt(N)
    for name, r in CORRELATIONS[sex].items():
        assert np.corrcoef(log_mass, getattr(person, name))[0, 1] == pytest.approx(r, abs=error)
    free = [values_of(cohort, name) for name in PLAIN]
    others = np.abs(np.corrcoef(free) - np.eye(len(free)))
    assert others.max() < 5 / np.sqrt(N)


def test_body_mass_ends_three_sd_from_its_mean_logarithm(one_sex):
    sex, cohort = one_sex
    size = body_size()[sex]
    log_variance = np.log1p((size["mass_sd_kg"] / size["mass_mean_kg"]) ** 2)
    z = (np.log(cohort.person.mass_kg / size["mass_mean_kg"]) + 0.5 * log_variance) / np.sqrt(log_variance)
    assert np.abs(z).max() <= 3 + 1e-6
    assert stats.kstest(z, stats.truncnorm(-3, 3).cdf).pvalue > 1e-3


def test_leg_posture_takes_its_part_of_the_spread_of_the_pelvis_on_femur_angle_from_habit():
    published = row("drop.mdc.youdas").numbers
    true_variance = published[1] ** 2 - published[4] ** 2
    for part in (0.25, 0.5, 1.0):
        cohort = sample(N, seed=12, spreads=with_leg_posture(part))
        leg, habit = cohort.person.level_adduction_deg, cohort.habit_drop_deg
        assert leg.var() == pytest.approx(part * true_variance, rel=0.04)
        assert habit.var() == pytest.approx((1 - part) * true_variance, rel=0.04)
    assert with_leg_posture(0.0) == SPREADS


def test_a_table_given_is_the_table_used():
    assert np.array_equal(sample(50, 1, spreads=SPREADS).person.mass_kg, sample(50, 1).person.mass_kg)
    other = {sex: spreads_of(sex, 60) for sex in ("men", "women")}
    one, same = sample(50, 1, spreads=other), sample(50, 1, age_years=60)
    assert np.array_equal(one.person.strength_nm_per_kg, same.person.strength_nm_per_kg)


def test_two_seeds_agree_within_their_standard_errors():
    one, other = sample(50_000, 1), sample(50_000, 2)
    for name in PLAIN:
        a, b = values_of(one, name), values_of(other, name)
        assert abs(a.mean() - b.mean()) < 5 * np.sqrt((a.var() + b.var()) / a.size), name


def test_both_sexes_mix_half_and_half_and_average_to_the_default_arm():
    cohort = sample(N, seed=5)
    assert cohort.male.mean() == pytest.approx(0.5, abs=4 * 0.5 / np.sqrt(N))
    arm = cohort.person.abductor_arm_m
    assert arm.mean() == pytest.approx(0.045, abs=5 * arm.std() / np.sqrt(N))
    ratio = arm[~cohort.male].mean() / arm[cohort.male].mean()
    assert ratio == pytest.approx(63.22 / 69.87, abs=0.01)


def test_either_variant_comes_up_half_the_time():
    anchors = sample(N, seed=6, passive="either").person.passive_anchor_nm_per_kg
    assert set(np.unique(anchors)) == {0.133, 0.55}
    assert np.mean(anchors == 0.55) == pytest.approx(0.5, abs=4 * 0.5 / np.sqrt(N))


@pytest.mark.parametrize(("sex", "male"), [("men", 1), ("women", 0)])
def test_with_an_age_strength_follows_the_norm_equation(sex, male):
    start, slope, difference, sd = row("strength.norm.ramskov.eq").numbers
    young, old = (sample(50_000, 2, sex, age_years=age) for age in (25, 60))
    for cohort, age in ((young, 25), (old, 60)):
        mean = start - slope * age + difference * male
        assert cohort.measured_strength_nm_per_kg.mean() == pytest.approx(mean, abs=0.01)
        assert cohort.measured_strength_nm_per_kg.std() == pytest.approx(sd, rel=0.02)
    assert np.array_equal(young.person.hip_separation_m, old.person.hip_separation_m)


@given(
    shares=st.lists(st.floats(0, 1), min_size=len(INPUTS), max_size=len(INPUTS)),
    sex=st.sampled_from(["both", "men", "women"]),
    passive=st.sampled_from(["default", "low", "none", "either"]),
)
def test_any_uniform_numbers_make_people_that_the_model_accepts(shares, sex, passive):
    cohort = cohort_from_uniform(np.array(shares)[:, None], sex, passive=passive)
    assert all(np.isfinite(part).all() for part in arrays_of(cohort))
    assert 25 < cohort.person.mass_kg[0] < 160


@pytest.mark.parametrize("one_sex", ["men", "women"])
def test_the_first_and_the_last_person_of_a_spread_lie_within_its_bounds(one_sex):
    for name, spread in SPREADS[one_sex].items():
        assert spread.low <= spread.at(0.0) <= spread.at(1.0) <= spread.high, name


@given(st.sampled_from(sorted(SPREADS["women"])), st.floats(0, 1), st.floats(0, 1))
def test_a_larger_share_never_means_a_smaller_value(name, one, other):
    spread = SPREADS["women"][name]
    low, high = sorted((one, other))
    assert spread.at(low) <= spread.at(high)
    assert np.array_equal(spread.at(np.array([low, high])), [spread.at(low), spread.at(high)])


def test_every_spread_names_a_source_that_exists_or_an_assumption():
    for table in SPREADS.values():
        for name, spread in table.items():
            assert spread.source or spread.assumption, name
            for key in filter(None, spread.source.split(", ")):
                assert key.startswith("people/data/") or rows(key.rstrip("*")), key
                assert all(found.may_be_taught for found in rows(key) if found.key == key), key


@pytest.mark.parametrize("sex", ["men", "women"])
def test_what_the_norm_of_runners_has_to_assume_is_said(sex):
    for spread in (SPREADS[sex]["strength_nm_per_kg"], strength_spread(sex, 30)):
        for words in ("eccentric", "novice runners", "isometric", "exactly 5 %"):
            assert words in spread.assumption
    assert "exactly 5 %" in SPREADS[sex]["strength_error"].assumption
    assert "leg" in SPREADS[sex]["habit_drop_deg"].assumption
    assert "habit" in SPREADS[sex]["level_adduction_deg"].assumption


def a_spread(kind="normal", mean=1.0, sd=0.1, low=0.0, high=2.0):
    return Spread("reach", "m", kind, mean, sd, low, high, "")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: sample(0, 1), "number of people is 0"),
        (lambda: sample(10.5, 1), "number of people is 10.5; accepted: a whole number"),
        (lambda: sample(True, 1), "number of people is True"),
        (lambda: sample(10, None), "seed is None; accepted: a whole number from 0"),
        (lambda: sample(10, -1), "seed is -1"),
        (lambda: sample(10, 1.5), "seed is 1.5"),
        (lambda: sample(10, float("nan")), "seed is nan"),
        (lambda: sample(10, "x"), "seed is 'x'"),
        (lambda: sample(10, 1, sex=["men"]), "sex is ['men']; accepted: both, men, women"),
        (lambda: sample(10, 1, passive=["low"]), "passive tissue is ['low']"),
        (lambda: sample(10, 1, age_years=[20, 30]), "age is [20, 30]; accepted: one number, 18 to 65"),
        (lambda: sample(10, 1, age_years=20, spreads=SPREADS), "accepted: one of the two"),
        (lambda: sample(10, 1, spreads={"men": {}}), "accepted: every quantity of SPREADS, for both sexes"),
        (lambda: sample(10, 1, spreads={"men": SPREADS["men"]}), "spreads of women lack or add abductor_arm_m"),
        (lambda: strength_spread("x"), "sex is 'x'; accepted: men, women"),
        (lambda: strength_spread("men", 90), "age is 90"),
        (lambda: with_leg_posture(1.5), "posture of the leg is 1.5; accepted: 0 to 1"),
        (lambda: a_spread().at(2.0), "share of the people is 2; accepted: 0 to 1"),
        (lambda: a_spread().at([0.5, np.nan]), "share of the people is nan at index 1"),
        (lambda: a_spread("uniform").at(-0.1), "share of the people is -0.1"),
        (lambda: a_spread().z(1.1), "share of the people is 1.1"),
        (lambda: a_spread("uniform").z(0.5), "accepted: normal or lognormal"),
        (lambda: a_spread("foo"), "kind of spread is 'foo'; accepted: normal, lognormal, uniform"),
        (lambda: a_spread(sd=-1.0), "SD of reach is -1"),
        (lambda: a_spread(mean=np.nan), "mean of reach is nan"),
        (lambda: a_spread("lognormal", mean=-1.0), "mean of reach is -1"),
        (lambda: a_spread("uniform", high=np.inf), "upper bound of reach is inf"),
        (lambda: a_spread(low=5.0, high=6.0), "accepted: bounds with a range"),
        (lambda: a_spread("uniform", low=3.0), "accepted: bounds with a range"),
        (lambda: sample(10, 1, sex="male"), "accepted: both, men, women"),
        (lambda: sample(10, 1, age_years=12), "age is 12; accepted: 18 to 65"),
        (lambda: sample(10, 1, passive="high"), "accepted: default, low, none, either"),
        (lambda: spreads_of("both"), "accepted: men, women"),
        (lambda: spreads_of(["men"]), "accepted: men, women"),
        (lambda: cohort_from_uniform(np.zeros((3, 4))), "accepted: (20, n)"),
        (lambda: cohort_from_uniform(np.full((len(INPUTS), 2), 1.5)), "uniform number is 1.5 at index (0, 0)"),
    ],
)
def test_what_cannot_be_sampled_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        call()
    assert words in str(caught.value)
