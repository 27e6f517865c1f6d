"""Headlines of the terms page's views."""

from policytext.base.labels import label
from policytext.charts.slide_room import ROWS, THEMES
from policytext.study.study import Study
from policytext.views.view import View
from policytext.views.words import Words, listed


def terms(view: View, study: Study, language: str) -> Words:
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


def ngrams(view: View, study: Study, language: str) -> Words:
    first = view.counts.iloc[0]
    others = listed(view.counts["term"].tolist()[1:4], language)
    return Words(
        label("headline_ngrams", language, gram=first["term"], count=first["frequency"]),
        label("takeaway_frequency", language, others=others) if others else "",
    )


def concordance(view: View, study: Study, language: str) -> Words:
    lines = view.counts
    nodes = list(dict.fromkeys(lines["node"]))
    terms = listed(nodes[:3], language) + "…" * (len(nodes) > 3)
    takeaway = label(
        "takeaway_concordance",
        language,
        sentences=lines["sentence"].nunique(),
        paragraphs=lines["paragraph"].nunique(),
    )
    if len(lines) > ROWS:
        takeaway = f"{takeaway} {label('takeaway_first_rows', language, number=ROWS)}"
    return Words(label("headline_concordance", language, terms=terms, lines=len(lines)), takeaway)


def collocates(view: View, study: Study, language: str) -> Words:
    assert view.details
    terms = listed(view.counts["term"].tolist()[:3], language)
    best = view.counts.loc[view.counts["log_dice"].idxmax()]
    node = view.details["node"]
    return Words(
        label("headline_collocates", language, node=node, terms=terms),
        label("takeaway_collocates", language, term=best["term"], dice=f"{best['log_dice']:.1f}"),
    )


def distribution(view: View, study: Study, language: str) -> Words:
    terms = view.counts[view.counts["kind"] == "term"]
    most = (terms if len(terms) else view.counts).sort_values("number").iloc[-1]
    names = {theme.id: theme.label[language] for theme in study.book}
    row = most["row"] if most["kind"] == "term" else names[most["row"]]
    values = {"row": row, "paragraph": most["paragraph"] + 1, "number": most["number"]}
    many = view.counts[view.counts["kind"] == "theme"]["row"].nunique() > THEMES
    takeaway = label("takeaway_distribution", language, number=THEMES) if many else ""
    return Words(label("headline_distribution", language, **values), takeaway)


def language(view: View, study: Study, language: str) -> Words:
    assert view.details
    steps = [(bar.name, bar.number) for bar in view.details["bars"][:8]]
    firmest, most = steps[0], max(steps, key=lambda step: step[1])
    return Words(
        label("headline_language", language, step=most[0], number=most[1]),
        label("takeaway_language", language, step=firmest[0], number=firmest[1]),
    )
