"""Focus areas and relationships as cards that open to their evidence."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import islice
from typing import Any

from components.browser.mounting import mount
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import TEXTURES, Look
from policytext.base.marking import split_at
from policytext.base.overlap import inside
from policytext.source.documents import Span
from policytext.study.choosing import chosen_record
from policytext.study.counting_said import whole_said
from policytext.study.evidence import PoleSide
from policytext.study.pick import Pick
from policytext.study.pole_evidence import speaking, taken_out, why_said
from policytext.study.study import Study
from policytext.study.theme_amounts import amount_said, amounts_said, theme_amounts
from policytext.study.theme_key_terms import theme_key_terms
from policytext.themes.theme_sentences import Speaking
from policytext.themes.themes import Theme, textures
from policytext.tokens.tokens import terms_of

_show = mount(__file__)
_LISTED = 100  # sentences of a list; the reader beside it lists more of them
_CARD_WORDS = ("points", "key_terms", "echoes", "more")


def show(view: dict[str, Any], *, on_doubt: Callable[..., None], key: str = "breakdown") -> None:
    """Show a view; `on_doubt(evidence, start, out=…)` takes a sentence out or puts it back in."""

    def doubt(told: dict[str, Any]) -> None:
        on_doubt(str(told["evidence"]), int(told["start"]), out=bool(told["out"]))

    _show(view, key=key, hears={"doubt": doubt})


def view(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script draws; under "kept" a function makes the cards, one a theme."""
    return {
        "lang": look.language,
        "chosen": chosen_record(selection),
        "revision": f"{study.fingerprint}.{study.wording}.{study.also}.{look.language}.{look.mode}",
        "kept": partial(study.once, _cards, look),
        "words": {name: label(f"card_{name}", look.language) for name in _CARD_WORDS}
        | {name: label(f"doubt_{name}", look.language) for name in ("take", "put")},
        "whole": whole_said(study, look.language),
    }


def _cards(study: Study, look: Look) -> dict[str, Any]:
    terms = set(terms_of(study.tokens))
    key_terms = theme_key_terms(study)
    return {
        "cards": [_card(study, theme, terms, key_terms[theme.id], look) for theme in study.book]
    }


def _card(
    study: Study,
    theme: Theme,
    terms: Collection[str],
    key_terms: Sequence[tuple[str, int]],
    look: Look,
) -> dict[str, Any]:
    """Return a theme with facts from its passages and the sentences behind it."""
    language = look.language
    other = "en" if language == "zh" else "zh"
    amounts = theme_amounts(study, theme.id)
    return {
        "id": theme.id,
        "pick": str(Pick(theme=theme.id)),
        "label": theme.label[language],
        "sublabel": theme.label[other] if theme.label["zh"] != theme.label["en"] else "",
        "gloss": theme.gloss[language],
        "colour": theme.colour[look.mode],
        "texture": TEXTURES[textures(study.book)[theme.id]],
        "facts": amount_said(amounts.whole, language),
        "amounts": amounts_said(study, amounts, language),
        "points": [
            {"text": p, "pick": str(Pick(term=p)) if p in terms else None} for p in theme.points
        ],
        "key_terms": [
            {"text": term, "pick": str(Pick(term=term)), "count": n} for term, n in key_terms
        ],
        "poles": [_pole(study, theme, side, look) for side, _ in enumerate(theme.poles)],
        "echoes": _echoes(study, theme, look),
    }


def _echoes(study: Study, theme: Theme, look: Look) -> dict[str, Any]:
    """Return the first sentences that echo a theme as a whole, each once."""
    scope = study.of_theme(theme.id).scope
    causes: dict[Span, list[str]] = {}
    for a in study.of(theme.id) if study.echoes else ():
        if a.how == "echo" and not a.pole and inside(a.start, a.end, scope):
            causes.setdefault(Span(a.start, a.end), []).append(a.cause)
    rows = [_sentence(study, *one, look) for one in islice(causes.items(), _LISTED)]
    return {"sentences": rows, "rest": _rest(len(causes), look)}


def _rest(number: int, look: Look) -> str:
    """Say how many sentences are not listed, "" for none."""
    left = number - _LISTED
    return label("card_rest", look.language, number=left) if left > 0 else ""


def _pole(study: Study, theme: Theme, side: int, look: Look) -> dict[str, Any]:
    """Return a pole with the sentences that speak for it, strongest first, and those taken out."""
    evidence = PoleSide(theme.id, side)
    speaking_for, out = speaking(study, evidence), taken_out(study, evidence)
    return {
        "label": theme.poles[side].label[look.language],
        "pick": str(Pick(evidence=evidence)),
        "evidence": str(evidence),
        "count": len(speaking_for),
        "sentences": [_speaking(study, one, look) for one in speaking_for[:_LISTED]],
        "rest": _rest(len(speaking_for), look),
        "out": [_speaking(study, one, look) for one in out],
        "taken_out": label("taken_out_by_you", look.language, number=len(out)) if out else "",
    }


def _speaking(study: Study, one: Speaking, look: Look) -> dict[str, Any]:
    row = _sentence(study, one.sentence, one.words, look)
    return row | {"why": why_said(one, look.language), "strength": one.reasons[0].why}


def _sentence(study: Study, sentence: Span, causes: Sequence[str], look: Look) -> dict[str, Any]:
    return {
        "parts": split_at(study.document.text[sentence.start : sentence.end], causes),
        "place": study.place(sentence.start, look.language),
        "start": sentence.start,
        "pick": str(Pick.of_place(sentence.start)),
    }
