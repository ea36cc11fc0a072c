"""The exercise explorer filters, turns pages, opens cards, and never shows what was not read."""

import re

import pytest

from glutemed.clinical.exercises import choose, exercises, find, in_order
from glutemed.explorers import ExerciseExplorer
from glutemed.explorers.controls import CONTROLS
from glutemed.explorers.exercises import FILTERS, ROWS_ON_A_PAGE


@pytest.fixture
def explorer():
    return ExerciseExplorer()


def row_names(explorer):
    return [one.short for one in explorer._solved.rows]


def test_every_exercise_is_on_one_page_and_can_be_chosen(explorer):
    seen = []
    for page in range(1, int(CONTROLS["exercise_page"].maximum) + 1):
        explorer.set(exercise_page=page)
        assert len(row_names(explorer)) <= 16
        seen += row_names(explorer)
    assert seen == [one.short for one in in_order(exercises())]
    assert {value for value, _ in CONTROLS["exercise"].choices} == {one.id for one in exercises()}


@pytest.mark.parametrize("name", FILTERS)
def test_every_choice_of_every_filter_leaves_what_it_says(explorer, name):
    words = {"exercise_bearing": "bearing"}.get(name, name.removeprefix("exercise_"))
    for value, _ in CONTROLS[name].choices:
        explorer.set(**{name: value})
        left = choose(exercises(), **{words: value})
        assert left
        led = [one.measured_with(value) for one in left] if name == "exercise_method" else left
        assert row_names(explorer) == [one.short for one in in_order(led)][:ROWS_ON_A_PAGE]
        assert explorer.message == ""


def test_a_list_filtered_to_fine_wire_shows_fine_wire_values_first(explorer):
    explorer.set(exercise_method="fine_wire")
    assert {one.reading.method for one in explorer._solved.rows} == {"fine_wire"}
    assert "Side-lying abduction: 43 (" in explorer.summary()
    explorer.set(exercise_method="any")
    assert "Side-lying abduction: 81 ± 42 (Distefano" in explorer.summary()


def test_filters_that_leave_nothing_say_so_and_change_nothing(explorer):
    explorer.set(exercise_position="impact")
    before = explorer.state, explorer.text
    with pytest.raises(ValueError, match="no exercise passes"):
        explorer._inputs["exercise_stage"].value = "0"
    assert "o exercise passes" in explorer.message
    assert (explorer.state, explorer.text) == before
    assert explorer._inputs["exercise_stage"].value == "any"


def test_a_page_beyond_a_short_list_shows_its_last_page(explorer):
    explorer.set(exercise_page=4, exercise_position="plank")
    assert row_names(explorer)
    assert "Exercises 1 to" in explorer.text


def test_the_card_says_what_is_known_and_how_to_do_it(explorer):
    for name in ("clam", "side_plank_clam", "lateral_step_down", "walk_run"):
        explorer.set(exercise=name)
        one = find(exercises(), name)
        for said in (one.cue, one.compensation, one.easier, one.harder):
            assert said.rstrip(".") in explorer.text
        assert ("no value was read" in explorer.text.lower().split("cue:")[0].split("\n")[-1]) == (one.reading is None)


def test_choosing_a_card_or_a_page_keeps_the_figure_and_another_length_needs_a_new_one(explorer):
    figure = explorer._figure
    explorer.set(exercise="sl_squat")
    still = explorer._still.value
    explorer.set(exercise_page=2)
    assert explorer._figure is figure
    assert explorer._still.value != still
    explorer.set(exercise_view="orders")
    assert explorer._figure is not figure
    assert explorer.idle_controls(explorer.state) == {*FILTERS, "exercise_order", "exercise_page"}
    explorer.set(exercise_view="list", exercise_page=4)
    assert explorer._figure is not figure


def test_the_orders_are_told_in_words(explorer):
    explorer.set(exercise_view="orders", exercise="clam")
    assert "Side-lying clam: 1 of 5 by selectivity, 10 of 10 by activity, no place by peak force." in explorer.text
    explorer.set(exercise="side_abd")
    assert "1 of 10 by activity, a lower tier by peak force" in explorer.text


def test_reset_and_case_line(explorer):
    text = explorer.text
    explorer.set(exercise_equipment="band", exercise="lateral_band_walk", exercise_order="stage")
    other = ExerciseExplorer(case=explorer.case)
    assert (other.state, other.text) == (explorer.state, explorer.text)
    explorer.reset()
    assert explorer.text == text


def test_no_key_and_no_word_of_the_files_reaches_a_reader(explorer):
    for name, _ in CONTROLS["exercise"].choices:
        explorer.set(exercise=name)
        assert not re.search(r"[a-z]_[a-z]|recalled|secondary|\bseen\b|not found", explorer.text)
