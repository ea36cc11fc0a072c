"""The sensitivity code against functions whose indices are known, against SALib, and against the model's physics."""

import numpy as np
import pytest
from SALib.analyze import sobol as salib_analyze
from SALib.sample import sobol as salib_sample

from glutemed.mechanics.people import INPUTS, SPREADS, cohort_from_uniform
from glutemed.mechanics.uncertainty import OUTPUTS, model_inputs, sobol, sobol_of


def ishigami(shares):
    x = np.pi * (2 * shares - 1)
    return np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])


def ishigami_indices():
    """Variances in closed form, for a = 7 and b = 0.1 (Ishigami and Homma 1990)."""
    a, b, pi = 7.0, 0.1, np.pi
    alone = np.array([0.5 * (1 + b * pi**4 / 5) ** 2, a**2 / 8, 0.0])
    pair = b**2 * pi**8 * (1 / 18 - 1 / 50)
    variance = alone.sum() + pair
    return alone / variance, (alone + np.array([pair, 0, pair])) / variance, variance


def test_the_ishigami_function_has_its_known_indices():
    first, total, variance = ishigami_indices()
    found = sobol_of(ishigami, ("x1", "x2", "x3"), samples=8192, seed=2)
    assert found.first == pytest.approx(first, abs=0.02)
    assert found.total == pytest.approx(total, abs=0.02)
    assert found.variance == pytest.approx(variance, rel=0.02)
    assert found.mean == pytest.approx(3.5, abs=0.05)
    assert (found.first_low < first).all()
    assert (first < found.first_high).all()
    assert (found.total_low < total).all()
    assert (total < found.total_high).all()


def test_the_error_of_the_indices_shrinks_with_the_sample():
    first, total, _ = ishigami_indices()
    errors = []
    for samples in (128, 1024, 8192):
        runs = [sobol_of(ishigami, ("x1", "x2", "x3"), samples, seed, resamples=20) for seed in range(5)]
        errors.append(np.mean([np.abs(run.first - first).max() + np.abs(run.total - total).max() for run in runs]))
    assert errors[0] > errors[1] > errors[2]


def test_inputs_that_only_add_up_have_no_interactions():
    weights = np.array([3.0, 2.0, 1.0, 0.0])
    found = sobol_of(lambda x: weights @ x, ("a", "b", "c", "d"), samples=4096)
    assert found.first == pytest.approx(weights**2 / (weights**2).sum(), abs=0.02)
    assert found.total == pytest.approx(found.first, abs=0.03)
    assert found.ranking() == ("a", "b", "c", "d")


def test_the_same_seed_gives_the_same_indices():
    one, again, other = (sobol("threshold_fraction", samples=256, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one.indices.first, again.indices.first)
    assert np.array_equal(one.indices.total_high, again.indices.total_high)
    assert not np.array_equal(one.indices.first, other.indices.first)


@pytest.mark.parametrize(
    ("output", "fraction", "passive"),
    [
        ("threshold_fraction", 1.0, "either"),
        ("contact_force_bw", 1.0, "default"),
        ("drop_deg", 0.0, "default"),
        ("drop_deg", 0.4, "low"),
        ("stays_level", 0.48, "either"),
    ],
)
def test_scipy_and_salib_agree_within_their_intervals(output, fraction, passive):
    ours = sobol(output, fraction, passive=passive, samples=2048, seed=3)
    names = ours.indices.inputs
    problem = {"num_vars": len(names), "names": list(names), "bounds": [[0, 1]] * len(names)}
    points = salib_sample.sample(problem, 2048, calc_second_order=False, seed=4)
    uniform = np.full((len(INPUTS), len(points)), 0.5)
    uniform[[INPUTS.index(name) for name in names]] = points.T
    answer = OUTPUTS[output].of(cohort_from_uniform(uniform, passive=passive), fraction, 0.0)
    theirs = salib_analyze.analyze(problem, answer, calc_second_order=False, num_resamples=200, seed=5)
    for name, mine, low, high in (
        ("S1", ours.indices.first, ours.indices.first_low, ours.indices.first_high),
        ("ST", ours.indices.total, ours.indices.total_low, ours.indices.total_high),
    ):
        room = 1.5 * np.hypot(0.5 * (high - low), theirs[f"{name}_conf"]) + 1e-3
        assert (np.abs(mine - theirs[name]) <= room).all(), name


@pytest.mark.parametrize("output", OUTPUTS)
def test_first_order_indices_sum_to_at_most_one_and_no_total_is_below_its_first(output):
    found = sobol(output, 0.6, passive="default", samples=4096).indices
    width = 0.5 * (found.first_high - found.first_low)
    assert found.first.sum() <= 1 + np.linalg.norm(width)
    assert (found.total >= found.first - width - 0.5 * (found.total_high - found.total_low)).all()
    assert np.isfinite([found.first, found.total, found.first_low, found.total_high]).all()


def test_demand_depends_on_hip_distance_and_sway_and_hardly_on_anything_else():
    found = sobol("demand_nm_per_kg", samples=4096).indices
    assert found.share("hip_separation_m", "sway_deg") == pytest.approx(1, abs=0.05)
    assert found.share("hip_separation_m", "sway_deg") == found.of("hip_separation_m")[0] + found.of("sway_deg")[0]
    for name in set(found.inputs) - {"hip_separation_m", "sway_deg"}:
        assert found.of(name)[1] < 0.01, name


@pytest.mark.parametrize("output", ["threshold_fraction", "contact_force_bw", "drop_deg"])
def test_body_mass_beyond_stature_and_strength_matters_to_nothing_per_kilogram(output):
    found = sobol(output, 0.4, passive="default").indices
    assert found.of("mass_kg")[1] == pytest.approx(0, abs=1e-12)


def test_the_arm_matters_to_the_contact_force_and_not_to_the_threshold():
    assert sobol("threshold_fraction").indices.of("abductor_arm_m")[1] == pytest.approx(0, abs=1e-12)
    assert sobol("contact_force_bw").indices.ranking()[0] == "abductor_arm_m"


def test_strength_decides_whether_the_pelvis_drops_and_after_a_large_loss_the_passive_assumption_how_far():
    """The claim of the course: teach the first and doubt the second."""
    threshold = sobol("threshold_fraction").indices
    assert threshold.ranking()[0] == "strength_nm_per_kg"
    passive = [name for name in threshold.inputs if name.startswith("passive")]
    assert sum(threshold.of(name)[1] for name in passive) < 0.1
    for loss, strength_first in ((0.5, True), (0.6, False), (0.7, False)):
        angle = sobol("drop_deg", 1 - loss).indices
        assert (angle.of("strength_nm_per_kg")[0] > angle.share(*passive)) == strength_first, loss
    assert angle.share(*passive) > 0.7
    assert angle.ranking()[0] == "passive_variant"
    fallen = sobol("drop_deg", 0.0, passive="default").indices
    assert fallen.of("passive_anchor_deg")[0] > 0.8


@pytest.mark.parametrize("variant", ["default", "low", "either"])
def test_after_half_of_the_strength_is_lost_strength_decides_the_drop_under_every_variant(variant):
    found = sobol("drop_deg", 0.5, passive=variant).indices
    assert found.ranking()[0] == "strength_nm_per_kg"
    assert found.of("strength_nm_per_kg")[0] > 0.4


def test_sex_matters_to_the_contact_force_by_the_shorter_arm_of_women():
    assert sobol("contact_force_bw").indices.of("sex")[0] > 0.1
    shares = np.random.default_rng(1).random((len(INPUTS), 20_000))
    same_arm = {sex: SPREADS[sex] | {"abductor_arm_m": SPREADS["men"]["abductor_arm_m"]} for sex in ("men", "women")}
    gaps = []
    for table in (SPREADS, same_arm):
        men, women = (
            OUTPUTS["contact_force_bw"].of(cohort_from_uniform(shares, sex, spreads=table), 1.0, 0.0).mean()
            for sex in ("men", "women")
        )
        gaps.append(women - men)
    assert gaps[0] > 0.1
    assert abs(gaps[1]) < 0.25 * gaps[0]


def test_the_same_question_is_answered_once_and_its_answer_cannot_be_changed():
    found = sobol("activation", samples=64)
    assert sobol("activation", 1, 0, samples=64) is found
    for name in ("first", "total", "first_low", "first_high", "total_low", "total_high"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(found.indices, name)[0] = 1.0


def test_a_sensitivity_names_its_scenario():
    found = sobol("drop_deg", 0.4, 5.0, "low", "men", samples=128)
    assert (found.output, found.strength_fraction, found.max_lean_deg) == ("drop_deg", 0.4, 5.0)
    assert (found.passive, found.sex) == ("low", "men")
    assert found.indices.inputs == model_inputs("men", "low")
    assert not {"sex", "passive_variant"} & set(found.indices.inputs)


def test_an_infinite_drop_is_never_left_out():
    with pytest.raises(ValueError, match=r"no such posture.*stays_level"):
        sobol("drop_deg", 0.0, passive="low")


def test_an_output_that_is_the_same_for_everybody_is_refused():
    with pytest.raises(ValueError, match="is 0 for everybody; accepted: a scenario in which it differs"):
        sobol("drop_deg", 2.0, max_lean_deg=60, passive="default")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: sobol("angle"), "accepted: demand_nm_per_kg"),
        (lambda: sobol("drop_deg", passive="high"), "accepted: default, low, none, either"),
        (lambda: sobol("drop_deg", sex="boys"), "accepted: both, men, women"),
        (lambda: sobol("drop_deg", strength_fraction=3), "strength fraction is 3"),
        (lambda: sobol("drop_deg", max_lean_deg=-1), "allowed lean is -1"),
        (lambda: sobol("drop_deg", samples=1000), "a power of 2"),
        (lambda: sobol("drop_deg", samples=1024.5), "samples is 1024.5; accepted: a whole number"),
        (lambda: sobol("drop_deg", samples=[64]), "samples is [64]"),
        (lambda: sobol(["drop_deg"]), "output is ['drop_deg']"),
        (lambda: sobol("drop_deg", [0.4, 0.5]), "strength fraction is [0.4, 0.5]; accepted: one number"),
        (lambda: sobol("drop_deg", sex=["men"]), "sex is ['men']"),
        (lambda: sobol("threshold_fraction", seed="x"), "seed is 'x'"),
        (lambda: sobol("threshold_fraction", seed=None), "seed is None"),
        (lambda: sobol("threshold_fraction", resamples=1), "resamples is 1; accepted: a whole number from 20"),
        (lambda: model_inputs("both", "typo"), "passive tissue is 'typo'; accepted: default, low, none, either"),
        (lambda: model_inputs(["both"]), "sex is ['both']"),
        (lambda: sobol("threshold_fraction", confidence=1.5), "confidence is 1.5"),
        (lambda: sobol("threshold_fraction", samples=64).indices.of("hair"), "accepted: sex, stature_m"),
    ],
)
def test_what_cannot_be_analysed_is_refused_in_words(call, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        call()
    assert words in str(caught.value)
