"""Spread of the answers between people against the spread that was measured, and rules that indices keep."""

from __future__ import annotations

import numpy as np

from glutemed.authoring.targets.target import Target, target
from glutemed.evidence import row
from glutemed.mechanics.people import sample
from glutemed.mechanics.uncertainty import OUTPUTS, headline_intervals, sobol

SCENARIOS = (
    ("demand_nm_per_kg", 1.0, "either"),
    ("threshold_fraction", 1.0, "either"),
    ("contact_force_bw", 1.0, "either"),
    ("stays_level", 0.48, "either"),
    ("drop_deg", 0.4, "default"),
    ("drop_deg", 0.4, "low"),
)
PATIENTS = (8, 2)
"""Men and women among the ten patients of ``hcf.sls.ol10``."""


def uncertainty_targets() -> list[Target]:
    """Return the targets of sensitivity and intervals with what the running model makes of them.

    Returns
    -------
    list of Target
    """
    return [*_index_targets(), *_patient_targets(), *_effort_targets()]


def _index_targets() -> list[Target]:
    found = [sobol(output, left, passive=passive).indices for output, left, passive in SCENARIOS]
    widths = [0.5 * (one.first_high - one.first_low) for one in found]
    sums = [float(one.first.sum()) for one in found]
    room = [float(np.linalg.norm(width)) for width in widths]
    below = max(
        float((one.first - one.total - width - 0.5 * (one.total_high - one.total_low)).max())
        for one, width in zip(found, widths, strict=True)
    )
    common = {"source": "", "kind": "arithmetic"}
    return [
        target(
            "U1a",
            all(total <= 1 + extra for total, extra in zip(sums, room, strict=True)),
            claim="By definition, first-order Sobol indices sum to at most 1",
            tolerance="1, plus the half widths of the bootstrap intervals taken together",
            computed=", ".join(f"{total:.2f}" for total in sums)
            + f" ({', '.join(f'{name} at {left}' for name, left, _ in SCENARIOS)})",
            **common,
        ),
        target(
            "U1b",
            below <= 1e-9,
            claim="By definition, no total index lies below its first-order index",
            tolerance="bootstrap intervals, and rounding",
            computed=f"largest excess over the intervals {below:.3f} ({len(SCENARIOS)} analyses)",
            **common,
        ),
    ]


def _patient_targets() -> list[Target]:
    from scipy.stats import chi2  # here: importing the targets must stay fast

    n = sum(PATIENTS)
    ends = np.sqrt((n - 1) / chi2.ppf([0.975, 0.025], n - 1))

    def cohort_of(output: str) -> np.ndarray:
        groups = zip(("men", "women"), PATIENTS, strict=True)
        return np.concatenate([OUTPUTS[output].of(sample(2000 * share, 1, sex), 1.0, 0.0) for sex, share in groups])

    mean, sd = (value / 100 for value in row("hcf.sls.ol10").numbers[:2])
    force, error = cohort_of("contact_force_bw"), 2 * sd / n**0.5
    angle_sd = row("hcf.sls.ol10.direction").numbers[5]
    angle = float(cohort_of("contact_force_angle_deg").std())
    common = {"tolerance": "95 % interval of an SD from ten patients"}
    hips = "The hip distances of the same ten patients went into the cohort; all its other spreads come from others."
    return [
        target(
            "U2a",
            abs(force.mean() - mean) <= error,
            claim="Mean hip contact force of a cohort with eight men to two women",
            source="`hcf.sls.ol10`",
            tolerance=f"{mean:.2f} BW, two standard errors of ten patients ({error:.2f})",
            computed=f"{force.mean():.2f} BW",
            why=hips,
        ),
        target(
            "U2b",
            bool(ends[0] * sd <= force.std() <= ends[1] * sd),
            claim="Its SD between people",
            source="`hcf.sls.ol10`",
            computed=f"{force.std():.2f} BW in {ends[0] * sd:.2f} to {ends[1] * sd:.2f} (measured {sd:.2f})",
            why=hips,
            **common,
        ),
        target(
            "U2c",
            bool(ends[0] * angle_sd <= angle <= ends[1] * angle_sd),
            claim="SD of its direction between people",
            source="`hcf.sls.ol10.direction`",
            computed=f"{angle:.1f}° in {ends[0] * angle_sd:.1f} to {ends[1] * angle_sd:.1f}° (measured {angle_sd:.1f})",
            why="The patients' angle is to the leg, and legs stand at different tilts. The model's is from vertical.",
            **common,
        ),
    ]


def _effort_targets() -> list[Target]:
    low, high = row("demand.sls.model_fraction").numbers
    both = headline_intervals().interval("demand_share", "default")
    measured = row("demand.sls.fraction").numbers
    lines = [
        target(
            "U3a",
            low / 100 <= both.median <= high / 100,
            claim="Demand of one-leg stance over strength, median of the cohort, against another model's range",
            source="`demand.sls.model_fraction`",
            tolerance=f"{low:.0f} to {high:.0f} %",
            computed=f"{100 * both.median:.0f} % (middle 95 % of people {100 * both.low:.0f} to {100 * both.high:.0f})",
        )
    ]
    groups = ((25, "women", "U3b"), (25, "men", "U3c"), (65, "women", "U3d"), (65, "men", "U3e"))
    for (age, sex, number), wanted in zip(groups, measured, strict=True):
        share = 100 * float(OUTPUTS["demand_share"].of(sample(20_000, 1, sex, age), 1.0, 0.0).mean())
        met = abs(share - wanted) <= 5
        lines.append(
            target(
                number,
                met,
                claim=f"The same, mean of {'young' if age < 40 else 'older'} {sex} (simulated at {age} years)",
                source="`demand.sls.fraction`, `strength.norm.ramskov.eq`",
                tolerance=f"{wanted:.0f} %, ± 5 points",
                computed=f"{share:.0f} %",
                why="" if met else _why(age),
            )
        )
    return lines


def _why(age: int) -> str:
    if age > 40:
        return (
            "The norm equation comes from runners of working age, and strength falls faster than it says "
            "(`strength.age_women`: -34 to -44 %)."
        )
    return (
        "A few weak people pull the mean of a ratio up, and runners' strength stands for everybody's. Eighteen young "
        "people were measured; their spread was not read."
    )
