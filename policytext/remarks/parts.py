"""How words say which part of the text they are about."""

from policytext.base.labels import label
from policytext.remarks.naming import all_quoted, apart, group, kind_of, spoken, theme_quoted
from policytext.remarks.words import Words
from policytext.structure.policy_language import groups
from policytext.study.study import Study

_FEW = 2  # themes that a headline names


def within(words: Words, study: Study, language: str) -> Words:
    """Return words whose headline begins with the passages that count, if a filter is in force."""
    if not study.themes:
        return words._replace(headline=of_wording(words.headline, study, language))
    values = {"themes": _themes(study, language), "headline": words.headline}
    if study.wording:
        values["wording"] = _wording(study, language)
    key = "within_both" if study.wording else "within_themes"
    return words._replace(headline=label(key, language, **values))


def of_wording(text: str, study: Study, language: str) -> str:
    """Return a sentence behind the wording whose sentences alone count, if any."""
    if not study.wording:
        return text
    return label("within_wording", language, wording=_wording(study, language), headline=text)


def of_search(words: Words, search: str, language: str) -> Words:
    """Return words whose headline names the search that alone is listed."""
    headline = label("within_search", language, search=search, headline=words.headline)
    return words._replace(headline=headline)


def of_whole(words: Words, study: Study, language: str) -> Words:
    """Return words whose headline says that it is about the whole text in spite of a filter."""
    if study.scope is None:
        return words
    return words._replace(headline=label("within_whole", language, headline=words.headline))


def _themes(study: Study, language: str) -> str:
    """Name the themes in force: few by their names, all of a kind by that, else how many."""
    chosen = [study.theme(id) for id in study.themes]
    if len(chosen) == 1:
        return theme_quoted(chosen[0], language)
    if len(chosen) <= _FEW and not any(theme.poles for theme in chosen):
        return all_quoted([theme.label[language] for theme in chosen], language)
    for every in (study.book, [theme for theme in study.book if theme.kind == chosen[0].kind]):
        if {theme.id for theme in every} == set(study.themes):
            return group(every, language)
    number = apart(spoken(len(chosen), language), language)
    return label(f"chosen_{kind_of(chosen)}", language, number=number)


def _wording(study: Study, language: str) -> str:
    """Name the sentences that a filter on wording leaves: of a step of the ladder, or of facts."""
    (kind,) = (one for one in groups() if one.id == study.wording)
    key = "wording_step" if kind.step else "wording_facts"
    return label(key, language, wording=kind.label[language])
