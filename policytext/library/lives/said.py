"""How often every set phrase of a library stands in each of its texts, as a plain string."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from policytext.library.counting.tables import Tables
from policytext.library.counting.texts import Wanted
from policytext.library.lives.alike import Forms
from policytext.library.lives.strings import Strings
from policytext.tokens.folding import folded

if TYPE_CHECKING:
    import numpy as np

# Two numerals alone (“九五”) stand as a string in any number: nothing could be told of them.
_NUMERALS = re.compile("[0-9一二三四五六七八九十]{1,2}")
_MARKED = re.compile('[“"「『《](?P<words>[^“”"「」『』《》]+)[”"」』》]')
SHARE = 0.1  # of the texts that have a string: at least in these the rules find it as a phrase
_LIBRARIES = 4  # of which what was counted is kept at hand
_COUNTED: "OrderedDict[Path, Said]" = OrderedDict()
_COUNTING = RLock()


@dataclass(frozen=True, eq=False)
class Said:
    """A row for each phrase of each text that has it as a string.

    `phrases` are all set phrases that the rules found anywhere in the library but numerals, in the
    form most frequent there (what only width and case tell apart is one); `ids` and `versions`
    (fingerprints) are those of its texts. Columns, sorted by phrase: `phrase` and `text` (numbers
    into these), `times` (occurrences, at least 1), `marked` (bool: the rules found it in this
    text).
    """

    key: str
    phrases: tuple[str, ...]
    ids: tuple[str, ...]
    versions: tuple[str, ...]
    phrase: "np.ndarray"
    text: "np.ndarray"
    times: "np.ndarray"
    marked: "np.ndarray"

    @cached_property
    def strings(self) -> Strings:
        """Return all phrases, to be looked for at once."""
        return Strings(self.phrases)

    @cached_property
    def forms(self) -> Forms:
        """Return all phrases by what their other forms share with them."""
        return Forms(self.phrases)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the number of each phrase, by its folded form."""
        return {folded(phrase): number for number, phrase in enumerate(self.phrases)}

    @cached_property
    def established(self) -> "np.ndarray":
        """Say of each phrase whether the rules found it in enough of its texts (SHARE)."""
        import numpy as np

        size = len(self.phrases)
        marked = np.bincount(self.phrase[self.marked], minlength=size)
        return marked >= SHARE * np.bincount(self.phrase, minlength=size)

    def by_text(self, number: int) -> dict[str, int]:
        """Return how often each text has a phrase, where it has it at all."""
        import numpy as np

        first, end = np.searchsorted(self.phrase, (number, number + 1))
        texts, times = self.text[first:end].tolist(), self.times[first:end].tolist()
        return {self.ids[text]: n for text, n in zip(texts, times, strict=True)}


def said(tables: Tables) -> Said:
    """Return what is said in a library: counted once, and then only what is new in it.

    Raises PartsGone.
    """
    with _COUNTING:
        before = _COUNTED.get(tables.folder)
        if before is None or before.key != tables.key:
            before = _brought_up(tables, before)
            _COUNTED[tables.folder] = before
            while len(_COUNTED) > _LIBRARIES:
                _COUNTED.popitem(last=False)
        _COUNTED.move_to_end(tables.folder)
        return before


def _brought_up(tables: Tables, before: Said | None) -> Said:
    """Count what was not counted before: new phrases in every text, and all phrases in new ones."""
    import numpy as np

    held = {id: tables.manifest.held[id] for id in tables.texts.ids}
    forms = _forms(tables)
    numbers = {plain: number for number, plain in enumerate(forms)}
    texts = {id: number for number, id in enumerate(held)}
    blocks, known, counted = _kept(before, held, numbers, texts)
    fresh = [number for plain, number in numbers.items() if plain not in known]
    old = {id: version for id, version in held.items() if id in counted}
    new = {id: version for id, version in held.items() if id not in counted}
    phrases = list(forms.values())
    blocks += _found(tables, old, [phrases[number] for number in fresh], fresh, texts)
    blocks += _found(tables, new, phrases, range(len(phrases)), texts)
    rows = np.concatenate([np.empty((3, 0), np.int32), *blocks], axis=1)
    rows = rows[:, np.lexsort((rows[1], rows[0]))]
    phrase, text, times = rows
    marked = _marked(tables, phrase, text, numbers, texts)
    named = tables.key, tuple(phrases), tuple(held), tuple(held.values())
    return Said(*named, phrase, text, times, marked)


def _forms(tables: Tables) -> dict[str, str]:
    """Return every set phrase of the library by its folded form, as it is written most often."""
    found: dict[str, dict[str, int]] = {}
    table = tables.finds.table
    rows = zip(*(table[n].to_pylist() for n in ("words", "frequency")), strict=True)
    for written, frequency in rows:
        words = _bare(written)
        several = found.setdefault(folded(words), {})
        several[words] = several.get(words, 0) + frequency
    return {
        plain: min(several, key=lambda words: (-several[words], words))
        for plain, several in sorted(found.items())
        if "\n" not in plain and not _NUMERALS.fullmatch(plain)
    }


def _bare(words: str) -> str:
    """Return a phrase without marks around the whole of it."""
    marked = _MARKED.fullmatch(words)
    return marked["words"] if marked else words


def _kept(
    before: Said | None,
    held: Wanted,
    numbers: Mapping[str, int],
    texts: Mapping[str, int],
) -> "tuple[list[np.ndarray], set[str], set[str]]":
    """Return what of earlier rows still holds, and for which phrases (folded) and texts."""
    import numpy as np

    if before is None:
        return [], set(), set()
    plain = [folded(phrase) for phrase in before.phrases]
    versions = zip(before.ids, before.versions, strict=True)
    same = {id for id, version in versions if held.get(id) == version}
    phrase = np.array([numbers.get(one, -1) for one in plain], np.int32)[before.phrase]
    text = np.array([texts[id] if id in same else -1 for id in before.ids], np.int32)[before.text]
    there = (phrase >= 0) & (text >= 0)
    block = np.stack([phrase[there], text[there], before.times[there]])
    return [block], set(plain) & numbers.keys(), same


def _found(
    tables: Tables,
    wanted: Wanted,
    phrases: "list[str]",
    numbers: "range | list[int]",
    texts: Mapping[str, int],
) -> "list[np.ndarray]":
    """Count phrases in texts: for each text its rows (phrase, text, count)."""
    import numpy as np

    if not phrases or not wanted:
        return []
    strings, named = Strings(phrases), np.array(numbers, np.int32)
    found = []
    for id, text in tables.texts.words(wanted):
        mine, counts = strings.counts(text)
        whose = np.full(len(mine), texts[id], np.int32)
        found.append(np.stack([named[mine], whose, counts.astype(np.int32)]))
    return found


def _marked(
    tables: Tables,
    phrase: "np.ndarray",
    text: "np.ndarray",
    numbers: Mapping[str, int],
    texts: Mapping[str, int],
) -> "np.ndarray":
    """Say of each row whether the rules found the phrase in the text."""
    import numpy as np

    words, ids = (tables.finds.table[name].to_pylist() for name in ("words", "id"))
    named = {one: numbers.get(folded(_bare(one)), -1) for one in set(words)}
    found = np.array([named[one] for one in words], np.int64)
    where = np.array([texts.get(id, -1) for id in ids], np.int64)
    there = (found >= 0) & (where >= 0)
    size = max(len(texts), 1)
    return np.isin(phrase.astype(np.int64) * size + text, found[there] * size + where[there])
