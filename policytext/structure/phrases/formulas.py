"""Formulas by their balance (对仗): 应保尽保, 以水定城、以水定人, 传播力、引导力、影响力."""

import re
from collections.abc import Iterator, Sequence

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import phrase_rules
from policytext.tokens.word_classes import leading_words, verbal_words

_H = r"[\u4e00-\u9fff]"
_SINGLE = re.compile(
    rf"应{_H}[尽必]{_H}|[凡逢]{_H}必{_H}|能{_H}[尽则快免]{_H}|愿{_H}尽{_H}"
    rf"|宜{_H}则{_H}(?:、宜{_H}则{_H})*"
    rf"|一{_H}一(?:策|档|案|码|图|表|网|册|卡|证|方案|品|校|景|业|链|专班|清单|台账|特色)"
    rf"|多(?:规|证|审|码|评|测|验|查|表|图|站|站点){_H}?(?:合一|联办|融合)"
    rf"|即{_H}即{_H}|非{_H}即{_H}|免申{_H}享|以(?![及此上下现]){_H}[促带补代定养奖](?!的){_H}"
    rf"|先{_H}{{1,2}}后(?!的){_H}(?:(?!的){_H})?|谁{_H}{{1,2}}、?谁{_H}{{1,2}}(?![、谁])"
)
# The name of a principle at the head of its paragraph: 前瞻部署、梯次培育。
_PRINCIPLE = re.compile(
    r"(?:^|\n)[ \u3000]*+(?:（?[一二三四五六七八九十0-9]{1,2}[）.．、])? *+(?:——)?(?:坚持)?"
    rf"({_H}{{4}}(?:、{_H}{{4}}){{1,3}}|{_H}{{5}}(?:、{_H}{{5}}){{1,3}})[。：](?=[^\n])"
    rf"|(?:^|\n)[ \u3000]*+(?:（?[一二三四五六七八九十0-9]{{1,2}}[）.．、]|——) *"
    rf"({_H}{{4}}(?:，{_H}{{4}}){{1,3}})[。：](?=[^\n])"
)
# Begun only where a run of hanzi begins: a long one is gone over once.
_RUN = re.compile(rf"(?<!{_H}){_H}++(?:、{_H}++)+")
_SHORTEST, _LONGEST = 3, 7  # characters of a limb
# What limbs of three characters begin with, one verb or adjective for all: 稳增长、稳就业.
_LEADS = frozenset(
    "新以先谁稳保去降促增强提优补扩控调惠敢能会愿善不共互同自大讲抓重少多无既有听聚解凝防治护富兴"
)
_ENDS = frozenset("力化感")  # what they may end in alike: 传播力、引导力
# Verbs of one character that each take an object of two: 强主体、补链条、改机制.
_VERBS = frozenset(
    "强把补改重轻走建畅稳拓创育引留用转升降减扩做打兴优提促保控调惠防讲抓聚融赋激护守筑破立树夯铸塑活壮延固治管解暖送去增"
)
_PAIRED = frozenset("以先谁能应宜愿不分因")  # two limbs that begin so are enough
_LED = frozenset("一同零无免多互共自")  # three limbs of four characters that begin so are enough
_HINGES = frozenset("同互共不一敢有无可得以上在把必尽应就更再善于而为")  # or share one of these
_PLAIN_ENDS = frozenset(
    "部委局厅省市县区级站院校费税率证书会所室办处科州镇乡村街道业员者人法条款项类年月日期元"
)
_LIST = re.compile(
    "[一二两三四五六七八九十]个|一$|[和与及的或0-9]|不同|各种|相关|每一|按照|针对|根据|通过|^不.{3}"
)  # no formula has these
# A run is one as well where the text demands it (坚持…) or calls it a principle.
_CALLED = re.compile(rf"的{_H}{{0,4}}(?:原则|方针|格局|思路|要求|理念)")
_BEHIND = frozenset("的等为得和与是相")  # may follow on the last limb


def formulas(cuts: Cuts) -> Iterator[Item]:
    """Find balanced wording: one formula of four characters or more, or a run of even limbs."""
    runs = [item for match in _RUN.finditer(cuts.text) for item in _formula(cuts, match)]
    yield from runs
    inside = {at for item in runs for at in range(item.start, item.end)}
    for match in _SINGLE.finditer(cuts.text):
        whole = cuts.whole(match.start(), match.end()) and match.start() not in inside
        if whole and match[0] not in verbal_words():
            yield Item(match.start(), match.end())
    for match in _PRINCIPLE.finditer(cuts.text):
        start, end = match.span(match.lastindex or 0)
        if end in cuts.ending:
            yield Item(start, end)


def _formula(cuts: Cuts, match: re.Match[str]) -> Iterator[Item]:
    """Return the even part of a run when its limbs answer each other or are demanded.

    The last limb may go on in the text: 补短板|项目. It counts if all of them make a formula.
    """
    limbs = match[0].split("、")
    for size in _sizes(limbs):
        start = match.start() + len(limbs[0]) - size
        for loose in (True, False):
            kept = [limbs[0][-size:], *_even(limbs[1:], size, loose)]
            end = start + len("、".join(kept))
            if len(kept) < 2 or not cuts.whole(start, end):
                continue
            demanded = size == 4 and not loose and _demanded(cuts.text, start, end, kept)
            if _answering(kept) or _saying(kept, size) or demanded:
                yield Item(start, end)
                return


def _sizes(limbs: Sequence[str]) -> Iterator[int]:
    """Return how long the limbs may be: as long as the second; of two, any has what follows."""
    first = len(limbs[1]) if len(limbs) > 2 else min(map(len, limbs))
    others = (4, 6) if len(limbs) == 2 else ()
    for size in dict.fromkeys((first, *others)):
        if _SHORTEST <= size <= _LONGEST and len(limbs[0]) >= size <= len(limbs[1]):
            yield size


def _even(limbs: Sequence[str], size: int, loose: bool) -> list[str]:
    """Return the first limbs that are of one length; the last may be the head of what follows."""
    kept = []
    for limb in limbs:
        whole = len(limb) == size
        cut = limb is limbs[-1] and len(limb) > size and (loose or limb[size] in _BEHIND)
        if not (whole or cut):
            break
        kept.append(limb[:size])
    return kept


def _demanded(text: str, start: int, end: int, limbs: Sequence[str]) -> bool:
    """Say whether a text demands a run or calls it a principle; three limbs must have verbs."""
    demands = phrase_rules().demands
    if not (text[max(0, start - 4) : start].endswith(demands) or _CALLED.match(text, end)):
        return False
    return len(limbs) > 3 or (len(limbs) > 2 and all(map(_has_verb, limbs)))


def _has_verb(limb: str) -> bool:
    verbs = leading_words()
    return limb[:2] in verbs or limb[2:] in verbs or limb[2:] in verbal_words()


def _answering(limbs: Sequence[str]) -> bool:
    """Say whether the limbs repeat characters at the same places, as a formula does."""
    size = len(limbs[0])
    shared = [at for at in range(size) if len({limb[at] for limb in limbs}) == 1]
    if len(set(limbs)) < len(limbs) or _LIST.search("".join(limbs)):
        return False
    if limbs[0][0] + limbs[1][0] == "先后":
        return True
    if not shared or (shared[-1] == size - 1 and limbs[0][-1] in _PLAIN_ENDS):
        return False
    if shared[0] == 0 and limbs[0][0] in _PAIRED:
        return True
    if len(limbs) == 2:
        hinged = any(limbs[0][at] in _HINGES for at in shared)
        return size > _SHORTEST and hinged and not _block(shared, size)
    if size == _SHORTEST:
        led = shared[0] == 0 and limbs[0][0] in _LEADS
        return led or shared == [1] or (shared == [2] and limbs[0][-1] in _ENDS)
    if size == 4 and shared[0] == 0 and limbs[0][0] in _LED:
        return True
    if size == 4 and shared == [1, 2, 3]:  # 诉调对接、公调对接、仲调对接
        return limbs[0][2:] in leading_words() and limbs[0][1] not in _PLAIN_ENDS
    return len(shared) > 1 and not _block(shared, size)


def _saying(limbs: Sequence[str], size: int) -> bool:
    """Say whether each limb is a clause: 产权清晰、权责明确, 强主体、补链条、改机制."""
    rules = phrase_rules()
    if len(set(limbs)) < len(limbs) or _LIST.search("".join(limbs)):
        return False
    if size == _SHORTEST:
        objects = [limb for limb in limbs if limb[1:] not in leading_words()]
        return 2 < len(limbs) < len(objects) + 2 and all(limb[0] in _VERBS for limb in limbs)
    done = size == 4 and all(limb[:2] in rules.manners and _verbal(limb[2:]) for limb in limbs)
    return done or all(limb[-2:] in rules.states for limb in limbs)


def _verbal(word: str) -> bool:
    return word in leading_words() or word in verbal_words()


def _block(shared: Sequence[int], size: int) -> bool:
    """Say whether the limbs share just a first or a last word, as any list of compounds may."""
    run = 1 < len(shared) == shared[-1] - shared[0] + 1
    return run and (shared[0] == 0 or shared[-1] == size - 1)
