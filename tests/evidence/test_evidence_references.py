"""Sources: citations as a reader sees them."""

import doctest
import re
import sys

import pytest
from bibtexparser.latexenc import latex_to_unicode

from glutemed.evidence import Reference, numerals, reference, references
from glutemed.evidence.references import _reference

SOURCES = {source.key: source for source in references()}


def made(**changed):
    fields = {"key": "k", "authors": ("Doe, Jane A.",), "year": "2001", "title": "A title", "container": "Journal"}
    return Reference(**(fields | {"doi": "", "url": ""} | changed))


@pytest.mark.parametrize(
    ("key", "short"),
    [
        ("kendall2013", "Kendall et al. 2013"),
        ("clark1987", "Clark and Haynor 1987"),
        ("winter2009", "Winter 2009"),
        ("AlHayani2009", "Al-Hayani 2009"),
        ("ajemian2004", "Ajemian et al. 2004"),  # one name and "others"
        ("vicongcd", "Vicon n.d."),
        ("Wheeless", "Wheeless Textbook of Orthopaedics n.d."),  # no year in the entry
        ("AAPMR", "American Academy of PM and R 2023"),  # "and" inside the name of a group
        ("ober2022", "“Effects of Contralateral Hip Flexion Angle …” 2022"),  # authors not recorded
        ("CaneContraIpsi", "“Contralateral v. ipsilateral cane use” 2007"),
        ("basket_isokin", "“Isokinetic hip adduction and abduction strength …” n.d."),
    ],
)
def test_short_citation(key, short):
    assert reference(key).short == short


def test_full_reference():
    assert reference("clark1987").markdown.startswith("Clark, ")
    assert (
        made(authors=("Doe, Jane Ann", "de Groot, F.")).markdown
        == "Doe, J. A. and de Groot, F. (2001). A title. *Journal*."
    )
    assert made(authors=(), container="", title="Why?").markdown == "Authors not recorded (2001). Why?"
    assert made(and_others=True).markdown.startswith("Doe, J. A., et al. (2001).")


def test_link_prefers_the_doi():
    both = made(doi="10.1/a(1)b", url="https://www.example.org/x")
    assert both.link == "https://doi.org/10.1/a(1)b"
    assert both.markdown.endswith("[doi:10.1/a(1)b](https://doi.org/10.1/a%281%29b)")
    only_url = made(url="https://www.example.org/x")
    assert only_url.link == "https://www.example.org/x"
    assert only_url.markdown.endswith("[example.org](https://www.example.org/x)")
    assert made().link is None


def shown(source):
    return " ".join([*source.authors, source.title, source.container, source.year, source.note, source.short])


def test_nothing_of_latex_is_left():
    marks = {key: re.findall(r"[{}\\$~]|--|``|''", shown(source)) for key, source in SOURCES.items()}
    assert {key: found for key, found in marks.items() if found} == {}
    assert [key for key, source in SOURCES.items() if re.search(r"[{}\\ ]", source.doi + source.url)] == []


def test_every_source_can_be_shown():
    for source in SOURCES.values():
        assert re.fullmatch(r"\d{4}|n\.d\.", source.year), source
        assert source.title, source
        assert source.short.endswith(f" {source.year}"), source
        assert len(source.short) < 70, source
        assert not re.search(r"not (seen|recorded)|\bothers\b", " ".join(source.authors) + source.container), source
        assert "\n" not in source.markdown, source
        assert source.link is None or re.fullmatch(r"https?://\S+", source.link), source


def test_accents_are_decoded():
    entry = {"ID": "k", "author": 'M{\\"u}ller, J. and {\\O}st, A.', "title": "{Gait {\\&} posture}"}
    source = _reference(entry, latex_to_unicode)
    assert source.authors == ("Müller, J.", "Øst, A.")
    assert source.title == "Gait & posture"
    assert source.year == "n.d."


def test_second_keys_of_merged_works_lead_to_the_same_source():
    assert reference("Kendall2013") is reference("kendall2013")
    assert reference("TrendVal2020") is reference("mccarney2020")
    assert reference("delp1999").doi == "10.1016/S0021-9290(99)00032-9"  # only one of the two entries had it
    assert "Kendall2013" not in SOURCES


def test_wrong_key_names_similar_keys():
    with pytest.raises(LookupError, match=r"'kendal2013'.*kendall2013"):
        reference("kendal2013")
    with pytest.raises(LookupError, match=r"references\(\)"):
        reference("@@@")


def test_all_sources_are_there_and_sorted():
    assert len(SOURCES) == 332
    assert list(SOURCES) == sorted(SOURCES, key=str.lower)


def test_examples_in_the_documentation_hold():
    names = ["glutemed.evidence", "glutemed.evidence.rows", "glutemed.evidence.references", numerals.__name__]
    results = [doctest.testmod(sys.modules[name]) for name in names]
    assert all(result.attempted > 0 for result in results)
    assert sum(result.failed for result in results) == 0
