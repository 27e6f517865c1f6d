"""What is remarkable in how much of a text stands in earlier ones."""

from collections import Counter
from collections.abc import Mapping

from policytext.base.labels import label
from policytext.library.overlaps.kinds import KINDS
from policytext.library.overlaps.passages import Overlaps
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark, listed


def taken_over(
    found: Overlaps | None, title: str, earlier: str, names: Mapping[str, str], language: str
) -> list[Remark]:
    """Say how much overlaps, how much of it is taken over, most of it from where.

    `title` is what the text is called, `names` what the others are, by id; `earlier` is the id of
    the one text that it was compared with, "" for all.
    """
    if found is None:
        return []
    text = quoted(title)
    if not found.passages:
        if earlier:
            other = quoted(names.get(earlier, earlier))
            return [remark(0.9, "overlaps_none_one", language, text=text, source=other)]
        return [remark(0.9, "overlaps_none", language, text=text, earlier=found.earlier)]
    characters = sum(one.characters for one in found.passages)
    values = {
        "text": text,
        "passages": len(found.passages),
        "characters": characters,
        "percent": _percent(characters, found),
    }
    whole = [one for one in found.passages if one.kind == "passage"]
    sources: Counter[str] = Counter()
    for one in whole or found.passages:
        sources[one.source.id] += one.characters
    source = sources.most_common(1)[0][0]
    values |= {"number": len(whole), "size": sum(one.characters for one in whole)}
    values |= {"source": quoted(names.get(source, source))}
    others = [
        label(
            "overlap_share",
            language,
            kind=label(f"taken_{kind}", language),
            percent=_percent(size, found),
        )
        for kind in KINDS
        if (size := found.by_kind[kind])
    ]
    key = "overlaps_whole" if whole else "overlaps_no_whole"
    return [
        remark(0.9, f"{key}_one" if earlier else key, language, **values),
        remark(0.6, "overlaps_shares", language, shares=listed(others, language)),
    ]


def _percent(characters: int, found: Overlaps) -> str:
    return f"{100 * characters / max(found.characters, 1):.1f}"
