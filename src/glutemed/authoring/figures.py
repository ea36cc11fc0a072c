"""The course's pictures as files: every one as SVG and PNG, with its text alternative, and a gallery."""

from __future__ import annotations

import json
from pathlib import Path

from glutemed.authoring.pictures import PICTURES

ALT_TEXT = "alt_text.json"


def build(folder: Path) -> list[Path]:
    """Write every picture and the table of text alternatives.

    Parameters
    ----------
    folder : Path
        Is made when missing.

    Returns
    -------
    list of Path
        What was written.
    """
    folder.mkdir(exist_ok=True)
    written, words = [], {}
    for picture in PICTURES:
        made = picture.make()
        for ending, content in (("svg", made.svg.encode()), ("png", made.png)):
            path = folder / f"{picture.name}.{ending}"
            path.write_bytes(content)
            written.append(path)
        words[picture.name] = made.words
    for path, text in (
        (folder / ALT_TEXT, json.dumps(words, indent=2, ensure_ascii=False) + "\n"),
        (folder / "README.md", _gallery(words)),
    ):
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def _gallery(words: dict[str, dict[str, str]]) -> str:
    lines = [
        "# Figures",
        "",
        "Every picture of the course, as SVG for slides and PNG for everything else. Licence: CC BY 4.0, see",
        "[LICENSE-CONTENT](../LICENSE-CONTENT). All are drawn from the model by",
        "`uv run python -m glutemed.authoring figures`; a test fails when one no longer matches the code.",
        "`alt_text.json` holds the text alternatives.",
    ]
    for name, entry in words.items():
        lines += ["", f"## {entry['title']}", "", f"![{entry['alt']}]({name}.png)"]
        if "case" in entry:
            lines += ["", f"Case: `{entry['case']}`"]
    return "\n".join(lines) + "\n"
