"""Focus areas and relationships as cards that open to their evidence."""

from collections import Counter
from collections.abc import Collection
from functools import partial
from typing import Any

from components.browser.mounting import mount
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import TEXTURES, Look
from policytext.base.overlap import numbers_inside
from policytext.source.documents import Span
from policytext.study.choosing import chosen_record
from policytext.study.evidence import PoleSide
from policytext.study.evidence_sentences import causes, evidence_sentences
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme, textures

show = mount(__file__)
_KEY_TERMS = 8  # on a card


def view(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script draws; under "kept" a function makes the cards, one a theme."""
    return {
        "lang": look.language,
        "chosen": chosen_record(selection),
        "revision": f"{study.fingerprint}.{look.language}.{look.mode}",
        "kept": partial(_cards, study, look),
        "words": {
            name: label(f"card_{name}", look.language)
            for name in ("points", "key_terms", "echoes", "more")
        },
    }


def _cards(study: Study, look: Look) -> dict[str, Any]:
    terms = {token.term for token in study.tokens}
    return {"cards": [_card(study, theme, terms, look) for theme in study.book]}


def _card(study: Study, theme: Theme, terms: Collection[str], look: Look) -> dict[str, Any]:
    """Return a theme with facts from its stated passages and the sentences behind it."""
    language = look.language
    other = "en" if language == "zh" else "zh"
    mine = [a for a in study.annotations if a.theme == theme.id]
    stated = [Span(a.start, a.end) for a in mine if a.how == "stated"]
    there = Counter(
        study.tokens[number].term
        for number in numbers_inside(study.tokens, stated)
        if study.tokens[number].kind == "term"
    )
    return {
        "id": theme.id,
        "pick": str(Pick(theme=theme.id)),
        "label": theme.label[language],
        "sublabel": theme.label[other] if theme.label["zh"] != theme.label["en"] else "",
        "gloss": theme.gloss[language],
        "colour": theme.colour[look.mode],
        "texture": TEXTURES[textures(study.book)[theme.id]],
        "facts": label(
            "card_facts",
            language,
            characters=sum(end - start for start, end in stated),
            terms=there.total(),
        ),
        "points": [
            {"text": p, "pick": str(Pick(term=p)) if p in terms else None} for p in theme.points
        ],
        "key_terms": [
            {"text": term, "pick": str(Pick(term=term)), "count": n}
            for term, n in there.most_common(_KEY_TERMS)
        ],
        "poles": [_pole(study, theme, side, look) for side, _ in enumerate(theme.poles)],
        "echoes": [
            _sentence(study, Span(a.start, a.end), a.cause, look)
            for a in mine
            if a.how == "echo" and study.echoes and a.pole is None
        ],
    }


def _pole(study: Study, theme: Theme, side: int, look: Look) -> dict[str, Any]:
    evidence = PoleSide(theme.id, side)
    sentences = evidence_sentences(study, evidence)
    return {
        "label": theme.poles[side].label[look.language],
        "pick": str(Pick(evidence=evidence)),
        "count": len(sentences),
        "evidence": [
            _sentence(study, s, next(iter(causes(study, evidence, s)), ""), look) for s in sentences
        ],
    }


def _sentence(study: Study, sentence: Span, cause: str, look: Look) -> dict[str, Any]:
    return {
        "text": study.document.text[sentence.start : sentence.end],
        "cause": cause,
        "place": study.place(sentence.start, look.language),
        "pick": str(Pick.of_place(sentence.start)),
    }
