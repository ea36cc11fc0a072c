"""The equilibrium against a scan with bisection, and the laws that any resting place obeys."""

import dataclasses

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from independent_mechanics import holding_moment, resting_place, tipping_moment
from strategies import (
    admissible_people,
    allowed_leans,
    ordinary_people,
    quiet_scenarios,
    scenarios,
    stacked,
    strength_fractions,
)

from glutemed.mechanics import (
    MAX_DROP_DEG,
    DropStudy,
    Equilibrium,
    Person,
    Posture,
    equilibrium,
    one_block,
    resting_drop,
    threshold_fraction,
    with_passive,
)

FIELDS = [field.name for field in dataclasses.fields(Equilibrium)]


def assert_rests_where_the_scan_says(person, fraction, max_lean, scenario):
    found = equilibrium(person, fraction, max_lean, scenario)
    lean, drop = resting_place(person, fraction, max_lean, scenario)
    assert found.lean_deg == pytest.approx(lean, abs=1e-4)
    assert found.drop_deg == pytest.approx(drop, abs=1e-4)
    assert found.feasible == np.isfinite(drop)


@settings(max_examples=300)
@given(ordinary_people(), strength_fractions, allowed_leans, quiet_scenarios())
def test_ordinary_people_rest_at_the_first_place_that_holds(person, fraction, max_lean, scenario):
    assert_rests_where_the_scan_says(person, fraction, max_lean, scenario)


@settings(max_examples=200)
@given(admissible_people(), strength_fractions, allowed_leans, scenarios())
def test_anybody_rests_at_the_first_place_that_holds(person, fraction, max_lean, scenario):
    surplus = holding_moment(person, fraction, 0.0) - tipping_moment(person, scenario, 0.0, max_lean)
    at_the_end = holding_moment(person, fraction, MAX_DROP_DEG) - tipping_moment(
        person, scenario, MAX_DROP_DEG, max_lean
    )
    assume(min(abs(surplus), abs(at_the_end)) > 1e-6)  # on the edge itself either answer is right
    assert_rests_where_the_scan_says(person, fraction, max_lean, scenario)


TWO_PLACES = {
    "person": Person(
        hip_separation_m=0.155,
        hat_com_height_fraction=0.2,
        strength_nm_per_kg=1.5,
        torque_slope_per_deg=0.015,
        passive_anchor_nm_per_kg=0.0,
    ),
    "max_lean_deg": 56.0,
    "scenario": Posture(trunk_follows_pelvis=True, load_mass_kg=50.0),
}


def test_a_far_lean_that_turns_with_the_pelvis_still_rests_at_the_first_place_that_holds():
    fraction = threshold_fraction(**TWO_PLACES) * 0.9999
    assert_rests_where_the_scan_says(TWO_PLACES["person"], fraction, TWO_PLACES["max_lean_deg"], TWO_PLACES["scenario"])


def test_a_trunk_whose_centre_falls_below_the_lumbosacral_joint_is_refused():
    with pytest.raises(
        ValueError, match=r"trunk's centre of mass above the lumbosacral joint is .* accepted: 0.02 to 1 m"
    ):
        Person(stature_m=1.0, hat_com_height_fraction=0.08, strength_nm_per_kg=3)


def assert_moments_balance(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    assume(rest.feasible)
    scale = 1e-9 * person.mass_kg * 9.81 * person.stature_m
    needed = tipping_moment(person, scenario, rest.drop_deg, rest.lean_deg)
    held = holding_moment(person, fraction, rest.drop_deg)
    assert abs(rest.demand_nm - needed) < scale
    assert abs(needed - rest.active_nm - rest.passive_nm) < scale
    if rest.drop_deg > 0:  # nothing is left in hand, and nothing is missing
        assert abs(needed - held) < scale
    else:
        assert needed < held + scale


@given(ordinary_people(), strength_fractions, allowed_leans, quiet_scenarios())
def test_moments_balance_at_rest(person, fraction, max_lean, scenario):
    assert_moments_balance(person, fraction, max_lean, scenario)


@given(admissible_people(strength_nm_per_kg=(0, 1)), strength_fractions, allowed_leans, scenarios())
def test_moments_balance_at_rest_for_anybody(person, fraction, max_lean, scenario):
    assert_moments_balance(person, fraction, max_lean, scenario)


@pytest.mark.parametrize(
    ("person", "scenario"),
    [
        (Person(), Posture(cane_force_n=300.0)),
        (Person(passive_anchor_nm_per_kg=3.0, passive_anchor_deg=5.0), Posture()),
    ],
    ids=["cane", "stiff_hip"],
)
def test_moments_balance_at_rest_without_any_muscle(person, scenario):
    rest = equilibrium(person, 0.0, 0.0, scenario)
    assert rest.feasible
    assert rest.demand_nm == pytest.approx(rest.active_nm + rest.passive_nm, abs=1e-6)


@given(ordinary_people(), strength_fractions, st.floats(0, 30), quiet_scenarios())
def test_rest_is_stable_a_push_further_down_meets_surplus(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    assume(rest.feasible and 0 < rest.drop_deg < 39)
    below, above = rest.drop_deg + 0.05, max(rest.drop_deg - 0.05, 0.0)
    for drop, sign in ((below, 1), (above, -1)):
        surplus = holding_moment(person, fraction, drop) - tipping_moment(person, scenario, drop, rest.lean_deg)
        assert sign * surplus > -1e-9


@given(ordinary_people(), strength_fractions, strength_fractions, allowed_leans, quiet_scenarios())
def test_more_strength_never_means_more_drop(person, one, other, max_lean, scenario):
    weak, strong = (equilibrium(person, fraction, max_lean, scenario) for fraction in sorted((one, other)))
    assert strong.drop_deg <= weak.drop_deg + 1e-7


@given(ordinary_people(), strength_fractions, allowed_leans, allowed_leans, quiet_scenarios())
def test_more_allowed_lean_never_means_more_drop(person, fraction, one, other, scenario):
    stiff, free = (equilibrium(person, fraction, lean, scenario) for lean in sorted((one, other)))
    assert free.drop_deg <= stiff.drop_deg + 1e-7


@given(ordinary_people(), strength_fractions, allowed_leans, quiet_scenarios())
def test_activation_first_then_lean_then_drop(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    assert rest.activation <= 1 + 1e-9
    if rest.lean_deg > 0:
        assert rest.activation == pytest.approx(1)
    if rest.drop_deg > 0:
        assert rest.lean_deg == pytest.approx(max_lean)
        assert rest.activation == pytest.approx(1)


@given(ordinary_people(), allowed_leans, quiet_scenarios())
def test_the_threshold_is_where_the_pelvis_begins_to_drop(person, max_lean, scenario):
    threshold = float(threshold_fraction(person, max_lean, scenario))
    assume(1e-4 < threshold < 2 - 1e-4)
    assert equilibrium(person, threshold * (1 + 1e-6), max_lean, scenario).drop_deg == 0
    assert equilibrium(person, threshold * (1 - 1e-6), max_lean, scenario).drop_deg > 0


@given(ordinary_people(), st.floats(1e-5, 1), quiet_scenarios())
def test_lean_grows_smoothly_as_strength_falls(person, fraction, scenario):
    weaker = fraction - 1e-6
    one, other = (equilibrium(person, share, 40.0, scenario).lean_deg for share in (fraction, weaker))
    assert -1e-9 <= other - one < 1e-2


@given(ordinary_people(), st.floats(0, 20), quiet_scenarios(), st.floats(0.001, 0.999))
def test_below_the_threshold_the_drop_grows_without_a_jump(person, max_lean, scenario, share):
    threshold = float(threshold_fraction(person, max_lean, scenario))
    assume(0.05 < threshold <= 2)
    fraction, step = threshold * share, threshold * 1e-6
    assume(fraction > step)
    before, after = (equilibrium(person, f, max_lean, scenario).drop_deg for f in (fraction, fraction - step))
    assume(np.isfinite(after))
    # Capacity less demand is convex in the drop, so its slope at rest is at least deficit over drop.
    assert -1e-7 <= after - before <= before * step / (threshold - fraction) + 1e-7


@pytest.mark.parametrize(
    ("variant", "follows", "low", "high"),
    [("default", False, 0.5, 1.5), ("low", False, 14, 16), ("default", True, 15, 16.5), ("low", True, 27.5, 29.5)],
)
def test_at_the_threshold_the_pelvis_falls_to_where_passive_tissue_catches_it(variant, follows, low, high):
    person, scenario = with_passive(Person(), variant), Posture(trunk_follows_pelvis=follows)
    threshold = threshold_fraction(person, 0.0, scenario)
    fall = equilibrium(person, threshold * (1 - 1e-9), 0.0, scenario).drop_deg
    assert equilibrium(person, threshold * (1 + 1e-9), 0.0, scenario).drop_deg == 0
    assert low < fall < high
    assert fall == pytest.approx(resting_place(person, threshold * (1 - 1e-9), 0.0, scenario)[1], abs=1e-3)


@pytest.mark.parametrize("variant", ["default", "low"])
def test_in_one_block_under_an_upright_trunk_the_drop_begins_without_a_fall(variant):
    person = one_block(with_passive(Person(), variant))
    assert equilibrium(person, threshold_fraction(person) * (1 - 1e-7)).drop_deg < 0.01


@given(ordinary_people(variants=["none"]), st.just(0.0) | st.floats(1e-6, 0.999), st.floats(0, 15), st.booleans())
def test_with_muscle_alone_nothing_holds_below_the_threshold(person, share, max_lean, follows):
    scenario = Posture(trunk_follows_pelvis=follows)
    threshold = float(threshold_fraction(person, max_lean, scenario))
    assume(0 < threshold <= 2)
    rest = equilibrium(person, threshold * share, max_lean, scenario)
    assert not rest.feasible
    assert rest.drop_deg == np.inf


@given(ordinary_people(), strength_fractions, allowed_leans, scenarios())
def test_when_nothing_holds_it_says_so_and_describes_the_moment_before(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    assert not any(np.isnan(getattr(rest, name)) for name in FIELDS)
    assert all(np.isfinite(getattr(rest, name)) for name in FIELDS if name != "drop_deg")
    assert np.isinf(rest.drop_deg) == (not rest.feasible)
    if not rest.feasible:
        assert rest.lean_deg == pytest.approx(max_lean)
        assert rest.activation == 1
        assert rest.hip_adduction_deg == person.level_adduction_deg
        assert rest.demand_nm == pytest.approx(float(tipping_moment(person, scenario, 0.0, max_lean)), rel=1e-9)
        assert rest.demand_nm > rest.active_nm + rest.passive_nm


@settings(max_examples=60)
@given(
    st.lists(st.tuples(ordinary_people(), strength_fractions, allowed_leans, quiet_scenarios()), min_size=1, max_size=6)
)
@example([(Person(), 1.0, 0.0, Posture()), (Person(passive_anchor_nm_per_kg=0.0), 0.2, 0.0, Posture())])
def test_many_people_at_once_are_each_of_them_alone(cases):
    people, fractions, leans, worlds = zip(*cases, strict=True)
    together = equilibrium(stacked(Person, people), np.array(fractions), np.array(leans), stacked(Posture, worlds))
    for name in FIELDS:
        alone = [getattr(equilibrium(*case), name) for case in cases]
        assert getattr(together, name).shape == (len(cases),)
        np.testing.assert_allclose(getattr(together, name), alone, rtol=1e-6, atol=1e-6, err_msg=name)


def test_inputs_of_different_shapes_broadcast_into_one_shape():
    person = Person(mass_kg=np.array([60.0, 80.0])[:, None, None], abductor_arm_m=[0.04, 0.045, 0.05])
    scenario = Posture(trunk_follows_pelvis=[True, False, True])
    rest = equilibrium(person, np.linspace(0, 1, 5)[:, None], [0.0, 5.0, 10.0], scenario)
    for name in FIELDS:
        assert getattr(rest, name).shape == (2, 5, 3), name
    one = equilibrium(Person(mass_kg=80.0, abductor_arm_m=0.05), 0.25, 10.0, Posture(trunk_follows_pelvis=True))
    for name in FIELDS:
        assert getattr(rest, name)[1, 1, 2] == pytest.approx(getattr(one, name), rel=1e-6), name


@pytest.mark.parametrize("fraction", [0.4, [[0.4], [0.5]]])
def test_many_allowed_leans_of_nothing_are_each_no_lean(fraction):
    rest, one = equilibrium(Person(), fraction, np.zeros(3)), equilibrium(Person(), fraction)
    assert rest.drop_deg.shape == (*np.shape(fraction)[:1], 3)
    assert np.array_equal(resting_drop(Person(), fraction, np.zeros(3)), rest.drop_deg)
    for name in FIELDS:
        assert np.array_equal(getattr(rest, name), np.broadcast_to(getattr(one, name), rest.drop_deg.shape)), name


@pytest.mark.parametrize("odd", ["fraction", "lean", "follows", "line_of_pull_deg", "cane_force_n"])
def test_an_array_in_any_one_input_makes_every_output_an_array(odd):
    person = Person(line_of_pull_deg=[10.0, 20.0]) if odd == "line_of_pull_deg" else Person()
    scenario = {"follows": Posture(trunk_follows_pelvis=[True, False]), "cane_force_n": Posture(cane_force_n=[0, 10])}
    rest = equilibrium(
        person,
        [0.2, 0.9] if odd == "fraction" else 1.0,
        [0, 10] if odd == "lean" else 0,
        scenario.get(odd, Posture()),
    )
    assert {np.shape(getattr(rest, name)) for name in FIELDS} == {(2,)}


@pytest.mark.parametrize("mass", [40.0, 200.0])
def test_light_and_heavy_people_of_the_same_build_rest_alike(mass):
    ours, usual = equilibrium(Person(mass_kg=mass), 0.3, 5), equilibrium(Person(), 0.3, 5)
    assert ours.drop_deg == pytest.approx(usual.drop_deg, abs=1e-6)
    assert ours.contact_force_bw == pytest.approx(usual.contact_force_bw)


@pytest.mark.parametrize("arm", [0.01, 0.12])
def test_the_arm_sets_the_force_and_not_the_posture(arm):
    ours, usual = equilibrium(Person(abductor_arm_m=arm), 0.3, 5), equilibrium(Person(), 0.3, 5)
    assert (ours.drop_deg, ours.lean_deg) == (usual.drop_deg, usual.lean_deg)
    assert ours.abductor_force_n * arm == pytest.approx(usual.abductor_force_n * 0.045)


def test_without_muscle_and_passive_tissue_nothing_holds_upright():
    rest = equilibrium(with_passive(Person(strength_nm_per_kg=0), "none"))
    assert not rest.feasible
    assert rest.active_nm == rest.passive_nm == 0


def test_without_muscle_and_passive_tissue_lean_alone_can_balance():
    rest = equilibrium(with_passive(Person(strength_nm_per_kg=0), "none"), max_lean_deg=60)
    assert rest.feasible
    assert rest.drop_deg == 0
    assert rest.demand_nm == pytest.approx(0, abs=1e-9)
    assert rest.contact_force_bw == pytest.approx(1 - 0.161)


def test_a_reversed_torque_slope_moves_the_resting_place():
    stronger_down, weaker_down = (
        equilibrium(Person(torque_slope_per_deg=slope), 0.4).drop_deg for slope in (0.005, -0.005)
    )
    assert stronger_down < equilibrium(Person(), 0.4).drop_deg < weaker_down


@given(st.floats(0.01, 1.0), st.sampled_from([0.0, 5.0]))
def test_the_curves_of_a_study_cross_where_it_rests(fraction, max_lean):
    study = DropStudy(Person(), fraction, max_lean)
    assert study.rest.feasible
    moments = study.over_drop(np.array([study.rest.drop_deg]))
    if study.rest.activation == 1:
        assert moments.total[0] == pytest.approx(moments.demand[0], abs=1e-8)
    assert study.over_strength(np.array([fraction])).drop_deg[0] == pytest.approx(study.rest.drop_deg, abs=1e-6)
    assert (study.rest.drop_deg > 0) == (fraction < study.threshold)
    assert (study.rest.lean_deg > 0) == (max_lean > 0 and fraction < study.lean_threshold)
