"""Pictures drawn by a Chrome on the server, and the archive of them."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal
from zipfile import ZipFile

import plotly.graph_objects as go
import pytest
from choreographer.browsers import Chromium
from PIL import Image
from pypdf import PdfReader

from policytext.base.look import Look
from policytext.charts.plotly.style import dressed
from policytext.exports import pictures
from policytext.exports.archive import FORMS, archive
from policytext.exports.pictures import NoBrowser, PictureFailed, render
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.study.study import Study
from policytext.views.catalogue import builder
from policytext.views.statement import Statement, statement
from policytext.views.view import View

LOOK = Look("zh", picture=True, title="高质量发展", base="全文 · 文用自长", source="来源：文")
MADE = date(2026, 11, 23)


@pytest.fixture(scope="module", autouse=True)
def chrome() -> Iterator[None]:
    """Let the pictures find the browser of the other tests, and close it afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        if named := os.environ.get("CHROMIUM"):
            patch.setenv("BROWSER_PATH", named)
        yield
        pictures.stop()


@pytest.fixture(scope="module")
def study() -> Study:
    return article_study()


@pytest.fixture(scope="module")
def said(study: Study) -> Statement:
    return statement(study, Options(), "zh", MADE)


@pytest.fixture(scope="module")
def views(study: Study) -> list[View]:
    return [builder(name)(study, Options(), LOOK) for name in ("frequency", "cloud")]


def figure(title: str = LOOK.title, colour: str = "#b4530a", bars: int = 2) -> go.Figure:
    bar = {"type": "bar", "x": list(range(bars)), "y": [3] * bars, "marker": {"color": colour}}
    return dressed([bar | {"name": "兴业兴城"}], {}, replace(LOOK, title=title))


def below(pid: int) -> list[int]:
    """Return the ids of the running processes that a process has started, and of theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *below(child)]
    return found


def chrome_of_pictures() -> list[int]:
    """Return the ids of the Chrome that draws pictures; the tests' own browser is another."""
    studio = pictures._kept
    assert studio and studio._browser
    pid = studio._browser.subprocess.pid
    return [pid, *below(pid)]


def running(pid: int) -> bool:
    """Return whether a process is there and not merely waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(pids: list[int], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while (alive := any(map(running, pids))) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive


def fonts(reader: PdfReader) -> list[dict[str, Any]]:
    return [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]


def embedded(font: dict[str, Any]) -> bool:
    """Return whether a PDF's font brings its shapes along, as a file or glyph by glyph."""
    if font["/Subtype"] == "/Type3":
        return bool(font["/CharProcs"])
    inner = font.get("/DescendantFonts", [font])[0].get_object()["/FontDescriptor"]
    return any(name.startswith("/FontFile") for name in inner)


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_has_its_size_and_its_colours(scale: int) -> None:
    with Image.open(BytesIO(render(figure(), "png", scale=scale))) as image:
        assert image.size == (1280 * scale, 720 * scale)
        counts = dict((colour, n) for n, colour in image.convert("RGB").getcolors(1 << 24) or ())
    assert counts[(180, 83, 10)] > 200_000 * scale**2
    assert counts[(255, 255, 255)] > 200_000 * scale**2


def test_an_svg_keeps_text_as_text_in_the_reader_s_fonts() -> None:
    drawn = render(figure(), "svg")
    assert all(word in drawn.decode() for word in (LOOK.title, LOOK.base, "来源：文", "PingFang"))
    assert render(figure(), "svg") == drawn
    other = render(figure("另一题"), "svg")
    ids = [set(re.findall(rb'id="([^"]+)"', svg)) for svg in (drawn, other)]
    assert ids[0] and ids[0].isdisjoint(ids[1])  # two of them may stand in one page


def test_a_pdf_is_one_page_whose_text_can_be_searched() -> None:
    reader = PdfReader(BytesIO(render(figure(), "pdf")))
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1 and tuple(reader.pages[0].mediabox) == (0, 0, 960, 540)
    assert LOOK.title in text and "文用自长" in text
    assert not re.search("[\u2e80-\u2fdf]", text)  # radicals that look like hanzi
    assert fonts(reader) and all(map(embedded, fonts(reader)))


def test_eight_callers_each_get_their_own_pictures() -> None:
    def right(number: int) -> bool:
        if number % 2:
            return f"题目{number:03}号" in render(figure(f"题目{number:03}号"), "svg").decode()
        colour = (number * 5, 255 - number * 5, 77)
        drawn = render(figure(colour=f"#{bytes(colour).hex()}"), "png", scale=1)
        with Image.open(BytesIO(drawn)) as image:
            return image.convert("RGB").getpixel((400, 400)) == colour

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(right, range(40))) == [True] * 40


def test_the_next_picture_comes_when_chrome_was_killed() -> None:
    render(figure(), "svg")
    for pause in (0.0, 1.0):  # at once, and after it was noticed
        chromes = chrome_of_pictures()
        assert chromes
        for pid in chromes:
            os.kill(pid, 9)
        time.sleep(pause)
        assert LOOK.title in render(figure(), "svg").decode()


def test_a_picture_survives_chrome_killed_under_it() -> None:
    render(figure(), "svg")
    chromes = chrome_of_pictures()
    killer = threading.Timer(0.15, lambda: [os.kill(pid, 9) for pid in chromes])
    with ThreadPoolExecutor(4) as pool:
        killer.start()
        drawn = list(pool.map(lambda n: render(figure(f"题{n}号"), "svg"), range(4)))
    assert all(f"题{n}号" in svg.decode() for n, svg in enumerate(drawn))
    assert gone(chromes)


def test_a_picture_that_takes_too_long_is_given_up() -> None:
    render(figure(), "svg")
    begun = time.monotonic()
    with pytest.raises(PictureFailed, match="longer than") as failed:
        render(figure(bars=20_000), "svg", timeout=0.05)
    assert time.monotonic() - begun < 10 and "/" not in str(failed.value)
    assert LOOK.title in render(figure(), "svg").decode()


def test_without_a_browser_that_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures.stop()
    threads = threading.active_count()
    with monkeypatch.context() as patch:
        patch.setattr(Chromium, "find_browser", classmethod(lambda cls, **_: None))
        for _ in range(5):
            begun = time.monotonic()
            with pytest.raises(NoBrowser) as failed:
                render(figure(), "png")
            assert time.monotonic() - begun < 1 and "/" not in str(failed.value)
        assert threading.active_count() <= threads + 1
    with monkeypatch.context() as patch:
        patch.setattr(Chromium, "find_browser", classmethod(lambda cls, **_: "/bin/false"))
        with pytest.raises(PictureFailed) as broken:
            render(figure(), "png")
        assert "/" not in str(broken.value)
    pictures.stop()


PROGRAM = """
import os, sys
sys.path.insert(0, "tests/exports")
import plotly.graph_objects as go
from policytext.exports.pictures import render
from test_pictures import below
render(go.Figure(), "svg")
print(*below(os.getpid()), flush=True)
"""


@pytest.mark.parametrize("end", ["exits", "is killed"])
def test_no_chrome_outlives_the_program(end: Literal["exits", "is killed"]) -> None:
    program = PROGRAM + ("" if end == "exits" else "os.kill(os.getpid(), 9)")
    with TemporaryDirectory(
        ignore_cleanup_errors=True
    ) as folder:  # short: Chrome has a socket there
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "TMPDIR": folder},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        chromes = [int(pid) for pid in done.stdout.split()]
        assert len(chromes) > 2, done.stderr
        assert gone(chromes)
        assert end == "is killed" or not os.listdir(folder)


def test_an_archive_has_every_picture_and_table(views: list[View], said: Statement) -> None:
    told: list[tuple[int, int]] = []
    made = archive(
        views, LOOK, said, list(FORMS), progress=lambda done, total: told.append((done, total))
    )
    assert told == [(n, 10) for n in range(1, 11)]
    with ZipFile(BytesIO(made)) as kept:
        content = {name: kept.read(name) for name in kept.namelist()}
        assert {info.date_time for info in kept.infolist()} == {(2026, 11, 23, 0, 0, 0)}
    endings = [ending for _, _, ending in FORMS.values()]
    stems = [f"{said.title} - {view.title}" for view in views]
    names = {f"{stem}{ending}" for stem in stems for ending in (*endings, ".csv")}
    assert content.keys() == names | {f"{said.title}.txt"}
    assert content[f"{said.title}.txt"].startswith("\ufeff文本：".encode())
    for view, stem in zip(views, stems, strict=True):
        assert content[f"{stem}.csv"].startswith(b"\xef\xbb\xbf")
        assert content[f"{stem}.csv"].count(b"\n") == len(view.rows) + 1
        for scale in (1, 2, 4):
            with Image.open(BytesIO(content[f"{stem}@{scale}x.png"])) as image:
                assert image.size == (1280 * scale, 720 * scale)
        assert view.title in content[f"{stem}.svg"].decode()
        reader = PdfReader(BytesIO(content[f"{stem}.pdf"]))
        text = reader.pages[0].extract_text()
        assert view.title in text and "高质量发展" in text and "主城都市区" in text
        assert fonts(reader) and all(map(embedded, fonts(reader)))
        assert not reader.pages[0].images
        assert reader.metadata and str(reader.metadata.creation_date)[:10] == "2026-11-23"


def test_two_archives_of_the_same_selection_are_equal(views: list[View], said: Statement) -> None:
    one = archive(views[:1], LOOK, said, ["png1", "svg", "pdf"])
    time.sleep(1.1)  # into another second
    assert archive(views[:1], LOOK, said, ["png1", "svg", "pdf"]) == one


def test_the_names_in_an_archive_are_safe_and_differ(views: list[View], said: Statement) -> None:
    hostile = replace(said, title='CON/..\\a:b*?"<>|\x07' + "很长的标题" * 30)
    with ZipFile(BytesIO(archive([*views, views[0]], LOOK, hostile, []))) as kept:
        names = kept.namelist()
    assert len({name.casefold() for name in names}) == 4
    for name in names:
        assert not re.search(r'[\\/:*?"<>|\x00-\x1f]|[ .]$', name) and len(name) <= 90
    assert sum(view.title in name for view in views for name in names) == 3
    with pytest.raises(ValueError, match="gif"):
        archive(views, LOOK, said, ["gif"])
