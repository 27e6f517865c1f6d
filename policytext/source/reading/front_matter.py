"""What a Markdown file states before its text: lines of names and values between two rules."""

import re
from typing import NamedTuple

from policytext.source.facts import Facts

_BLOCK = re.compile(r"\A\ufeff?\s*---[ \t]*\n(?P<lines>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_LINE = re.compile(
    r"^[\"']?(?P<name>[\w\u4e00-\u9fff -]{1,20}?)[\"']?\s*[:：]\s*(?P<value>.+?)\s*$"
)
_NAMES = {
    **dict.fromkeys(("标题", "名称", "title"), "title"),
    **dict.fromkeys(("文号", "发文字号", "发文号", "number"), "number"),
    **dict.fromkeys(
        ("发文机关", "发布机构", "发布单位", "制定机关", "发文单位", "issuer"), "issuer"
    ),
    **dict.fromkeys(
        ("发布日期", "发布时间", "公布日期", "date", "pubdate", "published"), "published"
    ),
    **dict.fromkeys(("成文日期", "发文日期", "印发日期"), "date"),
    **dict.fromkeys(("文种", "公文种类", "体裁"), "form"),
    **dict.fromkeys(("地区", "地域", "region"), "region"),
}
_DATE = re.compile(r"((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})")


class FrontMatter(NamedTuple):
    """The block as it stands (its end in the text), and what it states."""

    end: int
    title: str
    published: str
    facts: Facts


def front_matter(text: str) -> FrontMatter | None:
    """Return the block of names and values that a text begins with, None where there is none."""
    block = _BLOCK.match(text)
    lines = [line for line in block["lines"].split("\n") if line.strip()] if block else []
    rows = [found for line in lines if (found := _LINE.match(line))]
    if not block or not rows or len(rows) * 2 < len(lines):
        return None
    stated: dict[str, str] = {}
    for row in rows:
        if name := _NAMES.get(row["name"].strip().lower()):
            stated.setdefault(name, row["value"].strip("\"' "))
    facts = Facts(
        issuer=stated.get("issuer", ""),
        number=stated.get("number", ""),
        form=stated.get("form", ""),
        date=_iso(stated.get("date", "")),
        region=stated.get("region", ""),
    ).recognised_by("front_matter")
    return FrontMatter(
        block.end(), stated.get("title", ""), _iso(stated.get("published", "")), facts
    )


def _iso(written: str) -> str:
    found = _DATE.search(written)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else ""
