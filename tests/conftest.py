"""What every test shares: errors in callbacks surface."""

import os

os.environ["GLUTEMED_RAISE_ERRORS"] = "1"
