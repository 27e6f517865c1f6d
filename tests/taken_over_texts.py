"""A library of four invented texts, two of which take something over: to be counted by hand."""

from policytext.library.parts.building import bring_up_to_date
from policytext.library.passing import passing
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.own_texts import Text

WATER = "沿河两岸一千二百座旧水闸逐座换成电动闸门并由村里推选守闸人轮班看护。"
ROADS = "把山里最后九条断头路接到县道上去让赶集的乡亲不再绕行半天。"
OTHER_ROADS = "把山里最后七条断头路接到县道上去让赶集的老乡不再绕行半天。"
WATERED, ROADED = 33, 28  # characters taken over: all but the full stop
GANSU, JIANGSU, SICHUAN, YUNNAN = range(4)  # places among the cards


def text(place: str, date: str, *words: str) -> Text:
    """Return a small report."""
    lines = (f"{place}人民政府工作报告", date, *words)
    return Text(f"{place}.txt", Received("\n".join(lines), kind="text"))


TEXTS = (
    text("甘肃省", "2019年1月9日", WATER, "今年先修三座小学的屋顶。"),
    text("江苏省", "2021年1月9日", ROADS, WATER),
    text("四川省", "2022年1月10日", "开春以后种下两万棵柳树。", OTHER_ROADS),
    text("云南省", "", WATER),
)


def store() -> Store:
    """Return a store of its own with these texts, indexed."""
    made = passing()
    made.put(TEXTS)
    bring_up_to_date(made)
    return made
