"""Exercises: nothing that was only remembered is shown, brackets span neighbours, filters and orders lose nothing."""

import csv
import re
from dataclasses import FrozenInstanceError
from importlib.resources import files
from pathlib import Path

import pytest

from glutemed.clinical.data_file import package_file
from glutemed.clinical.exercise_files import FILE, number_said, read_table
from glutemed.clinical.exercise_ranks import rankings
from glutemed.clinical.exercises import band, bracket, choose, exercises, find, in_order, read_exercises
from glutemed.evidence import reference, row
from glutemed.evidence.numerals import numbers_in

TABLE = Path(str(files("glutemed.evidence") / "data" / "exercises.csv"))
LINES = {line["id"]: line for line in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())}
DOCS = Path(__file__).parents[2] / "docs" / "add_an_exercise.md"


def test_there_are_at_least_fifty_and_the_six_of_the_article_are_marked():
    assert len(exercises()) >= 50
    assert [one.id for one in exercises() if one.article_number] == [
        "clam", "side_plank_clam", "lateral_band_walk", "wall_hip_hike", "lateral_step_down", "skater_squat",
    ]  # fmt: skip
    for one in exercises():
        assert one.cue
        assert one.compensation
        assert one.easier or one.harder
        with pytest.raises(FrozenInstanceError):
            one.stage = 4


@pytest.mark.parametrize("name", LINES)
def test_a_main_value_was_read_and_a_remembered_one_is_not_shown(name):
    line, one = LINES[name], find(exercises(), name)
    remembered = numbers_in(line["gmed_mvic_mean"]) if line["status"] != "seen" else ()
    shown = [reading.percent for reading in one.readings]
    assert not set(remembered) & set(shown)
    if line["status"] == "seen" and line["gmed_mvic_mean"]:
        assert one.reading.percent == pytest.approx(float(line["gmed_mvic_mean"]), abs=0.5)
        assert one.reading.source == line["source"]
        if line["sd_status"] == "seen":
            assert one.reading.sd == float(line["gmed_mvic_sd"])
        else:
            assert one.reading.sd is None
        assert band(one.reading.percent) == line["load_category"]


@pytest.mark.parametrize("one", exercises(), ids=lambda one: one.id)
def test_every_reading_has_a_source_and_stands_in_words_that_say_it_was_read(one):
    for reading in one.readings:
        assert reference(reading.source).link
        assert reading.study.endswith(reference(reading.source).year)
        assert 0 < reading.percent < 130
    line = LINES[one.id]
    clauses = re.split(r"[;.]\s", line["other_values"])
    for reading in one.others:
        said = [clause for clause in clauses if reading.percent in numbers_in(clause)]
        assert said, "a further value is in the table"


def test_values_that_were_recalled_inside_the_words_are_left_out():
    assert 39.0 not in [reading.percent for reading in find(exercises(), "side_abd").readings]
    assert 26.7 not in [reading.percent for reading in find(exercises(), "clam").readings]
    assert 82.0 in [reading.percent for reading in find(exercises(), "sl_squat").readings]


def test_four_of_the_articles_six_have_no_value_of_their_own():
    without = [one.id for one in exercises() if one.article_number and one.reading is None]
    assert without == ["side_plank_clam", "wall_hip_hike", "lateral_step_down", "skater_squat"]
    assert all(bracket(find(exercises(), name)) for name in without)


def test_a_bracket_spans_its_neighbours_and_only_where_nothing_was_read():
    step_down = bracket(find(exercises(), "lateral_step_down"))
    assert (step_down.low, step_down.high) == (43.0, 82.0)
    for one in exercises():
        span = bracket(one)
        assert span is None or (one.reading is None and span.low < span.high and len(span.neighbours) >= 2)
    assert bracket(find(exercises(), "walk_run")) is None


@pytest.mark.parametrize(
    ("percent", "name"),
    [
        (20, "low"),
        (20.4, "low"),
        (21, "moderate"),
        (40.4, "moderate"),
        (40.6, "high"),
        (60, "high"),
        (61, "very high"),
        (103, "very high"),
    ],
)
def test_bands_are_those_of_the_review(percent, name):
    assert band(percent) == name
    assert name in row("emg_categories").value


def test_filters_divide_the_exercises_and_work_together():
    every = exercises()
    for field, values in (
        ("position", ("side_lying", "mat", "plank", "two_feet", "one_leg", "impact")),
        ("bearing", ("no", "partial", "yes")),
        ("stage", (0, 1, 2, 3, 4)),
    ):
        parts = [choose(every, **{field: value}) for value in values]
        assert all(parts)
        assert sorted(one.id for part in parts for one in part) == sorted(one.id for one in every)
    both = choose(every, position="side_lying", equipment="weight")
    assert {one.id for one in both} == {"side_abd_5pct", "side_abd_er", "side_abd_10rm", "clam_loaded"}
    assert all(one.reading is None for one in choose(every, method="no_value"))
    assert {one.id for one in choose(every, method="fine_wire")} >= {"sl_squat", "side_abd", "clam"}
    assert choose(every, position="impact", stage="0") == ()
    assert choose(every) == every


@pytest.mark.parametrize("order", ["activity", "stage", "name"])
def test_an_order_keeps_every_exercise(order):
    assert sorted(one.id for one in in_order(exercises(), order)) == sorted(one.id for one in exercises())


def test_by_activity_the_highest_is_first_and_exercises_without_a_value_are_last():
    found = [one.reading.percent if one.reading else -1 for one in in_order(exercises())]
    assert found == sorted(found, reverse=True)


def test_the_three_orders_disagree():
    found = rankings()
    assert found.place("selectivity", "clam").rank == 1
    assert found.place("activity", "clam").rank == len(found.activity)
    assert found.activity[0].exercise == "side_abd"
    assert "side_abd" in found.lower_tier
    above = {place.exercise for place in found.activity if place.rank < found.place("activity", "sl_deadlift").rank}
    assert above & set(found.lower_tier), "more activity, less force"


def test_forces_and_indices_are_those_of_their_rows():
    found = rankings()
    printed = row("force_gmed_top").quantity
    for place in found.force:
        assert f"{place.low:.0f}-{place.high:.0f}" in printed
    assert [place.low for place in found.selectivity][:4] == list(row("emg_gta_index").numbers)
    quadruped = [place.rank for place in found.selectivity if place.low == 50]
    assert quadruped == [4.5, 4.5]
    assert not {place.exercise for place in found.force} & set(found.lower_tier)


def test_words_that_are_not_in_the_evidence_are_refused():
    with pytest.raises(ValueError, match=r"exercises.toml, 'clam', field said: found 'deg: 48'; expected words"):
        number_said(FILE, "clam", "deg: 48", LINES["clam"]["other_values"])


def test_a_wrong_field_of_the_table_is_named_with_file_exercise_and_field(tmp_path):
    text = TABLE.read_text(encoding="utf-8").replace("very high,,61,34,21", "enormous,,61,34,21")
    path = tmp_path / "exercises.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"exercises.csv, exercise 'lateral_band_walk', field load_category: found"):
        read_table(path)
    path.write_text(text.replace("enormous,,61,34,21", "very high,,-61,34,21"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"field gmed_mvic_mean: found '-61'; expected more than 0"):
        read_table(path)


def with_added(tmp_path, *changes):
    block, value = re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    block = "\n".join(line.strip() for line in block.splitlines()) + "\n"
    for old, new in changes:
        assert old in block + value
        block, value = block.replace(old, new), value.replace(old, new)
    path = tmp_path / FILE
    text = package_file(FILE).read_text(encoding="utf-8")
    path.write_text(text + "\n" + block, encoding="utf-8")
    return path, value


def test_the_example_of_the_guide_adds_an_exercise(tmp_path):
    path, value = with_added(tmp_path)
    read = read_exercises(described=path)
    new = read[-1]
    assert len(read) == len(exercises()) + 1
    assert new.id == "copenhagen_plank"
    assert new.reading is None
    assert (bracket(new, read).low, bracket(new, read).high) == (74.0, 89.0)
    path.write_text(path.read_text(encoding="utf-8") + value, encoding="utf-8")
    reading = read_exercises(described=path)[-1].reading
    assert (reading.percent, reading.sd, reading.people, reading.study) == (55, 20, 24, "Author 2020")
    path.write_text(path.read_text(encoding="utf-8").replace('"seen"', '"recalled"'), encoding="utf-8")
    assert read_exercises(described=path)[-1].reading is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "stage = 3",
            "stage = 7",
            "exercises.toml, added 'copenhagen_plank', field stage: found 7; expected 4 or less",
        ),
        ('"plank"', '"hanging"', "field position: found 'hanging'; expected 'side_lying'"),
        ('["side_bridge"', '["side_bench"', "field neighbours: found 'side_bench'; expected the id of an exercise"),
        ("copenhagen_plank", "clam", "expected a new one"),
        ('cue = "Long line from ear to ankle"', "", "field cue: it is missing"),
        ("stage = 3", "stage = 3\nmean = 50", "a study and a method beside the mean"),
    ],
)
def test_a_mistake_in_an_added_exercise_is_named(tmp_path, old, new, said):
    path, _ = with_added(tmp_path, (old, new))
    with pytest.raises(ValueError, match=re.escape(said)):
        read_exercises(described=path)


def test_a_method_that_is_chosen_gives_the_main_value_and_keeps_all_others():
    usual = find(exercises(), "side_abd")
    wire = usual.measured_with("fine_wire")
    assert (usual.reading.percent, usual.reading.method) == (81, "surface_mean")
    assert (wire.reading.percent, wire.reading.method) == (43, "fine_wire")
    assert sorted(one.percent for one in wire.readings) == sorted(one.percent for one in usual.readings)
    assert wire.reading not in wire.others
    assert usual.reading in wire.others


def test_an_exercise_without_the_method_stays_as_it_is():
    usual = find(exercises(), "lateral_band_walk")
    assert usual.measured_with("fine_wire") is usual
