"""The test explorer says the probabilities of its picture, and refuses rows that mean nothing."""

import pytest

from glutemed.explorers import DiagnosisExplorer
from glutemed.explorers.controls import CONTROLS

CHOICES = [value for value, _ in CONTROLS["test_1"].choices if value != "none"]


@pytest.fixture
def explorer():
    return DiagnosisExplorer()


@pytest.mark.parametrize(("preset", "after"), [("both_positive", "96 %"), ("both_negative", "14 %")])
def test_the_pair_moves_59_percent_as_six_studies_say(explorer, preset, after):
    explorer._preset.value = preset
    assert "Before any test: 59 %" in explorer.text
    assert f"): {after}; no interval was read" in explorer.text
    assert "6 pooled studies with 272 people" in explorer.text


def test_a_test_between_the_two_of_the_pair_is_counted_and_said(explorer):
    explorer.set(test_2="stance_65", test_3="resisted_abduction")
    assert "likelihood ratio of all tests so far 204, calculated): over 99 %" in explorer.text
    assert "of the pair" not in explorer.text
    assert "Assumption: tests err independently" in explorer.text


def test_two_studies_of_one_stance_test_disagree_about_a_negative_result(explorer):
    explorer.set(test_1="stance_65", result_1="negative")
    assert "47 % (95 % interval 42 to 53 %)" in explorer.text
    explorer.set(test_1="stance_17")
    assert "4 % (95 % interval under 1 to 39 %)" in explorer.text
    assert "38 pain-free hips" in explorer.text


def test_a_specificity_of_100_percent_is_no_proof(explorer):
    explorer.set(test_1="stance_65")
    assert "likelihood ratio 12.2, 0.78 to 191): 95 % (95 % interval 53 to over 99 %)" in explorer.text
    assert "one half is added to each count" in explorer.text


@pytest.mark.parametrize("test", CHOICES)
@pytest.mark.parametrize("result", ["positive", "negative"])
@pytest.mark.parametrize("before", [1, 99])
def test_every_test_of_the_list_says_where_its_number_comes_from(explorer, test, result, before):
    explorer.set(pre_test=before, test_1=test, result_1=result)
    assert explorer.message == ""
    assert "nan" not in explorer.text + explorer._moving.value
    assert ("cannot move" in explorer.text) is (test in ("fader_r", "resisted_abduction"))


def test_a_test_without_a_value_leaves_the_picture_as_it_was(explorer):
    explorer.set(test_1="none")
    before = [layer.get_path().vertices.tolist() for layers in _dots(explorer) for layer in layers]
    explorer.set(test_1="fader_r")
    assert "no value was read in its source, so the picture cannot move" in explorer.text
    assert [layer.get_path().vertices.tolist() for layers in _dots(explorer) for layer in layers] == before


def _dots(explorer):
    return explorer._figure.people._dots.values()


def test_tests_about_different_conditions_are_refused_and_nothing_changes(explorer, monkeypatch):
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS", raising=False)
    explorer.set(test_2="stance_65")
    text = explorer.text
    explorer._inputs["test_2"].value = "faber"
    assert "only tests about one condition make a row" in explorer.message
    assert explorer.text == text
    assert explorer._inputs["test_2"].value == "stance_65"


def test_results_of_tests_not_done_are_greyed_out(explorer):
    assert explorer.idle_controls(explorer.state) == {"result_2", "result_3"}
    explorer.set(test_2="add_r")
    assert not explorer._inputs["result_2"].disabled


def test_a_case_line_restores_a_row_of_tests(explorer):
    explorer.set(pre_test=20, test_1="add_r", test_2="palpation", result_2="negative", test_3="derotation")
    assert DiagnosisExplorer(case=explorer.case).text == explorer.text
    assert "Assumption: tests err independently" in explorer.text


def test_the_sentence_counts_the_people_of_the_picture(explorer):
    explorer.set(pre_test=10, test_1="palpation")
    groups = explorer._solved.groups
    assert (groups.with_kept, groups.without_kept) == (80, 480)
    assert "Of 560 people with this result, 80 have GTPS: 14 %" in explorer.text


@pytest.mark.parametrize("name", DiagnosisExplorer.controls)
def test_every_control_moves_the_picture(explorer, name):
    explorer.set(test_2="stance_65", test_3="add_r")
    widget = explorer._inputs[name]
    pictures = {explorer._moving.value}
    widget.value = 10 if name == "pre_test" else "none" if name.startswith("test") else "negative"
    pictures.add(explorer._moving.value)
    assert explorer.message == ""
    assert len(pictures) == 2
