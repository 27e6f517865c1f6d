"""Fetch the chart library that belongs to the plotly.py in use, and keep it with its licence.

`make plotly` runs it; npm is needed, and only here. What the browser loads is the partial bundle
with bars and scatters, a quarter of the whole library.
"""

import re
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

import plotly

HERE = Path(__file__).resolve().parent
PACKAGE = "plotly.js-basic-dist-min"
KEPT = {"plotly-basic.min.js": "plotly-basic.min.js", "LICENSE": "plotly-LICENSE.txt"}
_VERSION = re.compile(r"plotly\.js v([0-9.]+)")


def version() -> str:
    """Return the version of plotly.js that the installed plotly.py brings along."""
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    found = _VERSION.search(whole.read_text("utf-8")[:400])
    assert found, f"no version in {whole}"
    return found[1]


def fetch() -> None:
    """Replace what is kept by the bundle of this version."""
    with TemporaryDirectory() as folder:
        wanted = f"{PACKAGE}@{version()}"
        done = subprocess.run(
            ["npm", "pack", wanted, "--silent"], cwd=folder, check=True, capture_output=True
        )
        archive = Path(folder, done.stdout.decode().split()[-1])
        with tarfile.open(archive) as packed:
            for name, kept in KEPT.items():
                member = packed.extractfile(f"package/{name}")
                assert member, name
                (HERE / kept).write_bytes(member.read())


if __name__ == "__main__":
    fetch()
