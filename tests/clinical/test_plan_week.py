"""A week has no more sessions than the patient has days, and never two hard days in a row, not even over Sunday."""

from itertools import product

import pytest

from glutemed.clinical.plan import week
from glutemed.clinical.plan.calendar import HARD, KINDS

WEEKS = {(stage, days): week(stage, days) for stage, days in product(range(5), range(1, 8))}


@pytest.mark.parametrize(("stage", "days"), WEEKS, ids=str)
def test_a_week_keeps_its_rules(stage, days):
    made = WEEKS[stage, days]
    assert [day.name[:3] for day in made] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert all(day.words == KINDS[day.kind] for day in made)
    sessions = [day.kind for day in made if day.kind != "rest"]
    assert len(sessions) == (days if stage == 0 else min(days, 6))
    hard = [day.kind in HARD for day in made]
    assert sum(hard) <= 3
    assert not any(today and hard[(place + 1) % 7] for place, today in enumerate(hard))


@pytest.mark.parametrize(
    ("stage", "allowed"),
    [
        (0, {"hold"}),
        (1, {"light"}),
        (2, {"light", "heavy"}),
        (3, {"light", "heavy"}),
        (4, {"light", "heavy", "spring"}),
    ],
)
def test_a_stage_holds_only_its_own_kinds_of_work(stage, allowed):
    for days in range(1, 8):
        assert {day.kind for day in WEEKS[stage, days]} - {"rest"} <= allowed


def test_few_days_lie_apart():
    for stage in range(5):
        places = [place for place, day in enumerate(WEEKS[stage, 2]) if day.kind != "rest"]
        assert min(places[1] - places[0], 7 - places[1] + places[0]) >= 3


def test_hops_keep_a_heavy_day_beside_them_once_there_is_room():
    kinds = [[day.kind for day in WEEKS[4, days]] for days in range(1, 8)]
    assert [week.count("spring") for week in kinds] == [1, 1, 2, 2, 2, 2, 2]
    assert [week.count("heavy") for week in kinds] == [0, 1, 1, 1, 1, 1, 1]


@pytest.mark.parametrize("asked", [(5, 3), (-1, 3), (2, 0), (2, 8), (2, 2.5)])
def test_an_impossible_week_is_refused(asked):
    with pytest.raises(ValueError, match="accepted"):
        week(*asked)
