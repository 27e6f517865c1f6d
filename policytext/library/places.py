"""Where libraries lie on this machine."""

import json
import os
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """Return the folder of all libraries: POLICYTEXT_HOME, or one among the user's own files."""
    given = os.environ.get("POLICYTEXT_HOME", "").strip()
    if given:
        return Path(given).expanduser().absolute()
    return user_data_path("policytext", appauthor=False)


def own(libraries: Path | None = None) -> Path:
    """Return the folder of the library of whoever uses this machine, among its `libraries`."""
    return (libraries or home()) / "own"


def of_person(issuer: str, subject: str) -> Path:
    """Return the folder of the library of who logged in; no name from outside is part of it."""
    # As JSON: no two pairs are written alike, wherever their words part.
    named = json.dumps([issuer, subject])
    return home() / "people" / sha256(named.encode()).hexdigest()


def private(folder: Path) -> None:
    """Make a folder, and those above it, that nobody but this user can look into. Raises OSError.

    What is there already stays as it is.
    """
    if not folder.is_dir():
        private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
