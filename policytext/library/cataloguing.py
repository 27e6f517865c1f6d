"""A text → its card: what is recognised of it, and what its reader says instead."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from policytext.library.bodies import WHOLE, bodies_of, regions_of, tier_of
from policytext.library.card import FIELDS, TIERS, Card
from policytext.library.kinds_of_document import kind_of_form
from policytext.library.territory import province_of
from policytext.source.corrections import Corrections
from policytext.source.documents import fingerprint_of
from policytext.source.facts import UNKNOWN, Facts, Known
from policytext.source.parts.found import form_of
from policytext.source.parts.marks import squeezed
from policytext.study.own_texts import Text
from policytext.tokens.initials import initials

Filed = tuple[tuple[str, str], ...]
_TITLES = ("title", "file")  # what a form by the title was recognised by
_BY_TITLE = Known("", "title")


def card_of(text: Text) -> Card:
    """Return the card of a text; that cleans it."""
    # What a reader gave hides what was recognised: without it that shows.
    corrections = recognising(text.corrections)
    plain = text if text.corrections == corrections else replace(text, corrections=corrections)
    document = plain.document
    card = Card(
        id=text.id,
        name=text.name,
        found=_found(plain),
        characters=sum(p.end - p.start for p in document.paragraphs),
        sha256=document.sha256,
        stem=document.stem,
        family=text.id,
    )
    return catalogued(card, text.corrections, text.filed)


def catalogued(card: Card, corrections: Corrections, filed: Filed) -> Card:
    """Return a card with what the reader says of its text now; that needs no cleaning.

    It must be said of the same body: `recognising` of these corrections is what the card rests on.
    """
    new = replace(card, given=given_in(corrections, filed), follows={})
    follows = {}
    if "issuer" in new.given:
        bodies = bodies_of(new.given["issuer"])
        regions = " ".join(regions_of(bodies))
        if regions:
            follows["region"] = Known(regions, "issuer")
        if tier := tier_of(bodies, regions or new.value("region")):
            follows["tier"] = Known(tier, "issuer")
    form = kind_of_form(form_of(new.given.get("title", "")))
    if form and new.found.get("form", _BY_TITLE).by in _TITLES:
        follows["form"] = Known(form, "title")
    title = new.value("title")
    return replace(
        new, follows=follows, initials=initials(title), fingerprint=fingerprint_of(new.stem, title)
    )


def recognising(corrections: Corrections) -> Corrections:
    """Return corrections without what only changes the card: facts, and what a text is called."""
    return replace(corrections, facts=(), title=None)


def given_in(corrections: Corrections, filed: Filed) -> Mapping[str, str]:
    """Return what the reader says of a text, by field of its card, as the card writes it."""
    title = {"title": corrections.title} if corrections.title else {}
    said = {**title, **dict(corrections.facts), **dict(filed)}
    given = {name: as_written(name, value) for name, value in said.items() if name in FIELDS}
    if given.get("tier", "") not in ("", *TIERS):  # a project file may say anything
        del given["tier"]
    return given


def as_written(name: str, value: str) -> str:
    """Return a value as the card has it: bodies, places and forms under one name each."""
    if name == "issuer":
        return " ".join(bodies_of(value))
    if name == "region":
        places = value.replace("、", " ").split()
        return " ".join(dict.fromkeys(_unit(place) or place for place in places))
    if name == "form":
        return kind_of_form(value) or value
    return value


def _found(text: Text) -> dict[str, Known]:
    """Return what is recognised of a text, by field."""
    document = text.document
    facts = document.facts
    beside = {name: Known(value, by) for name, value, by in text.received.beside}
    found = {
        "title": _title(text),
        "date": text.dated,
        **_issued(facts, beside.get("tier", UNKNOWN)),
        "form": _form(facts, document.title),
        "number": Known(squeezed(facts.number), facts.fact("number").by),
        "source": beside.get("source", _folder(text)),
    }
    return {name: known for name, known in found.items() if known.value}


def _title(text: Text) -> Known:
    title = text.document.title
    if text.document.title_offsets:
        return Known(title, "title")
    stated = "page" if text.received.kind == "html" else "properties"
    return Known(title, stated if title == text.received.title.strip()[:80] else "file")


def _issued(facts: Facts, stated: Known) -> dict[str, Known]:
    """Return who issued it, and on which level and where that body stands."""
    bodies = bodies_of(facts.issuer)
    seats = regions_of(bodies)
    place, by = facts.fact("region")
    unit = _unit(place)
    region = Known(" ".join(seats), "issuer") if seats else Known(unit, by if unit else "")
    tier = tier_of(bodies, region.value)
    if stated.value not in TIERS:
        stated = Known(tier, "issuer") if tier else UNKNOWN
    return {
        "issuer": Known(" ".join(bodies), facts.fact("issuer").by),
        "tier": stated,
        "region": region,
    }


def _form(facts: Facts, title: str) -> Known:
    stated = facts.fact("form")
    if kind := kind_of_form(stated.value):
        return Known(kind, stated.by)
    return Known(kind_of_form(form_of(title)), "title")


def _unit(place: str) -> str:
    return WHOLE if place == WHOLE else province_of(place)


def _folder(text: Text) -> Known:
    folder = str(PurePosixPath(text.name.replace("\\", "/")).parent)
    return Known(folder, "file") if folder not in (".", "/") else UNKNOWN
