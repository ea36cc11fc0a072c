import pytest
from question_samples import GOOD, two

from glutemed.teaching import bank, prediction, unlock_all
from glutemed.teaching.prediction import PredictionPanel


@pytest.fixture
def make():
    held = bank.parse(GOOD, "09_sample", two)
    return lambda id="shape": PredictionPanel(held.prediction(id))


def commit(panel, place=0):
    panel._entry.boxes[place].value = True
    panel.commit_button.click()


def test_closed_until_committed(make):
    panel = make()
    calls = []
    panel.on_open(lambda: calls.append((panel.committed, panel.number)))
    assert (panel.is_open, panel.committed, panel.answer, panel.number) == (False, False, None, None)
    assert calls == []
    commit(panel, 1)
    assert (panel.is_open, panel.committed, panel.answer, panel.number) == (True, True, "B. Falls", 15.0)
    assert calls == [(True, 15.0)]
    assert "You predicted: B. Falls" in panel.feedback.value


def test_commit_waits_for_a_choice(make):
    panel = make()
    assert panel.commit_button.disabled
    panel.commit_button.click()
    assert not panel.committed
    panel._entry.boxes[0].value = True
    assert not panel.commit_button.disabled
    panel._entry.boxes[0].value = False
    assert panel.commit_button.disabled


def test_an_option_without_a_value_gives_no_number(make):
    panel = make()
    commit(panel, 2)
    assert panel.committed
    assert panel.number is None


def test_a_commitment_stands_until_the_reveal(make):
    panel = make()
    commit(panel)
    assert all(box.disabled for box in panel._entry.boxes)
    assert panel.commit_button.description == "Committed"
    calls = []
    panel.on_open(lambda: calls.append(1))
    panel.commit_button.click()
    assert calls == [1]
    assert panel.restart_button.layout.display == "none"
    assert "SECRET" not in panel.feedback.value
    panel.reveal()
    assert "COMPARE level." in panel.feedback.value
    assert "SECRET it stays level." in panel.feedback.value
    assert panel.restart_button.layout.display is None


def test_a_reveal_before_the_commitment_stays_covered(make):
    panel = make()
    panel.reveal("The curve is flat.")
    assert "flat" not in panel.feedback.value
    commit(panel)
    assert "The curve is flat." in panel.feedback.value


def test_start_over_allows_another_prediction(make):
    panel = make()
    calls = []
    panel.on_open(lambda: calls.append(panel.number))
    commit(panel)
    panel.reveal()
    panel.restart_button.click()
    assert (panel.committed, panel.answer, panel.number, panel.is_open) == (False, None, None, True)
    assert panel._entry.chosen == []
    assert not any(box.disabled for box in panel._entry.boxes)
    commit(panel, 1)
    assert calls == [0.0, None, 15.0]


def test_skip_opens_without_a_prediction(make):
    panel = make()
    calls = []
    panel.on_open(lambda: calls.append(panel.committed))
    panel.skip_button.click()
    assert (panel.is_open, panel.committed, panel.number, calls) == (True, False, None, [False])


def test_on_open_calls_at_once_when_open(make):
    panel = make()
    panel.skip_button.click()
    calls = []
    panel.on_open(lambda: calls.append(1))
    assert calls == [1]


def test_unlock_opens_those_there_and_those_to_come(make):
    there = make()
    unlock_all()
    assert there.is_open
    assert make().is_open
    unlock_all(False)
    assert not make().is_open


@pytest.mark.parametrize(("value", "opens"), [("1", True), ("", False), ("0", False)])
def test_unlock_by_environment(make, monkeypatch, value, opens):
    closed = make().summary()
    monkeypatch.setenv("GLUTEMED_UNLOCK", value)
    panel = make()
    assert panel.is_open is opens
    assert panel.summary() == closed


def test_saved_text(make):
    panel = make()
    lines = ["What happens?", "A. Level", "B. Falls", "C. Cannot say"]
    lines.append("Commit to a prediction; the curve shows after that.")
    assert panel.summary().splitlines() == lines
    commit(panel)
    panel.reveal()
    assert panel.summary().splitlines() == lines
    assert "0 to 30 degrees" in make("angle").summary()


@pytest.mark.parametrize("typed", ["8.5", " 8,5 "])
def test_a_number_is_read(make, typed):
    panel = make("angle")
    panel._entry.value = typed
    panel.commit_button.click()
    assert (panel.number, panel.answer) == (8.5, "8.5 degrees")


@pytest.mark.parametrize("typed", ["eight", "31", "-1", "nan"])
def test_a_wrong_number_is_answered_in_plain_words(make, typed):
    panel = make("angle")
    panel._entry.value = typed
    panel.commit_button.click()
    assert not panel.committed
    assert "Type a number from 0 to 30" in panel.message


def failing():
    raise RuntimeError("boom")


def test_a_failing_picture_leaves_a_sentence_and_the_others_run(make, monkeypatch):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")
    panel = make()
    calls = []
    panel.on_open(lambda: calls.append(1))
    panel.on_open(failing)
    commit(panel)
    assert calls == [1]
    assert "Something went wrong" in panel.message
    assert "Traceback" not in panel.message


def test_a_failing_picture_surfaces_under_test(make):
    panel = make()
    panel.on_open(failing)
    with pytest.raises(RuntimeError, match="boom"):
        commit(panel)


def test_short_call():
    pytest.importorskip("glutemed.checked_numbers")
    panel = prediction("03_pelvic_drop", "p1")
    assert [option.value for option in panel.prediction.options] == [0, 3, 8, 15]


def test_a_pressed_button_keeps_the_keyboard(make):
    panel = make()
    panel.skip_button.click()
    assert panel.skip_button.layout.display != "none"
    commit(panel)
    assert not panel.commit_button.disabled
    panel.reveal()
    panel.restart_button.click()
    assert panel.restart_button.layout.display != "none"
    assert panel.commit_button.disabled


def test_skip_opens_once(make):
    panel = make()
    calls = []
    panel.on_open(lambda: calls.append(1))
    panel.skip_button.click()
    panel.skip_button.click()
    assert calls == [1]


def test_a_prediction_that_reveals_itself_does_so_on_commitment():
    text = GOOD.replace('id = "shape"', 'id = "shape"\nreveals_itself = true')
    panel = PredictionPanel(bank.parse(text, "09_sample", two).prediction("shape"))
    assert panel.summary().endswith("Commit to a prediction; the answer shows after that.")
    assert "SECRET" not in panel.feedback.value
    commit(panel)
    assert "COMPARE level." in panel.feedback.value
    assert "SECRET it stays level." in panel.feedback.value


def test_a_prediction_names_what_shows_after_it():
    text = GOOD.replace('id = "shape"', 'id = "shape"\nshows = "the picture"')
    panel = PredictionPanel(bank.parse(text, "09_sample", two).prediction("shape"))
    assert panel.summary().endswith("Commit to a prediction; the picture shows after that.")
