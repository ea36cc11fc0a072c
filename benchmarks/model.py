"""One drop-strength curve and a cohort: the vectorised model against a loop over `scipy.optimize.brentq`.

Prints ratios of times taken in the same run, never a verdict.
"""

import time

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
)


def by_brentq(person: Person, fractions: np.ndarray) -> np.ndarray:
    """Return the drop for every strength fraction, one root at a time."""

    def surplus(drop: float, fraction: float) -> float:
        held = active_capacity(person, drop, fraction) + passive_moment(person, drop)
        return held - demand(person, Posture(drop_deg=float(drop)))

    return np.array(
        [0.0 if surplus(0.0, f) >= 0 else brentq(surplus, 0.0, MAX_DROP_DEG, args=(f,), xtol=1e-9) for f in fractions]
    )


def fastest(task, repeats: int) -> float:
    """Return the shortest of several times in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        task()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Run both ways and print how they compare."""
    person, fractions = Person(), np.linspace(0.0, 1.0, 101)
    assert np.allclose(equilibrium(person, fractions).drop_deg, by_brentq(person, fractions), atol=1e-6)
    whole = fastest(lambda: equilibrium(person, fractions), 50)
    loop = fastest(lambda: by_brentq(person, fractions), 3)
    print(f"curve of 101 strengths: {1e3 * whole:.2f} ms at once, {1e3 * loop:.1f} ms by brentq, {loop / whole:.0f} x")
    rng = np.random.default_rng(1)
    for size in (1_000, 10_000, 100_000):
        people = Person(mass_kg=rng.uniform(50, 100, size), strength_nm_per_kg=rng.uniform(0.5, 2.0, size))
        left = rng.uniform(0, 1, size)
        took = fastest(lambda people=people, left=left: equilibrium(people, left), 3)
        one_by_one = loop / fractions.size * size
        print(
            f"cohort of {size:>7,}: {1e3 * took:7.1f} ms at once, {1e6 * took / size:.2f} µs a person, "
            f"{one_by_one / took:.0f} x a brentq loop (extrapolated from the curve)"
        )


if __name__ == "__main__":
    main()
