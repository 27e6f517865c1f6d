"""The texts that are measured, and the time of `describe` over all of them.

The reports lie beside the project, or where $REPORTS says; without them, texts are made here.
"""

import os
import time
from itertools import cycle, islice
from pathlib import Path

from policytext.base.places import ROOT
from policytext.source.cleaning import clean
from policytext.study.describe import describe
from policytext.tokens.lexicon import read_lexicon

SHELF = os.environ.get("REPORTS") or ROOT.parent / "shared" / "corpus" / "national_reports"
REPORTS = sorted(Path(SHELF).glob("*.txt"))
LONG = 65_000  # characters of a plan
NUMBERS = "一二三四五六七八九"
WHO = ("各区县", "市级部门", "开发区", "高校院所", "重点企业", "社会组织", "街道社区")
DO = ("加快建设", "持续优化", "统筹推进", "着力提升", "稳步扩大", "系统完善", "全面落实")


def made(characters: int) -> str:
    """Return a plan of our own sentences with the phrases of the lexicon, under headings."""
    what = cycle(sorted(read_lexicon().phrases))
    who, do = cycle(WHO), cycle(DO[:-1])
    lines = ["某市发展规划"]
    while sum(map(len, lines)) < characters:
        number = len(lines)
        one, two, three, four = islice(what, 4)
        if number % 40 == 1:
            lines.append(f"{NUMBERS[number // 40 % 9]}、{next(do)}{one}")
        if number % 50 == 0:
            lines.append(f"处理好{one}和{two}的关系。")
        lines.append(f"{next(who)}要{next(do)}{one}和{two},{next(do)}{three},落实{four}的要求。")
    return "\n".join(lines)


def texts() -> list[str]:
    """Return the reports, or as many texts of about their length."""
    if REPORTS:
        return [path.read_text(encoding="utf-8") for path in REPORTS]
    return [made(20_000 + 100 * number) for number in range(52)]


def plan() -> str:
    """Return a text as long as a plan: the longest report, and of the next ones what is missing."""
    longest = sorted(texts(), key=len, reverse=True)[:3]
    return "\n".join(("某市发展规划", *(clean(text).text for text in longest)))[:LONG]


def described(shelf: list[str]) -> None:
    """Print how long `describe` takes for all texts, beside jieba alone on the same texts."""
    import jieba

    jieba.lcut("热身")
    describe(clean(shelf[0][:500]), None, "phrases")
    begun = time.perf_counter()
    for text in shelf:
        jieba.lcut(text, HMM=False)
    alone = time.perf_counter() - begun
    begun = time.perf_counter()
    for text in shelf:
        describe(clean(text), None, "phrases")
    ours = time.perf_counter() - begun
    name = f"describe, {len(shelf)} reports, {sum(map(len, shelf)):,} characters"
    print(f"{name:44} {ours:8.2f} s  {ours / alone:.1f} times jieba alone")


if __name__ == "__main__":
    described(texts())
