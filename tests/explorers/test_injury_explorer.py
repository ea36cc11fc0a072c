"""The injury explorer shows one pattern with its facts, its sources and the red flags."""

from html import unescape

import pytest

from glutemed.clinical.injuries import patterns, red_flags
from glutemed.drawing.injury_plate import describe_marks
from glutemed.explorers import InjuryExplorer
from glutemed.explorers.controls import CONTROLS

CHOICES = [value for value, _ in CONTROLS["injury"].choices]


@pytest.fixture(scope="module")
def shared():
    return InjuryExplorer()


@pytest.fixture
def explorer(shared):
    shared.reset()
    return shared


def test_every_pattern_can_be_chosen_and_mimics_are_named_as_such():
    assert set(CHOICES) == set(patterns())
    for value, words in CONTROLS["injury"].choices:
        assert words.startswith("mimic: ") == (patterns()[value].kind == "mimic")


@pytest.mark.parametrize("view", ["lateral", "posterior"])
def test_a_pattern_tells_its_facts_and_their_sources(explorer, view):
    explorer.set(plate_view=view)
    for pattern, known in patterns().items():
        explorer.set(injury=pattern)
        assert explorer.text.startswith(known.label)
        assert describe_marks(pattern, (view,)) in explorer.text
        assert all(line in explorer.text for line in known.lines())
        shown = unescape(explorer._words.value)
        assert all(statement.words in shown for statement in known.statements().values())
        sources = unescape(explorer._why.value)
        assert all(origin in sources for _, origin in known.sources())


def test_what_nobody_measured_is_said(explorer):
    explorer.set(injury="bursitis")
    assert "How it goes: No value was found." in explorer.text


def test_red_flags_stand_in_a_box_of_their_own_whatever_the_pattern(explorer):
    for pattern in ("tendinopathy", "l5"):
        explorer.set(injury=pattern)
        assert explorer._flags in explorer.children
        for flag in red_flags():
            assert flag.sign in explorer._flags.value
            assert flag.do in explorer._flags.value
        said = explorer._flags.value
        assert said.index("Robertson and Wood 2017") < said.index("general clinical knowledge") < said.index("</div>")


def test_the_view_makes_a_new_plate_and_the_pattern_does_not(explorer):
    figure = explorer._figure
    explorer.set(injury="tear")
    assert explorer._figure is figure
    explorer.set(plate_view="posterior")
    assert explorer._figure is not figure
    assert set(explorer._figure.panels) == {"posterior"}


def test_a_case_restores_pattern_and_picture(explorer):
    explorer.set(injury="nerve")
    again = InjuryExplorer(case=explorer.case)
    assert (again.state, again.text) == (explorer.state, explorer.text)
    assert again._moving.value.count("<path") == explorer._moving.value.count("<path")
    with pytest.raises(ValueError, match="Pattern is 'gout'"):
        explorer.restore("injuries injury=gout")


def test_the_saved_face_has_picture_and_words(explorer):
    bundle = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == explorer.text
    assert "image/png" in bundle
