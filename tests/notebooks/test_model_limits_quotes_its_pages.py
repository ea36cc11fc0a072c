"""Lesson 8 quotes the pages of the model and of its targets, and its links lead to sections that exist."""

import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def without_checks(text):
    return COMMENT.sub("", text)


@pytest.fixture(scope="module")
def lesson():
    cells = nbformat.read(ROOT / "notebooks" / "08_model_limits.ipynb", as_version=4).cells
    return without_checks("\n".join(cell.source for cell in cells if cell.cell_type == "markdown"))


def page(name):
    return without_checks((ROOT / "docs" / name).read_text(encoding="utf-8"))


def line_of(name, start):
    return next(line for line in page(name).splitlines() if line.startswith(start))


def test_the_count_of_comparisons_is_that_of_the_page(lesson):
    met, of = re.search(r"\| comparison \|.*\| (\d+) of (\d+) \|", page("validation.md")).groups()
    assert f"Of {of} comparisons with numbers that the model was not made from, it met {met}." in lesson


@pytest.mark.parametrize(
    ("target", "on_the_page", "in_the_lesson"),
    [
        ("| standing | 5b |", "| 16.8° | **missed** |", "| 16.8° |"),
        ("| uncertainty | U3d |", "| 72 % | **missed** |", "| 72 % |"),
        ("| standing | 2c |", "| 8 to 15° | 19.9° (", "| 19.9° | 8 to 15°"),
        ("| motion | D5c |", "| largest drop 11.5°", "| 11.5° |"),
        ("| load sharing | S4b |", "| 2.19 to 3.28 BW | 3.33,", "| 3.33 body weights | 2.19 to 3.28 |"),
        ("| tasks | T4b |", "| -0.14 Nm/kg (default)", "| 0.14 Nm/kg short |"),
    ],
)
def test_a_miss_is_quoted_as_it_stands_on_the_page(lesson, target, on_the_page, in_the_lesson):
    found = line_of("validation.md", target)
    assert on_the_page in found
    assert "**missed**" in found
    assert in_the_lesson in lesson


@pytest.mark.parametrize(
    ("row", "column", "power", "in_the_lesson"),
    [
        ("| demand |", 2, 1e-13, r"| demand | $1\times10^{-13}$ Nm |"),
        ("| contact force, lateral and down |", 2, 1e-12, r"| hip contact force | $2\times10^{-12}$ N |"),
        ("| their moment arms about all three axes |", 1, 1e-17, r"$8\times10^{-17}$ m |"),
        ("| accelerations of pelvis and trunk in motion", 2, 1e-13, r"$3\times10^{-13}$ rad/s² |"),
        ("| active force along the tendon", 1, 1e-8, r"$1\times10^{-8}$ of the greatest force |"),
    ],
)
def test_differences_to_the_other_engine_are_those_of_the_page(lesson, row, column, power, in_the_lesson):
    cell = line_of("mechanics.md", row).split("|")[1:][column]
    value = float(re.search(r"[\d.]+e-\d+", cell).group())
    digit = re.search(r"\$(\d)\\times", in_the_lesson).group(1)
    assert round(value / power) == int(digit)
    assert in_the_lesson in lesson


def test_what_rigid_tendons_cost_is_that_of_the_page(lesson):
    section = page("mechanics.md").split("### What the rigid tendon costs")[1]

    def costs(muscle):
        cells = next(line for line in section.splitlines() if line.startswith(f"| {muscle}")).split("|")[2:4]
        return [[float(number) for number in cell.split(",")] for cell in cells]

    medius, minimus, tensor = map(costs, ("gluteus medius,", "gluteus minimus,", "tensor"))
    assert f"{max(map(max, medius))} % of the greatest force in gluteus medius" in lesson
    assert f"{max(map(max, minimus))} % in gluteus minimus" in lesson
    assert f"it costs {tensor[0][0]:.0f} % and {tensor[1][0]:.0f} %" in lesson


def test_every_link_to_a_section_names_a_heading_as_jupyterlab_does(lesson):
    headings = re.findall(r"^#+ (.+)$", page("mechanics.md"), re.MULTILINE)
    links = re.findall(r"\]\(\.\./docs/mechanics\.md#([^)]+)\)", lesson)
    assert len(links) >= 10
    for link in links:
        assert [heading.replace(" ", "-") for heading in headings].count(link) == 1, link
