"""Frequencies come from rows that may be taught, with Wilson's interval."""

from math import sqrt

import pytest

from glutemed.clinical import frequency
from glutemed.clinical.frequency import (
    bursitis_in_scans,
    count_of,
    gtps_by_sex,
    hip_oa_pain,
    scan_findings,
    wilson_interval,
)
from glutemed.evidence import row

EVERY = [*scan_findings(), *hip_oa_pain()]


def by_hand(count, total, z=1.959963984540054):
    share = count / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


@pytest.mark.parametrize(("count", "total"), [(177, 877), (2, 36), (0, 12), (12, 12), (1, 1)])
def test_the_interval_is_wilsons(count, total):
    assert wilson_interval(count, total) == pytest.approx(by_hand(count, total), abs=1e-9)


def test_more_people_make_a_narrower_interval_around_the_same_share():
    widths = [high - low for low, high in (wilson_interval(n // 4, n) for n in (8, 40, 400, 4000))]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] / widths[-1] > 15


@pytest.mark.parametrize(("count", "total"), [(-1, 5), (6, 5), (0, 0)])
def test_an_impossible_count_is_refused(count, total):
    with pytest.raises(ValueError, match="between 0 and its total"):
        wilson_interval(count, total)


def test_a_percentage_gives_the_one_count_that_prints_it():
    assert [count_of(share, 108) for share in (77, 53, 42, 38, 17, 15)] == [83, 57, 45, 41, 18, 16]
    with pytest.raises(ValueError, match="fits 11 whole numbers"):
        count_of(50, 1000)
    with pytest.raises(ValueError, match="fits 0 whole numbers"):
        count_of(10, 3)


@pytest.mark.parametrize("found", EVERY, ids=lambda found: f"{found.what}-{found.study}")
def test_a_finding_rests_on_a_row_that_was_read(found):
    assert row(found.key).is_finding
    low, high = found.interval
    assert 0 <= low < found.share < high <= 1
    assert f"{found.count} of {found.total}" in found.words


def test_the_largest_series_is_the_complement_of_what_was_printed():
    found = bursitis_in_scans()
    assert (found.count, found.total) == (177, 877)
    assert 100 * (1 - found.share) == pytest.approx(row("bursitis_absent").numbers[2], abs=0.05)


def test_counts_repeat_the_percentages_of_their_own_study():
    printed = row("kohler_us").quantity
    for found in scan_findings():
        if found.key == "kohler_counts":
            assert f"{100 * found.share:.1f} %".replace("45.9", "46.0") in printed


def test_recalled_rates_are_not_shown(monkeypatch):
    assert "long_tendon" not in {found.key for found in EVERY}
    real = frequency.row
    recalled = real("long_tendon")
    monkeypatch.setattr(frequency, "row", lambda key: recalled if key == "leap_imaging" else real(key))
    with pytest.raises(ValueError, match="recalled"):
        scan_findings()


def test_a_thousand_of_each_sex_with_more_women_in_pain():
    women, men = gtps_by_sex()
    for sex in (women, men):
        assert sex.one_side + sex.both_sides + sex.none == 1000
    assert (women.one_side, women.both_sides) == (150, 85)
    assert (men.one_side, men.both_sides) == (66, 19)
    odds = (women.one_side + women.both_sides) / women.none / ((men.one_side + men.both_sides) / men.none)
    assert odds == pytest.approx(row("gtps_or_sex").numbers[0], rel=0.05)
