"""Which structures lie open in a view, and which are covered by others."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from glutemed.drawing.anatomy.sheets import inside
from glutemed.drawing.anatomy.structures import LAYERS
from glutemed.drawing.anatomy.view_data import ViewData

_CLEAR = 1.5
"""How far from a covering layer a place of a layer must be to count as open, in mm."""


def open_place(data: ViewData, name: str, visible: Collection[str]) -> np.ndarray | None:
    """Return the best place of a structure that no visible layer covers.

    Parameters
    ----------
    data : ViewData
    name : str
        A structure with anchors in this view.
    visible : collection of str
        Structures shown.

    Returns
    -------
    ndarray or None
        None when everything of the structure that could be named is covered.
    """
    own = data.depth.get(name, -1.0)
    slack = _CLEAR if name in LAYERS else 0.0
    above = [data.outline(other) for other in visible if data.depth.get(other, -2.0) > own and other != name]
    for place in data.anchors[name]:
        if not any(outline is not None and inside(outline, place, slack)[0] for outline in above):
            return place
    return None


def open_names(data: ViewData, visible: Collection[str]) -> frozenset[str]:
    """Return which of the visible structures lie open."""
    return frozenset(name for name in visible if name in data.anchors and open_place(data, name, visible) is not None)
