"""The facts that a document states in its head and its end, and what each was recognised by."""

import re
from collections.abc import Iterator, Sequence

from policytext.source.facts import NAMES, UNKNOWN, Facts, Known, facts_of
from policytext.source.parts.dates import dates_in, is_date, iso, iso_or_month
from policytext.source.parts.issuing import issuer_in, order_in, place_of_byline
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import squeezed
from policytext.source.parts.regions import region_of, region_of_number
from policytext.source.parts.stated_head import Head, head_of
from policytext.source.parts.words import any_of

_NO_FORM = re.compile(
    r"[方做手想看]法$|协议案$|[能是]否.*(?:合同|协议|制度|政策|条款)$"
)  # a method is no law
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
    plain = re.sub(r"[—－-]+全文$", "", plain)
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
    signed = (iso_or_month(line) for line, _ in _rows(lines, kinds, "signature"))
    enacted = [
        date
        for line in head.lines["byline"]
        for date, rest in dates_in(line)
        if _ENACTED.search(rest) or not _IN_FORCE.search(rest)
    ]
    of_page = (iso(line) for line in head.lines["metadata"])
    # A date alone on a line of the body signs; several of them are a chronicle.
    alone = {iso(line) for line, kind in _rows(lines, kinds, "body") if is_date(line)} - {""}
    named = _REPORT_OF_YEAR.search(title)
    given = (iso(line) for line, _ in _rows(lines, kinds, "byline"))
    that_year = (date for date in given if named and date.startswith(named[1]))
    ranked = (
        head.said("date"),
        Known(max(enacted, default=""), "byline"),
        Known(next(filter(None, signed), ""), "signature"),
        Known(alone.pop() if len(alone) == 1 else "", "signature"),
        head.said("published"),
        Known(next(filter(None, of_page), ""), "metadata"),
        Known(next(that_year, ""), "byline"),
        Known(named[1] if named else "", "title"),
    )
    return next((fact for fact in ranked if fact.value), UNKNOWN)


def _rows(lines: Sequence[str], kinds: Sequence[Part], wanted: Part) -> Iterator[tuple[str, Part]]:
    return (row for row in zip(lines, kinds, strict=True) if row[1] == wanted)


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
