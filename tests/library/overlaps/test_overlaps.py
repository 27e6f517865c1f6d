"""What of a text stands in earlier ones: who was first, what kind it is, what counts once."""

from pathlib import Path

from laid_out import Laid, library

from policytext.library.overlaps.columns import columns
from policytext.library.overlaps.dates import earlier
from policytext.library.overlaps.finding import overlaps_of, overlaps_of_all
from policytext.library.overlaps.matrix import matrix, shares
from policytext.library.overlaps.passages import Overlaps, Passage

RIVER = "沿江十七个泵站今年汛前须逐台试车，由县水务所长签字后把钥匙交给镇里的巡堤队"
TEA = "春茶开采前把老茶园的排水沟全部挖深半尺，用竹片护坡，禁止再铺塑料薄膜"
SCHOOL = "每所村小配一名会修理桌椅的木匠，工资从闲置校舍的租金里支出并按季度公布"
SLOGAN = "家家有余粮户户有新房人人有活干"
FILLS = [
    "县城东门的集市逢五开张，卖菜的人比买菜的人多。",
    "北坡的梯田去冬垮了三处，石匠们修到了清明。",
    "渡口的船老大换了新发动机，过河只要四分钟。",
    "镇卫生院添置两台血压计，老人排着队去量。",
    "水库大坝的白蚁让技术员愁了整整一个夏天。",
    "山路拐弯的地方立了凸面镜，拖拉机不再相撞。",
    "邮递员老周退休了，接班的是他的小女儿。",
    "油坊的榨槽还是那根老樟木，香气飘过三条街。",
]


def found(folder: Path, *texts: Laid, of: str = "后") -> Overlaps:
    """Return the overlaps of one of these texts."""
    overlaps = overlaps_of(*library(folder, texts), of)
    assert overlaps
    return overlaps


def words(passage: Passage, text: Laid) -> str:
    return text.words[passage.start : passage.end]


def test_a_passage_is_found_with_its_earliest_text_and_the_others(tmp_path: Path) -> None:
    texts = [
        Laid("后", f"{FILLS[0]}\n{RIVER}。{FILLS[1]}", "2024-05-01", "丙县"),
        Laid("二", f"{RIVER}。{FILLS[2]}", "2022-03", "乙县"),
        Laid("一", f"{FILLS[3]}{RIVER}。", "2021", "甲县"),
    ]
    one = found(tmp_path, *texts)
    [passage] = one.passages
    assert words(passage, texts[0]) == RIVER
    source = passage.source
    assert source.id == "一" and texts[2].words[source.start : source.end] == RIVER
    assert [place.id for place in passage.also] == ["二"]
    assert (passage.matched, passage.similarity) == (len(RIVER) - 1, 1.0)  # one comma
    assert (one.earlier, one.undated, one.characters) == (2, 0, len(texts[0].words) - 1)


def test_same_day_same_year_and_no_date_are_not_earlier(tmp_path: Path) -> None:
    others = [Laid("同", RIVER, "2024-05-01"), Laid("年", RIVER, "2024"), Laid("无", RIVER)]
    one = found(tmp_path, Laid("后", RIVER, "2024-05-01"), *others)
    assert (one.passages, one.earlier, one.undated) == ((), 0, 1)
    assert earlier("2023", "2024-05-01") and earlier("2024-04", "2024-05-01")
    assert not earlier("2024", "2024-05-01") and not earlier("", "2024") and not earlier("2024", "")


def test_a_text_is_compared_with_chosen_ones_and_common_words_count_everywhere(
    tmp_path: Path,
) -> None:
    before = [Laid(f"前{n}", f"{SLOGAN}。{FILLS[n]}", f"202{n}", f"县{n}") for n in range(3)]
    other = Laid("别", f"{RIVER}。", "2019", "丙县")
    later = Laid("后", f"{RIVER}。{SLOGAN}。{FILLS[7]}", "2024", "丁县")
    tables, cards = library(tmp_path, [*before, other, later])
    one = overlaps_of(tables, cards, "后", against={"前2"})
    assert one and one.earlier == 1
    assert [(p.kind, p.source.id, p.bodies) for p in one.passages] == [("phrase", "前2", 4)]


def test_a_reprint_of_the_text_itself_is_not_compared(tmp_path: Path) -> None:
    again = Laid("转", RIVER, "2020", family="后")
    assert not found(tmp_path, Laid("后", RIVER, "2024", family="后"), again).passages


def test_no_character_belongs_to_two_passages_and_shares_are_plain_sums(tmp_path: Path) -> None:
    later = Laid("后", f"{RIVER}，{TEA}。\n{SCHOOL}。{FILLS[0]}", "2024", "丙县")
    both = Laid("一", f"{FILLS[1]}{RIVER}，{TEA}。", "2020", "甲县")
    last = Laid("二", f"{TEA}。\n{SCHOOL}。", "2021", "乙县")
    one = found(tmp_path, later, both, last)
    covered: set[int] = set()
    for passage in one.passages:
        mine = set(range(passage.start, passage.end))
        assert not mine & covered
        covered |= mine
        for equal in passage.equal:
            assert equal.end - equal.start > 0
    assert [(p.source.id, p.kind) for p in one.passages] == [("一", "passage"), ("二", "passage")]
    size = sum(not later.words[place].isspace() for place in covered)
    assert one.by_kind["passage"] == size
    assert one.shares["passage"] == size / sum(not c.isspace() for c in later.words)
    assert later.words[one.passages[0].start : one.passages[0].end] == f"{RIVER}，{TEA}"


def test_columns_hold_all_words_and_light_the_same_in_both(tmp_path: Path) -> None:
    later = Laid("后", f"{FILLS[0]}{RIVER.replace('县水务所长', '市水利局副局长')}。", "2024")
    before = Laid("前", f"{RIVER}。{FILLS[1]}", "2023")
    [passage] = found(tmp_path, later, before).passages
    mine, theirs = columns(passage, later.words, before.words)
    assert "".join(segment.words for segment in mine) == words(passage, later)
    assert "".join(segment.words for segment in theirs) == RIVER
    lit = [segment.words for segment in mine if segment.equal]
    assert lit == [segment.words for segment in theirs if segment.equal]
    assert sum(map(len, lit)) < len(RIVER) and passage.similarity < 1


def test_what_many_bodies_say_is_a_set_phrase_and_joint_issuers_count_once(tmp_path: Path) -> None:
    def library_of(*issuers: str) -> list[Laid]:
        return [
            Laid(f"前{n}", f"{FILLS[n]}{SLOGAN}。{FILLS[n + 1]}", f"20{10 + n}", issuer)
            for n, issuer in enumerate(issuers)
        ]

    def kinds(name: str, *issuers: str) -> list[tuple[str, int]]:
        later = Laid("后", f"{FILLS[7]}{SLOGAN}，{FILLS[6]}", "2024", "丙县")
        one = found(tmp_path / name, later, *library_of(*issuers))
        return [(passage.kind, passage.bodies) for passage in one.passages]

    assert kinds("many", "甲县", "乙县", "丁县") == [("phrase", 4)]
    # Three bodies that issue together are one, and a text's own body is not another.
    assert kinds("joint", "甲县 乙县 丁县", "甲县 乙县 戊县", "丙县") == []
    assert kinds("own", "丙县", "丙县", "丙县") == [("phrase", 1)]  # one body, four texts


def test_formulas_and_references_are_told_from_passages(tmp_path: Path) -> None:
    cases = {
        "template": "现在，我代表县人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见",
        "citation": "会议强调，“要把群众家门口的水渠修通修好，让最后一公里的田块也能按时灌上水”",
        "passage": TEA,
    }
    later = Laid(
        "后", "".join(f"{FILLS[n]}{text}。" for n, text in enumerate(cases.values())), "2024"
    )
    before = Laid("前", "\n".join(f"{text}。{FILLS[7]}" for text in cases.values()), "2023")
    kinds = {p.kind: words(p, later) for p in found(tmp_path, later, before).passages}
    assert kinds.keys() == cases.keys()
    assert kinds["passage"] == TEA and kinds["citation"] in cases["citation"]


def test_a_frame_for_other_figures_is_a_template(tmp_path: Path) -> None:
    frame = "全县小麦亩产达到{}斤，油菜亩产达到{}斤，耕牛存栏{}头"
    later = Laid("后", f"{FILLS[0]}{frame.format(812, 305, 4411)}。", "2024")
    before = Laid("前", f"{frame.format(790, 288, 4502)}。{FILLS[1]}", "2023")
    assert [passage.kind for passage in found(tmp_path, later, before).passages] == ["template"]


def test_the_matrix_says_who_takes_over_from_whom_and_when(tmp_path: Path) -> None:
    texts = (
        Laid("甲", f"{RIVER}。{TEA}。{FILLS[0]}", "2020-01-01", "甲县", "东省", "county"),
        Laid("乙", f"{RIVER}。{FILLS[1]}", "2021-01-11", "乙市 丙市", "西省", "city"),
        Laid("丁", f"{TEA}。{SCHOOL}。{FILLS[2]}", "2022", "丁市", "西省", "city"),
        Laid("戊", f"{SCHOOL}。", "2023-05", "戊县", "东省", "county"),
        Laid("无", f"{SCHOOL}。"),
    )
    tables, cards = library(tmp_path, texts)
    every = overlaps_of_all(tables, cards)
    assert [one.id for one in every] == ["甲", "乙", "丁", "戊"]
    rows = matrix(every, cards, "issuer").set_index(["later", "earlier"])
    assert set(rows.index) == {("乙市", "甲县"), ("丁市", "甲县"), ("戊县", "丁市")}
    first = rows.loc[("乙市", "甲县")]
    assert (first.passages, first.texts, first.characters) == (1, 1, len(RIVER))
    assert (first.lag_years, first.lag_days) == (1, 376)
    assert first.share == len(RIVER) / len(texts[1].words)
    assert rows.loc[("丁市", "甲县")].isna().lag_days
    tiers = matrix(every, cards, "tier").set_index(["later", "earlier"])
    assert tiers.loc[("city", "county")].passages == 2 and tiers.loc[("city", "county")].texts == 2
    assert tiers.loc[("city", "county")].lag_years == 1.5
    assert matrix(every, cards, "year", "template").empty
    table = shares(every).set_index("id")
    assert table.loc["丁", "passage"] == len(TEA) and table.loc["丁", "earlier"] == 2
    assert list(table["template"]) == [0, 0, 0, 0]


def test_counting_stops_between_texts(tmp_path: Path) -> None:
    tables, cards = library(tmp_path, [Laid("甲", RIVER, "2020"), Laid("乙", RIVER, "2021")])
    told: list[tuple[int, int]] = []
    found = overlaps_of_all(
        tables, cards, lambda done, of: told.append((done, of)), lambda: bool(told)
    )
    assert [one.id for one in found] == ["甲"] and told == [(0, 2)]


def test_a_text_that_is_not_there_has_no_answer(tmp_path: Path) -> None:
    assert overlaps_of(*library(tmp_path, [Laid("甲", RIVER, "2020")]), "没有") is None
    one = found(tmp_path / "empty", Laid("后", "……", "2024"), Laid("前", "", "2023"))
    assert one.passages == () and one.earlier == 1
