"""A teacher who edits a data file learns which file, entry and field is wrong, and what was expected."""

import re

import pytest
from pydantic import Field

from glutemed.clinical.data_file import Entry, read_entries


class Dose(Entry):
    sets: int = Field(ge=1, le=10)
    cue: str


GOOD = '[[dose]]\nid = "clam"\nsets = 3\ncue = " Roll the thigh. "\n'


def read(tmp_path, text):
    path = tmp_path / "doses.toml"
    path.write_text(text, encoding="utf-8")
    return read_entries(path, "dose", Dose)


def test_a_good_file_is_read_in_order_and_cannot_be_changed_afterwards(tmp_path):
    first, second = read(tmp_path, GOOD + GOOD.replace("clam", "hike"))
    assert (first.id, first.sets, first.cue, second.id) == ("clam", 3, "Roll the thigh.", "hike")
    with pytest.raises(ValueError, match="frozen"):
        first.sets = 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("3", "0"), "doses.toml, dose 'clam', field sets: found 0; expected 1 or more"),
        (GOOD.replace("sets = 3\n", ""), "doses.toml, dose 'clam', field sets: it is missing"),
        (GOOD + "load = 2\n", "doses.toml, dose 'clam', field load: no such field"),
        (GOOD.replace("3", '"three"'), "doses.toml, dose 'clam', field sets: found 'three'; expected a whole number"),
        (GOOD.replace('id = "clam"\n', ""), "doses.toml, dose number 1 (it has no id), field id: it is missing"),
        (GOOD + GOOD, "doses.toml, dose 'clam': this id is used twice"),
        (GOOD.replace("dose", "exercise"), r"doses.toml: expected at least one entry under [[dose]]"),
        (GOOD.replace("=", ":"), 'doses.toml, dose, line 2: found id : "clam"; expected a line such as name ='),
    ],
)
def test_a_fault_is_named_with_its_file_entry_and_field(tmp_path, text, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        read(tmp_path, text)


def test_every_fault_of_a_file_is_named_at_once(tmp_path):
    with pytest.raises(ValueError, match=r"'clam', field sets(.|\n)*'hike', field cue"):
        read(tmp_path, GOOD.replace("3", "0") + GOOD.replace("clam", "hike").replace('cue = " Roll the thigh. "', ""))
