"""Traditional characters to simplified ones, paragraph by paragraph, never changing the length."""

from functools import cache

_HANZI = ((0x3400, 0x4DC0), (0x4E00, 0xA000))


def simplified(paragraph: str) -> str:
    """Return `paragraph` in simplified characters if it is traditional, else as it is.

    A paragraph is traditional when OpenCC would change more of its characters on the way to
    simplified (t2s) than on the way to traditional (s2t). It is then converted with `tw2s`: `t2s`
    would leave 著眼, and `tw2s` on simplified text would do harm (显著 → 显着).
    """
    if paragraph.isascii():
        return paragraph
    to_simplified = _changes(paragraph, _converted(paragraph, "t2s"))
    to_traditional = _changes(paragraph, _converted(paragraph, "s2t"))
    if to_simplified <= to_traditional:
        return paragraph
    converted = _converted(paragraph, "tw2s")
    if len(converted) != len(paragraph):
        raise ValueError("script conversion changed the length of a paragraph")
    return converted


def same_characters(text: str) -> tuple[str, str]:
    """Return every character that is another form of one in `text`, and the form for both.

    What is written in these forms reads alike in either script: 產, 产 → 产; 著, 着 → 着.
    """
    forms = _simplest()
    here = {forms.get(character, character) for character in set(text)}
    pairs = [(one, form) for one, form in forms.items() if form in here]
    return "".join(one for one, _ in pairs), "".join(form for _, form in pairs)


@cache
def _simplest() -> dict[str, str]:
    """Return the simplified form of each hanzi that has one, read by itself."""
    every = [chr(code) for first, end in _HANZI for code in range(first, end)]
    known = frozenset(every)
    lines = "\n".join(every)
    for name in ("t2s", "tw2s"):
        lines = _converted(lines, name)
    pairs = zip(every, lines.split("\n"), strict=True)
    return {one: form for one, form in pairs if form != one and len(form) == 1 and form in known}


def _converted(paragraph: str, name: str) -> str:
    # OpenCC reads a C string: a NUL would end it.
    return "\0".join(_converter(name).convert(piece) for piece in paragraph.split("\0"))


def _changes(before: str, after: str) -> int:
    return sum(a != b for a, b in zip(before, after, strict=False))


@cache
def _converter(name: str):  # type: ignore[no-untyped-def]
    # OpenCC reads its dictionaries when first asked: a prepared article never waits for it.
    from opencc import OpenCC

    return OpenCC(name)
