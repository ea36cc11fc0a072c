"""The course's model against OpenSim, an engine that other people wrote.

Small models are built in code from the course's own published numbers; no model file is read. Run them with
``uv run --group reference pytest tests/reference``: the largest differences are listed at the end.
"""
