"""What is remarkable in the lines of a term: what stands beside it time and again."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from policytext.remarks.naming import all_quoted, quoted, say
from policytext.remarks.words import NOTHING, Remark

_AGAIN = 3  # lines
_SHARE = 0.08  # of the lines, from which a neighbour is a habit
_NAMED = 3


class Node(NamedTuple):
    """A line: its term, the terms right before and behind it ("" for none), places, its pick."""

    term: str
    before: str
    behind: str
    sentence: int
    paragraph: int
    pick: str


def concordance(nodes: Sequence[Node], language: str) -> list[Remark]:
    """Say what stands before and behind the term most often, or which of several terms has most.

    Weights: the share of the lines that a remark is about; how many lines there are comes last.
    """
    if not nodes:
        return []
    if len({node.term for node in nodes}) > 1:
        return [_most(nodes, language), _plain(nodes, language)]
    return [
        _beside(nodes, "before", language),
        _beside(nodes, "behind", language),
        _one_paragraph(nodes, language),
        _plain(nodes, language),
    ]


def _beside(nodes: Sequence[Node], side: str, language: str) -> Remark:
    found = Counter(word for node in nodes if (word := getattr(node, side)))
    (word, number), (_, second) = (*found.most_common(2), *[("", 0)] * 2)[:2]
    if number < max(_AGAIN, _SHARE * len(nodes)) or number - second < 2:
        return NOTHING
    values: dict[str, object] = {"term": quoted(nodes[0].term), "beside": quoted(word)}
    values |= {"number": number, "lines": len(nodes)}
    named = frozenset(node.pick for node in nodes if getattr(node, side) == word)
    always = "_all" if number == len(nodes) else ""
    text = say(f"told_concordance_{side}{always}", language, **values)
    return Remark(0.2 + 0.8 * number / len(nodes), text, named)


def _one_paragraph(nodes: Sequence[Node], language: str) -> Remark:
    """Say where half of the lines stand, if one paragraph has them."""
    paragraph, number = Counter(node.paragraph for node in nodes).most_common(1)[0]
    if number < _AGAIN or 2 * number < len(nodes) or number == len(nodes):
        return NOTHING
    values: dict[str, object] = {"term": quoted(nodes[0].term), "paragraph": paragraph + 1}
    values |= {"number": number, "lines": len(nodes)}
    named = frozenset(node.pick for node in nodes if node.paragraph == paragraph)
    return Remark(number / len(nodes), say("told_concordance_paragraph", language, **values), named)


def _most(nodes: Sequence[Node], language: str) -> Remark:
    (term, number), (_, second) = Counter(node.term for node in nodes).most_common(2)
    if number < _AGAIN or number - second < 2:
        return NOTHING
    values: dict[str, object] = {"term": quoted(term), "number": number, "lines": len(nodes)}
    named = frozenset(node.pick for node in nodes if node.term == term)
    return Remark(
        0.2 + 0.8 * number / len(nodes), say("told_concordance_most", language, **values), named
    )


def _plain(nodes: Sequence[Node], language: str) -> Remark:
    terms = list(dict.fromkeys(node.term for node in nodes))
    values: dict[str, object] = {
        "terms": all_quoted(terms[:_NAMED], language) + "…" * (len(terms) > _NAMED),
        "lines": len(nodes),
        "sentences": len({node.sentence for node in nodes}),
        "paragraphs": len({node.paragraph for node in nodes}),
    }
    return Remark(0.1, say("told_concordance_plain", language, **values))
