"""Modules of this program, run by themselves."""

import os

from policytext.base.places import ROOT


def environment() -> dict[str, str]:
    """Return the environment in which Python finds the modules of this program."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
