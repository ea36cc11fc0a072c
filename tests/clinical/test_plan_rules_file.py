"""The file of rules claims no more than its sources carry, and a wrong entry is refused with its name."""

import re
from pathlib import Path

import pytest

from glutemed.clinical.data_file import package_file
from glutemed.clinical.exercises import exercises, find
from glutemed.clinical.injuries import red_flags
from glutemed.clinical.plan import LEVELS, PlanInputs, make_plan
from glutemed.clinical.plan.rules import FILE, read_rules, rule_book
from glutemed.evidence import reference, row

TEXT = package_file(FILE).read_text(encoding="utf-8")


def changed(tmp_path, old, new):
    assert TEXT.count(old) == 1
    path = tmp_path / FILE
    path.write_text(TEXT.replace(old, new), encoding="utf-8")
    return path


def sourced():
    book = rule_book()
    return [*book.red_flags, *book.starts, *book.lines]


@pytest.mark.parametrize("entry", sourced(), ids=lambda entry: entry.id)
def test_an_entry_rests_on_rows_that_may_be_taught_or_says_that_it_rests_on_none(entry):
    assert bool(entry.sources) == (entry.level not in ("assumption", "calculated"))
    for key in entry.sources:
        assert row(key).may_be_taught
        assert reference(row(key).bibkey).link


def test_six_exercises_of_the_article_are_offered():
    offered = {entry.id for entry in rule_book().exercises}
    assert {exercise.id for exercise in exercises() if exercise.article_number} <= offered


def test_every_exercise_names_equipment_as_the_table_does_unless_the_file_says_otherwise():
    for entry in rule_book().exercises:
        if entry.needs is not None:
            assert set(entry.needs) < set(find(exercises(), entry.id).equipment)


def test_the_planner_asks_for_every_red_flag_that_the_course_teaches():
    asked = {flag.id for flag in rule_book().red_flags}
    parts = {"systemic": {"fever", "cancer", "night_pain"}}
    for flag in red_flags():
        assert parts.get(flag.id, {flag.id}) <= asked, flag.sign


def test_what_only_memory_knows_stands_as_an_assumption():
    """Tempo, sets and hops were recalled, not read: their lines may not look like findings."""
    levels = {line.id: line.level for line in rule_book().lines}
    assert {levels[id] for id in ("tempo", "sets", "hops", "day_between")} == {"assumption"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('sources = ["clifford_dose", "clifford_trial"]', 'sources = ["no_such_row"]', "no_such_row"),
        ('sources = ["clifford_dose", "clifford_trial"]', 'sources = ["leap_52w_rd"]', "recalled"),
        ('level = "expert"\nsources = ["nonresponse"]', 'level = "trial"\nsources = ["nonresponse"]', "level 'trial'"),
        ('level = "trial"\nsources = ["globe_dose", "ganderton2018"]', 'level = "trial"', "at least one evidence row"),
        ('level = "mechanism"\nsources = ["itb_stretch"]', 'level = "guess"\nsources = ["itb_stretch"]', "level"),
        ("{clifford_dose:1} seconds", "{leap_dose:1} seconds", "only numbers of its own sources"),
        ("{clifford_dose:1} seconds", "{clifford_dose:9} seconds", "dose_holds"),
        ("{acsm_novice:2} to {acsm_novice:3} heavy days", "{days} heavy days", "'days' is none of them"),
        ('irritability = ["high"] }\nstart', 'irritability = ["very high"] }\nstart', "high_irritability"),
        ("start_no_higher_than = 3", "start_no_higher_than = 5", "nobody_starts_with_hops"),
        (
            "start_no_higher_than = 3",
            "start_no_higher_than = 3\nwhen = { pain = { below = 2 } }",
            "everyone has a safe",
        ),
        ('id = "spring"\nnumber = 4', 'id = "spring"\nnumber = 3', "stages 0, 1, 2, 3 and 4"),
        ('id = "skater_squat"', 'id = "skating"', "table of exercises"),
        (
            'of 10 or less."\nlevel',
            'of 10 on the left."\nlevel',
            "in place of 'left': a plan is written for either side",
        ),
        ('watch = "the pelvis rolling back"', 'watch = "the right hip rolling back"', "in place of 'right'"),
        ('watch = "the pelvis rolling back"', 'wach = "the pelvis rolling back"', "wach"),
    ],
)
def test_a_wrong_entry_is_refused_in_words(tmp_path, old, new, said):
    with pytest.raises(ValueError, match=said) as problem:
        read_rules(changed(tmp_path, old, new))
    assert FILE in str(problem.value)


def test_the_blocks_of_the_guide_work_as_they_stand(tmp_path):
    guide = (Path(__file__).parents[2] / "docs" / "change_a_plan.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert len(blocks) == 3
    path = tmp_path / FILE
    path.write_text("\n\n".join([*blocks, TEXT]), encoding="utf-8")
    book = read_rules(path)
    found = PlanInputs(irritability="high", stance_s=5, pain=4, side="left")
    plan = make_plan(found, book)
    assert "short_and_painful" in [line.id for line in plan.why]
    assert plan.advice[0].text == "Use a warm pack on the left side if it feels good."
    assert plan.stages[3].exercises[0].name == "Thigh against the wall"
    assert set(LEVELS) == set(re.findall(r"`([a-z ]+)`", guide[guide.index("| `level` |") :].split("|")[2]))


def test_another_file_gives_another_plan(tmp_path):
    path = changed(
        tmp_path,
        'irritability = ["high"] }\nstart_no_higher_than = 0',
        'irritability = ["high"] }\nstart_no_higher_than = 1',
    )
    findings = PlanInputs(irritability="high", pain=2, strength_nm_per_kg=2, stance_s=30)
    assert (make_plan(findings).start, make_plan(findings, read_rules(path)).start) == (0, 1)
