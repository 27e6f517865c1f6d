"""Numbered abbreviations (数字缩略): counted nouns that are a name, not an amount."""

import re
from collections.abc import Iterator
from functools import cache

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import phrase_rules
from policytext.tokens.word_classes import place_names, verbal_words

_NUMBER = "一二两双三四五六七八九十百千万多"
_DIGITS = "一二两三四五六七八九十"
# 四个全面, 三个一批; 七大工程, 六大产业基地; 百县千镇万村, 十百千万.
_COUNTED = re.compile(
    r"(?<![第一二三四五六七八九十百千])[两三四五六七八九十]个"
    r"(?:全面|意识|自信|维护|确立|务必|坚持|结合|一批|一|统筹|认同|不摘|与共|必须|革命|伟大|自我|毫不动摇|不动摇|最严|大局|明确|善于|敬畏|转变)(?![个名家项条位些年月天次起])"
)
_GREAT = re.compile(
    rf"(?<![第{_DIGITS}])[{_DIGITS}]大(?:重大|重点|标志性|战略性)?[\u4e00-\u9fff]{{0,4}}?"
    r"(?:攻坚战|保卫战|战役|行动|工程|战略|安全|功能|品牌|基地|集群|计划|板块|革命|新城|枢纽|中心|平台|通道|园区|经济圈|都市圈|基金|拳头产品|专项|体系)"
)
_H = r"[\u4e00-\u9fff]"
_DESCENDING = re.compile(rf"十百千万|百千万|千{_H}{{3}}、?万{_H}{{3}}")


def abbreviations(cuts: Cuts) -> Iterator[Item]:
    """Find 一区两群, 三管三必须, 一主、五辅、多节点, 四个全面, 六大产业基地, 百县千镇万村."""
    for match in _chain().finditer(cuts.text):
        yield from _whole(match, cuts)
    for pattern in (_COUNTED, _GREAT):
        for match in pattern.finditer(cuts.text):
            if match.end() in cuts.ending and match.start() in cuts.beginning:
                yield Item(match.start(), match.end())
    for match in _DESCENDING.finditer(cuts.text):
        if cuts.whole(match.start(), match.end()) and _no_amount(cuts, match):
            yield Item(match.start(), match.end())


@cache
def _chain() -> re.Pattern[str]:
    """Return the pattern of two or more single numbers that each count a short noun."""
    noun = rf"(?:(?!体化|[{_NUMBER}亿零〇几]|[{phrase_rules().measures}])[\u4e00-\u9fff])"
    count = rf"[{_NUMBER}]"
    parts = rf"{count}{noun}{{1,2}}(?:、?{count}{noun}{{1,2}}){{1,4}}"
    return re.compile(rf"(?<![{_NUMBER}第亿零〇\d]){parts}")


def _whole(match: re.Match[str], cuts: Cuts) -> Iterator[Item]:
    """Return the longest beginning of a match that ends with a token and is no idiom."""
    start = match.start()
    number = cuts.beginning.get(start)
    if number is None or cuts.tokens[number].surface in place_names():
        return  # 九江三地
    for end in range(match.end(), start + 3, -1):
        words = cuts.text[start:end]
        if end not in cuts.ending or not _chain().fullmatch(cuts.text, start, end):
            continue
        if "中、" in words:  # sessions: 二中、三中全会
            continue
        if words not in verbal_words() and words[: len(words) // 2] != words[len(words) // 2 :]:
            yield Item(start, end)
        return


def _no_amount(cuts: Cuts, match: re.Match[str]) -> bool:
    before = cuts.text[max(0, match.start() - 1) : match.start()]
    return not before or before not in "0123456789一二两三四五六七八九十几数"
