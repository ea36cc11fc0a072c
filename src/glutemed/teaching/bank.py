"""The question bank: one TOML file per lesson, read and validated into frozen records."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from glutemed.clinical.fault_words import DataFault, toml_fault
from glutemed.teaching.items import (
    LETTERS,
    Bank,
    NumberAnswer,
    NumberBox,
    Option,
    Prediction,
    PredictionOption,
    Question,
    WrongNumber,
)
from glutemed.teaching.numbers import NumberTable

Evaluator = Callable[[str], float]
TOP = {"numbers", "question", "prediction"}
CHOICE_KEYS = {"id", "kind", "outcome", "prompt", "why", "source", "option"}
NUMBER_KEYS = {"id", "kind", "outcome", "prompt", "why", "source", "answer", "hint", "wrong"}
PREDICTION_KEYS = {"id", "prompt", "reveal", "source", "option", "number", "shows", "reveals_itself"}


def lessons() -> list[str]:
    """Return the lessons that have a question file, sorted by name."""
    names = (entry.name for entry in files("glutemed.teaching").joinpath("questions").iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def load(lesson: str, numbers: Evaluator | None = None) -> Bank:
    """Read the bank of one lesson.

    Parameters
    ----------
    lesson : str
        Name of the lesson's notebook, for example ``"03_pelvic_drop"``.
    numbers : callable, optional
        Turns a model expression into a number; needed where a text has a placeholder.

    Returns
    -------
    Bank

    Raises
    ------
    ValueError
        When the file breaks a rule; the message names the file, the item and what is wrong.
    """
    if lesson not in lessons():
        raise ValueError(f"There are no questions for {lesson!r}. There are some for: {', '.join(lessons())}.")
    text = files("glutemed.teaching").joinpath("questions", f"{lesson}.toml").read_text(encoding="utf-8")
    return parse(text, lesson, numbers)


@cache
def load_with_model(lesson: str) -> Bank:
    """Read the bank of one lesson, with numbers from the course's own model."""
    return load(lesson, _model_number)


def parse(text: str, lesson: str, numbers: Evaluator | None = None) -> Bank:
    """Read a bank from the text of a question file; parameters and errors as in `load`."""
    try:
        return _parse(text, lesson, numbers)
    except ValueError as problem:  # a notebook shows its words alone
        raise DataFault(str(problem)) from None


def _parse(text: str, lesson: str, numbers: Evaluator | None) -> Bank:
    file = f"{lesson}.toml"
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise toml_fault(file, text, problem) from None
    _only_known_keys(data, TOP, file)
    table = NumberTable(file, data.get("numbers", {}), numbers)
    seen: set[str] = set()
    questions = tuple(_question(raw, lesson, file, table, seen) for raw in data.get("question", []))
    predictions = tuple(_prediction(raw, lesson, file, table, seen) for raw in data.get("prediction", []))
    table.check_all_used()
    return Bank(lesson, questions, predictions)


def _model_number(expression: str) -> float:
    from glutemed.checked_numbers import evaluate  # only a lesson with numbers pays for the model

    return evaluate(expression)


def _question(raw: dict, lesson: str, file: str, table: NumberTable, seen: set[str]) -> Question:
    where = _identify(raw, "question", file, seen)
    kind = raw.get("kind", "one")
    if kind not in ("one", "several", "number"):
        raise ValueError(f'{where}: kind is {kind!r}; it can be "one", "several" or "number".')
    _only_known_keys(raw, NUMBER_KEYS if kind == "number" else CHOICE_KEYS, where)
    outcome = raw.get("outcome")
    if type(outcome) is not int or outcome < 1:
        raise ValueError(f"{where}: outcome must be the number of the learning outcome it checks, 1 or more.")
    prompt, why = _text(raw, "prompt", where, table), _text(raw, "why", where, table)
    options = () if kind == "number" else _question_options(raw, kind, where, table)
    number = _number_answer(raw, where, table) if kind == "number" else None
    several = kind == "several"
    return Question(raw["id"], lesson, prompt, options, why, outcome, _source(raw, where), several, number)


def _question_options(raw: dict, kind: str, where: str, table: NumberTable) -> tuple[Option, ...]:
    options = []
    for letter, option in zip(LETTERS, _options(raw, where), strict=False):
        place = f"{where}, option {letter}"
        _only_known_keys(option, {"text", "right", "feedback"}, place)
        right = option.get("right", False)
        if type(right) is not bool:
            raise ValueError(f"{place}: right must be true or false.")
        options.append(Option(_text(option, "text", place, table), right, _text(option, "feedback", place, table)))
    right = sum(option.right for option in options)
    if kind == "one" and right != 1:
        raise ValueError(f'{where}: {right} options are right; exactly one must be, or set kind = "several".')
    if kind == "several" and not 0 < right < len(options):
        raise ValueError(f"{where}: kind several needs at least one right and one wrong option.")
    _check_distinct([option.text for option in options], where)
    return tuple(options)


def _number_answer(raw: dict, where: str, table: NumberTable) -> NumberAnswer:
    answer = raw.get("answer", {})
    _only_known_keys(answer, {"number", "unit", "tolerance_percent"}, where)
    unit, tolerance = answer.get("unit"), answer.get("tolerance_percent")
    if not isinstance(unit, str) or not unit or type(tolerance) not in (int, float) or not 0 < tolerance < 20:
        raise ValueError(f"{where}: the answer needs a unit, and a tolerance_percent above 0 and below 20.")
    wrong = []
    for place, error in enumerate(raw.get("wrong", []), start=1):
        there = f"{where}, wrong number {place}"
        _only_known_keys(error, {"number", "feedback"}, there)
        wrong.append(WrongNumber(table.value(error.get("number"), there), _text(error, "feedback", there, table)))
    if not wrong:
        raise ValueError(f"{where}: no usual error is named; a number question needs at least one.")
    value, hint = table.value(answer.get("number"), where), _text(raw, "hint", where, table)
    return NumberAnswer(value, unit, float(tolerance), tuple(wrong), hint)


def _prediction(raw: dict, lesson: str, file: str, table: NumberTable, seen: set[str]) -> Prediction:
    where = _identify(raw, "prediction", file, seen)
    _only_known_keys(raw, PREDICTION_KEYS, where)
    if ("option" in raw) == ("number" in raw):
        raise ValueError(f"{where}: give either options or a number box, not both and not neither.")
    prompt, reveal = _text(raw, "prompt", where, table), _text(raw, "reveal", where, table)
    more = {"source": _source(raw, where), **_what_shows(raw, where)}
    if "number" in raw:
        return Prediction(raw["id"], lesson, prompt, reveal, number=_number_box(raw["number"], where), **more)
    options = []
    for letter, option in zip(LETTERS, _options(raw, where), strict=False):
        place = f"{where}, option {letter}"
        _only_known_keys(option, {"text", "value", "feedback"}, place)
        value = option.get("value")
        if value is not None and type(value) not in (int, float):
            raise ValueError(f"{place}: value must be a number.")
        feedback = table.fill(option.get("feedback", ""), place).strip()
        number = None if value is None else float(value)
        options.append(PredictionOption(_text(option, "text", place, table), number, feedback))
    _check_distinct([option.text for option in options], where)
    return Prediction(raw["id"], lesson, prompt, reveal, tuple(options), **more)


def _what_shows(raw: dict, where: str) -> dict[str, str | bool]:
    itself = raw.get("reveals_itself", False)
    if type(itself) is not bool:
        raise ValueError(f"{where}: reveals_itself must be true or false.")
    shows = raw.get("shows", "the answer" if itself else "the curve")
    if not isinstance(shows, str) or not shows:
        raise ValueError(f"{where}: shows must say what a student sees afterwards, such as 'the curve'.")
    return {"shows": shows, "reveals_itself": itself}


def _identify(raw: dict, kind: str, file: str, seen: set[str]) -> str:
    id = raw.get("id")
    if not isinstance(id, str) or not id.strip():
        raise ValueError(f"{file}: a {kind} has no id (number {len(seen) + 1} in the file).")
    if id in seen:
        raise ValueError(f"{file}, {kind} {id}: this id is used twice.")
    seen.add(id)
    return f"{file}, {kind} {id}"


def _options(raw: dict, where: str) -> list[dict]:
    options = raw.get("option", [])
    if not 3 <= len(options) <= len(LETTERS):
        raise ValueError(f"{where}: has {len(options)} options; it needs 3 to {len(LETTERS)}.")
    return options


def _text(raw: dict, key: str, where: str, table: NumberTable) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{where}: {key} is missing or empty.")
    return table.fill(" ".join(value.split()), where)


def _source(raw: dict, where: str) -> tuple[str, ...]:
    source = raw.get("source", [])
    if not isinstance(source, list) or not all(isinstance(key, str) and key for key in source):
        raise ValueError(f"{where}: source must be a list of bibliography or evidence keys.")
    return tuple(source)


def _number_box(raw: dict, where: str) -> NumberBox:
    _only_known_keys(raw, {"unit", "low", "high"}, where)
    unit, low, high = raw.get("unit"), raw.get("low"), raw.get("high")
    if not isinstance(unit, str) or not unit or not all(type(end) in (int, float) for end in (low, high)):
        raise ValueError(f"{where}: the number box needs a unit and a low and a high end.")
    if low >= high:
        raise ValueError(f"{where}: the number box must have low below high.")
    return NumberBox(unit, float(low), float(high))


def _check_distinct(texts: list[str], where: str) -> None:
    twice = {text for text in texts if [other.casefold() for other in texts].count(text.casefold()) > 1}
    if twice:
        raise ValueError(f"{where}: two options read the same: {min(twice)!r}.")


def _only_known_keys(raw: dict, known: set[str], where: str) -> None:
    unknown = sorted(set(raw) - known)
    if unknown:
        raise ValueError(f"{where}: unknown entry {', '.join(unknown)}; possible: {', '.join(sorted(known))}.")
