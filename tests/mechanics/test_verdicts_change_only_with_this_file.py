"""Every target of every part of the model; a verdict may change only together with this file."""

from pathlib import Path

import pytest

from glutemed.authoring.targets import targets
from glutemed.authoring.validation import KINDS, page, write
from glutemed.evidence import rows

PAGE = Path(__file__).parents[2] / "docs" / "validation.md"
MET = """
"""
MISSED = """
"""


@pytest.fixture(scope="module")
def found():
    """Every target, worked out once."""
    return targets()


def test_every_target_has_a_number_of_its_own(found):
    numbers = [target.number for target in found]
    assert sorted(numbers) == sorted(set(numbers))


def test_verdicts_are_exactly_these(found):
    assert {target.number for target in found if target.verdict == "missed"} == set(MISSED.split())
    assert {target.number for target in found if target.verdict == "met"} == set(MET.split())


def test_every_missed_target_says_why(found):
    assert [target.number for target in found if target.verdict == "missed" and not target.why] == []


def test_every_target_says_what_it_shows(found):
    assert {target.kind for target in found} == set(KINDS)


def test_every_row_named_by_a_target_exists(found):
    keys = {key.strip(" `") for target in found for key in target.source.split(",") if key.strip()}
    assert [key for key in keys if not rows(key.rstrip("*"))] == []


def test_no_target_rests_on_a_remembered_number(found):
    keys = {key.strip(" `") for target in found for key in target.source.split(",") if key.strip()}
    assert [key for key in keys if not all(row.may_be_taught for row in rows(key.rstrip("*")))] == []


def test_the_committed_page_is_what_the_code_writes(tmp_path):
    write(tmp_path / "docs" / "validation.md")
    written = (tmp_path / "docs" / "validation.md").read_text(encoding="utf-8")
    assert written == page()
    assert PAGE.read_text(encoding="utf-8") == written, "run: uv run python -m glutemed.authoring validation"
