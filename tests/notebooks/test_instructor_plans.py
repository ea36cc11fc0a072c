"""The guide for instructors keeps up with the course: its plans fit the hour, and what they name exists."""

import re
from pathlib import Path

import nbformat
import pytest

from glutemed import explorers
from glutemed.clinical.plan.record import read_line
from glutemed.explorers.case import read_case
from glutemed.teaching import bank

ROOT = Path(__file__).parents[2]
GUIDE = nbformat.read(ROOT / "notebooks" / "for_instructors.ipynb", as_version=4)
PLANS = {cell.source.splitlines()[0]: cell.source for cell in GUIDE.cells if "plan" in cell.metadata.get("tags", [])}
EACH_PLAN = pytest.mark.parametrize("title", PLANS)
LESSONS = sorted(path for path in (ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
EXPLORERS = {getattr(explorers, name).name: getattr(explorers, name) for name in explorers.__all__}


def first_words(path):
    return nbformat.read(path, as_version=4).cells[0].source


def lesson_of(title):
    number = int(re.match(r"### Lesson (\d+) · ", title)[1])
    return next((path for path in LESSONS if path.stem.startswith(f"{number:02d}_")), None)


def read_state(line):
    name = line.split()[0]
    assert name == "planner" or name in EXPLORERS, f"no explorer has the name {name}"
    return read_line(line) if name == "planner" else read_case(name, line, EXPLORERS[name].controls)


@pytest.mark.parametrize(
    "path", [path for path in LESSONS if not path.stem.startswith("00")], ids=lambda path: path.stem
)
def test_every_lesson_has_one_plan_under_its_own_title(path):
    number, name = re.match(r"# (\d+) · (.+)", first_words(path)).groups()
    assert f"### Lesson {number} · {name}" in PLANS


@EACH_PLAN
def test_a_plan_fills_fifty_minutes_without_a_gap(title):
    times = [tuple(map(int, pair)) for pair in re.findall(r"^\| (\d+)–(\d+) \|", PLANS[title], re.MULTILINE)]
    assert times[0][0] == 0
    assert times[-1][1] == 50
    assert all(start < end for start, end in times)
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]


@EACH_PLAN
def test_every_case_line_of_a_plan_can_be_pasted(title):
    lines = re.findall(r"`([^`]*=[^`]*)`", PLANS[title])
    assert lines
    for line in lines:
        assert read_state(line)


def test_every_case_line_between_the_plans_can_be_pasted():
    words = "|".join((*EXPLORERS, "planner"))
    found = [
        line for cell in GUIDE.cells for line in re.findall(rf"[`\"]((?:{words}) [a-z_]+=[^`\"]*)[`\"]", cell.source)
    ]
    assert found
    for line in found:
        assert read_state(line)


@EACH_PLAN
def test_every_vote_of_a_plan_is_in_the_answer_key(title):
    held = bank.load_with_model(lesson_of(title).stem)
    votes = re.findall(r"`([phq]\d+)`", PLANS[title])
    assert votes
    known = {item.id for item in (*held.predictions, *held.questions)}
    assert set(votes) <= known


@EACH_PLAN
def test_a_plan_has_an_aim_a_discussion_and_says_what_it_leaves_out(title):
    for part in ("**Aim.**", "**Discuss.**", "A good answer", "**Left for reading.**"):
        assert part in PLANS[title]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_course_table_gives_the_minutes_of_the_lesson(path):
    said = re.search(r"About (\d+) minutes", first_words(path))[1]
    row = next(line for cell in GUIDE.cells for line in cell.source.splitlines() if f"]({path.name})" in line)
    assert row.rstrip(" |").endswith(f"| {said}")


def test_the_example_question_is_a_sound_one():
    example = next(cell.source for cell in GUIDE.cells if "[[question]]" in cell.source)
    read = bank.parse(example.split("```toml\n")[1].split("```")[0], "03_pelvic_drop")
    assert [question.id for question in read.questions] == ["my_first"]
    assert f'question("03_pelvic_drop", "{read.questions[0].id}")' in example


def test_the_sixth_case_has_the_id_of_its_example():
    example = (ROOT / "docs" / "write_a_case.md").read_text(encoding="utf-8")
    call = next(cell.source for cell in GUIDE.cells if "my_cases.toml" in cell.source)
    id = re.search(r'case\("(\w+)", file', call)[1]
    assert f'id = "{id}"' in example
