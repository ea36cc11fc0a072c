"""Walking faster: the first peak rises, the trough deepens, the second peak falls, as measured on children."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutemed.evidence import row
from glutemed.mechanics.tasks import WALKERS, WALKING_SPEEDS, speed_ratios, walking

groups = st.sampled_from(WALKERS)


def landmarks(speed, group="cgm23"):
    """Return first peak, trough and second peak, searched on a fine grid: (where, how much) each."""
    percent = np.linspace(8, 56, 961)
    value = walking(speed, group).demand.mean(percent)
    early, late = percent < 30, percent > 38
    middle = (percent > 20) & (percent < 46)
    found = [np.flatnonzero(early)[np.argmax(value[early])], np.flatnonzero(middle)[np.argmin(value[middle])]]
    found.append(np.flatnonzero(late)[np.argmax(value[late])])
    return [(percent[i], value[i]) for i in found]


@pytest.mark.parametrize("speed", WALKING_SPEEDS)
def test_the_ratios_to_free_speed_are_those_of_the_children(speed):
    free, other = row("demand.walk.child.free").numbers, row(f"demand.walk.child.{speed}").numbers
    now, before = landmarks(speed), landmarks("free")
    for (_, value), (_, at_free), i in zip(now, before, (0, 3, 4), strict=True):
        assert value / at_free == pytest.approx(other[i] / free[i], rel=1e-4)


@pytest.mark.parametrize("group", WALKERS)
def test_from_slow_to_very_fast_the_first_peak_rises_the_trough_deepens_the_second_peak_falls(group):
    found = np.array(
        [[value for _, value in landmarks(speed, group)] for speed in ("slow", "free", "fast", "very_fast")]
    )
    change = np.diff(found, axis=0)
    assert np.all(change[:, 0] >= -1e-9)
    assert np.all(change[1:, 0] > 0)
    assert np.all(change[:, 1] <= 1e-9)
    assert np.all(change[:, 2] < 0)


@pytest.mark.parametrize("group", WALKERS)
@pytest.mark.parametrize("speed", WALKING_SPEEDS)
def test_speed_moves_no_peak(group, speed):
    for (now, _), (before, _) in zip(landmarks(speed, group), landmarks("free", group), strict=True):
        assert now == pytest.approx(before, abs=1.1)


@given(groups, st.floats(-2, 2), st.floats(0, 100))
def test_a_speed_between_two_names_gives_a_demand_between_theirs(group, speed, percent):
    below, above = np.floor(speed), np.ceil(speed)
    ends = [walking(float(end), group).demand.mean(percent) for end in (below, above)]
    # PCHIP slopes are no linear functions of the points, so a hair of room between the points.
    room = 0.05 * abs(ends[1] - ends[0]) + 1e-3
    assert min(ends) - room <= walking(speed, group).demand.mean(percent) <= max(ends) + room


@given(groups, st.lists(st.floats(-2, 2), min_size=1, max_size=4), st.floats(0, 100))
def test_an_array_of_speeds_gives_what_each_gives_alone(group, speeds, percent):
    together = walking(speeds, group).demand
    alone = [walking(speed, group).demand for speed in speeds]
    np.testing.assert_allclose(together.mean(percent), [one.mean(percent) for one in alone], rtol=1e-12, atol=1e-14)
    if together.has_spread:
        np.testing.assert_allclose(together.sd(percent), [one.sd(percent) for one in alone], rtol=1e-12, atol=1e-14)


def test_names_and_numbers_are_the_same_speeds():
    for name, number in WALKING_SPEEDS.items():
        np.testing.assert_array_equal(speed_ratios(name), speed_ratios(number))
    np.testing.assert_array_equal(speed_ratios("free"), [1, 1, 1])


@pytest.mark.parametrize("speed", [-2.01, 2.01, np.nan])
def test_a_speed_beyond_the_five_is_refused(speed):
    with pytest.raises(ValueError, match=r"walking speed .* accepted: -2 to 2"):
        walking(speed)


def test_unknown_words_are_answered_with_the_known_ones():
    with pytest.raises(ValueError, match="very_slow, slow, free, fast, very_fast"):
        walking("brisk")
    with pytest.raises(ValueError, match="cgm23, kneeload, one_man, vicon"):
        walking(population="children")


def test_only_free_speed_counts_as_measured():
    assert walking().status == "measured"
    assert walking("fast").status == walking([0.0, 1.0]).status == "assumption"
    assert walking(population="kneeload").status == "assumption"
    assert "children" in walking("fast").note
    assert "children" not in walking().note
