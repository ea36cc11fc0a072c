"""The two readings of a Trendelenburg test in words: short for the picture, whole sentences for the page."""

from __future__ import annotations

from math import ceil

from glutemed.drawing.trendelenburg_study import DETECTABLE_DEG, LITTLE, TrendelenburgStudy
from glutemed.mechanics.motion import TEST_S


def sinking(study: TrendelenburgStudy) -> str:
    """Return the sound-side-down sign over the whole test, in a few words."""
    if study.motion.fell:
        return f"positive: falls at {study.motion.t_s[-1]:.1f} s"
    if study.sinks_a_little:
        return f"unsure, only {study.motion.largest_drop_deg:.1f}° down"
    if study.sinks_at_s <= TEST_S:
        return f"positive: {DETECTABLE_DEG:.0f}° down at {study.sinks_at_s:.1f} s"
    return f"negative: level for {TEST_S:.0f} s"


def strict(study: TrendelenburgStudy) -> str:
    """Return the strict rule over the whole test, in a few words."""
    if study.motion.fell or study.sinks_a_little or study.sinks_at_s <= TEST_S:
        return "abnormal: not held"
    if study.unused < LITTLE:
        return "abnormal: no lift left"
    return f"open: {100 * study.unused:.0f} % unused to lift"


def look_alike(study: TrendelenburgStudy) -> str:
    """Return which strengths a rested person cannot show in this test, in a few words."""
    percent = ceil(round(100 * study.threshold, 6))
    if percent <= 0:
        return "Level with any strength, thanks to the lean"
    if percent > 100:
        return "Not even full strength holds this pelvis level"
    if percent == 100:
        return "Level only with all the strength"
    return f"Rested, {percent} to 100 % of strength look alike: level"


def strict_sentence(study: TrendelenburgStudy, free: str) -> str:
    """Return what the strict rule makes of the test, as a sentence."""
    if strict(study) == "abnormal: not held":
        return f"Strict rule: abnormal, the {free} side was not held for {TEST_S:.0f} s."
    if study.unused < LITTLE:
        spare = "no muscle strength" if study.strength_fraction == 0 else f"{100 * study.unused:.0f} % of the muscle"
        return f"Strict rule: abnormal, {spare} is left to lift the {free} side above level."
    return (
        f"Strict rule: open. The model stops at level and {100 * study.unused:.0f} % of the muscle is not in use, so "
        f"this person could probably lift the {free} side. If it stays merely level, the test is abnormal."
    )


def difference(study: TrendelenburgStudy) -> float | None:
    """Return how far the last two readings are apart; None with fewer than two."""
    readings = study.readings_deg
    return None if len(readings) < 2 else abs(float(readings[-1] - readings[-2]))


def signed(degrees: float) -> str:
    """Return an angle with a true minus sign and never a minus before nothing."""
    return f"{round(degrees, 1) + 0.0:.1f}°".replace("-", "\u2212")
