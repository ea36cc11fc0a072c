"""The claims check shows no verdict before a vote, and loses no vote."""

import csv
import json

import pytest

from glutemed.clinical.claims import TOPICS, VERDICTS, claims
from glutemed.teaching import gate
from glutemed.teaching.claims_check import SAVED, claims_check

BY_ID = {claim.id: claim for claim in claims()}


@pytest.fixture
def check(tmp_path):
    return claims_check(tmp_path)


def vote(check, id, verdict):
    check.rows[id].buttons[verdict].click()


def listed(check):
    return [row.claim.number for row in check._table.children]


def on_the_page(check):
    values = [check.result.value, check._cross.value, check._count.value, check.case.value]
    for row in check.rows.values():
        values += [child.value for child in row.children if hasattr(child, "value")]
    return " ".join(values)


def test_no_verdict_and_no_evidence_before_a_vote(check):
    page = on_the_page(check)
    for claim in claims():
        assert claim.claim in page.replace("&#x27;", "'")
        assert claim.words not in page
        assert claim.say not in page
        assert check.rows[claim.id].verdict.value == ""
    assert "Evidence:" not in check.summary()


def test_a_vote_brings_verdict_evidence_sources_and_a_comparison(check):
    vote(check, "c9", "supported")
    shown = check.rows["c9"].verdict.value
    assert "The evidence: contested." in shown
    assert "more than the evidence does" in shown
    assert "700 of 877" in shown
    assert "Long et al. 2013" in shown
    assert check.rows["c1"].verdict.value == ""
    assert "agree on 0" in check.result.value
    vote(check, "c1", "supported")
    assert "You said the same." in check.rows["c1"].verdict.value
    assert "agree on 1" in check.result.value
    assert "2 of 24" in check.summary()
    assert "You: supported. Evidence: contested." in check.summary()


def test_a_vote_counts_once_and_the_pressed_button_keeps_the_keyboard(check):
    vote(check, "c9", "partly")
    vote(check, "c9", "contested")
    assert check.votes == {"c9": "partly"}
    states = {verdict: button.disabled for verdict, button in check.rows["c9"].buttons.items()}
    assert states == {"supported": True, "partly": False, "contested": True, "not supported": True}
    assert check.rows["c9"].buttons["partly"].description.startswith("\N{CHECK MARK}")


def test_every_button_says_which_claim_it_votes_on(check):
    tooltips = [button.tooltip for row in check.rows.values() for button in row.buttons.values()]
    assert len(set(tooltips)) == len(claims()) * len(VERDICTS)


def test_filters_and_orders(check):
    every = [claim.number for claim in claims()]
    assert listed(check) == every
    check.topic.value = "exercise"
    assert {BY_ID[row.claim.id].topic for row in check._table.children} == {"exercise"}
    check.topic.value = "all"
    check.sort.value = "topic"
    topics = [TOPICS.index(row.claim.topic) for row in check._table.children]
    assert topics == sorted(topics)
    vote(check, "c14", "supported")
    vote(check, "c9", "contested")
    vote(check, "c1", "partly")
    check.sort.value = "verdict"
    assert listed(check)[:3] == ["1", "9", "14"]
    assert listed(check)[3:] == [number for number in every if number not in ("1", "9", "14")]
    check.sort.value = "difference"
    assert listed(check)[:3] == ["14", "1", "9"]
    check.shown.value = "open"
    assert len(listed(check)) == len(every) - 3
    check.shown.value = "voted"
    check.verdict.value = "contested"
    assert listed(check) == ["9"]
    assert "1 of 24" in check._count.value


def test_a_filter_by_verdict_gives_nothing_away(check):
    for verdict in VERDICTS:
        check.verdict.value = verdict
        assert listed(check) == []


def test_a_claim_keeps_its_place_while_one_votes(check):
    check.shown.value = "open"
    before = listed(check)
    vote(check, "c1", "supported")
    assert listed(check) == before


def test_a_restart_keeps_the_votes(check, tmp_path):
    vote(check, "c9", "partly")
    again = claims_check(tmp_path)
    assert again.votes == {"c9": "partly"}
    assert "contested" in again.rows["c9"].verdict.value
    assert json.loads((tmp_path / SAVED).read_text(encoding="utf-8")) == {"votes": {"c9": "partly"}}


def test_nothing_is_written_before_a_vote(check, tmp_path):
    check.sort.value = "topic"
    check.summary()
    assert list(tmp_path.iterdir()) == []


def test_a_line_restores_the_votes_and_a_wrong_one_is_named(check):
    check.case.value = "claims c9=p c1=s"
    assert check.votes == {"c9": "partly", "c1": "supported"}
    with pytest.raises(ValueError, match="line of votes"):
        check.case.value = "claims c9=maybe"
    assert check.votes == {"c9": "partly", "c1": "supported"}
    assert check.case.value == "claims c1=s c9=p"
    assert "line of votes" in check.message


def test_a_folder_that_cannot_be_written_is_said_and_the_vote_stays(tmp_path):
    check = claims_check(tmp_path / "missing")
    vote(check, "c9", "partly")
    assert "could not be saved" in check.message
    assert check.votes == {"c9": "partly"}
    with pytest.raises(ValueError, match="could not be written"):
        check.export_button.click()


def test_a_broken_file_of_votes_is_named(tmp_path, monkeypatch):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")
    (tmp_path / SAVED).write_text("{}", encoding="utf-8")
    check = claims_check(tmp_path)
    assert "holds no votes" in check.message
    assert check.votes == {}


def test_start_again_asks_once_more(check, tmp_path):
    vote(check, "c9", "partly")
    check.reset_button.click()
    assert check.votes
    assert "Really" in check.reset_button.description
    vote(check, "c1", "partly")  # any other act takes the question back
    assert check.reset_button.description == "Start again"
    check.reset_button.click()
    check.reset_button.click()
    assert check.votes == {}
    assert check.rows["c9"].verdict.value == ""
    assert claims_check(tmp_path).votes == {}


def test_the_export_is_a_table_and_a_page_without_open_verdicts(check, tmp_path):
    vote(check, "c9", "partly")
    check.export_button.click()
    with (tmp_path / "claims_check.csv").open(encoding="utf-8-sig", newline="") as stream:
        table = list(csv.DictReader(stream))
    assert [line["number"] for line in table if line["verdict"]] == ["9"]
    page = (tmp_path / "claims_check.html").read_text(encoding="utf-8")
    assert BY_ID["c9"].words in page
    assert BY_ID["c14"].words not in page
    assert '<html lang="en">' in page
    assert "http" not in page.lower().replace("https://doi", "")
    assert "beside this notebook" in check.result.value


def test_an_instructor_opens_every_verdict_without_votes(check):
    gate.unlock_all()
    assert "The evidence: contested." in check.rows["c9"].verdict.value
    assert "have not voted" in check.rows["c9"].verdict.value
    assert check.votes == {}


def test_the_saved_face_is_words_alone(check):
    bundle = check._repr_mimebundle_()
    assert bundle["text/plain"] == check.summary()
    assert bundle["text/plain"].startswith("Claims check. You have not voted yet")
    assert "image/png" not in bundle
