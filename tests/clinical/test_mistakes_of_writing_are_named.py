"""Someone who never coded and forgets a quotation mark reads where it is missing, and sees no error trace."""

import re

import pytest

from glutemed.clinical.data_file import Entry, read_entries
from glutemed.clinical.exercise_files import read_added
from glutemed.clinical.exercises import read_exercises


class Step(Entry):
    height_cm: float
    steep: bool = False
    words: tuple[str, ...] = ()
    title: str = ""


GOOD = '[[step]]\nid = "low"\nheight_cm = 1.5\nsteep = true\nwords = ["one", "two"]\ntitle = "A low step"\n'
MISTAKES = {
    "no closing mark": ('"A low step"', '"A low step', 'line 6: found title = "A low step; expected text between two'),
    "no marks": ('"A low step"', "A low step", "line 6: found title = A low step; expected text between two"),
    "curly marks": ('"A low step"', "“A low step”", "expected straight quotation marks"),
    "marks inside": ('"A low step"', '"A "low" step"', "expected no quotation mark inside the text"),
    "comma": ("1.5", "1,5", "line 3: found height_cm = 1,5; expected a number with a point"),
    "unit": ("1.5", "1.5 cm", "line 3: found height_cm = 1.5 cm; expected a number without its unit"),
    "yes": ("true", "yes", "line 4: found steep = yes; expected true or false"),
    "number in marks": ("1.5", '"high"', "field height_cm: found 'high'; expected a number without quotation marks"),
    "no list": ('["one", "two"]', '"one"', "field words: found 'one'; expected a list in square brackets"),
    "misspelt field": ("title", "titel", "field titel: no such field; expected perhaps 'title'; the fields are id,"),
    "heading": ("[[step]]", "[[step]", "expected a heading in the brackets of the guide"),
}


@pytest.mark.parametrize(("good", "bad", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_of_writing_is_named_in_plain_words(tmp_path, good, bad, said):
    path = tmp_path / "steps.toml"
    path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^steps\.toml, ") as refused:
        read_entries(path, "step", Step)
    assert said in str(refused.value)
    assert not re.search("TOML|tuple|parse|Illegal", str(refused.value))


def test_the_entry_above_a_broken_line_is_named(tmp_path):
    path = tmp_path / "steps.toml"
    path.write_text(GOOD + GOOD.replace("low", "high").replace("1.5", "1,5"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"steps\.toml, step 'high', line 9: "):
        read_entries(path, "step", Step)


def test_a_notebook_shows_the_words_of_a_fault_and_no_trace(tmp_path):
    from IPython.core.interactiveshell import InteractiveShell

    path = tmp_path / "mine.toml"
    path.write_text('[[added]]\nid = "plank"\nname = "Plank\n', encoding="utf-8")
    shell, shown = InteractiveShell(), []
    shell._showtraceback = lambda kind, value, lines: shown.extend(lines)
    try:
        read_added(path)
    except ValueError:
        shell.showtraceback()
    assert shown[0].startswith("mine.toml, added 'plank', line 3: found name = \"Plank; expected text between two")
    assert "restart the kernel" in shown[1]
    assert len(shown) == 2


ADDED = """
[[added]]
id = "clam"
name = "My plank"
short = "My plank"
position = "plank"
weight_bearing = "partial"
stage = 3
cue = "Long line"
common_compensation = "Hips sag"
regression = "Knee on the bench"
progression = "Longer hold"
"""


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ("", "added 'clam', field id: another exercise has it"),
        ('mean = 55\nmethod = "surface_mean"\nstudy = "Author 2020"\n', 'expected status = "seen" beside the mean'),
    ],
)
def test_an_added_exercise_needs_an_id_and_a_status_of_its_own(tmp_path, extra, said):
    from glutemed.clinical.data_file import package_file

    path = tmp_path / "exercises.toml"
    path.write_text(package_file("exercises.toml").read_text(encoding="utf-8") + ADDED + extra, encoding="utf-8")
    with pytest.raises(ValueError, match=r"exercises\.toml, ") as refused:
        read_exercises(described=path)
    assert said in str(refused.value)
