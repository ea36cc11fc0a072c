"""Small question banks and hands that press buttons, shared by the tests of `glutemed.teaching`."""

GOOD = """
[numbers]
drop = "a + b"

[[question]]
id = "one"
outcome = 1
prompt = "Which side?"
why = "BECAUSE it drops {drop:.1f} degrees."
source = ["kendall2013"]
[[question.option]]
text = "Left"
feedback = "LEFT is the free side <b>."
[[question.option]]
text = "Right"
right = true
feedback = "RIGHT carries it."
[[question.option]]
text = "Both"
feedback = "BOTH cannot be."

[[question]]
id = "many"
kind = "several"
outcome = 2
prompt = "Which ones?"
why = "TWO of them."
[[question.option]]
text = "Pain"
right = true
feedback = "PAIN counts."
[[question.option]]
text = "Fear"
right = true
feedback = "FEAR counts."
[[question.option]]
text = "Hair"
feedback = "HAIR does not."

[[prediction]]
id = "shape"
prompt = "What happens?"
reveal = "SECRET it stays level."
[[prediction.option]]
text = "Level"
value = 0
feedback = "COMPARE level."
[[prediction.option]]
text = "Falls"
value = 15
[[prediction.option]]
text = "Cannot say"

[[prediction]]
id = "angle"
prompt = "How far?"
reveal = "SECRET far."
number = {unit = "degrees", low = 0, high = 30}
"""


def two(_expression: str) -> float:
    return 2.0


def tick(panel, *letters: str) -> None:
    """Untick everything, then tick these letters, as a student would."""
    panel.choice.clear()
    for letter in letters:
        panel.choice.boxes["ABCDEFGHIJ".index(letter)].value = True
