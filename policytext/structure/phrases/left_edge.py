"""Where a name begins: the walk to the left from what it ends in."""

import re
from collections.abc import Mapping

from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import PhraseRules, phrase_rules
from policytext.tokens.word_classes import (
    describing_words,
    leading_words,
    place_names,
    verbal_words,
)

_LONGEST_NAME = 24
_LONGEST_QUOTE = 16
_STOPS = frozenset(("punctuation", "stop_word"))
_TOWARDS = frozenset("向于而")
_PLACE = re.compile(r"(?<=[\u4e00-\u9fff])（(?![一二三四五六七八九十])[\u4e00-\u9fff]{2,5}）$")
_UNITS = frozenset("省市区县乡镇村")
_REGION = re.compile(r"[\u4e00-\u9fff]{2,}[省市区县州]")
_YEARS = re.compile(r"[一二两三五十]年")


def beginning_of_name(cuts: Cuts, head: int, still: bool, listed: Mapping[int, int]) -> int | None:
    """Return where the name begins whose head begins at `head`, None when nothing is before it.

    It begins behind a mark or a word that governs: 实施, 打造. `still`: the head names a thing,
    before which no verb stands but directly. `listed`: set phrases, from end to start; each is
    passed as one noun.
    """
    rules = phrase_rules()
    start = head if head in cuts.beginning else _inside(cuts, head)
    # Has a noun been passed? A verb before one governs it; behind one it is inside the name.
    noun = start < head
    passed = -1  # where the last set phrase begins that was passed
    inner = not noun  # has nothing been passed but verbs that stand before heads?
    while (number := cuts.ending.get(start)) is not None:
        token = cuts.tokens[number]
        if start in listed:
            start = passed = listed[start]
            noun, inner = True, False
            continue
        if token.surface == "）" and (place := _PLACE.search(cuts.text[: token.end][-8:])):
            start, noun, inner = token.end - len(place[0]), True, False
            continue
        if token.surface in "”」" and (opening := _opening(cuts, token.start)) is not None:
            return opening
        if token.surface in _TOWARDS:
            return None  # 向西开放|桥头堡: what stands behind is no name of its own
        if token.kind in _STOPS or "\n" in token.surface:
            break
        if token.kind == "number" and not _YEARS.fullmatch(token.surface):
            break
        if token.surface in rules.inner:
            object_behind = still or token.surface in rules.direct
            if not inner and (object_behind or not _modified(cuts, number, rules)):
                break
        elif _governs(token.surface, rules):
            break
        else:
            verb = token.surface in leading_words() and len(token.surface) > 1
            verb = verb and token.surface not in verbal_words()
            if noun and verb and (still or not _modified(cuts, number, rules)):
                break
            noun = noun or _plain_noun(token.surface, rules)
            inner = inner and token.kind == "number"
        start = token.start
    start = _behind_unit(cuts, start)
    if start != passed:
        start = _behind_verb(cuts, start, head, rules)
    return start if start < head and head - start <= _LONGEST_NAME else None


def _inside(cuts: Cuts, head: int) -> int:
    """Return where the word begins that a head is the end of: 服务|平台."""
    return next(at for at in range(head, -1, -1) if at in cuts.beginning)


def _modified(cuts: Cuts, number: int, rules: PhraseRules) -> bool:
    """Say whether a verb has its object before it, as in names: 合法性审核|信息共享机制."""
    before = cuts.tokens[number - 1] if number else None
    return (
        before is not None
        and before.kind == "term"
        and _plain_noun(before.surface, rules)
        and before.surface not in describing_words()
        and before.surface not in rules.subjects
        and not _governs(before.surface, rules)
        and before.surface not in place_names()
        and not _REGION.fullmatch(before.surface)
    )


def _governs(word: str, rules: PhraseRules) -> bool:
    """Say whether a name ends to the left at this word: 实施, also with an adverb: 大力实施."""
    adverb = len(word) == 4 and (word[:2] in rules.governing or not _plain_noun(word[:2], rules))
    return word in rules.governing or (adverb and word[2:] in rules.governing)


def _behind_unit(cuts: Cuts, start: int) -> int:
    """Return where a name begins behind the last of several units: 市、区|应急指挥中心."""
    listed = cuts.text[start - 1 : start] in ("、", "和", "或") and cuts.text[start] in _UNITS
    number = cuts.beginning.get(start)
    one = listed and number is not None and len(cuts.tokens[number].surface) == 1
    return start + 1 if one else start


def _behind_verb(cuts: Cuts, start: int, head: int, rules: PhraseRules) -> int:
    """Return where a name begins behind a verb that has a noun for its object: 改革|商事制度."""
    first = cuts.beginning.get(start, len(cuts.tokens))
    if start == head or first + 1 >= len(cuts.tokens):
        return start
    token, following = cuts.tokens[first], cuts.tokens[first + 1]
    verb = token.surface in leading_words() or token.surface in rules.inner | rules.reforming
    verb = verb and len(token.surface) > 1
    if not verb or following.end > head or not _plain_noun(following.surface, rules):
        return start
    return following.start


def _plain_noun(word: str, rules: PhraseRules) -> bool:
    return not (word in leading_words() or word in verbal_words() or word in rules.inner)


def governed(cuts: Cuts, start: int) -> bool:
    """Say whether a verb governs what begins at `start`: 建立…机制, 实行…制度."""
    number = cuts.ending.get(start)
    return number is not None and _governs(cuts.tokens[number].surface, phrase_rules())


def _opening(cuts: Cuts, closing: int) -> int | None:
    """Return where the quotation begins that ends at `closing`, None when it is long."""
    near = cuts.text[max(0, closing - _LONGEST_QUOTE) : closing]
    at = max(near.rfind("“"), near.rfind("「"))
    return closing - len(near) + at if at >= 0 and "\n" not in near[at:] else None
