"""The evidence files themselves: complete, consistent, with a way to each source."""

import csv
import re
from collections import Counter
from importlib.resources import files

import pytest

from glutemed.evidence import reference, references, rows
from glutemed.evidence.rows import STATUSES

DATA = files("glutemed.evidence") / "data"
ROWS_WITHOUT_LINK: set[str] = set()
"""Keys of rows with status "seen" that lead nowhere. Each addition needs a reason."""
SOURCES_WITHOUT_LINK = {
    "course_calc",  # the course's own arithmetic
    "davy1988",
    "Gottschalk1989",
    "inman1947",
    "Macadam2015",
    "mcleish1970",
    "pauwels",
    "Stephens2020",
}
"""Sources that no one could yet link; none of them backs a finding."""


def records(name):
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def links(row):
    return [link for link in (row.doi, row.url, *(reference(key).link for key in row.bibkeys)) if link]


def test_every_record_became_a_row():
    assert len(records("biomechanics.csv")) == 383
    assert len(records("clinical.csv")) == 185
    assert len(rows()) == 383 + 185


@pytest.mark.parametrize("name", ["biomechanics.csv", "clinical.csv", "exercises.csv"])
def test_records_are_rectangular_with_unique_keys(name):
    table = records(name)
    keys = Counter(record.get("key") or record["id"] for record in table)
    assert [key for key, times in keys.items() if times > 1] == []
    assert [record for record in table if None in record or None in record.values()] == []


@pytest.mark.parametrize("name", ["biomechanics.csv", "clinical.csv", "exercises.csv"])
def test_every_status_is_known(name):
    assert {record["status"] for record in records(name)} <= set(STATUSES)


def test_every_bibkey_resolves():
    missing = []
    for row in rows():
        assert row.bibkeys
        assert row.bibkey == row.bibkeys[0]
        for key in row.bibkeys:
            try:
                assert reference(key).key == key, f"{row.key} uses a second key"
            except LookupError:
                missing.append((row.key, key))
    assert missing == []


def test_every_exercise_source_resolves():
    used = {record["source"] for record in records("exercises.csv")} - {""}
    assert len(used) > 5
    assert {key for key in used if reference(key).key != key} == set()


def test_every_finding_leads_to_its_source():
    assert {row.key for row in rows() if row.is_finding and not links(row)} == ROWS_WITHOUT_LINK


def test_sources_of_findings_have_a_link():
    without = {source.key for source in references() if source.link is None}
    assert without == SOURCES_WITHOUT_LINK
    assert {key for row in rows() if row.is_finding for key in row.bibkeys} & without == set()


def test_calculated_rows_are_never_findings():
    calculated = [row for row in rows() if row.bibkey == "course_calc"]
    assert len(calculated) == 45
    assert {row.status for row in calculated} == {"derived"}


def test_row_and_source_agree_on_the_doi():
    differ = [row.key for row in rows() if row.doi and row.doi not in {reference(key).doi for key in row.bibkeys}]
    assert differ == []


def test_no_work_stands_twice():
    titles = Counter(re.sub(r"\W", "", source.title.lower()) for source in references())
    dois = Counter(source.doi.lower() for source in references() if source.doi)
    assert {title for title, times in titles.items() if times > 1} == {"gluteusmedius"}  # two encyclopaedias
    assert [doi for doi, times in dois.items() if times > 1] == []
