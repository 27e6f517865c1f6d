"""Files of every kind, broken at random: each is read, or refused by one clear sentence.

`python tests/soak/broken_files.py [seconds] [seed]`
"""

import gzip
import io
import json
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from docx import Document as WordFile
from fpdf import FPDF
from xlsxwriter import Workbook

from policytext.base.fonts import FONT
from policytext.base.places import ARTICLE, THEME_BOOK
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import archives
from policytext.library.coming_in.tables import opening
from policytext.source.cleaning import clean
from policytext.source.reading import read
from policytext.source.reading.received import Received
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.project import from_bytes, to_bytes
from policytext.themes.theme_book import from_toml as book_from
from policytext.tokens.word_list import WordList, to_toml
from policytext.tokens.word_list import from_toml as words_from

_TEXT = ARTICLE.read_text(encoding="utf-8")
_PACKED = b"\x1f\x8b"  # the first bytes of what gzip has packed
_SLOW = 10.0  # seconds, which no file of this size may take
_ENDS = {"read": 6, "refused": 9, "damaged": 12, "crashed": 9, "slow": 6}  # width of each column
_INSERTED = (b"\0", b"\xff\xfe", b"<!--", b"]]>", b"[[[[", b'"', b"&#x110000;", b"1" * 400, b"\r")


class Kind(NamedTuple):
    """A kind of file: a name, a sound file, and what opens one.

    `apart` are those opened in a process of their own, where a crash is told as a damaged file.
    """

    name: str
    sound: bytes
    opened: Callable[[bytes], object]
    apart: bool = False


def _kinds(folder: Path) -> Iterator[Kind]:
    for name, coded in (
        ("a.txt", _TEXT.encode()),
        ("gb.txt", _TEXT.encode("gb18030")),
        ("wide.txt", _TEXT.encode("utf-16")),
        ("a.md", f"---\ntitle: 题目\n---\n# 一\n\n{_TEXT}\n\n|甲|乙|\n|-|-|\n|1|2|\n".encode()),
    ):
        yield Kind(name, coded, lambda content, name=name: clean(read(name, content)))
    page = f"<html><head><title>题目</title></head><body><p>{_TEXT}</p></body></html>"
    for name, whole in (("a.html", page.encode()), ("a.docx", _word()), ("a.pdf", _pdf())):
        yield Kind(name, whole, lambda c, name=name: clean(read(name, c, bounded=False)), True)
    yield Kind("book.toml", THEME_BOOK.read_bytes(), book_from)
    words = WordList(("城市区",), (("城", "市"),), ("我们",))
    yield Kind("words.toml", to_toml(words), words_from)
    own = Library(InMemory((Text("a.txt", Received(_TEXT, "text")),)), words)
    yield Kind("project", to_bytes(own, {"term": "城市"}), from_bytes)
    rows = "题目,正文,日期\n" + "".join(f"甲{n},{_TEXT[:300]},2024-01-0{n}\n" for n in range(1, 9))
    objects = "\n".join(json.dumps({"title": f"甲{n}", "text": _TEXT[:300]}) for n in range(8))
    tables = (("a.csv", rows.encode()), ("a.jsonl", objects.encode()), ("a.xlsx", _sheet(rows)))
    for name, whole in tables:
        yield Kind(name, whole, lambda c, name=name: _table(folder, name, c), True)
    yield Kind("a.zip", _zip(), lambda content: _archive(folder, content), True)


def _word() -> bytes:
    made, out = WordFile(), io.BytesIO()
    for line in _TEXT.splitlines():
        made.add_paragraph(line)
    made.add_table(2, 2).cell(0, 0).text = "甲"
    made.save(out)
    return out.getvalue()


def _pdf() -> bytes:
    made = FPDF()
    made.add_page()
    made.add_font("noto", fname=FONT)
    made.set_font("noto", size=12)
    made.multi_cell(0, text=_TEXT[:1500])
    return bytes(made.output())


def _sheet(rows: str) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows.splitlines()):
            sheet.write_row(number, 0, row.split(","))
    return out.getvalue()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("文件/a.txt", _TEXT)
        archive.writestr("文件/b.docx", _word())
    return out.getvalue()


def _table(folder: Path, name: str, content: bytes) -> None:
    file = folder / name
    file.write_bytes(content)
    opening.head(name, file)
    for _ in opening.inside(name, file, folder, None):
        pass


def _archive(folder: Path, content: bytes) -> None:
    file = folder / "a.zip"
    file.write_bytes(content)
    for _ in archives.inside(file, folder):
        pass


def broken(sound: bytes, dice: random.Random) -> bytes:
    """Return a file with one to five faults: bytes changed, removed, doubled, put in, or cut off.

    A compressed file is mostly broken inside, so that it can still be unpacked.
    """
    if sound.startswith(b"PK") and dice.random() < 0.5:
        with suppress(zipfile.BadZipFile, ValueError, RuntimeError):
            return _broken_inside(sound, dice)
    if sound.startswith(_PACKED) and dice.random() < 0.8:
        return gzip.compress(broken(gzip.decompress(sound), dice))
    spoiled = bytearray(sound)
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        at = dice.randrange(len(spoiled) + 1)
        until = min(at + dice.choice((1, 1, 2, 16, 200, 5000)), len(spoiled))
        match dice.randrange(5):
            case 0:
                for place in range(at, min(until, at + 8)):
                    spoiled[place] = dice.randrange(256)
            case 1:
                del spoiled[at:until]
            case 2:
                spoiled[at:at] = spoiled[at:until]
            case 3:
                spoiled[at:at] = dice.choice(_INSERTED)
            case 4:
                del spoiled[at:]
    return bytes(spoiled)


def _broken_inside(sound: bytes, dice: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as parts, zipfile.ZipFile(out, "w") as made:
        chosen = dice.choice(parts.namelist())
        for name in parts.namelist():
            content = parts.read(name)
            made.writestr(name, broken(content, dice) if name == chosen else content)
    return out.getvalue()


def main(seconds: int = 120, seed: int = 0) -> int:
    """Break files until the time is over; → how many ended in no sentence, or took too long.

    What a parser in a process of its own did not expect is told as a damaged file: counted apart.
    """
    dice, ends = random.Random(seed), Counter[tuple[str, str]]()
    until = time.monotonic() + seconds
    with TemporaryDirectory() as folder:
        kinds = list(_kinds(Path(folder)))
        for kind in kinds:
            kind.opened(kind.sound)  # a sound file is read
        while time.monotonic() < until:
            for kind in kinds:
                ends[kind.name, _end(kind, broken(kind.sound, dice))] += 1
            for file in Path(folder).iterdir():
                file.unlink()
    print("file          read  refused  as damaged  crashed  slow")
    for kind in kinds:
        numbers = (f"{ends[kind.name, end]:{width}}" for end, width in _ENDS.items())
        print(f"{kind.name:12}{''.join(numbers)}")
    print(f"{sum(ends.values())} files (seed {seed})")
    return sum(n for (_, end), n in ends.items() if end in ("crashed", "slow"))


def _end(kind: Kind, content: bytes) -> str:
    """Return how it ends to open a file; one of _ENDS."""
    begun = time.perf_counter()
    end = _opened(kind, content)
    if (took := time.perf_counter() - begun) > _SLOW:
        print(f"{kind.name}: {took:.1f} s")
        return "slow"
    return end


def _opened(kind: Kind, content: bytes) -> str:
    try:
        kind.opened(content)
    except Unreadable as reason:
        reason.said("zh"), reason.said("en")
        return "refused"
    except Exception as error:
        if kind.apart:
            return "damaged"
        print(f"{kind.name}: {type(error).__name__}: {error}")
        return "crashed"
    return "read"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
