"""What a muscle part does, and where a hip is, in words."""

from __future__ import annotations

ABOUT = {
    "abduction": ("abductor", "adductor"),
    "rotation": ("turns the thigh inwards", "turns the thigh outwards"),
    "flexion": ("flexor", "extensor"),
}
"""What a positive and a negative moment arm about each axis means, as a heading."""
_VERBS = {
    "abduction": ("abducts", "adducts"),
    "rotation": ("turns the thigh inwards", "turns the thigh outwards"),
    "flexion": ("flexes", "extends"),
}
_SHORT = {
    "abduction": ("abducts", "adducts"),
    "rotation": ("inwards", "outwards"),
    "flexion": ("flexes", "extends"),
}


def whole(arm_mm: float) -> int:
    """Return an arm in whole millimetres, never minus nought."""
    return round(arm_mm) + 0


def signed(arm_mm: float) -> str:
    """Return an arm in whole mm with a proper minus sign."""
    return f"{whole(arm_mm)} mm".replace("-", "\N{MINUS SIGN}")


def does(about: str, arm_mm: float) -> str:
    """Return what a muscle part does about an axis, such as "abducts (48 mm)"."""
    much = whole(arm_mm)
    if much == 0:
        return f"has no leverage in {about} (0 mm)"
    return f"{_VERBS[about][much < 0]} ({abs(much)} mm)"


def does_in_short(about: str, arm_mm: float) -> str:
    """Return the same for a table, such as "abducts 48"."""
    much = whole(arm_mm)
    return f"{_SHORT[about][much < 0]} {abs(much)}" if much else "neither"


def posture_words(flexion: float, adduction: float, rotation: float) -> str:
    """Return the position of the hip, such as "flexed 30°, abducted 10°, turned inwards 5°"."""
    said = [
        f"{words[value < 0]} {abs(value):.0f}°"
        for value, words in (
            (flexion, ("flexed", "extended")),
            (adduction, ("adducted", "abducted")),
            (rotation, ("turned inwards", "turned outwards")),
        )
        if round(value) != 0
    ]
    return ", ".join(said) if said else "in neutral position"


_SIDES = (
    "the front",
    "the front right",
    "the right side",
    "behind right",
    "behind",
    "behind left",
    "the left side",
    "the front left",
)


def view_words(turn_deg: float, height_deg: float) -> str:
    """Return from where the hip is seen, such as "the right side" or "above"."""
    side = _SIDES[round(turn_deg / 45) % 8]
    if height_deg >= 70:
        return "above"
    return f"{side}, raised" if height_deg >= 25 else side
