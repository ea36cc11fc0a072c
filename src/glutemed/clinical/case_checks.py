"""What must hold between the fields of a case, so that it can be walked from end to end and teaches safely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glutemed.clinical.cases import Case

_SIDE = re.compile(r"\b(right|left)\b", re.IGNORECASE)
_DROPS = re.compile(r"\b(right|left) side of (?:the|her|his|their) pelvis drops", re.IGNORECASE)
_LEANS = re.compile(r"\bleans? \{lean\} degrees to (?:the|her|his|their) (right|left)\b", re.IGNORECASE)
_STANDS = re.compile(r"\bstands? on (?:the|her|his|their) (right|left) leg\b", re.IGNORECASE)
_VAGUE = re.compile(r"\b(contra|ipsi)lateral\w*", re.IGNORECASE)


def faults(case: Case) -> list[str]:
    """Return every fault between fields, each as "field ...: found ...; expected ..."."""
    checks = (_ids, _choices, _path, _conclusions, _sides, _stance)
    return [fault for check in checks for fault in check(case)]


def _fault(field: str, found: object, expected: str) -> str:
    return f"field {field}: found {found!r}; expected {expected}."


def _ids(case: Case) -> Iterator[str]:
    for kind in ("choice", "hypothesis", "plan"):
        ids = [part.id for part in getattr(case, kind)]
        for place, id in enumerate(ids, start=1):
            if id in ids[: place - 1]:
                yield _fault(f"{kind}.{place}.id", id, "an id that no other entry of this list has")


def _choices(case: Case) -> Iterator[str]:
    kinds = [choice.kind for choice in case.choice]
    for kind in ("history", "test"):
        if kind not in kinds:
            yield _fault("choice", kinds, f"at least one choice with kind = {kind!r}")
    if not any(choice.red_flag for choice in case.choice):
        yield _fault("choice", "no red_flag = true", "at least one question that screens for a red flag")
    earlier: dict[str, str] = {}
    for place, choice in enumerate(case.choice, start=1):
        if choice.after and choice.after not in earlier:
            yield _fault(f"choice.{place}.after", choice.after, "the id of a choice further up in the list")
        elif choice.after and (earlier[choice.after], choice.kind) == ("test", "history"):
            yield _fault(f"choice.{place}.after", choice.after, "a history question, since history comes first")
        earlier[choice.id] = choice.kind


def _path(case: Case) -> Iterator[str]:
    known = {choice.id: choice for choice in case.choice}
    seen: list[str] = []
    for place, id in enumerate(case.expert_path, start=1):
        field = f"expert_path.{place}"
        if id not in known:
            yield _fault(field, id, f"the id of a choice: {', '.join(known)}")
            continue
        if id in seen:
            yield _fault(field, id, "each choice once")
        if known[id].kind == "history" and any(known[other].kind == "test" for other in seen):
            yield _fault(field, id, "history before tests")
        if known[id].after and known[id].after not in seen:
            yield _fault(field, id, f"{known[id].after!r} before it, since it opens after that")
        seen.append(id)
    for choice in case.choice:
        if choice.red_flag and choice.id not in seen:
            yield _fault("expert_path", list(case.expert_path), f"the red flag {choice.id!r} in it")


def _conclusions(case: Case) -> Iterator[str]:
    best = [part.id for part in case.hypothesis if part.best]
    if len(best) != 1:
        yield _fault("hypothesis", best, "exactly one with best = true")
    belong = [item.id for item in case.plan if item.belongs]
    if not 0 < len(belong) < len(case.plan):
        yield _fault("plan", belong, "at least one item that belongs and one that does not")


def _sides(case: Case) -> Iterator[str]:
    if not _SIDE.search(case.opening):
        yield _fault("opening", case.opening[:40] + "...", "the side by name: right or left")
    for field, text in _texts(case):
        if vague := _VAGUE.search(text):
            yield _fault(field, vague[0], "the side by name: right or left")


def _stance(case: Case) -> Iterator[str]:
    stance, free = case.patient.stance_side, case.patient.free_side
    named = {side.lower() for side in _SIDE.findall(case.opening)}
    if named == {free}:
        yield _fault(
            "patient.stance_side", stance, f"{free!r}, the only side that the opening names, or both sides there"
        )
    for place, choice in enumerate(case.choice, start=1):
        if not choice.opens_model:
            continue
        for field, text in ((f"choice.{place}.ask", choice.ask), (f"choice.{place}.answer", choice.answer)):
            for words, side in ((_STANDS, stance), (_DROPS, free), (_LEANS, stance)):
                if (said := words.search(text)) and said[1].lower() != side:
                    yield _fault(field, said[0], f"{side} there, since patient.stance_side is {stance!r}")


def _texts(case: Case) -> Iterable[tuple[str, str]]:
    yield from (("opening", case.opening), ("about_model", case.about_model), ("take_home", case.take_home))
    for place, choice in enumerate(case.choice, start=1):
        yield from ((f"choice.{place}.{name}", getattr(choice, name)) for name in ("ask", "answer", "why"))
    for kind in ("hypothesis", "plan"):
        for place, part in enumerate(getattr(case, kind), start=1):
            yield from ((f"{kind}.{place}.{name}", getattr(part, name)) for name in ("text", "feedback"))
