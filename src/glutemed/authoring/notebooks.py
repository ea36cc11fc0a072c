"""Execute and normalise notebooks, so that a diff shows what an author changed and nothing else."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from glutemed.authoring.prose import cited, expand_citations
from glutemed.evidence import reference

SOURCES_TAG = "sources"
"""Cells with this tag are written from the lesson's citations."""
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_LIVE_ONLY = "application/vnd.jupyter.widget-view+json"


def execute(path: Path) -> None:
    """Run a notebook from a fresh kernel and write it back, normalised.

    Parameters
    ----------
    path : Path

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        When a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    write_texts(notebook)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    ).execute()
    path.write_text(as_text(normalised(notebook, path.stem)), encoding="utf-8")


def write_texts(notebook: NotebookNode) -> None:
    """Write out citations and the list of sources, in place."""
    keys: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and SOURCES_TAG not in cell.metadata.get("tags", []):
            cell.source = expand_citations(cell.source)
            keys |= cited(cell.source)
    for cell in notebook.cells:
        if SOURCES_TAG in cell.metadata.get("tags", []):
            cell.source = sources(keys)


def sources(keys: set[str]) -> str:
    """Return the Markdown list of sources for a set of bibliography keys."""
    lines = sorted(reference(key).markdown for key in keys)
    return "\n".join(["## Sources", "", *(f"- {line}" for line in lines)])


def normalised(notebook: NotebookNode, lesson: str) -> NotebookNode:
    """Return a notebook as it is committed.

    Fixed cell ids, code collapsed, cells counted from 1, the saved face of every panel without its widget view, no
    widget state, nothing about the machine.
    """
    notebook = nbformat.from_dict(notebook)
    notebook.metadata = nbformat.from_dict({"kernelspec": _KERNEL, "language_info": {"name": "python"}})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    count = 0
    for index, cell in enumerate(notebook.cells):
        cell.id = f"{lesson}-{index:02d}"
        kept = {name: cell.metadata[name] for name in ("slideshow", "tags") if name in cell.metadata}
        if cell.cell_type == "code":
            count += 1
            cell.execution_count = count
            cell.outputs = [_saved(output, count) for output in cell.outputs]
            kept["jupyter"] = {"source_hidden": True}
        cell.metadata = nbformat.from_dict(kept)
        cell.source = cell.source.strip()
    return notebook


def _saved(output: NotebookNode, count: int) -> NotebookNode:
    output = nbformat.from_dict(output)
    if "data" in output:
        output.data.pop(_LIVE_ONLY, None)
    if "metadata" in output:
        output.metadata = nbformat.from_dict({})
    if output.output_type == "execute_result":
        output.execution_count = count
    return output


def as_text(notebook: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    return nbformat.writes(notebook) + "\n"
