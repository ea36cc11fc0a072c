"""The evidence picture shows only what was read in its source, and shows all of a row that it draws on."""

import pytest

from glutemed.drawing.correlations import describe_correlations, numbers
from glutemed.drawing.published_correlations import nerve_blocks, published
from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in

LINES = published()


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.key}-{line.task}")
def test_a_line_is_a_finding_and_its_numbers_stand_in_its_row(line):
    assert line.row.is_finding
    known = {*line.row.numbers, *numbers_in(line.row.note)}
    assert {*line.values, *line.spread} <= known
    assert bool(line.values or line.spread) != bool(line.words)
    assert all(-1 < r < 1 for r in (*line.values, *line.spread))


@pytest.mark.parametrize("key", ["key.kendall2010.r", "key.ms", "key.run.fatigue", "key.meta.garcia"])
def test_no_correlation_of_a_row_is_left_out(key):
    drawn = [r for line in LINES if line.key == key for r in (*line.values, *line.spread)]
    assert set(row(key).numbers) <= set(drawn)


def test_the_nerve_blocks_are_told_with_their_p_values_and_no_effect_size():
    standing, walking = nerve_blocks()
    assert f"P = {row('key.kendall2013.drop').numbers[0]:.2f}".replace("0.", ".") in standing.found
    assert f"P = {row('key.pohl2015.drop').numbers[0]:.2f}".replace("0.", ".") in walking.found
    assert "°" not in standing.found + walking.found
    assert "%" not in walking.what


def test_the_words_name_every_study_and_every_number():
    words = describe_correlations()
    for line in LINES:
        assert line.study in words
        assert (line.words or numbers(line)) in words
