"""A headline and a takeaway for each view, as sentences made from its numbers."""

from collections.abc import Callable

from policytext.base.labels import label
from policytext.exports.headlines import explorer
from policytext.structure.policy_language import group_name
from policytext.study.study import Study
from policytext.views import View
from policytext.views.words import Words, listed

_WHOLE = ("matrix", "balance", "coverage")  # of the whole text, filter or not


def proposed(view: View, study: Study, language: str) -> Words:
    """Return headline and takeaway of a view."""
    if view.counts.empty:
        return Words(label("headline_empty", language, title=view.title), "")
    words = view.words() if view.words else _WORDS[view.name](view, study, language)
    if study.scope is None or view.whole or view.name in _WHOLE:
        return words
    # Counts of passages must not read like counts of the whole text.
    names = [study.theme(theme).label[language] for theme in study.themes]
    names += [group_name(study.said, language)] if study.said else []
    themes = listed(names, language)
    headline = label("headline_within", language, themes=themes, headline=words.headline)
    return words._replace(headline=headline)


_WORDS: dict[str, Callable[[View, Study, str], Words]] = {
    "frequency": explorer.frequency,
    "cloud": explorer.cloud,
    "dispersion": explorer.dispersion,
    "matrix": explorer.matrix,
    "balance": explorer.balance,
    "coverage": explorer.coverage,
}
