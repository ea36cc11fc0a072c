"""A curve of weakness behind a slider: load sharing in closed form against a loop over SciPy's SLSQP.

Checks that both agree on the same 101 problems, then prints times of one run and their ratio, never a verdict.
"""

import time

import numpy as np
from scipy.optimize import minimize

from glutemed.mechanics import Person, demand, passive_moment
from glutemed.mechanics.muscles.fibres import fibre_forces
from glutemed.mechanics.muscles.general_sharing import share_moments
from glutemed.mechanics.muscles.hip_angles import HipAngles
from glutemed.mechanics.muscles.muscle_set import muscle_set
from glutemed.mechanics.muscles.paths import moment_arms
from glutemed.mechanics.muscles.sharing import share_moment
from glutemed.mechanics.muscles.stance_sharing import weakness_curve
from glutemed.mechanics.muscles.strength import strength_scale
from glutemed.mechanics.posture import Posture


def by_slsqp(full: np.ndarray, wanted: float, power: float = 3.0) -> np.ndarray:
    """Return the activations of one problem, as a textbook would hand it to SciPy."""
    return minimize(
        lambda a: (a**power).sum(),
        np.full(len(full), 0.5),
        jac=lambda a: power * a ** (power - 1.0),
        method="SLSQP",
        bounds=[(0.0, 1.0)] * len(full),
        constraints={"type": "eq", "fun": lambda a: (full @ a - wanted) / 100, "jac": lambda a: full / 100},
        options={"ftol": 1e-12, "maxiter": 500},
    ).x


def problems(person: Person, fractions: np.ndarray) -> tuple[np.ndarray, float]:
    """Return each muscle's full moment at every strength of medius and minimus, and the moment to make."""
    muscles, hip = muscle_set("gait2392"), HipAngles(adduction_deg=person.level_adduction_deg)
    full = moment_arms(muscles, hip).abduction_m * fibre_forces(muscles, hip).active_n * strength_scale(muscles, person)
    weak = np.isin(muscles.groups, ("gluteus medius", "gluteus minimus"))[:, np.newaxis]
    return full[:, np.newaxis] * np.where(weak, fractions, 1.0), demand(person, Posture()) - passive_moment(person)


def fastest(task, repeats: int) -> float:
    """Return the shortest of several times in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        task()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Run every way and print how they compare."""
    person, fractions = Person(), np.linspace(0.35, 1.0, 101)  # where SLSQP has an answer to find
    full, wanted = problems(person, fractions)
    closed = share_moment(full, wanted)
    assert closed.feasible.all()
    one_by_one = np.array([by_slsqp(full[:, k], wanted) for k in range(fractions.size)]).T
    apart = np.abs(closed.activation - one_by_one).max()
    assert apart < 1e-4, apart
    general = share_moments(full[np.newaxis], [wanted]).activation
    assert np.abs(closed.activation - general).max() < 1e-4
    assert np.allclose(weakness_curve(person, fractions).activation, closed.activation)
    curve = fastest(lambda: weakness_curve(person, fractions), 50)
    share = fastest(lambda: share_moment(full, wanted), 50)
    loop = fastest(lambda: [by_slsqp(full[:, k], wanted) for k in range(fractions.size)], 3)
    project = fastest(lambda: share_moments(full[np.newaxis], [wanted]), 3)
    print(f"{fractions.size} strengths; activations at most {apart:.0e} apart from SLSQP")
    print(f"sharing alone, closed form: {1e3 * share:.2f} ms; loop of SLSQP: {1e3 * loop:.0f} ms, {loop / share:.0f} x")
    print(f"with feasibility by a linear program, as for several axes: {1e3 * project:.0f} ms, {project / share:.0f} x")
    print(f"whole curve with anatomy and contact force: {1e3 * curve:.2f} ms")


if __name__ == "__main__":
    main()
