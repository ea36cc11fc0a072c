"""The shapes from which marks on the plates of injuries are made, in mm of the anatomical plates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from glutemed.drawing.anatomy import view_data
from glutemed.drawing.anatomy.sheets import sample

KINDS = ("injured", "spot", "torn", "weak", "pain", "metal", "path")
"""Hurt tissue, a hurt place seen through, a gap, a weak muscle, where it hurts, an implant, a hidden nerve."""


@dataclass(frozen=True, eq=False)
class Mark:
    """One mark on a plate.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    outlines : tuple of ndarray
        Closed outlines in mm; an open line for ``"path"``.
    label : str
        What the plate says at the end of the leader line; empty for a part of the mark before it.
    anchor : tuple of float
        Where the leader line ends.
    side : int
        Column of the label: -1 left, 1 right.
    key : str
        Evidence row behind a pain area; empty for others.
    over_femur : bool
        False for what the femur hides.
    layers : tuple of str
        The layers on which outlines lie, one each; without them the mark lies on top of everything.
    """

    kind: str
    outlines: tuple[np.ndarray, ...]
    label: str
    anchor: tuple[float, float]
    side: int
    key: str = ""
    over_femur: bool = True
    layers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """One pattern in one view: what is shown, what is named, what is marked, and what the plate cannot show."""

    visible: frozenset[str]
    labels: frozenset[str]
    marks: tuple[Mark, ...]
    note: str = ""


_TORN_FROM, _TORN_TO = 0.79, 0.89


def closed(*points: tuple[float, float]) -> np.ndarray:
    """Return a smooth closed outline through some points."""
    return sample(np.array([(*point, 0.0) for point in points]), closed=True)[:-1]


def rounded(x: float, y: float, across: float, up: float | None = None) -> np.ndarray:
    """Return a circle, or an ellipse."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return np.column_stack([x + across * np.cos(turn), y + (across if up is None else up) * np.sin(turn)])


def part_of(view: str, names: tuple[str, ...], start: float, end: float = 1.0) -> tuple[np.ndarray, ...]:
    """Return the outline of a part of each sheet, from a share of its fibres to another; 1 is the insertion."""
    return tuple(view_data(view).sheets[name].outline(start, end) for name in names)


def whole_of(view: str, *names: str) -> tuple[np.ndarray, ...]:
    """Return the outlines of some layers or areas."""
    return tuple(view_data(view).outline(name) for name in names)


def gap_in(view: str, names: tuple[str, ...]) -> tuple[np.ndarray, ...]:
    """Return a gap with ragged edges across some fibre bundles, near the insertion."""
    sheets = [view_data(view).sheets[name] for name in names]
    across = [(sheet, share) for sheet in sheets for share in np.linspace(0.0, 1.0, 5)]
    ragged = 0.012 * (-1.0) ** np.arange(len(across))
    upper = [
        sheet.fibre(share, 0.0, _TORN_FROM + shift)[-1] for (sheet, share), shift in zip(across, ragged, strict=True)
    ]
    lower = [
        sheet.fibre(share, 0.0, _TORN_TO - shift)[-1] for (sheet, share), shift in zip(across, ragged, strict=True)
    ]
    return (np.vstack([upper, lower[::-1]]),)


def torn(view: str, names: tuple[str, ...], label: str, anchor: tuple[float, float]) -> tuple[Mark, Mark]:
    """Return a tear: the stump on the bone, and the gap above it."""
    stump = Mark("injured", part_of(view, names, _TORN_TO), "", anchor, 1)
    return stump, Mark("torn", gap_in(view, names), label, anchor, 1)


def weak(view: str, names: tuple[str, ...], label: str, anchor: tuple[float, float], side: int = 1) -> Mark:
    """Return muscles without their nerve, each marked on its own layer."""
    return Mark("weak", whole_of(view, *names), label, anchor, side, layers=names)
