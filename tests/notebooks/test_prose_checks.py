"""The checks of prose catch what they are for."""

import pytest

from glutemed.authoring.prose import agrees, expand_citations, faults
from glutemed.checked_numbers import evaluate


@pytest.mark.parametrize(
    "text",
    [
        "The demand is 0.83<!--= demand(Person(), Posture()) / 75 --> Nm/kg.",
        "A loss of 52<!--= row('key.kendall2013.loss') --> % in 9<!--= people('key.kendall2013.loss') --> men.",
        "It drops 6.6<!--= noted('drop.curve.cgm23') -->°, and 16<!--= 100 * (1 - erf(1.0)) --> % differ.",
        "Set it to 40<!--set strength--> %.",
        "Move **Strength left** down to 40<!--set strength--> %.",
        "At 20<!--given-->° of adduction.",
        "Equations like $D = 3\\,\\mathrm{kg}$ and `30 %` are left alone.",
        "Lesson 3 has 10 questions.",
    ],
)
def test_sound_prose_passes(text):
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The demand is 0.84<!--= demand(Person(), Posture()) / 75 --> Nm/kg.", "0.83385"),
        ("The demand is 0.834<!--= demand(Person(), Posture()) / 76 --> Nm/kg.", "0.82"),
        ("The demand is 0.83 Nm/kg.", "needs a check"),
        ("It drops 12°.", "needs a check"),
        ("It is 5<!--= nothing_such() -->.", "cannot evaluate"),
        ("Neumann says 2<!--= row('lever.ratio.textbook') -->.", "recalled"),
        ("It drops 6.7<!--= noted('drop.curve.cgm23') -->°.", "6.59"),
        ("Set it to 400<!--set strength--> %.", "accepted: 0 to 100"),
        ("Set it to 4<!--set strenght--> %.", "strenght"),
        ("Set **Strength** to 40<!--set strength--> %.", "'Strength left'"),
        ("Make it wider: **Hip centres apart** 187<!--set hip_distance--> mm.", "'Hip distance'"),
        ("See @@kendall2013.", "not expanded"),
        ("See [Kendall 2013](https://doi.org/10.1/1)<!--cite kendall2013-->.", "the bibliography says"),
    ],
)
def test_unsound_prose_is_caught(text, why):
    found = faults(text)
    assert found
    assert why in " ".join(fault.why for fault in found)


@pytest.mark.parametrize(
    ("printed", "value", "same"),
    [("11.4", 11.44, True), ("11.4", 11.46, False), ("−0.33", -0.33, True), ("51", 51.4, True), ("51", 51.6, False)],
)
def test_numbers_agree_at_the_precision_printed(printed, value, same):
    assert agrees(printed, value) is same


def test_a_citation_is_written_from_the_bibliography_and_stays_so():
    once = expand_citations("Shown by @@kendall2013.")
    assert (
        once == "Shown by [Kendall et al. 2013](https://doi.org/10.1097/JSM.0b013e31825e66a1)<!--cite kendall2013-->."
    )
    assert expand_citations(once) == once
    assert faults(once) == []


def test_expressions_reach_the_model_and_nothing_else():
    assert evaluate("Person().mass_kg") == 75
    for unsafe in ("__import__('os')", "open('x')", "exec('1')"):
        with pytest.raises(ValueError, match="cannot evaluate"):
            evaluate(unsafe)
