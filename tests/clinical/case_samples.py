"""The example of the guide for instructors, as text and as a case."""

from pathlib import Path

from glutemed.clinical.cases import read_cases

GUIDE = Path(__file__).parents[2] / "docs" / "write_a_case.md"
EXAMPLE = GUIDE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]


def write(folder, text=EXAMPLE):
    path = folder / "my_cases.toml"
    path.write_text(text, encoding="utf-8")
    return path


def example(folder):
    return read_cases(write(folder))[0]
