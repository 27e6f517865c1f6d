"""Set phrases in other orders, those that are new or gone since a year, and those searched for."""

from typing import Literal

from policytext.library.counting.completions import may_begin
from policytext.library.lives.life import Lives
from policytext.source.script import simplified
from policytext.tokens.folding import folded
from policytext.tokens.searching import found_terms

Order = Literal["first", "peak", "last", "total"]
ORDERS: tuple[Order, ...] = ("first", "peak", "last", "total")


def ordered(lives: Lives, order: Order) -> Lives:
    """Put phrases in order: by the year they were said first, most, or last, or by their total.

    First and peak rise, last and total fall; equal ones by total, falling, then the phrase. Those
    without a year come last.
    """
    import numpy as np

    table = lives.phrases
    year = table["last" if order == "total" else order].to_numpy()
    key = -table["total"].to_numpy() if order == "total" else -year if order == "last" else year
    rank = np.lexsort((table["phrase"], -table["total"], key, year == 0))
    return lives.rows(rank)


def new_since(lives: Lives, year: int) -> Lives:
    """Return the phrases that no text before a year has; none where there is no text before it.

    Texts without a date are not looked at.
    """
    there = bool(lives.characters[lives.characters.index < year].any())
    return lives.rows(((lives.phrases["first"] >= year) & there).to_numpy().nonzero()[0])


def gone_since(lives: Lives, year: int) -> Lives:
    """Return the phrases that no text of a year or later has; none where there is no such text.

    Texts without a date are not looked at.
    """
    there = bool(lives.characters[lives.characters.index >= year].any())
    last = lives.phrases["last"]
    return lives.rows(((last > 0) & (last < year) & there).to_numpy().nonzero()[0])


def searched(lives: Lives, query: str) -> Lives:
    """Return the phrases that hold what is searched for, or whose syllables begin so (gzlfz).

    Otherwise as `found_terms` reads it. Raises Unreadable.
    """
    wanted = folded(simplified(query.strip()))
    phrases = lives.phrases["phrase"].tolist()
    if not wanted:
        return lives
    held = {phrase for phrase in phrases if wanted in folded(phrase)}
    may = phrases
    if wanted.isascii() and wanted.isalnum():  # to read a phrase takes a while: only those that may
        may = [phrase for phrase in phrases if may_begin(phrase, wanted)]
    held.update(found_terms(may, query.strip()))
    return lives.rows([number for number, phrase in enumerate(phrases) if phrase in held])
