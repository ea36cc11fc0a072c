"""Explorers: controls, a picture that moves and a sentence that says what it shows.

Each has two faces, see `glutemed.page.Panel`, and one line that restores it, see `glutemed.explorers.case`.
"""

from glutemed.explorers.pelvic_drop import PelvicDropExplorer

__all__ = ["PelvicDropExplorer"]
