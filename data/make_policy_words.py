"""Count what leads policy texts in general: from reports of the government, and from law.

`python -m data.make_policy_words REPORTS LAWS`: folders of the 52 national reports on the work of
the government (TXT, year first in the name; aldohemsn/chinese-political-corpora) and of a copy of
github.com/LawRefBook/Laws. Of its laws every ninth local regulation and every third national one
counts, in the order of their paths, without those that are labelled for tests. Only words and
their rates are kept, no sentences.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from policytext.base.places import POLICY_WORDS
from policytext.source.cleaning import clean
from policytext.tokens.cutting import cut_text
from policytext.tokens.general_language import language_rate
from policytext.tokens.policy_words import RARE
from policytext.tokens.tokens import Token

_WORDS, _CHARACTERS = 5, 12  # of an expression, at most
_SHARE = 0.1  # of the documents of a kind that have it
_FEWER = 0.05  # of laws, whose subjects differ more
_SINCE, _MORE = 2013, 0.3  # reports since then are a kind by themselves: what leads them is young
_LABELLED = ("驻马店市优化营商环境条例",)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_BREAKS = ("punctuation", "number", "ignored")
_JOINING = frozenset("的了和与及或在从对")


def rates(texts: Iterable[str], share: float) -> dict[str, float]:
    """Return how often each expression occurs in a million tokens, if a share of texts has it."""
    total, holding = Counter[str](), Counter[str]()
    size = number = 0
    for text in texts:
        tokens = cut_text(text).tokens
        here = Counter(_expressions(tokens))
        total.update(here)
        holding.update(here.keys())
        size += sum(token.kind != "punctuation" for token in tokens)
        number += 1
    return {one: n * 1e6 / size for one, n in total.items() if holding[one] >= share * number}


def _expressions(tokens: Sequence[Token]) -> Iterator[str]:
    """Return every run of one to five words without a mark, a number or a stop word in it.

    It may begin with a stop word that does not join: 按规定.
    """
    for first, leading in enumerate(tokens):
        if leading.surface in _JOINING:
            continue
        words = ""
        for token in tokens[first : first + _WORDS]:
            stops = token.kind == "stop_word" and words
            if stops or token.kind in _BREAKS or len(words + token.surface) > _CHARACTERS:
                break
            words += token.surface
            if len(words) > 1 and token.kind != "stop_word":
                yield words


def _reports(folder: Path, since: int = 0) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        if int(path.name[:4]) >= since:
            yield clean(path.read_text(encoding="utf-8")).text


def _laws(folder: Path) -> Iterator[str]:
    local, national = (
        sorted(p for p in (folder / part).rglob("*.md") if not p.name.startswith(("_", *_LABELLED)))
        for part in ("DLC", "行政法规")
    )
    for path in chain(local[::9], national[::3]):
        yield _COMMENT.sub("", path.read_text(encoding="utf-8"))


def main(reports: Path, laws: Path) -> None:
    """Write each expression with its highest rate in a million, if no other list says as much."""
    kinds = (
        rates(_reports(reports), _SHARE),
        rates(_reports(reports, _SINCE), _MORE),
        rates(_laws(laws), _FEWER),
    )
    highest: Counter[str] = Counter()
    for kind in kinds:
        highest |= Counter(kind)
    kept = {
        word: round(rate)
        for word, rate in highest.items()
        if round(rate) > max(RARE, language_rate(word))
    }
    lines = (f"{word} {rate}" for word, rate in sorted(kept.items(), key=lambda one: -one[1]))
    POLICY_WORDS.write_text("\n".join((*_HEAD, *lines)) + "\n", encoding="utf-8")


_HEAD = (
    "# Expressions of policy texts in general, and how often they occur in a million tokens there:",
    "# the highest of three rates, where it is above that of jieba’s dictionary.",
    "# How they were counted: make_policy_words.py and README.md in this folder.",
)

if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
