"""Checked prose: numbers and citations in Markdown that say where they come from.

Invisible HTML comments carry the checks. Each stands directly behind what it checks:

``0.83<!--= demand(Person(), Posture()) / 75 -->``
    the number equals the expression, at the precision printed (see `glutemed.checked_numbers`);
``48<!--set strength-->``
    the number is something the reader sets, and lies inside the control's range; where the control's name stands in
    bold in front of it, as in ``**Strength left** to 48<!--set strength-->``, it is the name on the page;
``20<!--given-->``
    a condition that the sentence chooses, not something that was found;
``[Kendall et al. 2013](https://doi.org/...)<!--cite kendall2013-->``
    the link is the bibliography's entry. Authors type ``@@kendall2013``; `expand_citations` writes the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glutemed.checked_numbers import evaluate
from glutemed.evidence import reference

NUMBER = r"[-−]?\d+(?:\.\d+)?"
WORDS = "degrees? Nm/kg Nm N BW body\\sweights? kg mm cm m times men women people studies articles points"
UNITS = "%|°|" + "|".join(rf"{word}\b" for word in WORDS.split())
_CHECKED = re.compile(rf"({NUMBER})<!--=(.*?)-->")
_SET = re.compile(rf"({NUMBER})<!--set (\w+)-->")
_NAMED = re.compile(rf"\*\*([^*<]+)\*\* (?:(?:slowly|down|up) )?(?:to )?{NUMBER}<!--set (\w+)-->")
_GIVEN = re.compile(rf"{NUMBER}<!--given-->")
_CITED = re.compile(r"\[([^\]]*)\]\(([^)]*)\)<!--cite (\w+)-->")
_SHORTHAND = re.compile(r"@@(\w+)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BARE = re.compile(rf"(?<![\w.,/-])({NUMBER}) ?(?:{UNITS})")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a piece of prose, in words for its author."""

    text: str
    why: str


def faults(markdown: str) -> list[Fault]:
    """Return everything in a Markdown text that its own checks contradict, and numbers that carry no check.

    Parameters
    ----------
    markdown : str
        The source of a Markdown cell.

    Returns
    -------
    list of Fault
        Empty when the text is sound.
    """
    return [*_wrong_numbers(markdown), *_wrong_settings(markdown), *_wrong_citations(markdown), *_unchecked(markdown)]


def cited(markdown: str) -> set[str]:
    """Return the bibliography keys that a text cites."""
    return {key for _, _, key in _CITED.findall(markdown)}


def expand_citations(markdown: str) -> str:
    """Return the text with every citation written out from the bibliography."""
    markdown = _SHORTHAND.sub(lambda match: _citation(match[1]), markdown)
    return _CITED.sub(lambda match: _citation(match[3]), markdown)


def _citation(key: str) -> str:
    entry = reference(key)
    if entry.link is None:
        raise ValueError(f"{key!r} has neither DOI nor address, so a lesson cannot cite it")
    return f"[{entry.short}]({entry.link.replace('(', '%28').replace(')', '%29')})<!--cite {key}-->"


def agrees(printed: str, value: float) -> bool:
    """Return whether a printed number is the value at the precision printed."""
    decimals = len(printed.partition(".")[2])
    number = float(printed.replace("−", "-"))
    return abs(value - number) <= 0.5 * 10.0**-decimals * (1 + 1e-9)


def _wrong_numbers(markdown: str) -> list[Fault]:
    found = []
    for printed, expression in _CHECKED.findall(markdown):
        try:
            value = evaluate(expression.strip())
        except ValueError as error:
            found.append(Fault(printed, str(error)))
            continue
        if not agrees(printed, value):
            found.append(Fault(printed, f"{expression.strip()} is {value:.6g}"))
    return found


def _wrong_settings(markdown: str) -> list[Fault]:
    from glutemed.explorers.controls import CONTROLS

    found = []
    for printed, name in _SET.findall(markdown):
        try:
            CONTROLS[name].read(printed.replace("−", "-"))
        except (KeyError, ValueError) as error:
            found.append(Fault(printed, f"cannot set {name}: {error}"))
    for words, name in _NAMED.findall(markdown):
        if name in CONTROLS and words != CONTROLS[name].label:
            found.append(Fault(words, f"the page calls this control {CONTROLS[name].label!r}"))
    return found


def _wrong_citations(markdown: str) -> list[Fault]:
    found = [Fault(f"@@{key}", "not expanded: run the notebooks command") for key in _SHORTHAND.findall(markdown)]
    for words, link, key in _CITED.findall(markdown):
        try:
            right = _citation(key)
        except (LookupError, ValueError) as error:
            found.append(Fault(words, str(error)))
            continue
        if f"[{words}]({link})<!--cite {key}-->" != right:
            found.append(Fault(words, f"the bibliography says {right}"))
    return found


def _unchecked(markdown: str) -> list[Fault]:
    text = _CITED.sub("", markdown)
    text = _CHECKED.sub("", text)
    text = _GIVEN.sub("", _SET.sub("", text))
    text = re.sub(r"\]\([^)]*\)|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", "", _COMMENT.sub("", text), flags=re.DOTALL)
    return [Fault(match[0], "a number with a unit needs a check behind it") for match in _BARE.finditer(text)]
