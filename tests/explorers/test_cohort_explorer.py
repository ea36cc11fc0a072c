"""The cohort explorer shows the r of the people drawn, and r grows only where strength decides who drops."""

import re

import numpy as np
import pytest

from glutemed.drawing import cohort_study
from glutemed.drawing.cohort_study import POOLED_HIGH, POOLED_LOW, CohortStudy, strength_of
from glutemed.evidence import row
from glutemed.explorers import CohortExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl
from glutemed.mechanics.people import NO_CAUSES, Causes, correlation, fraction_that_holds_half, sample, stance

OFF = {"measurement_error": "no", "habit": "no", "sway": "no", "lean_habit": "no"}


@pytest.fixture
def explorer():
    return CohortExplorer()


def said_r(explorer):
    return float(re.search(r"r = (\S+):", explorer.text)[1].replace("\u2212", "-"))


@pytest.mark.parametrize("strength", [100, 52, 30])
@pytest.mark.parametrize("passive", ["default", "low"])
def test_the_sentence_gives_the_r_of_the_people_drawn(explorer, strength, passive):
    explorer.set(group_strength=strength, passive=passive, cohort_size=120, study_number=4, task_demand=1.3)
    found = stance(sample(120, 4, passive=passive), strength / 100, 1.3)
    assert said_r(explorer) == pytest.approx(correlation(found), abs=0.0051)
    assert f"{np.sum(~found.level)} are too weak" in explorer.text


@pytest.mark.parametrize(
    ("control", "cause"),
    [("measurement_error", "noise"), ("habit", "habit"), ("sway", "sway"), ("lean_habit", "lean")],
)
def test_each_tick_box_switches_its_own_cause(explorer, control, cause):
    explorer.set(**{control: "no"})
    assert explorer._solved.causes == Causes(**{cause: False})


def test_removing_causes_does_little_until_many_are_weak(explorer):
    explorer.set(cohort_size=500)
    as_studied = said_r(explorer)
    explorer.set(**OFF)
    removed = said_r(explorer)
    explorer.set(group_strength=round(100 * fraction_that_holds_half(sample(500, 1))))
    weakened = said_r(explorer)
    assert abs(as_studied) < 0.3
    assert abs(removed) < 0.45
    assert weakened < -0.6
    assert "strong (weak: under 0.3, strong: from 0.5), outside the range" in explorer.text


def test_the_number_of_the_sample_decides_who_takes_part(explorer):
    first = explorer.text
    explorer.set(study_number=2)
    assert said_r(explorer) != said_r(CohortExplorer())
    explorer.set(study_number=1)
    assert explorer.text == first
    assert CohortExplorer(case=explorer.case).text == first


def test_where_nobody_can_stand_or_nobody_drops_no_r_is_made_up(explorer):
    explorer.set(passive="none", group_strength=20, task_demand=2)
    assert "No correlation can be computed" in explorer.text
    assert not explorer._figure.scatter._fit.get_visible()
    assert len(explorer._figure.strip._this.get_xdata()) == 0
    everyone_level = next(number for number in range(1, 20) if CohortStudy(20, number, causes=NO_CAUSES).r is None)
    explorer.reset()
    explorer.set(**OFF, cohort_size=20, study_number=everyone_level)
    assert "No correlation can be computed" in explorer.text


def test_the_fitted_line_goes_through_the_means_with_the_sign_of_r(explorer):
    explorer.set(group_strength=45, cohort_size=200)
    (left, right), (start, end) = explorer._solved.line
    found = explorer._solved.found
    middle = np.interp(found.measured_strength_nm_per_kg.mean(), [left, right], [start, end])
    assert middle == pytest.approx(found.measured_drop_deg.mean())
    assert np.sign(end - start) == np.sign(explorer._solved.r)


def test_who_is_below_the_threshold_has_a_shape_of_their_own(explorer):
    explorer.set(group_strength=40, cohort_size=100)
    scatter, found = explorer._figure.scatter, explorer._solved.found
    assert scatter._below.get_marker() != scatter._above.get_marker()
    assert len(scatter._below.get_xdata()) == np.sum(~found.level)
    assert len(scatter._above.get_xdata()) == np.sum(found.level)


@pytest.mark.parametrize(("strength", "demand"), [(52, 1), (80, 1.5)])
def test_the_threshold_line_parts_the_strong_from_the_weak(explorer, strength, demand):
    explorer.set(**OFF, group_strength=strength, task_demand=demand, cohort_size=500)
    low, middle, high = explorer._solved.needed_nm_per_kg
    found = explorer._solved.found
    assert low < middle < high
    assert np.mean(found.level[found.true_strength_nm_per_kg > high]) > 0.9
    assert np.mean(found.level[found.true_strength_nm_per_kg < low]) < 0.1


def test_the_yellow_band_is_the_range_of_the_pooled_studies():
    assert row("key.meta.garcia").numbers[:2] == (POOLED_LOW, POOLED_HIGH)


@pytest.mark.parametrize(
    ("r", "word"), [(0.0, "weak"), (-0.29, "weak"), (0.3, "moderate"), (-0.49, "moderate"), (-0.5, "strong")]
)
def test_a_correlation_has_one_word(r, word):
    assert strength_of(r) == word


def test_small_studies_scatter_more_than_large_ones(explorer):
    spans = []
    for people in (20, 100, 500):
        explorer.set(cohort_size=people)
        low, high = explorer._solved.repeated.middle
        spans.append(high - low)
    assert spans[0] > spans[1] > spans[2]


def test_repeated_studies_without_r_are_counted_and_the_others_kept(explorer):
    explorer.set(**OFF, cohort_size=100)
    repeated = explorer._solved.repeated
    assert repeated.r.size > 0
    assert repeated.without > 0
    assert repeated.r.size + repeated.without == 200
    assert np.isfinite(repeated.r).all()
    assert f"{repeated.without} have no r" in explorer.text


def test_another_sample_does_not_repeat_the_studies(explorer):
    before = cohort_study._repeated.cache_info().misses
    for number in (5, 9, 14):
        explorer.set(study_number=number)
    assert cohort_study._repeated.cache_info().misses == before


@pytest.mark.parametrize("name", CohortExplorer.controls)
def test_every_control_of_the_cohort_moves_the_picture(explorer, name):
    explorer.set(group_strength=60)
    control, widget = CONTROLS[name], explorer._inputs[name]
    if isinstance(control, NumberControl):
        values = range(widget.minimum, widget.maximum + 1, 4)
    else:
        values = [True, False, True] if control.is_yes_no else [value for value, _ in control.choices]
    pictures = set()
    for value in values:
        widget.value = value
        assert explorer.message == ""
        assert "nan" not in explorer.text + explorer._moving.value
        pictures.add(explorer._moving.value)
    assert len(pictures) > 1
