"""The same things from a shell: compare, list and import."""

from careercompare.cli.main import main

__all__ = ["main"]
