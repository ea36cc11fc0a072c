"""What half a minute on one leg costs: the shortest of several runs."""

import time

from glutemed.mechanics import Person, Posture, with_passive
from glutemed.mechanics.motion import Start, hold_time_s, simulate, stance_phase, trendelenburg_test

LOW = with_passive(Person(), "low")
FOLLOWS = Posture(trunk_follows_pelvis=True)
RUNS = {
    "level, 30 s": lambda: simulate(LOW, 30.0, start=Start(drop_deg=0.5)),
    "30 s with fatigue": lambda: trendelenburg_test(LOW),
    "a fall, trunk upright, 30 s": lambda: simulate(LOW, 30.0, 0.3),
    "a fall, trunk follows, 30 s": lambda: simulate(LOW, 30.0, 0.3, 0.0, FOLLOWS),
    "balancing without strength, 30 s": lambda: simulate(LOW, 30.0, 0.0, 60.0, start=Start(drop_deg=0.5)),
    "a stance phase": lambda: stance_phase(LOW, 0.5),
    "hold time, nine strengths": lambda: hold_time_s(LOW, [0.45, 0.52, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9, 1.0]),
}


def fastest(task, repeats: int) -> float:
    """Return the shortest of several times in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        task()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print what each run costs."""
    for words, task in RUNS.items():
        print(f"{words:34} {1e3 * fastest(task, 5):7.1f} ms")


if __name__ == "__main__":
    main()
