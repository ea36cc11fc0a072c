"""Every example in a docstring of the mechanics gives what it says."""

import doctest
import importlib
import pkgutil

import pytest

import glutemed.mechanics

MODULES = [found.name for found in pkgutil.walk_packages(glutemed.mechanics.__path__, "glutemed.mechanics.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = sum(len(one.examples) for name in MODULES for one in finder.find(importlib.import_module(name)))
    assert examples > 30
