"""Claims carry the verdict that the evidence gives them; votes are kept and exported without giving verdicts away."""

import csv
import json
import re
from io import StringIO

import pytest

from glutemed.clinical.claims import (
    TOPICS,
    VERDICTS,
    Claim,
    agreement,
    as_csv,
    claim_count,
    claims,
    load_votes,
    read_votes,
    save_votes,
    write_votes,
)
from glutemed.clinical.data_file import check_entries
from glutemed.evidence import reference, row

S, P, C, N = VERDICTS
EXPECTED = {
    "1": S, "2": S, "3": S, "4": S, "5": C, "6a": P, "6b": N, "6c": N, "6d": P, "7a": S, "7b": N, "7c": S, "8": P,
    "9": C, "10a": S, "10b": P, "11a": C, "11b": P, "12": C, "13": P, "14": N, "A": P, "B": C, "C": N,
}  # fmt: skip
"""The verdict on each claim of the article, by its number there, and on three that are often heard."""
GOOD = {
    "id": "x", "number": "99", "topic": "tear", "claim": "It is so.", "verdict": C,
    "evidence": {"text": "In {tear_nof:1} of {tear_nof:2}.", "rows": ["tear_nof"]}, "say": "Perhaps.",
}  # fmt: skip


def test_every_claim_has_its_verdict():
    assert {claim.number: claim.verdict for claim in claims()} == EXPECTED
    assert claim_count() == len(EXPECTED)
    assert claim_count(C) == list(EXPECTED.values()).count(C)
    assert {claim.topic for claim in claims()} == set(TOPICS)


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.id)
def test_a_verdict_rests_on_rows_that_were_read_or_says_that_nothing_was_found(claim):
    assert claim.words.endswith(".")
    assert claim.say.endswith(".")
    assert "{" not in claim.words
    assert all(reference(key).link for key in claim.bibkeys)
    if claim.nothing_found:
        assert claim.verdict == N
        assert claim.words.startswith("No ")
        assert claim.sources.startswith("no study found")
        assert not any(row(key).status == "recalled" for key in claim.evidence.rows)
    else:
        assert claim.evidence.rows
        assert all(row(key).may_be_taught for key in claim.evidence.rows)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"verdict": "true"}, "'supported', 'partly', 'contested' or 'not supported'"),
        ({"topic": "gossip"}, "anatomy"),
        ({"evidence": {"text": "So.", "rows": ["long_tendon"]}}, "recalled"),
        ({"evidence": {"text": "So.", "rows": []}}, "rows behind the text"),
        ({"nothing_found": True}, "'not supported' where no study was found"),
        ({"nothing_found": True, "verdict": N}, 'begins with "No'),
        ({"nothing_found": True, "verdict": N, "evidence": {"text": "No study.", "rows": ["long_tendon"]}}, "recalled"),
        ({"weight": 3}, "no such field"),
    ],
)
def test_a_wrong_entry_is_refused_in_words(change, wanted):
    with pytest.raises(ValueError, match=re.escape(wanted)):
        check_entries("claims.toml", "claim", [GOOD | change], Claim)


def test_a_right_entry_is_read():
    (claim,) = check_entries("claims.toml", "claim", [GOOD], Claim)
    assert claim.words == "In 11 of 50."


def test_agreement_counts_every_vote_once():
    votes = {"c1": S, "c9": S, "c6b": P, "c7a": N}
    found = agreement(votes)
    assert (found.voted, found.agree, found.trusting, found.sceptical) == (4, 1, 2, 1)
    assert sum(found.table.values()) == 4
    assert found.table[S, C] == 1
    assert "4 of 24" in found.words
    everything = agreement({claim.id: claim.verdict for claim in claims()})
    assert (everything.agree, everything.trusting, everything.sceptical) == (24, 0, 0)


def test_a_line_restores_the_votes():
    votes = {"c14": N, "c1": S, "c9": C, "c11b": P}
    line = write_votes(votes)
    assert line == "claims c1=s c9=c c11b=p c14=n"
    assert read_votes(line) == votes
    assert read_votes(write_votes({})) == {}


@pytest.mark.parametrize("line", ["", "layers peel=all", "claims c1=x", "claims c99=s", "claims c1"])
def test_a_wrong_line_is_refused(line):
    with pytest.raises(ValueError, match="line of votes"):
        read_votes(line)


def test_a_file_keeps_the_votes_and_a_broken_one_is_named(tmp_path):
    path = tmp_path / "votes.json"
    assert load_votes(path) == {}
    save_votes(path, {"c1": S})
    assert load_votes(path) == {"c1": S}
    assert [file.name for file in tmp_path.iterdir()] == ["votes.json"]
    path.write_text(json.dumps({"votes": {"c1": S, "gone": P}}), encoding="utf-8")
    assert load_votes(path) == {"c1": S}
    for broken in ("", "[]", '{"votes": {"c1": "yes"}}', '{"votes": 3}'):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(ValueError, match=r"votes\.json holds no votes"):
            load_votes(path)


def test_an_export_gives_no_verdict_away():
    table = list(csv.DictReader(StringIO(as_csv({"c9": P}))))
    assert [line["number"] for line in table] == list(EXPECTED)
    for line in table:
        voted = line["number"] == "9"
        assert (line["verdict"], line["vote"]) == ((C, P) if voted else ("", ""))
        assert bool(line["evidence"]) is voted
        assert bool(line["sources"]) is voted
