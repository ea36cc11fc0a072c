"""On the Trendelenburg plate, the cohort plate and the evidence picture no text sits on another or leaves the page."""

import itertools

import pytest

from glutemed.drawing.cohort_scatter import CohortPlate
from glutemed.drawing.cohort_study import CohortStudy
from glutemed.drawing.correlations import CorrelationsPlate
from glutemed.drawing.style import PRESENTING, READING
from glutemed.drawing.trendelenburg import TrendelenburgPlate
from glutemed.drawing.trendelenburg_study import TrendelenburgStudy
from glutemed.mechanics import Person, with_passive
from glutemed.mechanics.people import ALL_CAUSES, NO_CAUSES

SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]


def shown_texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    for ax in plate.figure.axes:
        ticks = [*ax.get_xticklabels(), *ax.get_yticklabels()] if ax.axison else []
        labels = [ax.xaxis.label, ax.yaxis.label] if ax.axison else []
        for text in [*ax.texts, *ticks, *labels]:
            if text.get_visible() and text.get_text().strip():
                yield text.get_text(), text.get_window_extent(renderer)


def drawn(plate):
    """Draw once: that puts tick labels in their places, and they stay there."""
    plate.figure.canvas.draw()
    return plate


def check(plate):
    shown = list(shown_texts(plate))
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


@pytest.fixture(scope="module", params=SIZES)
def tests_of_both_legs(request):
    study = TrendelenburgStudy(Person())
    return [drawn(TrendelenburgPlate(study, side, request.param)) for side in ("right", "left")]


@pytest.mark.parametrize("passive", ["default", "low", "none"])
@pytest.mark.parametrize(
    ("lean", "time", "reading", "fatigue"),
    [(0, 0.5, 1, "off"), (0, 12.5, 3, "shoulder"), (12, 30, 20, "off"), (40, 0, 10, "general")],
)
def test_the_trendelenburg_plate_keeps_its_words_apart(tests_of_both_legs, lean, time, reading, fatigue, passive):
    for strength, full in ((0, 1.5), (0.4, 1.5), (0.48, 2.0), (1.0, 0.6), (1.0, 1.5)):
        person = with_passive(Person(strength_nm_per_kg=full), passive)
        for plate in tests_of_both_legs:
            plate.update(TrendelenburgStudy(person, strength, lean, fatigue, time, reading))
            check(plate)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("passive", ["default", "low", "none"])
def test_the_cohort_plate_keeps_its_words_apart(size, passive):
    plate = drawn(CohortPlate(CohortStudy(), size))
    for people, strength, demand, causes in itertools.product(
        (20, 500), (0.2, 0.52, 1.0), (1.0, 2.0), (ALL_CAUSES, NO_CAUSES)
    ):
        plate.update(CohortStudy(people, 1, strength, demand, causes, passive))
        check(plate)


@pytest.mark.parametrize("size", SIZES)
def test_the_evidence_picture_keeps_its_words_apart(size):
    check(drawn(CorrelationsPlate(size)))


def test_every_person_of_a_study_has_a_place_on_the_scatter():
    plate = CohortPlate(CohortStudy())
    (left, right), (low, high) = plate.scatter._ax.get_xlim(), plate.scatter._ax.get_ylim()
    for passive, strength, demand in itertools.product(("default", "low", "none"), (0.2, 0.5, 1.0), (1.0, 2.0)):
        study = CohortStudy(500, 3, strength, demand, passive=passive)
        found = study.found
        x, y = (values[found.feasible] for values in (found.measured_strength_nm_per_kg, found.measured_drop_deg))
        assert ((left < x) & (x < right) & (low < y) & (y < high)).all()
        plate.update(study)
        drawn = sum(len(points.get_xdata()) for points in (plate.scatter._above, plate.scatter._below))
        assert drawn == 500 - study.left_out


def test_the_heap_of_the_strip_stays_inside_it_whatever_the_studies_find():
    plate = CohortPlate(CohortStudy())
    for people, strength in itertools.product((20, 100, 500), (0.3, 0.52, 1.0)):
        study = CohortStudy(people, 1, strength)
        plate.update(study)
        x, y = plate.strip._dots.get_data()
        assert x.min() > 10
        assert x.max() < 80
        assert sorted(y) == sorted(study.repeated.r)
