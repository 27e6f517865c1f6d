"""Which slides a deck's items become, each with the words that its numbers suggest.

An item is a kind of slide, or a kind and a theme ("quotes.industry"): what is counted is counted
in the passages of that theme, whatever the page filters by.
"""

from collections.abc import Sequence
from dataclasses import replace

from policytext.base.labels import label, paired
from policytext.base.look import Look
from policytext.remarks import book as book_words
from policytext.remarks import brief as brief_words
from policytext.remarks import parts
from policytext.remarks.words import Words
from policytext.slides.quote import passages_of
from policytext.slides.slide import Slide
from policytext.source.documents import Span
from policytext.study.options import Options
from policytext.study.stated import stated
from policytext.study.study import Study
from policytext.study.telling import both_sides, telling
from policytext.views.basis import of_passages, searched, wording_only
from policytext.views.catalogue import COMPARED, COMPARED_KINDS, builder
from policytext.views.compared_basis import within
from policytext.views.view import View

_EVIDENCE = 12  # sentences in the notes of one slide, at most


def proposed(study: Study, options: Options, look: Look, items: Sequence[str]) -> list[Slide]:
    """Return the slides for these items, in this order; a theme that is not there has none."""
    found: list[Slide] = []
    for item in items:
        kind, _, theme = item.partition(".")
        if theme and theme not in study.theme_ids:
            continue
        part = study.of_theme(theme) if theme and kind not in COMPARED_KINDS else study
        found += _SLIDES.get(kind, _view)(part, options, look, item)
    return found


def _view(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    kind = item.partition(".")[0]
    if kind in COMPARED:
        assert options.comparison is not None
        study = options.comparison.target
    view = builder(kind)(study, options, look)
    words = _words(view, _told_of(study, kind, options), options, look.language)
    return [
        Slide(
            id=item,
            kind=kind,
            language=look.language,
            name=view.title,
            headline=words.headline,
            takeaway=words.takeaway,
            base=view.base,
            line=view.line,
            evidence=_evidence(study, view, look.language),
            view=view,
            named=words.named,
        )
    ]


def _told_of(study: Study, kind: str, options: Options) -> Study:
    """Return the study that a headline names the filter of: themes compared name themselves."""
    beside = options.comparison
    if kind not in COMPARED or beside is None or beside.kind != "themes":
        return study
    return replace(study, filter=replace(study.filter, themes=()))


def _words(view: View, study: Study, options: Options, language: str) -> Words:
    """Return headline and takeaway; counts of a part must not read like counts of the whole."""
    words = Words(label("headline_empty", language, title=view.title), "")
    if not view.counts.empty:
        named = parts.of_whole if view.whole else parts.within
        words = named(view.words(), study, language)
    only = searched(options, language)
    if only and view.base.startswith(only):
        words = parts.of_search(words, options.search, language)
    return words


def _breakdown(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    language = look.language
    words = book_words.breakdown(study, language)
    base = of_passages(study, label("legend_passages", language), language)
    base = " · ".join(filter(None, (base, wording_only(study, language))))
    return [
        Slide(
            id=item,
            kind="breakdown",
            language=language,
            name=label("view_breakdown", language),
            headline=words.headline,
            takeaway=words.takeaway,
            base=base,
            line=base,
            evidence=_passages(study, language),
            named=words.named,
        )
    ]


def _quotes(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return one slide for each theme in force."""
    base = label(f"legend_quotes_{'on' if study.echoes else 'off'}", look.language)
    return [
        Slide(
            f"quotes.{theme.id}",
            "quotes",
            look.language,
            f"{label('view_quotes', look.language)} · {theme.label[look.language]}",
            *book_words.quotes(study, theme, look.language)[:2],
            base,
            base,
            tuple(
                _quoted(study, *passage.span, look.language)
                for passage in passages_of(study, theme)
            ),
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


def _brief(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return the text on one page; its notes have the sentences in full."""
    language = look.language
    words, themes = brief_words.brief(study, language), stated(study)
    quoted = [(one.theme.label[language], one.sentence) for one in themes]
    quoted = quoted or [(one.phrase, one.sentence) for one in telling(study)]
    if study.scope is not None and quoted:
        words = parts.within(words, study, language)
    told = label("brief_base" if themes else "brief_base_phrases", language)
    told = " · ".join(filter(None, (told, wording_only(study, language))))
    return [
        Slide(
            id=item,
            kind="brief",
            language=language,
            name=label("view_brief", language),
            headline=words.headline,
            takeaway=words.takeaway,
            base=f"{told} · {label('brief_cut', language)}" if quoted else "",
            line=told if quoted else "",
            evidence=tuple(_under(name, study, at, language) for name, at in quoted),
        )
    ]


def _brief_compared(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return two texts on one page; where they are no two texts, there is none."""
    comparison, language = options.comparison, look.language
    if comparison is None or comparison.kind != "text":
        return []
    words = brief_words.brief_compared(comparison, language)
    sides = both_sides(comparison)
    if comparison.target.scope is not None:
        words = parts.within(words, comparison.target, language)
    told = within(comparison, language) + label("brief_base_compared", language)
    evidence = [
        _under(one.phrase, of, one.sentence, language)
        for of, side in zip((comparison.target, *comparison.studies), sides[:2], strict=True)
        for one in side.phrases
    ]
    return [
        Slide(
            id=item,
            kind="brief_compared",
            language=language,
            name=label("view_brief_compared", language),
            headline=words.headline,
            takeaway=words.takeaway,
            base=f"{told} · {label('brief_cut', language)}",
            line=told,
            evidence=tuple(evidence),
        )
    ]


def _under(name: str, study: Study, sentence: Span, language: str) -> str:
    return paired(name, _quoted(study, *sentence, language), language)


_SLIDES = {
    "brief": _brief,
    "brief_compared": _brief_compared,
    "breakdown": _breakdown,
    "quotes": _quotes,
}
