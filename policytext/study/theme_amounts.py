"""How much of a text belongs to a theme."""

from dataclasses import replace
from typing import NamedTuple

from policytext.base.labels import label
from policytext.study.counting_said import passages_said
from policytext.study.study import Study


class Amount(NamedTuple):
    """How much text: characters, and the tokens in it that count."""

    characters: int
    terms: int

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.characters - other.characters, self.terms - other.terms)


class Amounts(NamedTuple):
    """What belongs to a theme: all of it, as its filter counts it, and its two parts."""

    whole: Amount
    stated: Amount
    echoed: Amount


def theme_amounts(study: Study, theme: str) -> Amounts:
    """Measure the passages of a theme: the same that its filter leaves."""
    own = study.of_theme(theme)
    whole = _amount(own)
    stated = _amount(replace(own, counting=replace(own.counting, echoes=False)))
    return Amounts(whole, stated, whole - stated)


def amount_said(amount: Amount, language: str) -> str:
    """Say how much text it is."""
    return label("amount", language, characters=amount.characters, terms=amount.terms)


def amounts_said(study: Study, amounts: Amounts, language: str) -> str:
    """Say how much text belongs to a theme, and how it splits up where echoes count."""
    whole = amount_said(amounts.whole, language)
    if not study.echoes:
        return f"{whole} · {passages_said(study, language)}"
    parts = {name: amount_said(getattr(amounts, name), language) for name in ("stated", "echoed")}
    return label("amount_parts", language, whole=whole, **parts)


def _amount(study: Study) -> Amount:
    return Amount(sum(end - start for start, end in study.scope or ()), len(study.counted))
