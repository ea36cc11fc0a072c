"""The words beside a free-body diagram: names with numbers, the equation, and the text alternative."""

from __future__ import annotations

from glutemed.drawing.hip_balance import HipBalance, Turning


def other(side: str) -> str:
    """Return the side opposite to ``"right"`` or ``"left"``."""
    return {"right": "left", "left": "right"}[side]


def force(newtons: float, balance: HipBalance) -> str:
    """Return a force in newtons and body weights."""
    return f"{newtons:.0f} N = {newtons / balance.body_weight_n:.2f} BW"


def length(metres: float) -> str:
    """Return the size of a lever arm in millimetres; one decimal, so that the printed products agree."""
    return f"{1000 * abs(metres):.1f} mm"


def pull_side(balance: HipBalance) -> tuple[str, str]:
    """Return the left side of the equation: in words, and in numbers."""
    return "abductor pull F × arm r", f"{balance.pull_n:.0f} N × {length(balance.pull_arm_m)}"


def weight_side(balance: HipBalance) -> tuple[str, str]:
    """Return the right side of the equation: in words, and in numbers with the moment they add up to."""
    words, numbers = "", ""
    for number, one in enumerate(balance.turning):
        sign = ("−" if one.moment_nm < 0 else "") if number == 0 else (" − " if one.moment_nm < 0 else " + ")
        words += f"{sign}{one.name} {one.symbol[0]} × {'arm ' if number == 0 else ''}{one.symbol[1]}"
        numbers += f"{sign}{abs(one.down_n):.0f} N × {length(one.arm_m)}"
    return words, f"{numbers} = {balance.moment_nm:.1f} Nm".replace("-", "−")


def describe_free_body(balance: HipBalance, side: str) -> str:
    """Return the free-body diagram in words, with its key numbers.

    Parameters
    ----------
    balance : HipBalance
    side : {"right", "left"}
        The stance side.

    Returns
    -------
    str
    """
    free = other(side)
    parts = [
        f"Standing on the {side} leg, seen from behind. The picture shows everything that the {side} hip carries: "
        f"pelvis, trunk with head and arms, and the {free} leg",
        *_posture(balance, side),
        *(_pushes(one, balance, side) for one in balance.turning),
    ]
    if balance.holds:
        parts += [
            f"The {side} hip abductors, with the passive tissue beside them, pull down and outwards with "
            f"{_n_and_bw(balance.pull_n, balance)}, {balance.pull_deg:.1f}° from vertical, on an arm of "
            f"{length(balance.pull_arm_m)}",
            f"Both turn with the same moment: {pull_side(balance)[1]} = {weight_side(balance)[1]}",
            f"The femoral head pushes the socket up and towards the midline with "
            f"{_n_and_bw(balance.reaction_n, balance)}, {balance.reaction_deg:.1f}° from vertical",
        ]
    else:
        parts.append(unbalanced(balance, side))
    return ". ".join(parts) + "."


def describe_balance(balance: HipBalance, side: str) -> str:
    """Return diagram and triangle together in words, the result first; arguments as for `describe_free_body`."""
    start = f"Standing on the {side} leg, seen from behind"
    held = (*_posture(balance, side), *(_pushes(one, balance, side) for one in balance.turning))
    per_kg = f"{balance.moment_nm_per_kg:.2f} Nm/kg".replace("-", "−")
    if not balance.holds:
        return ". ".join((start, unbalanced(balance, side), *held, f"The moment is {per_kg}")) + "."
    parts = [
        f"{start}: the {side} hip abductors pull with {_n_and_bw(balance.pull_n, balance)}, and the {side} hip joint "
        f"carries {_n_and_bw(balance.reaction_n, balance)}",
        *held,
        f"The pull, {balance.pull_deg:.1f}° from vertical on an arm of {length(balance.pull_arm_m)}, turns with the "
        f"same moment: {pull_side(balance)[1]} = {weight_side(balance)[1]}, or {per_kg}",
        f"Head to tail the forces close; the joint reaction runs up and towards the midline, "
        f"{balance.reaction_deg:.1f}° from vertical",
    ]
    return ". ".join(parts) + "."


def describe_force_triangle(balance: HipBalance, side: str) -> str:
    """Return the force triangle in words, with its key numbers; arguments as for `describe_free_body`."""
    start = f"Standing on the {side} leg: the forces on everything that the {side} hip carries, head to tail"
    chain = [f"{one.name} {abs(one.down_n):.0f} N {'down' if one.down_n > 0 else 'up'}" for one in balance.turning]
    if not balance.holds:
        return f"{start}: {', '.join(chain)}. {unbalanced(balance, side)}."
    return (
        f"{start}: {', '.join(chain)}; abductor pull {_n_and_bw(balance.pull_n, balance)}, down and outwards, "
        f"{balance.pull_deg:.1f}° from vertical; joint reaction {_n_and_bw(balance.reaction_n, balance)}, up and "
        f"towards the midline, {balance.reaction_deg:.1f}° from vertical. The chain closes: the forces balance."
    )


def unbalanced(balance: HipBalance, side: str) -> str:
    """Return why no abductor pull balances this."""
    return (
        f"The pelvis tips to the {side}, with {abs(balance.moment_nm):.1f} Nm: no pull of the abductors balances that, "
        "adductors would have to pull"
    )


def _n_and_bw(newtons: float, balance: HipBalance) -> str:
    return f"{newtons:.0f} N ({newtons / balance.body_weight_n:.2f} body weights)"


def _posture(balance: HipBalance, side: str) -> list[str]:
    posture, said = balance.posture, []
    if posture.drop_deg:
        lower = other(side) if posture.drop_deg > 0 else side
        said.append(f"The {lower} side of the pelvis is {abs(posture.drop_deg):.1f}° lower")
    if posture.trunk_lean_deg:
        towards = side if posture.trunk_lean_deg > 0 else other(side)
        said.append(f"The trunk leans {abs(posture.trunk_lean_deg):.1f}° to the {towards}")
    if posture.lateral_shift_m:
        towards = side if posture.lateral_shift_m > 0 else other(side)
        said.append(f"The weight carried is shifted {1000 * abs(posture.lateral_shift_m):.0f} mm to the {towards}")
    return said


def _pushes(one: Turning, balance: HipBalance, side: str) -> str:
    towards = other(side) if one.arm_m >= 0 else side
    what = {
        "weight carried": f"The weight carried is {_n_and_bw(one.down_n, balance)} and acts",
        "load": f"A load of {one.down_n:.0f} N {'on the back acts' if balance.load_on_back else 'hangs'}",
        "cane": f"A cane pushes up with {-one.down_n:.0f} N",
    }[one.name]
    return f"{what} {length(one.arm_m)} to the {towards} of the {side} hip centre"
