"""The plates of injuries mark the tissue that their words name, and shade pain only where a source says so."""

import itertools

import numpy as np
import pytest
from matplotlib.path import Path

from glutemed.clinical.injuries import patterns
from glutemed.drawing.anatomy import MEDIUS, VIEWS, view_data
from glutemed.drawing.anatomy.labelling import cross
from glutemed.drawing.anatomy.sheets import distance, inside
from glutemed.drawing.injury_marks import PATTERNS, picture
from glutemed.drawing.injury_plate import InjuryPlate, InjuryPlates, describe_marks
from glutemed.drawing.injury_shapes import KINDS
from glutemed.drawing.style import PRESENTING, READING
from glutemed.evidence import row

PICTURES = [(pattern, view) for pattern in PATTERNS for view in VIEWS]


def marks_of(pattern, view, *kinds):
    return [mark for mark in picture(pattern, view).marks if mark.kind in kinds]


@pytest.fixture(scope="module", params=[READING, PRESENTING], ids=["reading", "presenting"])
def plates(request):
    return {view: InjuryPlate(view, request.param) for view in VIEWS}


def test_every_pattern_has_a_picture():
    assert set(PATTERNS) == set(patterns())
    with pytest.raises(ValueError, match="tendinopathy"):
        picture("gout", "lateral")


@pytest.mark.parametrize(("pattern", "view"), PICTURES)
def test_a_leader_ends_on_what_it_names(pattern, view):
    left, right, low, high = view_data(view).window
    for mark in picture(pattern, view).marks:
        assert mark.kind in KINDS
        if not mark.label:
            continue
        x, y = mark.anchor
        assert left < x < right + 5
        assert low < y < high
        end = np.array(mark.anchor)
        filled = mark.kind != "path"
        gaps = [0.0 if filled and inside(one, end)[0] else distance(one, end).min() for one in mark.outlines]
        assert min(gaps) < 3.0, mark.label


@pytest.mark.parametrize(("pattern", "view"), PICTURES)
def test_pain_is_shaded_only_where_a_source_says_where_it_hurts(pattern, view):
    behind = {key for statement in patterns()[pattern].statements().values() for key in statement.rows}
    allowed = behind | {"gt_pain_site", "gtps_radiation"}
    for mark in marks_of(pattern, view, "pain"):
        assert row(mark.key).is_finding
        assert mark.key in allowed
    if pattern in ("nerve", "after_replacement", "l5"):
        assert not marks_of(pattern, view, "pain")


@pytest.mark.parametrize("view", VIEWS)
def test_a_tendinopathy_lies_at_the_insertion_of_medius(view):
    (medius, *_) = [mark for mark in marks_of("tendinopathy", view, "injured") if "medius" in mark.label]
    insertion = view_data(view).outline("medius_insertion")
    points = np.vstack(medius.outlines)
    assert inside(insertion, points, 6.0).any()
    origin = view_data(view).outline("medius_origin")
    assert distance(origin, points).min() > 15


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("pattern", ["tear", "after_replacement"])
def test_a_tear_lies_within_medius_near_the_bone(pattern, view):
    data = view_data(view)
    whole = [data.outline(name) for name in MEDIUS]
    for mark in marks_of(pattern, view, "torn"):
        for outline in mark.outlines:
            middle = outline.mean(axis=0)
            assert any(inside(part, middle, 3.0)[0] for part in whole)
            assert distance(data.outline("medius_insertion"), outline).min() < 16
    assert any(len(mark.outlines) for mark in marks_of(pattern, view, "torn"))


@pytest.mark.parametrize("view", VIEWS)
def test_a_bursitis_is_the_trochanteric_bursa(view):
    (mark,) = marks_of("bursitis", view, "injured")
    assert np.allclose(mark.outlines[0], view_data(view).outline("trochanteric_bursa"))


@pytest.mark.parametrize("view", VIEWS)
def test_a_nerve_is_hurt_before_its_first_branch_and_takes_its_three_muscles(view):
    data = view_data(view)
    (spot,) = marks_of("nerve", view, "spot")
    centre = spot.outlines[0].mean(axis=0)
    trunk = max(data.curves["superior_gluteal_nerve"], key=lambda branch: branch[0])[1]
    assert np.hypot(*(trunk - centre).T).min() < 6
    taken = {layer for mark in marks_of("nerve", view, "weak") for layer in mark.layers}
    assert "tensor_fasciae_latae" in taken
    assert taken & {*MEDIUS, "medius_origin"}
    assert "gluteus_maximus" not in taken | picture("nerve", view).visible
    assert "gluteus minimus" in describe_marks("nerve", (view,)) or "minimus under it" in describe_marks(
        "nerve", (view,)
    )
    assert "spared" in describe_marks("nerve", (view,))


@pytest.mark.parametrize("view", VIEWS)
def test_a_worn_joint_surrounds_the_hip_centre(view):
    (joint,) = marks_of("hip_oa", view, "spot")
    assert inside(joint.outlines[0], np.zeros(2))[0]
    shares = row("oa_pain_map").numbers
    assert f"{shares[0]:g}\N{NO-BREAK SPACE}%" in describe_marks("hip_oa", (view,))


def test_a_crack_crosses_the_neck_between_head_and_trochanter():
    (neck,) = marks_of("stress_fracture", "posterior", "injured")
    (crack,) = marks_of("stress_fracture", "posterior", "torn")
    femur = view_data("posterior").bone("femur")
    middle = crack.outlines[0].mean(axis=0)
    assert inside(femur, middle, 1.0)[0]
    assert inside(neck.outlines[0], middle)[0]
    assert 12 < np.hypot(*middle) < 40
    assert "groin" in describe_marks("stress_fracture", ("posterior",))


def test_a_prosthesis_has_its_head_in_the_socket_and_its_stem_in_the_femur():
    stem, head, cup = (mark.outlines[0] for mark in marks_of("after_replacement", "posterior", "metal"))
    assert inside(head, np.zeros(2))[0]
    assert np.hypot(*cup.T).max() < 30
    shaft = stem[stem[:, 1] < -60]
    assert inside(view_data("posterior").bone("femur"), shaft).all()
    assert Path(stem).intersects_path(Path(head))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_words_name_every_mark_and_the_view(pattern):
    for view in VIEWS:
        words = describe_marks(pattern, (view,))
        for mark in picture(pattern, view).marks:
            assert mark.label.removeprefix("pain: ") in words
        assert {"lateral": "from the right side", "posterior": "from behind"}[view] in words
    assert describe_marks(pattern, VIEWS).count("Right hip") == 2


@pytest.mark.parametrize(("pattern", "view"), PICTURES)
def test_only_one_pattern_is_marked_and_its_labels_neither_overlap_nor_cross(plates, pattern, view):
    plate = plates[view]
    plate.show_pattern(pattern)
    panel = plate.panels[view]
    for name, patches in panel._patches.items():
        assert all(patch.get_visible() == (name == pattern) for patch in patches)
    renderer = plate.figure.canvas.get_renderer()
    shown = [label for label in panel._texts.values() if label.shown]
    assert len(shown) >= sum(bool(mark.label) for mark in picture(pattern, view).marks)
    boxes = [label._text.get_window_extent(renderer) for label in shown]
    page = plate.figure.bbox
    assert all(box.x0 >= page.x0 and box.x1 <= page.x1 and box.y1 <= page.y1 for box in boxes)
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    for one, other in itertools.combinations([label.leader for label in shown], 2):
        assert not cross(*one, *other)


def test_every_mark_has_a_colour_and_a_hatch_or_a_dash(plates):
    looks = set()
    for pattern in PATTERNS:
        for patch in plates["lateral"].panels["lateral"]._patches[pattern]:
            if patch.get_linewidth() and (patch.get_hatch() or not isinstance(patch.get_linestyle(), str)):
                looks.add((patch.get_hatch(), patch.get_edgecolor()))
    assert len({hatch for hatch, _ in looks if hatch}) >= 4


def test_both_views_show_the_same_pattern():
    plates = InjuryPlates()
    plates.show_pattern("bursitis")
    assert set(plates.panels) == set(VIEWS)
    for panel in plates.panels.values():
        assert all(patch.get_visible() for patch in panel._patches["bursitis"])
