"""A document under study: its tokens, its themes, how terms are counted, and what counts."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from typing import TypeVar

from policytext.base.labels import label
from policytext.base.once import Once
from policytext.source.documents import Document, Span
from policytext.statistics.distinctive import distinctive
from policytext.structure.finding import Finding
from policytext.structure.policy_language import PolicyWording, policy_wordings
from policytext.study.ordinary import Ordinary, ordinary
from policytext.themes.doubts import Doubt
from policytext.themes.themes import Annotation, Book, Theme, by_theme, common, passages
from policytext.tokens.counting import counted, size
from policytext.tokens.folding import folded, holds_letters
from policytext.tokens.segmentation import Level, Token, segment
from policytext.tokens.tokens import terms_of
from policytext.tokens.word_list import NO_WORDS, WordList


@dataclass(frozen=True)
class Annotated:
    """A theme book, and what it finds in the document.

    `doubted` is what the reader has taken out of that (`themes/doubts.py`): nothing counts it.
    """

    book: Book = ()
    annotations: tuple[Annotation, ...] = ()
    doubted: tuple[Annotation, ...] = ()

    @cached_property
    def by_theme(self) -> Mapping[str, tuple[Annotation, ...]]:
        """Return what the book finds, theme by theme."""
        return by_theme(self.annotations)


@dataclass(frozen=True)
class Counting:
    """What counts as a term, and as a passage of a theme.

    `level` and the reader's own word list `words` are those that the tokens were cut with; `also`
    names kinds of tokens that count beside terms; `echoes` says whether sentences that only echo a
    theme are passages of it; `doubts` are those sentences, of any document, that the reader does
    not count for a pole.
    """

    level: Level = "phrases"
    words: WordList = NO_WORDS
    also: tuple[str, ...] = ()
    echoes: bool = True
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class Filter:
    """Which passages count.

    `themes` are ids of themes, () for the whole text; `wording` is a group of policy language whose
    sentences alone count, "" for no such filter.
    """

    themes: tuple[str, ...] = ()
    wording: str = ""


T = TypeVar("T")
_MADE = 64  # things that a study keeps at hand
NO_BOOK, BY_PHRASES, WHOLE_TEXT = Annotated(), Counting(), Filter()


@dataclass(frozen=True)
class Study:
    """Everything a view rests on; study/assembly.py makes it.

    `findings` is the structure that the text shows by itself. Where they are at hand, `cut_words`
    gives the tokens at the level of words, `asked` what the terms are weighed against and
    `read_wordings` the policy language. `own_name` is how the document is called where its title is
    not enough.
    """

    document: Document
    tokens: tuple[Token, ...] = ()
    annotated: Annotated = NO_BOOK
    counting: Counting = BY_PHRASES
    filter: Filter = WHOLE_TEXT
    own_name: str = ""
    findings: tuple[Finding, ...] = ()
    cut_words: Callable[[], tuple[Token, ...]] | None = field(
        default=None, repr=False, compare=False
    )
    asked: Callable[[], Ordinary] | None = field(default=None, repr=False, compare=False)
    read_wordings: Callable[[], tuple[PolicyWording, ...]] | None = field(
        default=None, repr=False, compare=False
    )

    _made: Once = field(default_factory=partial(Once, _MADE), init=False, repr=False, compare=False)

    @property
    def title(self) -> str:
        """Return what the document is called among others: its title, or its own name."""
        return self.own_name or self.document.title

    def once(self, make: Callable[..., T], *given: Hashable) -> T:
        """Return what `make` makes of this study and what it is given; the last few are kept."""
        return self._made((make, *given), lambda: make(self, *given))

    @cached_property
    def hits(self) -> Mapping[str, Sequence[Token]]:
        """Return the tokens that count of each term, in order."""
        found: dict[str, list[Token]] = {}
        for token in self.counted:
            found.setdefault(token.term, []).append(token)
        return found

    @property
    def book(self) -> Book:
        """Return the themes of the book."""
        return self.annotated.book

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Return what the book finds in the document."""
        return self.annotated.annotations

    def of(self, theme: str) -> tuple[Annotation, ...]:
        """Return what the book finds of one theme, by its id."""
        return self.annotated.by_theme.get(theme, ())

    @property
    def level(self) -> Level:
        """Return the level that the tokens were cut at."""
        return self.counting.level

    @property
    def words(self) -> WordList:
        """Return the reader's own word list that the tokens were cut with."""
        return self.counting.words

    @property
    def also(self) -> tuple[str, ...]:
        """Return the kinds of tokens that count beside terms."""
        return self.counting.also

    @property
    def echoes(self) -> bool:
        """Say whether sentences that only echo a theme are passages of it."""
        return self.counting.echoes

    @property
    def themes(self) -> tuple[str, ...]:
        """Return the ids of the themes whose passages alone count, () for the whole text."""
        return self.filter.themes

    @property
    def wording(self) -> str:
        """Return the group of policy language whose sentences alone count, "" for none."""
        return self.filter.wording

    @cached_property
    def fingerprint(self) -> str:
        """Return a hash of what the text looks like: document, cuts, themes, echoes, doubts."""
        # The cut is named by its places: texts that are compared are cut otherwise than alone.
        cut = hash(tuple((token.start, token.counts_as) for token in self.tokens))
        seen = (self.document.fingerprint, self.book, self.words, self.level, self.echoes, cut)
        return sha256(repr((seen, self.annotated.doubted)).encode()).hexdigest()[:16]

    @cached_property
    def scope(self) -> tuple[Span, ...] | None:
        """Return the passages that count, None for the whole text."""
        found = [a for theme in self.themes for a in self.of(theme)]
        stated = passages(found, self.themes, echoes=self.echoes)
        if not self.wording:
            return stated if self.themes else None
        starts = (one.start for one in self.wordings if one.group == self.wording)
        numbers = dict.fromkeys(map(self.document.sentence_at, starts))
        sentences = tuple(self.document.sentences[number] for number in numbers if number >= 0)
        return common(sentences, stated) if self.themes else sentences

    @cached_property
    def wordings(self) -> tuple[PolicyWording, ...]:
        """Return what the text says of how firmly, who, by when, how much and where."""
        if self.read_wordings:
            return self.read_wordings()
        if self.level == "words":
            words = self.tokens
        elif self.cut_words:
            words = self.cut_words()
        else:
            words = segment(self.document.text, "words", self.words)
        return tuple(policy_wordings(self.document, words))

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

    @cached_property
    def ordinary(self) -> Ordinary:
        """Return what the terms are weighed against: the language, policy texts, other texts."""
        if self.asked:
            return self.asked()
        return ordinary(self.document, self.frequencies, self.size, self.findings)

    @cached_property
    def distinctive(self) -> dict[str, float]:
        """Return the counted terms, the most distinctive first, with what they are ranked by."""
        rates, weights, _ = self.ordinary
        return distinctive(
            self.counted,
            self.size,
            len(self.document.text),
            lambda term: rates.get(term, 0.0),
            lambda term: weights.get(term, 1.0),
        )

    def ranked(self, rank: str) -> list[str]:
        """Return the counted terms in an order: "distinctive" or "frequency", the highest first."""
        return list(self.distinctive if rank == "distinctive" else self.frequencies)

    def first_terms(self, rank: str, number: int) -> dict[str, int]:
        """Return the frequencies of the terms that come first in an order, `number` at most."""
        return {term: self.frequencies[term] for term in self.ranked(rank)[:number]}

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

    def of_theme(self, id: str) -> "Study":
        """Return the study that counts the passages of one theme, whichever were chosen."""
        return replace(self, filter=replace(self.filter, themes=(id,)))

    def theme(self, id: str) -> Theme:
        """Return a theme of the book by its id."""
        return next(theme for theme in self.book if theme.id == id)

    def place(self, offset: int, language: str) -> str:
        """Name the paragraph and sentence at an offset, on screen."""
        paragraph = self.document.paragraph_at(offset) + 1
        sentence = self.document.sentence_at(offset) + 1
        return label("place", language, paragraph=paragraph, sentence=sentence)
