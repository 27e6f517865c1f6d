"""How much room themes have in texts: the sentences in which any word or quote of them stands."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.dataframes import daft
from policytext.library.counting.expressions import strings_of
from policytext.library.counting.matching import compiled
from policytext.library.counting.periods import WHOLE, By, period_of, values_of
from policytext.library.counting.sentence_rows import SentenceRows, sentence_rows
from policytext.library.counting.sought import any_string
from policytext.library.counting.tables import Tables, steady
from policytext.themes.themes import Book

if TYPE_CHECKING:
    import numpy as np

_SPANNING = tuple("…\n。！？!?")  # what stands in a string that may reach over several sentences
Strings = tuple[str, ...]


@steady
def theme_room(tables: Tables, cards: Sequence[Card], book: Book) -> pd.DataFrame:
    """Measure the sentences of each theme, text by text.

    Columns: id; theme (id); characters (of the sentences in which any of the theme's strings
    stands, each once; a quote takes every sentence that it touches); share (of the characters of
    the text). A sentence of several themes counts for each. Order: as the cards stand, then as the
    book does; texts without any such sentence have 0.
    """
    wanted = tables.wanted(cards)
    rooms = _of_book(tables, book)
    rows = [
        (card.id, theme.id, rooms[theme.id].get(card.id, 0), card.characters)
        for card in cards
        if card.id in wanted
        for theme in book
    ]
    table = pd.DataFrame(rows, columns=["id", "theme", "characters", "whole"])
    table["share"] = table["characters"] / table["whole"].clip(lower=1)
    return table.drop(columns="whole")


@steady
def theme_room_over_time(
    tables: Tables, cards: Sequence[Card], book: Book, by: By = "year", split: str = ""
) -> pd.DataFrame:
    """Measure the sentences of each theme, period by period, as `theme_room` does.

    Columns: value, period (as `over_time` has them); theme; characters; share (of the characters
    of all texts of the period and value); texts, texts_with. Order: value, period, as the book
    stands. Texts without such a period are left out.
    """
    wanted = tables.wanted(cards)
    rooms = _of_book(tables, book)
    places = {theme.id: place for place, theme in enumerate(book)}
    rows = [
        (value, period, place, rooms[theme].get(card.id, 0), card.characters)
        for card in cards
        if card.id in wanted and (period := period_of(card, by))
        for value in (WHOLE, *(values_of(card, split) if split else ()))
        for theme, place in places.items()
    ]
    table = pd.DataFrame(rows, columns=["value", "period", "theme", "characters", "whole"])
    table["texts_with"] = table["characters"] > 0
    found = table.groupby(["value", "period", "theme"], as_index=False).agg(
        characters=("characters", "sum"),
        whole=("whole", "sum"),
        texts=("whole", "size"),
        texts_with=("texts_with", "sum"),
    )
    found["share"] = found["characters"] / found["whole"].clip(lower=1)
    found["theme"] = found["theme"].map(dict(enumerate(places))).astype("str")
    return found[["value", "period", "theme", "characters", "share", "texts", "texts_with"]]


def _of_book(tables: Tables, book: Book) -> Mapping[str, Mapping[str, int]]:
    """Return the characters of each theme's sentences in each text of the library that has any."""
    strings = tuple(strings_of(theme) for theme in book)
    found = tables.once(_rooms, tuple(dict.fromkeys(filter(any, strings))))
    return {theme.id: found.get(one, {}) for theme, one in zip(book, strings, strict=True)}


def _rooms(tables: Tables, themes: tuple[Strings, ...]) -> dict[Strings, dict[str, int]]:
    # All texts are looked at, whatever counts: then any scope is told at once.
    held = tables.manifest.held
    found: dict[Strings, dict[str, int]] = {strings: {} for strings in themes}
    spanning = {strings: _places(tables, strings) for strings in themes}
    for rows in sentence_rows(tables, held) if themes else ():
        for strings, holding in zip(themes, _holding(rows, themes), strict=True):
            for id, start, end in spanning[strings]:
                if id in rows.ids:
                    holding[rows.touched(id, start, end)] = True
            found[strings] |= _sums(rows, holding)
    return found


def _holding(rows: SentenceRows, themes: tuple[Strings, ...]) -> "list[np.ndarray]":
    """Say of each sentence whether a string stands in it, theme by theme."""
    import numpy as np
    import pyarrow as pa

    col = daft().col
    patterns = {n: _pattern(strings, spanning=False) for n, strings in enumerate(themes)}
    asked = [col("s").regexp(one).alias(str(n)) for n, one in patterns.items() if one]
    none = np.zeros(len(rows.texts), bool)
    if not asked:
        return [none.copy() for _ in themes]
    answer = daft().from_arrow(pa.table({"s": rows.words})).select(*asked).to_arrow()
    return [
        answer[str(n)].to_numpy().astype(bool) if one else none.copy()
        for n, one in patterns.items()
    ]


def _places(tables: Tables, strings: Strings) -> list[tuple[str, int, int]]:
    """Return where those strings stand that may reach over several sentences."""
    pattern = _pattern(strings, spanning=True)
    if not pattern:
        return []
    held = tables.manifest.held
    holding = tables.texts.holding(pattern, held)
    forms = [_pattern((one,), spanning=True) for one in strings]
    return [
        (id, *match.span())
        for id, text in tables.texts.words({id: held[id] for id in held if id in holding})
        for form in filter(None, forms)
        for match in compiled(form).finditer(text)
    ]


def _pattern(strings: Strings, spanning: bool) -> str:
    chosen = [one for one in strings if spanning == any(mark in one for mark in _SPANNING)]
    if not any(one.strip("…\n") for one in chosen):
        return ""
    return any_string("", chosen).parts[0].pattern


def _sums(rows: SentenceRows, holding: "np.ndarray") -> dict[str, int]:
    import numpy as np

    characters = np.where(holding, rows.characters, 0)
    sums = np.bincount(rows.texts, characters, len(rows.ids)).astype(np.int64).tolist()
    return {id: n for id, n in zip(rows.ids, sums, strict=True) if n}
