"""Texts made to be slow, opened by one visitor while another clicks: how long each waits.

`python tests/soak/hostile_texts.py [TEXT …]` starts a server of its own on loopback for each text
of tests/bench/hostile_texts.py, at its full size. A visitor opens the text; another,
with the article, clicks on themes before that, until the text is there, until its views are, and
until the page of its terms is.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from functools import partial
from itertools import cycle
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))  # its texts have this file's name
from hostile_texts import TEXTS
from servers import answers, serving
from visitor import Run, Visitor

from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

CHOSEN = (
    *("one-character lines", "numbers in one line", "a run of digits", "quotes"),
    "very many paragraphs",
)
_BEFORE = 8  # clicks, while nobody does anything else
_MOST = 300  # clicks, until a text and its views are there
_THEMES = cycle(("theme=connectivity", "theme=industry"))


async def _clicks(one: Visitor, until: asyncio.Task[Run] | None, first: int) -> list[float]:
    """Click on themes, a few times or until something is done; → the seconds of each click."""
    took: list[float] = []
    while len(took) < (_MOST if until else _BEFORE) and not (until and until.done()):
        run = await one.picks(next(_THEMES), first + len(took))
        assert not run.failed, run.failed
        took.append(run.seconds)
        await asyncio.sleep(0.2)  # as a reader does who looks at what came
    return took


async def _trial(address: str, id: str) -> str:
    async with Visitor(address) as reader, Visitor(address) as other:
        await reader.comes()
        await reader.sees_the_text()
        await _clicks(reader, None, 1)  # these have the server load things
        alone = await _clicks(reader, None, 101)
        opening = asyncio.create_task(other.comes(f"document={id}"))
        opened = await _clicks(reader, opening, 201)
        text = await opening
        told = [_told(alone), f"{text.seconds:7.1f}", _told(opened)]
        failed = text.failed
        steps = (other.sees_the_text, partial(other.turns_to, "terms", f"document={id}"))
        for number, step in enumerate(steps):
            if "reader" not in text.components or failed:
                told.append(f"{'–':>7}  {_told([])}")
                continue
            going = asyncio.create_task(step())
            beside = await _clicks(reader, going, 601 + 400 * number)
            run = await going
            failed = run.failed
            told.append(f"{run.seconds:7.1f}  {_told(beside)}")
    return "  ".join((*told, failed[:60]))


def _told(took: list[float]) -> str:
    if not took:
        return f"{'–':>13}"
    return f"{statistics.median(took):5.2f} ≤ {max(took):5.2f}"


def main(names: list[str]) -> None:
    """Print for each text: clicks before; seconds to text, views and terms, and clicks beside."""
    heads = "".join(f"  {name:>7}  {'clicks':>13}" for name in ("text", "views", "terms"))
    print(f"{'':26}{'clicks alone':>13}{heads}")
    for name in names or CHOSEN:
        make, number = TEXTS[name]
        with tempfile.TemporaryDirectory() as home:
            os.environ["POLICYTEXT_HOME"] = home
            from policytext.library.places import own

            store, text = Store(own()), Text(f"{name}.txt", Received(make(number), "text"))
            store.put([text])
            store.close()
            with serving("explorer") as server:
                answers(server)
                print(f"{name:26}{asyncio.run(_trial(server.address, text.id))}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
