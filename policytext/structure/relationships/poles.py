"""What stands between the cue's words, parted at what joins into groups of poles."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.wording import formulas, words
from policytext.tokens.segmentation import Token

Pole = list[Token]
_TOWARDS = ("加强", "深化", "开展", "推进", "扩大", "密切", "增进", "促进", "推动")


class Group(NamedTuple):
    """Poles that belong together; `joined` is the word between the last two ("" for 、)."""

    poles: list[Pole]
    joined: str


def length(pole: Sequence[Token]) -> int:
    """Return how many characters a pole has."""
    return pole[-1].end - pole[0].start


def groups(body: Sequence[Token], *, listed: bool = False) -> list[Group]:
    """Part a body into groups of poles, in order; [] where nothing joins.

    经济和社会、政府和市场 are two groups; 改革、发展、稳定 is one of three poles; 新建和改造、扩建
    is one of two, the second with two parts. Where the first pole may stand behind other words
    (`listed`), a list whose members are alike goes before: 治理体制和自治、法治、德治 is of three.
    """
    pieces = _pieces(body)
    joins = [_join(piece) for piece in pieces]
    if not pieces or not all(pieces):
        return []
    strong = [n for n, piece in enumerate(pieces) if _strong(piece, joins[n])]
    if all(join is not None for join in joins):
        if len(pieces) > 1 and strong == [0] and not _even_pairs(pieces, joins):
            return [_parted(body, pieces[0], joins[0] or 0)]
        pairs = [_two(piece, join or 0) for piece, join in zip(pieces, joins, strict=True)]
        return _joined_alike(pairs) if listed else pairs
    if len(pieces) == 1:
        return []
    if listed and len(pieces) > 2 and strong == [len(pieces) - 1] and joins[0] is not None:
        joins[0] = None  # it stands in what governs: 管理和服务工作实行A、B与C相结合
    only_last = joins[-1] is not None and all(join is None for join in joins[:-1])
    if only_last and is_action(pieces[-1][(joins[-1] or 0) + 1 :]):
        return _actions(body, pieces, joins[-1] or 0)
    if only_last and len(pieces) == 2 and _shares_head(pieces[0], pieces[1][: joins[1] or 0]):
        return [_parted(body, pieces[1], joins[1] or 0)]
    if only_last and not listed and _of_all(pieces, joins[-1] or 0):
        return [_parted(body, pieces[-1], joins[-1] or 0)]
    facing = only_last and (
        pieces[-1][joins[-1] or 0].surface in ("同", "跟")
        or pieces[-1][(joins[-1] or 0) - 1].surface == "等"
        or (bool(strong) and any(w.surface == "等" for w in pieces[-1][: joins[-1]]))
    )
    if len(strong) == 1 and (not only_last or facing):
        return [_parted(body, pieces[strong[0]], joins[strong[0]] or 0)]
    if joins[0] is not None and all(join is None for join in joins[1:]):
        rest = pieces[0][joins[0] + 1 :]
        if listed and not _strong(pieces[0], joins[0]):
            if len(pieces) == 2 and length(rest) == length(pieces[1]) <= 4:
                return [_parted(body, pieces[0], joins[0])]  # 鼓励选育和生产、经营
            if is_action(rest) and not any(is_action(piece) for piece in pieces[1:]):
                return [_parted(body, pieces[0], joins[0])]  # 改造旧站和新建桥梁、隧道
            if not _alike([rest, *pieces[1:]]):
                return []
            before = _behind_governing(pieces[0][: joins[0]])
            if before and _alike([before, rest, *pieces[1:]]):  # 实现速度和结构、质量、效益
                return [_parted(body, pieces[0], joins[0])]
            return [Group([rest, *pieces[1:]], "")]
        return [_parted(body, pieces[0], joins[0])]
    if joins[-1] is not None and joins[-2] is not None:  # a list, and then pairs
        first = max(n for n, join in enumerate(joins) if join is None) + 1
        return [_two(pieces[n], joins[n] or 0) for n in range(first, len(pieces))]
    if only_last:
        last = _two(pieces[-1], joins[-1] or 0)
        return [Group([*pieces[:-1], *last.poles], last.joined)]
    if all(join is None for join in joins):
        return [Group(pieces, "")]
    if listed and not strong:  # 效能的原则和决策、执行、监督
        at = max(n for n, join in enumerate(joins) if join is not None)
        members = [pieces[at][(joins[at] or 0) + 1 :], *pieces[at + 1 :]]
        return [Group(members, "")] if _alike(members) else []
    return []


def run_together(body: Sequence[Token]) -> list[Group]:
    """Return poles that are always written without a mark between: 改革发展稳定."""
    if not body:
        return []
    said = "".join(word.surface for word in body)
    for formula in formulas():
        if said == "".join(formula):
            edges = [0]
            for pole in formula:
                edges.append(edges[-1] + len(pole))
            start = body[0].start
            return [
                Group(
                    [[Token(start + a, start + b, said[a:b], "term")] for a, b in pairwise(edges)],
                    "",
                )
            ]
    return []


def _pieces(body: Sequence[Token]) -> list[Pole]:
    pieces: list[Pole] = [[]]
    for word in body:
        if word.surface in ("、", "，", ","):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return pieces


def _join(piece: Pole) -> int | None:
    """Return which word joins: the strongest kind, the most even of several."""
    for kind in ("strong", "weak"):
        inside = [
            n
            for n in range(1, len(piece) - 1)
            if piece[n].surface in words("joins", kind) and not _within(piece, n)
        ]
        if inside:
            start, end = piece[0].start, piece[-1].end
            return min(inside, key=lambda n: abs(piece[n].start - start - (end - piece[n].end)))
    return None


def _within(piece: Pole, n: int) -> bool:
    """Say whether 与 belongs to a verb inside a pole: 加强与邻县的合作."""
    strong = piece[n].surface in words("joins", "strong")
    of = any(word.surface == "的" for word in piece[n + 1 :])
    return strong and of and piece[n - 1].surface in _TOWARDS


def _of_all(pieces: Sequence[Pole], join: int) -> bool:
    """Say whether 的 makes a list one pole: 新产业、新业态的发展和安全."""
    of = [any(word.surface == "的" for word in piece) for piece in pieces[:-1]]
    last = [word.surface for word in pieces[-1]]
    return len(of) > 1 and not any(of) and "的" in last[:join] and "的" not in last[join:]


def _shares_head(first: Pole, second: Pole) -> bool:
    """Say whether two modifiers have one head: 点源、面源污染."""
    one, two = ("".join(word.surface for word in pole) for pole in (first, second))
    return 1 < len(one) < len(two) and one[-1] == two[len(one) - 1]


def _joined_alike(pairs: list[Group]) -> list[Group]:
    """Return the last pairs that one word joins: before them may stand what is no pair."""
    first = len(pairs) - 1
    while first and pairs[first - 1].joined == pairs[-1].joined:
        first -= 1
    return pairs[first:]


def _even_pairs(pieces: Sequence[Pole], joins: Sequence[int | None]) -> bool:
    """Say whether 速度与质量、效益和规模 are pairs; 改革同结构的调整、企业的整顿和改造 are none."""
    if pieces[0][joins[0] or 0].surface in ("同", "跟"):
        return False
    pairs = [_two(piece, join or 0) for piece, join in zip(pieces, joins, strict=True)]
    lengths = [length(pole) for pair in pairs for pole in pair.poles]
    return max(lengths) - min(lengths) <= 2


def _alike(members: Sequence[Pole]) -> bool:
    lengths = [length(pole) for pole in members]
    return len(members) > 2 and max(lengths) - min(lengths) <= 1


def _behind_governing(pole: Pole) -> Pole:
    always = words("governs", "always")
    led = [n for n, word in enumerate(pole) if word.surface in always]
    return pole[led[-1] + 1 :] if led else pole


def _strong(piece: Pole, join: int | None) -> bool:
    return join is not None and piece[join].surface in words("joins", "strong")


def _actions(body: Sequence[Token], pieces: list[Pole], join: int) -> list[Group]:
    """Part a list whose last pole is an action: a member that is none belongs to the one before."""
    last = _two(pieces[-1], join)
    if last.joined in ("同", "跟"):  # 把修路、架桥同开拓客源结合起来
        return [_parted(body, pieces[-1], join)]
    ahead = [*pieces[:-1], last.poles[0]]
    begins = [0, *(n for n in range(1, len(pieces)) if is_action(ahead[n]))]
    if pieces[-1] is not pieces[begins[-1]] and len(begins) == 1:
        return [_parted(body, pieces[-1], join)]
    return [Group([*pieces[:-1], *last.poles], last.joined)]


def _two(piece: Pole, join: int) -> Group:
    return Group([piece[:join], piece[join + 1 :]], piece[join].surface)


def _parted(body: Sequence[Token], piece: Pole, join: int) -> Group:
    """Part a whole body, lists and all, at one word."""
    place = next(n for n, word in enumerate(body) if word.start == piece[join].start)
    return Group([list(body[:place]), list(body[place + 1 :])], body[place].surface)
