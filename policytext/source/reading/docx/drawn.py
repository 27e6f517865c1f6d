"""What a field without a result draws: enclosed characters, readings, fractions, signs."""

import re

from policytext.source.reading.docx.symbols import sign

_READING = re.compile(r"\\s\s*\\(?:up|do)\s*\d*\s*\([^()]*\)")
_OVER = re.compile(r"\\o\s*(?:\\a[lrcd]\s*)*\(([^()]*)\)", re.IGNORECASE)
_FRACTION = re.compile(r"\\f\s*\(([^(),;]*)[,;]([^()]*)\)", re.IGNORECASE)
_SYMBOL = re.compile(r"symbol\s+(\d+|0x[0-9a-f]+)(?:.*?\\f\s*\"?([^\"\\]+))?", re.IGNORECASE)
_FRAMES = "○〇◯□△◇"


def drawn_by(code: str) -> str:
    """Return the text of a field's code where Word draws the code itself, "" elsewhere.

    EQ with 带圈字符 gives ①, with 拼音指南 the character without its reading, \\f(1,2) gives 1/2.
    """
    code = code.strip()
    if found := _SYMBOL.match(code):
        return sign((found[2] or "").strip(), int(found[1], 0))
    if not re.match(r"eq\b", code, re.IGNORECASE):
        return ""
    plain = _READING.sub("", code)
    over = "".join(_enclosed(re.split("[,;]", found[1])) for found in _OVER.finditer(plain))
    return over or "".join(f"{top}/{bottom}" for top, bottom in _FRACTION.findall(plain))


def _enclosed(parts: list[str]) -> str:
    text = "".join(part.strip() for part in parts if part.strip() not in _FRAMES)
    framed = any(part.strip() in "○〇◯" and part.strip() for part in parts)
    if framed and text.isdecimal() and 0 < int(text) <= 20:
        return chr(ord("①") + int(text) - 1)
    return text
