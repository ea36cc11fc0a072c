"""What walking asks: measured adult curves, and how they change with speed.

The curves are measured on adults. The change with speed is measured on children and carried over as a ratio, because
children's Nm/kg are about half those of adults (row ``demand.child_adult``).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.tasks.adult_walkers import TENTHS, WALKERS, AdultWalkers, adult_walkers
from glutemed.mechanics.tasks.curve import CYCLE, Curve, DemandCurve
from glutemed.mechanics.tasks.task_demand import ASSUMPTION, WALK_CYCLE_S, TaskDemand

WALKING_SPEEDS = {"very_slow": -2.0, "slow": -1.0, "free": 0.0, "fast": 1.0, "very_fast": 2.0}
"""The five speeds of the source, one step apart. Their metres per second are not in the evidence."""

SPEED = Range("walking speed", "steps from free speed (-2 very slow, 0 free, 2 very fast)", -2, 2)


def walking(speed: str | ArrayLike = "free", population: str = "cgm23") -> TaskDemand:
    """Return what walking asks of the abductors of the stance leg over the gait cycle.

    Parameters
    ----------
    speed : {"very_slow", "slow", "free", "fast", "very_fast"}, float or array_like
        One of the five speeds of the source, or a number of steps from free speed, -2 to 2; between the five it is
        interpolated linearly. How many m/s a step is, is not in the evidence.
    population : {"cgm23", "kneeload", "one_man", "vicon"}
        ``cgm23``: normative file, peak 0.78 SD 0.15 Nm/kg (``demand.walk.adult.cgm23``). ``kneeload``: the same shape
        scaled to a group's peak of 1.1 SD 0.2 (``demand.walk.adult.kneeload``); the shape is **an assumption**.
        ``one_man``: calculated by inverse dynamics for one man's right leg (``demand.walk.adult.raj``). ``vicon``: a
        sample file, probably one person, unit assumed (``demand.walk.vicon``). The first two groups disagree; use both.

    Returns
    -------
    TaskDemand

    Raises
    ------
    ValueError
        For an unknown name or a speed outside -2 to 2.

    Notes
    -----
    Any speed but free is **an assumption**. First peak, trough and second peak of the adults are multiplied by the
    ratio of the children's value at that speed to their value at free speed (`speed_ratios`). Between two of these
    landmarks the curve is stretched, so that it rises and falls where it did; before the first peak and after the
    second it is scaled. Standard deviations are multiplied by the same ratios, interpolated between the landmarks. A
    cycle lasts `WALK_CYCLE_S` at every speed, **an assumption**. Gluteus medius may be excited from 96 % of the cycle
    before (``emg.gmed.timing``); the foot leaves the ground at 59 % (``dyn.singlesupport``, children). Hip adduction
    is that of ``drop.hipadd.cgm23`` in every group and at every speed.

    Examples
    --------
    >>> print(walking().peak_in_words)
    0.78 SD 0.15 Nm/kg
    """
    one_of("population", population, WALKERS)
    steps = _steps(speed)
    adults = adult_walkers(population)
    percent, sd_percent = np.array(list(adults.mean)), np.array(list(adults.sd))
    mean = _stretched(adults, _ratios(steps))
    sd = _along(adults.landmarks, steps, sd_percent) * np.array(list(adults.sd.values())) if adults.sd else None
    at_free = bool(np.all(steps == 0.0))
    largest = np.max(mean, axis=-1)[()]
    shown = None
    if sd is not None:
        first = adults.landmarks[0]
        shown = (adults.sd[first] / adults.mean[first] * largest)[()]
    transfer = "" if at_free else " The change with speed is measured on children and carried over as a ratio."
    if np.any(steps < WALKING_SPEEDS["slow"]):
        transfer += " Below slow, the first peak is an upper bound."
    return TaskDemand(
        name="walk",
        title="Walking",
        status=adults.status if at_free else ASSUMPTION,
        population=adults.population,
        sources=adults.sources + (() if at_free else tuple(f"demand.walk.child.{name}" for name in WALKING_SPEEDS)),
        valid="0 to 100 % of the gait cycle, adults, level ground, five speeds from very slow to very fast",
        note=adults.note + transfer,
        demand=DemandCurve(Curve(CYCLE, percent, mean), None if sd is None else Curve(CYCLE, sd_percent, sd)),
        peak_nm_per_kg=largest,
        peak_sd_nm_per_kg=shown,
        adduction=_adduction(),
        contact_percent=(0.0, row("dyn.singlesupport").numbers[2]),
        duration_s=WALK_CYCLE_S,
        excitation_start_percent=row("emg.gmed.timing").numbers[2] - 100.0,
    )


def speed_ratios(speed: str | ArrayLike) -> np.ndarray:
    """Return demand at a speed over demand at free speed, at the first peak, the trough and the second peak.

    Parameters
    ----------
    speed : str, float or array_like
        As for `walking`.

    Returns
    -------
    ndarray, shape (..., 3)
        Children (rows ``demand.walk.child.*``). At the slowest speed the row's first peak lies at 44 % of the cycle,
        where the second one is: its first ratio is an upper bound.
    """
    return _ratios(_steps(speed))


def _steps(speed: str | ArrayLike) -> np.ndarray:
    if isinstance(speed, str):
        if speed not in WALKING_SPEEDS:
            raise ValueError(f"walking speed is {speed!r}; accepted: {', '.join(WALKING_SPEEDS)}, or {SPEED.words()}")
        return np.asarray(WALKING_SPEEDS[speed])
    SPEED.check(speed)
    return np.asarray(speed, dtype=float)


def _ratios(steps: np.ndarray) -> np.ndarray:
    children = np.array([_landmarks_of_children(name) for name in WALKING_SPEEDS])
    relative = children / children[list(WALKING_SPEEDS).index("free")]
    return np.stack([np.interp(steps, list(WALKING_SPEEDS.values()), column) for column in relative.T], axis=-1)


def _landmarks_of_children(speed: str) -> tuple[float, float, float]:
    numbers = row(f"demand.walk.child.{speed}").numbers  # first peak, SD, where, trough, second peak, perhaps SD
    return numbers[0], numbers[3], numbers[4]


def _stretched(adults: AdultWalkers, ratios: np.ndarray) -> np.ndarray:
    """Return the tabulated values with the landmarks multiplied by their ratios, shape (..., n)."""
    percent, value = (np.array(list(part)) for part in (adults.mean, adults.mean.values()))
    old = np.array([adults.mean[where] for where in adults.landmarks])
    new = old * ratios
    first, trough, second = adults.landmarks
    pieces = [
        ratios[..., :1] * value[percent < first],
        _between_landmarks(value[(percent >= first) & (percent < trough)], old, new, 0),
        _between_landmarks(value[(percent >= trough) & (percent < second)], old, new, 1),
        ratios[..., 2:] * value[percent >= second],
    ]
    return np.concatenate(pieces, axis=-1)


def _between_landmarks(value: np.ndarray, old: np.ndarray, new: np.ndarray, i: int) -> np.ndarray:
    """Carry values over so that each stays at the same share of the way from landmark i to the next."""
    share = (value - old[i]) / (old[i + 1] - old[i])
    return new[..., i, None] + share * (new[..., i + 1, None] - new[..., i, None])


def _along(landmarks: tuple[float, float, float], steps: np.ndarray, percent: np.ndarray) -> np.ndarray:
    """Return the ratio to free speed at points of the cycle, shape (..., n): constant outside the landmarks."""
    inside = np.minimum(np.maximum(percent, landmarks[0]), landmarks[2])
    return Curve(CYCLE, np.array(landmarks), _ratios(steps)).at(inside)


def _adduction() -> Curve:
    return Curve(CYCLE, TENTHS, row("drop.hipadd.cgm23").numbers)
