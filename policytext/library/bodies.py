"""The bodies that issue documents: told apart, under one name each, on the level they stand on."""

import re
from collections.abc import Iterable
from functools import cache

from policytext.library.card import TIERS
from policytext.library.territory import Place, place_at
from policytext.source.parts.issuing import bodies_in
from policytext.source.parts.words import central_bodies

WHOLE = "全国"
_PARTY = re.compile(r"^(?:中共|中国共产党|中国人民政治协商会议|政协|共青团|中国民主同盟)(?!中央)")
_STATE = re.compile(r"^(?:中华人民共和国|中共(?=中央))")
_GOVERNMENT = re.compile(
    r"(?<=[省市县区旗州盟])(?<!人民)政府(?=$|办公|[\u4e00-\u9fff]{1,8}[局厅委办]$)"
)
_ABOVE = re.compile(r"[省区]$")
_NO_STATE = re.compile(r"(?:公司|集团|大学|学院|协会|学会|出版社|研究院|报社|通讯社|商会)$")
# Groups that a whole department or the whole party lends its voice to stand above the ministries.
_GROUPS = re.compile(
    r"^(?:国务院|中央|中共中央|全国人大|全国人民代表大会|全国政协|中国共产党第)[\u4e00-\u9fff]*"
    r"(?:领导小组|委员会|联席会议|指挥部|代表大会|全体会议|联防联控机制|安委会)$"
)
_CENTRAL = re.compile(r"^(?:国家|中央|中共中央|全国|国务院|中华全国|中国人民解放军)")
_OWN_LEVEL = (
    ("province", re.compile(r"^(?:[省]|自治区|.{0,12}高级人民法院|新疆生产建设兵团)")),
    ("city", re.compile(r"^(?:州|地区|盟|.{0,12}中级人民法院)")),
    ("county", re.compile(r"^(?:[县区旗乡镇]|街道)")),
)
_BRANCHES = re.compile(r"局|署|海关|行|总部|管理部|队|办事处|专员")


def bodies_of(issuer: str) -> tuple[str, ...]:
    """Return the bodies that issued a document together, each once, under one name each."""
    return tuple(dict.fromkeys(_one_name(body) for body in bodies_in(issuer)))


def tier_of(bodies: Iterable[str], region: str = "") -> str:
    """Return the level of bodies, of several the highest; "" where it is not known.

    A body that says only 市 stands on the level of the `region` that is known otherwise.
    """
    tiers = {_tier(body, region) for body in bodies} - {""}
    return min(tiers, key=TIERS.index, default="")


def regions_of(bodies: Iterable[str]) -> tuple[str, ...]:
    """Return the province-level units of bodies, 全国 for those of the whole country."""
    found = []
    for body in bodies:
        place = _seat(body)
        central = not place.name and _tier(body, "") in ("national", "ministry")
        found.append(WHOLE if central else place.province)
    return tuple(dict.fromkeys(filter(None, found)))


def _one_name(body: str) -> str:
    plain = _GOVERNMENT.sub("人民政府", body)
    known = _names().get(plain) or _names().get(_STATE.sub("", plain))
    if known:
        return known[0]
    # 云南省临沧市 and 临沧市 are one place.
    place = place_at(plain)
    below = place.name.removeprefix(place.province)
    return plain.removeprefix(place.province) if below and _ABOVE.search(place.province) else plain


def _tier(body: str, region: str) -> str:
    if known := _names().get(body):
        return known[1]
    if _GROUPS.match(body):
        return "national"
    if body.startswith("新疆生产建设兵团"):
        return "province"
    if (place := _seat(body)).tier:
        return place.tier
    if _NO_STATE.search(body):
        return ""
    if _ministry(body) or _CENTRAL.match(body):
        return "ministry"
    if re.match(r"市", body):
        return "province" if region in ("北京市", "天津市", "上海市", "重庆市") else ""
    return next((tier for tier, begins in _OWN_LEVEL if begins.match(body)), "")


def _seat(body: str) -> Place:
    """Return the place of a body: its own, or that of the branch of a ministry."""
    plain = _PARTY.sub("", body)
    ministry = _ministry(plain)
    if ministry and ministry != plain:
        branch = plain.removeprefix(ministry)
        return place_at(branch) if _BRANCHES.search(branch) else place_at("")
    return place_at("") if ministry or _CENTRAL.match(plain) else place_at(plain)


def _ministry(body: str) -> str:
    """Return the name of a central body that a name begins with, "" where there is none."""
    plain = _STATE.sub("", body)
    shift = len(body) - len(plain)
    for size in range(min(len(plain), _longest()), 1, -1):
        if plain[:size] in _names():
            return body[: size + shift]
    return ""


@cache
def _longest() -> int:
    return max(map(len, _names()))


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Return every name of a central body → the one it goes by, and its level."""
    return {name: (first, tier) for name, first, tier in central_bodies()}
