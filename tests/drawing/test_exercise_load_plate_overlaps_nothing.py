"""On the plate of the load calculator no text sits on another, arrows are to scale, and levers are the model's."""

import itertools

import numpy as np
import pytest

from glutemed.drawing.exercise_load import ExerciseLoadPlate, family_of
from glutemed.drawing.exercise_load_scene import POINTS_PER_N
from glutemed.drawing.exercise_load_study import EXERCISES, LoadStudy, describe_load, usual_load
from glutemed.drawing.style import PRESENTING, READING
from glutemed.mechanics import Person, Posture, with_passive
from glutemed.mechanics.exercise_load import PLANKS, STANDING, side_lying_abduction, side_plank, standing_exercise

SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]


def loads(person):
    for name, (drop, lean, held) in itertools.product(("step_down",), ((-15, -15, 40), (20, 40, 40), (7, 7, 0))):
        yield standing_exercise(person, name, Posture(drop_deg=drop, trunk_lean_deg=lean), held)
    for angle, (cuff, band, at) in itertools.product((0, 30), ((15, 150, "ankle"), (1, 40, "knee"))):
        yield side_lying_abduction(person, angle, cuff, band, at)
    for name in PLANKS:
        yield side_plank(person, name, 30)


PEOPLE = [(Person(stature_m=2.1, mass_kg=120), 0.3), (with_passive(Person(stature_m=1.4), "none"), 0.0)]
STUDIES = [LoadStudy(person, strength, load) for person, strength in PEOPLE for load in loads(person)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("strength", [1.0, 0.9, 0.95, 1.05])
def test_no_number_stands_on_the_line_at_100_percent(size, strength):
    plate = ExerciseLoadPlate(LoadStudy(Person(), strength, usual_load(Person(), "side_lying")), "right", size)
    plate.figure.canvas.draw()
    line = plate.bars._rows[0][1].axes.transData.transform((100, 0))[0]
    for _, _, value, *_ in plate.bars._rows:
        box = value.get_window_extent()
        assert not box.x0 < line < box.x1, value.get_text()


@pytest.fixture(scope="module", params=SIZES)
def plates(request):
    made = {}
    for name, side in itertools.product(("step_down", "side_lying", "plank_feet"), ("right", "left")):
        plate = ExerciseLoadPlate(LoadStudy(Person(), 1.0, usual_load(Person(), name)), side, request.param)
        plate.figure.canvas.draw()
        made[family_of(name), side] = plate
    return made


def shown_texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    texts = [*plate.figure.texts]
    for ax in plate.figure.axes:
        texts += [*ax.texts, *([*ax.get_xticklabels(), ax.xaxis.label] if ax.axison else [])]
    return [
        (text.get_text(), text.get_window_extent(renderer))
        for text in texts
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_words_keep_apart(plates, number):
    study = STUDIES[number]
    for (family, _), plate in plates.items():
        if family != family_of(study.load.name):
            continue
        plate.update(study)
        shown, page = shown_texts(plate), plate.figure.bbox
        for words, box in shown:
            assert box.x0 >= page.x0 - 1, words
            assert box.x1 <= page.x1 + 1, words
            assert box.y0 >= page.y0 - 1, words
            assert box.y1 <= page.y1 + 1, words
        for (one, box), (other, another) in itertools.combinations(shown, 2):
            wide = min(box.x1, another.x1) - max(box.x0, another.x0)
            high = min(box.y1, another.y1) - max(box.y0, another.y0)
            assert wide < 1 or high < 2, f"{one!r} on {other!r}"


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("side", ["right", "left"])
def test_arrows_are_as_long_and_levers_as_wide_as_the_model_says(name, side):
    study = LoadStudy(Person(), 1.0, usual_load(Person(), name))
    plate = ExerciseLoadPlate(study, side)
    scene = plate.scene
    for pull, arrow, dimension in zip(study.pulls, scene._arrows, scene._dimensions, strict=False):
        outline = arrow.artist.get_path().vertices
        length = np.ptp(outline[:, 1]) * scene._points
        assert length == pytest.approx(float(pull.size_n) * POINTS_PER_N[family_of(name)], abs=0.2)
        ends = dimension._line.get_xdata()[[3, 4]]
        assert abs(ends[1]) * float(pull.size_n) == pytest.approx(abs(float(study.load.moment_of(pull))))
        assert np.sign(ends[1]) == np.sign(scene._at(pull.at)[0])
    assert sum(arrow.artist.get_visible() for arrow in scene._arrows) == len(study.pulls)


def test_a_standing_figure_is_mirrored_for_the_other_leg():
    study = LoadStudy(Person(), 1.0, usual_load(Person(), "step_down"))
    right, left = (ExerciseLoadPlate(study, side).scene for side in ("right", "left"))
    assert right._at((0.1, 0.2)) == (-0.1, 0.2)
    assert left._at((0.1, 0.2)) == (0.1, 0.2)


def test_bars_are_the_shares_and_the_chosen_one_is_as_it_is_done():
    person = Person()
    study = LoadStudy(person, 0.8, side_lying_abduction(person, 10, 3))
    plate = ExerciseLoadPlate(study, "right")
    for name, _, value, within, beyond, _ in plate.bars._rows:
        share = LoadStudy(person, 0.8, study.load if name == "side_lying" else usual_load(person, name)).share
        drawn = within.get_width() + (beyond.get_width() if beyond.get_visible() else 0)
        assert drawn == pytest.approx(min(100 * share, 160))
        assert value.get_text() == f"{100 * share:.0f} %"


def test_what_is_said_is_the_sum_of_the_forces():
    for study in STUDIES[:8]:
        words = describe_load(study, "left")
        assert sum(float(study.load.moment_of(pull)) for pull in study.pulls) == pytest.approx(study.moment, abs=0.05)
        assert all(assumption in words for assumption in study.load.assumptions)
        assert ("nothing to hold" in words) == (study.moment <= 0)


def test_the_next_step_never_asks_for_more_than_the_person_can_give():
    tight = LoadStudy(Person(), 1.0, side_lying_abduction(Person(), 0, 7.8))
    assert 0.9 < tight.share < 1
    assert "Next step" not in describe_load(tight, "right")
    easy = LoadStudy(Person(), 1.0, side_lying_abduction(Person(), 0, 3))
    assert "Next step" in describe_load(easy, "right")
    assert STANDING
