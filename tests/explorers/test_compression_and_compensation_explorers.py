"""The two explorers of the injury lesson say what the model says, with both ends, and no newtons on a tendon."""

import re

import pytest

from glutemed.explorers import CompensationExplorer, CompressionExplorer
from glutemed.explorers.presets import HIP_LOADS


def _numbers(pattern, text):
    return [float(number) for number in re.search(pattern, text).groups()]


def test_adduction_raises_the_press_of_the_same_pull():
    explorer = CompressionExplorer()
    pattern = r"presses (\d+) to (\d+) N for each 100 N"
    before = _numbers(pattern, explorer.text)
    explorer.set(tract_adduction=15)
    after = _numbers(pattern, explorer.text)
    assert after[0] > before[0]
    assert after[1] > before[1]


def test_both_ends_are_said_and_in_a_deep_drop_the_direction_is_open():
    explorer = CompressionExplorer(tract_adduction=20)
    none = _numbers(r"(\d\.\d) to (\d\.\d) times if the tract takes none", explorer.text)
    whole = _numbers(r"(\d\.\d) to (\d\.\d) times if it takes all", explorer.text)
    assert none[0] < 1 < whole[0]
    assert "is not known" in explorer.text
    explorer.set(hip_work="rest", tract_adduction=0)
    assert "At every guess it is less than in level one-leg stance" in explorer.text


def test_the_guess_changes_the_guess_and_neither_end():
    explorer = CompressionExplorer(tract_adduction=15)
    ends = explorer.text.split(" at your guess")[0].rsplit(", ", 1)[0]
    explorer.set(tract_share=10)
    assert explorer.text.split(" at your guess")[0].rsplit(", ", 1)[0] == ends


def test_no_force_on_the_tendon_is_given_in_newtons():
    for preset in HIP_LOADS:
        explorer = CompressionExplorer()
        explorer._preset.value = preset
        assert not re.search(r"\d N\b", re.sub(r"\d+ N for each 100 N of its pull", "", explorer.text))
        assert "No newtons" in explorer.text


def test_without_passive_tissue_there_is_nothing_to_share():
    explorer = CompressionExplorer(passive="none")
    assert explorer._inputs["tract_share"].disabled
    explorer.set(passive="low")
    assert not explorer._inputs["tract_share"].disabled


def test_half_of_medius_and_minimus_at_both_bounds():
    explorer = CompensationExplorer(abductors_left=50)
    lenient, strict = explorer.text.split("If rotation has to balance too")
    assert "tensor fasciae latae 80 % (38 at full force)" in lenient
    assert "press of the tract on the trochanter 1.8 to 2.1 times that at full force" in lenient
    assert strict.startswith(": no answer, 7 Nm are missing")
    assert "32 % with abduction alone and 59 % with rotation" in explorer.text


@pytest.mark.parametrize(("left", "words"), [(31, "less than 1 Nm is missing"), (58, "1 Nm is missing")])
def test_where_the_pelvis_cannot_stay_level_something_is_missing(left, words):
    explorer = CompensationExplorer(abductors_left=left)
    assert f"no answer, {words} and the pelvis cannot stay level" in explorer.text


def test_the_nerve_silences_a_helper_too():
    explorer = CompensationExplorer(abductors_left=60, weak_muscles="nerve")
    pair = CompensationExplorer(abductors_left=60)
    pattern = r"upper gluteus maximus (\d+) %"
    assert _numbers(pattern, explorer.text) > _numbers(pattern, pair.text)
    assert "and tensor fasciae latae left" in explorer.text


@pytest.mark.parametrize("kind", [CompressionExplorer, CompensationExplorer])
def test_a_case_line_brings_everything_back(kind):
    explorer = kind()
    name = explorer.main_controls[0]
    explorer.set(**{name: 10 if name == "tract_adduction" else 70})
    again = kind(case=explorer.case)
    assert again.text == explorer.text
    explorer.reset()
    assert explorer.text == kind().text != again.text
    with pytest.raises(ValueError, match="accepted"):
        explorer.set(**{name: 1000})
    assert explorer.text == kind().text
