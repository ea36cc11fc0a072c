"""How sure the model can be: which input decides an answer, and how far the answer spreads between people.

Both use the spreads of `glutemed.mechanics.people`, so that the cohort, the sensitivity and the intervals are about the
same people. An answer that a small change of an assumed input turns over is not an answer; this part says which are.
"""

from glutemed.mechanics.uncertainty.headlines import NUMBERS, STATEMENTS
from glutemed.mechanics.uncertainty.indices import Indices, sobol_of
from glutemed.mechanics.uncertainty.intervals import Chance, Headlines, Interval, headline_intervals
from glutemed.mechanics.uncertainty.outputs import OUTPUTS, Output
from glutemed.mechanics.uncertainty.sobol import Sensitivity, model_inputs, sobol

__all__ = [
    "NUMBERS",
    "OUTPUTS",
    "STATEMENTS",
    "Chance",
    "Headlines",
    "Indices",
    "Interval",
    "Output",
    "Sensitivity",
    "headline_intervals",
    "model_inputs",
    "sobol",
    "sobol_of",
]
