"""Every statement about an injury has a source that may be taught, or says that no value was found."""

import re
import tomllib

import pytest
from pydantic import ValidationError

from glutemed.clinical.data_file import package_file, read_entries
from glutemed.clinical.injuries import HEADINGS, NOTHING_FOUND, Pattern, patterns, red_flags
from glutemed.clinical.sourced import TEXTBOOK, Statement, fill
from glutemed.evidence import reference, row

STATEMENTS = [
    pytest.param(pattern, heading, statement, id=f"{pattern.id}-{heading}")
    for pattern in patterns().values()
    for heading, statement in pattern.statements().items()
]
TYPED = {"4", "5", "1", "6", "9", "12", "10", "52", "60"}
"""Digits that are no results: nerve roots, months and weeks of follow-up, the end of a scale, an age limit."""


@pytest.mark.parametrize(("pattern", "heading", "statement"), STATEMENTS)
def test_a_statement_is_sourced_or_says_that_nothing_was_found(pattern, heading, statement):
    assert statement.words.endswith((".", "?"))
    assert "{" not in statement.words
    if not statement.text:
        assert statement.words == NOTHING_FOUND
        return
    assert statement.rows
    assert all(key == TEXTBOOK or row(key).may_be_taught for key in statement.rows)
    assert all(reference(key).link for key in statement.bibkeys)
    assert heading in dict(pattern.sources())


def test_all_eight_patterns_are_there_and_injuries_come_first():
    assert list(patterns()) == [
        "tendinopathy", "tear", "bursitis", "nerve", "after_replacement", "l5", "hip_oa", "stress_fracture",
    ]  # fmt: skip
    kinds = [pattern.kind for pattern in patterns().values()]
    assert kinds == sorted(kinds)
    assert all(set(pattern.statements()) == set(HEADINGS.values()) for pattern in patterns().values())


def test_numbers_are_those_of_the_evidence():
    said = {id: "\n".join(pattern.lines()) for id, pattern in patterns().items()}
    assert "700 of 877" in said["bursitis"]
    assert "85 of 202" in said["tear"]
    assert "32 % less torque" in said["tendinopathy"]
    assert "85.7 %" in said["l5"]
    assert "42.5 % after 4 weeks" in said["nerve"]
    assert "7.5 % of 40 people still had them at 6 months" in said["nerve"]
    assert "20.2 % above" in said["after_replacement"]


def test_no_number_of_the_evidence_is_typed_a_second_time():
    raw = tomllib.loads(package_file("injuries.toml").read_text(encoding="utf-8"))
    for entry in raw["pattern"]:
        for name in HEADINGS:
            text = re.sub(r"\{[^}]*\}", "", entry[name].get("text", ""))
            assert set(re.findall(r"\d+", text)) <= TYPED, (entry["id"], name)


def test_a_drop_is_told_with_both_sides_and_a_maximus_is_spared():
    shows = patterns()["nerve"].symptoms.words
    assert "on the other side" in shows
    assert "injured leg" in shows
    assert "spared" in patterns()["nerve"].what.words


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ({"text": "Half of them.", "rows": ["long_tendon"]}, "recalled"),
        ({"text": "Half of them.", "rows": ["warmup_cause"]}, "not found"),
        ({"text": "Half of them.", "rows": ["no_such_row"]}, "rows of the evidence tables"),
        ({"text": "Half of them."}, "rows behind the text"),
        ({"rows": ["tear_nof"]}, "a text beside its rows"),
        ({"text": "In {tear_nof:0} %.", "rows": ["textbook"]}, "tear_nof is missing"),
        ({"text": "In {tear_nof:9} %.", "rows": ["tear_nof"]}, "at most 2"),
        ({"text": "In {tear_nof} %.", "rows": ["tear_nof"]}, "another kind of brace"),
    ],
)
def test_a_statement_without_a_teachable_source_is_refused(entry, wanted):
    with pytest.raises(ValidationError, match=re.escape(wanted)):
        Statement(**entry)


def test_a_number_comes_from_the_named_part_of_a_row():
    assert fill("{bursitis_absent:0} of {bursitis_absent:1}") == "700 of 877"
    assert fill("{isolated_bursitis:0@unit}") == "124"
    assert fill("{tha_strength_pre:0}") == "18.6"  # a loss is told as how much less, without its minus


def test_a_broken_file_is_refused_with_file_entry_and_field(tmp_path):
    path = tmp_path / "injuries.toml"
    path.write_text(
        '[[pattern]]\nid = "odd"\nlabel = "Odd"\nkind = "injury"\n'
        'what = { text = "49.9 %", rows = ["long_tendon"] }\nwho = {}\nmechanism = {}\nsymptoms = {}\nworse = {}\n'
        "course = {}\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match=r"injuries\.toml") as problem:
        read_entries(path, "pattern", Pattern)
    assert "'odd', field what" in str(problem.value)
    assert "field refer: it is missing" in str(problem.value)


def test_red_flags_name_what_must_not_be_missed():
    words = " ".join(flag.words for flag in red_flags())
    for sign in (
        "groin pain on loading",
        "saddle",
        "cancer",
        "fall",
        "loss of abduction",
        "wound",
        "grows",
        "teenager",
        "calf",
    ):
        assert sign in words
    assert all(flag.sources for flag in red_flags())
