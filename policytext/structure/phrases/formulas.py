"""Formulas by their balance (对仗): 应保尽保, 以水定城、以水定人, 传播力、引导力、影响力."""

import re
from collections.abc import Iterator

from policytext.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import phrase_rules
from policytext.word_classes import leading_words, verbal_words

_H = r"[\u4e00-\u9fff]"
_SINGLE = re.compile(
    rf"应({_H})[尽必](?:\1|{_H})|[凡逢有]({_H})必{_H}|能{_H}{{1,2}}[尽则快免]{_H}{{1,2}}|愿{_H}尽{_H}|宜{_H}则{_H}(?:、宜{_H}则{_H})*"
    rf"|一({_H})一(?:策|档|案|码|图|表|网|册|卡|证|方案|品|校|景|业|链|专班|清单|台账|特色)"
    rf"|多(?:规|证|审|码|评|测|验|查|表|图|站|站点){_H}?(?:合一|联办|融合)|即{_H}即{_H}|非{_H}即{_H}|免申{_H}享"
    rf"|以(?!及){_H}[促带补代定养奖]{_H}|先{_H}{{1,2}}后(?!的){_H}(?:(?!的){_H})?|谁{_H}{{1,2}}、?谁{_H}{{1,2}}(?![、谁])"
)
# Segments of one length between 、, ， or nothing else.
_RUN = re.compile(rf"(?<![\u4e00-\u9fff、，])?{_H}{{2,5}}(?:、{_H}{{2,5}})+")
# The name of a principle at the head of its paragraph: 前瞻部署、梯次培育。
_PRINCIPLE = re.compile(
    rf"(?:^|\n)[ \u3000]*(?:（?[一二三四五六七八九十0-9]{{1,2}}[）.．、])?[ ]*(?:——)?(?:坚持)?({_H}{{4}}(?:、{_H}{{4}}){{1,3}}|{_H}{{5}}(?:、{_H}{{5}}){{1,3}})[。：](?=[^\n])"
)
_LEADS = "新以先谁稳保去降促增强提优补扩控调惠敢能会愿善不共互同自大讲抓重少多无既有听聚解凝防治保防护抗富兴"
_ENDS = ("力", "化", "感")
_PAIRED = frozenset("以先谁能应宜愿不")
_HINGES = frozenset("同互共不一敢能有无可得以之上在把必自尽应就更再善于而为到")
_COUNTED = re.compile("[一二两三四五六七八九十]个")
_NOUNS = re.compile("[和与及的或0-9]|不同|各种|相关")
_PLAIN_ENDS = frozenset("部委局厅省市县区级站院校费税率证书会所室办处科州镇乡村街道省业员者人法条款项类年月日期元")


def formulas(cuts: Cuts) -> Iterator[Item]:
    """Find balanced wording: one formula of four characters or more, or a run of even limbs."""
    for match in _SINGLE.finditer(cuts.text):
        if cuts.whole(match.start(), match.end()) and match[0] not in verbal_words():
            yield Item(match.start(), match.end())
    for match in _PRINCIPLE.finditer(cuts.text):
        if match.end(1) in cuts.ending:
            yield Item(match.start(1), match.end(1))
    for match in _RUN.finditer(cuts.text):
        yield from _even_runs(cuts, match)


def _even_runs(cuts: Cuts, match: re.Match[str]) -> Iterator[Item]:
    """Return the part of a run whose limbs are of one length and answer each other."""
    limbs = match[0].split("、")
    size = min(len(limb) for limb in limbs[1:])
    first = limbs[0][-size:]
    rest = []
    for limb in limbs[1:]:
        if len(limb) != size and limb is not limbs[-1]:
            break
        rest.append(limb[:size])
    kept = [first, *rest]
    start = match.start() + len(limbs[0]) - len(first)
    end = start + sum(map(len, kept)) + len(kept) - 1
    if len(first) != size or len(kept) < 2 or not cuts.whole(start, end):
        return
    demanded = cuts.text[: match.start() + len(limbs[0]) - size].endswith(phrase_rules().demands)
    if _answering(kept, size) or (
        demanded and size == 4 and (len(kept) > 3 or (len(kept) > 2 and _verbal(kept)))
    ):
        yield Item(start, end)


def _answering(limbs: list[str], size: int) -> bool:
    """Say whether the limbs repeat characters at the same places, as a formula does."""
    shared = [at for at in range(size) if len({limb[at] for limb in limbs}) == 1]
    if size < 3 or len(set(limbs)) < len(limbs) or not shared or _COUNTED.match(limbs[0]):
        return False
    if _NOUNS.search("".join(limbs)) or (limbs[0][-1] in _PLAIN_ENDS and size - 1 in shared):
        return False
    if {limbs[0][0], limbs[1][0]} == {"先", "后"} or (0 in shared and limbs[0][0] in _PAIRED):
        return True
    if len(limbs) == 2:
        return size > 3 and any(limbs[0][at] in _HINGES for at in shared)
    apart = size > 3 and not _block(shared, size)
    led = size == 3 and 0 in shared and limbs[0][0] in _LEADS
    ended = size == 3 and any(all(limb.endswith(end) for limb in limbs) for end in _ENDS)
    return led or ended or (apart and len(shared) > 1) or (size == 3 and shared == [1])


def _block(shared: list[int], size: int) -> bool:
    """Say whether the limbs share just a first or a last word, as any list of compounds may."""
    run = shared[-1] - shared[0] + 1 == len(shared)
    return run and (shared[0] == 0 or shared[-1] == size - 1)


def _verbal(limbs: list[str]) -> bool:
    return all(
        limb[:2] in leading_words() or limb[2:] in leading_words() | verbal_words() for limb in limbs
    )
