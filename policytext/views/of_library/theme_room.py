"""How much room each theme of a book has, text by text."""

from collections.abc import Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Cell, Grid, Line
from policytext.library.asked import Asked
from policytext.library.card import Card
from policytext.library.counting.theme_room import theme_room as count
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks import theme_room as remarks
from policytext.remarks.words import told
from policytext.themes.themes import textures
from policytext.views.of_library.basis import base, book_said, evidence, pick_of
from policytext.views.view import View

_ROWS = 18  # texts that are drawn
MOST = 2_000  # that are listed


def theme_room(many: Many, asked: Asked, look: Look) -> View:
    """Measure the sentences of each theme in each text, the newest first."""
    language = look.language
    cards = _newest_first(many.inside(asked.scope))

    def counted() -> pd.DataFrame:
        return count(many.tables, cards, many.book)

    table = many.counted("theme_room", str(asked.scope), counted)
    names = {theme.id: theme.label[language] for theme in many.book}
    titles = {card.id: many.names.get(card.id, card.listed) for card in cards}
    shown = table.assign(percent=table["share"] * 100)
    rows, picks = _table(shown, names, titles, language)
    return View(
        name="theme_room",
        title=label("theme_room_title", language),
        base=" · ".join(
            (
                label("theme_room_unit", language),
                label("theme_room_book", language, name=book_said(many, language)),
                base(cards, asked, language),
            )
        ),
        note=f"{base(cards, asked, language)} · {label('theme_room_note', language)}",
        counts=shown,
        rows=rows,
        picks=picks,
        words=lambda: told(remarks.theme_room(shown, names, titles, language), language),
        chart=_chart(many, shown, titles, language) if len(shown) else None,
        evidence=lambda: evidence(many, asked, _fullest(shown), language),
    )


def _newest_first(cards: Sequence[Card]) -> list[Card]:
    dated = sorted((c for c in cards if c.date), key=lambda card: card.date, reverse=True)
    return [*dated, *(card for card in cards if not card.date)]


def _point(theme: str, id: str) -> Point:
    return Point(f"~theme:{theme}", text=id)


def _fullest(table: pd.DataFrame) -> list[Point]:
    fullest = table.sort_values("share", ascending=False).head(3)
    return [_point(row.theme, row.id) for row in fullest.itertuples(index=False)]


def _chart(many: Many, table: pd.DataFrame, titles: dict[str, str], language: str) -> Grid:
    drawn = list(titles)[:_ROWS]
    texture = textures(many.book)
    place = {id: row for row, id in enumerate(drawn)}
    column = {theme.id: number for number, theme in enumerate(many.book)}
    return Grid(
        rows=tuple(Line(titles[id], GREY, plain=True) for id in drawn),
        columns=tuple(
            Line(theme.label[language], theme.colour, texture=texture[theme.id])
            for theme in many.book
        ),
        cells=tuple(
            Cell(
                place[row.id],
                column[row.theme],
                round(row.percent),
                pick_of(_point(row.theme, row.id)) if row.characters else "",
                (titles[row.id], f"{row.percent:.1f}%"),
            )
            for row in table[table["id"].isin(place)].itertuples(index=False)
        ),
        corner=label("theme_room_unit", language),
    )


def _table(
    table: pd.DataFrame, names: dict[str, str], titles: dict[str, str], language: str
) -> tuple[pd.DataFrame, list[list[str]]]:
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    for id, group in table.groupby("id", sort=False):
        if len(rows) == MOST:
            break
        rows.append([titles[str(id)], *(round(percent, 1) for percent in group["percent"])])
        marks = [
            pick_of(_point(row.theme, row.id)) if row.characters else ""
            for row in group.itertuples(index=False)
        ]
        picks.append(["", *marks])
    columns = [label("column_text", language), *names.values()]
    return pd.DataFrame(rows, columns=columns), picks
