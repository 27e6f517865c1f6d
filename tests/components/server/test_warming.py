"""What the server loads before anybody comes: started for real, in a process of its own."""

import subprocess
import sys

import pytest

from components.server import start
from policytext.base.places import ROOT

# A part of Plotly comes with Streamlit itself.
HEAVY = {"pandas", "jieba", "rjieba", "pptx", "opencc", "wordcloud"}
LOADED = f"print(*sorted({HEAVY | {'components.page'}} & set(sys.modules)))"
# The server's file as uvicorn takes it, and what uvicorn tells it at its start.
START = f"""
import asyncio, sys, threading
from app import app
{LOADED}
from components.server import warming
warming._ALONE = 0

async def main():
    told, said = asyncio.Queue(), asyncio.Queue()
    await told.put({{"type": "lifespan.startup"}})
    serving = asyncio.create_task(app({{"type": "lifespan"}}, told.get, said.put))
    print((await said.get())["type"])
    for thread in threading.enumerate():
        if thread.name == "warming":
            await asyncio.to_thread(thread.join)
    {LOADED}
    await told.put({{"type": "lifespan.shutdown"}})
    await serving

asyncio.run(main())
"""


def lines(code: str) -> list[str]:
    """Return what a program prints, line by line."""
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_the_server_answers_before_it_loads_and_then_loads_without_a_visitor() -> None:
    at_first, answered, then = lines(START)
    assert at_first == ""
    assert answered == "lifespan.startup.complete"
    # Not the dictionary: 130 MB that only a reader's own text needs.
    assert set(then.split()) == {"components.page", "pandas"}


def test_the_text_needs_nothing_heavy() -> None:
    (loaded,) = lines(
        f"import sys; from components.server import warming; warming.load_text(); {LOADED}"
    )
    assert loaded == "components.page"


def test_before_the_text_is_shown_the_page_loads_nothing_heavy_and_sends_nothing_else() -> None:
    code = f"""
import sys
from streamlit.testing.v1 import AppTest
before = set(sys.modules)
at = AppTest.from_file("app.py").run(timeout=60)
assert not at.exception
print(*sorted({HEAVY} & set(sys.modules) - before))
print(len(at.get("bidi_component")), len(at.get("page_link")))
"""
    loaded, sent = lines(code)
    assert loaded == ""
    assert sent == "2 0"  # the reader, and what hears its picks


@pytest.mark.parametrize(
    ("address", "path", "found"),
    [
        (None, "", "http://localhost:8501/"),
        ("0.0.0.0", "/texts/", "http://localhost:8501/texts"),
        ("127.0.0.1", "texts", "http://127.0.0.1:8501/texts"),
    ],
)
def test_the_browser_is_sent_to_where_the_server_is(
    monkeypatch: pytest.MonkeyPatch, address: str | None, path: str, found: str
) -> None:
    options = {"server.port": 8501, "server.address": address, "server.baseUrlPath": path}
    monkeypatch.setattr(start.st, "get_option", options.get)
    assert start._address() == found


def test_what_is_loaded_is_out_of_the_way_of_the_garbage_collector() -> None:
    code = (
        "import gc; from components.server import warming as w; w.text_is_out(); w.warm_up(); "
        "print(gc.get_freeze_count() > 100_000, len(gc.get_objects()) < 50_000)"
    )
    assert lines(code)[-1] == "True True"
