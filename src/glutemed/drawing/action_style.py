"""One tone and one mark for each part of a muscle, on its band and on its curve."""

TONES = ("#C4610A", "#8A3B00", "#3E1B00", "#B03A48")
"""Of the family of `style.MUSCLE`, front part first; they differ in lightness, and each has its own mark."""
MARKS = ("o", "s", "^", "D")
PALE, PALE_EDGE = "#f2d8c6", "#cfa58a"
"""Muscles that are not chosen."""
