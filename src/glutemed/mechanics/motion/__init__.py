"""Standing on one leg as a motion: pelvis and trunk turn about the stance hip, and muscles need time.

Two degrees of freedom, pelvic drop and trunk lean, move under gravity, the abductors' moment and the trunk's muscles.
Person, posture and every mass and length are those of `glutemed.mechanics`, so the motion comes to rest where
`glutemed.mechanics.equilibrium` says. `stance_phase` lasts as long as single support in walking, `trendelenburg_test`
30 seconds, with fatigue. SciPy solves the equations, one person at a time.
"""

from glutemed.mechanics.motion.bodies import Bodies, bodies
from glutemed.mechanics.motion.control import Control
from glutemed.mechanics.motion.fatigue import FATIGUE_RATES, NO_FATIGUE, Fatigue, endurance_time_s
from glutemed.mechanics.motion.hold import hold_time_s
from glutemed.mechanics.motion.inertia import TRUNK_MODES, SegmentInertia, inertia_about_hip, segment_inertia
from glutemed.mechanics.motion.motion import Events, Motion
from glutemed.mechanics.motion.simulate import VISIBLE_DROP_DEG, simulate
from glutemed.mechanics.motion.start import PREPARED, Start
from glutemed.mechanics.motion.trials import (
    CYCLE_S,
    SINGLE_SUPPORT_SHARE,
    TEST_S,
    stance_phase,
    trendelenburg_test,
)

__all__ = [
    "CYCLE_S",
    "FATIGUE_RATES",
    "NO_FATIGUE",
    "PREPARED",
    "SINGLE_SUPPORT_SHARE",
    "TEST_S",
    "TRUNK_MODES",
    "VISIBLE_DROP_DEG",
    "Bodies",
    "Control",
    "Events",
    "Fatigue",
    "Motion",
    "SegmentInertia",
    "Start",
    "bodies",
    "endurance_time_s",
    "hold_time_s",
    "inertia_about_hip",
    "segment_inertia",
    "simulate",
    "stance_phase",
    "trendelenburg_test",
]
