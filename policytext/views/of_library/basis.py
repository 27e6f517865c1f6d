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
from policytext.library.saying import scope_said
from policytext.library.scope import EVERYTHING
from policytext.study.pick import Pick
from policytext.views.statement import Statement
from policytext.views.view import View

_MOST = 12  # sentences in the notes of one slide
_OF_ONE = 4  # of them behind one number


def pick_of(point: Point) -> str:
    """Return the pick of a number."""
    return str(Pick(point=str(point)))


def hue(place: int) -> Shade:
    """Return the shade of the expression at a place; of many, hues come back."""
    return HUES[place % len(HUES)]


def base(cards: Sequence[Card], asked: Asked, language: str) -> str:
    """Return in a few words which texts count."""
    return label(
        "many_base",
        language,
        scope=scope_said(asked.scope, language),
        texts=len(cards),
        characters=sum(card.characters for card in cards),
    )


def book_said(many: Many, language: str) -> str:
    """Return which text the theme book in force is of."""
    return many.names.get(many.book_of) or label("built_in_document", language)


def names_of(many: Many, asked: Asked, language: str) -> dict[str, str]:
    """Return what the expressions that are asked for are called."""
    return {one: expression_name(one, many.book, language) for one in asked.expressions}


def evidence(many: Many, asked: Asked, points: Iterable[Point], language: str) -> Sequence[str]:
    """Return the first sentences behind numbers, each under its text and its place there."""
    found: list[str] = []
    for point in points:
        found += _written(many, asked, point, language)
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def _written(many: Many, asked: Asked, point: Point, language: str) -> list[str]:
    shown = lines_at(many, asked, point, number=_OF_ONE)
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
    return list(dict.fromkeys(found))


def library_statement(many: Many, asked: Asked, view: View, language: str) -> Statement:
    """Say what an export of a view of many texts rests on."""
    made = date.today()
    cards = many.inside(asked.scope)
    scope = base(cards, asked, language)
    dated = sorted(card.date for card in cards if card.date)
    about = subject(asked, many.book, many.names, language)
    values = {
        "view": " · ".join(filter(None, (view.title, about))),
        "scope": scope,
        "versus": scope_said(asked.other, language) if asked.other != EVERYTHING else "",
        "dates": f"{dated[0]} – {dated[-1]}" if dated else "",
        "rests_on": view.note.removeprefix(scope).removeprefix(" · "),
        "first_here": label("first_here", language),
        "made": made.isoformat(),
        "tool": f"{label('app_title', language)} {__version__}",
    }
    rows = [(label(f"of_many_{name}", language), value) for name, value in values.items() if value]
    title = label("of_many_title", language, texts=len(cards))
    said = scope_said(asked.scope, language)
    line = " · ".join((title, said, values["tool"], values["made"]))
    return Statement(language, title, made, tuple(rows), line)
