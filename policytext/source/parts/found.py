"""The facts that a document states in its head and its end, and what each was recognised by."""

import re
from collections.abc import Sequence

from policytext.source.facts import NAMES, UNKNOWN, Facts, Known, facts_of
from policytext.source.parts.dates import iso, iso_or_month
from policytext.source.parts.issuing import issuer_in, order_in, place_of_byline
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import squeezed
from policytext.source.parts.regions import region_of, region_of_number
from policytext.source.parts.stated_head import Head, head_of
from policytext.source.parts.words import any_of

_NO_FORM = re.compile(r"[方做手想看]法$|协议案$|[能是]否|如何|怎[么样]|哪些")  # a method is no law
_EXPLAINED = re.compile(r"(?:政策|一图)?(问答|图解|解读|实录)(?:实录)?[:：|｜]")
_QUOTED = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|“[^“”]*”")
_IN_FORCE = re.compile(r"施行|实施|生效")
_ENACTED = re.compile(r"通过|公布|发布|修订|修正|批准|会议|大会|讲话|报告")
# Only a report on the work of a government is given in the year that its title names.
_REPORT_OF_YEAR = re.compile(r"(?:^|\D)((?:19|20)\d{2})年?\D{0,14}政府工作报告")


def facts_in(lines: Sequence[str], kinds: Sequence[Part], title: str) -> Facts:
    """Return what a document says of itself: its first head, its title and its first signature.

    The form is the last word of the title outside its quotes: 关于印发《某办法》的通知 is a 通知.
    """
    head = head_of(lines, kinds)
    issuer = issuer_in(lines, kinds, head, title)
    form = form_of(title)
    return facts_of(
        {
            "issuer": issuer,
            "number": head.number if head.number.value else _ordered(head),
            "form": Known(form, "title") if form else UNKNOWN,
            "date": _date(lines, kinds, head, title),
            "region": _region(issuer.value, title, head),
        }
    )


def facts_of_title(title: str) -> Facts:
    """Return what a title says where there is nothing else, as in a file's name."""
    return facts_in([], [], title).recognised_by("file")


def retitled(facts: Facts, title: str | None) -> Facts:
    """Return facts under a title that the reader gave: only the form goes by that."""
    form = form_of(title) if title is not None else ""
    if not form or facts.fact("form").by not in ("", "title", "file"):
        return facts
    return facts_of({**{name: facts.fact(name) for name in NAMES}, "form": Known(form, "title")})


def form_of(title: str) -> str:
    """Return what a title says the document is, "" if it does not."""
    plain = re.sub(r"[（(〔【][^（）()〔〕【】]*[）)〕】]", "", squeezed(title))
    if explained := _EXPLAINED.match(plain):
        return explained[1]
    outside = _QUOTED.sub("", plain)
    forms = rf"({any_of('forms')}|{any_of('weak_forms')})$"
    for words in (outside, plain.rstrip('》”"')):
        found = re.search(forms, words)
        if found and len(words) > len(found[1]) and not _NO_FORM.search(words):
            return found[1]
    return ""


def _date(lines: Sequence[str], kinds: Sequence[Part], head: Head, title: str) -> Known:
    """Return the document's own date: of its table, its head, its signature, its page's data.

    The year that the title of a report names is the last to be asked.
    """
    rows = zip(lines, kinds, strict=True)
    signed = (iso_or_month(line) for line, kind in rows if kind == "signature")
    enacted = [
        iso_or_month(line)
        for line in head.lines["byline"]
        if _ENACTED.search(line) or not _IN_FORCE.search(line)
    ]
    of_page = (iso(line) for line in head.lines["metadata"])
    named = _REPORT_OF_YEAR.search(title)
    ranked = (
        head.said("date"),
        Known(max(enacted, default=""), "byline"),
        Known(next(filter(None, signed), ""), "signature"),
        head.said("published"),
        Known(next(filter(None, of_page), ""), "metadata"),
        Known(named[1] if named else "", "title"),
    )
    return next((fact for fact in ranked if fact.value), UNKNOWN)


def _ordered(head: Head) -> Known:
    """Return the number of the order that a byline names: 国务院令第588号."""
    if not (order := order_in(head)):
        return UNKNOWN
    return Known(squeezed(order[1] + order[2]).replace("中华人民共和国", ""), "byline")


def _region(issuer: str, title: str, head: Head) -> Known:
    number = head.number.value
    ranked = (
        Known(region_of(issuer), "issuer"),
        Known(region_of(title), "title"),
        Known(region_of_number(number) if number else "", "number"),
        Known(place_of_byline(head), "byline"),
    )
    return next((fact for fact in ranked if fact.value), UNKNOWN)
