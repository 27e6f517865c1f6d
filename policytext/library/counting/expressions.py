"""What a number over many texts counts, as one string: a query, a term, a relationship, …

A query is written as in the search language (`sought.py`); a term as ~term:改革: it counts where it
was cut as such, and not inside longer ones; 安全 in the sentences of 发展 as ~beside:安全~发展;
发展 and 安全 as the poles of one relationship, in either order, as ~pair:发展~安全; a step of
policy language as ~step:must; a theme of a book as ~theme:industry. In a term or a pole ~ is
written %7E, and % as %25.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from policytext.base.unreadable import Unreadable
from policytext.library.counting.found import PAIRS, key_of
from policytext.library.counting.sought import LONGEST, Part, Sought, any_string, parsed
from policytext.structure.policy_language import groups
from policytext.themes.themes import Book, Theme
from policytext.tokens.folding import folded
from policytext.tokens.segmentation import Level

Kind = Literal["text", "term", "beside", "pair", "step", "theme"]
_NAMED = re.compile(rf"~({'|'.join(get_args(Kind)[1:])}):(.*)", re.DOTALL)
LONGEST_NAMED = 1_000  # characters: the poles of a relationship stand as the rules found them
_TERMS = ("term",)  # numbers and stop words may be written as a term is
_UNCLEAN = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True)
class Expression:
    """What is counted: `names` are the query, the term, the poles, or the id; it prints as one."""

    kind: Kind
    names: tuple[str, ...]

    def __str__(self) -> str:
        if self.kind == "text":
            return self.names[0]
        written = (name.replace("%", "%25").replace("~", "%7E") for name in self.names)
        return f"~{self.kind}:{'~'.join(written)}"


def expression(written: str) -> Expression:
    """Read an expression. Raises Unreadable for one that is empty, too long, or names nothing."""
    clean = _UNCLEAN.sub("\ufffd", written).strip()
    named = _NAMED.fullmatch(clean)
    limit = LONGEST_NAMED if named else LONGEST
    if len(clean) > limit:
        raise Unreadable("sought_long", limit=limit)
    if not named:
        parsed(clean)
        return Expression("text", (clean,))
    kind: Kind = named[1]  # type: ignore[assignment]
    names = tuple(one.replace("%7E", "~").replace("%25", "%") for one in named[2].split("~"))
    if kind == "pair":
        return pair(*names)
    number = 2 if kind == "beside" else 1
    if not all(name.strip() for name in names) or len(names) != number:
        raise Unreadable("sought_empty")
    if kind == "step" and names[0] not in _steps():
        raise Unreadable("expression_step", name=names[0])
    return Expression(kind, names)


def pair(*poles: str) -> Expression:
    """Return the expression for a relationship between poles. Raises Unreadable for fewer than two.

    In whatever order they stand, it is the same relationship.
    """
    names = tuple(pole.strip() for pole in poles)
    if not all(names) or len(key_of(PAIRS, names)) < 3:
        raise Unreadable("expression_poles")
    return Expression("pair", names)


def of_string(words: str) -> Expression:
    """Return the expression for letters as they are, quoted where they would mean something else.

    Raises Unreadable where no quotation marks can stand around them.
    """
    if words.isalnum():  # no mark that a query reads otherwise
        return Expression("text", (words,))
    quoted = [f"{opening}{words}{closing}" for opening, closing in ("“”", "「」", '""')]
    for written in (words, *quoted):
        if parsed(written).parts == any_string(written, [words]).parts and "…" not in words:
            return Expression("text", (written,))
    raise Unreadable("sought_empty")


def sought(wanted: Expression, book: Book, level: Level, terms: bool = False) -> Sought:
    """Return what an expression looks for; `terms` counts the plain words of a query as terms.

    A theme is looked for by its quotes, and by the words that echo it or its poles. Raises
    Unreadable where the book has no such theme, or it no words.
    """
    if wanted.kind == "text":
        return parsed(wanted.names[0], terms, level)
    if wanted.kind == "term":
        return Sought(str(wanted), (Part((folded(wanted.names[0]),)),), level, _TERMS)
    if wanted.kind == "beside":
        parts = (any_string(name, [name]).parts[0] for name in wanted.names)
        return Sought(str(wanted), tuple(parts), first_alone=True)
    if wanted.kind == "theme":
        theme = next((one for one in book if one.id == wanted.names[0]), None)
        if theme is None:
            raise Unreadable("expression_theme", name=wanted.names[0])
        return any_string(str(wanted), strings_of(theme))
    key = key_of(PAIRS if wanted.kind == "pair" else "step", wanted.names)
    return Sought(str(wanted), (Part(found=key),))


def strings_of(theme: Theme) -> tuple[str, ...]:
    """Return the strings by which a theme is found in any text; … is what a quote leaves out.

    A quote over several paragraphs is looked for in each of them.
    """
    quotes = (quote.replace("¶", "\n") for quote in theme.quotes)
    return (*theme.echoes, *(term for pole in theme.poles for term in pole.terms), *quotes)


def _steps() -> frozenset[str]:
    return frozenset(group.id for group in groups() if group.step)
