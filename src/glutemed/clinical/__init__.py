"""What the clinic needs to count: tests, measurements, trials, cases, exercises and plans.

Pure functions and frozen records over published numbers and over the model; no drawing, no widgets. Each subject is
imported by its own name, for example ``from glutemed.clinical.diagnosis import ...``.
"""
