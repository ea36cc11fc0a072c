"""Demand curves: the published points exactly, nothing invented between them, nothing at all outside."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in
from glutemed.mechanics.tasks import (
    WALKERS,
    WALKING_SPEEDS,
    DemandCurve,
    one_leg_stance,
    running,
    single_leg_squat,
    walking,
)
from glutemed.mechanics.tasks.curve import CYCLE, Curve

TENTHS = np.arange(0, 101, 10)
TASKS = {
    **{f"walk {speed} {group}": walking(speed, group) for speed in WALKING_SPEEDS for group in WALKERS},
    "run": running(),
    "squat": single_leg_squat(),
    "stance": one_leg_stance(),
}
curves = st.sampled_from(list(TASKS.values()))


def test_adult_walking_goes_through_every_published_point_and_both_peaks():
    demand, published = walking().demand, row("demand.walk.adult.cgm23.curve")
    np.testing.assert_allclose(demand.mean(TENTHS), published.numbers, rtol=0, atol=1e-12)
    np.testing.assert_allclose(demand.sd(TENTHS), numbers_in(published.note), rtol=0, atol=1e-12)
    peak, sd, where, second, where_second = row("demand.walk.adult.cgm23").numbers
    assert demand.mean(where) == pytest.approx(peak, abs=1e-12)
    assert demand.sd(where) == pytest.approx(sd, abs=1e-12)
    assert demand.mean(where_second) == pytest.approx(second, abs=1e-12)


@pytest.mark.parametrize(("group", "key"), [("one_man", "demand.walk.adult.raj.curve"), ("vicon", "demand.walk.vicon")])
def test_the_other_walkers_go_through_their_points(group, key):
    np.testing.assert_allclose(walking(population=group).demand.mean(TENTHS), row(key).numbers[:11], rtol=0, atol=1e-12)


def test_the_strong_group_has_its_measured_peak_and_spread():
    demand = walking(population="kneeload").demand
    assert (demand.mean(15), demand.sd(15)) == pytest.approx(row("demand.walk.adult.kneeload").numbers[:2])


# Read from CGM23.json of the same repository at points that the model does not use: mean - SD, mean + SD in Nmm/kg.
UNUSED = {
    8: (304.2900635143136, 665.5994493322601),
    12: (610.7080917952575, 907.1245641362988),
    18: (635.7593162650807, 880.3372302065565),
    23: (536.4919470464137, 754.2460177761067),
    28: (411.971886830787, 588.9518074414615),
    33: (382.66803384474736, 586.0690339732723),
    38: (439.67250796691445, 669.3746545882827),
    43: (523.1066312047637, 813.7770241907442),
    48: (517.9549953332781, 846.8772355812938),
    52: (324.6942977237419, 691.760419922318),
    58: (-192.39363711469045, 105.99628523523896),
}


@pytest.mark.parametrize("percent", UNUSED)
def test_between_its_points_the_curve_is_close_to_the_measurement(percent):
    low, high = UNUSED[percent]
    assert walking().demand.mean(percent) == pytest.approx((low + high) / 2000, abs=0.06)
    assert walking().demand.sd(percent) == pytest.approx((high - low) / 2000, abs=0.06)


@given(curves, st.floats(0, 1), st.data())
def test_no_curve_leaves_the_span_of_its_two_neighbouring_points(task, share, data):
    points, values = task.demand.percent, task.demand.mean_curve.values
    i = data.draw(st.integers(0, len(points) - 2))
    between = task.demand.mean(points[i] + share * (points[i + 1] - points[i]))
    assert min(values[i : i + 2]) - 1e-12 <= between <= max(values[i : i + 2]) + 1e-12


@given(curves, st.floats(0, 100))
def test_the_curve_has_no_jumps(task, percent):
    near = min(100.0, percent + 1e-6)
    assert abs(task.demand.mean(near) - task.demand.mean(percent)) < 1e-5


@given(curves, st.floats(0, 100))
def test_a_spread_is_never_negative_and_the_band_is_centred(task, percent):
    if not task.demand.has_spread:
        assert task.demand.sd(percent) is None
        with pytest.raises(ValueError, match="no spread"):
            task.demand.band(percent)
        return
    low, high = task.demand.band(percent, 2)
    assert high >= low
    assert (low + high) / 2 == pytest.approx(task.demand.mean(percent), abs=1e-12)
    assert (high - low) / 4 == pytest.approx(task.demand.sd(percent), abs=1e-12)


@given(curves, st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_an_array_of_points_in_time_gives_what_each_gives_alone(task, percents):
    np.testing.assert_array_equal(task.demand.mean(percents), [task.demand.mean(one) for one in percents])
    assert np.ndim(task.demand.mean(percents[0])) == 0


@pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)
@pytest.mark.parametrize("outside", [-0.1, 100.1, np.nan, np.inf])
def test_nothing_is_extrapolated(task, outside):
    with pytest.raises(ValueError, match=r"point in time is .*; accepted: 0 to 100 %"):
        task.demand.mean(outside)
    with pytest.raises(ValueError, match="at index 1"):
        task.demand.mean([50.0, outside])


def test_a_band_of_minus_one_standard_deviation_is_refused():
    with pytest.raises(ValueError, match="number of standard deviations"):
        walking().demand.band(15, -1)


@pytest.mark.parametrize(
    ("percent", "values"), [([0, 10, 10], [1, 2, 3]), ([0], [1]), ([0, 10], [1, 2, 3]), ([0, 10], [1, np.nan])]
)
def test_points_that_make_no_curve_are_refused(percent, values):
    with pytest.raises(ValueError, match="points in time"):
        Curve(CYCLE, percent, values)


def test_curves_of_many_people_keep_their_order():
    many = DemandCurve(Curve(CYCLE, [0, 50, 100], [[0, 1, 0], [0, 2, 0]]))
    np.testing.assert_allclose(many.mean([50, 100]), [[1, 0], [2, 0]])
