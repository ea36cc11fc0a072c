"""What keeps an answer covered until a prediction is made, and the instructor's key to it."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet

_gates: WeakSet = WeakSet()
_unlocked = False


class Gate(Protocol):
    """Anything that waits for a prediction and can be opened without one."""

    def unlock(self) -> None:
        """Open without a prediction."""


def is_unlocked() -> bool:
    """Return whether predictions open by themselves: by `unlock_all` or by ``GLUTEMED_UNLOCK=1``."""
    return _unlocked or os.environ.get("GLUTEMED_UNLOCK", "") == "1"


def join_gate(gate: Gate) -> None:
    """Let a prediction hear about the unlock for as long as it lives."""
    _gates.add(gate)


def unlock_all(on: bool = True) -> None:
    """Open every prediction of this lesson, those on the page and those to come.

    Parameters
    ----------
    on : bool, default True
        False makes new predictions wait again; what is open stays open.
    """
    global _unlocked
    _unlocked = bool(on)
    if _unlocked:
        for gate in list(_gates):
            gate.unlock()
