"""The same things from a shell: compare, list and import."""

from careercompare.cli.main import main, run

__all__ = ["main", "run"]
