# PYTHON_ARGCOMPLETE_OK
"""The same things from a shell: find careers, show one, compare and rank several, and more."""

from careercompare.cli.main import main, run

__all__ = ["main", "run"]
