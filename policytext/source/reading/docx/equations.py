"""Formulas in one line: a fraction as a/b, a power as x^2, a root as √."""

from collections.abc import Iterator

from policytext.source.reading.docx.names import Element, child, name, value

_RAISED = {name("m:sup"): "^", name("m:sub"): "_"}
_SCRIPTED = frozenset(map(name, ("m:sSup", "m:sSub", "m:sSubSup", "m:sPre")))


def formula(element: Element) -> str:
    """Return the text of a formula, every sign of it once and in order."""
    return "".join(_signs(element))


def _signs(element: Element) -> Iterator[str]:
    tag = element.tag
    if tag in (name("m:t"), name("w:t")):
        yield element.text or ""
        return
    if tag == name("m:nary"):
        yield value(child(element, "m:naryPr", "m:chr"), "m:val") or "∫"
    if tag == name("m:rad"):
        yield "√"
    parts = [part for part in element if isinstance(part.tag, str)]
    if tag == name("m:d"):
        yield from _enclosed(element, parts)
        return
    for number, part in enumerate(parts):
        if part.tag == name("m:den"):
            yield "/"
        if tag in _SCRIPTED and part.tag in _RAISED and number:
            yield _RAISED[part.tag]
        yield from _signs(part)


def _enclosed(element: Element, parts: list[Element]) -> Iterator[str]:
    properties = child(element, "m:dPr")
    begins, between, ends = (
        "" if sign is not None and not value(sign, "m:val") else value(sign, "m:val") or usual
        for sign, usual in (
            (child(properties, "m:begChr"), "("),
            (child(properties, "m:sepChr"), "|"),
            (child(properties, "m:endChr"), ")"),
        )
    )
    yield begins
    yield between.join(formula(part) for part in parts if part.tag == name("m:e"))
    yield ends
