"""The course's pictures as files: every one as SVG and PNG, with its text alternative.

A picture is an explorer in a state that one case line names, a plate is a plain drawing of the model's numbers: both
show what the model says and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glutemed.drawing.anatomy import CONTEXT, LAYERS, MEDIUS_BARED, MINIMUS_BARED, AnatomyPlate, describe
from glutemed.drawing.balance_plates import ForceTrianglePlate, FreeBodyPlate
from glutemed.drawing.balance_words import describe_force_triangle, describe_free_body
from glutemed.drawing.correlations import CorrelationsPlate, describe_correlations
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.layers import LayeredFigure
from glutemed.explorers import (
    ActionExplorer,
    AidExplorer,
    CohortExplorer,
    DemandExplorer,
    FreeBodyExplorer,
    GaitExplorer,
    HeadlineExplorer,
    LayerExplorer,
    PelvicDropExplorer,
    TrendelenburgExplorer,
    UncertaintyExplorer,
)
from glutemed.mechanics import Person, Posture

ALT_TEXT = "alt_text.json"
EXPLORERS = {
    explorer.name: explorer
    for explorer in (
        ActionExplorer,
        AidExplorer,
        CohortExplorer,
        DemandExplorer,
        FreeBodyExplorer,
        GaitExplorer,
        HeadlineExplorer,
        LayerExplorer,
        PelvicDropExplorer,
        TrendelenburgExplorer,
        UncertaintyExplorer,
    )
}
"""Every explorer by the first word of its case lines."""


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
        explorer = EXPLORERS[self.case.split()[0]](case=self.case)
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


def _anatomy(name: str, title: str, view: str, layers: frozenset[str]) -> Plate:
    visible = layers | CONTEXT

    def figure() -> AnatomyPlate:
        plate = AnatomyPlate(view)
        plate.show(visible)
        return plate

    return Plate(name, lambda: (title, describe(view, visible)), figure)


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
    Picture("demand_walking", "Walking: what it asks, and what a person of full strength can give", "task_demand"),
    Picture(
        "demand_half_strength", "Walking with half of the strength left: only just covered", "task_demand strength=50"
    ),
    Picture(
        "demand_other_walkers",
        "The same with the walkers of another laboratory: not covered",
        "task_demand strength=50 walkers=kneeload",
    ),
    Picture("demand_running", "Running asks more than a dynamometer reads, and people run", "task_demand task=run"),
    Picture("gait_15_percent", "Walking, 15 % of the cycle: largest demand and largest drop", "gait"),
    Picture(
        "gait_30_percent",
        "Walking, 30 % of the cycle, angles drawn three times as large",
        "gait cycle_percent=30 exaggerate=3",
    ),
    Picture(
        "trendelenburg_nerve_block",
        "The Trendelenburg test after a nerve block that took 52 % of strength: the left side stays level",
        "trendelenburg strength=48 full_strength=1.65 lean=2",
    ),
    Picture(
        "trendelenburg_weak",
        "The Trendelenburg test with 40 % of strength left: the left side drops at once",
        "trendelenburg strength=40 test_time=5 reading=3",
    ),
    Picture(
        "trendelenburg_lean",
        "The same with a lean allowed: the left side stays level, and the trunk tells",
        "trendelenburg strength=40 lean=10",
    ),
    Picture(
        "trendelenburg_readings",
        "Seven readings of one unchanged patient: neighbours differ by more than 4°, twice",
        "trendelenburg reading=7",
    ),
    Picture("cohort_default", "A simulated study of 100 people: strength says next to nothing about drop", "cohort"),
    Picture(
        "cohort_causes_removed",
        "The same people without error, habit, sway and lean: most are level, strength decides only for the few weak",
        "cohort habit=no lean_habit=no sway=no measurement_error=no",
    ),
    Picture(
        "cohort_half_weak",
        "The same with half of the people below their threshold: now the correlation is strong",
        "cohort group_strength=52 habit=no lean_habit=no sway=no measurement_error=no",
    ),
    Picture(
        "cohort_nearly_all_weak",
        "With a fifth of their strength left nearly all are down, and the correlation weakens again",
        "cohort group_strength=20",
    ),
    Plate(
        "strength_and_drop_correlations",
        lambda: ("Published correlations of abductor strength with pelvic and hip motion", describe_correlations()),
        CorrelationsPlate,
    ),
    Plate("free_body", _free_body_words, FreeBodyPlate),
    Picture(
        "layers_posterior_fibres",
        "The posterior fibres of gluteus medius, the third that maximus covers, from both sides",
        "layers peel=no_tract plate_view=both structure=medius_posterior",
    ),
    Picture(
        "layers_facets_and_bursae",
        "The facets of the greater trochanter, the gluteal lines and the three bursae",
        "layers peel=bones bone_names=facets bursae=yes",
    ),
    Picture(
        "layers_origins_and_insertions",
        "Origins and insertions of the gluteal muscles from behind",
        "layers peel=bones plate_view=posterior bone_names=attachments",
    ),
    Plate("force_triangle", _force_triangle_words, ForceTrianglePlate),
    _anatomy("anatomy_lateral", "The right hip from the side, all layers on", "lateral", LAYERS),
    _anatomy("anatomy_posterior", "The right hip from behind, all layers on", "posterior", LAYERS),
    _anatomy(
        "anatomy_lateral_deep",
        "The same from the side without gluteus maximus, tensor fasciae latae and iliotibial tract",
        "lateral",
        MEDIUS_BARED,
    ),
    _anatomy(
        "anatomy_lateral_minimus",
        "The same from the side with gluteus medius taken off as well",
        "lateral",
        MINIMUS_BARED,
    ),
    Picture(
        "free_body_lean",
        "A lean of 10° to the stance side: the weight comes closer to the hip, and every other force falls",
        "free_body trunk_lean=10 before=usual",
    ),
    Picture(
        "free_body_cane",
        "A cane in the opposite hand, pushed with a tenth of body weight, calculated",
        "free_body cane=opposite cane_push=10 before=usual",
    ),
    Picture(
        "free_body_coxa_vara",
        "Before and after: a neck-shaft angle of 118° lengthens the abductors' arm",
        "free_body neck_shaft=118 before=usual",
    ),
    Picture(
        "aids_cane",
        "Canes in the opposite hand: the lever promises more than was measured",
        "aids aid=cane_opposite cane_push=10",
    ),
    Picture(
        "action_neutral_side",
        "Standing: gluteus medius abducts with all three parts, its front turns the thigh inwards, its rear outwards",
        "action turn=90 view_height=0",
    ),
    Picture(
        "action_flexed_90",
        "Sitting: at 90° of flexion all of gluteus medius turns the thigh inwards, and its front no longer abducts",
        "action hip_flexion=90",
    ),
    Picture(
        "action_rotation_curves",
        "Flexion swings the rotation arms of gluteus medius inwards, in both published models",
        "action hip_flexion=30 arm_about=rotation compare_models=yes turn=130 view_height=20",
    ),
    Picture("headline_numbers", "The headline numbers and between which values 95 of 100 people lie", "headlines"),
    Picture(
        "uncertainty_drop",
        "Drop with 40 % of strength left: the assumption about passive tissue explains most of the spread",
        "uncertainty answer=drop_deg group_strength=40",
    ),
    Picture(
        "uncertainty_contact_force",
        "Hip contact force: the abductor arm explains most of the spread",
        "uncertainty answer=contact_force_bw",
    ),
    Picture(
        "uncertainty_level",
        "Whether the pelvis stays level with half of the strength is a question of strength",
        "uncertainty answer=stays_level group_strength=50",
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
