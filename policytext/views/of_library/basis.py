"""What every view of many texts rests on, in words; and the sentences behind its numbers."""

from collections.abc import Iterable, Sequence
from datetime import date

from policytext import __version__
from policytext.base.labels import label
from policytext.base.look import HUES
from policytext.charts.values import Shade
from policytext.library.asked import Asked
from policytext.library.at_point import lines_at
from policytext.library.card import Card
from policytext.library.counting.sentences import Sentences
from policytext.library.expression_names import expression_name, subject
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.saying import other_said, scope_said, side_said
from policytext.remarks.words import Words
from policytext.study.pick import Pick
from policytext.views.catalogue import ROWS
from policytext.views.statement import Statement
from policytext.views.view import View

_MOST = 12  # sentences in the notes of one slide
_OF_ONE = 4  # of them behind one number, at most
_POINTS = 4  # numbers whose sentences the notes have, or as many as the headline names


def pick_of(point: Point) -> str:
    """Return the pick of a number."""
    return str(Pick(point=str(point)))


def hue(place: int) -> Shade:
    """Return the shade of the expression at a place; of many, hues come back."""
    return HUES[place % len(HUES)]


def base(cards: Sequence[Card], asked: Asked, language: str) -> str:
    """Return in a few words which texts count."""
    return _based(scope_said(asked.scope, language), cards, language)


def _based(name: str, cards: Sequence[Card], language: str) -> str:
    return label(
        "many_base",
        language,
        scope=name,
        texts=len(cards),
        characters=sum(card.characters for card in cards),
    )


def book_said(many: Many, language: str) -> str:
    """Return which text the theme book in force is of."""
    return many.names.get(many.book_of) or label("built_in_document", language)


def names_of(many: Many, asked: Asked, language: str) -> dict[str, str]:
    """Return what the expressions that are asked for are called."""
    return {one: expression_name(one, many.book, language) for one in asked.expressions}


def named_first(points: Iterable[Point], words: Words) -> list[Point]:
    """Return all points that a headline names, and up to four in all, those of the takeaway next.

    Each stands for sentences in the notes of a slide: these begin with what the slide says.
    """
    ranks = (words.named, words.mentioned)

    def rank(point: Point) -> int:
        pick = pick_of(point)
        return next((place for place, picks in enumerate(ranks) if pick in picks), len(ranks))

    ordered = sorted(points, key=rank)
    return ordered[: max(_POINTS, sum(rank(point) == 0 for point in ordered))]


def evidence(many: Many, asked: Asked, points: Iterable[Point], language: str) -> Sequence[str]:
    """Return the first sentences behind numbers, each under its text and its place there.

    All numbers have as many as there is room for, the first of them more where it is little.
    """
    wanted = list(points)[:_MOST]
    each = min(_OF_ONE, max(_MOST // max(len(wanted), 1), 1))
    found = [one for point in wanted for one in _written(many, asked, point, each, language)]
    return tuple(dict.fromkeys(found))


def _written(many: Many, asked: Asked, point: Point, most: int, language: str) -> list[str]:
    shown = lines_at(many, asked, point, number=most)
    cards = {card.id: card for card in many.cards}
    wanted = many.tables.wanted([cards[line.id] for line in shown])
    texts = {id: Sentences(text) for id, text in many.tables.texts.words(wanted)}
    found = []
    for line in shown:
        standing = texts[line.id].standing(line.start, line.end)
        place = label(
            "many_place",
            language,
            text=many.names.get(line.id, cards[line.id].listed),
            paragraph=standing.paragraph_number,
            sentence=standing.sentence_number,
        )
        found.append(f"{place}　{standing.sentence}")
    return found


def library_statement(many: Many, asked: Asked, view: View, language: str) -> Statement:
    """Say what an export of a view of many texts rests on."""
    made = date.today()
    cards = many.inside(asked.scope)
    others = many.beside(asked) if ROWS[view.name].page == "groups" else ()
    every = {card.id: card for card in (*cards, *others)}
    scope = base(cards, asked, language)
    dated = sorted(card.date for card in every.values() if card.date)
    about = subject(asked, many.book, many.names, language)
    values = {
        "view": " · ".join(filter(None, (view.title, about))),
        "scope": scope,
        "versus": _based(other_said(asked, language), others, language) if others else "",
        "dates": f"{dated[0]} – {dated[-1]}" if dated else "",
        "rests_on": view.note.removeprefix(scope).removeprefix(" · "),
        "first_here": label("first_here", language),
        "made": made.isoformat(),
        "tool": f"{label('app_title', language)} {__version__}",
    }
    rows = [(label(f"of_many_{name}", language), value) for name, value in values.items() if value]
    title = label("of_many_title", language, texts=len(every))
    said = scope_said(asked.scope, language)
    if others:
        sides = {"here": side_said(asked.scope, language), "there": other_said(asked, language)}
        sizes = {"a": len(cards), "b": len(others)}
        said = label("of_many_beside", language, **sides, **sizes)
    line = " · ".join((title, said, values["tool"], values["made"]))
    return Statement(language, title, made, tuple(rows), line)
