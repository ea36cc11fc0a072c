"""The list of aids: every number from the evidence, every disagreement visible."""

import numpy as np
import pytest
from hypothesis import given, settings
from strategies import ordinary_people

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand
from glutemed.mechanics.lever import aid_comparisons, lever_change

WANTED_KEYS = {
    "cane.emg.contra",
    "cane.moment",
    "cane.load_combo",
    "cane.hcf",
    "cane_ipsi",
    "load.contra_ipsi",
    "load.threshold",
    "load.unilateral",
    "trunk.lean.moment",
    "demand.stepwidth",
}


def named(fragment, quantity=""):
    return next(c for c in aid_comparisons() if fragment in c.name and quantity in c.measured_quantity)


def test_every_measured_row_about_aids_is_in_the_list():
    assert {key for one in aid_comparisons() for key in one.keys} == WANTED_KEYS


def test_only_rows_that_may_be_taught_as_findings_count_as_measured():
    for one in aid_comparisons():
        assert all(row(key).is_finding for key in one.keys)
        assert bool(one.keys) == bool(one.measured_directions) == bool(one.measured_quantity) == bool(one.population)


def test_measured_numbers_are_those_of_the_rows():
    assert named("opposite hand, walking", "EMG").measured_percent == -31.1
    assert named("near-maximal").measured_percent == -42.3
    assert named("opposite hand, walking", "moment").measured_percent == -26
    assert named("load in the same hand", "EMG").measured_percent == -40
    assert named("cane, walking", "force").measured_percent == 60 - 100
    assert named("wide").measured_percent == 47
    assert named("narrow").measured_percent == -24
    assert named("lean").measured_percent == -36.7
    assert named("same hand, maximal").measured_percent == 424 - 100


def test_lever_promises_more_than_a_hard_push_brings():
    hard = named("near-maximal")
    assert hard.lever_percent < 2 * hard.measured_percent


def test_lever_and_measurement_part_ways_where_they_do():
    apart = {one.name for one in aid_comparisons() if one.same_direction is False}
    assert apart == {
        "cane in the same hand, walking",
        "heavy load in the same hand",
        "wide steps, walking",
        "narrow steps, walking",
    }


def test_what_was_never_measured_says_so():
    for name in ("load on the back", "body shifted"):
        one = named(name)
        assert one.same_direction is None
        assert one.measured_percent is None


@settings(max_examples=20)
@given(ordinary_people())
def test_lever_side_is_recomputed_for_each_person_from_the_posture_shown(person):
    for one in aid_comparisons(person):
        now, before = demand(person, one.posture), demand(person, Posture())
        assert one.change.demand_percent == pytest.approx(100 * (now - before) / before, abs=1e-9)
        expected = lever_change(person, one.posture)
        quantity = expected.contact_force_percent if "force" in one.measured_quantity else expected.demand_percent
        assert one.lever_percent == pytest.approx(float(quantity))


def test_names_of_the_same_quantity_are_told_apart():
    labels = [(one.name, one.measured_quantity) for one in aid_comparisons()]
    assert len(set(labels)) == len(labels)


def test_a_cohort_is_refused_in_words():
    with pytest.raises(ValueError, match="one person"):
        aid_comparisons(Person(mass_kg=np.array([60.0, 80.0])))
