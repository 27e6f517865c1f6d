"""What of the words before a cue can hold its poles."""

import re
from collections.abc import Sequence
from itertools import pairwise

from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.edges import governs, without_tail
from policytext.structure.relationships.wording import joining, words
from policytext.tokens.segmentation import Token

_COUNT = re.compile("[两二三四五六七八九]\\w?")
_PUT = ("放在", "摆在", "放到", "摆到", "作为", "纳入")
_LEADS_ONE = ("并", "注重", "注意")
_DENIED = ("不能", "没有", "未能", "不会", "无法")


def body_of(given: Sequence[Token], *, fits: bool) -> tuple[list[Token], bool]:
    """Return the words that hold the poles, and whether 把 or 将 takes them.

    `fits` says that the cue may tell one thing to fit another; what is told so is no body. Nothing
    is one where the clause denies what it says.
    """
    given = _quoted_list(_after_put(given))
    taken = _taken(given)
    body = _without_pair_of_verbs(_unquoted(_led(taken) if taken is given else taken))
    if (fits and _told_to(body)) or any(word.surface in _DENIED for word in body):
        return [], False
    if _begins_joined(body):
        return [], False
    if body and body[0].surface == "的":  # the noun that the cue before is told of
        body = body[next((n for n, w in enumerate(body) if w.surface == "、"), len(body)) :]
    while body and (body[0].surface == "、" or not body[0].surface.strip()):
        body = body[1:]
    trimmed = without_tail(list(body), words("beside")) if body else []
    return trimmed, len(taken) < len(given) and len(body) == len(taken)


def _begins_joined(body: Sequence[Token]) -> bool:
    """Say whether nothing that could be a pole stands before the first 与: 并与甲、乙和丙相衔接."""
    at = next((n for n, w in enumerate(body) if w.surface in words("joins", "strong")), -1)
    return at >= 0 and all(word.surface in words("beside", "opening") for word in body[:at])


def _told_to(body: Sequence[Token]) -> bool:
    """Say whether a body holds 应当与: what is told to fit is no pole."""
    return any(
        (word.surface in _LEADS_ONE or word.surface in words("beside", "modals"))
        and after.surface in words("joins", "strong")
        for word, after in pairwise(body)
    )


def _without_pair_of_verbs(body: Sequence[Token]) -> Sequence[Token]:
    """Drop 建立和完善 at the head of a body: its 和 joins no poles."""
    leads = words("governs", "always") | words("governs", "often")
    pair = len(body) > 3 and body[1].surface in joining() | {"、"}
    return body[3:] if pair and {body[0].surface, body[2].surface} <= leads else body


def _led(body: Sequence[Token]) -> Sequence[Token]:
    """Return what a verb leads behind a list: 河道、湖泊管理实行甲和乙相结合.

    A verb that stands behind what joins is a pole's own, and so is one whose object alone is no
    action where the last pole is one.
    """
    lists = next((n for n, word in enumerate(body) if word.surface == "、"), len(body))
    joins = [n for n, word in enumerate(body) if word.surface in joining() or word.surface == "、"]
    if not joins:
        return body
    action = is_action(body[joins[-1] + 1 :])
    for n in range(joins[-1] - 1, lists, -1):
        before = body[n - 1].surface
        if not governs(body[n]) or body[n + 1].surface == "的" or before in joining():
            continue
        if before == "、" and body[n].surface in words("governs", "adverbs"):
            continue
        if (n + 1 not in joins) and (is_action(body[n + 1 :]) or (not action and before != "、")):
            return body[n + 1 :]
    return body


def _unquoted(body: Sequence[Token]) -> Sequence[Token]:
    """Return what stands on the poles' side of a quotation mark that is not closed."""
    both = joining() | {"、"}
    opened = [n for n, word in enumerate(body) if word.surface == "“"]
    if not opened or any(word.surface == "”" for word in body[opened[-1] :]):
        return body
    after = body[opened[-1] + 1 :]
    return after if any(w.surface in both for w in after) else body[: opened[-1]]


def _after_put(body: Sequence[Token]) -> Sequence[Token]:
    """Return what follows 把安全放在首位、: that demand is one of its own."""
    put = [n for n, word in enumerate(body) if word.surface.startswith(_PUT)]
    ends = [n for n, word in enumerate(body) if put and n > put[-1] and word.surface == "、"]
    taken = any(word.surface in ("把", "将") for word in body[: put[-1]]) if put else False
    return body[ends[0] + 1 :] if taken and ends else body


def _quoted_list(body: Sequence[Token]) -> Sequence[Token]:
    """Return the list of a quotation right before the cue: “种树、种草、种粮”三线并进."""
    opened = [n for n, word in enumerate(body) if word.surface == "“"]
    closed = [n for n, word in enumerate(body) if word.surface == "”"]
    if not opened or not closed or not opened[-1] < closed[-1]:
        return body
    inside, behind = body[opened[-1] + 1 : closed[-1]], body[closed[-1] + 1 :]
    both = joining() | {"、"}
    listed = any(word.surface in both for word in inside)
    count = "".join(word.surface for word in behind)
    if any(w.surface in both for w in body[: opened[-1]]) or not listed:
        return body
    if count and not _COUNT.fullmatch(count):
        return body
    return [] if count.endswith("措") else inside


def _taken(body: Sequence[Token]) -> Sequence[Token]:
    """Return what 把 or 将 takes, if anything that joins is left behind it."""
    both = joining() | {"、"}
    for n in range(len(body) - 1, -1, -1):
        if body[n].surface in ("把", "将") and any(w.surface in both for w in body[n + 1 :]):
            return body[n + 1 :]
    return body
