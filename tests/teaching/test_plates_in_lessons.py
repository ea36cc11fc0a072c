"""Pictures without controls and the red flags have two faces like everything else."""

import pytest

from glutemed.clinical import injuries
from glutemed.page import plate_panel
from glutemed.teaching import plate, red_flags
from glutemed.teaching.plates import PLATES


@pytest.mark.parametrize("name", PLATES)
def test_a_picture_has_words_for_every_reader(name):
    panel = plate(name)
    bundle = panel._repr_mimebundle_()
    words = PLATES[name][1]()
    assert bundle["text/plain"] == words
    assert "image/png" in bundle
    assert 'role="img"' in panel._moving.value
    assert words.split(".")[0] in panel._moving.value
    assert "<text" in panel._still.value


def test_presentation_size_enlarges_the_type(monkeypatch):
    panel = plate("hip osteoarthritis pain")
    before = panel._figure
    monkeypatch.setattr(plate_panel, "is_presenting", lambda: True)  # the switch itself would redraw every other panel
    panel.show_at_presentation_size(True)
    assert panel._figure.size.text_pt > before.size.text_pt


def test_another_name_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="bursitis in scans"):
        plate("pie chart")


def test_red_flags_are_saved_as_words():
    summary = red_flags().summary()
    assert all(flag.words in summary for flag in injuries.red_flags())
