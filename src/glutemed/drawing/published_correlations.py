"""Published correlations of abductor strength with pelvic and hip motion, as the evidence rows give them.

Only rows with status "seen" stand here. A line of the plate is one study and one task.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.evidence import Row, reference, row
from glutemed.evidence.numerals import numbers_in


@dataclass(frozen=True)
class Published:
    """One line of the plate.

    Attributes
    ----------
    key : str
        Evidence row.
    people : str
        Who was measured, short.
    task : str
        Which motion, in which task.
    values : tuple of float
        Every r that was printed; empty where none was.
    spread : tuple of float
        Lowest and highest r of several studies; empty for a single study.
    words : str
        What was printed instead of a number.
    named : str
        What to call a study whose authors were not recorded.
    """

    key: str
    people: str
    task: str
    values: tuple[float, ...] = ()
    spread: tuple[float, ...] = ()
    words: str = ""
    named: str = ""

    @property
    def row(self) -> Row:
        """The evidence row."""
        return row(self.key)

    @property
    def study(self) -> str:
        """Authors and year, short."""
        return self.named or reference(self.row.bibkey).short.replace(" and ", " & ")


def _r(key: str, *places: int) -> tuple[float, ...]:
    return tuple(row(key).numbers[place] for place in places)


def _noted(key: str, *places: int) -> tuple[float, ...]:
    return tuple(numbers_in(row(key).note)[place] for place in places)


def published() -> tuple[Published, ...]:
    """Return every line, pooled studies first, lines without a number last."""
    unnamed = "MS study 2022"
    pooled, static, walking = "key.meta.garcia", "key.kendall2010.r", "key.kendall2010.training"
    running, sclerosis, standing = "key.run.fatigue", "key.ms", "key.dimattia"
    return (
        Published(pooled, "41 studies: uninjured", "hip, knee: single-leg tasks", spread=_r(pooled, 0, 1)),
        Published(pooled, "injured", "hip, knee: single-leg tasks", spread=_r(pooled, 2, 3)),
        Published(pooled, "moving strength tests", "hip adduction", values=_noted(pooled, 0)),
        Published(static, "10 back pain, 10 not", "drop: one-leg stance", values=_r(static, 0, 1, 2, 3)),
        Published(walking, "10 back pain, 10 not", "drop: walking", values=_noted(walking, 0, 1)),
        Published(standing, "50 healthy", "hip adduction: one leg", values=_r(standing, 0)),
        Published(standing, "50 healthy", "hip adduction: squat", values=_r(standing, 1)),
        Published(sclerosis, "20, multiple sclerosis", "pelvis: walking", values=_r(sclerosis, 0), named=unnamed),
        Published(sclerosis, "20, multiple sclerosis", "pelvis: step up", values=_r(sclerosis, 1), named=unnamed),
        Published(sclerosis, "20, multiple sclerosis", "pelvis: step down", values=_r(sclerosis, 2), named=unnamed),
        Published(running, "38 men, rested", "adduction speed: running", values=_r(running, 0)),
        Published(running, "38 men, fatigued", "adduction speed: running", values=_r(running, 1)),
        Published("key.cp.r", "375, cerebral palsy", "trunk lean: walking", values=_r("key.cp.r", 0)),
        Published("key.mccarney", "18 adults, 36 hips", "pelvis: Trendelenburg", words="weak, not significant"),
        Published("key.run.burnet", "21 runners", "drop: running", words="no relationship"),
        Published("key.run.schmitz", "38 women", "hip: running", words="not related"),
        Published("key.run.hannigan", "60 runners", "adduction: running", words="women: moderate inverse"),
        Published("key.stickler", "40 women", "pelvis: squat", words="not significant"),
    )


@dataclass(frozen=True)
class Block:
    """A study that took strength away with a nerve block.

    Attributes
    ----------
    study, what, found : str
        Authors and year; what was done; what came of it.
    """

    study: str
    what: str
    found: str


def nerve_blocks() -> tuple[Block, Block]:
    """Return the two nerve-block studies in words; no effect size is made up for them."""
    standing, walking = row("key.kendall2013.drop"), row("key.pohl2015.drop")
    loss = row("key.kendall2013.loss").numbers[0]
    men = row("key.kendall2013.loss").population
    walkers = row("key.pohl2015.n").value.split()[0]
    return (
        Block(
            reference(standing.bibkey).short,
            f"{men}, strength \u2212{loss:.0f} %",
            f"Trendelenburg test: no change in drop (P = {_p(standing.numbers[0])})",
        ),
        Block(
            reference(walking.bibkey).short,
            f"{walkers} men, strength lower",
            f"walking: no change in drop (P = {_p(walking.numbers[0])})",
        ),
    )


def _p(value: float) -> str:
    return f"{value:.2f}".lstrip("0")
