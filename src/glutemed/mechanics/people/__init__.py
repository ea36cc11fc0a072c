"""Many people instead of one: a simulated cohort with published spreads, measured as a study would measure it.

The course uses it to ask what a model of one person cannot answer: how strongly strength and pelvic drop should
correlate in healthy people if the model is right, and what hides the link. Distributions and sources are in
`glutemed.mechanics.people.spread_table`.
"""

from glutemed.mechanics.people.bodies import body_size, strength_spread
from glutemed.mechanics.people.causes import ALL_CAUSES, NO_CAUSES, Causes
from glutemed.mechanics.people.cohort import INPUTS, Cohort, cohort_from_uniform, sample
from glutemed.mechanics.people.correlation import Step, correlation, why_weak_correlation
from glutemed.mechanics.people.distribution import Spread
from glutemed.mechanics.people.leg_posture import with_leg_posture
from glutemed.mechanics.people.spread_table import BODY, CORRELATIONS, SPREADS, spreads_of
from glutemed.mechanics.people.stance import (
    INSTRUMENTS,
    Stance,
    fraction_that_holds_half,
    stance,
)
from glutemed.mechanics.people.studies import Studies, simulate_studies

__all__ = [
    "ALL_CAUSES",
    "BODY",
    "CORRELATIONS",
    "INPUTS",
    "INSTRUMENTS",
    "NO_CAUSES",
    "SPREADS",
    "Causes",
    "Cohort",
    "Spread",
    "Stance",
    "Step",
    "Studies",
    "body_size",
    "cohort_from_uniform",
    "correlation",
    "fraction_that_holds_half",
    "sample",
    "simulate_studies",
    "spreads_of",
    "stance",
    "strength_spread",
    "why_weak_correlation",
    "with_leg_posture",
]
