"""One form for letters and digits that only width, case or height tells apart: ＡＩ, ai; CO₂."""

import re

_WIDE_MARKS = (
    "％＋－＆．／＠＿＃"  # those that stand inside numbers and names; ， and ： part clauses
)
_NARROW = {
    **{
        code: chr(code - 0xFEE0)
        for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
        for code in range(first, last + 1)
    },
    **{ord(mark): chr(ord(mark) - 0xFEE0) for mark in _WIDE_MARKS},
    **{ord(mark): plain for mark, plain in zip("﹢﹪﹣", "+%-", strict=True)},
    **{ord(digit): str(n) for n, digit in enumerate("₀₁₂₃₄₅₆₇₈₉")},
    **{ord(digit): str(n) for n, digit in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
}
_LOWER = {
    code: chr(code).lower()
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x530))
    if chr(code) != chr(code).lower() and len(chr(code).lower()) == 1
}
_FOLD = {code: plain.lower() for code, plain in _NARROW.items()} | _LOWER
# Nearly all characters of a text stay as they are: a pattern passes over them faster than a table.
_WIDE, _UNFOLDED = (
    re.compile(f"[{re.escape(''.join(map(chr, table)))}]") for table in (_NARROW, _FOLD)
)


def narrow(text: str) -> str:
    """Return a text with half-width letters and digits, as long as before."""
    return _WIDE.sub(lambda found: _NARROW[ord(found[0])], text)


def folded(text: str) -> str:
    """Return a text with half-width, lower-case letters and digits, as long as before."""
    return _UNFOLDED.sub(lambda found: _FOLD[ord(found[0])], text)


LETTER = "A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ"
ALNUM = f"0-9{LETTER}"
_ALNUM = re.compile(f"[{ALNUM}]")
_HOLDS = re.compile(
    f"[{ALNUM}{''.join(chr(code) for code, plain in _NARROW.items() if _ALNUM.match(plain))}]"
)
_BEFORE = f"(?<![{ALNUM}])(?<![{ALNUM}][&_.+-])"
_AFTER = rf"(?![{ALNUM}]|[&_-][{ALNUM}]|\.[0-9]|\+)"


def holds_letters(text: str) -> bool:
    """Say whether a text holds letters or digits, so that folding may change it."""
    return _HOLDS.search(text) is not None


def edged(term: str) -> str:
    """Return a pattern for a term, in half-width: its letters and digits are no part of a longer
    word, as AI is of AIGC, AI+ and OpenAI; hanzi know no such edge.
    """
    plain = narrow(term)
    before = _BEFORE if _ALNUM.match(plain) else ""
    after = _AFTER if _ALNUM.match(plain[-1:]) else ""
    return f"{before}{re.escape(plain)}{after}"


def folds() -> tuple[str, str]:
    """Return all characters that folding changes, and what each of them becomes, in one order."""
    return "".join(map(chr, _FOLD)), "".join(_FOLD.values())
