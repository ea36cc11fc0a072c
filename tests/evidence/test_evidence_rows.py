"""Rows: asking for them, and reading their numbers."""

import dataclasses
import subprocess
import sys

import pytest

from glutemed.evidence import Row, row, rows
from glutemed.evidence.numerals import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.678", (0.678,)),
        ("", ()),
        ("none found", ()),
        ("17-26", (17, 26)),
        ("-31", (-31,)),
        ("0;0;2.2", (0, 0, 2.2)),
        ("1.62 SD 0.38; 1.41", (1.62, 0.38, 1.41)),
        ("+15;+10;-9", (15, 10, -9)),
        ("range -2 to 14, SD 4.2", (-2, 14, 4.2)),
        ("14.2 (-23.6 to 48.7)", (14.2, -23.6, 48.7)),
        ("H1 66.8/-25.7/-207.4", (66.8, -25.7, -207.4)),
        ("P=.53; .78", (0.53, 0.78)),
        ("r2=0.22 (d=-1.41)", (0.22, -1.41)),
        ("75.2 kg (gait2392); 75.3 kg (Rajagopal2016)", (75.2, 75.3)),
        ("L4, L5, S1", ()),
        ("6x30", (6, 30)),
        ("38+/-29", (38, 29)),
        ("59 -> 14", (59, 14)),
        ("10 %-20 %", (10, 20)),
        ("−1.5 (−2.3 to −0.8)", (-1.5, -2.3, -0.8)),
        ("5–10", (5, 10)),
        ("1.600 - 0.005*age + 0.215*male", (1.6, 0.005, 0.215)),
        ("8-12RM; 2-3 d/week", (8, 12, 2, 3)),
    ],
)
def test_numbers_of_a_value(text, numbers):
    assert numbers_in(text) == pytest.approx(numbers)


def test_biomechanics_row():
    found = row("anthro.leg_com.winter")
    assert (found.numbers, found.unit, found.population, found.bibkey) == ((0.447,), "fraction", "adult", "winter2009")
    assert found.bibkeys == ("winter2009",)


def test_clinical_row_has_its_claim_and_its_keys():
    found = row("sgn_safe")
    assert found.bibkeys == ("Bos1994", "Jacobs1989", "Khan2007")
    assert found.quantity
    assert not found.source.startswith("[")
    assert found.certainty


@pytest.mark.parametrize(
    ("status", "finding", "calculated", "taught"),
    [("seen", 1, 0, 1), ("derived", 0, 1, 1), ("recalled", 0, 0, 0), ("not found", 0, 0, 0)],
)
def test_what_may_be_taught(status, finding, calculated, taught):
    found = next(found for found in rows() if found.status == status)
    assert (found.is_finding, found.is_calculated, found.may_be_taught) == (finding, calculated, taught)


def test_rows_by_prefix_keep_the_order_of_the_table():
    found = rows("check.lever.")
    assert len(found) > 3
    assert all(one.key.startswith("check.lever.") for one in found)
    assert list(found) == [one for one in rows() if one in found]
    assert rows("no such start") == ()


def test_wrong_key_names_similar_keys():
    with pytest.raises(LookupError, match=r"'anthro\.leg_com\.wintr'.*anthro\.leg_com\.winter"):
        row("anthro.leg_com.wintr")
    with pytest.raises(LookupError, match=r"rows\(\)"):
        row("@@@")


def test_rows_cannot_be_changed_and_are_read_once():
    found = row("trend_block")
    assert isinstance(found, Row)
    assert row("trend_block") is found
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.value = "0"


def test_import_loads_nothing_heavy():
    code = "import sys, glutemed.evidence; print({'pandas', 'numpy', 'bibtexparser', 'matplotlib'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
