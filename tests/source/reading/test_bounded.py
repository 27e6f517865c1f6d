"""A parser that nobody waits for any more ends by itself."""

import os
import subprocess
import sys

import pytest

from policytext.base.places import ROOT
from policytext.base.running import passed_bound

WITHOUT_END = """
from policytext.source.reading import bounded
def reads(kind, content):
    while True:
        pass
bounded.parsed_here = reads
bounded._main("pdf")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets a process no such limit")
def test_a_parser_ends_although_its_server_was_killed() -> None:
    parser = subprocess.Popen(
        [sys.executable, "-c", WITHOUT_END],
        cwd=ROOT,
        env={**os.environ, "POLICYTEXT_MAX_SECONDS": "1"},
        stdin=subprocess.DEVNULL,
    )
    try:
        assert passed_bound(parser.wait(60))
    finally:
        parser.kill()
        parser.wait()
