"""People and situations to start from, each with its source. What they do not name keeps the table's defaults."""

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


PEOPLE: dict[str, Preset] = {
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
"""People with a strength, by name: those of the pelvic-drop explorer."""

BALANCE: dict[str, Preset] = {
    "coxa_vara": Preset(
        label="coxa vara, 118°",
        values={"neck_shaft": 118},
        why=(
            "A smaller neck-shaft angle lengthens the abductors' arm: by 10 % at 120° and 15 % at 115°, calculated for "
            "this course with the length of the neck kept. 118° is a teaching choice; how low it counts depends on the "
            "method (the middle half of 1070 femora in 3D CT lay between 117.9° and 125.6°). The trochanter also moves "
            "up, which slackens the muscle. This model does not see that."
        ),
        rows=("lever.nsa_effect.model", "lever.nsa.ct1070"),
    ),
    "coxa_valga": Preset(
        label="coxa valga, 140°",
        values={"neck_shaft": 140},
        why=(
            "A larger neck-shaft angle shortens the abductors' arm: by 16 % at 140°, calculated for this course with "
            "the length of the neck kept. 140° is a teaching choice."
        ),
        rows=("lever.nsa_effect.model",),
    ),
    "more_offset": Preset(
        label="hip replacement, offset +5 mm",
        values={"offset": 5},
        why=(
            "In 18 people after hip replacement, 3.4 mm more offset went with a 5 % longer arm, calculated from Hu et "
            "al. 2021. A longer arm is not yet a better outcome: in 148 hip replacements, more lever arm than native "
            "brought no better score (Bjordal and Bjorgul 2015)."
        ),
        rows=("lever.offset_effect.hu2021", "lever.offset_outcome"),
    ),
    "lean_to_stance": Preset(
        label="lean to the stance side, 10°",
        values={"trunk_lean": 10},
        why=(
            "Ten healthy adults walked with a large trunk lean: the first peak of the hip moment fell by 36.7 % "
            "(JOSPT Open 2024). The 10 degrees are an assumption; the angle was not found."
        ),
        rows=("trunk.lean.moment",),
    ),
    "cane_opposite": Preset(
        label="cane in the opposite hand",
        values={"cane": "opposite", "cane_push": 10},
        why=(
            "In 24 adults with a hip prosthesis, abductor EMG fell by 31.1 % with a cane in the opposite hand (Neumann "
            "1998). The lever promises more at the same push. Push (10 % BW) and place of the cane are assumptions."
        ),
        rows=("cane.emg.contra",),
    ),
    "cane_same": Preset(
        label="cane in the same hand",
        values={"cane": "same", "cane_push": 10},
        why=(
            "In the same 24 adults, a cane in the hand of the affected side did not change abductor EMG (Neumann "
            "1998). The lever says that it costs more. Push (10 % BW) and place of the cane are assumptions."
        ),
        rows=("cane.emg.contra",),
    ),
    "shopping_opposite": Preset(
        label="shopping in the opposite hand, 7.5 kg",
        values={"load": "opposite", "load_mass": 7.5},
        why=(
            "In 25 adults with a hip prosthesis, a load of 5 to 15 % of body weight in the opposite hand raised "
            "abductor EMG (Neumann 1996). Where the hand hangs is an assumption."
        ),
        rows=("load.contra_ipsi",),
    ),
    "shopping_same": Preset(
        label="shopping in the same hand, 7.5 kg",
        values={"load": "same", "load_mass": 7.5},
        why=(
            "In 25 adults with a hip prosthesis, a load in the hand of the affected side lowered abductor EMG (Neumann "
            "1996). A study of 26 healthy adults with 15 to 20 % of body weight found no change on that side. Where "
            "the hand hangs is an assumption."
        ),
        rows=("load.contra_ipsi", "load.unilateral"),
    ),
    "heavy": Preset(
        label="a heavy person, 110 kg",
        values={"mass": 110},
        why=(
            "110 kg is a teaching choice, with the same build. Upright, the moment is half of mass times gravity times "
            "hip distance (calculated), so every force grows with mass: more newtons, the same body weights."
        ),
        rows=("lever.identity",),
    ),
}
"""Hips, postures and aids by name: those of the free-body explorer."""

HIP_POSITIONS: dict[str, Preset] = {
    "hip_neutral": Preset(
        label="standing, or lying straight",
        values={},
        why=(
            "All angles of the hip are zero. Here most of gluteus medius abducts; its front turns the thigh inwards, "
            "its rear outwards (calculated)."
        ),
        rows=("arm.abd_vs_flex.gait2392.gmed_ant", "arm.rot_vs_flex.gait2392.gmed_post"),
    ),
    "hip_flexed_45": Preset(
        label="side-lying with flexed hips, 45°",
        values={"hip_flexion": 45},
        why=(
            "45 degrees are a teaching choice. Choose gluteus medius and TFL: which of the four has most leverage for "
            "abduction now? TFL also flexes and turns inwards (Selkowitz et al. 2013). Leverage alone does not say how "
            "hard a muscle works."
        ),
        rows=("arm.abd_vs_flex.gait2392.tfl", "tfl"),
    ),
    "hip_flexed_90": Preset(
        label="sitting, 90° flexed",
        values={"hip_flexion": 90},
        why=(
            "In four cadavers, flexion to 90 degrees moved 15 of 18 rotation arms inwards (Delp et al. 1999). The "
            "models do the same, calculated with a straight knee."
        ),
        rows=("arm.rot_flex_trend.delp1999",),
    ),
    "hip_extended": Preset(
        label="end of a step, 10° extended",
        values={"hip_flexion": -10},
        why=(
            "10 degrees are a teaching choice. In extension the rear of gluteus medius turns the thigh outwards most "
            "(calculated)."
        ),
        rows=("arm.rot_vs_flex.gait2392.gmed_post",),
    ),
}
"""Positions of the right hip by name: those of the action explorer."""

HIP_LOADS: dict[str, Preset] = {
    "level_one_leg": Preset(
        label="level, on one leg",
        values={"tract_adduction": 5, "hip_work": "one_leg"},
        why=(
            "The stance hip is about 5 degrees adducted under a level pelvis, an assumption of the model near the 7 "
            "degrees of goniometry (Youdas et al. 2010). All other postures are compared with this one."
        ),
        rows=("drop.mdc.youdas",),
    ),
    "hip_hanging": Preset(
        label="hanging on one hip",
        values={"tract_adduction": 15, "hip_work": "one_leg"},
        why=(
            "A pelvis that hangs 10 degrees, a teaching choice. Passive tissue holds more, the muscles less. The tract "
            "presses more at every guess, from a little to several times (calculated, default assumption). Advice "
            "against hanging on the hip rests on mechanism (Grimaldi et al. 2015)."
        ),
        rows=("itb_stretch", "compression_mechanism"),
    ),
    "crossed_legs": Preset(
        label="crossed legs",
        values={"tract_adduction": 12, "hip_work": "rest"},
        why=(
            "12 degrees are a teaching choice; sitting flexes the hip as well, which this picture leaves out. The "
            "muscles rest, so only stretched tissue pulls. No pressure was found for this posture."
        ),
        rows=("itb_stretch",),
    ),
    "side_lying": Preset(
        label="upper leg in side-lying, no pillow",
        values={"tract_adduction": 15, "hip_work": "rest"},
        why=(
            "The upper knee sinks to the mattress: 15 degrees, a teaching choice. Lying on the sore side adds the "
            "mattress, which is not in the model."
        ),
        rows=("itb_stretch",),
    ),
    "side_lying_pillow": Preset(
        label="the same with a pillow between the knees",
        values={"tract_adduction": 0, "hip_work": "rest"},
        why=(
            "The pillow brings the thigh back to neutral, a teaching choice. At every guess the press is small there. "
            "That the pillow relieves pain was not shown by a trial of the pillow alone that we found."
        ),
        rows=("itb_stretch",),
    ),
    "tract_stretch": Preset(
        label="stretching the tract",
        values={"tract_adduction": 20, "hip_work": "rest"},
        why=(
            "Stretches that cross the leg adduct the hip to its end, drawn here as 20 degrees. They add compression, "
            "and no trial was found that supports them in gluteal tendinopathy (Grimaldi et al. 2015)."
        ),
        rows=("itb_stretch",),
    ),
}
"""Postures that bend the iliotibial tract over the trochanter: those of the compression explorer."""

TEST_ROWS: dict[str, Preset] = {
    "both_positive": Preset(
        label="palpation and resisted abduction, both positive",
        values={"test_2": "resisted_abduction"},
        why=(
            "Six pooled studies: both positive moved the probability of GTPS from 59 to 96 % (Kinsella et al. 2024). "
            "The likelihood ratio of the pair is calculated from those two numbers."
        ),
        rows=("kinsella_pos",),
    ),
    "both_negative": Preset(
        label="palpation and resisted abduction, both negative",
        values={"result_1": "negative", "test_2": "resisted_abduction", "result_2": "negative"},
        why="The same six studies: both negative moved it from 59 to 14 % (Kinsella et al. 2024).",
        rows=("kinsella_neg",),
    ),
    "stance_ordinary": Preset(
        label="30-s stance, studied in people with lateral hip pain",
        values={"test_1": "stance_65"},
        why=(
            "65 people with lateral hip pain, like those in a clinic; only 15 of them had no tendinopathy on MRI "
            "(Grimaldi et al. 2017). Switch the result to negative and compare with the next example."
        ),
        rows=("sls30_grimaldi",),
    ),
    "stance_severe": Preset(
        label="30-s stance, studied in severe cases and pain-free hips",
        values={"test_1": "stance_17"},
        why=(
            "17 patients whose pain would not settle, against pain-free hips (Lequesne et al. 2008). The easy cases on "
            "both sides make the same test look better."
        ),
        rows=("sls30_lequesne", "red_lequesne"),
    ),
}
"""Examples of tests in a row by name: those of the test explorer."""

PRESETS: dict[str, Preset] = PEOPLE | BALANCE | HIP_POSITIONS | HIP_LOADS | TEST_ROWS
"""All presets by name."""
