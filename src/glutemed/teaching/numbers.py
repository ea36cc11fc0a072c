"""Numbers inside question texts: ``{name:.0f}`` in a text, an expression of the model in ``[numbers]``.

An expression may contain ``{name}`` of an entry above it, which stands for that entry's expression.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from string import Formatter


class NumberTable:
    """The ``[numbers]`` table of one question file, evaluated only where a text asks for a number.

    Parameters
    ----------
    file : str
        Name of the file, for messages.
    expressions : dict of str to str
        What each name stands for.
    evaluate : callable or None
        Turns an expression into a number. None is enough for a file whose texts have no placeholder.
    """

    def __init__(self, file: str, expressions: dict[str, str], evaluate: Callable[[str], float] | None) -> None:
        self._file = file
        self._expressions = expressions
        self._evaluate = evaluate
        self._values: dict[str, float] = {}
        self._used: set[str] = set()

    def fill(self, text: str, where: str) -> str:
        """Return ``text`` with its placeholders filled; ``where`` names the item for messages."""
        try:
            pieces = list(Formatter().parse(text))
        except ValueError as problem:
            raise ValueError(f"{where}: braces do not match in {text!r} ({problem}).") from None
        filled = []
        for literal, name, pattern, conversion in pieces:
            filled.append(literal)
            if name is None:
                continue
            if conversion or name not in self._expressions:
                raise ValueError(f"{where}: {{{name}}} is not in the [numbers] table of {self._file}.")
            filled.append(self._formatted(name, pattern or "", where))
        return "".join(filled)

    def value(self, name: object, where: str) -> float:
        """Return a number of the table; ``where`` names the item for messages."""
        if not isinstance(name, str) or name not in self._expressions:
            raise ValueError(f"{where}: {name!r} is not in the [numbers] table of {self._file}.")
        self._used.add(name)
        return self._value(name, where)

    def check_all_used(self) -> None:
        """Raise when the table holds a number that no text shows."""
        idle = sorted(set(self._expressions) - self._used)
        if idle:
            raise ValueError(f"{self._file}: no text uses the number {', '.join(idle)}.")

    def _formatted(self, name: str, pattern: str, where: str) -> str:
        self._used.add(name)
        try:
            text = format(self._value(name, where), pattern)
        except ValueError as problem:
            raise ValueError(f"{where}: {{{name}:{pattern}}} cannot be printed: {problem}.") from None
        return re.sub(r"^-(0(?:\.0*)?)$", r"\1", text)  # nobody reads "-0 degrees"

    def _value(self, name: str, where: str) -> float:
        if name not in self._values:
            if self._evaluate is None:
                raise ValueError(f"{where}: {{{name}}} needs the model, and no evaluator was given.")
            value = float(self._evaluate(self._whole(name, where)))
            if not math.isfinite(value):
                raise ValueError(f"{where}: {{{name}}} = {self._expressions[name]} has no finite value.")
            self._values[name] = value
        return self._values[name]

    def _whole(self, name: str, where: str) -> str:
        """Return an expression with the entries above it written out."""
        above = list(self._expressions)[: list(self._expressions).index(name)]

        def write_out(match: re.Match) -> str:
            if match[1] not in above:
                raise ValueError(f"{where}: {{{name}}} uses {{{match[1]}}}, which is not above it in {self._file}.")
            self._used.add(match[1])
            return f"({self._whole(match[1], where)})"

        return re.sub(r"\{(\w+)\}", write_out, self._expressions[name])
