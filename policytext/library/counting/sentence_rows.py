"""The sentences of many texts as rows, so that each can be asked what stands in it."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from policytext.library.counting.tables import Tables
from policytext.library.counting.texts import Wanted

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

_AT_ONCE = 2_000_000  # characters of texts whose sentences are in memory together
# As source/sentences.py has them: what ends a sentence, and what may still belong to it then.
_ENDS, _CLOSE = "。！？!?…", "”’」』）)]】》\"'"
_OTHER, _END, _CLOSING, _BREAK = range(4)


class SentenceRows(NamedTuple):
    """Sentences in the order of their texts, a paragraph's last one with the break behind it.

    `texts` are numbers of texts among `ids`, `starts` where in its text each begins, `characters`
    those of the sentences without breaks.
    """

    ids: list[str]
    words: "pa.LargeStringArray"
    texts: "np.ndarray"
    starts: "np.ndarray"
    characters: "np.ndarray"

    def touched(self, id: str, start: int, end: int) -> "np.ndarray":
        """Return the rows that `text[start:end]` touches, of the text with this id."""
        import numpy as np

        first, last = np.searchsorted(self.texts, [number := self.ids.index(id), number + 1])
        starts = self.starts[first:last]
        return first + np.arange(
            np.searchsorted(starts, start, "right") - 1, np.searchsorted(starts, end, "left")
        )


def sentence_rows(tables: Tables, wanted: Wanted) -> Iterator[SentenceRows]:
    """Yield the sentences of texts that are wanted, so many texts at once as memory may hold."""
    ids: list[str] = []
    texts: list[str] = []
    size = 0
    for id, text in tables.texts.words(wanted):
        ids.append(id)
        texts.append(text)
        size += len(text)
        if size > _AT_ONCE:
            yield rows_of(ids, texts)
            ids, texts, size = [], [], 0
    if ids:
        yield rows_of(ids, texts)


def rows_of(ids: list[str], texts: list[str]) -> SentenceRows:
    """Return the sentences of texts."""
    import numpy as np
    import pyarrow as pa

    whole = "\n".join((*texts, ""))
    codes = np.frombuffer(whole.encode("utf-32-le"), np.uint32)
    begins = np.flatnonzero(_begins(codes))
    edges = np.append(begins, len(codes))
    breaks = np.add.reduceat(codes == ord("\n"), begins, dtype=np.int64)
    at_byte = np.zeros(len(codes) + 1, np.int64)
    np.cumsum(1 + (codes >= 0x80) + (codes >= 0x800) + (codes >= 0x10000), out=at_byte[1:])
    words = pa.LargeStringArray.from_buffers(
        len(begins), pa.py_buffer(at_byte[edges]), pa.py_buffer(whole.encode())
    )
    first = np.cumsum([0, *(len(text) + 1 for text in texts)])
    numbers = np.searchsorted(first, begins, "right") - 1
    return SentenceRows(ids, words, numbers, begins - first[numbers], np.diff(edges) - breaks)


def _begins(codes: "np.ndarray") -> "np.ndarray":
    """Say at which characters a row begins: at a sentence, as `sentence_spans` finds them."""
    import numpy as np

    kind = _kinds()[np.minimum(codes, len(_kinds()) - 1)]
    end, closing = kind == _END, kind == _CLOSING
    last_other = np.where(closing, 0, np.arange(len(kind), dtype=np.int32))
    np.maximum.accumulate(last_other, out=last_other)
    belongs = closing & (kind[last_other] == _END)  # to the sentence that ended before it
    begins = np.ones(len(codes), bool)
    begins[1:] = (end[:-1] & ~end[1:] & ~closing[1:]) | (belongs[:-1] & ~closing[1:])
    begins[1:] &= kind[1:] != _BREAK
    begins[1:] |= kind[:-1] == _BREAK
    return begins


@cache
def _kinds() -> "np.ndarray":
    """Return of which kind each character is, by its code; those behind the last one are others."""
    import numpy as np

    found = np.zeros(max(map(ord, _ENDS + _CLOSE)) + 2, np.uint8)
    found[list(map(ord, _ENDS))] = _END
    found[list(map(ord, _CLOSE))] = _CLOSING
    found[ord("\n")] = _BREAK
    return found
