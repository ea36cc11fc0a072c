"""The course's pictures as files: every one as SVG and PNG, with its text alternative.

Each picture is an explorer in a state that one case line names, so it shows what the model says and nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from glutemed.explorers import PelvicDropExplorer

ALT_TEXT = "alt_text.json"


@dataclass(frozen=True)
class Picture:
    """A picture of the course.

    Attributes
    ----------
    name : str
        File name without ending.
    title : str
        What it is for, in a few words.
    case : str
        The explorer's case line.
    """

    name: str
    title: str
    case: str


PICTURES = (
    Picture("pelvic_drop_level", "Full strength: the pelvis is level and half of the muscle is in use", "pelvic_drop"),
    Picture("pelvic_drop_reserve", "60 % of strength left: still level", "pelvic_drop strength=60"),
    Picture(
        "pelvic_drop_dropped", "40 % of strength left, trunk upright: the left side drops", "pelvic_drop strength=40"
    ),
    Picture(
        "pelvic_drop_low_passive",
        "The same with the low assumption about passive tissue",
        "pelvic_drop strength=40 passive=low",
    ),
    Picture(
        "pelvic_drop_muscle_alone",
        "The same with muscle alone: no resting place",
        "pelvic_drop strength=40 passive=none",
    ),
    Picture(
        "pelvic_drop_lean", "The same with a lean allowed: level again", "pelvic_drop strength=40 lean=10 compare=yes"
    ),
    Picture(
        "pelvic_drop_trunk_follows",
        "The same with a trunk that tilts with the pelvis",
        "pelvic_drop strength=40 trunk=follows",
    ),
    Picture(
        "pelvic_drop_nerve_block",
        "A man after a nerve block that took 52 % of his strength",
        "pelvic_drop strength=48 full_strength=1.65 lean=2",
    ),
    Picture("pelvic_drop_paralysis", "No abductor force, trunk free to lean", "pelvic_drop strength=0 lean=40"),
    Picture(
        "pelvic_drop_left_leg", "Standing on the left leg: the right side drops", "pelvic_drop strength=35 side=left"
    ),
)


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
        explorer = PelvicDropExplorer(case=picture.case)
        for ending, content in (("svg", explorer.picture_svg().encode()), ("png", explorer.picture_png())):
            path = folder / f"{picture.name}.{ending}"
            path.write_bytes(content)
            written.append(path)
        words[picture.name] = {"title": picture.title, "alt": explorer.text, "case": explorer.case}
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
        lines += ["", f"## {entry['title']}", "", f"![{entry['alt']}]({name}.png)", "", f"Case: `{entry['case']}`"]
    return "\n".join(lines) + "\n"
