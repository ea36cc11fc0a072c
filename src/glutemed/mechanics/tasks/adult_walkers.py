"""Adults who walked at free speed: the tabulated points of each group, from the evidence rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in
from glutemed.mechanics.tasks.task_demand import ASSUMPTION, CALCULATED, MEASURED

TENTHS = np.arange(0.0, 101.0, 10.0)
WALKERS = ("cgm23", "kneeload", "one_man", "vicon")
"""Groups whose walking can be chosen; ``"cgm23"`` is the default."""


@dataclass(frozen=True, eq=False)
class AdultWalkers:
    """Tabulated points of one group at free speed, and where its peaks and its trough are.

    Attributes
    ----------
    status, population, sources, note
        As in `TaskDemand`.
    mean, sd : dict of float to float
        Moment and its standard deviation in Nm/kg by per cent of the gait cycle, rising; ``sd`` is empty where the
        source gives none.
    landmarks : tuple of float
        Per cent of first peak, trough and second peak.
    """

    status: str
    population: str
    sources: tuple[str, ...]
    note: str
    mean: dict[float, float]
    sd: dict[float, float]
    landmarks: tuple[float, float, float]


@lru_cache(maxsize=len(WALKERS))
def adult_walkers(population: str) -> AdultWalkers:
    """Return the tabulated points of one of the `WALKERS`."""
    if population == "kneeload":
        return _kneeload(adult_walkers("cgm23"))
    return {"cgm23": _cgm23, "one_man": _one_man, "vicon": _vicon}[population]()


def _cgm23() -> AdultWalkers:
    curve = row("demand.walk.adult.cgm23.curve")
    peak, peak_sd, where, second, where_second = row("demand.walk.adult.cgm23").numbers
    mean = dict(zip(TENTHS, curve.numbers, strict=True)) | {where: peak, where_second: second}
    sd = dict(zip(TENTHS, numbers_in(curve.note), strict=True)) | {where: peak_sd}
    for percent, low, high in _points_between():
        mean[percent], sd[percent] = (low + high) / 2000.0, (high - low) / 2000.0
    return AdultWalkers(
        status=MEASURED,
        population="normative gait file, population not stated, probably adults",
        sources=("demand.walk.adult.cgm23", "demand.walk.adult.cgm23.curve"),
        note="Measured at every tenth of the cycle, at both peaks and at six points between.",
        mean=dict(sorted(mean.items())),
        sd=dict(sorted(sd.items())),
        landmarks=(where, 30.0, where_second),
    )


def _kneeload(shape: AdultWalkers) -> AdultWalkers:
    peak, sd = row("demand.walk.adult.kneeload").numbers[:2]
    where = shape.landmarks[0]
    higher, wider = peak / shape.mean[where], sd / shape.sd[where]
    return AdultWalkers(
        status=ASSUMPTION,
        population=row("demand.walk.adult.kneeload").population,
        sources=("demand.walk.adult.kneeload", *shape.sources),
        note="The peak and its spread are measured in this group; the shape is borrowed from the normative file.",
        mean={percent: higher * value for percent, value in shape.mean.items()},
        sd={percent: wider * value for percent, value in shape.sd.items()},
        landmarks=shape.landmarks,
    )


def _one_man() -> AdultWalkers:
    right = row("demand.walk.adult.raj.curve").numbers[: len(TENTHS)]
    peak, _, where = row("demand.walk.adult.raj").numbers[:3]
    return AdultWalkers(
        status=CALCULATED,
        population=row("demand.walk.adult.raj").population + ", right leg",
        sources=("demand.walk.adult.raj", "demand.walk.adult.raj.curve"),
        note="Calculated by inverse dynamics from public example data; one man, so no spread.",
        mean=dict(sorted((dict(zip(TENTHS, right, strict=True)) | {where: peak}).items())),
        sd={},
        landmarks=(where, 30.0, 50.0),
    )


def _vicon() -> AdultWalkers:
    return AdultWalkers(
        status=ASSUMPTION,
        population=row("demand.walk.vicon").population,
        sources=("demand.walk.vicon",),
        note="Probably one person, and the unit is assumed: compare its shape, not its size.",
        mean=dict(zip(TENTHS, row("demand.walk.vicon").numbers, strict=True)),
        sd={},
        landmarks=(20.0, 30.0, 50.0),
    )


def _points_between() -> np.ndarray:
    path = files("glutemed.mechanics.tasks") / "data" / "adult_walking_between.csv"
    with path.open(encoding="utf-8") as stream:
        return np.loadtxt((line for line in stream if line[0].isdigit()), delimiter=",")
