"""People to start from, each with its source. The numbers they do not name keep the table's defaults."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Preset:
    """A named person.

    Attributes
    ----------
    label : str
        As shown.
    values : dict
        Control values that differ from the defaults.
    why : str
        Where the numbers come from, in words for a student.
    rows : tuple of str
        Evidence rows behind them.
    """

    label: str
    values: dict[str, float | str] = field(hash=False)
    why: str
    rows: tuple[str, ...]


PRESETS: dict[str, Preset] = {
    "young_adult": Preset(
        label="young adult",
        values={},
        why=(
            "1.5 Nm/kg lies between the means of eccentric strength of 831 novice runners: men 1.62, women 1.41 "
            "(Ramskov et al. 2014)."
        ),
        rows=("strength.norm.ramskov",),
    ),
    "older_woman": Preset(
        label="older woman",
        values={"full_strength": 0.95, "mass": 68},
        why=(
            "Older women were 34 % weaker than young women in isometric abduction (Johnson et al. 2004). Applied to "
            "1.45 Nm/kg, calculated for women of 30 from the norm of novice runners (Ramskov et al. 2014), that is "
            "0.95 Nm/kg. The body mass is a teaching choice."
        ),
        rows=("strength.age_women", "strength.norm.ramskov.30"),
    ),
    "gluteal_tendinopathy": Preset(
        label="gluteal tendinopathy",
        values={"full_strength": 1.1, "strength": 68},
        why=(
            "Abduction 32 %, or 0.35 Nm/kg, weaker than in controls, measured lying supine (Allison et al. 2016). The "
            "controls' 1.1 Nm/kg is calculated from those two numbers. With an upright trunk the model lets this "
            "person drop about 5 degrees (calculated, default assumption), though patients still raise the free side "
            "in steady one-leg stance, only less than controls. Strength in the model is not the whole story."
        ),
        rows=("strength.gtps_deficit", "drop.gt"),
    ),
    "nerve_block": Preset(
        label="52 % nerve block",
        values={"full_strength": 1.65, "strength": 48, "lean": 2},
        why=(
            "A block of the superior gluteal nerve took 52 % of strength from 9 healthy men (Kendall et al. 2013). "
            "1.65 Nm/kg is calculated from the norm for men of 30 (Ramskov et al. 2014); the men's own strength per "
            "kilogram was not found. The 2 degrees of lean are an assumption; with the default passive tissue none "
            "is needed."
        ),
        rows=("key.kendall2013.loss", "strength.norm.ramskov.30"),
    ),
    "paralysis": Preset(
        label="paralysis",
        values={"strength": 0, "lean": 40},
        why=(
            "No abductor force at all, and a trunk free to lean. Children with abductor paresis sway the trunk widely "
            "and hike the pelvis when they walk (Gutierrez-Farewik et al. 2003). No trustworthy drop angle was found."
        ),
        rows=("key.paralysis.mmc", "key.palsy_drop"),
    ),
}
"""Preset people by name."""
