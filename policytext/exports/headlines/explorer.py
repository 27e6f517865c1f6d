"""Headlines of the explorer's views."""

from policytext.base.labels import label
from policytext.study.study import Study
from policytext.views.view import View
from policytext.views.words import Words, listed


def frequency(view: View, study: Study, language: str) -> Words:
    totals = list(view.counts.groupby("term", sort=False)["frequency"].sum().items())
    (term, count), *rest = totals
    level = [t for t, n in totals if n == count]
    behind = rest[len(level) - 1 :][:3]
    others = listed([label("counted_term", language, term=t, count=n) for t, n in behind], language)
    takeaway = label("takeaway_frequency", language, others=others) if behind else ""
    if len(level) > 1:
        terms = listed(level[:4], language)
        return Words(label("headline_level", language, terms=terms, count=count), takeaway)
    return Words(label("headline_frequency", language, term=term, count=count), takeaway)


def cloud(view: View, study: Study, language: str) -> Words:
    terms = view.counts["term"].tolist()
    coloured = sum(bool(study.leading_theme(term)) for term in terms)
    return Words(
        label("headline_cloud", language, terms=listed(terms[:3], language)),
        label("takeaway_cloud", language, number=len(terms), coloured=coloured),
    )


def dispersion(view: View, study: Study, language: str) -> Words:
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
    takeaway = label("takeaway_dispersion", language, paragraphs=listed(names, language))
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


def matrix(view: View, study: Study, language: str) -> Words:
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


def balance(view: View, study: Study, language: str) -> Words:
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


def coverage(view: View, study: Study, language: str) -> Words:
    shares = dict(zip(view.counts["themes"], view.counts["share"], strict=True))
    sentences = view.counts["sentences"].tolist()
    percents = {name: f"{share:.0%}" for name, share in shares.items()}
    counts = dict(zip("abc", sentences, strict=True))
    return Words(
        label("headline_coverage", language, **percents),
        label("takeaway_coverage", language, total=sum(sentences), **counts),
    )


def _paragraph(study: Study, place: int) -> int:
    paragraphs = enumerate(study.document.paragraphs, 1)
    return next(number for number, p in paragraphs if p.start <= place < p.end)
