"""What is said about a structure has a source that may be taught, and agrees with the muscle models."""

import re

import pytest

from glutemed.drawing.anatomy import STRUCTURES
from glutemed.evidence import reference, row
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set
from glutemed.teaching import muscle_facts
from glutemed.teaching.muscle_facts import HEADINGS, TEXTBOOK, all_facts, facts

FACTS = pytest.mark.parametrize("known", all_facts().values(), ids=all_facts())
MUSCLES = [name for name in all_facts() if name not in STRUCTURES or STRUCTURES[name].kind == "muscle"]
MODELS = pytest.mark.parametrize("model", ["gait2392", "rajagopal2016"])


def arms(model, part, flexion):
    muscles = muscle_set(model)
    found = moment_arms(muscles, HipAngles(flexion_deg=flexion))
    place = muscles.index(part)
    return {"abducts": found.abduction_m[place], "inwards": found.rotation_m[place], "flexes": found.flexion_m[place]}


@FACTS
def test_every_statement_has_a_source_that_may_be_taught(known):
    for statement in (known.fact, *known.statements.values()):
        assert statement.rows
        assert set(statement.statuses) <= {"seen", "derived", TEXTBOOK}
        assert all(reference(key).link for key in statement.bibkeys)
        assert statement.origin_in_words


@pytest.mark.parametrize("name", MUSCLES)
def test_a_muscle_has_every_kind_of_statement(name):
    assert list(facts(name).statements) == list(HEADINGS)


@pytest.mark.parametrize("name", [value for value, _ in CONTROLS["structure"].choices if value != "none"])
def test_what_can_be_read_about_has_statements(name):
    assert facts(name).lines()


@pytest.mark.parametrize("key", ["innervation_gmed", "innervation_gmax"])
def test_roots_are_those_of_the_row(key):
    roots = set(row(key).value.split(", "))
    said = [s.text for known in all_facts().values() for s in known.statements.values() if s.rows[0] == key]
    told = [set(re.findall(r"\b[LS]\d\b", text)) for text in said if re.search(r"\b[LS]\d\b", text)]
    assert told
    assert all(each == roots for each in told)


@FACTS
def test_a_clue_does_not_name_its_structure(known):
    assert known.label.split(" (")[0] not in known.clue.casefold()
    assert not any(re.search(rf"\b{re.escape(name)}\b", known.clue.casefold()) for name in known.also if len(name) > 3)


@FACTS
def test_a_statement_about_numbers_of_people_is_that_of_its_row(known):
    for number in re.findall(r"\b\d{2,}\b", known.fact.text):
        assert float(number) in {n for key in known.fact.rows if key != TEXTBOOK for n in row(key).numbers}


@MODELS
def test_the_anterior_fibres_act_as_said(model):
    straight, flexed = arms(model, "gmed_ant", 0), arms(model, "gmed_ant", 60)
    assert straight["abducts"] > 0 < straight["inwards"] < flexed["inwards"]
    assert flexed["abducts"] < 0.5 * straight["abducts"]


@MODELS
def test_the_middle_fibres_hardly_rotate_in_the_straight_hip_and_turn_inwards_in_flexion(model):
    straight, flexed = arms(model, "gmed_mid", 0), arms(model, "gmed_mid", 90)
    assert abs(straight["inwards"]) < 0.4 * straight["abducts"]
    assert flexed["inwards"] > 0.02


@MODELS
@pytest.mark.parametrize("part", ["gmed_post", "piriformis"])
def test_the_posterior_fibres_and_piriformis_turn_outwards_only_near_extension(model, part):
    assert arms(model, part, 0)["inwards"] < -0.02
    assert arms(model, part, 90)["inwards"] > 0.01


@MODELS
def test_the_posterior_fibres_extend_and_tensor_flexes(model):
    assert arms(model, "gmed_post", 0)["flexes"] < 0 < arms(model, "tfl", 0)["flexes"]


def test_a_remembered_row_is_refused():
    with pytest.raises(ValueError, match="may not be taught"):
        muscle_facts._statement("gluteus_medius", {"text": "L5 dominates", "rows": ["l5_dominant"]})
    with pytest.raises(ValueError, match="there are facts on"):
        facts("biceps")
