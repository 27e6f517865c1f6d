"""Many visitors at once: when each has the text, every view, and the answer to a theme click.

`python tests/soak/load.py 1 10 20 50` starts a server of its own on loopback for each number.
"""

import asyncio
import statistics
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "bench"))
from servers import answers, cpu_seconds, serving
from visitor import Run, Visitor

_ROUNDS = ("text", "views", "click")


async def _visit(address: str, all_clicked: asyncio.Barrier) -> dict[str, float]:
    async with Visitor(address) as one:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        runs = [await one.comes()]
        text = loop.time() - begun
        runs.append(await one.sees_the_text())
        views = loop.time() - begun
        await all_clicked.wait()
        runs.append(await one.picks("theme=connectivity", 1))
    _see_that_all_came(runs)
    return {"text": text, "views": views, "click": runs[-1].seconds}


def _see_that_all_came(runs: list[Run]) -> None:
    """Make sure that everything came: a run that failed, or lacks a view, is no answer."""
    for run in runs:
        assert not run.failed, run.failed
    assert "reader" in runs[0].components
    for run in runs[1:]:
        assert {"chart_frequency", "cloud", "breakdown"} <= run.components.keys()


async def _at_once(address: str, number: int) -> list[dict[str, float]]:
    together = asyncio.Barrier(number)
    return await asyncio.gather(*(_visit(address, together) for _ in range(number)))


def main(numbers: list[int]) -> None:
    """Print, for each number of visitors, medians and the slowest in seconds."""
    print("visitors  " + "  ".join(f"{name:>13}" for name in _ROUNDS) + "  processor/visitor")
    for number in numbers:
        with serving("explorer") as server:
            answers(server)
            asyncio.run(_at_once(server.address, 1))
            time.sleep(8)  # until all is loaded that the first visitor has the server load
            before = cpu_seconds(server)
            took = asyncio.run(_at_once(server.address, number))
            spent = (cpu_seconds(server) - before) / number
            shown = []
            for name in _ROUNDS:
                those = [one[name] for one in took]
                shown.append(f"{statistics.median(those):5.2f} ≤ {max(those):5.2f}")
            print(f"{number:8}  " + "  ".join(shown) + f"  {spent:.3f}", flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1, 10, 20, 50])
