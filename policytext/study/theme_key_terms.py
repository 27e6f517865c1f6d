"""Which terms are the key terms of a theme: those that tell its passages from the rest."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from policytext.base.overlap import inside, numbers_inside
from policytext.statistics.typical import key_terms
from policytext.study.study import WHOLE_TEXT, Study
from policytext.themes.themes import Theme


def theme_key_terms(study: Study) -> Mapping[str, list[tuple[str, int]]]:
    """Return the key terms of every theme, by its id, each with its frequency in the passages.

    The passages are those that the theme's filter leaves. Words of the theme book come first, names
    before the others, and need occur but once; terms of the pattern by which a relationship or
    series was found are left out, unless the book has them.
    """
    everywhere = replace(study, filter=WHOLE_TEXT).frequencies
    pattern = pattern_terms(study)
    found = {}
    for theme in study.book:
        names, words = _names(theme), _words(theme)
        counts = study.of_theme(theme.id).frequencies
        left_out = pattern - names - words
        here = {term: n for term, n in counts.items() if term not in left_out}
        found[theme.id] = key_terms(here, everywhere, known=(names, words))
    return found


def pattern_terms(study: Study) -> frozenset[str]:
    """Return the terms that belong to the rules of structure: 处理好, 关系, 下功夫.

    They stand in the name of the rule that found something in this text, or more often than not
    in a relationship beside its poles.
    """
    terms = Counter(token.term for token in study.tokens if token.kind == "term")
    finds = [find for find in study.findings if find.kind != "phrase"]
    names = "\n".join(dict.fromkeys(find.pattern.replace("…", "\n") for find in finds))
    pairs = [item for find in finds for item in find.items if item.poles]
    poles = [pole for item in pairs for pole in item.poles]
    within = numbers_inside(study.tokens, [(item.start, item.end) for item in pairs])
    tokens = [study.tokens[number] for number in within]
    beside = Counter(t.term for t in tokens if not inside(t.start, t.end, poles))
    return frozenset(term for term, n in terms.items() if term in names or 2 * beside[term] > n)


def _names(theme: Theme) -> frozenset[str]:
    """Return what a theme, its points and its poles are called in the text's language."""
    return frozenset((theme.label["zh"], *theme.points, *(p.label["zh"] for p in theme.poles)))


def _words(theme: Theme) -> frozenset[str]:
    """Return the words that make a sentence an echo of a theme."""
    return frozenset((*theme.echoes, *(term for pole in theme.poles for term in pole.terms)))
