"""The place a document is for, as its title, its issuer or its number writes it."""

import re

from policytext.source.parts.marks import HANZI, squeezed
from policytext.source.parts.words import provinces, whole_country

# A character of the name of a county or a city: no body, no verb in it.
NAME = rf"(?:(?![局委厅部院办会省市县区旗关于推进加强促进建设发展诉])[{HANZI}])"
_PLACE = re.compile(
    rf"(?:{NAME}{{1,6}}?(?:省|自治区|特别行政区))?"
    rf"(?:{NAME}{{1,9}}?自治州|{NAME}{{1,4}}?(?:市(?!场|民|级|容|政(?!府)|域)|州(?!市)|地区|盟|新区)|{NAME}{{1,5}}?自治县|{NAME}{{1,3}}?(?:县(?!级|域)|区(?!域|块|级)|旗))+"
)
# What ends as a place does and is none: 园区, 城市, 上市.
KINDS_OF_PLACES = re.compile(
    r"(?:社|园|城|景|灾|小|牧|山|林|库|矿|特|校|厂|辖|片|街|老|疫|示范|开发|试验|保税|保护|功能|功|自贸|合作|先行|集聚|产业|试点|风景|度假|都市|生活|地|校)区"
    r"|上市|超市|股市|楼市|门市|都市|^[全各我本省]|^(?:[大中小新老古]?城市|城乡|城镇)|.{2,}城市|地区生产|^(?:国家|中国)"
)
_BEFORE = re.compile(
    r"^(?:在|对|就|[12]\d{3}年?(?:度)?|[“\"《〈]|中共(?!中央)|关于(?:印发|发布|公布)?|印发|转发|第[一二三四五六七八九十]+届|[（(][^（）()]*[）)])+"
)


def region_of(words: str) -> str:
    """Return the place that words begin with: a province, a city, a county.

    "全国" for the state's own bodies; "" where they begin with no place.
    """
    words = _BEFORE.sub("", squeezed(words))
    name, bodies, _ = whole_country()
    if words.startswith(bodies):
        return name
    for full, (short, _) in provinces().items():
        if words.startswith(full):
            return full + _place(words.removeprefix(full))
        if words.startswith(short):
            return full
    return _place(words)


def region_of_number(number: str) -> str:
    """Return the place whose letter a document's number begins with: 沪府规〔2023〕9号."""
    name, _, beginnings = whole_country()
    for full, (_, letter) in provinces().items():
        if re.match(rf"{letter}(?:政|府|办|委|发|函|教|财|建|科|人社|卫|环|发改)", number):
            return full
    return name if number.startswith(beginnings) else ""


def _place(words: str) -> str:
    found = _PLACE.match(words)
    if found and not KINDS_OF_PLACES.search(found[0]):
        return found[0]
    province = re.match(rf"{NAME}{{1,6}}?(?:省|自治区)", words)
    return province[0] if province and not KINDS_OF_PLACES.search(province[0]) else ""
