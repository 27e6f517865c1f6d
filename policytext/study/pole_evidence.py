"""What speaks for a pole in a study and why, and what its reader has taken out."""

from collections.abc import Collection

from policytext.base.labels import label
from policytext.source.documents import Span
from policytext.study.evidence import PoleSide
from policytext.study.study import Study
from policytext.themes.doubts import Doubt, doubt_of
from policytext.themes.theme_sentences import Speaking, pole_reasons, pole_sentences
from policytext.themes.themes import Pole, Theme


def speaking_sentences(study: Study, side: PoleSide) -> tuple[Span, ...]:
    """Return the sentences that speak for a pole, in the order of the text."""
    theme, pole = _pole(study, side)
    return pole_sentences(
        study.document,
        study.of(theme.id),
        theme.id,
        pole.id,
        echoes=study.echoes,
        doubted=study.annotated.doubted,
    )


def speaking(study: Study, side: PoleSide) -> tuple[Speaking, ...]:
    """Return the sentences that speak for a pole with their reasons, strongest first."""
    sentences = speaking_sentences(study, side)
    found = study.of(side.theme)
    return pole_reasons(study.document, found, *_pole(study, side), sentences)


def taken_out(study: Study, side: PoleSide) -> tuple[Speaking, ...]:
    """Return the sentences that would speak for a pole had the reader not taken them out."""
    theme, pole = _pole(study, side)
    doubted = study.annotated.doubted
    sentences = pole_sentences(study.document, doubted, theme.id, pole.id, echoes=study.echoes)
    return pole_reasons(study.document, doubted, theme, pole, sentences)


def poles_of(study: Study) -> list[PoleSide]:
    """Return every pole of the book."""
    return [PoleSide(theme.id, side) for theme in study.book for side, _ in enumerate(theme.poles)]


def doubt_at(study: Study, side: PoleSide, start: int) -> Doubt | None:
    """Return the doubt in the sentence at an offset, None where no such sentence can be doubted."""
    number = study.document.sentence_at(start)
    if side not in poles_of(study) or number < 0:
        return None
    known = (one.sentence for one in (*speaking(study, side), *taken_out(study, side)))
    if study.document.sentences[number] not in known:
        return None
    return doubt_of(study.document, study.theme(side.theme), side.side, number)


def why_said(speaking: Speaking, language: str) -> str:
    """Say why a sentence speaks for a pole."""
    mark = label("list_mark", language)
    only = "only_" if [reason.why for reason in speaking.reasons] == ["related"] else ""
    told = [
        label(f"why_{only}{reason.why}", language, words=mark.join(reason.words))
        for reason in speaking.reasons
    ]
    return " · ".join(told)


def taken_out_said(study: Study, language: str, themes: Collection[str] = ()) -> str:
    """Say how many sentences the reader has taken out of `themes` (() for all), "" for none."""
    if not study.annotated.doubted:
        return ""
    sides = [side for side in poles_of(study) if not themes or side.theme in themes]
    number = sum(len(taken_out(study, side)) for side in sides)
    return label("taken_out", language, number=number) if number else ""


def taken_out_in_full(study: Study, language: str) -> str:
    """Say for which poles the reader has taken out how many sentences, "" for none."""
    if not study.annotated.doubted:
        return ""
    numbers = [(side, len(taken_out(study, side))) for side in poles_of(study)]
    return label("list_mark", language).join(
        label("taken_out_of", language, pole=_pole(study, side)[1].label[language], number=number)
        for side, number in numbers
        if number
    )


def _pole(study: Study, side: PoleSide) -> tuple[Theme, Pole]:
    theme = study.theme(side.theme)
    return theme, theme.poles[side.side]
