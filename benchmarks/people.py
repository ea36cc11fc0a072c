"""Cost and memory of a simulated cohort a person, from a thousand people to a million: flat, if nothing grows faster.

Prints measurements taken in one run, never a verdict.
"""

import time
import tracemalloc

from glutemed.mechanics.people import sample, stance


def run(size: int) -> None:
    """Draw a cohort and stand it on one leg, half of its strength left so that many fall."""
    stance(sample(size, seed=1), 0.5)


def main() -> None:
    """Print time and peak memory a person for each size."""
    run(1000)  # SciPy's import is no cost of the cohort
    for size in (1_000, 10_000, 100_000, 1_000_000):
        start = time.perf_counter()
        run(size)
        took = time.perf_counter() - start
        tracemalloc.start()
        run(size)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"cohort of {size:>9,}: {took:7.3f} s, {1e6 * took / size:6.2f} µs a person, "
            f"peak {peak / 2**20:7.1f} MiB, {peak / size:6.0f} bytes a person"
        )


if __name__ == "__main__":
    main()
