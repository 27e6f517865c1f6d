"""All steps of a text in one go, for a process that only takes steps."""

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
    """What each step of an assembly gives for a text; fields are named after the steps."""

    tokens: Mapping[Level, Packed]
    phrases: tuple[str, ...]
    findings: tuple[Finding, ...]
    proposed: Book
    wordings: tuple[PolicyWording, ...]


def ahead(document: Document, words: WordList) -> Ahead:
    """Take all steps of a text, cut with a reader's own words."""
    # Imported here: the assembly imports this module.
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
    """Return the tokens of a text in which just these phrases are kept whole, packed."""
    return packed(cut_text(text, words).with_phrases(phrases))


def warm_up() -> None:
    """Load what steps need, wherever they will be taken, so that no reader waits for it."""
    with suppress(Unreadable):  # whoever brings a text is told
        outside.done(load)


def load() -> None:
    """Load what steps need into this process, by taking them with a small text."""
    from policytext.source.cleaning import clean

    document = clean("关于修路的意见\n要处理好快与慢的关系，坚持“四个先行”。")
    ahead(document, NO_WORDS)
