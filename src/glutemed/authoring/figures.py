"""The course's pictures as files: every one as SVG and PNG, with its text alternative.

A picture is an explorer in a state that one case line names, a plate is a plain drawing of the model's numbers: both
show what the model says and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glutemed.drawing.balance_plates import ForceTrianglePlate, FreeBodyPlate
from glutemed.drawing.balance_words import describe_force_triangle, describe_free_body
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.layers import LayeredFigure
from glutemed.explorers import PelvicDropExplorer
from glutemed.mechanics import Person, Posture

ALT_TEXT = "alt_text.json"


@dataclass(frozen=True)
class Made:
    """A picture that was made: its two files, and its words by name."""

    svg: str
    png: bytes
    words: dict[str, str]


@dataclass(frozen=True)
class Picture:
    """An explorer in a state.

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

    def make(self) -> Made:
        """Return the explorer's picture."""
        explorer = PelvicDropExplorer(case=self.case)
        words = {"title": self.title, "alt": explorer.text, "case": explorer.case}
        return Made(explorer.picture_svg(), explorer.picture_png(), words)


@dataclass(frozen=True)
class Plate:
    """A plain drawing.

    Attributes
    ----------
    name : str
        File name without ending.
    words : callable
        Returns the title and the text alternative, both from the model's numbers.
    figure : callable
        Returns the drawing.
    """

    name: str
    words: Callable[[], tuple[str, str]]
    figure: Callable[[], LayeredFigure]

    def make(self) -> Made:
        """Return the drawing."""
        figure, (title, alt) = self.figure(), self.words()
        return Made(figure.svg(alt), figure.png(), {"title": title, "alt": alt})


def _free_body_words() -> tuple[str, str]:
    balance = HipBalance(Person(), Posture())
    title = (
        f"Free-body diagram of single-leg stance: an abductor pull of {balance.pull_n:.0f} N "
        f"balances a weight of {balance.weight_n:.0f} N"
    )
    return title, describe_free_body(balance, "right")


def _force_triangle_words() -> tuple[str, str]:
    balance = HipBalance(Person(), Posture())
    bw = balance.reaction_n / balance.body_weight_n
    title = f"Force triangle of single-leg stance: the hip joint carries {bw:.2f} times body weight"
    return title, describe_force_triangle(balance, "right")


PICTURES: tuple[Picture | Plate, ...] = (
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
    Plate("free_body", _free_body_words, FreeBodyPlate),
    Plate("force_triangle", _force_triangle_words, ForceTrianglePlate),
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
