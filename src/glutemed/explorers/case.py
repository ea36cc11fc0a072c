"""A case is one line: any explorer's state as short text that restores it."""

from __future__ import annotations

from glutemed.explorers.controls import CONTROLS

State = dict[str, float | str]
"""Control values by control name, in the shown units."""


def write_case(explorer: str, state: State) -> str:
    """Return the line that restores a state, such as ``pelvic_drop strength=48 mass=75``."""
    return " ".join([explorer, *(f"{name}={CONTROLS[name].show(value)}" for name, value in state.items())])


def read_case(explorer: str, line: str, known: tuple[str, ...]) -> State:
    """Return the values that a case line names.

    Parameters
    ----------
    explorer : str
        The explorer that reads it.
    line : str
        What `write_case` wrote; values it does not name are left out.
    known : tuple of str
        Names of the explorer's controls.

    Raises
    ------
    ValueError
        In plain words: another explorer's case, an unknown name, or a value out of range.
    """
    words = line.split()
    if not words or words[0] != explorer:
        raise ValueError(f"this is not a case of this explorer: it should start with {explorer!r}")
    state: State = {}
    for word in words[1:]:
        name, equals, text = word.partition("=")
        if not equals or name not in known:
            raise ValueError(f"a case cannot contain {word!r}; it may set: {', '.join(known)}")
        state[name] = CONTROLS[name].read(text)
    return state
