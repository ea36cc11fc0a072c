"""On the exercise list and the three orders no text sits on another or leaves the page, with and without a figure."""

import itertools

import pytest

from glutemed.clinical.exercise_ranks import rankings
from glutemed.clinical.exercises import bracket, choose, exercises, find, in_order
from glutemed.drawing import exercise_card
from glutemed.drawing.exercise_forest import ExerciseForestPlate
from glutemed.drawing.exercise_ranks import ExerciseRanksPlate
from glutemed.drawing.style import PRESENTING, READING

ORDERED = in_order(exercises())
PAGES = [ORDERED[first : first + 13] for first in range(0, len(ORDERED), 13)]
SIZES = [pytest.param(READING, id="reading"), pytest.param(PRESENTING, id="presenting")]
LONGEST = sorted(exercises(), key=lambda one: -len(one.cue + one.compensation + one.easier + one.harder))[:3]
CHOSEN = [*LONGEST, *(find(ORDERED, name) for name in ("clam", "side_plank_clam", "side_abd"))]


def shown_texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    for ax in plate.figure.axes:
        ticks = ax.get_xticklabels() if ax.axison else []
        for text in [*ax.texts, *ticks, *([ax.xaxis.label] if ax.axison else [])]:
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
@pytest.mark.parametrize("rows", PAGES, ids=lambda rows: rows[0].id)
def test_the_list_keeps_its_words_apart(rows, size):
    plate = ExerciseForestPlate(rows, CHOSEN[0], f"Exercises 27 to 39 of 51, {'highest activity first'}", size)
    plate.figure.canvas.draw()
    check(plate)
    for chosen in CHOSEN[1:3]:
        plate.update(rows, chosen, "Exercises 1 to 13 of 21 (from 51), by stage")
        check(plate)
    assert min(text.get_fontsize() for ax in plate.figure.axes for text in ax.texts) >= (
        14 if size is PRESENTING else 9
    )


@pytest.mark.parametrize("size", SIZES)
def test_every_card_fits_also_beside_a_figure(size, monkeypatch):
    drawn = {one.id: lambda ax, size: ax.plot([0, 1.2], [0, 1]) for one in exercises()}
    monkeypatch.setattr(exercise_card, "FIGURES", drawn)
    plate = ExerciseForestPlate(PAGES[0][:2], CHOSEN[0], "Two", size)
    plate.figure.canvas.draw()
    for one in exercises():
        plate.update(PAGES[0][:2], one, "Two")
        if one in CHOSEN:
            check(plate)
    assert plate.update(PAGES[0][:2], CHOSEN[0], "Two"), "another figure is another still layer"


@pytest.mark.parametrize("size", SIZES)
def test_the_orders_keep_their_words_apart(size):
    plate = ExerciseRanksPlate(rankings(), CHOSEN[0], size)
    plate.figure.canvas.draw()
    for name in ("side_abd", "sl_deadlift", "quadruped_lift", "clam"):
        plate.update(find(ORDERED, name))
        check(plate)


def test_a_value_is_a_mark_and_no_value_is_an_open_bracket_and_never_a_zero():
    for rows in PAGES:
        plate = ExerciseForestPlate(rows, rows[0], "x")
        for drawn, one in zip(plate._rows, rows, strict=True):
            marks, ends = drawn._mean.get_xdata(), [end.get_xdata() for end in drawn._ends]
            assert list(marks) == ([one.reading.percent] if one.reading else [])
            span = bracket(one)
            assert [len(end) for end in ends] == ([4, 4] if span else [0, 0])
            if span:
                assert (min(ends[0]), max(ends[1])) == (span.low, span.high)
            spread = drawn._spread.get_xdata()
            assert bool(len(spread)) == bool(one.reading and one.reading.sd)


def test_each_method_has_a_mark_of_its_own():
    shapes = {}
    plate = ExerciseForestPlate(PAGES[0], PAGES[0][0], "x")
    for drawn, one in zip(plate._rows, PAGES[0], strict=True):
        shapes.setdefault(one.reading.method, set()).add(drawn._mean.get_marker())
    assert len(shapes) == 3
    assert len({next(iter(marks)) for marks in shapes.values()}) == 3
    assert all(len(marks) == 1 for marks in shapes.values())


def test_lines_of_the_orders_join_an_exercise_to_itself():
    plate, found = ExerciseRanksPlate(rankings(), CHOSEN[0]), rankings()
    for place in found.activity:
        lines = plate._lines.get(place.exercise, [])
        other = [found.place(order, place.exercise) for order in ("selectivity", "force")]
        assert len(lines) == sum(one is not None for one in other) + (place.exercise in found.lower_tier)
    assert len(choose(ORDERED, method="no_value")) + sum(one.reading is not None for one in ORDERED) == len(ORDERED)
