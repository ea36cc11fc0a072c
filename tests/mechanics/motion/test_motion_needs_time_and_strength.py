"""What muscles, delays and limits do to the motion, and that the solver's tolerances do not show."""

import sys
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import admissible_people, ordinary_people, scenarios

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, equilibrium, with_passive
from glutemed.mechanics.motion import (
    CYCLE_S,
    FATIGUE_RATES,
    PREPARED,
    VISIBLE_DROP_DEG,
    Control,
    Motion,
    Start,
    inertia_about_hip,
    simulate,
    stance_phase,
)

SERIES = [field.name for field in fields(Motion) if field.name not in ("limit_deg", "events", "fell")]
WEAK = with_passive(Person(), "low")


def all_numbers(motion):
    return np.array([getattr(motion, name) for name in SERIES])


@settings(max_examples=25)
@given(
    admissible_people(level_adduction_deg=(-10, 10)),
    st.floats(0, 2),
    st.floats(0, 90),
    scenarios(),
    st.floats(-30, 30),
    st.floats(-200, 200),
    st.floats(0, 1),
)
def test_anybody_moves_without_a_warning_and_without_a_hole(person, fraction, lean, scenario, drop, rate, active):
    start = Start(drop_deg=drop, drop_rate_deg_s=rate, activation=active)
    motion = simulate(
        person, 1.0, fraction, lean, scenario, start=start, fatigue=FATIGUE_RATES["shoulder"], t_s=np.linspace(0, 1, 21)
    )
    assert np.isfinite(all_numbers(motion)).all()
    assert np.abs(motion.drop_deg).max() < 40.001
    assert ((motion.activation > -1e-4) & (motion.activation < 1 + 1e-4)).all()
    assert ((motion.excitation >= 0) & (motion.excitation <= 1)).all()
    assert motion.fell == np.isfinite(motion.events.no_rest_s)
    assert motion.t_s[-1] == (motion.events.no_rest_s if motion.fell else 1.0)


@pytest.mark.parametrize("start", [PREPARED, Start(drop_deg=1.0), Start(activation=0.3, lean_deg=2.0)])
@pytest.mark.parametrize("follows", [False, True])
def test_finer_tolerances_show_nothing_new(monkeypatch, start, follows):
    solver = sys.modules["glutemed.mechanics.motion.simulate"]
    given_ = {"strength_fraction": 0.45, "max_lean_deg": 8.0, "scenario": Posture(trunk_follows_pelvis=follows)}
    coarse = simulate(WEAK, 5.0, **given_, start=start)
    monkeypatch.setattr(solver, "RELATIVE_TOLERANCE", 1e-10)
    monkeypatch.setattr(solver, "ABSOLUTE_TOLERANCE", 1e-12)
    fine = simulate(WEAK, 5.0, **given_, start=start)
    assert fine.drop_deg == pytest.approx(coarse.drop_deg, abs=0.02)
    assert fine.lean_deg == pytest.approx(coarse.lean_deg, abs=0.02)
    assert fine.contact_force_bw == pytest.approx(coarse.contact_force_bw, abs=0.01)


def test_the_times_asked_for_do_not_change_the_motion():
    many = simulate(Person(), 2.0, 0.4, t_s=np.linspace(0, 2, 201))
    few = simulate(Person(), 2.0, 0.4, t_s=[0.0, 1.0, 2.0])
    assert many.drop_deg[[0, 100, 200]] == pytest.approx(few.drop_deg, abs=1e-12)
    assert many.events == few.events


@settings(max_examples=10)
@given(ordinary_people(), st.floats(0.2, 0.6))
def test_a_heavier_body_of_the_same_build_moves_alike(person, fraction):
    heavy = simulate(replace(person, mass_kg=1.5 * person.mass_kg), 0.5, fraction)
    light = simulate(person, 0.5, fraction)
    assert heavy.drop_deg[-1] == pytest.approx(light.drop_deg[-1], abs=1e-3)
    assert heavy.contact_force_bw[-1] == pytest.approx(light.contact_force_bw[-1], abs=1e-3)


def tilt_after_a_deficit(deficit_nm, duration_s, follows):
    """Return the drop when muscles pull too little by a deficit and do not answer yet."""
    person = with_passive(Person(), "none")
    held = float(equilibrium(person).activation)
    motion = simulate(
        person,
        0.1,
        scenario=Posture(trunk_follows_pelvis=follows),
        control=Control(reaction_s=0.2, damping_per_kg=0.0),
        start=Start(activation=held - deficit_nm / (person.strength_nm_per_kg * person.mass_kg)),
        t_s=[0.0, duration_s],
    )
    return np.deg2rad(motion.last_drop_deg)


def test_a_sudden_deficit_starts_the_fall_against_a_trunk_that_is_still_loose():
    expected = 0.5 * 10.0 / inertia_about_hip(Person(), "loose") * 0.004**2
    assert tilt_after_a_deficit(10.0, 0.004, False) == pytest.approx(expected, rel=0.05)


def test_a_fall_stays_between_that_of_a_loose_and_a_rigid_trunk():
    light, heavy = (0.5 * 10.0 / inertia_about_hip(Person(), mode) * 0.1**2 for mode in ("loose", "rigid"))
    assert light > tilt_after_a_deficit(10.0, 0.1, False) > tilt_after_a_deficit(10.0, 0.1, True) > heavy


def test_activation_follows_with_the_published_time_constants():
    up, down = (value / 1000 for value in row("dyn.tau").numbers)
    rising = simulate(WEAK, up, 0.2, start=Start(activation=0.0), t_s=[0.0, up])
    assert rising.activation[-1] == pytest.approx(1 - np.exp(-1), abs=1e-4)
    falling = simulate(WEAK, down, 1.0, start=Start(drop_deg=-20.0, activation=1.0), t_s=[0.0, down])
    assert falling.excitation.max() == 0
    assert falling.activation[-1] == pytest.approx(np.exp(-1), abs=1e-4)


def test_the_later_the_muscle_answers_the_deeper_the_pelvis_falls():
    drops = []
    for reaction in (0.0, 0.05, 0.1, 0.15, 0.2):
        control, start = Control(reaction_s=reaction), Start(activation=0.2)
        motion = simulate(Person(), 3.0, control=control, start=start)
        assert motion.last_drop_deg == pytest.approx(0.0, abs=0.01)
        waiting = motion.t_s < reaction
        assert motion.activation[waiting] == pytest.approx(0.2)
        assert motion.excitation[waiting] == pytest.approx(0.2)
        drops.append(motion.largest_drop_deg)
    assert np.all(np.diff(drops) > 0.5)


def test_leaning_quickly_first_drops_the_free_side():
    """The trunk is thrown to the stance side by a moment that acts back on the pelvis."""
    leaning = simulate(Person(), 0.1, 0.3, 20.0, start=Start(lean_deg=0.0))
    held = simulate(Person(), 0.1, 0.3, 0.0)
    assert leaning.lumbar_nm[0] > held.lumbar_nm[0] + 5
    assert leaning.last_drop_deg > 1.5 * held.last_drop_deg > 0


@settings(max_examples=10)
@given(st.floats(0.05, 0.45))
def test_a_weaker_person_falls_faster(fraction):
    weaker, stronger = (simulate(Person(), 0.3, each, t_s=[0.0, 0.1, 0.3]) for each in (fraction, fraction + 0.03))
    assert weaker.drop_deg[1] > stronger.drop_deg[1]
    assert weaker.events.past_limit_s <= stronger.events.past_limit_s


def test_events_are_at_the_times_of_the_series():
    motion = simulate(WEAK, 10.0, 0.45, 5.0, start=Start(lean_deg=0.0), t_s=np.linspace(0, 10, 20001))
    events = motion.events
    assert np.interp(events.past_limit_s, motion.t_s, motion.drop_deg) == pytest.approx(VISIBLE_DROP_DEG, abs=1e-3)
    assert np.all(motion.drop_deg[motion.t_s < events.past_limit_s] < VISIBLE_DROP_DEG)
    assert events.saturated_s == 0
    assert events.lean_limit_s == 0
    assert not motion.fell
    assert events.foot_contact_s == np.inf


def test_saturation_is_noted_when_excitation_reaches_its_limit():
    person = Person()
    motion = simulate(person, 100.0, 0.6, fatigue=FATIGUE_RATES["general"], t_s=np.linspace(0, 100, 5001))
    first = motion.t_s[motion.excitation >= 1][0]
    assert motion.events.saturated_s == pytest.approx(first, abs=0.05)
    assert 0 < motion.events.saturated_s < motion.events.past_limit_s


def test_the_lean_is_at_its_limit_once_the_trunk_is_asked_for_all_of_it():
    motion = simulate(Person(), 30.0, 0.5, 4.0, fatigue=FATIGUE_RATES["general"], t_s=np.linspace(0, 30, 3001))
    at = motion.events.lean_limit_s
    assert 1 < at < motion.events.saturated_s < 29
    assert np.interp(at, motion.t_s, motion.lean_deg) == pytest.approx(4.0, abs=0.2)
    assert np.interp(at - 1, motion.t_s, motion.lean_deg) < 4.0
    assert simulate(Person(), 1.0, 1.0, 4.0).events.lean_limit_s == np.inf


def test_a_run_can_end_at_its_limit():
    motion = simulate(WEAK, 10.0, 0.3, limit_deg=10.0, stop_at_limit=True)
    assert motion.last_drop_deg == pytest.approx(10.0, abs=1e-6)
    assert motion.t_s[-1] == motion.events.past_limit_s
    assert not motion.fell


def test_single_support_lasts_the_published_share_of_the_cycle():
    off, contact, _ = row("dyn.singlesupport").numbers
    motion = stance_phase(Person())
    assert motion.events.foot_contact_s == pytest.approx((contact - off) / 100 * CYCLE_S)
    assert motion.t_s[-1] == motion.events.foot_contact_s
    fallen = stance_phase(with_passive(Person(), "none"), 0.0, cycle_s=3.0)
    assert fallen.fell
    assert fallen.events.foot_contact_s == np.inf


@pytest.mark.parametrize("variant", ["default", "low"])
def test_near_the_threshold_a_step_is_over_before_the_pelvis_is_down_but_a_paralysed_one_is_down(variant):
    person = with_passive(Person(), variant)
    near = stance_phase(person, float(equilibrium(person).activation) - 0.03)
    assert near.last_drop_deg < 0.5 * equilibrium(person, float(equilibrium(person).activation) - 0.03).drop_deg
    paralysed = stance_phase(person, 0.0)
    assert paralysed.last_drop_deg > 0.8 * equilibrium(person, 0.0).drop_deg


@settings(max_examples=10)
@given(ordinary_people(mass_kg=40.0) | ordinary_people(mass_kg=200.0), st.floats(0, 1))
def test_small_and_large_people_keep_demand_and_moments_in_balance_at_rest(person, fraction):
    motion = simulate(person, 20.0, fraction, 0.0, t_s=[0.0, 20.0])
    if motion.fell or abs(motion.drop_rate_deg_s[-1]) > 1e-3:
        return
    held = motion.active_nm + motion.passive_nm + motion.damping_nm
    assert held[-1] == pytest.approx(motion.demand_nm[-1], abs=1e-3 * person.mass_kg)
