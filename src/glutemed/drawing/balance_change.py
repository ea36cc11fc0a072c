"""What changed between two balances: the numbers before, now, and the change in per cent, and the same in words."""

from __future__ import annotations

from glutemed.drawing.balance_words import length
from glutemed.drawing.hip_balance import HipBalance

COLUMNS = ("arm d", "arm r", "abductor pull F", "joint reaction J", "moment")
"""What a line of numbers gives, in this order."""
_NONE = "none: tips over"


def numbers(balance: HipBalance) -> tuple[str, ...]:
    """Return the numbers of a balance by `COLUMNS`: in mm, in N and body weights, in Nm and Nm/kg."""
    holds = balance.holds
    return (
        length(balance.centre[0]),
        length(balance.pull_arm_m),
        _both(balance.pull_n, balance) if holds else _NONE,
        _both(balance.reaction_n, balance) if holds else "",
        f"{balance.moment_nm:.1f} Nm = {balance.moment_nm_per_kg:.2f} Nm/kg".replace("-", "−"),
    )


def changes(before: HipBalance, now: HipBalance) -> tuple[str, ...]:
    """Return the changes of `numbers` in %, of the newtons and newton metres; empty where one of the two has none."""
    holds = before.holds and now.holds
    return (
        percent(before.centre[0], now.centre[0]) if now.centre[0] > 0 else "",
        percent(before.pull_arm_m, now.pull_arm_m),
        percent(before.pull_n, now.pull_n) if holds else "",
        percent(before.reaction_n, now.reaction_n) if holds else "",
        percent(before.moment_nm, now.moment_nm) if holds else "",
    )


def percent(before: float, now: float) -> str:
    """Return a change in %, with its sign; empty where nothing was there before."""
    if abs(before) < 1e-9:
        return ""
    change = round(100.0 * (now / before - 1.0))
    return "no change" if change == 0 else f"{change:+d} %".replace("-", "−")


def describe_change(before: HipBalance, now: HipBalance, name: str) -> str:
    """Return the state before, and the change in words.

    Parameters
    ----------
    before, now : HipBalance
    name : str
        Who or what was before.

    Returns
    -------
    str
    """
    _, arm, pull, reaction, moment = numbers(before)
    said = (
        f"Before, dashed ({name}): abductor pull {pull} on an arm of {arm}, joint reaction {reaction}, "
        f"moment {moment}. "
    )
    if not (before.holds and now.holds):
        return said + "Now no pull of the abductors balances it, so there is no change to give."
    changed = changes(before, now)
    if set(changed) == {"no change"}:
        return said + "Now nothing has changed."
    _, arm, pull, reaction, moment = changed
    return said + (
        f"From before to now: abductor pull {pull}, joint reaction {reaction}, moment {moment}, muscle arm {arm}."
    )


def _both(newtons: float, balance: HipBalance) -> str:
    return f"{newtons:.0f} N = {newtons / balance.body_weight_n:.2f} BW"
