"""The picture of the trochanter in words."""

from __future__ import annotations

from glutemed.drawing.compression_plate import notes
from glutemed.drawing.compression_study import WORK, CompressionStudy


def describe(study: CompressionStudy) -> str:
    """Return position, bend, press for the same pull, and press with the pull at both ends of what is not known."""
    angle = study.adduction_deg
    position = f"{angle:.0f}° of adduction" if angle >= 0 else f"{-angle:.0f}° of abduction"
    low, high = study.bend_deg
    least, most = study.per_100_n
    where = "from the least to the most prominent trochanter"
    parts = [
        f"Right hip from behind, {WORK[study.work]}, {position}: the iliotibial tract bends {low:.0f} to {high:.0f}° "
        f"over the greater trochanter, {where}, and presses {least:.0f} to {most:.0f} N for each 100 N of its pull",
        f"Press compared with level one-leg stance: {_span(study, 0.0)} if the tract takes none of the passive pull, "
        f"{_span(study, 1.0)} if it takes all, {_span(study, study.band_share)} at your guess of "
        f"{100 * study.band_share:.0f} %",
        _verdict(study),
    ]
    return ". ".join(part.rstrip(".") for part in (*parts, *notes(study)[:-1])) + "."


def _span(study: CompressionStudy, share: float) -> str:
    low, high = study.press(share)
    if high < 0.05:
        return "no press"
    least, most = f"{low:.1f}", f"{high:.1f}"
    return f"{least} times" if least == most else f"{least} to {most} times"


def _verdict(study: CompressionStudy) -> str:
    """Say whether the press is known to be more or less than in level one-leg stance."""
    low, high = study.whole_span
    if low > 1.05:
        return "At every guess it is more than in level one-leg stance; how much more is not known"
    if high < 0.95:
        return "At every guess it is less than in level one-leg stance"
    if high <= 1.05 and low >= 0.95:
        return "That is the reference itself"
    return "Whether that is more or less than in level one-leg stance is not known"
