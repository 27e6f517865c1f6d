"""Numbers as the forms of a spreadsheet write them."""

import re
from collections.abc import Callable
from operator import eq, ge, gt, le, lt, ne

_PART = re.compile(r'"([^"]*)"|\\(.)|([#0?,]+(?:\.[#0?]+)?)|(%)|(.)')


_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\](.*)")
_HOLDS: dict[str, Callable[[float, float], bool]] = {
    **{"<=": le, ">=": ge, "<>": ne, "<": lt, ">": gt, "=": eq},
}


def written(number: float, form: str) -> str:
    """Return a number in a form such as 0.0"%", 0;0 or [<1]0.0;0 (General: as short as it is)."""
    sections = form.split(";")
    if form.startswith("["):
        for section in sections:
            found = _CONDITION.fullmatch(section)
            if not found:
                return _in_section(number, section)
            if _HOLDS[found[1]](number, float(found[2])):
                return _in_section(number, found[3])
        return _in_section(number, "General")
    if number < 0 and len(sections) > 1:
        return _in_section(-number, sections[1])
    if number == 0 and len(sections) > 2:
        return _in_section(number, sections[2]) if sections[2] else ""
    return _in_section(number, sections[0])


def _in_section(number: float, form: str) -> str:
    if form in ("", "General"):
        return f"{number:.10g}"
    parts = _PART.findall(form)
    if any(percent for *_, percent, _ in parts):
        number *= 100
    text, sign = "", "-" if number < 0 else ""
    for quoted, escaped, digits, percent, other in parts:
        if digits:
            text += sign + _digits(abs(number), digits)
            sign = ""
        else:
            text += quoted or escaped or percent or other
    return text


def _digits(number: float, form: str) -> str:
    whole, _, decimals = form.partition(".")
    text = f"{number:{',' if ',' in whole else ''}.{len(decimals)}f}"
    optional = len(decimals) - len(decimals.rstrip("#"))
    for _ in range(optional):
        text = text.removesuffix("0")
    return text.removesuffix(".")
