"""`python -m netiquette`."""

import sys

from netiquette.cli import script

if __name__ == "__main__":
    sys.exit(script())
