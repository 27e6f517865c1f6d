"""What an expression is called, on a chip, beside a curve and in a sentence."""

from collections.abc import Mapping

from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.asked import Asked
from policytext.library.counting.expressions import Expression, expression
from policytext.library.point import Point
from policytext.library.saying import option_said
from policytext.structure.policy_language import group_name
from policytext.themes.themes import Book


def expression_name(written: str, book: Book, language: str) -> str:
    """Return what an expression is called; one that cannot be read goes by what is written."""
    try:
        found = expression(written)
    except Unreadable:
        return written
    return _name(found, book, language)


def subject(asked: Asked, book: Book, names: Mapping[str, str], language: str) -> str:
    """Return what a view over many texts is about: what it counts, else its phrase or its text.

    `names` say what texts are called, by id.
    """
    if asked.expressions:
        named = [expression_name(one, book, language) for one in asked.expressions]
        return label("list_mark", language).join(named)
    return asked.phrase or names.get(asked.text, asked.text) or asked.part or asked.since


def point_said(point: Point, book: Book, names: Mapping[str, str], language: str) -> str:
    """Return what a number over many texts stands for; `names` say what texts are called."""
    said = [expression_name(point.expression, book, language), point.period]
    if point.facet:
        said.append(option_said(point.facet, point.value, language))
    if point.side:
        said.append(label(f"side_{point.side}", language))
    if point.text:
        said.append(names.get(point.text, point.text))
    return " · ".join(filter(None, said))


def _name(found: Expression, book: Book, language: str) -> str:
    match found.kind:
        case "pair":
            return " ↔ ".join(found.names)
        case "beside":
            words, beside = found.names
            return label("expression_beside", language, words=words, beside=beside)
        case "step":
            return label("expression_of_step", language, name=group_name(found.names[0], language))
        case "theme":
            labels = {theme.id: theme.label[language] for theme in book}
            (id,) = found.names
            return label("expression_of_theme", language, name=labels.get(id, id))
        case _:
            return found.names[0]
