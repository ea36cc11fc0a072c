"""What the course says, and where it is from: evidence rows and the sources behind them.

Examples
--------
>>> from glutemed.evidence import reference, row
>>> found = row("key.kendall2013.drop")
>>> found.is_finding, reference(found.bibkey).short
(True, 'Kendall et al. 2013')
"""

from glutemed.evidence.references import Reference, reference, references
from glutemed.evidence.rows import Row, row, rows

__all__ = ["Reference", "Row", "reference", "references", "row", "rows"]
