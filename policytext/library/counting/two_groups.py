"""What is typical of one group of texts beside another, and whether one text alone makes it so."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.keyness import keyness
from policytext.library.counting.occurrences import counted_each
from policytext.library.counting.sought import any_string
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.term_frequencies import Frequencies
from policytext.library.counting.texts import Wanted
from policytext.library.counting.theme_room import theme_room
from policytext.themes.themes import Book
from policytext.tokens.folding import folded
from policytext.tokens.segmentation import Level

MOST = 2_000  # terms whose dispersion is measured
_MUCH = 0.5  # of a term's hits in one text: then that text carries it
SIDES = ("target", "reference")


@steady
def two_groups(
    tables: Tables,
    cards: Sequence[Card],
    other_cards: Sequence[Card],
    level: Level,
    also: Collection[str] = (),
    *,
    minimum: int = 1,
    most: int = MOST,
) -> pd.DataFrame:
    """Compare the terms of two groups of texts, and say how each is spread over their texts.

    Columns as `keyness` has them; and for each side, target_ and reference_: share_of_texts (of
    the side's texts, how many have the term); dispersion (DPnorm over the texts of the side, each
    as large as its tokens: 0 spread as the texts are large, towards 1 in one text; Gries 2008,
    Lijffijt & Gries 2012; NaN where the side has no hit or fewer than two texts); in_one (the share
    of the side's hits that stand in the text with most of them, NaN without hits); carried:
    whether more than half of the hits stand in one text, on the side of which the term is typical,
    if that has several texts; and letters: how often the letters of a term stand in the texts of a
    side that has 0 hits of it, 0 where no side has (they are part of other terms there). Order as
    `keyness`, the first `most` terms.
    """
    table = keyness(tables, cards, other_cards, level, also, minimum=minimum).head(most)
    kinds = {"term", *also}
    for side, of_side in zip(SIDES, (cards, other_cards), strict=True):
        wanted = tables.wanted(of_side)
        rows = tables.terms(level).by_text(wanted, [folded(term) for term in table["term"]], kinds)
        dispersion, in_one = _spread(rows, _sizes(tables, wanted, level), len(table))
        table[f"{side}_share_of_texts"] = table[f"{side}_texts"] / max(len(wanted), 1)
        table[f"{side}_dispersion"], table[f"{side}_in_one"] = dispersion, in_one
    here = table["log_ratio"] > 0
    in_one = table["target_in_one"].where(here, table["reference_in_one"])
    several = here.map({True: len(cards) > 1, False: len(other_cards) > 1}).astype(bool)
    letters = sum(
        _letters(tables, of_side, table["term"].where(table[side] == 0, ""))
        for side, of_side in zip(SIDES, (cards, other_cards), strict=True)
    )
    return table.assign(carried=(in_one > _MUCH) & several, letters=letters)


@steady
def theme_shares(
    tables: Tables, cards: Sequence[Card], other_cards: Sequence[Card], book: Book
) -> pd.DataFrame:
    """Compare how much room each theme of a book has in two groups of texts.

    Columns: theme (id); target, reference (characters of its sentences, as `theme_room` has
    them); target_share, reference_share (of all characters of the side; NaN without any);
    target_texts, reference_texts (that have such a sentence). Order: as the book stands.
    """
    table = pd.DataFrame({"theme": pd.Series([theme.id for theme in book], dtype="str")})
    for side, of_side in zip(SIDES, (cards, other_cards), strict=True):
        wanted = tables.wanted(of_side)
        whole = sum(card.characters for card in of_side if card.id in wanted)
        rooms = theme_room(tables, of_side, book)
        by_theme = rooms.assign(has=rooms["characters"] > 0).groupby("theme")
        room = table["theme"].map(by_theme["characters"].sum()).fillna(0).astype("int64")
        table[side], table[f"{side}_share"] = room, room / (whole or float("nan"))
        table[f"{side}_texts"] = table["theme"].map(by_theme["has"].sum()).fillna(0).astype("int64")
    return table


def _letters(tables: Tables, cards: Sequence[Card], terms: pd.Series) -> np.ndarray:
    """Count terms as strings in the texts of a side; 0 for ""."""
    looked_for = {term: any_string(term, [term]) for term in terms if term}
    counts = counted_each(tables, tables.wanted(cards), list(looked_for.values()))
    found = {term: sum(counts[one].values()) for term, one in looked_for.items()}
    return np.array([found.get(term, 0) for term in terms], np.int64)


def _sizes(tables: Tables, wanted: Wanted, level: Level) -> np.ndarray:
    """Return the tokens of each text that is wanted, in this order."""
    sizes = tables.texts.sizes(wanted, level)
    return np.array([sizes.get(id, 0) for id in wanted], np.int64)


def _spread(rows: Frequencies, sizes: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Return DPnorm of each of `number` terms, and the share of its hits in the text with most."""
    whole = np.bincount(rows.terms, rows.frequencies, number)
    most = np.zeros(number)
    np.maximum.at(most, rows.terms, rows.frequencies)
    some = np.where(whole > 0, whole, np.nan)
    there = sizes[sizes > 0]
    if len(there) < 2:
        return np.full(number, np.nan), most / some
    shares = sizes / there.sum()
    of_texts = shares[rows.texts]
    # Texts without the term give their own share: all shares, corrected where the term stands.
    difference = np.abs(rows.frequencies / whole[rows.terms] - of_texts) - of_texts
    deviation = (1 + np.bincount(rows.terms, difference, number)) / 2
    return np.where(whole > 0, deviation, np.nan) / (1 - shares[sizes > 0].min()), most / some
