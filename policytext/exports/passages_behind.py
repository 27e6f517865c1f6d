"""The passages behind the numbers of who takes over from whom, both texts' words side by side."""

from collections.abc import Iterable

import pandas as pd

from policytext.base.labels import label
from policytext.exports.behind import points_of
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.library.passages_at import Standing, passages_at
from policytext.library.point import Point
from policytext.views.of_library.kinds_drawn import kind_name
from policytext.views.view import View

MOST = 20_000  # passages in a sheet
_COLUMNS = ("later", "overlap_kind", "overlap_later_passage", "overlap_source", "overlap_date")
_NUMBERS = ("overlap_its_passage", "overlap_similarity", "overlap_characters")


def passages_behind(
    many: Many, asked: Asked, view: View, point: Point | None, language: str
) -> pd.DataFrame:
    """Return a row for each passage of the chosen number, or of all: where, both texts' words."""
    every = points_of(view)
    points = [point] if point in every and point else every
    standing = [one for at in points for one in passages_at(many, asked, at)][:MOST]
    names = [label(f"column_{name}", language) for name in (*_COLUMNS, *_NUMBERS)]
    return pd.DataFrame(_rows(many, standing, language), columns=names)


def _rows(many: Many, standing: Iterable[Standing], language: str) -> list[list[object]]:
    listed = [*standing]
    ids = {id for one in listed for id in (one.id, one.passage.source.id)}
    cards = {card.id: card for card in many.cards if card.id in ids}
    words = dict(many.tables.texts.words(many.tables.wanted(cards.values())))
    rows: list[list[object]] = []
    for id, one in listed:
        source = cards[one.source.id]
        rows.append(
            [
                many.names.get(id, cards[id].listed),
                kind_name(one.kind, language),
                words[id][one.start : one.end],
                many.names.get(source.id, source.listed),
                " · ".join(filter(None, (source.date, source.value("issuer")))),
                words[source.id][one.source.start : one.source.end],
                round(100 * one.similarity),
                one.characters,
            ]
        )
    return rows
