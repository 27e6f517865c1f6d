"""A library of very many texts, made: clauses of the reports recombined, the same in every run."""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).parent))
from reports import texts

from policytext.library.card import Card, Known
from policytext.library.parts.building import current
from policytext.library.parts.manifest import PARTS, Manifest, read, swap, sweep
from policytext.library.parts.tidying import tidied, with_parts
from policytext.library.parts.writing import Wanted, structure, write
from policytext.library.records import card_to_record, given_to_record, packed
from policytext.library.store import Store
from policytext.source.documents import Document, Span
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text
from policytext.tokens.vocabulary import Vocabulary

SEED, LENGTH = 16, 10_582  # characters of a text: 9,450 texts make 100 million
YEARS = (1954, *range(1978, 2026))  # a gap, and then each year
PART = 2_000_000  # characters of a part
WITH_FINDS = 10_000_000  # characters of the library whose structure is found
_CLAUSE = re.compile(r"[^，。；！？\n]{2,40}[，。；！？]")
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")


class Made(NamedTuple):
    """A text that nobody wrote."""

    name: str
    year: str
    words: str


def made(characters: int) -> Iterator[Made]:
    """Yield texts of so many characters in all."""
    chance = random.Random(SEED)
    found = _CLAUSE.findall("\n".join(texts()))
    inner = [clause for clause in found if clause[-1] in "，；"]
    last = [clause for clause in found if clause[-1] not in "，；"]
    left, number = characters, 0
    while left > 0:
        wanted = min(left, chance.randint(LENGTH // 2, LENGTH * 3 // 2))
        lines, size = [], 0
        while size < wanted:
            sentences = chance.randint(2, 5)
            line = "".join(
                "".join((*chance.choices(inner, k=chance.randint(1, 5)), chance.choice(last)))
                for _ in range(sentences)
            )
            lines.append(line)
            size += len(line) + 1
        number += 1
        year = YEARS[number % len(YEARS)]
        yield Made(f"{year}年某地第{number}号报告", str(year), "\n".join(lines))
        left -= size


def document_of(one: Made) -> Document:
    """Return a made text as cleaning would leave it, without cleaning it."""
    words = one.words
    paragraphs = tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", words))
    sentences = tuple(Span(*found.span()) for found in _SENTENCE.finditer(words))
    return Document(one.name, one.name, words, paragraphs, sentences, words, (), (), (), (), ())


def library(folder: Path, characters: int) -> Store:
    """Return a store of made texts with all its parts; nothing is cleaned."""
    store = Store(folder)
    (folder / PARTS).mkdir()
    manifest = current(store, Manifest())
    cut: dict[str, list[str]] = {}
    wanted = made(characters)
    done = 0
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        waiting = []
        for group in _groups(wanted):
            name = uuid4().hex
            waiting.append(processes.submit(_part, folder, name, group, done < WITH_FINDS))
            done += sum(len(one.words) for one in group)
            _take_in(store, group)
            cut[name] = []
        held = {card.id: card.fingerprint for card in store.cards()}
        for one in waiting:
            one.result()
    swap(folder, with_parts(replace(manifest, held=held), list(cut)))
    swap(folder, tidied(folder, read(folder), set(held)))
    sweep(folder, read(folder))
    return store


def _groups(wanted: Iterator[Made]) -> Iterator[list[Made]]:
    for first in wanted:
        group, size = [first], len(first.words)
        for one in wanted:
            group.append(one)
            size += len(one.words)
            if size > PART:
                break
        yield group


def _part(folder: Path, name: str, group: Sequence[Made], with_finds: bool) -> None:
    documents = ((id_of(one), document_of(one)) for one in group)
    texts = (Wanted(id, document.fingerprint, document) for id, document in documents)
    write(folder, name, texts, Vocabulary(), structure if with_finds else lambda *_: ())


def id_of(one: Made) -> str:
    """Return the id that a made text has in the library."""
    return Text(one.name, Received(one.words, "text")).id


def _take_in(store: Store, group: Sequence[Made]) -> None:
    rows = []
    for one in group:
        text, document = Text(one.name, Received(one.words, "text")), document_of(one)
        found = {"title": Known(one.name, "text"), "date": Known(one.year, "text")}
        card = Card(
            text.id,
            one.name,
            found,
            characters=len(one.words),
            sha256=document.sha256,
            fingerprint=document.fingerprint,
        )
        given = json.dumps(given_to_record(text))
        content = packed(text.received)
        record = json.dumps(card_to_record(card))
        rows.append((text.id, one.name, content, given, record, card.sha256, "2026-01-01"))
    with store.connection.change() as change:
        change.executemany(
            "INSERT INTO texts (id, name, received, given, card, sha256, added)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
