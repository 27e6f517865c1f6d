"""A headline and a takeaway for each view, as sentences made from its numbers."""

from collections.abc import Callable
from typing import NamedTuple

from policytext.exports.slide_grid import THEMES
from policytext.exports.slide_table import ROWS
from policytext.labels import label
from policytext.policy_language import group_name
from policytext.study import Study
from policytext.themes import Theme
from policytext.views import View


class Words(NamedTuple):
    """What a slide says: its headline and one sentence below."""

    headline: str
    takeaway: str


_WHOLE = ("matrix", "balance", "coverage", "themes_compared", "structures_compared")


def proposed(view: View, study: Study, language: str) -> Words:
    """Return headline and takeaway of a view."""
    if view.counts.empty:
        return Words(label("headline_empty", language, title=view.title), "")
    words = _WORDS[view.name](view, study, language)
    if study.scope is None or view.name in _WHOLE:
        return words
    # Counts of passages must not read like counts of the whole text.
    names = [study.theme(theme).label[language] for theme in study.themes]
    names += [group_name(study.said, language)] if study.said else []
    themes = _list(names, language)
    headline = label("headline_within", language, themes=themes, headline=words.headline)
    return words._replace(headline=headline)


def _frequency(view: View, study: Study, language: str) -> Words:
    totals = list(view.counts.groupby("term", sort=False)["frequency"].sum().items())
    (term, count), *rest = totals
    others = _list(
        [label("counted_term", language, term=t, count=n) for t, n in rest[:3]], language
    )
    takeaway = label("takeaway_frequency", language, others=others) if rest else ""
    level = [t for t, n in totals if n == count]
    if len(level) > 1:
        terms = _list(level[:4], language)
        return Words(label("headline_level", language, terms=terms, count=count), takeaway)
    return Words(label("headline_frequency", language, term=term, count=count), takeaway)


def _cloud(view: View, study: Study, language: str) -> Words:
    terms = view.counts["term"].tolist()
    coloured = sum(bool(study.leading_theme(term)) for term in terms)
    return Words(
        label("headline_cloud", language, terms=_list(terms[:3], language)),
        label("takeaway_cloud", language, number=len(terms), coloured=coloured),
    )


def _dispersion(view: View, study: Study, language: str) -> Words:
    term = view.counts["row"].iloc[0]
    places = view.counts.loc[view.counts["row"] == term, "start"]
    within = [_paragraph(study, place) for place in places]
    stated = sorted(
        {
            _paragraph(study, a.start)
            for a in study.annotations
            if a.how == "stated" and (not study.themes or a.theme in study.themes)
        }
    )
    names = [label("paragraph_short", language, number=number) for number in stated]
    takeaway = label("takeaway_dispersion", language, paragraphs=_list(names, language))
    return Words(
        label(
            "headline_dispersion",
            language,
            term=term,
            number=len(set(within)),
            total=len(study.document.paragraphs),
        ),
        takeaway if names else label("takeaway_dispersion_none", language),
    )


def _matrix(view: View, study: Study, language: str) -> Words:
    most = view.counts.loc[view.counts["frequency"].idxmax()]
    in_all = view.counts.groupby("term")["frequency"].min() > 0
    return Words(
        label(
            "headline_matrix",
            language,
            theme=view.hues[most["theme"]].label,
            term=most["term"],
            count=most["frequency"],
        ),
        label("takeaway_matrix", language, terms=len(in_all), everywhere=int(in_all.sum())),
    )


def _balance(view: View, study: Study, language: str) -> Words:
    pairs = view.counts.pivot(index="theme", columns="side", values="sentences")
    gaps = (pairs[0] - pairs[1]).abs()
    theme = study.theme(str(gaps.idxmax()))
    left, right = (pole.label[language] for pole in theme.poles)
    a, b = pairs.loc[theme.id]
    wide = label("headline_balance", language, left=left, a=a, right=right, b=b)
    echoes = label("echoes_counted" if study.echoes else "echoes_left_out", language)
    return Words(
        wide if gaps.max() else label("headline_balance_even", language),
        label("takeaway_balance", language, echoes=echoes),
    )


def _coverage(view: View, study: Study, language: str) -> Words:
    shares = dict(zip(view.counts["themes"], view.counts["share"], strict=True))
    sentences = view.counts["sentences"].tolist()
    percents = {name: f"{share:.0%}" for name, share in shares.items()}
    counts = dict(zip("abc", sentences, strict=True))
    return Words(
        label("headline_coverage", language, **percents),
        label("takeaway_coverage", language, total=sum(sentences), **counts),
    )


def breakdown(study: Study, language: str) -> Words:
    """Return headline and takeaway of the theme book itself."""
    kinds = [theme.kind for theme in study.book]
    longest = max(study.book, key=lambda theme: stated_characters(study, theme), default=None)
    takeaway = ""
    if longest:
        takeaway = label(
            "takeaway_breakdown",
            language,
            theme=longest.label[language],
            characters=stated_characters(study, longest),
        )
    relationships = kinds.count("relationship")
    headline = label(
        "headline_breakdown",
        language,
        areas=len(kinds) - relationships,
        relationships=relationships,
    )
    return Words(headline, takeaway)


def quotes(study: Study, theme: Theme, language: str) -> Words:
    """Return headline and takeaway of one theme's quotes."""
    headline = label(
        "headline_quotes",
        language,
        theme=theme.label[language],
        characters=stated_characters(study, theme),
    )
    return Words(headline, theme.gloss[language])


def stated_characters(study: Study, theme: Theme) -> int:
    """Return how many characters state a theme."""
    stated = [a for a in study.annotations if a.theme == theme.id and a.how == "stated"]
    return sum(a.end - a.start for a in stated)


def _paragraph(study: Study, place: int) -> int:
    paragraphs = enumerate(study.document.paragraphs, 1)
    return next(number for number, p in paragraphs if p.start <= place < p.end)


def _list(words: list[str], language: str) -> str:
    return label("list_mark", language).join(words)


def _terms(view: View, study: Study, language: str) -> Words:
    often = view.counts[view.counts["frequency"] >= 3]
    if often.empty:
        return Words(label("headline_terms_rare", language, number=len(view.counts)), "")
    even, clustered = (
        often.loc[often["dispersion"].idxmin(), "term"],
        often.loc[often["dispersion"].idxmax(), "term"],
    )
    headline = label("headline_terms", language, even=even, clustered=clustered)
    once = int((view.counts["frequency"] == 1).sum())
    return Words(headline, label("takeaway_terms", language, terms=len(view.counts), once=once))


def _ngrams(view: View, study: Study, language: str) -> Words:
    first = view.counts.iloc[0]
    others = _list(view.counts["term"].tolist()[1:4], language)
    return Words(
        label("headline_ngrams", language, gram=first["term"], count=first["frequency"]),
        label("takeaway_frequency", language, others=others) if others else "",
    )


def _concordance(view: View, study: Study, language: str) -> Words:
    lines = view.counts
    nodes = list(dict.fromkeys(lines["node"]))
    terms = _list(nodes[:3], language) + "…" * (len(nodes) > 3)
    takeaway = label(
        "takeaway_concordance",
        language,
        sentences=lines["sentence"].nunique(),
        paragraphs=lines["paragraph"].nunique(),
    )
    if len(lines) > ROWS:
        takeaway = f"{takeaway} {label('takeaway_first_rows', language, number=ROWS)}"
    return Words(label("headline_concordance", language, terms=terms, lines=len(lines)), takeaway)


def _collocates(view: View, study: Study, language: str) -> Words:
    assert view.details
    terms = _list(view.counts["term"].tolist()[:3], language)
    best = view.counts.loc[view.counts["log_dice"].idxmax()]
    node = view.details["node"]
    return Words(
        label("headline_collocates", language, node=node, terms=terms),
        label("takeaway_collocates", language, term=best["term"], dice=f"{best['log_dice']:.1f}"),
    )


def _distribution(view: View, study: Study, language: str) -> Words:
    terms = view.counts[view.counts["kind"] == "term"]
    most = (terms if len(terms) else view.counts).sort_values("number").iloc[-1]
    names = {theme.id: theme.label[language] for theme in study.book}
    row = most["row"] if most["kind"] == "term" else names[most["row"]]
    values = {"row": row, "paragraph": most["paragraph"] + 1, "number": most["number"]}
    many = view.counts[view.counts["kind"] == "theme"]["row"].nunique() > THEMES
    takeaway = label("takeaway_distribution", language, number=THEMES) if many else ""
    return Words(label("headline_distribution", language, **values), takeaway)


def _language(view: View, study: Study, language: str) -> Words:
    assert view.details
    steps = [(bar.name, bar.number) for bar in view.details["bars"][:8]]
    firmest, most = steps[0], max(steps, key=lambda step: step[1])
    return Words(
        label("headline_language", language, step=most[0], number=most[1]),
        label("takeaway_language", language, step=firmest[0], number=firmest[1]),
    )


def _keyness(view: View, study: Study, language: str) -> Words:
    over = view.counts[view.counts["log_ratio"] > 0]["term"].tolist()[:3]
    under = view.counts[view.counts["log_ratio"] < 0]["term"].tolist()[::-1][:3]
    other = view.hues["reference"].label
    headline = label("headline_keyness", language, name=other, terms=_list(over, language))
    takeaway = label("takeaway_keyness", language, name=other, terms=_list(under, language))
    return Words(headline if over else view.title, takeaway if under else "")


def _contrast(view: View, study: Study, language: str) -> Words:
    counts = view.counts
    assert view.details
    if not view.details["one_scale"]:  # the dictionary has every term that is shown
        over = counts[counts["log_ratio"] > 0]["term"].tolist()[:3]
        names = {"name": view.hues["reference"].label, "terms": _list(over, language)}
        said = label("takeaway_contrast_language", language, number=len(counts))
        return Words(label("headline_keyness", language, **names) if over else view.title, said)
    numbers = {
        "both": int(((counts["target"] > 0) & (counts["reference"] > 0)).sum()),
        "here": int((counts["reference"] == 0).sum()),
        "there": int((counts["target"] == 0).sum()),
    }
    return Words(
        label("headline_contrast", language, **numbers),
        label("takeaway_contrast", language, number=len(counts)),
    )


def _set_phrases(view: View, study: Study, language: str) -> Words:
    found = {
        standing: view.counts[view.counts["standing"] == standing]["phrase"].tolist()
        for standing in ("new", "dropped")
    }
    numbers = {standing: len(phrases) for standing, phrases in found.items()}
    first = {standing: _list(phrases[:4], language) for standing, phrases in found.items()}
    return Words(
        label("headline_set_phrases", language, **numbers),
        label("takeaway_set_phrases", language, **first) if all(first.values()) else "",
    )


def _themes_compared(view: View, study: Study, language: str) -> Words:
    gaps = (view.counts["target_share"] - view.counts["reference_share"]).abs()
    most = view.counts.loc[gaps.idxmax()]
    shares = {"a": f"{most['target_share']:.1%}", "b": f"{most['reference_share']:.1%}"}
    shares |= {"here": view.hues["target"].label, "there": view.hues["reference"].label}
    name = study.theme(str(most["theme"])).label[language]
    return Words(label("headline_themes_compared", language, theme=name, **shares), "")


def _structures_compared(view: View, study: Study, language: str) -> Words:
    both = view.counts[["target", "reference"]] > 0
    here, there = int(both["target"].sum()), int(both["reference"].sum())
    shared = int(both.all(axis=1).sum())
    return Words(
        label("headline_structures_compared", language, here=here, there=there),
        label("takeaway_structures_compared", language, shared=shared),
    )


_WORDS: dict[str, Callable[[View, Study, str], Words]] = {
    "frequency": _frequency,
    "cloud": _cloud,
    "dispersion": _dispersion,
    "matrix": _matrix,
    "balance": _balance,
    "coverage": _coverage,
    "terms": _terms,
    "ngrams": _ngrams,
    "concordance": _concordance,
    "collocates": _collocates,
    "distribution": _distribution,
    "language": _language,
    "keyness": _keyness,
    "contrast": _contrast,
    "set_phrases": _set_phrases,
    "themes_compared": _themes_compared,
    "structures_compared": _structures_compared,
}
