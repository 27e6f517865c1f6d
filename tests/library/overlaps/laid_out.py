"""A library whose texts are laid out as its parts hold them: nothing is cleaned, nothing cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, opened
from policytext.library.parts.columns import TEXTS
from policytext.library.parts.manifest import KINDS, PARTS, Manifest, read, swap
from policytext.library.parts.writing import path_of, write_file
from policytext.source.facts import Known


@dataclass(frozen=True)
class Laid:
    """A text of such a library."""

    id: str
    words: str
    date: str = ""
    issuer: str = ""
    region: str = ""
    tier: str = ""
    family: str = ""

    @property
    def card(self) -> Card:
        """Return its card."""
        named = ("date", "issuer", "region", "tier")
        found = {name: Known(getattr(self, name), "text") for name in named if getattr(self, name)}
        family = self.family or self.id
        return Card(
            self.id,
            self.id,
            found,
            fingerprint=f"f{self.id}",
            characters=len(self.words),
            family=family,
        )


def library(folder: Path, *parts: Sequence[Laid]) -> tuple[Tables, tuple[Card, ...]]:
    """Write texts as parts beside those that are there; return the tables and the new cards."""
    import pyarrow as pa

    (folder / PARTS).mkdir(parents=True, exist_ok=True)
    known = read(folder)
    files, held = list(known.files.get("texts", ())), dict(known.held)
    for texts in parts:
        name = f"part{len(files)}"
        rows = [(t.id, f"f{t.id}", t.words, 0, 0) for t in texts]
        columns = [pa.array(c, f.type) for c, f in zip(zip(*rows, strict=True), TEXTS, strict=True)]
        write_file(path_of(folder, "texts", name), "texts", [pa.table(columns, TEXTS)])
        files.append(f"texts-{name}.parquet")
        held |= {t.id: f"f{t.id}" for t in texts}
    swap(folder, Manifest("", "", held, {kind: () for kind in KINDS} | {"texts": tuple(files)}))
    return opened(folder), tuple(t.card for texts in parts for t in texts)
