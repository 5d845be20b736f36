"""The same things from a shell."""

from careercompare.cli.main import main

__all__ = ["main"]
