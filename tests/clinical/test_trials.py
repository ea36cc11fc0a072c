"""The trials show what was read and no more, and differences are calculated as their authors define them."""

import pytest

from glutemed.clinical.treatment_choice import PREFERENCES, choose, differences
from glutemed.clinical.trial_numbers import success_percent, treat_one_more, trial_difference_low
from glutemed.clinical.trials import trials
from glutemed.clinical.two_groups import Difference, counts_from_percents, difference_of_counts, newcombe
from glutemed.evidence import row

EVERY = tuple(trials().values())


@pytest.mark.parametrize("trial", EVERY, ids=lambda trial: trial.id)
def test_every_number_of_a_trial_was_read(trial):
    assert all(row(key).is_finding for key in trial.keys)
    assert all(row(visit.key).is_finding for visit in trial.visits)
    for visit in trial.visits:
        assert len(visit.results) in (0, len(trial.arms))


def test_counts_give_the_printed_shares():
    leap = trials()["leap"]
    printed = row("leap_8w_counts").numbers
    for result, share in zip(leap.visit("early").results, printed, strict=True):
        assert result.percent == pytest.approx(share, abs=0.05)
        assert 100 * result.count / result.total == result.percent


def test_recalled_results_are_not_shown():
    assert all(result.total is None for result in trials()["leap"].visit("late").results)
    assert not trials()["leap"].visit("late").published
    assert [visit.when for visit in trials()["rompe"].visits] == ["1 month", "4 months"]


def test_groups_of_the_shock_wave_trial_keep_their_own_shares():
    early, late = trials()["rompe"].visits
    labels = [arm.label for arm in trials()["rompe"].arms]
    shares = {label: (early.results[at].percent, late.results[at].percent) for at, label in enumerate(labels)}
    assert shares == {"home training": (7, 41), "injection": (75, 51), "shock wave": (13, 68)}


@pytest.mark.parametrize(
    ("counts", "ends"),
    [((56, 70, 48, 80), (0.0524, 0.3339)), ((9, 10, 3, 10), (0.1705, 0.8090)), ((10, 10, 0, 10), (0.6075, 1.0))],
)
def test_the_interval_is_the_one_that_newcombe_printed(counts, ends):
    assert newcombe(*counts) == pytest.approx(ends, abs=6e-5)


def test_changing_the_groups_over_turns_the_interval():
    one, other = difference_of_counts(51, 66, 20, 68), difference_of_counts(20, 68, 51, 66)
    turned = one.turned()
    assert (turned.points, turned.low, turned.high) == pytest.approx((other.points, other.low, other.high))
    assert one.needed == pytest.approx(other.needed)


def test_calculated_and_published_differences_agree_about_the_trial():
    leap = trials()["leap"]
    for pair in ((0, 1), (0, 2), (1, 2)):
        published, calculated = differences(leap, leap.visit("early"), *pair)
        assert published.low < calculated.points < published.high
        assert published.needed == pytest.approx(100 / published.points, abs=0.06)
        assert differences(leap, leap.visit("early"), *pair[::-1])[0].points == -published.points


def test_no_number_needed_to_treat_where_the_interval_holds_0():
    clifford = trials()["clifford"]
    (found,) = differences(clifford, clifford.visit("early"), 0, 1)
    assert found.low < 0 < found.high
    assert found.needed is None
    assert found.needed_interval is None
    with pytest.raises(TypeError):
        treat_one_more("clifford", "early", 1, 2)
    with pytest.raises(TypeError):
        trial_difference_low("leap", "late", 1, 2)
    assert Difference(20.0, 4.0, 50.0).needed_interval == (2.0, 25.0)


def test_group_sizes_are_worked_out_only_when_one_pair_fits():
    assert counts_from_percents(23, (55, 64), (58, 75)) == ((11, (6, 7)), (12, (7, 9)))
    with pytest.raises(ValueError, match="pairs of group sizes"):
        counts_from_percents(200, (50,), (50,))
    with pytest.raises(ValueError, match="0 pairs"):
        counts_from_percents(5, (33,), (17,))


def test_a_wish_points_where_the_numbers_do():
    leap, rompe = trials()["leap"], trials()["rompe"]
    assert [choose(leap, wish).arm for wish in ("fast", "lasting", "no_injection", "least_time")] == [0, 0, 0, 1]
    assert [choose(rompe, wish).arm for wish in ("fast", "lasting", "no_injection", "least_time")] == [1, None, 2, None]
    for trial in EVERY:
        assert choose(trial, "none").arm is None
        chosen = choose(trial, "no_injection").arm
        assert chosen is None or not trial.arms[chosen].injection


@pytest.mark.parametrize("wish", PREFERENCES)
@pytest.mark.parametrize("name", ["clifford", "globe", "cowan"])
def test_a_trial_that_does_not_decide_points_to_nothing(name, wish):
    assert choose(trials()[name], wish).arm is None


def test_a_wish_without_an_interval_says_so():
    assert "no interval" in choose(trials()["leap"], "lasting").why
    assert "leaves out 0" in choose(trials()["leap"], "fast").why
    assert "last time that was read: too early" in choose(trials()["rompe"], "lasting").why
    with pytest.raises(ValueError, match="accepted: none, fast"):
        choose(trials()["leap"], "cheap")


def test_short_names_give_the_same_numbers():
    assert success_percent("rompe", "late", 3) == 68
    assert treat_one_more("leap", "early", 1, 3) == pytest.approx(100 / (100 * (51 / 66 - 20 / 68)))
