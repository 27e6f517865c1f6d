"""A document under study: its tokens at one level, its themes, and the passages in force."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from policytext.base.labels import label
from policytext.source.documents import Document, Span
from policytext.structure.finding import Finding
from policytext.structure.policy_language import Said, said
from policytext.themes.themes import Annotation, Theme, common, passages, theme_at
from policytext.tokens.counting import counted, size
from policytext.tokens.folding import folded, holds_letters
from policytext.tokens.segmentation import Level, Token, segment
from policytext.tokens.tokens import terms_of
from policytext.tokens.word_list import NO_WORDS, WordList


@dataclass(frozen=True)
class Study:
    """Everything a view rests on.

    `themes` are the ids of the filter, () for the whole text; `words` the reader's own word list
    that the tokens were cut with; `findings` is the structure that the text shows by itself; `said`
    a group of policy language whose sentences alone count, "" for no such filter. `cut_words` gives
    the tokens at the level of words where they are at hand.
    """

    document: Document
    tokens: tuple[Token, ...]
    book: tuple[Theme, ...]
    annotations: tuple[Annotation, ...]
    themes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    echoes: bool = True
    level: Level = "phrases"
    words: WordList = NO_WORDS
    findings: tuple[Finding, ...] = ()
    said: str = ""
    cut_words: Callable[[], tuple[Token, ...]] | None = field(
        default=None, repr=False, compare=False
    )

    @cached_property
    def fingerprint(self) -> str:
        """Return a hash of what the text looks like: document, cuts, themes, echoes."""
        # The cut is named by its places: texts that are compared are cut otherwise than alone.
        cut = hash(tuple((token.start, token.counts_as) for token in self.tokens))
        seen = (self.document.fingerprint, self.book, self.words, self.level, self.echoes, cut)
        return sha256(repr(seen).encode()).hexdigest()[:16]

    @cached_property
    def scope(self) -> tuple[Span, ...] | None:
        """Return the passages that count, None for the whole text."""
        stated = passages(self.annotations, self.themes, echoes=self.echoes)
        if not self.said:
            return stated if self.themes else None
        found = (one.start for one in self.language if one.group == self.said)
        numbers = dict.fromkeys(map(self.document.sentence_at, found))
        sentences = tuple(self.document.sentences[number] for number in numbers if number >= 0)
        return common(sentences, stated) if self.themes else sentences

    @cached_property
    def language(self) -> tuple[Said, ...]:
        """Return what the text says of how firmly, who, by when, how much and where."""
        if self.level == "words":
            words = self.tokens
        elif self.cut_words:
            words = self.cut_words()
        else:
            words = segment(self.document.text, "words", self.words)
        return tuple(said(self.document, words))

    @cached_property
    def counted(self) -> tuple[Token, ...]:
        """Return the tokens that count in the passages in force."""
        return counted(self.tokens, scope=self.scope, also=self.also)

    @cached_property
    def size(self) -> int:
        """Return the number of tokens in the passages in force, punctuation left out."""
        return size(self.tokens, scope=self.scope)

    @cached_property
    def frequencies(self) -> dict[str, int]:
        """Return each counted term's frequency, most frequent first."""
        return dict(Counter(terms_of(self.counted)).most_common())

    def as_term(self, written: str) -> str:
        """Return the term of this text that is written so but for width and case, if there is one.

        A link or another text may have it in another form.
        """
        plain = folded(written)
        if written in self.frequencies or not holds_letters(plain):
            return written
        same = (token.term for token in self.tokens if folded(token.surface) == plain)
        return next(same, written)

    @property
    def theme_ids(self) -> tuple[str, ...]:
        """Return the ids of the book's themes."""
        return tuple(theme.id for theme in self.book)

    def theme(self, id: str) -> Theme:
        """Return a theme of the book by its id."""
        return next(theme for theme in self.book if theme.id == id)

    def place(self, offset: int, language: str) -> str:
        """Name the paragraph and sentence at an offset, on screen."""
        paragraph = self.document.paragraph_at(offset) + 1
        sentence = self.document.sentence_at(offset) + 1
        return label("place", language, paragraph=paragraph, sentence=sentence)

    def leading_theme(self, term: str) -> str:
        """Return the theme in whose stated passages more than half of a term's hits stand."""
        hits = [t for t in self.counted if t.term == term]
        themes = Counter(theme_at(self.annotations, t.start, t.end) for t in hits)
        theme, most = themes.most_common(1)[0] if themes else ("", 0)
        return theme if theme not in ("", "*") and most * 2 > len(hits) else ""
