"""What the pictures of exercises say: values with their spread, studies, methods, and what was not read."""

from __future__ import annotations

from glutemed.clinical.exercises import Exercise, Reading, band, bracket

METHODS = {
    "surface_mean": "average",
    "surface_peak": "peak",
    "surface_part": "one part",
    "fine_wire": "fine wire",
    "pooled": "pooled",
}
"""How the activity was measured, in a word or two."""
NO_VALUE = "no value was read"
_CIRCLED = "\u2460\u2461\u2462\u2463\u2464\u2465"


def circled(exercise: Exercise) -> str:
    """Return the exercise's number in the article as a circled digit, or nothing."""
    return _CIRCLED[exercise.article_number - 1] if exercise.article_number else ""


def number(percent: float) -> str:
    """Return an activity as text, with a decimal where the source gave one."""
    return f"{percent:.0f}" if abs(percent - round(percent)) < 0.05 else f"{percent:.1f}"


def value_words(exercise: Exercise) -> str:
    """Return the main value with its standard deviation, or the bracket, or that nothing was read."""
    reading = exercise.reading
    if reading:
        return number(reading.percent) + (f" \u00b1 {number(reading.sd)}" if reading.sd else "")
    span = bracket(exercise)
    if exercise.others and not span:
        return "no surface value was read"
    return f"{NO_VALUE}; neighbours {span.low:.0f} to {span.high:.0f}" if span else NO_VALUE


def study_words(reading: Reading) -> str:
    """Return study, how many people and method."""
    people = f", n {reading.people}" if reading.people else ""
    return f"{reading.study}{people}, {METHODS[reading.method]}"


def known_words(exercise: Exercise) -> str:
    """Return in a sentence or two how much gluteus medius works in an exercise and how that is known."""
    others = [f"{number(other.percent)} in {study_words(other)}" for other in exercise.others]
    more = f" Other studies of the same exercise: {'; '.join(others)}." if others else ""
    reading = exercise.reading
    if reading:
        spread = f" (SD {number(reading.sd)})" if reading.sd else " (the SD was not read)"
        return f"{number(reading.percent)} % MVIC{spread}, {band(reading.percent)}; {study_words(reading)}.{more}"
    span = bracket(exercise)
    if span is None:
        return f"N{NO_VALUE[1:]}.{more}"
    return (
        f"N{NO_VALUE[1:]}. The open bracket spans what was read for its neighbours ({'; '.join(span.neighbours)}): "
        f"{number(span.low)} to {number(span.high)} % MVIC. The value may lie outside it.{more}"
    )


def card_lines(exercise: Exercise) -> tuple[tuple[str, str], ...]:
    """Return what the card of an exercise says: headings and texts, empty ones left out."""
    lines = (
        ("Activity", known_words(exercise)),
        ("Cue", exercise.cue),
        ("Watch for", exercise.compensation),
        ("Easier", exercise.easier),
        ("Harder", exercise.harder),
    )
    return tuple((heading, text) for heading, text in lines if text)


def describe_card(exercise: Exercise) -> str:
    """Return the card of an exercise as one text."""
    number_in_article = f" (number {exercise.article_number} of the article)" if exercise.article_number else ""
    parts = [f"{heading}: {text.rstrip('.')}" for heading, text in card_lines(exercise)]
    return f"{exercise.short}{number_in_article}, stage {exercise.stage}. {'. '.join(parts)}."
