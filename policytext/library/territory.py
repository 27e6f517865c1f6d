"""The places of China's government: to which province and on which level a name belongs.

A place stands on the level of its division: the districts of a 直辖市 and cities below a city are
counties, whatever the rank of who heads them; 自治州, 地区 and 盟 are cities; 乡镇 and 街道 belong
to their county. New areas run as a city is (雄安新区) are cities, other zones (开发区, 高新区)
counties.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from policytext.base.places import DISTRICTS, ISSUERS
from policytext.source.parts.regions import KINDS_OF_PLACES, NAME
from policytext.source.parts.words import provinces

_LOWER = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:街道|[乡镇](?![村长企]))")
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{0,10}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|开发区|高新区"
    r"|经开区|自贸区|自由贸易试验区|保税区|示范区|风景名胜区|度假区|新区|园区)"
)
_LOWEST = re.compile(r"(?:街道|[乡镇])$")
# Places that no list has, by how they end: 某市, 某县.
_ENDINGS = (
    ("province", re.compile(rf"{NAME}{{1,6}}?(?:省|自治区)")),
    (
        "city",
        re.compile(rf"{NAME}{{1,9}}?自治州|{NAME}{{1,4}}?(?:市(?![场民级容域]|政(?!府))|地区|盟)"),
    ),
    ("county", re.compile(rf"{NAME}{{1,9}}?自治[县旗]|{NAME}{{1,3}}?(?:县(?![级域])|区|旗)")),
)
_PEOPLES = re.compile(
    r"(?:壮|藏|回|苗|侗|彝|傣|白|羌|土家|布依|朝鲜|蒙古|哈尼|景颇|傈僳|柯尔克孜|哈萨克|土家)+?族?|族"
)
# What may follow the name of a city that leaves its last character out: 深圳经济特区, 上海海关.
_SPECIAL = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:开发区|高新区|经开区|保税区|新区|特区|海关)")
_TIERS = ("province", "city", "county")


class Place(NamedTuple):
    """A place that words begin with: its name as written, its province ("" if open), its level."""

    name: str
    province: str
    tier: str


NOWHERE = Place("", "", "")


def place_at(words: str) -> Place:
    """Return the place that words begin with, down to its lowest division; NOWHERE if with none."""
    found = NOWHERE
    while step := _step(words[len(found.name) :], found):
        found = step
    return found


def province_of(words: str) -> str:
    """Return the province-level unit of the place that words begin with, "" if it is not known."""
    return place_at(words).province


def _step(words: str, within: Place) -> Place | None:
    """Return a place with the next division below it, None where words name none."""
    if not words:
        return None
    for size in range(min(len(words), _longest()), 1, -1):
        known = [
            (province, tier)
            for province, tier in _names().get(words[:size], ())
            if not within.province or (province == within.province and tier != "province")
        ]
        if known and _is_lower(known[0][1], within.tier) and not _goes_on(words, size, known):
            homes = {province for province, _ in known}
            province = within.province or (homes.pop() if len(homes) == 1 else "")
            return Place(within.name + words[:size], province, known[0][1])
    for tier, ending in _ENDINGS if not within.province else _ENDINGS[1:]:
        met = ending.match(words) if _is_lower(tier, within.tier) else None
        if met and not KINDS_OF_PLACES.search(met[0]) and not _ZONE.match(words):
            return Place(within.name + met[0], within.province, tier)
    zone = within.tier in ("province", "city") and _ZONE.match(words)
    lower = within.tier == "county" and not _LOWEST.search(within.name) and _LOWER.match(words)
    below = zone or lower
    return Place(within.name + below[0], within.province, "county") if below else None


def _is_lower(tier: str, above: str) -> bool:
    return not above or _TIERS.index(tier) > _TIERS.index(above)


def _goes_on(words: str, size: int, known: Iterable[tuple[str, str]]) -> bool:
    """Say whether a short name is part of a longer word: 北京 of 北京大学, 深圳 of 深圳湾."""
    if re.search(r"[省市区县旗州盟]$|地区$", words[:size]):
        return False
    if any(tier == "province" for _, tier in known):
        return bool(re.match(r"大学|银行|证券交易所", words[size:]))
    return not _SPECIAL.match(words[size:])


@cache
def _longest() -> int:
    return max(map(len, _names()))


@cache
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return every name of a place → the (province, level)s that it may stand for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for full, (short, _) in provinces().items():
        for name in (full, short):
            found.setdefault(name, []).append((full, "province"))
    listed = tomllib.loads(DISTRICTS.read_text(encoding="utf-8"))
    areas = tomllib.loads(ISSUERS.read_text(encoding="utf-8"))["new_areas"]
    for province, below in listed.items():
        for city in (*below["cities"], *areas.get(province, ())):
            for name in {city, *_shorter(city)}:
                found.setdefault(name, []).append((province, "city"))
        for county in below["counties"]:
            found.setdefault(county, []).append((province, "county"))
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}


def _shorter(city: str) -> Iterable[str]:
    if city.endswith("市") and len(city) > 2:
        yield city[:-1]
    if city.endswith("自治州"):
        yield f"{_PEOPLES.sub('', city.removesuffix('自治州'))}州"
