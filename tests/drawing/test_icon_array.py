"""An icon array shows as many icons as it says, each group with its own shape and label."""

import itertools

import numpy as np
import pytest
from matplotlib.colors import to_hex

from glutemed.drawing import style
from glutemed.drawing.icon_array import SHAPES, IconArray, IconGroup, describe_groups, rows_of
from glutemed.drawing.layers import LayeredFigure

COLOURS = ("#003f66", "#7a2857", "#6b6b6b")


def groups_of(*counts, shapes=("disc", "square", "ring")):
    return [
        IconGroup(f"group {place}", count, colour, shape)
        for place, (count, colour, shape) in enumerate(zip(counts, COLOURS, shapes, strict=False))
    ]


def make(*counts, size=style.READING, per_row=20, rows=None):
    sheet = LayeredFigure(9.0, 5.0, size)
    ax = sheet.figure.add_axes((0.02, 0.05, 0.6, 0.9))
    return sheet, IconArray(ax, groups_of(*counts), per_row, size, rows)


@pytest.mark.parametrize("counts", [(177, 700), (1, 0), (0, 0, 5), (20, 20, 20), (21, 1, 3)])
def test_there_is_one_icon_for_each_person_and_no_two_share_a_place(counts):
    _, array = make(*counts, per_row=25)
    places = [icons.get_offsets() for icons in array._icons]
    assert [len(own) for own in places] == list(counts)
    every = np.vstack([own for own in places if len(own)])
    assert len(np.unique(every, axis=0)) == sum(counts)
    assert every[:, 0].max() < 25
    assert every[:, 1].max() < array.rows == rows_of(groups_of(*counts), 25)


def test_groups_stand_in_their_order_and_begin_on_a_row_of_their_own():
    _, array = make(21, 5, 12)
    rows = [icons.get_offsets()[:, 1] for icons in array._icons]
    assert all(above.max() < below.min() for above, below in itertools.pairwise(rows))
    assert all(icons.get_offsets()[0, 0] == 0.5 for icons in array._icons)


def test_no_group_is_known_by_colour_alone():
    _, array = make(5, 6, 7)
    marks = [(tuple(icons.get_paths()[0].vertices.shape), bool(icons.get_facecolor().size)) for icons in array._icons]
    assert len(set(marks)) == 3
    texts = [label.get_text() for label in array._labels]
    assert texts == ["5 group 0", "6 group 1", "7 group 2"]
    assert [to_hex(label.get_color()) for label in array._labels] == list(COLOURS)


def test_an_update_moves_icons_and_keeps_the_artists():
    _, array = make(10, 30, rows=6)
    before = list(array.artists)
    array.update(groups_of(40, 0))
    assert [len(icons.get_offsets()) for icons in array._icons] == [40, 0]
    assert array.artists == before
    with pytest.raises(ValueError, match="has 2 groups"):
        array.update(groups_of(1, 2, 3))
    with pytest.raises(ValueError, match="room for 6"):
        array.update(groups_of(100, 100))


def test_an_unknown_shape_or_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="disc"):
        IconGroup("x", 1, "#000000", "star")
    with pytest.raises(ValueError, match="-1"):
        IconGroup("x", -1, "#000000")
    assert all(0 < share < 1 for _, _, share in SHAPES.values())


@pytest.mark.parametrize("size", [style.READING, style.PRESENTING], ids=["reading", "presenting"])
@pytest.mark.parametrize("counts", [(1, 1, 1), (0, 0, 200), (200, 1, 1), (3, 400, 2), (60, 60, 60)])
def test_labels_keep_clear_of_one_another_and_of_the_icons(counts, size):
    sheet, array = make(*counts, size=size, per_row=20)
    sheet.figure.canvas.draw()
    renderer = sheet.figure.canvas.get_renderer()
    boxes = [label.get_window_extent(renderer) for label in array._labels]
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    edge = array.ax.transData.transform((array.per_row, 0))[0]
    assert all(box.x0 > edge for box in boxes)


def test_icons_fit_their_cells():
    _, array = make(100, 100)
    for icons in array._icons:
        assert np.sqrt(icons.get_sizes()[0]) < array.cell_pt


def test_words_say_the_counts():
    assert describe_groups(groups_of(177, 700)) == "177 group 0, 700 group 1"
