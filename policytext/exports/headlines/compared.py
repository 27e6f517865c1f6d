"""Headlines of the views of a comparison."""

from policytext.base.labels import label
from policytext.study.study import Study
from policytext.views.view import View
from policytext.views.words import Words, listed


def keyness(view: View, study: Study, language: str) -> Words:
    over = view.counts[view.counts["log_ratio"] > 0]["term"].tolist()[:3]
    under = view.counts[view.counts["log_ratio"] < 0]["term"].tolist()[::-1][:3]
    other = view.hues["reference"].label
    headline = label("headline_keyness", language, name=other, terms=listed(over, language))
    takeaway = label("takeaway_keyness", language, name=other, terms=listed(under, language))
    return Words(headline if over else view.title, takeaway if under else "")


def contrast(view: View, study: Study, language: str) -> Words:
    counts = view.counts
    assert view.details
    if not view.details["one_scale"]:  # the dictionary has every term that is shown
        over = counts[counts["log_ratio"] > 0]["term"].tolist()[:3]
        names = {"name": view.hues["reference"].label, "terms": listed(over, language)}
        said = label("takeaway_contrast_language", language, number=len(counts))
        return Words(label("headline_keyness", language, **names) if over else view.title, said)
    numbers = {
        "here": int(((counts["reference"] == 0) & ~counts["inside"]).sum()),
        "there": int(((counts["target"] == 0) & ~counts["inside"]).sum()),
    }
    numbers["both"] = len(counts) - sum(numbers.values())
    return Words(
        label("headline_contrast", language, **numbers),
        label("takeaway_contrast", language, number=len(counts)),
    )


def set_phrases(view: View, study: Study, language: str) -> Words:
    found = {
        standing: view.counts[view.counts["standing"] == standing]["phrase"].tolist()
        for standing in ("new", "dropped")
    }
    numbers = {standing: len(phrases) for standing, phrases in found.items()}
    within = "" if study.scope is None else "_within"
    first = {standing: listed(phrases[:4], language) for standing, phrases in found.items()}
    return Words(
        label(f"headline_set_phrases{within}", language, **numbers),
        label(f"takeaway_set_phrases{within}", language, **first) if all(first.values()) else "",
    )


def themes_compared(view: View, study: Study, language: str) -> Words:
    gaps = (view.counts["target_share"] - view.counts["reference_share"]).abs()
    most = view.counts.loc[gaps.idxmax()]
    shares = {"a": f"{most['target_share']:.1%}", "b": f"{most['reference_share']:.1%}"}
    shares |= {"here": view.hues["target"].label, "there": view.hues["reference"].label}
    name = study.theme(str(most["theme"])).label[language]
    return Words(label("headline_themes_compared", language, theme=name, **shares), "")


def structures_compared(view: View, study: Study, language: str) -> Words:
    both = view.counts[["target", "reference"]] > 0
    here, there = int(both["target"].sum()), int(both["reference"].sum())
    shared = int(both.all(axis=1).sum())
    return Words(
        label("headline_structures_compared", language, here=here, there=there),
        label("takeaway_structures_compared", language, shared=shared),
    )
