"""The committed figures are what the code draws, and each says in words what it shows."""

import json
import re
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from glutemed.authoring.figures import ALT_TEXT, PICTURES, build

FIGURES = Path(__file__).parents[2] / "figures"
REBUILD = "run: uv run python -m glutemed.authoring figures"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    build(folder)
    return folder


def shape_of(svg: str) -> tuple[list[str], np.ndarray]:
    """Words, colours and coordinates of a drawing; ids and digits beyond a tenth of a point do not count."""
    words = re.findall(r"<text[^>]*>([^<]*)</text>", svg) + re.findall(r"#[0-9a-f]{6}\b", svg)
    paths = " ".join(re.findall(r'\bd="([^"]*)"', svg))
    return words, np.array(re.findall(r"-?\d+(?:\.\d+)?", paths), dtype=float)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_committed_figure_is_what_the_code_draws(fresh, picture):
    committed = (FIGURES / f"{picture.name}.svg").read_text(encoding="utf-8")
    drawn = (fresh / f"{picture.name}.svg").read_text(encoding="utf-8")
    words, points = shape_of(committed)
    drawn_words, drawn_points = shape_of(drawn)
    assert words == drawn_words, REBUILD
    assert points.shape == drawn_points.shape, REBUILD
    assert np.allclose(points, drawn_points, atol=0.1), REBUILD


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_committed_png_is_what_the_code_draws(fresh, picture):
    committed, drawn = (
        np.asarray(Image.open(folder / f"{picture.name}.png").convert("RGB"), dtype=float)
        for folder in (FIGURES, fresh)
    )
    assert committed.shape == drawn.shape, REBUILD
    assert np.abs(committed - drawn).mean() < 0.5, REBUILD


def test_words_and_gallery_are_up_to_date(fresh):
    for name in (ALT_TEXT, "README.md"):
        assert (FIGURES / name).read_text(encoding="utf-8") == (fresh / name).read_text(encoding="utf-8"), REBUILD


def test_every_picture_is_there_twice_with_its_words_and_nothing_else_is():
    words = json.loads((FIGURES / ALT_TEXT).read_text(encoding="utf-8"))
    assert list(words) == [picture.name for picture in PICTURES]
    assert all(re.match(r"[A-Z].{80,}\.$", entry["alt"], re.DOTALL) for entry in words.values())
    expected = {f"{name}.{ending}" for name in words for ending in ("svg", "png")} | {ALT_TEXT, "README.md"}
    assert {path.name for path in FIGURES.iterdir()} == expected


def test_an_svg_carries_its_words_for_a_screen_reader():
    words = json.loads((FIGURES / ALT_TEXT).read_text(encoding="utf-8"))
    for name, entry in words.items():
        svg = unescape((FIGURES / f"{name}.svg").read_text(encoding="utf-8"))
        assert 'role="img"' in svg
        assert entry["alt"].split(":")[0] in svg


def test_a_picture_drawn_twice_is_the_same_to_the_byte(fresh):
    for picture in PICTURES[::8]:
        again = picture.make()
        assert (fresh / f"{picture.name}.svg").read_bytes() == again.svg.encode(), picture.name
        assert (fresh / f"{picture.name}.png").read_bytes() == again.png, picture.name
