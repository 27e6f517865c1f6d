"""First and last years of set phrases in the national reports, as they were read there by hand."""

import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from made_parts import card

from policytext.base.places import ROOT
from policytext.library.card import Card
from policytext.library.counting.tables import opened
from policytext.library.lives.life import Lives, lives
from policytext.library.parts.columns import SCHEMAS
from policytext.library.parts.manifest import PARTS, Manifest, swap
from policytext.source.script import simplified

SHELF = os.environ.get("REPORTS") or ROOT.parent / "shared" / "corpus" / "national_reports"
REPORTS = sorted(Path(SHELF).glob("*.txt"))
# Written down with the sentences before the eyes: first year, last year, reports that have it.
BY_HAND = {
    "供给侧结构性改革": (2016, 2025, 9),  # 突出抓好供给侧结构性改革，既做减法，又做加法
    "高质量发展": (2018, 2025, 7),  # 按照高质量发展的要求
    "新质生产力": (2024, 2025, 2),  # 加快发展新质生产力
    "科学发展观": (2004, 2018, 15),  # 坚持科学发展观，按照“五个统筹”的要求
    "和谐社会": (2005, 2007, 3),  # 构建社会主义和谐社会
    "阶级斗争": (1954, 1986, 8),  # 只要國内的階級鬥爭還存在着 (in traditional characters)
    "四个现代化": (1978, 1988, 5),  # 把建设四个现代化的社会主义强国污蔑为
    "改革开放": (1988, 2025, 33),  # 在改革开放的推动下 (the reports of 1989 to 1991 are missing)
    "一带一路": (2015, 2025, 10),  # 把“一带一路”建设与区域开发开放结合起来
    "放管服": (2017, 2022, 5),  # 更多感受到“放管服”改革成效
    "新常态": (2015, 2018, 4),  # 我国经济发展进入新常态
    "小康社会": (1998, 2023, 19),  # 进入和建设小康社会
    "社会主义市场经济": (1993, 2024, 22),  # 十四大确立了社会主义市场经济体制的改革目标
    "可持续发展": (1997, 2023, 20),  # 科教兴国战略和可持续发展战略
    "三个代表": (2001, 2018, 18),  # “三个代表”重要思想的教育
    "西部大开发": (2001, 2025, 22),  # 实施西部大开发，促进地区协调发展
    "社会主义新农村": (1960, 2011, 6),  # 建设我国的社会主义新农村
    "中国梦": (2014, 2022, 8),  # 实现中华民族伟大复兴的中国梦
    "乡村振兴": (2018, 2025, 7),  # 大力实施乡村振兴战略
    "计划生育": (1978, 2015, 31),  # 计划生育很重要
    "生态文明": (2008, 2025, 15),  # 增强全社会生态文明观念
    "共同富裕": (1987, 2024, 15),  # 实现全社会共同富裕的目标
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    """Return the lives of these phrases, each found by a rule in the last report that has it."""
    if not REPORTS:
        pytest.skip("the reports are not there")
    folder = tmp_path_factory.mktemp("reports")
    texts = {
        path.name[:4]: "\n".join(map(simplified, path.read_text("utf-8").split("\n")))
        for path in REPORTS
    }
    cards = [card(year, text, year) for year, text in texts.items()]
    last = {phrase: max(y for y, text in texts.items() if phrase in text) for phrase in BY_HAND}
    _write(folder, cards, texts, last)
    return lives(opened(folder), cards, share=0)


def _write(folder: Path, cards: list[Card], texts: dict[str, str], last: dict[str, str]) -> None:
    held = {one.id: one.fingerprint for one in cards}
    rows = {
        "texts": [
            {
                "id": id,
                "fingerprint": held[id],
                "text": text,
                "tokens_words": 0,
                "tokens_phrases": 0,
            }
            for id, text in texts.items()
        ],
        "finds": [
            {"id": id, "fingerprint": held[id], "kind": "phrase", "words": phrase, "start": 0}
            for phrase, id in last.items()
        ],
        "terms": [],
    }
    (folder / PARTS).mkdir()
    for kind, listed in rows.items():
        table = pa.Table.from_pylist(listed, SCHEMAS[kind])
        pq.write_table(table, folder / PARTS / f"{kind}.parquet")
    swap(folder, Manifest("", "", held, {kind: (f"{kind}.parquet",) for kind in rows}))


@pytest.mark.parametrize("phrase", BY_HAND)
def test_first_and_last_years_are_those_read_by_hand(found: Lives, phrase: str) -> None:
    [life] = found.phrases[found.phrases["phrase"] == phrase].to_dict("records")
    assert (life["first"], life["last"], life["texts"]) == BY_HAND[phrase]
    assert life["first_text"] == str(life["first"])


def test_counts_by_year_are_plain_counts(found: Lives) -> None:
    row = found.phrases["phrase"].tolist().index("供给侧结构性改革")
    plain = {
        int(path.name[:4]): n
        for path in REPORTS
        if (n := path.read_text("utf-8").count("供给侧结构性改革"))
    }
    assert {year: n for year, n in found.counts.loc[row].items() if n} == plain
    assert plain[2016] == 5 and plain[2025] == 1  # counted in the reports
