"""Every target of every part of the model; a verdict may change only together with this file."""

from pathlib import Path

import pytest

from glutemed.authoring.targets import targets
from glutemed.authoring.validation import KINDS, page, write
from glutemed.evidence import rows

PAGE = Path(__file__).parents[2] / "docs" / "validation.md"
MET = """
1a 1c 2a 2b 3 4 5a 5c 5d 5f 6a 6b 8 13a 13b 14a 14b 15a 15b 9a 9b 9c 9d 9e 9f 10a 10c L1 L2 L3a L4a L5a L6 L8
L9b M1b M1c M2a M2b M2c M3a M3b M3c M3d M4a M4b M6a M6b M8b S1 S2 S4a S4c S4d S5a S5c S5d S7 S8 11a 11b 11c
12a 12b 12c 12d T1b T1c T1d T1e T2 T3b T3c T3d T4a T5a T5b T6a T6b D1a D1b D2a D3a D3b D3c D4a D4b D4c D5a D5e
D5f 7a 7h 7b 7i 7c 7d 7e 7f U1a U1b U2a U2b U3a U3c
"""
MISSED = """
1b 2c 5b 5e 6c 6d 13c 13d 15c 15d 10b L3b L4b L5b L7 L9a L10 M1a M5a M5b M7a M7b M8a S3 S4b S5b S6a S6b T1a
T3a T4b D1c D2b D3d D5b D5c D5d 7j 7g U2c U3b U3d U3e
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
