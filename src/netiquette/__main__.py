"""`python -m netiquette`."""

import sys

from netiquette.cli import main

if __name__ == "__main__":
    sys.exit(main())
