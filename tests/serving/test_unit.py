"""The unit for systemd, as systemd itself reads it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from policytext.base.places import ROOT

UNIT = ROOT / "deploy" / "policytext.service"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_has_nothing_to_say_about_it(tmp_path: Path) -> None:
    here = tmp_path / UNIT.name
    written = UNIT.read_text("utf-8").replace("/opt/policytext/.venv/bin/python", sys.executable)
    here.write_text(written.replace("/opt/policytext", str(ROOT)), "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(here)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    about = [line for line in (done.stdout + done.stderr).splitlines() if UNIT.name in line]
    assert (done.returncode, about) == (0, [])
