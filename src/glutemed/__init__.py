"""glutemed: an interactive course on the gluteus medius.

Arrows between the packages run one way::

    notebooks -> explorers, teaching -> page, drawing -> clinical -> mechanics -> evidence

Sign conventions and units are stated in `glutemed.mechanics`.
"""

__version__ = "0.1.0"
