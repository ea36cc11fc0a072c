"""Over the whole box of inputs: there is always a safe answer, and worse findings never give a heavier one."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutemed.checked_numbers import evaluate
from glutemed.clinical.plan import LEVELS, PlanInputs, make_plan
from glutemed.clinical.plan.calendar import HARD
from glutemed.clinical.plan.inputs import EQUIPMENT, GOALS, IRRITABILITY, RESPONSES, one_leg_demand
from glutemed.clinical.plan.pain_rule import limits
from glutemed.clinical.plan.plan import LAST_STAGE
from glutemed.clinical.plan.rules import RESERVE, rule_book

NEED = one_leg_demand()
PAINS = range(11)
STRENGTHS = (None, 0.2, NEED * 0.999, NEED, NEED * RESERVE * 0.999, NEED * RESERVE, 2.5)
STANCES = (0, 4, 5, 29, 30)
KITS = [frozenset(kit) for size in range(4) for kit in combinations(EQUIPMENT, size)]


@pytest.fixture(scope="module")
def every():
    """A plan for every combination of what is measured; its start rests on nothing else, as another test shows."""
    return {
        (irritability, pain, response, strength, stance): make_plan(
            PlanInputs(
                irritability=irritability,
                pain=pain,
                response_24h=response,
                strength_nm_per_kg=strength,
                stance_s=stance,
                goal="running",
                equipment=EQUIPMENT.keys(),
                days_per_week=1 + (pain + int(stance)) % 7,
            )
        )
        for irritability, pain, response, strength, stance in product(
            IRRITABILITY, PAINS, RESPONSES, STRENGTHS, STANCES
        )
    }


def inputs():
    return st.builds(
        PlanInputs,
        side=st.sampled_from(("left", "right")),
        irritability=st.sampled_from(tuple(IRRITABILITY)),
        pain=st.integers(0, 10),
        response_24h=st.sampled_from(tuple(RESPONSES)),
        strength_nm_per_kg=st.none() | st.floats(0.2, 2.5),
        stance_s=st.floats(0, 30),
        goal=st.sampled_from(tuple(GOALS)),
        equipment=st.sets(st.sampled_from(tuple(EQUIPMENT))).map(frozenset),
        days_per_week=st.integers(1, 7),
    )


def test_everyone_gets_a_start_and_nobody_starts_with_hops(every):
    assert {plan.start for plan in every.values()} == {0, 1, 2, 3}
    for plan in every.values():
        assert not plan.stopped
        assert plan.why
        assert len(plan.now.exercises) >= 2
        assert plan.now.dose
        assert plan.now.step_back


@pytest.mark.parametrize(
    ("place", "order"),
    [(0, tuple(IRRITABILITY)), (1, tuple(PAINS)), (2, tuple(RESPONSES)), (3, STRENGTHS[:0:-1]), (4, STANCES[::-1])],
    ids=["irritability", "pain", "response", "strength", "stance"],
)
def test_a_worse_finding_never_gives_a_heavier_start(place, order, every):
    for found, plan in every.items():
        if found[place] not in order or found[place] == order[-1]:
            continue
        worse = list(found)
        worse[place] = order[order.index(found[place]) + 1]
        assert every[tuple(worse)].start <= plan.start, (found, worse)


def test_unmeasured_strength_is_never_counted_on(every):
    for found, plan in every.items():
        if found[3] is None:
            assert plan.start <= every[(*found[:3], 2.5, found[4])].start
            assert plan.start < 3


def test_the_limits_of_pain_are_those_of_the_evidence(every):
    safe, acceptable = limits()
    best = ("settled", 2.5, 30)
    starts = {pain: every[("low", pain, *best)].start for pain in PAINS}
    assert [pain for pain in PAINS if starts[pain] == 0] == list(range(acceptable + 1, 11))
    assert [pain for pain in PAINS if starts[pain] == 3] == list(range(safe + 1))


def test_strength_counts_by_the_limits_that_the_criteria_name(every):
    best = ("low", 0, "settled")
    starts = {strength: every[(*best, strength, 30)].start for strength in STRENGTHS[1:]}
    assert list(starts.values()) == [1, 1, 2, 2, 3, 3]
    named = {line.id: line.text for stage in every[(*best, 2.5, 30)].stages for line in stage.move_on}
    assert f"{NEED:.2f} Nm/kg" in named["strength_1"]
    assert f"{NEED * RESERVE:.2f} Nm/kg" in named["strength_2"]


def test_high_irritability_or_an_unsettled_hip_starts_at_the_bottom(every):
    assert {plan.start for found, plan in every.items() if found[0] == "high" or found[2] == "raised"} == {0}


@given(inputs(), st.sampled_from([flag.id for flag in rule_book().red_flags]))
@settings(max_examples=60, deadline=None)
def test_one_red_flag_stops_everything(given_inputs, flag):
    plan = make_plan(replace(given_inputs, red_flags={flag}))
    assert plan.stopped
    assert (plan.start, plan.now, plan.stages, plan.advice, plan.why) == (None, None, (), (), ())
    [(line, action)] = plan.stop
    assert line.id == flag
    assert action


@given(inputs())
@settings(max_examples=150, deadline=None)
def test_any_plan_is_whole_and_says_how_it_is_known(given_inputs):
    plan = make_plan(given_inputs)
    assert plan.start == make_plan(replace(given_inputs, goal="running", equipment=(), days_per_week=1)).start
    assert [stage.number for stage in plan.stages] == [0, 1, 2, 3, 4]
    assert [stage.in_plan for stage in plan.stages] == [n <= LAST_STAGE[given_inputs.goal] for n in range(5)]
    lines = [*plan.why, *plan.advice]
    for stage in plan.stages:
        lines += [*stage.dose, *stage.move_on, *stage.step_back, *(exercise.known for exercise in stage.exercises)]
        assert sum(day.kind != "rest" for day in stage.week) <= given_inputs.days_per_week
        assert bool(stage.move_on) == stage.in_plan
    for line in lines:
        assert line.level in LEVELS
        assert line.reason
        assert line.origin
        assert "{" not in line.text + line.reason


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: "+".join(sorted(kit)) or "nothing")
@pytest.mark.parametrize("irritability", IRRITABILITY)
def test_equipment_is_respected_at_every_stage(kit, irritability):
    plan = make_plan(PlanInputs(irritability=irritability, equipment=kit, goal="running"))
    for stage in plan.stages:
        assert 2 <= len(stage.exercises) <= 3
        assert all(kit.issuperset(exercise.needs) for exercise in stage.exercises)


def test_an_irritable_hip_gets_no_exercise_that_takes_it_into_adduction():
    named = {
        irritability: {
            exercise.id
            for kit in KITS
            for stage in make_plan(PlanInputs(irritability=irritability, equipment=kit, goal="running")).stages
            for exercise in stage.exercises
        }
        for irritability in IRRITABILITY
    }
    assert "lateral_step_down" in named["low"]
    assert not {"lateral_step_down", "side_plank_clam", "pelvic_drop"} & (named["moderate"] | named["high"])


def test_both_sides_get_the_same_plan_mirrored():
    def text(side):
        plan = make_plan(PlanInputs(side=side, goal="running"))
        return " ".join(
            [line.text + line.reason for stage in plan.stages for line in stage.dose + stage.move_on]
            + [line.text for line in plan.advice]
            + [sentence for stage in plan.stages for exercise in stage.exercises for sentence in exercise.how]
        )

    swapped = text("left").replace("left", "#").replace("right", "left").replace("#", "right")
    assert swapped == text("right")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"pain": 11}, "Pain is 11"),
        ({"pain": 3.5}, "Pain is 3.5"),
        ({"stance_s": 31}, "Single-leg stance time is 31; accepted: 0 to 30 s"),
        ({"strength_nm_per_kg": 9}, "Abduction strength is 9"),
        ({"strength_nm_per_kg": float("nan")}, "Abduction strength is nan"),
        ({"days_per_week": 0}, "Days a week is 0"),
        ({"irritability": "severe"}, "Irritability is 'severe'; accepted: low, moderate, high"),
        ({"equipment": {"bosu"}}, "Equipment is 'bosu'"),
        ({"red_flags": {"green"}}, "Red flag is 'green'"),
        ({"side": "both"}, "Painful side is 'both'"),
        ({"response_24h": "ok"}, "24-hour response is 'ok'"),
        ({"goal": "gold"}, "Goal is 'gold'"),
    ],
)
def test_impossible_findings_are_refused_by_name(values, said):
    with pytest.raises(ValueError, match=said.replace("(", r"\(")):
        PlanInputs(**values)


def test_hard_days_grow_with_the_days_a_patient_has_up_to_three():
    for days in range(1, 8):
        week = make_plan(PlanInputs(days_per_week=days)).stages[3].week
        assert sum(day.kind in HARD for day in week) == min(days, 3)


def test_the_numbers_for_prose_are_those_of_the_plan():
    assert evaluate('plan_start("planner irritability=low pain=1 stance=30 strength=2")') == 3
    assert evaluate('hard_days("planner irritability=low pain=1 stance=30 strength=2 days=7")') == 3
    assert [evaluate(f'pain_limit("{zone}")') for zone in ("safe", "acceptable")] == list(limits())
    assert evaluate("strength_asked()") == pytest.approx(evaluate("demand(Person(), Posture()) / Person().mass_kg"))
    with pytest.raises(ValueError, match="red flag"):
        evaluate('plan_start("planner flags=fall")')
