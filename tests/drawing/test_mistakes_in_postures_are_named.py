"""Someone who draws an exercise of their own reads which figure and which field is wrong."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from glutemed.drawing.exercise_figures import read_postures

POSES = Path(str(files("glutemed.drawing"))) / "poses" / "exercises.toml"
BLOCK = "[[figure]]" + POSES.read_text(encoding="utf-8").split("[[figure]]")[-1]
MISTAKES = {
    "misspelt field": ("working =", "workng =", "figure 'forward_step_up': working missing; expected id, alt,"),
    "wrong side": ('["right"]', '["rigth"]', "field working: found 'rigth'; expected 'right' or 'left'"),
    "no quotation mark": ('id = "forward_step_up"', 'id = "forward_step_up', "line 2: found id = "),
    "unknown field": ("touches =", "colour = 3\ntouches =", "figure 'forward_step_up': no such field colour; expected"),
}


@pytest.mark.parametrize(("good", "bad", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_posture_is_named(tmp_path, good, bad, said):
    path = tmp_path / "exercises.toml"
    path.write_text(BLOCK.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape("exercises.toml, figure")) as refused:
        read_postures(path)
    assert said in str(refused.value)


def test_a_figure_stands_once_in_the_file(tmp_path):
    path = tmp_path / "exercises.toml"
    path.write_text(BLOCK + BLOCK, encoding="utf-8")
    with pytest.raises(ValueError, match="forward_step_up': this id is used twice"):
        read_postures(path)
