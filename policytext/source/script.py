"""Traditional characters to simplified ones, paragraph by paragraph, never changing the length."""

from functools import cache


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
