"""The names of congresses, sessions, meetings and plans (会议与规划)."""

import re
from collections.abc import Iterator

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts

_N = "一二三四五六七八九十"
_PARTY = (
    rf"(?:中国共产党|党的)第?(?:十[{_N}]|二十)(?:大|次全国代表大会)"
    rf"|(?:十[{_N}]|二十)大(?=[以精报提召闭开的、，。）])"
)
_SESSION = (
    rf"(?:(?:党的|中国共产党|[中省市区县州]委)?第?[{_N}]{{1,3}}届(?:中央委员会)?"
    rf"(?:(?:第?[{_N}]{{1,2}}中[、和])*第?[{_N}]{{1,2}}[中次]全会|历次全会|第?[{_N}]{{1,2}}次全体会议)(?:[、和][{_N}]{{1,2}}中全会)*)"
)
_CONGRESS = (
    rf"第[{_N}]{{1,3}}届(?:全国)?(?:[省市区县州])?人民代表大会"
    rf"(?:常务委员会)?第[{_N}]{{1,3}}次会议"
)
_MEETING = (
    r"(?:中共)?中央(?:[\u4e00-\u9fff]{0,10}委员会第[一二三四五六七八九十]{1,3}次会议"
    r"|政治局(?:常委会)?会议|(?:经济|农村|人才|金融|城市|民族|统战|外事|政法|扶贫开发|城镇化|新疆|西藏|军委|企业|科技|教育){1,2}工作(?:座谈会|会议))"
    r"|全国(?:两会|(?!人民代表)[\u4e00-\u9fff]{2,10}(?:工作会议|工作座谈会|大会)(?!议))|国务院(?:第[一二三四五六七八九十百]{1,4}次)?常务会议"
    r"|[省市区州县]委(?:经济|农村|城市|人才)工作会议|[“\u4e00-\u9fff”]{2,8}国际合作高峰论坛|(?:世界|全球|中国国际|国际|中国)[\u4e00-\u9fff—]{2,12}(?:大会|论坛|博览会|交易会|进口博览会)(?!议)"
)
_PLAN = (
    rf"[“\"]?(?:十[{_N}]|[一二三四五六七八九])五[”\"]?(?:规划纲要|规划|计划)"
    rf"|第[{_N}]{{1,3}}个五年(?:规划|计划)(?:纲要)?(?:和(?:二〇三五年|2035年)远景目标(?:纲要)?)?"
    rf"|(?:国民经济和社会发展)第[{_N}]{{1,3}}个五年(?:规划|计划)(?:纲要)?(?:和(?:二〇三五年|2035年)远景目标(?:纲要)?)?"
)
_UNITS = frozenset("省市区县州")
_REGION = re.compile(r"[\u4e00-\u9fff]{2,}[省市区县州]")
_NAMED = tuple(re.compile(pattern) for pattern in (_PARTY, _SESSION, _CONGRESS, _MEETING, _PLAN))
_GOVERNED = re.compile(
    r".*(?:召开|举行|出席|参加|主持|贯彻|落实|按照|根据|经由|创新办好|办好|[在了由办])"
)


def meetings_and_plans(cuts: Cuts) -> Iterator[Item]:
    """Find 党的二十大, 二十届三中全会, 中央经济工作会议, “十四五”规划 by their full names."""
    for pattern in _NAMED:
        for match in pattern.finditer(cuts.text):
            before = _GOVERNED.match(match[0])
            start = match.start() + (before.end() if before else 0)
            if pattern.fullmatch(cuts.text, start, match.end()) and _begins(cuts, start):
                yield Item(_with_region(cuts, start), match.end())


def _begins(cuts: Cuts, start: int) -> bool:
    return start in cuts.beginning or cuts.text[start] in '“"十二'


def _with_region(cuts: Cuts, start: int) -> int:
    """Return where the name of a congress begins with its province or city: 河南省|第十届…."""
    while cuts.text[start] == "第" or _REGION.match(cuts.text, start):
        number = cuts.ending.get(start)
        if number is None:
            break
        token = cuts.tokens[number]
        if token.surface in _UNITS and number and cuts.tokens[number - 1].kind == "term":
            token = cuts.tokens[number - 1]  # 东湖|市
        elif not _REGION.fullmatch(token.surface):
            break
        start = token.start
    return start
