"""The layer explorer takes layers off from outside to inside, and says what is known about a structure."""

import itertools

import pytest

from glutemed.drawing.anatomy import LAYERS, MEDIUS
from glutemed.drawing.style import PRESENTING, READING
from glutemed.explorers import LayerExplorer
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.layers import BURSAE, MUSCLES, NERVE_ARTERY, ON_BONES
from glutemed.teaching import prediction
from glutemed.teaching.muscle_facts import facts
from tests.drawing.test_nothing_overlaps import texts

PEELS = [value for value, _ in CONTROLS["peel"].choices]
STRUCTURES = [value for value, _ in CONTROLS["structure"].choices if value != "none"]


@pytest.fixture(scope="module")
def shared():
    return LayerExplorer()


@pytest.fixture
def explorer(shared):
    shared.reset()
    return shared


def test_each_step_takes_something_off_and_nothing_comes_back():
    sets = [MUSCLES[peel] for peel in PEELS]
    assert all(inner < outer for outer, inner in itertools.pairwise(sets))
    assert sets[0] == LAYERS - NERVE_ARTERY - BURSAE
    assert not sets[-1]


@pytest.mark.parametrize(
    ("peel", "gone", "left"),
    [
        ("all", set(), {"gluteus_maximus"}),
        ("no_maximus", {"gluteus_maximus"}, {"tensor_fasciae_latae", "iliotibial_tract"}),
        ("no_tract", {"gluteus_maximus", "tensor_fasciae_latae", "iliotibial_tract"}, set(MEDIUS)),
        ("no_medius", {"gluteus_maximus", *MEDIUS}, {"gluteus_minimus", "piriformis"}),
        ("bones", {"gluteus_minimus", "piriformis", *MEDIUS}, set()),
    ],
)
def test_a_step_shows_what_it_says(explorer, peel, gone, left):
    explorer.set(peel=peel)
    assert left <= explorer._solved.visible
    assert not gone & explorer._solved.visible
    for name in left:
        assert facts(name).label.split(",")[0] in explorer.text


@pytest.mark.parametrize(("control", "names"), [("nerve_artery", NERVE_ARTERY), ("bursae", BURSAE)])
def test_nerve_and_bursae_are_switched_on_their_own(explorer, control, names):
    for peel in PEELS:
        explorer.set(peel=peel, **{control: "no"})
        assert not names & explorer._solved.visible
        explorer.set(**{control: "yes"})
        assert explorer._solved.visible == MUSCLES[peel] | names | ON_BONES["landmarks"]


@pytest.mark.parametrize("name", STRUCTURES)
@pytest.mark.parametrize("view", ["lateral", "posterior"])
def test_reading_about_a_structure_gives_its_facts_and_their_sources(explorer, view, name):
    explorer.set(plate_view=view, structure=name)
    known = facts(name)
    assert all(line in explorer.text for line in known.lines())
    for _, origin in known.sources():
        assert origin in explorer._why.value.replace("&#x27;", "'")
    explorer.set(structure="none")
    assert explorer._why.value == ""


def test_the_sources_of_a_work_without_a_year_end_with_one_full_stop(explorer):
    explorer.set(structure="gluteus_maximus")
    assert "n.d. " in explorer._why.value
    assert ".." not in explorer._why.value


def test_a_structure_that_another_view_hides_is_not_called_highlighted(explorer):
    explorer.set(plate_view="posterior", structure="subgluteus_minimus_bursa")
    assert "where it can be seen" in explorer.text
    explorer.set(plate_view="lateral")
    assert "Highlighted: subgluteus minimus bursa" in explorer.text


def test_the_view_changes_the_plate_and_a_peel_does_not(explorer):
    figure = explorer._figure
    explorer.set(peel="no_medius")
    assert explorer._figure is figure
    explorer.set(plate_view="both")
    assert explorer._figure is not figure
    assert set(explorer._figure.panels) == {"lateral", "posterior"}


def test_a_case_restores_the_picture():
    first = LayerExplorer(peel="no_medius", nerve_artery="yes", structure="gluteus_minimus", plate_view="posterior")
    second = LayerExplorer(case=first.case)
    assert (second.state, second.text) == (first.state, first.text)
    assert second.picture_png() == first.picture_png()


def test_muscles_wait_for_the_prediction():
    guess = prediction("01_gluteal_anatomy", "p1")
    explorer = LayerExplorer(after=guess)
    assert explorer.is_covered
    assert not explorer._solved.visible & LAYERS
    assert "covered until you commit" in explorer.text
    assert explorer._inputs["peel"].disabled
    guess.skip_button.click()
    assert not explorer.is_covered
    assert "gluteus_maximus" in explorer._solved.visible
    assert not explorer._inputs["peel"].disabled


def test_an_instructor_can_unlock_the_muscles():
    guess = prediction("01_gluteal_anatomy", "p1")
    explorer = LayerExplorer(after=guess)
    guess.unlock()  # what `unlock_all` does to each prediction on the page
    assert not explorer.is_covered
    assert "gluteus_maximus" in explorer._solved.visible


@pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])
@pytest.mark.parametrize("view", ["lateral", "posterior", "both"])
def test_no_text_sits_on_another_or_leaves_the_picture(explorer, view, size):
    explorer.set(plate_view=view)
    figure = explorer.new_figure(explorer._solved, size)
    states = [(peel, bones, "none") for peel in PEELS for bones in ON_BONES]
    states += [("all", "landmarks", "gluteus_medius"), ("no_tract", "facets", "superior_gluteal_nerve")]
    for peel, bones, structure in states:
        state = explorer.state | {"peel": peel, "bone_names": bones, "structure": structure}
        explorer.draw(figure, explorer.solve(state | {"nerve_artery": "yes", "bursae": "yes"}))
        page, found = figure.figure.bbox, texts(figure)
        for words, box in found:
            assert page.x0 - 1 <= box.x0, (state, words)
            assert box.x1 <= page.x1 + 1, (state, words)
        for (one, box), (other, another) in itertools.combinations(found, 2):
            wide = min(box.x1, another.x1) - max(box.x0, another.x0)
            tall = min(box.y1, another.y1) - max(box.y0, another.y0)
            assert wide < 1 or tall < 1, (state, one, other)
