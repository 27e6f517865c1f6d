"""A headline and a takeaway for each view, as sentences made from its numbers."""

from collections.abc import Callable

from policytext.base.labels import label
from policytext.exports.headlines import compared, terms
from policytext.exports.headlines.words import Words, listed
from policytext.structure.policy_language import group_name
from policytext.study.study import Study
from policytext.views.view import View

_WHOLE = ("themes_compared",)  # of the whole text, filter or not


def proposed(view: View, study: Study, language: str) -> Words:
    """Return headline and takeaway of a view."""
    if view.counts.empty:
        return Words(label("headline_empty", language, title=view.title), "")
    words = Words(*view.words()) if view.words else _WORDS[view.name](view, study, language)
    if study.scope is None or view.whole or view.name in _WHOLE:
        return words
    # Counts of passages must not read like counts of the whole text.
    names = [study.theme(theme).label[language] for theme in study.themes]
    names += [group_name(study.said, language)] if study.said else []
    themes = listed(names, language)
    headline = label("headline_within", language, themes=themes, headline=words.headline)
    return words._replace(headline=headline)


_WORDS: dict[str, Callable[[View, Study, str], Words]] = {
    "terms": terms.terms,
    "ngrams": terms.ngrams,
    "concordance": terms.concordance,
    "collocates": terms.collocates,
    "distribution": terms.distribution,
    "language": terms.language,
    "keyness": compared.keyness,
    "contrast": compared.contrast,
    "set_phrases": compared.set_phrases,
    "themes_compared": compared.themes_compared,
    "structures_compared": compared.structures_compared,
}
