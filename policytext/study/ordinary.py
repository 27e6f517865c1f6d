"""What a text's terms are weighed against: how often each occurs elsewhere, and what it is."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from policytext.source.documents import Document
from policytext.statistics.distinctive import rate_beside
from policytext.structure.finding import Finding
from policytext.structure.phrases.rules import phrase_rules, set_phrases
from policytext.tokens.general_language import language_rate
from policytext.tokens.policy_words import RARE, policy_rates
from policytext.tokens.word_classes import describing_words, leading_words

_SET, _VERBAL, _ORDINARY = 1.5, 0.3, 0.5
_COUNTED = 400  # terms, from the most frequent one, that are looked for in other texts


class Ordinary(NamedTuple):
    """The usual rate of each term of a text (a million tokens), and what its kind counts for.

    `beside` says how many other texts of the reader's were asked as well.
    """

    rates: Mapping[str, float]
    weights: Mapping[str, float]
    beside: int = 0


def ordinary(
    document: Document,
    frequencies: Mapping[str, int],
    size: int,
    findings: Sequence[Finding],
    beside: Sequence[Document] = (),
) -> Ordinary:
    """Weigh the terms of a text (their frequencies, most frequent first) of `size` tokens.

    The usual rate is the highest that anything gives: the language at large, policy texts in
    general, the texts `beside`. A set phrase counts half as much again; a verb, an adverb, what
    ends in one and what describes three tenths; a word that makes no name by itself the half.
    """
    rates = {term: max(language_rate(term), policy_rates().get(term, RARE)) for term in frequencies}
    texts = [one.text for one in beside]
    # As many tokens to a character as here: other texts need not be cut for this.
    tokens = round(sum(map(len, texts)) * size / max(len(document.text), 1))
    for term in islice(frequencies, _COUNTED) if texts else ():
        rates[term] = max(rates[term], rate_beside(term, texts, tokens))
    found = frozenset(
        document.text[one.items[0].start : one.items[0].end]
        for one in findings
        if one.kind == "phrase"
    )
    return Ordinary(rates, {term: weight(term, found) for term in frequencies}, len(texts))


def weight(term: str, phrases: Collection[str]) -> float:
    """Return what a term counts for; `phrases` are the set phrases of its text."""
    if term in leading_words() or term in describing_words():
        return _VERBAL
    if term in phrases or term in set_phrases():
        return _SET
    if term[-2:] in leading_words():
        return _VERBAL
    return _ORDINARY if term in phrase_rules().ordinary else 1.0
