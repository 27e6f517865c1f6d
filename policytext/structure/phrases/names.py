"""Names of plans, zones, bodies and mechanisms (专名) by what they end in."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from policytext.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.established import established
from policytext.structure.phrases.rules import PhraseRules, phrase_rules, set_phrases
from policytext.word_classes import leading_words, place_names, verbal_words

_LONGEST_HEAD = 6
_LONGEST_NAME = 24
_LONGEST_QUOTE = 16
_STOPS = frozenset(("punctuation", "stop_word"))
_FIRM = frozenset(("方针", "理念", "思想", "战略思想", "总基调", "责任制", "承诺制", "发展观", "安全观"))
_PLANS = frozenset(("规划", "规划纲要", "纲要", "试点"))
_LATIN = re.compile(r"[A-Za-z0-9]")
_YEARS = re.compile(r"[一二两三五十]年")
# Behind a head they make another word of it: 中心城, 工程师, 经济学, 计划性.
_SUFFIXES = frozenset("区性化者型级类员部局委办处科室站长度率额费师学家量值体系圈带园人力法权")
_NO_PLACES = frozenset(("美丽", "深度", "中心", "东方", "大众", "和平", "文明"))  # the dictionary has them as places
_REFORMS = frozenset(("改革", "制约", "变革"))
_PLAIN_ECONOMY = frozenset("增长 增速 社会 体制 结构 总量 运行 工作 建设 效益 环境 秩序 关系 合作 政策 活动 制度 基础 实力 规模 手段 杠杆 损失 形势 下行 回升 复苏 体系".split())
_NATIONAL = frozenset("国家 国家级 全国 国际 中国 中央 世界 全球 亚洲 东盟 上合 长三角 京津冀 粤港澳 大湾区".split())


def names(cuts: Cuts) -> Iterator[Item]:
    """Find what ends in 行动, 工程, 示范区, 机制 … and is specific: not 工作机制, 重点工程."""
    rules = phrase_rules()
    listed = {item.end: item.start for item in established(cuts)}
    for number, token in enumerate(cuts.tokens):
        if token.kind in _STOPS or token.kind == "number":
            continue
        head = _head(cuts, token.end, rules)
        if not head or _goes_on(cuts, number):
            continue
        still = rules.heads[head] in ("zone", "body")
        start = _start(cuts, token.end - len(head), still, listed, rules)
        if start is not None and _specific(cuts, start, token.end - len(head), head, rules):
            yield Item(start, token.end)


def _head(cuts: Cuts, end: int, rules: PhraseRules) -> str:
    for length in range(_LONGEST_HEAD, 0, -1):
        head = cuts.text[max(0, end - length) : end]
        if head in rules.heads:
            return head
    return ""


def _goes_on(cuts: Cuts, number: int) -> bool:
    """Say whether the compound goes on behind its head: 工程技术, 中心城区, 行动计划."""
    if number + 1 == len(cuts.tokens):
        return False
    follower = cuts.tokens[number + 1]
    if len(follower.surface) == 1:
        return follower.surface in _SUFFIXES
    plain = follower.surface in leading_words() or follower.surface in verbal_words()
    return follower.kind == "term" and not plain


def _start(
    cuts: Cuts, head: int, still: bool, listed: Mapping[int, int], rules: PhraseRules
) -> int | None:
    """Walk to the left from a head to where its name begins: at a mark or a word that governs.

    `still`: the head names a thing, before which no verb stands but directly.
    """
    start = head
    noun = False  # has a noun been passed? A verb before one governs; behind one it is inside
    inner = True  # has nothing been passed but verbs that stand before heads?
    while (number := cuts.ending.get(start)) is not None:
        token = cuts.tokens[number]
        if start in listed:
            start, noun, inner = listed[start], True, False
            continue
        if token.surface in "”」" and (opening := _opening(cuts, token.start)) is not None:
            return opening
        if token.kind in _STOPS or "\n" in token.surface:
            break
        if token.kind == "number" and not _YEARS.fullmatch(token.surface):
            break
        if token.surface in rules.inner:
            if not inner and (still or not _modified(cuts, number, rules)):
                break
        elif _governs(token.surface, rules):
            break
        else:
            verb = token.surface in leading_words() and len(token.surface) > 1
            if noun and verb and token.surface not in verbal_words():
                break
            noun = noun or not (verb or token.surface in verbal_words())
            inner = inner and token.kind == "number"
        start = token.start
    start = _behind_verb(cuts, start, head, rules)
    return start if start < head and head - start <= _LONGEST_NAME else None


def _modified(cuts: Cuts, number: int, rules: PhraseRules) -> bool:
    """Say whether a verb has its object before it, as in names: 合法性审核|信息共享机制."""
    before = cuts.tokens[number - 1] if number else None
    return (
        before is not None
        and before.kind == "term"
        and _plain_noun(before.surface, rules)
        and before.surface not in rules.subjects
        and not _governs(before.surface, rules)
        and before.surface not in place_names()
    )


def _governs(word: str, rules: PhraseRules) -> bool:
    """Say whether a name ends to the left at this word: 实施, also with an adverb: 大力实施."""
    return word in rules.governing or (len(word) == 4 and word[2:] in rules.governing)


def _behind_verb(cuts: Cuts, start: int, head: int, rules: PhraseRules) -> int:
    """Return where a name begins behind a verb that has a noun for its object: 改革|商事制度."""
    first = cuts.beginning.get(start, len(cuts.tokens))
    if start == head or first + 1 >= len(cuts.tokens):
        return start
    token, following = cuts.tokens[first], cuts.tokens[first + 1]
    verb = token.surface in leading_words() or token.surface in rules.inner | _REFORMS
    if not verb or following.end > head or not _plain_noun(following.surface, rules):
        return start
    return following.start


def _plain_noun(word: str, rules: PhraseRules) -> bool:
    return not (word in leading_words() or word in verbal_words() or word in rules.inner)


def _opening(cuts: Cuts, closing: int) -> int | None:
    """Return where the quotation begins that ends at `closing`, None when it is long."""
    near = cuts.text[max(0, closing - _LONGEST_QUOTE) : closing]
    at = max(near.rfind("“"), near.rfind("「"))
    return closing - len(near) + at if at >= 0 and "\n" not in near[at:] else None


def _specific(cuts: Cuts, start: int, head: int, ending: str, rules: PhraseRules) -> bool:
    """Say whether what stands before a head makes a name of it, by the class of the head."""
    kind = rules.heads[ending]
    before = cuts.text[start:head]
    if start not in cuts.beginning or head not in cuts.beginning:
        return False
    words = [
        token.surface for token in cuts.tokens[cuts.beginning[start] : cuts.beginning[head]]
    ]
    if kind == "coined":
        following = cuts.text[head + len(ending) : head + len(ending) + 2]
        return (
            len(before) == 2
            and len(words) == 1
            and words[0] not in rules.plain_economies
            and words[0] not in leading_words()
            and following not in _PLAIN_ECONOMY
        )
    if "“" in before or "「" in before:
        return True
    if kind == "quoted" or all(word in rules.governing for word in words):
        return False
    if kind == "zone" and any(len(word) == 1 or word in place_names() for word in words):
        return len(before) >= 2
    if kind == "title" and ending.startswith("强"):
        return len(before) >= 2
    if kind != "zone" and ending != "中心" and all(word in rules.ordinary for word in words):
        return False
    marked = (
        bool(_LATIN.search(before))
        or any(word in _NATIONAL for word in words)
        or any(before[:n] in set_phrases() for n in range(3, len(before) + 1))
    )
    if kind == "title":
        return len(before) >= 4
    if kind == "body":
        return len(before) >= 4 and (marked or ending in ("中心", "实验室", "基金", "产业集群"))
    if ending == "计划":
        return len(before) >= 4 and _demanded(cuts, start, rules)
    if kind == "order":
        demanded = _demanded(cuts, start, rules)
        return len(before) >= 4 and (marked or ending in _FIRM or (demanded and len(before) >= 6))
    if kind == "record" or ending in _PLANS:
        return len(before) >= 4 and marked
    return len(before) >= 4 or (len(before) >= 3 and marked)


def _demanded(cuts: Cuts, start: int, rules: PhraseRules) -> bool:
    """Say whether a verb governs what begins at `start`: 建立…机制, 实行…制度."""
    number = cuts.ending.get(start)
    return number is not None and _governs(cuts.tokens[number].surface, rules)


def slogans(cuts: Cuts) -> Iterator[Item]:
    """Find what is coined with the name of a place: 平安广东, 数字浙江."""
    rules = phrase_rules()
    for token, following in pairwise(cuts.tokens):
        name = following.surface in place_names() and len(following.surface) > 1
        if name and token.surface in rules.slogans and following.surface not in _NO_PLACES:
            yield Item(token.start, following.end)
