"""Names of plans, zones, bodies and mechanisms (专名) by what they end in."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policytext.structure.finding import Item
from policytext.structure.phrases.abbreviations import abbreviations
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.left_edge import beginning_of_name, governed
from policytext.structure.phrases.rules import PhraseRules, phrase_rules, set_phrases
from policytext.tokens.word_classes import (
    describing_words,
    leading_words,
    place_names,
    verbal_words,
)

_LONGEST_HEAD = 6
_STOPS = frozenset(("punctuation", "stop_word", "number"))
_PLANS = frozenset(("规划", "规划纲要", "纲要"))
_OWN_BODIES = frozenset(("中心", "实验室", "基金", "产业集群", "联盟", "学院"))
_LISTS = frozenset(("清单", "目录", "台账", "补贴", "专项资金", "奖补资金", "补助资金"))
_OF_WHOM = frozenset(("负责制", "负责制度", "承诺制"))  # 首诊|负责制
_INSTITUTIONS = frozenset(("制度", "机制", "责任制"))
_HOUSES = frozenset(("实验室", "研究院", "博物馆"))
_NUMBER = re.compile(r"[ \u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])[ \u3000]*")
_ABROAD = re.compile(
    r"中国（[\u4e00-\u9fff]{2,6}）[\u4e00-\u9fff—]{0,12}?"
    r"(?:试验区|示范区|实验区|科技城|博览会|消费节|文化节|论坛|大会|交易会|峰会)(?:[\u4e00-\u9fff]{2,3}新片区)?"
)
_CUT = frozenset((("奖", "评"), ("奖", "获"), ("奖", "颁")))
_AMOUNT = re.compile("[一二两三四五六七八九十][项个条类批]")
_DIGIT = re.compile("[一二两三四五六七八九十0-9]")
_LATIN = re.compile(r"[A-Za-z0-9]")
# Behind a head they make another word of it: 中心城, 工程师, 经济学, 计划性.
_SUFFIXES = frozenset("区性化者型级类员部局委办处科室站长度率额费师学家量值体系圈带园人力法权")


def names(cuts: Cuts) -> Iterator[Item]:
    """Find what ends in 行动, 工程, 示范区, 机制 … and is specific: not 工作机制, 重点工程."""
    rules = phrase_rules()
    atoms = (*abbreviations(cuts), *reversed(cuts.listed))
    listed = {item.end: item.start for item in atoms}
    for number, token in enumerate(cuts.tokens):
        if token.kind in _STOPS:
            continue
        head = _head(cuts, number, rules)
        if not head or _goes_on(cuts, number, head, rules):
            continue
        at = token.end - len(head)
        still = rules.heads[head] == "zone" or head in rules.firm
        start = beginning_of_name(cuts, at, still, listed)
        if start is None or listed.get(token.end, token.end) <= start:
            continue
        if _specific(cuts, start, at, head, rules):
            yield Item(start, token.end)


def _head(cuts: Cuts, number: int, rules: PhraseRules) -> str:
    """Return the longest head that ends with a token, better one that begins with a token too."""
    token, heads = cuts.tokens[number], []
    if token.surface[-1] not in rules.last_characters:
        return ""
    for length in range(_LONGEST_HEAD, 0, -1):
        head = cuts.text[max(0, token.end - length) : token.end]
        if head in rules.heads:
            if token.end - length in cuts.beginning:
                return head
            heads.append(head)
    return next((head for head in heads if len(head) < len(token.surface)), "")


def _goes_on(cuts: Cuts, number: int, head: str, rules: PhraseRules) -> bool:
    """Say whether the compound goes on behind its head: 工程技术, 中心城区, 经济体制."""
    if number + 1 == len(cuts.tokens):
        return False
    follower = cuts.tokens[number + 1]
    if len(follower.surface) == 1:
        return follower.surface in _SUFFIXES
    if follower.surface in rules.continuing or head + follower.surface in rules.heads:
        return True
    plain = (
        follower.surface in leading_words()
        or follower.surface in verbal_words()
        or (follower.surface in place_names() and follower.surface not in rules.no_places)
        or follower.surface in rules.followers
        or follower.surface in rules.governing
    )
    plain = plain and head != "专项"  # 专项|治理 is any
    return follower.kind == "term" and rules.heads[head] != "zone" and not plain


def _specific(cuts: Cuts, start: int, head: int, ending: str, rules: PhraseRules) -> bool:
    """Say whether what stands before a head makes a name of it, by the class of the head."""
    if start not in cuts.beginning:
        return False
    kind = rules.heads[ending]
    before = cuts.text[start:head]
    words = [
        cuts.text[token.start : min(token.end, head)]
        for token in cuts.tokens[cuts.beginning[start] : cuts.beginning[start] + len(before)]
        if token.start < head
    ]
    if kind == "coined":
        return _coined(cuts, start, head, words, rules)
    if "“" in before or "「" in before:
        return True
    if kind == "quoted" or all(word in rules.governing for word in words):
        return False
    if kind == "title" and ending.startswith("强"):
        return len(before) >= 2
    if (ending, before[-1]) in _CUT or (ending == "高地" and len(before) < 6):
        return False
    if (kind == "order" and before[-1] == "新") or words[0] == "中心":
        return False
    plain = all(word in rules.ordinary for word in words)
    if kind == "zone" or ending in _HOUSES:
        local = any(len(word) == 1 or word in place_names() for word in words)
        return len(before) >= 4 or local or (kind == "zone" and not plain)
    if kind == "event":
        return not plain
    long = ending in _INSTITUTIONS and len(before) >= 6 and governed(cuts, start)
    if plain and ending != "中心" and not (long or _heading(cuts, start, head + len(ending))):
        return False
    if _AMOUNT.search(words[0]):
        return False
    if words[0] in rules.weighing and len(before) < 6:
        return False
    marked = (
        bool(_LATIN.search(before))
        or any(word in rules.national for word in words)
        or any(before[:n] in set_phrases() for n in range(3, len(before) + 1))
    )
    if kind == "title":
        return len(before) >= 4
    if kind == "body":
        own = marked or ending in _OWN_BODIES or len(before) >= 6
        return len(before) >= 4 and own
    if ending == "计划":
        return len(before) >= 4 and governed(cuts, start)
    if kind == "order":
        demanded = governed(cuts, start)
        if ending in rules.firm:
            return len(before) >= (2 if ending in _OF_WHOM else 4)
        least = 4 if ending in _INSTITUTIONS else 6
        return len(before) >= 4 and (marked or (demanded and len(before) >= least))
    if ending == "试点":
        return len(before) >= 6 and (marked or governed(cuts, start))
    if kind == "record" and ending in _LISTS:
        return len(before) >= 6 or (len(before) >= 4 and (marked or governed(cuts, start)))
    if kind == "record" or ending in _PLANS:
        return len(before) >= 4 and marked
    return len(before) >= 4 or (len(before) >= 3 and marked)


def _coined(cuts: Cuts, start: int, head: int, words: list[str], rules: PhraseRules) -> bool:
    """Say whether one word of two characters makes a name with 经济: 低空经济, not 农村经济."""
    word, behind = words[0], cuts.text[head + 2 : head + 4]
    plain = rules.plain_economies | rules.governing | rules.inner
    if len(words) > 1 or len(word) != 2 or word in plain or behind in rules.behind_economies:
        return False
    if word in leading_words() and not governed(cuts, start):  # 引起经济, but 发展露营经济
        return False
    return not _DIGIT.search(word) and word not in describing_words()


def _heading(cuts: Cuts, start: int, end: int) -> bool:
    """Say whether it is all of a heading: （二）基础能力提升工程."""
    line = cuts.text.rfind("\n", 0, start) + 1
    return cuts.text[end : end + 1] == "\n" and bool(_NUMBER.fullmatch(cuts.text, line, start))


def free_trade_zones(cuts: Cuts) -> Iterator[Item]:
    """Find 中国（上海）自由贸易试验区 and what is named like it."""
    for match in _ABROAD.finditer(cuts.text):
        yield Item(match.start(), match.end())


def slogans(cuts: Cuts) -> Iterator[Item]:
    """Find what is coined with the name of a place: 平安广东, 数字浙江."""
    rules = phrase_rules()
    for token, following in pairwise(cuts.tokens):
        name = following.surface in place_names() and len(following.surface) > 1
        if name and token.surface in rules.slogans and following.surface not in rules.no_places:
            yield Item(token.start, following.end)
