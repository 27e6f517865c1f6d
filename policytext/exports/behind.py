"""The sentences behind the numbers of a view of many texts, with text and place, within bounds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.asked import Asked
from policytext.library.at_point import hits_at, lines_at
from policytext.library.card import Card
from policytext.library.card_names import field_name
from policytext.library.counting.lines import Line
from policytext.library.counting.sentences import Sentences
from policytext.library.expression_names import point_said
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.study.pick import Pick
from policytext.views.view import View

MOST = 2_000  # sentences of a page
MOST_POINTS = 1_000  # numbers whose sentences are looked for
_COLUMNS = ("title", "date", "issuer")


class Sentence(NamedTuple):
    """One hit: what stands before it in its sentence, itself, and after it; its text and place."""

    before: str
    hit: str
    after: str
    card: Card
    paragraph: int
    number: int


class Behind(NamedTuple):
    """A number of a view, what it stands for, how many hits it counts, and the first of these."""

    point: Point
    said: str
    total: int
    sentences: tuple[Sentence, ...]


def points_of(view: View) -> list[Point]:
    """Return the numbers of a view's table that have sentences, each once, as they stand there."""
    picks = (Pick.parse(query) for row in view.picks for query in row if query)
    points = (Point.parse(pick.point) for pick in picks if pick.point)
    return list(dict.fromkeys(point for point in points if point))


def behind(
    many: Many, asked: Asked, points: Iterable[Point], language: str, most: int = MOST
) -> list[Behind]:
    """Return the sentences of numbers, oldest first, at most `most` in all.

    Where there are more, each number has as many as another, as far as it has them.
    """
    totals: dict[Point, int] = {}
    for point in list(points)[:MOST_POINTS]:
        try:
            totals[point] = hits_at(many, asked, point).total
        except Unreadable:  # it stands for no sentences
            continue
    share = _share(list(totals.values()), most)
    lines = {
        point: lines_at(many, asked, point, number=min(total, share))
        for point, total in totals.items()
        if total and share
    }
    standing = _standing(many, [line for found in lines.values() for line in found])
    return [
        Behind(
            point,
            point_said(point, many.book, many.names, language),
            totals[point],
            tuple(standing[line] for line in found if line in standing),
        )
        for point, found in lines.items()
    ]


def as_table(found: Sequence[Behind], language: str) -> pd.DataFrame:
    """Return a row for each sentence: number, sentence, hit, text, date, body, place."""
    names = [label(f"column_{name}", language) for name in ("counted", "sentence", "node")]
    names += [field_name(name, language) for name in _COLUMNS]
    names += [label(f"catalogue_{name}", language) for name in ("paragraph", "sentence")]
    rows = [
        [
            one.said,
            f"{s.before}{s.hit}{s.after}",
            s.hit,
            s.card.title,
            s.card.date,
            s.card.value("issuer"),
            s.paragraph,
            s.number,
        ]
        for one in found
        for s in one.sentences
    ]
    return pd.DataFrame(rows, columns=names)


def _share(totals: Sequence[int], most: int) -> int:
    """Return how many of each can be had so that there are at most `most` in all."""
    low, high = 0, max(totals, default=0)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(min(total, middle) for total in totals) <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _standing(many: Many, lines: Sequence[Line]) -> Mapping[Line, Sentence]:
    cards = {card.id: card for card in many.cards}
    by_text: dict[str, list[Line]] = {}
    for line in lines:
        by_text.setdefault(line.id, []).append(line)
    wanted = many.tables.wanted(cards[id] for id in by_text if id in cards)
    found: dict[Line, Sentence] = {}
    for id, text in many.tables.texts.words(wanted):
        sentences = Sentences(text)
        for line in by_text[id]:
            there = sentences.standing(line.start, line.end)
            end = there.at + line.end - line.start
            said = there.sentence
            found[line] = Sentence(
                said[: there.at],
                said[there.at : end],
                said[end:],
                cards[id],
                there.paragraph_number,
                there.sentence_number,
            )
    return found
