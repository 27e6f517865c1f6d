"""PDF files written letter by letter: what stands where decides what is read."""

import re
from collections.abc import Sequence
from io import BytesIO
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import Put, Rule, broken, columns_of, pdf_file, put
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter

from policytext.base.labels import LANGUAGES
from policytext.base.places import ARTICLE
from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.reading.letters import plain_letters
from policytext.source.reading.pdf import from_pdf
from policytext.source.reading.pdf.joining import joined

FIRE = (
    "各街道要加强巡查，落实分片包干责任，配齐防火器材，发现火情立即处置并按规定报告，做到早发现、"
    "早报告、早处置，同时要加强宣传教育，严格执行二十四小时值班制度，确保通信畅通。"
)
PARK = "今年新建公园绿地三十处，改造老旧小区一百二十个，让居民出门见绿、推窗见景，共享发展成果。"
ROAD = "推进 International Cooperation 和 Belt and Road Initiative 建设，增长6.5%，投资1234.5亿元。"


def said(content: bytes) -> list[str]:
    return from_pdf(content).text.split("\n")


def refused(content: bytes) -> str:
    with pytest.raises(Unreadable) as reason:
        from_pdf(content)
    assert all("\n" not in reason.value.said(language) for language in LANGUAGES)
    return reason.value.reason


# Without an indent, a last line that happens to be full cannot be told from any other: 12 has one.
@pytest.mark.parametrize(
    ("ems", "indent"), [(12, 2), (20, 2), (28.5, 2), (35, 2), (20, 0), (28.5, 0), (35, 0)]
)
def test_lines_become_the_paragraphs_that_they_were(ems: float, indent: float) -> None:
    paragraphs = [FIRE, PARK, ROAD, FIRE + PARK, PARK]
    pages = [put(column) for column in columns_of(paragraphs, ems, indent=indent, lines_each=30)]
    assert said(pdf_file(*pages)) == paragraphs


MARKS = st.sampled_from("，；、")
SENTENCE = st.builds(
    lambda parts, end: "".join(parts) + end,
    st.lists(
        st.one_of(st.sampled_from(["加强巡查", "配齐器材", "5G", "《条例》", "GDP"]), MARKS),
        max_size=4,
    ),
    st.sampled_from(["防火工作要落实到人。", "确保安全！"]),
)


def told_apart(paragraphs: list[str]) -> list[str]:
    """Return paragraphs in which no two lines are alike: every few letters have a number before.

    A line that comes back at the edges of pages is a running head, by its looks; and pdfium takes
    one that comes back below, in a font without shapes, for one that is printed twice.
    """
    turns = map("".join, product("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥", repeat=2))
    words = "加强|配齐|防火|确保|5G|GDP|《|，|；|、"
    return [re.sub(words, lambda found: next(turns) + found[0], one) for one in paragraphs]


@settings(max_examples=30)
@given(
    st.lists(st.lists(SENTENCE, min_size=4, max_size=9).map("".join), min_size=3, max_size=8),
    st.integers(16, 36),
    st.integers(9, 40),
)
def test_no_letter_is_lost_or_moved(paragraphs: list[str], ems: int, lines_each: int) -> None:
    paragraphs = told_apart(paragraphs)
    columns = columns_of(paragraphs, ems, lines_each=lines_each)
    received = from_pdf(pdf_file(*map(put, columns)))
    assert received.text.replace("\n", "") == "".join(paragraphs)
    assert received.joined == sum(len(broken(x, ems)) for x in paragraphs) - len(
        received.text.split("\n")
    )


def test_short_lines_stay_paragraphs() -> None:
    lines = ["目标任务", "规划引领", "保障民生", "改革创新"]
    assert said(pdf_file([Put(line, 40, 800 - 18 * n) for n, line in enumerate(lines)])) == lines


def test_a_line_that_ends_early_ends_its_paragraph_whatever_its_letters() -> None:
    # Two lines of one width: the first has as many letters as the second, but Latin ones.
    lines = [*broken(FIRE, 28, 0), "A" * 30, "这一行自成一段"]
    page = [Put(line, 90, 760 - 18 * n) for n, line in enumerate(lines)]
    assert said(pdf_file(page)) == [FIRE, "A" * 30, "这一行自成一段"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("推进城", "市更新", "推进城市更新"),
        ("artificial", "intelligence", "artificial intelligence"),
        ("inter-", "national", "international"),
        ("COVID-", "19", "COVID-19"),
        ("发展", "GDP", "发展GDP"),
        ("见 https://example.org/a", "bc", "见 https://example.org/abc"),
        ("20", "24年", "2024年"),
        ("5G", "and", "5G and"),
    ],
)
def test_blanks_at_a_line_end(above: str, below: str, whole: str) -> None:
    assert joined(above, below) == whole


def numbered(*numbers: str, head: str = "", at: float = 40, count: int = 4) -> bytes:
    """Pages of text with a number at their foot (or head) and a running head above."""
    columns = columns_of([FIRE + PARK] * (7 * count), lines_each=29)
    pages = [put(column) for column in columns[:count]]
    for page, number in zip(pages, numbers, strict=False):
        page.append(Put(number, 280, at, 10))
    for page in pages:
        page += [Put(head, 90, 800, 10)] if head else []
    return pdf_file(*pages)


NUMBERS = [
    ["1", "2", "3", "4"],
    ["- 1 -", "- 2 -", "- 3 -", "- 4 -"],
    ["—1—", "—2—", "—3—", "—4—"],
    ["第 1 页", "第 2 页", "第 3 页", "第 4 页"],
    ["第1页 共4页", "第2页 共4页", "第3页 共4页", "第4页 共4页"],
    ["1/4", "2/4", "3/4", "4/4"],
    ["Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4"],
    ["i", "ii", "iii", "iv"],
    ["-Ⅰ-", "-Ⅱ-", "-Ⅲ-", "-Ⅳ-"],
    ["第一页", "第二页", "第三页", "第四页"],
    ["17", "18", "19", "20"],
]


@pytest.mark.parametrize("at", [40, 800])
@pytest.mark.parametrize("numbers", NUMBERS, ids=lambda numbers: numbers[0])
def test_page_numbers_of_every_form_are_left_out(numbers: Sequence[str], at: float) -> None:
    for count in (4, 2):
        received = from_pdf(numbered(*numbers, at=at, count=count))
        assert list(received.dropped) == list(numbers[:count])
        assert received.text.startswith(FIRE) and numbers[1] not in received.text.split("\n")
        assert set(received.text.split("\n")[:-1]) == {FIRE + PARK}


@pytest.mark.parametrize("count", [2, 4, 5])
def test_a_head_and_a_number_on_one_line(count: int) -> None:
    columns = columns_of([FIRE + PARK] * 40, lines_each=29)[:count]
    pages = [
        [*put(column), Put("某市防火方案", 90, 800, 10), Put(f"第{n}页 共{count}页", 380, 800, 10)]
        for n, column in enumerate(columns, 1)
    ]
    received = from_pdf(pdf_file(*pages))
    assert [x.split(" ")[0] for x in received.dropped] == ["某市防火方案"] * count
    assert set(received.text.split("\n")[:-1]) == {FIRE + PARK}


def test_heads_that_take_turns_and_heads_that_change_with_chapters() -> None:
    columns = columns_of([FIRE + PARK] * 50, lines_each=29)
    turns = [
        [*put(column), Put(["某市防火方案", "总体要求"][n % 2], 90, 800, 10)]
        for n, column in enumerate(columns[:6])
    ]
    assert set(from_pdf(pdf_file(*turns)).dropped) == {"某市防火方案", "总体要求"}
    chapters = ["总体要求", "总体要求", "主要任务", "主要任务", "保障措施", "附则"]
    pages = [
        [*put(column), Put(head, 90, 800, 10)]
        for head, column in zip(chapters, columns, strict=False)
    ]
    assert list(from_pdf(pdf_file(*pages)).dropped) == chapters


def test_attachments_at_the_head_of_pages_are_no_running_heads() -> None:
    pages = [
        [Put(f"附件{n}", 90, 780), *put(columns_of([FIRE])[0], y=740)] for n in range(1, 4)
    ] + [put(columns_of([PARK])[0]) for _ in range(5)]
    assert [line for line in said(pdf_file(*pages)) if line.startswith("附件")] == [
        "附件1",
        "附件2",
        "附件3",
    ]


def test_a_year_alone_on_the_last_line_is_no_page_number() -> None:
    page = [*put(columns_of([FIRE, "2024"])[0])]
    assert said(pdf_file(page, put(columns_of([PARK])[0]), put(columns_of([PARK])[0])))[1] == "2024"


def test_a_file_with_running_heads_only_is_a_scan() -> None:
    pages = [[Put("某市档案馆", 90, 800, 10), Put(f"{n}", 280, 40, 10)] for n in range(1, 5)]
    assert refused(pdf_file(*pages)) == "scanned"
    assert refused(pdf_file([], [])) == "scanned"


def test_two_columns_are_read_one_after_the_other() -> None:
    texts = [FIRE, PARK + FIRE, FIRE + PARK, PARK]
    left, right = columns_of(texts, ems=16, size=11, lines_each=20)[:2]
    page = [
        Put("防火与绿化工作简报", 180, 800, 18),
        *put(left, 70, 760, 11),
        *put(right, 300, 760, 11),
    ]
    assert said(pdf_file(page)) == ["防火与绿化工作简报", *texts]


def test_vertical_lines_are_read_from_right_to_left() -> None:
    text = "各街道要加强巡查，落实分片包干责任。"
    page = []
    for column, line in enumerate([text[:6], text[6:12], text[12:]]):
        marks = line.translate(str.maketrans("，。", "︐︒"))
        page += [Put(letter, 500 - 24 * column, 700 - 12 * n) for n, letter in enumerate(marks)]
    assert from_pdf(pdf_file(page)).text.replace("\n", "") == text


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_turned_pages_are_read_upright(quarter: int) -> None:
    lines = [line for _, line in columns_of([FIRE, PARK], indent=0)[0]]
    steps = [(0, -18), (18, 0), (0, 18), (-18, 0)][quarter]
    page = [
        Put(line, 300 + steps[0] * n, 400 + steps[1] * n, 12, turn=quarter)
        for n, line in enumerate(lines)
    ]
    assert said(pdf_file(page, rotate=90 * quarter)) == [FIRE, PARK]


def test_stamps_over_the_text_are_left_out() -> None:
    columns = columns_of([FIRE + PARK] * 24, lines_each=24)[:4]
    aslant = [
        [*put(column), Put("内部资料", 200, 300, 60, turn=0.5, grey=0.9)] for column in columns
    ]
    received = from_pdf(pdf_file(*aslant))
    assert received.dropped == ("内部资料",) and "内部" not in received.text
    level = [[*put(column), Put("征求意见稿", 150, 403, 50, grey=0.9)] for column in columns]
    received = from_pdf(pdf_file(*level))
    assert received.dropped == ("征求意见稿",) and "征求" not in received.text


def ruled(rows: Sequence[Sequence[str]], xs: Sequence[float], top: float, high: float) -> list:
    """A table with lines around every cell; a cell's lines are parted by ⏎."""
    page: list[Put | Rule] = []
    for n in range(len(rows) + 1):
        page.append(Rule(xs[0], top - high * n, xs[-1], top - high * n))
    page += [Rule(x, top, x, top - high * len(rows)) for x in xs]
    for n, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            lines = cell.split("⏎")
            page += [
                Put(line, x + 4, top - high * n - 16 - 14 * at, 12)
                for at, line in enumerate(lines)
                if line
            ]
    return page


def test_a_ruled_table_gives_a_line_for_each_row() -> None:
    rows = [
        ["序号", "任务", "责任单位"],
        ["1", "加快老旧小区改造，完善公共⏎服务设施，提升居民生活品质", "市住房城乡建设委⏎市财政局"],
        ["2", "建设公园绿地", "市林业局"],
    ]
    page = [Put("重点任务分工表", 90, 780), *ruled(rows, [90, 130, 290, 430], 760, 40)]
    assert said(pdf_file(page)) == [
        "重点任务分工表",
        "序号\t任务\t责任单位",
        "1\t加快老旧小区改造，完善公共服务设施，提升居民生活品质\t市住房城乡建设委 市财政局",
        "2\t建设公园绿地\t市林业局",
    ]


def test_a_cell_over_several_columns_or_rows_stands_once() -> None:
    page: list[Put | Rule] = [Rule(90, y, 400, y) for y in (700, 670)]
    page += [Rule(190, 640, 400, 640), Rule(90, 610, 400, 610)]
    page += [Rule(90, 700, 90, 610), Rule(400, 700, 400, 610)]
    page += [Rule(190, 670, 190, 610), Rule(300, 670, 300, 610)]
    page += [Put("任务分工说明", 200, 680), Put("城市更新", 94, 635)]
    page += [Put("住房保障", 194, 650), Put("年底", 304, 650)]
    page += [Put("住房补贴", 194, 620), Put("明年", 304, 620)]
    assert said(pdf_file(page)) == ["任务分工说明", "城市更新\t住房保障\t年底", "住房补贴\t明年"]


def test_the_head_of_a_table_that_goes_on_over_the_page_stands_once() -> None:
    xs = [90, 130, 290]
    pages = [ruled([["序号", "任务"], [f"{n}", f"第{n}项"]], xs, 780, 30) for n in (1, 2)]
    received = from_pdf(pdf_file(*pages))
    assert received.text.split("\n") == ["序号\t任务", "1\t第1项", "2\t第2项"]
    assert received.dropped == ("序号\t任务",)


def test_a_signature_at_the_right_edge_stands_alone() -> None:
    page = put(columns_of([FIRE])[0])
    page += [
        Put("某市人民政府", 350, 600),
        Put("2024年3月1日", 348, 582),
        Put("（公开发布）", 114, 564),
    ]
    assert said(pdf_file(page)) == [FIRE, "某市人民政府", "2024年3月1日", "（公开发布）"]


def test_an_item_goes_on_under_its_text() -> None:
    lines = broken(FIRE, 24, 0)
    page = [Put("1.", 96, 760)] + [Put(line, 114, 760 - 18 * n) for n, line in enumerate(lines)]
    page += [Put("2.", 96, 760 - 18 * len(lines)), Put("加强值班。", 114, 760 - 18 * len(lines))]
    assert said(pdf_file(page)) == ["1. " + FIRE, "2. 加强值班。"]


def test_a_frame_around_text_is_no_table() -> None:
    frame = [Rule(80, 780, 440, 780), Rule(80, 500, 440, 500)]
    frame += [Rule(80, 780, 80, 500), Rule(440, 780, 440, 500)]
    assert said(pdf_file([*frame, *put(columns_of([FIRE, PARK])[0])])) == [FIRE, PARK]


def test_rows_without_ruled_lines_stay_rows() -> None:
    rows = [("序号", "任务", "单位"), ("1", "加强巡查", "市林业局"), ("2", "建设绿地", "市园林局")]
    page = put(columns_of([FIRE])[0])
    for n, row in enumerate(rows):
        page += [Put(cell, x, 600 - 20 * n) for cell, x in zip(row, (90, 160, 320), strict=True)]
    assert said(pdf_file(page)) == [FIRE, *("\t".join(row) for row in rows)]


def test_contents_keep_a_line_each() -> None:
    names = ["一、总体要求", "二、主要任务", "三、保障措施"]
    dots = [name + "…" * (27 - len(name)) + str(n) for n, name in enumerate(names, 1)]
    page = [Put(line, 90, 700 - 20 * n) for n, line in enumerate(dots)]
    assert said(pdf_file([*put(columns_of([FIRE])[0]), *page])) == [
        FIRE,
        *(f"{name}……{n}" for n, name in enumerate(names, 1)),
    ]


def test_footnotes_are_set_aside_and_do_not_cut_the_paragraph_that_goes_on() -> None:
    first, *second = columns_of([FIRE, FIRE + PARK + FIRE + PARK], lines_each=6)
    page = [
        *put(first),
        Put("1", 90 + 12 * len(first[0][1]) + 25, 765, 7),
        Rule(90, 90, 240, 90),
        Put("1 火情指在林区发现的一切明火。", 90, 75, 9),
        Put("2 分片包干见附表。", 90, 60, 9),
    ]
    received = from_pdf(pdf_file(page, put([line for column in second for line in column])))
    paragraphs = received.text.split("\n")
    assert paragraphs[1:] == [
        FIRE + PARK + FIRE + PARK,
        "1 火情指在林区发现的一切明火。",
        "2 分片包干见附表。",
    ]
    assert {part.kind for part in received.aside} == {"footnote"}
    assert [received.text[part.start : part.end] for part in received.aside] == [
        "1",
        "1 火情指在林区发现的一切明火。",
        "2 分片包干见附表。",
    ]
    assert paragraphs[0].replace("1", "") == FIRE
    assert "火情指" not in clean(received).text


@pytest.mark.parametrize("size", [7, 10])
def test_raised_numbers_of_units_are_text(size: float) -> None:
    page = [Put("建设绿地500m", 90, 700), Put("2", 90 + 12 * 4 + 24.5, 705, size)]
    page.append(Put("以上", 90 + 12 * 4 + 29, 700))
    received = from_pdf(pdf_file(page))
    assert received.text.replace(" ", "") == "建设绿地500m2以上" and not received.aside


def test_letters_set_apart_by_their_font_give_no_blanks_between_hanzi() -> None:
    page = [
        Put("关于做好防火工作的通知", 120, 760, 18, spaced=9),
        *put(columns_of([FIRE])[0], y=700),
    ]
    assert said(pdf_file(page)) == ["关于做好防火工作的通知", FIRE]


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("家喻⼾晓", "家喻户晓"),
        ("⿈河⾭年", "黄河青年"),
        ("⻘年⺠生⻓江⻔户⻅⻢⻰", "青年民生长江门户见马龙"),
        ("⼀⼆⼗⼤⼈⼯⽅⽕", "一二十大人工方火"),
        ("臺灣⼾籍⿈河發展與環境問題", "臺灣戶籍黃河發展與環境問題"),
        ("ﬁnance ﬂow oﬃce", "finance flow office"),
        ("︵一︶︽条例︾﹁好﹂︐︒", "（一）《条例》「好」，。"),
        ("ｶﾅ５Ｇ", "ｶﾅ５Ｇ"),
        ("\uf9e1\uf90a", "李金"),
    ],
)
def test_letters_that_fonts_give_for_others(given: str, right: str) -> None:
    assert plain_letters(given) == right
    assert from_pdf(pdf_file([Put(given, 90, 700)])).text == right


def test_letters_beyond_the_first_plane_are_whole() -> None:
    # The maker writes code units, as PDF files do: two for one letter.
    assert plain_letters("\U0002f804") == "你"
    assert from_pdf(pdf_file([Put("汉字\ufffd字", 90, 700)])).replaced == 1


def test_fonts_that_a_file_only_names_need_no_font_on_the_machine() -> None:
    # One letter at a time: such letters have no extent where no font is found for them.
    page = [Put(letter, 90 + 12 * n, 700) for n, letter in enumerate(FIRE[:20] + "靐")]
    page.append(Put(PARK[:20], 300, 200, turn=1))
    text = from_pdf(pdf_file(page, named_only=True)).text
    assert text.split("\n") == [FIRE[:20] + "靐", PARK[:20]]


def test_fonts_that_do_not_say_what_they_draw_are_refused() -> None:
    private = "".join(chr(0xE100 + n) for n in range(40))
    assert refused(pdf_file([Put(private, 90, 700)])) == "garbled"
    assert refused(pdf_file([Put("䇴ḷငઈՊᆹᒶᐲޜޡ䍴Ⓚ" * 3, 90, 700)])) == "garbled"
    mixed = from_pdf(pdf_file([Put(FIRE[:30] + private[:3], 90, 700)]))
    assert mixed.replaced == 3 and mixed.text.startswith(FIRE[:30])


def test_titles_that_files_state() -> None:
    page = put(columns_of([FIRE])[0])
    assert from_pdf(pdf_file(page, title="Microsoft Word - 某市通知.doc")).title == "某市通知"
    assert from_pdf(pdf_file(page, title="关于防火的通知")).title == "关于防火的通知"
    assert from_pdf(pdf_file(page, title="untitled")).title == ""


def test_an_empty_password_opens_and_another_does_not() -> None:
    for password, reason in (("", ""), ("geheim", "password")):
        writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_file([Put(FIRE[:20], 90, 700)]))))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        out = BytesIO()
        writer.write(out)
        if reason:
            assert refused(out.getvalue()) == reason
        else:
            assert said(out.getvalue()) == [FIRE[:20]]


def test_the_article_printed_in_several_widths_comes_back(browser: Browser) -> None:
    paragraphs = [line.strip() for line in ARTICLE.read_text("utf-8").splitlines() if line.strip()]
    body = "".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in paragraphs)
    page = browser.new_page()
    for look in (
        "body{font:16px/1.8 serif} p{text-indent:2em;margin:0;text-align:justify}",
        "body{font:14px/1.6 sans-serif;width:300px} p{margin:0 0 1em}",
        "body{font:13px/1.6 serif;columns:2} p{text-indent:2em;margin:0}",
    ):
        page.set_content(f"<html lang=zh><style>{look}</style>{body}</html>")
        received = from_pdf(
            page.pdf(format="A4", margin=dict.fromkeys(("top", "left", "right"), "2cm"))
        )
        read_back = [line.replace(" ", "") for line in received.text.split("\n")]
        assert read_back == [line.replace(" ", "") for line in paragraphs]
    page.close()
