"""A dose is one that was read, and no dose is promised for a load that a person cannot hold."""

import math

import pytest

from glutemed.clinical.dose import dose_for, next_moments
from glutemed.clinical.exercises import EDGES, band
from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in

NAMES = {"low": "practice", "moderate": "holds", "high": "repetitions", "very high": "heavy"}


@pytest.mark.parametrize("percent", [0, 10, 30, 50, 80, 100])
def test_the_bands_of_the_load_are_those_of_activity(percent):
    assert dose_for(percent / 100).name == NAMES[band(percent)]


def test_edges_belong_to_the_band_below():
    assert [dose_for(edge / 100).name for edge in EDGES] == ["practice", "holds", "repetitions"]


@pytest.mark.parametrize("share", [1.0001, 2.0, math.inf])
def test_more_than_everything_has_no_dose(share):
    dose = dose_for(share)
    assert dose.name == "too much"
    assert dose.rows == ()
    assert numbers_in(dose.work) == ()


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.8])
def test_every_number_of_a_dose_stands_in_its_rows(share):
    dose = dose_for(share)
    printed = {number for key in dose.rows for number in row(key).numbers}
    assert set(numbers_in(dose.work)) | set(numbers_in(dose.effort)) <= printed
    assert all(row(key).may_be_taught for key in dose.rows)
    assert bool(dose.sources) == bool(dose.rows)


def test_a_rise_is_that_of_the_guideline():
    low, high = next_moments(80.0)
    assert [100 * (low / 80 - 1), 100 * (high / 80 - 1)] == pytest.approx(row("acsm_increment").numbers)


@pytest.mark.parametrize("share", [-0.1, math.nan])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(ValueError, match="share of strength"):
        dose_for(share)
