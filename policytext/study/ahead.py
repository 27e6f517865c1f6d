"""The steps of a text, taken at once and outside the process that shows it."""

from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.policy_language import PolicyWording
from policytext.themes.themes import Book
from policytext.tokens.cutting import cut_text
from policytext.tokens.packed import Packed, packed
from policytext.tokens.segmentation import Level
from policytext.tokens.word_list import NO_WORDS, WordList

LEVELS: tuple[Level, ...] = ("words", "phrases")


class Ahead(NamedTuple):
    """What the steps of an assembly give for a text under a reader's own words, by their names."""

    tokens: Mapping[Level, Packed]
    phrases: tuple[str, ...]
    findings: tuple[Finding, ...]
    proposed: Book
    wordings: tuple[PolicyWording, ...]


def ahead(document: Document, words: WordList) -> Ahead:
    """Take the steps of a text."""
    # Imported here: an assembly asks for this.
    from policytext.study.assembly import Assembly

    assembly = Assembly()
    return Ahead(
        {level: packed(assembly.tokens(document, level, words)) for level in LEVELS},
        assembly.phrases(document, words),
        assembly.findings(document, words),
        assembly.proposed(document, words),
        assembly.wordings(document, words),
    )


def packed_around(text: str, words: WordList, phrases: tuple[str, ...]) -> Packed:
    """Return the tokens of a text that keep just these phrases whole, packed."""
    return packed(cut_text(text, words).with_phrases(phrases))


def get_ready() -> None:
    """Load what these steps need where they will be taken: a first text need not wait for it."""
    with suppress(Unreadable):  # said to whoever brings a text
        outside.done(try_out)


def try_out() -> None:
    """Load what these steps need."""
    from policytext.source.cleaning import clean

    document = clean("关于修路的意见\n要处理好快与慢的关系，坚持“四个先行”。")
    ahead(document, NO_WORDS)
