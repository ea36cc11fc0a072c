"""The plates as figures: peeling, highlighting, labels, questions."""

import itertools

import numpy as np
import pytest

from glutemed.drawing.anatomy import (
    ATTACHMENTS,
    BONES,
    CONTEXT,
    CREDIT,
    LANDMARKS,
    LAYERS,
    MEDIUS,
    MEDIUS_BARED,
    MINIMUS_BARED,
    STRUCTURES,
    VIEWS,
    AnatomyPlate,
    AnatomyPlates,
    describe,
    members,
    view_data,
)
from glutemed.drawing.anatomy.labelling import cross
from glutemed.drawing.anatomy.sheets import distance, inside
from glutemed.drawing.style import PRESENTING, READING

STATES = {
    "all": {"visible": LAYERS | CONTEXT},
    "medius": {"visible": MEDIUS_BARED | CONTEXT},
    "minimus": {"visible": MINIMUS_BARED | {"iliac_crest", "asis"}},
    "bones": {"visible": LANDMARKS | BONES},
    "attachments": {"visible": ATTACHMENTS | {"posterior_gluteal_line", "anterior_gluteal_line"}},
    "bursae": {"visible": [name for name in LAYERS if STRUCTURES[name].kind == "bursa"]},
    "none": {"visible": ()},
    "lit group": {"visible": MEDIUS_BARED, "highlight": "gluteus_medius"},
    "lit nerve": {"visible": LAYERS, "highlight": "superior_gluteal_nerve"},
    "lit landmark": {"visible": LANDMARKS, "highlight": "ischial_spine"},
    "asked": {"visible": MINIMUS_BARED, "mystery": "piriformis"},
    "asked, all named": {"visible": LAYERS | CONTEXT, "mystery": "iliotibial_tract"},
}
EACH = {f"lit {name}": {"visible": LAYERS, "highlight": name} for name in sorted(LAYERS)}


@pytest.fixture(scope="module", params=[READING, PRESENTING], ids=["reading", "presenting"])
def figures(request):
    return [*(AnatomyPlate(view, request.param) for view in VIEWS), AnatomyPlates(request.param)]


@pytest.fixture(scope="module")
def lateral():
    return AnatomyPlate("lateral")


def shown_labels(panel):
    return {name: label for name, label in panel._texts.items() if label.shown}


@pytest.mark.parametrize("state", [*STATES, *EACH])
def test_no_label_sits_on_another_or_leaves_the_page(figures, state):
    for figure in figures:
        figure.show(**(STATES | EACH)[state])
        figure.figure.canvas.draw()
        renderer, page = figure.figure.canvas.get_renderer(), figure.figure.bbox
        texts = [text for ax in figure.figure.axes for text in ax.texts] + list(figure.figure.texts)
        boxes = [(t.get_text(), t.get_window_extent(renderer)) for t in texts if t.get_visible() and t.get_text()]
        for words, box in boxes:
            assert box.x0 >= page.x0 - 1, words
            assert box.x1 <= page.x1 + 1, words
            assert box.y0 >= page.y0 - 1, words
            assert box.y1 <= page.y1 + 1, words
        for (one, box), (other, another) in itertools.combinations(boxes, 2):
            apart = min(box.x1, another.x1) - max(box.x0, another.x0) < 1
            assert apart or min(box.y1, another.y1) - max(box.y0, another.y0) < 1, f"{one!r} on {other!r}"


@pytest.mark.parametrize("state", [*STATES, *EACH])
def test_leader_lines_never_cross(figures, state):
    for figure in figures:
        figure.show(**(STATES | EACH)[state])
        for panel in figure.panels.values():
            lines = {name: label.leader for name, label in shown_labels(panel).items()}
            lines |= {f"? {side}": label.leader for side, label in panel._questions.items() if label.shown}
            for (one, first), (other, second) in itertools.combinations(lines.items(), 2):
                assert not cross(*first, *second), f"{one} crosses {other} ({panel.view})"


@pytest.mark.parametrize("view", VIEWS)
def test_leader_lines_end_on_what_they_name(view):
    data = view_data(view)
    for name, places in data.anchors.items():
        outline = data.outline(name)
        for place in places:
            if outline is not None:
                assert inside(outline, place)[0], (name, place)
            elif name in data.lines or name in data.curves:
                lines = [data.lines[name]] if name in data.lines else [line for _, line in data.curves[name]]
                assert min(np.hypot(*(line - place).T).min() for line in lines) < 4, (name, place)
            elif any(bone.name == name for bone in data.bones):
                assert inside(data.bone(name), place)[0], (name, place)


@pytest.mark.parametrize("view", VIEWS)
def test_leader_lines_of_muscles_do_not_end_on_an_edge(view):
    data = view_data(view)
    for name in data.sheets:
        assert distance(data.outline(name), data.anchors[name][:1])[0] > 1.0, name


def test_every_structure_is_in_a_view_and_all_names_are_known():
    seen = set().union(*(view_data(view).anchors for view in VIEWS))
    assert seen == set(STRUCTURES)


def test_peeling_hides_a_layer_and_bares_what_lay_beneath(lateral):
    lateral.show(LAYERS)
    assert "gluteus_minimus" not in shown_labels(lateral.panel)
    assert "gluteus_maximus" in shown_labels(lateral.panel)
    lateral.show(MINIMUS_BARED)
    named = shown_labels(lateral.panel)
    assert {"gluteus_minimus", "piriformis", "superior_gluteal_nerve"} <= set(named)
    assert not {*MEDIUS, "gluteus_maximus"} & set(named)
    assert all(not artist.get_visible() for artist in lateral.panel.layers["gluteus_maximus"].artists)
    assert all(artist.get_visible() for artist in lateral.panel.layers["gluteus_minimus"].artists)


def test_peeling_maximus_tensor_and_tract_names_the_three_regions(lateral):
    lateral.show(MEDIUS_BARED)
    assert set(MEDIUS) <= set(shown_labels(lateral.panel))


def test_a_change_builds_no_new_artist(lateral):
    before = [id(artist) for artist in lateral.figure.axes[0].get_children()]
    for state in STATES.values():
        lateral.show(**state)
    assert [id(artist) for artist in lateral.figure.axes[0].get_children()] == before


def test_highlight_fades_the_other_layers_and_comes_back(lateral):
    maximus = lateral.panel.layers["gluteus_maximus"].artists
    lateral.show(LAYERS)
    full = [artist.get_alpha() for artist in maximus]
    lateral.show(LAYERS, highlight="gluteus_minimus")
    assert all(now < 0.5 * was for now, was in zip((a.get_alpha() for a in maximus), full, strict=True))
    assert "gluteus_minimus" in shown_labels(lateral.panel)
    lateral.show(LAYERS)
    assert [artist.get_alpha() for artist in maximus] == full


def test_a_question_does_not_give_the_name_away(lateral):
    lateral.show(MINIMUS_BARED, mystery="piriformis")
    svg = lateral.moving_svg("plate")
    assert ">?<" in svg
    assert "piriformis" not in svg
    assert "piriformis" not in lateral.describe(set(), mystery="piriformis")
    lateral.show(MINIMUS_BARED)
    assert ">?<" not in lateral.moving_svg("plate")
    assert "piriformis" in lateral.moving_svg("plate")


def test_labels_can_be_switched_off_or_chosen(lateral):
    lateral.show(LAYERS, labels=False)
    assert not shown_labels(lateral.panel)
    lateral.show(LAYERS, labels=["gluteus_maximus"])
    assert set(shown_labels(lateral.panel)) == {"gluteus_maximus"}


def test_where_prefers_a_place_that_is_not_covered(lateral):
    assert lateral.where("asis") == (61.0, 78.0)
    nerve = lateral.where("superior_gluteal_nerve", MEDIUS_BARED)
    assert nerve != lateral.where("superior_gluteal_nerve")
    assert AnatomyPlates().where("asis", "posterior") is None


def test_the_credit_is_on_every_plate():
    for figure in (AnatomyPlate("lateral"), AnatomyPlate("posterior"), AnatomyPlates()):
        assert CREDIT in figure.still_svg()


def test_unknown_names_are_refused(lateral):
    with pytest.raises(ValueError, match="no such structure: psoas"):
        lateral.show(["psoas"])
    with pytest.raises(ValueError, match="no view"):
        AnatomyPlate("anterior")


def test_the_description_says_what_is_shown():
    words = describe("lateral", MEDIUS_BARED, highlight="gluteus_medius")
    assert "seen from the right side" in words
    assert "gluteus medius with its anterior, middle and posterior fibres" in words
    assert "gluteus maximus" not in words
    assert "Highlighted: gluteus medius" in words
    assert describe("posterior", ()) == "Right hip, seen from behind: the bones without muscles."
    assert "cannot be seen" in describe("posterior", LAYERS, highlight="subgluteus_minimus_bursa")
    assert members(["gluteus_medius"]) == frozenset(MEDIUS)


def test_nothing_is_drawn_below_the_white_at_the_lower_edge():
    """In SVG a shape clipped by another shape is not clipped by the frame as well."""
    for view in VIEWS:
        plate = AnatomyPlate(view)
        lowest = plate.panel.data.window[2] - 5
        paths = [patch.get_path() for patch in plate.panel.ax.patches if patch.get_visible()]
        assert min(path.vertices[:, 1].min() for path in paths if len(path.vertices) > 6) > lowest


def test_the_description_tells_open_from_covered_layers():
    words = describe("lateral", LAYERS | CONTEXT)
    shown, hidden = words.split("; covered by these: ")
    assert "gluteus maximus" in shown
    assert "gluteus minimus" in hidden.split("; named")[0]
    assert "posterior superior iliac spine" not in words


@pytest.mark.parametrize("view", VIEWS)
def test_the_svg_layers_stay_small(view):
    plate = AnatomyPlate(view)
    plate.show(LAYERS)
    assert len(plate.still_svg()) < 400_000
    assert len(plate.moving_svg("plate")) < 500_000
