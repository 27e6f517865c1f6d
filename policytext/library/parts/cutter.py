"""A process that indexes texts for a builder: it reads batches, writes parts, says what it wrote.

Whoever starts it holds its standard input: it ends with whom it works for, however that ends.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from policytext.base.children import received, send
from policytext.base.unreadable import Unreadable
from policytext.library.parts.writing import Wanted, write
from policytext.study.own_texts import Text
from policytext.tokens.vocabulary import Vocabulary
from policytext.tokens.word_list import WordList

_MOST_WORDS = 400_000  # after which the words that were met are forgotten


class Batch(NamedTuple):
    """Texts that make the part `name` of a library: id, fingerprint, what was taken in."""

    folder: Path
    name: str
    words: WordList
    texts: tuple[tuple[str, str, Text], ...]


class Cutter:
    """Indexes batches; it remembers the words that it met."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()

    def cut(self, batch: Batch) -> list[str]:
        """Write a part; return the ids of the texts in it. A text that cannot be read is not."""
        known = self._vocabulary
        if known.words != batch.words or len(known.surfaces) > _MOST_WORDS:
            known = self._vocabulary = Vocabulary(batch.words)
        return write(batch.folder, batch.name, _cleaned(batch.texts), known)


def _cleaned(texts: Sequence[tuple[str, str, Text]]) -> Iterator[Wanted]:
    for id, fingerprint, text in texts:
        with suppress(Unreadable):
            yield Wanted(id, fingerprint, text.document)


def _main() -> None:
    if hasattr(os, "nice"):
        os.nice(10)  # who reads goes before what is indexed
    given, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may speak there
    cutter = Cutter()
    with suppress(EOFError):
        while True:
            batch = received(given)
            try:
                answer: Any = cutter.cut(batch)
            except (OSError, MemoryError) as reason:
                answer = OSError(str(reason))
            send(answers, answer)


if __name__ == "__main__":
    _main()
