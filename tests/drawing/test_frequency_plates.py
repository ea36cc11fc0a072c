"""The pictures of how often show what the counts say, and no word sits on another."""

import itertools

import pytest

from glutemed.clinical.frequency import gtps_by_sex, hip_oa_pain, scan_findings
from glutemed.drawing.frequency_plates import (
    JointPainPlate,
    ScanPlate,
    SexPlate,
    describe_joint_pain,
    describe_scans,
    describe_sexes,
    scan_groups,
    sex_groups,
)
from glutemed.drawing.style import PRESENTING, READING


def words_on(plate):
    renderer = plate.figure.canvas.get_renderer()
    every = [*plate.figure.texts, *(text for ax in plate.figure.axes for text in ax.texts)]
    every += [label for ax in plate.figure.axes if ax.axison for label in (ax.xaxis.label, *ax.get_xticklabels())]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in every if text.get_text().strip()]


@pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])
@pytest.mark.parametrize("plate", [ScanPlate, SexPlate, JointPainPlate])
def test_words_keep_clear_of_one_another_and_of_the_edge(plate, size):
    drawn = plate(size)
    drawn.figure.canvas.draw()
    page, shown = drawn.figure.bbox, words_on(drawn)
    for words, box in shown:
        assert page.x0 <= box.x0, words
        assert box.x1 <= page.x1, words
        assert page.y0 <= box.y0, words
        assert box.y1 <= page.y1, words
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        wide = min(box.x1, another.x1) - max(box.x0, another.x0)
        tall = min(box.y1, another.y1) - max(box.y0, another.y0)
        assert wide < 1 or tall < 1, f"{one!r} on {other!r}"


def test_icons_are_the_people_of_the_study():
    assert [group.count for group in scan_groups()] == [177, 700]
    for sex in gtps_by_sex():
        groups = sex_groups(sex)
        assert sum(group.count for group in groups) == 1000
        assert len({group.shape for group in groups}) == 3


def test_words_carry_every_number_of_the_picture():
    for found in scan_findings():
        assert found.words in describe_scans()
    for found in hip_oa_pain():
        assert found.words in describe_joint_pain()
    assert "No intervals" in describe_sexes()
    assert "85 on both sides, 150 on one side, 765 on neither" in describe_sexes()


def test_points_and_intervals_are_where_the_shares_are():
    plate = JointPainPlate()
    (plot,) = [ax for ax in plate.figure.axes if ax.axison]
    lines = plot.get_lines()
    for number, found in enumerate(hip_oa_pain()):
        interval, point = lines[2 * number], lines[2 * number + 1]
        assert tuple(interval.get_xdata()) == pytest.approx([100 * end for end in found.interval])
        assert point.get_xdata()[0] == pytest.approx(100 * found.share)
        assert point.get_ydata()[0] == number
