"""Slides as values: which view, under which headline, with which evidence in the notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.exports import book_words
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import filter_names, of_passages, searched, wording_only
from policytext.views.catalogue import COMPARED, builder
from policytext.views.view import View
from policytext.views.words import Words, listed

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
    return [
        Slide(
            kind,
            kind,
            look.language,
            view.title,
            *_words(view, study, options, look.language),
            view.base,
            view.line,
            _evidence(study, view, look.language),
            view,
        )
    ]


def _words(view: View, study: Study, options: Options, language: str) -> Words:
    """Return headline and takeaway; counts of a part must not read like counts of the whole."""
    words = Words(label("headline_empty", language, title=view.title), "")
    if not view.counts.empty:
        words = view.words()
        if study.scope is not None and not view.whole:
            words = _within(words, listed(filter_names(study, language), language), language)
    only = searched(options, language)
    if only and view.base.startswith(only):
        words = _within(words, f"“{options.search}”", language)
    return words


def _within(words: Words, part: str, language: str) -> Words:
    """Return words whose headline names the part of the text that it is about."""
    headline = label("headline_within", language, themes=part, headline=words.headline)
    return words._replace(headline=headline)


def _breakdown(study: Study, options: Options, look: Look, kind: str) -> list[Slide]:
    language = look.language
    words = book_words.breakdown(study, language)
    name = label("view_breakdown", language)
    base = of_passages(study, label("legend_passages", language), language)
    base = " · ".join(filter(None, (base, wording_only(study, language))))
    return [Slide(kind, kind, language, name, *words, base, base, _passages(study, language))]


def _quotes(study: Study, options: Options, look: Look, kind: str) -> list[Slide]:
    """Return one slide for each theme in force."""
    base = label(f"legend_quotes_{'on' if study.echoes else 'off'}", look.language)
    return [
        Slide(
            f"quotes.{theme.id}",
            kind,
            look.language,
            f"{label('view_quotes', look.language)} · {theme.label[look.language]}",
            *book_words.quotes(study, theme, look.language),
            base,
            base,
            (),
        )
        for theme in study.book
        if not study.themes or theme.id in study.themes
    ]


def _evidence(study: Study, view: View, language: str) -> tuple[str, ...]:
    """Return the first sentences behind a view's numbers; if it knows, the strongest, with why."""
    if view.reasons:
        said = list(view.reasons().items())[:_EVIDENCE]
        found = [study.document.sentences[study.document.sentence_at(start)] for start, _ in said]
        quoted = (_quoted(study, *sentence, language) for sentence in found)
        return tuple(f"{line}（{why}）" for line, (_, why) in zip(quoted, said, strict=True))
    numbers = sorted({study.document.sentence_at(place) for place in view.places()} - {-1})
    sentences = [study.document.sentences[number] for number in numbers[:_EVIDENCE]]
    return tuple(_quoted(study, s.start, s.end, language) for s in sentences)


def _passages(study: Study, language: str) -> tuple[str, ...]:
    """Return every passage that states a theme, and the first sentences that echo one."""
    found: dict[str, dict[tuple[int, int], None]] = {"stated": {}, "echo": {}}
    for a in study.annotations:
        found[a.how][a.start, a.end] = None
    echoes = list(found["echo"])[: max(_EVIDENCE - len(found["stated"]), 0)] * study.echoes
    return tuple(_quoted(study, *place, language) for place in (*found["stated"], *echoes))


def _quoted(study: Study, start: int, end: int, language: str) -> str:
    return f"{study.place(start, language)}　{study.document.text[start:end]}"


_SLIDES = {"breakdown": _breakdown, "quotes": _quotes}
