"""Time what a text costs before it is shown, part by part, beside jieba alone on the same text.

Seconds are those of the processor, so that a busy machine tells the same ratios.
The text is several reports joined, about 220,000 characters, or the built-in article many times.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))
from reports import texts

from policytext.source.cleaning import clean
from policytext.source.documents import Document, Span
from policytext.structure.policy_language import policy_wordings
from policytext.structure.proposal import propose
from policytext.structure.structures import structures
from policytext.themes.themes import annotate
from policytext.tokens.cutting import cut_text
from policytext.tokens.segmentation import shown_phrases

CHARACTERS, RUNS = 220_000, 3
T = TypeVar("T")


def sources() -> list[str]:
    """Return as many texts of the shelf, the last ones first, as make about 220,000 characters."""
    chosen: list[str] = []
    for text in reversed(texts()):
        if sum(map(len, chosen)) < CHARACTERS:
            chosen.append(text)
    return chosen


def joined(documents: Sequence[Document]) -> Document:
    """Return documents as one, one below the other."""
    text = ""
    spans: dict[str, list[Span]] = {"paragraphs": [], "sentences": []}
    for document in documents:
        for name, found in spans.items():
            found += [Span(len(text) + a, len(text) + b) for a, b in getattr(document, name)]
        text += f"{document.text}\n"
    return replace(documents[0], text=text, **{n: tuple(found) for n, found in spans.items()})


def once(shelf: Sequence[str]) -> dict[str, float]:
    """Take the text in; return the seconds of each part."""
    took: dict[str, float] = {}

    def timed(name: str, act: Callable[[], T]) -> T:
        begun = time.process_time()
        result = act()
        took[name] = time.process_time() - begun
        return result

    documents = timed("clean", lambda: [clean(source) for source in shelf])
    document = joined(documents)
    cut = timed("cut", lambda: cut_text(document.text))
    words = timed("tokens at the level of words", lambda: cut.tokens)
    shown = timed("phrases that the text shows", lambda: shown_phrases(document.text, cut=cut))
    timed("tokens at the level of phrases", lambda: cut.with_phrases(shown))
    found = timed("structure", lambda: structures(document, words))
    book = timed("proposed book", lambda: propose(document, found, words))
    timed("what the book finds", lambda: annotate(document, book))
    timed("policy language", lambda: policy_wordings(document, words))
    return took


def told(name: str, shelf: Sequence[str], take: Callable[[], dict[str, float]]) -> None:
    """Print each part and the whole, the median of three runs, as times of jieba alone."""
    import jieba

    text = joined([clean(source) for source in shelf]).text
    alone, runs = [], []
    for _ in range(RUNS):
        begun = time.process_time()
        jieba.lcut(text, HMM=False)
        alone.append(time.process_time() - begun)
        runs.append(take())
    base = median(alone)
    print(f"taking in {name}, {len(text):,} characters; jieba alone {base:.2f} s")
    for part in runs[0]:
        seconds = median(run[part] for run in runs)
        print(f"  {part:42} {seconds:8.2f} s  {seconds / base:5.2f} times jieba alone")
    whole = median(sum(run.values()) for run in runs)
    print(f"  {'all':42} {whole:8.2f} s  {whole / base:5.2f} times jieba alone, aim 5")


def one_by_one(shelf: Sequence[str]) -> dict[str, float]:
    """Take the texts in one after the other; return the seconds of each part, added up."""
    total: Counter[str] = Counter()
    for source in shelf:
        total.update(once([source]))
    return dict(total)


if __name__ == "__main__":
    shelf = sources()
    once([shelf[0][:3000]])  # dictionaries are loaded
    told("one long text", shelf, lambda: once(shelf))
    told(f"{len(shelf)} texts", shelf, lambda: one_by_one(shelf))
