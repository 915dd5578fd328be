"""Makes `tests.render.briefs` importable however pytest is started."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]
