"""Where libraries lie on this machine."""

import os
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """Return the folder of all libraries: POLICYTEXT_HOME, or one among the user's own files."""
    given = os.environ.get("POLICYTEXT_HOME", "").strip()
    return Path(given).expanduser() if given else user_data_path("policytext", appauthor=False)
