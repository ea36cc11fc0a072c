"""Read the numbers out of the short texts that the evidence tables keep as values.

A value may hold one number ("0.678"), a mean with its spread ("1.62 SD 0.38"), a range ("17-26") or a series
("0;0;2.2"). The texts stay as their sources gave them; this module only finds the numbers in them.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"""
    (?P<sign>(?<![\w.%)])(?<!\+/)[-+\u2212])?   # a sign, but neither the dash of "17-26" nor the minus of "38+/-29"
    (?:(?<![A-Za-z_\d.])|(?<=\dx))              # not inside a name such as "gait2392" or "L5"; "6x30" is two numbers
    (?P<digits>\d+(?:\.\d+)?|\.\d+)
    """,
    re.VERBOSE,
)


def numbers_in(text: str) -> tuple[float, ...]:
    """Return all numbers of a text in their order.

    A hyphen between two numbers marks a range and not a negative number. Digits that belong to a name (a model, a
    nerve root, a chemical) are left out.

    Parameters
    ----------
    text : str
        A value as it stands in an evidence table.

    Returns
    -------
    tuple of float
        The numbers; empty if the text holds none.

    Examples
    --------
    >>> numbers_in("17-26")
    (17.0, 26.0)
    >>> numbers_in("range -2 to 14, SD 4.2")
    (-2.0, 14.0, 4.2)
    >>> numbers_in("L4, L5, S1")
    ()
    """
    found = []
    for match in _NUMBER.finditer(text):
        size = float(match["digits"])
        found.append(-size if match["sign"] in ("-", "\u2212") else size)
    return tuple(found)
