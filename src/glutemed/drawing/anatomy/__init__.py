"""The anatomical plates: the right hip from the side and from behind, in layers that can be peeled.

`AnatomyPlate` is one view and `AnatomyPlates` both; `show` peels, highlights and names. The drawing lives in data
files as control points in mm from the right hip joint centre, the frame of the muscle lines in
`glutemed.mechanics.muscles`, so that plate and mechanics agree.
"""

from glutemed.drawing.anatomy.panel import AnatomyPanel
from glutemed.drawing.anatomy.plate import AnatomyPlate, AnatomyPlates
from glutemed.drawing.anatomy.structures import (
    ATTACHMENTS,
    BONES,
    CONTEXT,
    CREDIT,
    GROUPS,
    LANDMARKS,
    LAYERS,
    MEDIUS,
    MEDIUS_BARED,
    MINIMUS_BARED,
    STRUCTURES,
    Structure,
    members,
)
from glutemed.drawing.anatomy.view_data import VIEWS, view_data
from glutemed.drawing.anatomy.words import describe

__all__ = [
    "ATTACHMENTS",
    "BONES",
    "CONTEXT",
    "CREDIT",
    "GROUPS",
    "LANDMARKS",
    "LAYERS",
    "MEDIUS",
    "MEDIUS_BARED",
    "MINIMUS_BARED",
    "STRUCTURES",
    "VIEWS",
    "AnatomyPanel",
    "AnatomyPlate",
    "AnatomyPlates",
    "Structure",
    "describe",
    "members",
    "view_data",
]
