"""Libraries made for a test: invented texts → cards and parts, as the builder writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from policytext.library.card import Card, Known
from policytext.library.parts.columns import SCHEMAS
from policytext.library.parts.finds import finds, steps
from policytext.library.parts.manifest import KINDS, PARTS, Manifest, read, swap
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.tokens.counting import size
from policytext.tokens.cutting import cut_text
from policytext.tokens.tokens import Token


def card(id: str, text: str, date: str = "", **facets: str) -> Card:
    """Return the card of an invented text, whose words are taken as they are."""
    fingerprint = sha256(text.encode()).hexdigest()[:16]
    found = {"title": Known(id), "date": Known(date)}
    found |= {name: Known(value) for name, value in facets.items()}
    return Card(id, id, found, characters=len(text), fingerprint=fingerprint, family=id)


def parts(
    folder: Path,
    texts: Mapping[str, str],
    dates: Mapping[str, str] | None = None,
    facets: Mapping[str, Mapping[str, str]] | None = None,
    *,
    only_words: bool = False,
) -> tuple[Card, ...]:
    """Write parts with one file of each kind that holds these texts beside those that are there.

    `facets` are of each text; `only_words`: nothing is cut, nothing found.
    """
    rows: dict[str, list[dict]] = {kind: [] for kind in KINDS}
    cards = tuple(
        card(id, text, (dates or {}).get(id, ""), **(facets or {}).get(id, {}))
        for id, text in texts.items()
    )
    for one in cards:
        named = {"id": one.id, "fingerprint": one.fingerprint}
        text = texts[one.id]
        for kind, found in (_words(text) if only_words else _rows(text)).items():
            rows[kind] += [named | row for row in found]
    (folder / PARTS).mkdir(parents=True, exist_ok=True)
    before = read(folder)
    name = sha256(repr((before.files, texts)).encode()).hexdigest()[:8]
    files = {}
    for kind in KINDS:
        table = pa.Table.from_pylist(rows[kind], SCHEMAS[kind])
        pq.write_table(table, folder / PARTS / f"{kind}-{name}.parquet")
        files[kind] = (*before.files.get(kind, ()), f"{kind}-{name}.parquet")
    held = {**before.held, **{one.id: one.fingerprint for one in cards}}
    swap(folder, Manifest("stamp", "words", held, files))
    return cards


def _words(text: str) -> dict[str, list[dict]]:
    return {"texts": [{"text": text, "tokens_words": len(text), "tokens_phrases": len(text)}]}


def _rows(text: str) -> dict[str, list[dict]]:
    assembly, document = Assembly(), replace(clean(text, id="made"), text=text)
    tokens = {level: assembly.tokens(document, level) for level in ("words", "phrases")}
    sizes = {f"tokens_{level}": size(cut) for level, cut in tokens.items()}
    return {
        "texts": [{"text": text, **sizes}],
        "terms": [
            {"level": level, "term": term, "kind": kind, "frequency": len(at), "places": at}
            for level, cut in tokens.items()
            for (term, kind), at in _places(cut).items()
        ],
        "finds": [
            find._asdict()
            for find in (
                *finds(document, assembly.findings(document)),
                *steps(cut_text(text).row),
            )
        ],
    }


def _places(tokens: Sequence[Token]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for token in tokens:
        if token.kind not in ("punctuation", "ignored"):
            found.setdefault((token.term, token.kind), []).append(token.start)
    return found
