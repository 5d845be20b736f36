# PYTHON_ARGCOMPLETE_OK
"""``python -m careercompare``."""

import sys

from careercompare.cli import run

if __name__ == "__main__":
    sys.exit(run())
