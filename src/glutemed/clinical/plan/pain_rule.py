"""The pain-monitoring rule: how much pain during exercise is acceptable, and what the next 24 hours must show.

It was made for the Achilles tendon (Silbernagel and others 2007) and is borrowed for the hip. The two limits are read
from the evidence row ``pain_zones``. That the next morning is held to the same limits is a choice of this course.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.plan.inputs import PAIN, RESPONSES
from glutemed.evidence import row
from glutemed.mechanics.checks import one_of, whole_number

DECISIONS = ("go on", "stay", "stop")
"""What the rule can say; freest first."""
_DO = {
    "go on": "Safe. Do the same next time. When every test of your stage is met, you may move on.",
    "stay": "Acceptable. Do the same next time, and no more, until it is {safe} or less and settles overnight.",
    "stop": "Too much. Stop for today. Next time do less: less load, fewer repetitions or one stage back.",
}


@dataclass(frozen=True)
class PainDecision:
    """What the pain rule says.

    Attributes
    ----------
    decision : str
        One of `DECISIONS`.
    advice : str
        What to do.
    reasons : tuple of str
        What the decision rests on: pain during, the next morning, the next 24 hours.
    """

    decision: str
    advice: str
    reasons: tuple[str, ...]


def limits() -> tuple[int, int]:
    """Return the highest pain that is safe and the highest that is acceptable.

    Examples
    --------
    >>> limits()
    (3, 5)
    """
    safe, acceptable = row("pain_zones").numbers[:2]
    return int(safe), int(acceptable)


def judge_pain(during: int, next_morning: int, response_24h: str) -> PainDecision:
    """Return what the pain rule says about an exercise session.

    Parameters
    ----------
    during : int
        Worst pain during the exercises, 0 to 10.
    next_morning : int
        Pain on the next morning, 0 to 10.
    response_24h : str
        How the hip was in the 24 hours after: one of `glutemed.clinical.plan.inputs.RESPONSES`.

    Returns
    -------
    PainDecision
        The strictest of the three.

    Examples
    --------
    >>> judge_pain(5, 2, "settled").decision
    'stay'
    >>> judge_pain(2, 2, "raised").decision
    'stop'
    """
    whole_number("Pain during exercise", during, int(PAIN.low), int(PAIN.high))
    whole_number("Pain next morning", next_morning, int(PAIN.low), int(PAIN.high))
    one_of("The 24-hour response", response_24h, RESPONSES)
    found = [
        (_zone(during), f"During exercise: {during} of 10, {_zone_words(during)}."),
        (_zone(next_morning), f"Next morning: {next_morning} of 10, {_zone_words(next_morning)}."),
        (list(RESPONSES).index(response_24h), f"Over 24 hours: {RESPONSES[response_24h]}."),
    ]
    decision = DECISIONS[max(place for place, _ in found)]
    advice = _DO[decision].format(safe=limits()[0])
    return PainDecision(decision, advice, tuple(words for _, words in found))


def _zone(pain: int) -> int:
    safe, acceptable = limits()
    return 0 if pain <= safe else 1 if pain <= acceptable else 2


def _zone_words(pain: int) -> str:
    safe, acceptable = limits()
    return (f"safe ({safe} or less)", f"acceptable ({safe + 1} to {acceptable})", f"too much (more than {acceptable})")[
        _zone(pain)
    ]
