"""``python -m careercompare``."""

import sys

from careercompare.cli import main

if __name__ == "__main__":
    sys.exit(main())
