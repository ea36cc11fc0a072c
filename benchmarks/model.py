"""One drop-strength curve and a cohort: the vectorised model against a loop over `scipy.optimize.brentq`.

Prints ratios of times taken in the same run, never a verdict.
"""

import time
import tracemalloc

import numpy as np
from scipy.optimize import brentq

from glutemed.mechanics import (
    MAX_DROP_DEG,
    Person,
    Posture,
    active_capacity,
    demand,
    equilibrium,
    passive_moment,
    resting_drop,
)


def by_brentq(person: Person, fractions: np.ndarray) -> np.ndarray:
    """Return the drop for every strength fraction, one root at a time."""

    def surplus(drop: float, fraction: float) -> float:
        held = active_capacity(person, drop, fraction) + passive_moment(person, drop)
        return held - demand(person, Posture(drop_deg=float(drop)))

    return np.array([0.0 if surplus(0.0, f) >= 0 else brentq(surplus, 0.0, MAX_DROP_DEG, args=(f,)) for f in fractions])


def fastest(task, repeats: int) -> float:
    """Return the shortest of several times in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        task()
        times.append(time.perf_counter() - start)
    return min(times)


def cohort(size: int) -> tuple[Person, np.ndarray]:
    """Return people of many sizes and strengths, and what each has left of it."""
    rng = np.random.default_rng(1)
    people = Person(mass_kg=rng.uniform(50, 100, size), strength_nm_per_kg=rng.uniform(0.5, 2.0, size))
    return people, rng.uniform(0, 1, size)


def peak_bytes(task) -> int:
    """Return the most memory that a task holds at once."""
    tracemalloc.start()
    task()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def main() -> None:
    """Run both ways and print how they compare."""
    person, fractions = Person(), np.linspace(0.0, 1.0, 101)
    assert np.allclose(resting_drop(person, fractions), by_brentq(person, fractions), rtol=0, atol=1e-6)
    loop = fastest(lambda: by_brentq(person, fractions), 5)
    for name, solve in (("drop alone", resting_drop), ("drop, lean, moments and forces", equilibrium)):
        whole = fastest(lambda solve=solve: solve(person, fractions), 200)
        print(f"101 strengths, {name}: {1e3 * whole:.2f} ms; drop by brentq {1e3 * loop:.1f} ms, {loop / whole:.0f} x")
    for size in (1_000, 10_000, 100_000, 1_000_000):
        people, left = cohort(size)
        took = fastest(lambda people=people, left=left: equilibrium(people, left), 3)
        peak = peak_bytes(lambda people=people, left=left: equilibrium(people, left))
        print(
            f"cohort of {size:>9,}: {1e3 * took:7.1f} ms at once, {1e6 * took / size:.2f} µs and "
            f"{peak / size:.0f} bytes a person, {loop / fractions.size * size / took:.0f} x a brentq loop "
            "(extrapolated from the curve)"
        )


if __name__ == "__main__":
    main()
