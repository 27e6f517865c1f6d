"""Two sides of a comparison: a text, and another, several others, or the language at large."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from policytext.source.documents import Document
from policytext.study.assembly import Assembly
from policytext.study.study import Study
from policytext.tokens.general_language import language_frequencies


@dataclass(frozen=True)
class Comparison:
    """The text that is read, and what it is compared with.

    `kind` is "text", "group", "themes" or "language". `target` and `studies` (none for the
    language, whose frequencies stand in `given`) are cut alike and read under one theme book.
    `name` is that of the other side, `own_name` the target's where what it is called by itself is
    not enough,
    `names` tell the texts of the other side apart.
    """

    kind: str
    name: str
    fingerprint: str
    target: Study = field(repr=False, compare=False)
    studies: tuple[Study, ...] = field(default=(), repr=False, compare=False)
    given: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    given_size: int = 0
    own_name: str = ""
    names: tuple[str, ...] = ()

    @property
    def target_name(self) -> str:
        """Return what the text that is read is called beside the others."""
        return self.own_name or self.target.title

    @cached_property
    def frequencies(self) -> Mapping[str, int]:
        """Return how often each term occurs on the other side."""
        total: Counter[str] = Counter()
        for study in self.studies:
            total.update(study.frequencies)
        return total if self.studies else self.given

    @cached_property
    def size(self) -> int:
        """Return the number of tokens on the other side, punctuation left out."""
        return sum(study.size for study in self.studies) if self.studies else self.given_size


def with_texts(
    study: Study,
    documents: Sequence[Document],
    assembly: Assembly,
    *,
    name: str = "",
    own_name: str = "",
    names: Sequence[str] = (),
) -> Comparison:
    """Put a text beside another, or beside several as one; by itself the other goes by its title.

    All are cut alike and read as `study` is.
    """
    target, *others = assembly.alike(study, (study.document, *documents))
    kind = "group" if len(others) > 1 else "text"
    title = name or others[0].document.title
    marked = _named(*(one.fingerprint for one in others))
    told = tuple(names) or tuple(one.document.title for one in others)
    return Comparison(kind, title, marked, target, tuple(others), own_name=own_name, names=told)


def with_theme(study: Study, theme: str, name: str, own_name: str) -> Comparison:
    """Put the passages that `study` counts beside those of another theme of its book, by its id."""
    other = replace(study, filter=replace(study.filter, themes=(theme,)))
    return Comparison("themes", name, _named("theme", theme), study, (other,), own_name=own_name)


def with_language(words: Study, name: str) -> Comparison:
    """Put a text, at the level of words, beside the language at large."""
    given, size = language_frequencies()
    return Comparison("language", name, _named("language"), words, given=given, given_size=size)


def _named(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:12]
