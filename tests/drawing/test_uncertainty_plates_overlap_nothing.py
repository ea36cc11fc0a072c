"""On the plates of uncertainty no text sits on another or leaves the page, at either size."""

import itertools

import pytest

from glutemed.drawing.headline_plate import HeadlinePlate
from glutemed.drawing.headline_study import HeadlineStudy
from glutemed.drawing.style import PRESENTING, READING
from glutemed.drawing.uncertainty_plate import UncertaintyPlate
from glutemed.drawing.uncertainty_study import ANSWERS, UncertaintyStudy

SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]


def shown_texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    for ax in plate.figure.axes:
        for text in [*ax.texts, *ax.get_xticklabels(), ax.xaxis.label]:
            if text.get_visible() and text.get_text().strip():
                yield text.get_text(), text.get_window_extent(renderer)


def check(plate):
    shown, page = list(shown_texts(plate)), plate.figure.bbox
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
@pytest.mark.parametrize("answer", ANSWERS)
def test_the_uncertainty_plate_keeps_its_words_apart(size, answer):
    for passive, sex in (("either", "both"), ("low", "women")):
        plate = UncertaintyPlate(UncertaintyStudy(answer, 1.0, passive, sex), size)
        plate.figure.canvas.draw()
        for strength in (0.35, 0.6):
            plate.update(UncertaintyStudy(answer, strength, passive, sex))
            check(plate)


@pytest.mark.parametrize("size", SIZES)
def test_the_covered_plate_keeps_its_words_apart(size):
    plate = UncertaintyPlate(UncertaintyStudy("drop_deg", 0.4), size, covered=True)
    plate.figure.canvas.draw()
    check(plate)


@pytest.mark.parametrize("size", SIZES)
def test_the_headline_plate_keeps_its_words_apart(size):
    plate = HeadlinePlate(HeadlineStudy(), size)
    plate.figure.canvas.draw()
    for sex, holds in itertools.product(("both", "men", "women"), (50, 95)):
        plate.update(HeadlineStudy(sex, holds))
        check(plate)


@pytest.mark.parametrize("size", SIZES)
def test_type_is_large_enough(size):
    for plate in (HeadlinePlate(HeadlineStudy(), size), UncertaintyPlate(UncertaintyStudy(), size)):
        smallest = min(text.get_fontsize() for ax in plate.figure.axes for text in ax.texts)
        assert smallest >= (14 if size is PRESENTING else 9)
