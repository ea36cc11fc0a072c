"""Notebooks are committed executed and normalised, and what their prose says is so."""

import json
import re
from base64 import b64decode
from pathlib import Path

import nbformat
import pytest

from glutemed import explorers
from glutemed.authoring.notebooks import as_text, normalised, write_texts
from glutemed.authoring.prose import cited, faults
from glutemed.evidence import reference

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
LESSONS = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def test_there_are_lessons():
    assert [path.stem for path in NOTEBOOKS][:1] == ["00_start_here"]


@LESSONS
def test_a_notebook_is_normalised(path):
    notebook = read(path)
    write_texts(notebook)
    assert path.read_text(encoding="utf-8") == as_text(normalised(notebook, path.stem)), (
        "run: uv run python -m glutemed.authoring notebooks"
    )


@LESSONS
def test_a_notebook_is_valid_and_carries_no_widget_state(path):
    notebook = read(path)
    nbformat.validate(notebook)
    text = path.read_text(encoding="utf-8")
    assert "widget-view+json" not in text
    assert "widgets" not in notebook.metadata


@LESSONS
def test_every_code_cell_was_executed_and_none_failed(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    for cell in cells:
        assert cell.outputs, f"{cell.id} shows nothing"
        assert all(output.output_type == "execute_result" for output in cell.outputs)


@LESSONS
def test_code_is_short_and_collapsed(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert all(cell.metadata.jupyter.source_hidden for cell in cells)
    lines = [len([line for line in cell.source.splitlines() if line]) for cell in cells]
    assert max(lines) <= 2
    assert sum(lines) <= 20


@LESSONS
def test_cells_carry_slide_structure_with_one_explorer_to_a_slide(path):
    slides = []
    for cell in read(path).cells:
        kind = cell.metadata.slideshow.slide_type
        if kind in ("slide", "subslide"):
            slides.append(0)
        slides[-1] += cell.cell_type == "code" and shows_a_picture(cell.source)
    assert max(slides) == 1


@LESSONS
def test_every_explorer_and_quiz_is_saved_as_a_picture_and_a_sentence(path):
    shown = [cell for cell in read(path).cells if cell.cell_type == "code" and shows_a_picture(cell.source)]
    assert shown
    for cell in shown:
        data = cell.outputs[0].data
        assert set(data) == {"text/plain", "image/png"}, cell.id
        assert b64decode(data["image/png"]).startswith(b"\x89PNG"), cell.id
        assert re.match(r"[A-Z].{40,}\.$", data["text/plain"], re.DOTALL), cell.id
        assert "Explorer(" not in data["text/plain"], cell.id


def shows_a_picture(source):
    return re.search(r"^(\w+Explorer|label_quiz)\(", source, re.MULTILINE) is not None


@pytest.mark.parametrize("name", explorers.__all__)
def test_no_explorer_escapes_the_look_at_saved_pictures(name):
    assert shows_a_picture(f"from glutemed.explorers import {name}\n\n{name}(only=('side',))")
    assert not shows_a_picture(f"from glutemed.explorers import {name}")


@LESSONS
def test_prose_agrees_with_the_model_and_the_evidence(path):
    found = {
        cell.id: [f"{fault.text}: {fault.why}" for fault in faults(cell.source)]
        for cell in read(path).cells
        if cell.cell_type == "markdown" and "sources" not in cell.metadata.get("tags", [])
    }
    assert not {name: problems for name, problems in found.items() if problems}


@LESSONS
def test_every_source_has_an_address(path):
    keys = set().union(*(cited(cell.source) for cell in read(path).cells))
    assert keys
    assert all(reference(key).link for key in keys)


@LESSONS
def test_a_lesson_says_that_it_is_no_medical_advice(path):
    assert "not medical advice" in path.read_text(encoding="utf-8")


@LESSONS
def test_links_between_lessons_lead_somewhere(path):
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            for target in re.findall(r"\]\(([^)#:]+\.(?:ipynb|md|png|svg))\)", cell.source):
                assert (path.parent / target).exists(), target


@LESSONS
def test_nothing_names_a_machine(path):
    assert not re.search(
        r"(?<![\w.])/(home|Users|tmp|root|work)/", json.dumps(json.loads(path.read_text(encoding="utf-8")))
    )
