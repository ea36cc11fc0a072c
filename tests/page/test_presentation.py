"""One switch sizes everything on the page."""

import pytest

from glutemed.page import Panel, is_presenting, presentation_size


class _Note(Panel):
    def summary(self):
        return "a note"


@pytest.fixture(autouse=True)
def _reading_size():
    yield
    presentation_size(False)


def test_the_switch_reaches_every_panel_on_the_page():
    notes = [_Note(), _Note()]
    presentation_size(True)
    assert is_presenting()
    assert all("gm-presenting" in note._dom_classes for note in notes)
    presentation_size(False)
    assert not any("gm-presenting" in note._dom_classes for note in notes)


def test_a_panel_made_while_presenting_is_large_from_the_start():
    presentation_size(True)
    assert "gm-presenting" in _Note()._dom_classes


def test_the_saved_face_is_the_summary_beside_the_live_view():
    bundle = _Note()._repr_mimebundle_()
    assert bundle["text/plain"] == "a note"
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "image/png" not in bundle


def test_a_message_is_announced_and_can_be_cleared():
    note = _Note()
    note.say("strength is 999 <b>")
    assert 'role="alert"' in note.message
    assert "<b>" not in note.message
    note.say("")
    assert note.message == ""
