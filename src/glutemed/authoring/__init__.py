"""Commands for maintainers: check prose, execute and normalise notebooks, rebuild figures.

Run ``python -m glutemed.authoring`` to see them. No lesson imports this package.
"""
