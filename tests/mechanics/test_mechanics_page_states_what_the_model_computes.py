"""docs/mechanics.md, number by number."""

import re
from pathlib import Path

import pytest

from glutemed.authoring.prose import agrees
from glutemed.checked_numbers import evaluate
from glutemed.evidence import rows

PAGE = Path(__file__).parents[2] / "docs" / "mechanics.md"
TEXT = PAGE.read_text(encoding="utf-8")
CHECKED = re.findall(r"([-+]?\d+(?:\.\d+)?)<!--=(.*?)-->", TEXT)


def test_the_page_has_checked_numbers():
    assert len(CHECKED) > 60
    assert len(CHECKED) + TEXT.count("<!--given-->") == TEXT.count("<!--")


@pytest.mark.parametrize(("printed", "expression"), CHECKED)
def test_number_is_what_its_expression_gives(printed, expression):
    assert agrees(printed, evaluate(expression.strip())), (printed, evaluate(expression.strip()))


def test_every_row_key_on_the_page_exists():
    topics = "anthro|arm|cane|check|demand|drop|dyn|emg|hcf|key|lever|load|muscle|passive|strength|torque|trunk"
    keys = re.findall(rf"`((?:{topics})\.[\w.*]+)`", TEXT)
    assert len(keys) > 20
    assert [key for key in keys if not rows(key.rstrip("*"))] == []
