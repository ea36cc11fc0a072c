"""The visual language keeps what it promises about colour."""

import itertools

import pytest
from matplotlib.colors import to_rgb

from glutemed.drawing import style

TEXT = {
    name: getattr(style, name) for name in ("INK", "QUIET", "STANCE", "FREE", "MUSCLE", "PASSIVE", "CONTACT", "SECOND")
}


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", TEXT)
def test_every_text_colour_reads_on_paper(name):
    assert contrast(TEXT[name], style.PAPER) >= 4.5


def test_every_meaning_has_its_own_colour():
    for one, other in itertools.combinations(TEXT.values(), 2):
        assert sum(abs(a - b) for a, b in zip(to_rgb(one), to_rgb(other), strict=True)) > 0.12


def test_presentation_type_is_at_least_14_points():
    assert style.PRESENTING.small_pt >= 14 > style.READING.text_pt
