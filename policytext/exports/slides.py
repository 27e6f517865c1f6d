"""Slides as values: which view, under which headline, with which evidence in the notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.exports import headlines
from policytext.exports.headlines import book
from policytext.study.behind import evidence_sentences
from policytext.study.evidence import NamedFind
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.sequences import letter_places
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views import COMPARED, View, builder
from policytext.views.basis import searched
from policytext.views.catalogue import COMPARED, builder
from policytext.views.view import View

_EVIDENCE = 12  # sentences in the notes of one slide, at most


@dataclass(frozen=True)
class Slide:
    """One slide, in one language.

    `kind` is one of the catalogue's KINDS or COMPARED; `id` tells the quotes of different themes
    apart ("quotes.industry"). `base` stands at its foot and says what its numbers count, `line` in
    full what they rest on, for the speaker's notes; so do the sentences of `evidence`. `proposal`
    is the slide before its words were edited.
    """

    id: str
    kind: str
    language: str
    name: str
    headline: str
    takeaway: str
    base: str
    line: str
    evidence: tuple[str, ...]
    view: View | None = None
    proposal: "Slide | None" = None


def proposed(study: Study, options: Options, look: Look, kinds: Sequence[str]) -> list[Slide]:
    """Return the slides for these kinds, in this order, with the words their numbers suggest."""
    found: list[Slide] = []
    for kind in kinds:
        found += _SLIDES.get(kind, _view)(study, options, look, kind)
    return found


def _view(study: Study, options: Options, look: Look, kind: str) -> list[Slide]:
    if kind in COMPARED:
        assert options.comparison is not None
        study = options.comparison.target
    view = builder(kind)(study, options, look)
    words = headlines.proposed(view, study, look.language)
    only = searched(options, look.language)
    if only and view.base.startswith(only):
        named = {"themes": f"“{options.search}”", "headline": words.headline}
        words = words._replace(headline=label("headline_within", look.language, **named))
    return [
        Slide(
            kind,
            kind,
            look.language,
            view.title,
            *words,
            view.base,
            view.line,
            _evidence(study, view, options.term, look.language),
            view,
        )
    ]


def _breakdown(study: Study, options: Options, look: Look, kind: str) -> list[Slide]:
    stated = [a for a in study.annotations if a.how == "stated"]
    passages = [_quoted(study, a.start, a.end, look.language) for a in stated]
    words = book.breakdown(study, look.language)
    name = label("view_breakdown", look.language)
    base = label("legend_stated", look.language)
    return [Slide(kind, kind, look.language, name, *words, base, base, tuple(passages))]


def _quotes(study: Study, options: Options, look: Look, kind: str) -> list[Slide]:
    """Return one slide for each theme in force."""
    base = label("legend_quotes", look.language)
    return [
        Slide(
            f"quotes.{theme.id}",
            kind,
            look.language,
            f"{label('view_quotes', look.language)} · {theme.label[look.language]}",
            *book.quotes(study, theme, look.language),
            base,
            base,
            (),
        )
        for theme in study.book
        if not study.themes or theme.id in study.themes
    ]


def _evidence(study: Study, view: View, term: str, language: str) -> tuple[str, ...]:
    """Return the sentences that hold the chosen term or the first ones, or speak for poles."""
    if view.words:
        places = list(view.places())
    elif view.name == "themes_compared":
        places = [sentence.start for sentence in study.document.sentences]
    elif view.name == "structures_compared":
        names = view.counts[["kind", "name"]].head(3).itertuples(index=False)
        found = (evidence_sentences(study, NamedFind(*name)) for name in names)
        places = [sentence.start for sentences in found for sentence in sentences]
    elif view.name == "concordance":
        places = view.counts["start"].tolist() if "start" in view.counts else []
    elif view.name in ("ngrams", "set_phrases", "language"):
        text = study.document.text
        places = [a for t in view.counts["term"][:3] for a, _ in letter_places(text, t)]
    else:
        terms = view.counts["term" if "term" in view.counts else "row"]
        first = [term] if term in set(terms) else list(dict.fromkeys(terms))[:3]
        places = [token.start for token in study.counted if token.term in first]
    numbers = sorted({study.document.sentence_at(place) for place in places} - {-1})
    sentences = [study.document.sentences[number] for number in numbers[:_EVIDENCE]]
    return tuple(_quoted(study, s.start, s.end, language) for s in sentences)


def _quoted(study: Study, start: int, end: int, language: str) -> str:
    return f"{study.place(start, language)}　{study.document.text[start:end]}"


_SLIDES = {"breakdown": _breakdown, "quotes": _quotes}
