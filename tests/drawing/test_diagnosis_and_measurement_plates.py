"""The dots are a thousand people, the bell is the error, and no words sit on others."""

import itertools

import numpy as np
import pytest

from glutemed.clinical.diagnosis import Result
from glutemed.drawing.diagnosis_plate import DiagnosisPlate
from glutemed.drawing.diagnosis_study import DiagnosisStudy, percent
from glutemed.drawing.measurement_error import MeasurementPlate
from glutemed.drawing.measurement_study import MeasurementStudy
from glutemed.drawing.natural_frequencies import block
from glutemed.drawing.style import PRESENTING, READING

SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]
ROWS = (
    (),
    ("palpation+",),
    ("stance_65+",),
    ("palpation-", "stance_17-", "derotation-"),
    ("palpation+", "resisted_abduction+", "stance_65+"),
    ("palpation+", "resisted_abduction-", "fader_r+"),
    ("faber-",),
    ("trendelenburg_tear+", "abduction_tear+"),
    ("trendelenburg_oa-",),
)


def study(before, texts):
    return DiagnosisStudy(before, tuple(Result.read(text) for text in texts))


def ticks(axis):
    """Labels of the ticks that are drawn: matplotlib keeps one beyond each end."""
    low, high = sorted(axis.get_view_interval())
    return [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]


def check(plate):
    """No text sits on another one or leaves the page."""
    plate.figure.draw_without_rendering()
    renderer = plate.figure.canvas.get_renderer()
    shown = []
    for ax in plate.figure.axes:
        labels = [*ticks(ax.xaxis), *ticks(ax.yaxis), ax.xaxis.label, ax.yaxis.label] if ax.axison else []
        shown += [
            (text.get_text(), text.get_window_extent(renderer))
            for text in [*ax.texts, *labels]
            if text.get_visible() and text.get_text().strip()
        ]
    page = plate.figure.bbox
    for words, box in shown:
        assert box.x0 >= page.x0 - 1, words
        assert box.x1 <= page.x1 + 1, words
        assert box.y0 >= page.y0 - 1, words
        assert box.y1 <= page.y1 + 1, words
    for (one, box), (other, another) in itertools.combinations(shown, 2):
        wide = min(box.x1, another.x1) - max(box.x0, another.x0)
        high = min(box.y1, another.y1) - max(box.y0, another.y0)
        assert wide < 1 or high < 2, f"{one!r} on {other!r}"


@pytest.mark.parametrize("size", SIZES)
def test_the_test_plate_keeps_its_words_apart(size):
    plate = DiagnosisPlate(study(59, ()), size)
    for before, texts in itertools.product((1, 99), ROWS):
        plate.update(study(before, texts))
        check(plate)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("instrument", ["goniometer", "dynamometer", "hold"])
def test_the_measurement_plate_keeps_its_words_apart(size, instrument):
    plate = MeasurementPlate(MeasurementStudy(), size)
    for number, change, readings in ((3, 0, 1), (100, 0, 5), (60, 200, 1), (33, 50, 5)):
        plate.update(MeasurementStudy(instrument, number, change, readings))
        check(plate)


@pytest.fixture(scope="module")
def one_plate():
    return DiagnosisPlate(study(59, ()))


@pytest.mark.parametrize("before", [1, 37, 59, 99])
@pytest.mark.parametrize("texts", ROWS)
def test_the_dots_are_a_thousand_people_in_their_groups(one_plate, before, texts):
    shown, plate = study(before, texts), one_plate
    plate.update(shown)
    drawn = {name: len(layers[0].get_path().vertices) // 2 for name, layers in plate.people._dots.items()}
    groups = shown.groups
    for name, count in drawn.items():
        expected = getattr(groups, name)
        assert count == expected or (expected == 0 and count == 1), name  # a dot off the page stands for none
    assert groups.with_kept + groups.with_other + groups.without_kept + groups.without_other == 1000
    if groups.kept > 100:
        assert groups.with_kept / groups.kept == pytest.approx(shown.chance, abs=0.01)


@pytest.mark.parametrize("people", [0, 1, 24, 25, 590, 990])
def test_no_two_people_share_a_place(people):
    left, right = block(people), block(1000 - people, from_right=True)
    places = np.vstack([left, right])
    assert len(np.unique(places.round(3), axis=0)) == 1000
    if 0 < people < 1000:
        assert right[:, 0].min() - left[:, 0].max() >= 1.0


def test_no_probability_is_shown_as_certain():
    assert [percent(chance) for chance in (0.001, 0.01, 0.5, 0.99, 0.9999)] == [
        "under 1 %", "1 %", "50 %", "99 %", "over 99 %",
    ]  # fmt: skip


def test_the_picture_shows_people_with_the_results_where_the_rest_is_not_known():
    groups = study(59, ("palpation+", "resisted_abduction+")).groups
    assert (groups.with_kept, groups.without_kept, groups.with_other, groups.without_other) == (960, 40, 0, 0)


@pytest.mark.parametrize(("change", "readings"), [(0, 1), (100, 1), (60, 4)])
def test_the_tails_of_the_bell_hold_the_share_that_is_said(change, readings):
    shown = MeasurementStudy("goniometer", 5, change, readings)
    plate = MeasurementPlate(shown)

    def area(patch):
        x, y = patch.get_xy().T
        return 0.5 * abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))

    tails, inside = (
        sum(area(patch) for patch in patches)
        for patches in ((plate.bell._left, plate.bell._right), (plate.bell._inside,))
    )
    assert tails / (tails + inside) == pytest.approx(shown.share_beyond, abs=0.01)


@pytest.mark.parametrize("number", [1, 3, 50, 100])
def test_every_pair_so_far_has_its_mark(number):
    shown = MeasurementStudy("goniometer", number)
    bell = MeasurementPlate(shown).bell
    dots, triangles = (len(marks.get_xdata()) for marks in (bell._dots, bell._beyond))
    assert dots + triangles == number - 1
    assert triangles + shown.counts_as_change == shown.beyond_so_far


def test_the_verdict_knows_both_ways_to_be_wrong():
    alarms = [MeasurementStudy(number=number).verdict for number in range(1, 101)]
    assert {"no change shown, none happened", "looks changed: nothing happened"} == set(alarms)
    missed = [MeasurementStudy(number=number, true_percent=100).verdict for number in range(1, 101)]
    assert {"missed: truly +4.0°", "a change: truly +4.0°"} <= set(missed)
