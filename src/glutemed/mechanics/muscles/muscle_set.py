"""The muscles around the hip as the published models describe them: path points and fibre properties.

Two sets are at hand, gait2392 (Delp et al. 1990) and Rajagopal2016. Path points come from `data/*.csv`, fibre
properties from the evidence rows ``muscle.gait2392.*`` and ``muscle.raj.*``; `data/fibres.csv` has what these lack.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.muscles.curves import THELEN, ForceLengthCurves, millard
from glutemed.mechanics.muscles.muscle import Muscle, MusclePath
from glutemed.mechanics.muscles.wrapping import Cylinder

NAMES = {
    "gmed_ant": ("gluteus medius, anterior part", "gluteus medius"),
    "gmed_mid": ("gluteus medius, middle part", "gluteus medius"),
    "gmed_post": ("gluteus medius, posterior part", "gluteus medius"),
    "gmin_ant": ("gluteus minimus, anterior part", "gluteus minimus"),
    "gmin_mid": ("gluteus minimus, middle part", "gluteus minimus"),
    "gmin_post": ("gluteus minimus, posterior part", "gluteus minimus"),
    "tfl": ("tensor fasciae latae", "tensor fasciae latae"),
    "gmax_sup": ("gluteus maximus, upper part", "gluteus maximus"),
    "gmax_mid": ("gluteus maximus, middle part", "gluteus maximus"),
    "gmax_inf": ("gluteus maximus, lower part", "gluteus maximus"),
    "piriformis": ("piriformis", "piriformis"),
    "sartorius": ("sartorius", "sartorius"),
    "rectus_femoris": ("rectus femoris", "rectus femoris"),
    "gemelli": ("gemelli", "gemelli"),
    "quadratus_femoris": ("quadratus femoris", "quadratus femoris"),
}
"""Label and group of every muscle by name. The first 13 stand in the order of the rows ``muscle.*``."""

SETS = ("gait2392", "rajagopal2016")
"""Names that `muscle_set` accepts."""


@dataclass(frozen=True, eq=False)
class MuscleSet:
    """The muscles of one published model, right side.

    Attributes
    ----------
    name, label, source : str
        Short name, plain words, and where the numbers come from, with licence.
    muscles : tuple of Muscle
        In the order of all arrays that other functions return.
    curves : ForceLengthCurves
        How force depends on fibre length in this model.
    """

    name: str
    label: str
    source: str
    muscles: tuple[Muscle, ...]
    curves: ForceLengthCurves = field(default=THELEN)

    @property
    def names(self) -> tuple[str, ...]:
        """Short names of the muscles."""
        return tuple(muscle.name for muscle in self.muscles)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the muscles in plain words."""
        return tuple(muscle.label for muscle in self.muscles)

    @property
    def groups(self) -> tuple[str, ...]:
        """Group of each muscle, such as "gluteus medius" for each of its three parts."""
        return tuple(muscle.group for muscle in self.muscles)

    @property
    def max_force_n(self) -> np.ndarray:
        """Greatest isometric force of each muscle in N, shape (n,)."""
        return self._numbers("max_force_n")

    @property
    def optimal_fibre_m(self) -> np.ndarray:
        """Optimal fibre length of each muscle in m, shape (n,)."""
        return self._numbers("optimal_fibre_m")

    @property
    def tendon_slack_m(self) -> np.ndarray:
        """Tendon length of each muscle in m, shape (n,)."""
        return self._numbers("tendon_slack_m")

    @property
    def pennation_deg(self) -> np.ndarray:
        """Pennation of each muscle at its optimal fibre length in degrees, shape (n,)."""
        return self._numbers("pennation_deg")

    def index(self, name: str) -> int:
        """Return the place of a muscle in the arrays.

        Raises
        ------
        ValueError
            When the set has no such muscle; the text lists those it has.
        """
        return self.names.index(one_of(f"muscle of {self.name}", name, self.names))

    def chosen(self, *names: str) -> np.ndarray:
        """Return which muscles are meant by names of groups ("gluteus medius") or of single parts ("gmed_ant").

        Returns
        -------
        ndarray of bool, shape (n,)

        Raises
        ------
        ValueError
            When a name is neither a group nor a part; the text lists both.
        """
        for name in names:
            one_of(f"muscle of {self.name}", name, dict.fromkeys(self.groups + self.names))
        return np.array([part in names or group in names for part, group in zip(self.names, self.groups, strict=True)])

    def _numbers(self, name: str) -> np.ndarray:
        return np.array([getattr(muscle, name) for muscle in self.muscles])


def muscle_set(name: str) -> MuscleSet:
    """Return the muscles of a published model.

    Parameters
    ----------
    name : {"gait2392", "rajagopal2016"}
        The model. Rajagopal2016 has no gemelli and no quadratus femoris.

    Returns
    -------
    MuscleSet

    Raises
    ------
    ValueError
        When there is no such model; the text lists both.

    Examples
    --------
    >>> muscle_set("gait2392").names[:3]
    ('gmed_ant', 'gmed_mid', 'gmed_post')
    """
    return _built(one_of("muscle set", name, SETS))


@lru_cache(maxsize=len(SETS))
def _built(name: str) -> MuscleSet:
    return _gait2392() if name == "gait2392" else _rajagopal2016()


def _gait2392() -> MuscleSet:
    return MuscleSet(
        name="gait2392",
        label="gait2392 (Delp et al. 1990)",
        source="After the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0)",
        muscles=_muscles("gait2392", "gait2392"),
        curves=THELEN,
    )


def _rajagopal2016() -> MuscleSet:
    return MuscleSet(
        name="rajagopal2016",
        label="Rajagopal2016 (Rajagopal et al. 2016)",
        source="After the OpenSim Rajagopal2016 model (Rajagopal et al. 2016; no licence stated in the file)",
        muscles=_muscles("rajagopal2016", "raj"),
        curves=millard(),
    )


def _muscles(name: str, key: str) -> tuple[Muscle, ...]:
    """Put together the paths of a set and its fibre properties."""
    points: dict[str, dict[str, list]] = {}
    for record in _records(f"{name}.csv"):
        place = [float(record[axis]) / 1000 for axis in ("forward_mm", "up_mm", "right_mm")]
        points.setdefault(record["muscle"], {"pelvis": [], "femur": []})[record["body"]].append(place)
    fibres = _fibres(name, key)
    wraps = {r["muscle"]: Cylinder.from_record(r) for r in _records("wrapping.csv") if r["set"] == name}
    return tuple(
        Muscle(
            muscle,
            *NAMES[muscle],
            *fibres[muscle],
            MusclePath(np.array(place["pelvis"]), np.array(place["femur"]), wraps.get(muscle)),
        )
        for muscle, place in points.items()
    )


def _fibres(name: str, key: str) -> dict[str, tuple[float, ...]]:
    """Return greatest force in N, optimal fibre and tendon length in m, and pennation in degrees of each muscle."""
    columns = [row(f"muscle.{key}.{column}").numbers for column in ("fmax", "lopt", "lts", "penn")]
    found = {muscle: numbers for muscle, *numbers in zip(NAMES, *columns, strict=False)}
    for record in _records("fibres.csv"):
        if record["set"] == name:
            properties = ("max_force_n", "optimal_fibre_mm", "tendon_slack_mm", "pennation_deg")
            found[record["muscle"]] = [float(record[one]) for one in properties]
    return {m: (force, fibre / 1000, tendon / 1000, angle) for m, (force, fibre, tendon, angle) in found.items()}


def _records(name: str) -> list[dict[str, str]]:
    text = (files("glutemed.mechanics.muscles") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
