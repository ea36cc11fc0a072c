"""One change at a time.

JupyterLab may hand a control's message to another thread than the one that runs cells, so two changes can overlap. Both
would draw on one figure, and Matplotlib's settings belong to the whole process.
"""

from threading import RLock

ONE_AT_A_TIME = RLock()
"""Held while anything on the page changes or is drawn; a thread that holds it may take it again."""
