"""The plate of a trial has an icon for each person, shows the difference where it is, and no word sits on another."""

import itertools

import pytest

from glutemed.clinical.trials import trials
from glutemed.drawing.style import PRESENTING, READING
from glutemed.drawing.trial_plate import TrialPlate
from glutemed.drawing.trial_study import TrialStudy, describe_trial, groups_of

SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]
STATES = (
    ("early", "1_2", "none"),
    ("late", "2_3", "least_time"),
    ("early", "1_3", "no_injection"),
    ("late", "1_2", "lasting"),
)


def shown_texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    for ax in plate.figure.axes:
        if not ax.get_visible():
            continue
        labels = [*ax.get_xticklabels(), ax.xaxis.label] if ax.axison else []
        for text in [*ax.texts, *labels]:
            if text.get_visible() and text.get_text().strip():
                yield text.get_text(), text.get_window_extent(renderer)


def check(plate):
    shown, page = list(shown_texts(plate)), plate.figure.bbox
    frames = [frame.get_window_extent() for frame in plate._frames if frame.get_visible()]
    for words, box in shown:
        assert page.x0 <= box.x0, words
        assert box.x1 <= page.x1, words
        assert page.y0 <= box.y0, words
        assert box.y1 <= page.y1, words
        for frame in frames:
            crossed = box.x0 < frame.x0 - 1 < box.x1 or box.x0 < frame.x1 + 1 < box.x1
            assert not crossed or box.y1 < frame.y0 or box.y0 > frame.y1, f"the frame cuts {words!r}"
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        wide = min(box.x1, another.x1) - max(box.x0, another.x0)
        high = min(box.y1, another.y1) - max(box.y0, another.y0)
        assert wide < 1 or high < 2, f"{one!r} on {other!r}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", trials())
def test_words_keep_clear_of_one_another(name, size):
    plate = TrialPlate(TrialStudy(name), size)
    plate.figure.canvas.draw()
    for state in STATES if len(trials()[name].arms) > 2 else STATES[1::2]:
        plate.update(TrialStudy(name, *state))
        check(plate)


@pytest.mark.parametrize("time", ["early", "late"])
@pytest.mark.parametrize("name", ["leap", "rompe", "clifford"])
def test_there_is_one_icon_for_each_person_or_one_for_each_of_100(name, time):
    plate = TrialPlate(TrialStudy(name))
    study = TrialStudy(name, time)
    plate.update(study)
    for array, result in zip(plate.arrays, study.visit.results, strict=True):
        drawn = [len(icons.get_offsets()) for icons in array._icons]
        expected = (result.count, result.total) if result.total else (round(result.percent), 100)
        assert (drawn[0], sum(drawn)) == expected
        assert [group.count for group in groups_of(result)] == drawn


def test_a_trial_without_shares_has_no_icons_and_no_difference():
    plate = TrialPlate(TrialStudy("cowan"))
    assert plate.arrays == []
    assert not plate._ax.get_visible()
    assert "not read" in describe_trial(TrialStudy("cowan"))


@pytest.mark.parametrize("pair", ["1_2", "1_3", "2_3"])
@pytest.mark.parametrize("time", ["early", "late"])
def test_points_and_bars_are_where_the_difference_is(pair, time):
    study = TrialStudy("leap", time, pair)
    plate = TrialPlate(study)
    for row, found in enumerate(study.differences):
        assert list(plate._dots[row].get_xdata()) == [found.points]
        assert list(plate._bars[row].get_xdata()) == ([found.low, found.high] if found.low is not None else [])
    assert len(study.differences) == (2 if time == "early" else 1)
    assert not list(plate._dots[1].get_xdata()) or time == "early"


def test_the_frame_is_round_the_group_that_the_words_name():
    plates = {name: TrialPlate(TrialStudy(name)) for name in ("leap", "rompe")}
    for name, wish in itertools.product(plates, ("fast", "lasting", "least_time", "none")):
        study = TrialStudy(name, preference=wish)
        plate = plates[name]
        plate.update(study)
        framed = [place for place, frame in enumerate(plate._frames) if frame.get_visible()]
        assert framed == ([] if study.choice.arm is None else [study.choice.arm])
        if framed:
            assert f"Points to {study.name(framed[0])}" in describe_trial(study)
