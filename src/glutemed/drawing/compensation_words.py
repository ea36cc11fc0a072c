"""The picture of compensation in words."""

from __future__ import annotations

from glutemed.drawing.compensation_plate import missing_words, notes
from glutemed.drawing.compensation_study import ROWS, TEAM_WORDS, CompensationStudy


def describe(study: CompensationStudy) -> str:
    """Return who is weak, who works how hard at both bounds, and what it costs."""
    weak = TEAM_WORDS[study.team]
    parts = [
        f"Right hip, asked to hold the pelvis level on one leg with {study.left_percent} % of the force of gluteus "
        f"{weak} left",
        f"If only abduction has to balance: {_outcome(study, 'lenient')}",
        f"If rotation has to balance too: {_outcome(study, 'strict')}",
        _range(study),
    ]
    return ". ".join(part.rstrip(".") for part in (*parts, *notes(study))) + "."


def _outcome(study: CompensationStudy, bound: str) -> str:
    if not study.holds(bound):
        return f"no answer, {missing_words(study, bound)} and the pelvis cannot stay level"
    changed = study.left_percent < 100
    efforts = ", ".join(
        f"{row} {study.effort(bound, row):.0f} %"
        + (f" ({study.effort(bound, row, 100):.0f} at full force)" if changed else "")
        for row in list(ROWS)[:4]
    )
    force = f"hip contact force {study.hip_force_bw(bound):.2f} BW"
    if not changed:
        return f"effort of {efforts}; {force}"
    low, high = (f"{end:.1f}" for end in study.press(bound))
    press = f"{low} times" if low == high else f"{low} to {high} times"
    return (
        f"effort of {efforts}; {force} ({study.hip_force_bw(bound, 100):.2f} at full force), cost of effort "
        f"{study.cost(bound):.1f} times and press of the tract on the trochanter {press} that at full force"
    )


def _range(study: CompensationStudy) -> str:
    """Say at which share left the pelvis can no longer stay level, at both bounds."""
    ends = [study.least_left(bound) for bound in ("lenient", "strict")]
    least, most = ("more than all" if end is None else f"{end} %" for end in ends)
    if ends[0] == 0:
        least = "none"
    return (
        f"The least force left that holds the pelvis level is {least} with abduction alone and {most} with rotation; "
        "the model does not say where between them the truth lies"
    )
