"""The parts of invented documents: each kind where it stands, and what only looks like one."""

import pytest

from policytext.source.cleaning import clean, outline
from policytext.source.documents import SetAside
from policytext.source.parts import parts
from policytext.source.reading.received import Received

LONG = (
    "各街道要按照要求加强巡查，每日不少于两次，发现隐患要立即处置并及时报告，"
    "确保不发生较大以上火灾，切实保障人民群众生命财产安全。"
)
NOTICE = (
    "各街道办事处：",
    "为做好春季防火工作，现将有关事项通知如下。",
    "一、加强巡查。每日两次。",
)
TITLE = "某市人民政府关于做好春季防火工作的通知"


def kinds(*lines: str, title: str = "") -> list[str]:
    return list(parts(lines, title))


def told(*lines: str, title: str = "") -> list[tuple[str, str]]:
    """Return (kind, line) of every line that is neither title nor body."""
    found = parts(lines, title)
    return [(k, line) for k, line in zip(found, lines, strict=True) if k not in ("title", "body")]


@pytest.mark.parametrize(
    ("head", "right"),
    [
        (["某市人民政府文件", "某政发〔2024〕8号"], ["red_head", "number"]),
        (["000001", "机密★1年", "特急", "某市人民政府办公室文件"], ["red_head"] * 4),
        (["某市财政局", "某市民政局", "文件", "某财规〔2024〕3号"], ["red_head"] * 3 + ["number"]),
        (["某政发〔2024〕8号　　签发人：王某"], ["number"]),
        (["某政报[2024]12号", "签发人：王某"], ["number", "red_head"]),
        (["某府办函(2004)112号"], ["number"]),
        (
            ["索引号：\tA01\t发文机关：\t某市人民政府", "成文日期：\t2024年3月1日"],
            ["index_table"] * 2,
        ),
        (
            ["索引号：", "A01/2024-0001", "主题词：", "某政发〔2024〕8号"],
            ["index_table"] * 3 + ["number"],
        ),
        (["某市人民政府文件　某政发〔2024〕8号", "————★————"], ["red_head", "comment"]),
        (["首页 > 政务公开 > 文件", "发布时间：2024-03-05 10:00"], ["breadcrumb", "metadata"]),
        (["您当前的位置：首页", "来源：某市政府办"], ["breadcrumb", "metadata"]),
    ],
)
def test_what_stands_above_a_title(head: list[str], right: list[str]) -> None:
    assert kinds(*head, TITLE, *NOTICE) == [*right, "title", "body", "body", "body"]


@pytest.mark.parametrize(
    ("below", "right"),
    [
        (["某政发〔2024〕8号"], ["number"]),
        (["（2021年12月28日某市第十六届人民代表大会常务委员会第三次会议通过）"], ["byline"]),
        (
            ["（2021年12月28日某市人大常委会", "第三次会议通过", "根据2023年1月1日决定修正）"],
            ["byline"] * 3,
        ),
        (["——2025年1月14日在某省第十四届人民代表大会第三次会议上", "省长　王某某"], ["byline"] * 2),
        (
            ["2025年1月14日在某省第十四届人民代表大会第三次会议上", "某省省长", "王某"],
            ["byline"] * 3,
        ),
        (["2024年3月1日 某市人民政府令第36号公布", "2024年5月1日 施行"], ["byline"] * 2),
        (["2024-03-05 来源：某市政府办"], ["metadata"]),
        ([TITLE], ["before"]),
    ],
)
def test_what_stands_below_a_title(below: list[str], right: list[str]) -> None:
    assert kinds(TITLE, *below, *NOTICE) == ["title", *right, "body", "body", "body"]


@pytest.mark.parametrize(
    "title",
    [
        ["某市人民政府办公室关于做好春季防火", "和森林草原防灭火能力建设工作的通知"],
        ["某市人民政府", "关于加强防火工作的意见"],
        ["中共某市委 某市人民政府", "关于印发《某市防火规划", "（2024—2030年）》的通知"],
        ["国务院关于印发", "“十六五”某某体系规划的通知"],
        ["某市人民政府关于全面推行", "执法公示制度执法记录制度", "法制审核制度的指导意见"],
        ["某市防火工作方案", "（试行）"],
        ["某市国民经济和社会发展", "第十六个五年规划纲要", "（草案）"],
        ["政府工作报", "告"],
        ["谁来守护我们的森林？"],
        ["防火防汛两手抓！"],
        ["春风又绿：“三个一”里的新变化"],
        [f"某市财政局 某市民政局关于印发某市{'社会救助' * 12}费用范围及标准的通知"],
    ],
)
def test_titles(title: list[str]) -> None:
    assert kinds(*title, LONG, LONG) == ["title"] * len(title) + ["body", "body"]
    assert clean("\n".join([*title, LONG, LONG])).title == "".join(title)


@pytest.mark.parametrize(
    "first",
    [
        "各位代表：",
        "各位代表！",
        "一、总体要求",
        "第一章　总则",
        LONG,
        "（一）加强领导",
        "今年以来，",
    ],
)
def test_what_is_no_title(first: str) -> None:
    assert kinds(first, LONG, LONG) == ["body"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "会议听取和审议了省长王某所作的",
        "政府工作报告",
        "省长王某强调要加强防火",
        "一、省长负责制",
    ],
)
def test_a_line_that_names_an_office_or_a_report_is_no_byline_by_itself(line: str) -> None:
    assert kinds(TITLE, "某政发〔2024〕8号", line, LONG, LONG)[2] == "body"


def test_the_title_that_a_file_states_is_found_among_its_first_lines() -> None:
    lines = ["某市政府网", "某市春季", "防火工作综述", LONG]
    assert kinds(*lines, title="某市春季防火工作综述") == ["before", "title", "title", "body"]


def test_the_title_of_what_a_decree_enacts() -> None:
    lines = [
        "某市人民政府令",
        "第36号",
        "《某市广告管理办法》已经会议通过，现予公布。",
        "市长　王某",
        "2024年3月1日",
    ]
    found = kinds(*lines, "某市广告管理办法", "第一条　制定本办法。")
    assert found == ["red_head", "number", "body", "signature", "signature", "title", "body"]


@pytest.mark.parametrize(
    ("end", "right"),
    [
        (["某市人民政府", "2024年3月1日"], ["signature"] * 2),
        (["某市财政局", "某市民政局", "二〇二四年三月一日"], ["signature"] * 3),
        (["某市财政局　某市民政局", "2024年3月1日"], ["signature"] * 2),
        (["某市人民政府　2024年3月1日"], ["signature"]),
        (["2024年3月1日"], ["signature"]),
        (
            ["附件：1.分工表", "2.时间表", "某市人民政府", "2024年3月1日"],
            ["attachment"] * 2 + ["signature"] * 2,
        ),
        (["附件1.分工表", "2.时间表"], ["attachment"] * 2),
        (["附件1：分工表", "附件2：时间表"], ["attachment"] * 2),
        (["附件：", "1.分工表", "2.时间表"], ["attachment"] * 3),
        (
            ["附件：1.分工表", "2.时间表", "附件1：分工表", LONG],
            [*["attachment"] * 2, "body", "body"],
        ),
        (["某市人民政府", "2024年3月1日", "（此件公开发布）"], ["signature"] * 2 + ["colophon"]),
        (["（此件主动公开）", "（联系人：王某，联系电话：0000000）"], ["colophon"] * 2),
        (["抄送：市委办公室，市人大常委会办公室，", "市政协办公室。"], ["colophon"] * 2),
        (["某市人民政府办公室　　2024年3月2日印发", "（共印100份）"], ["colophon"] * 2),
        (["主题词：防火　通知"], ["colophon"]),
        (["（本文有删减）"], ["colophon"]),
        (["责任编辑：王某"], ["metadata"]),
        (["来源：某某日报", "扫一扫在手机打开当前页"], ["metadata", "footer"]),
        (["【打印】【关闭】"], ["footer"]),
        (["相关链接：", "一图读懂防火通知", "某市召开防火会议"], ["related"] * 3),
        (["— 3 —"], ["footer"]),
    ],
)
def test_what_stands_at_the_end(end: list[str], right: list[str]) -> None:
    assert kinds(TITLE, *NOTICE, *end) == ["title", "body", "body", "body", *right]


def test_a_signature_between_a_notice_and_its_plan_sets_aside_only_itself() -> None:
    lines = [
        *(TITLE, "某政发〔2024〕8号", *NOTICE, "某市人民政府", "2024年3月1日", "（此件公开发布）"),
        *("某市防火工作方案", "为做好防火工作，制定本方案。", "一、总体要求", LONG),
    ]
    assert [kind for kind, _ in told(*lines)] == ["number", "signature", "signature", "colophon"]
    assert kinds(*lines)[-4:] == ["body"] * 4


def test_an_attachments_text_is_body() -> None:
    lines = [
        TITLE,
        *NOTICE,
        "附件：任务分工表",
        "某市人民政府",
        "2024年3月1日",
        "附件",
        "任务分工表",
        LONG,
    ]
    assert told(*lines) == [
        ("attachment", "附件：任务分工表"),
        ("signature", "某市人民政府"),
        ("signature", "2024年3月1日"),
        ("attachment", "附件"),
    ]


@pytest.mark.parametrize(
    "notice",
    ["版权声明", "【版权声明】凡本网稿件，未经授权不得转载。", "免责声明：文中观点不代表本网。"],
)
def test_a_notice_in_the_middle_sets_aside_itself_alone(notice: str) -> None:
    lines = [
        TITLE,
        LONG,
        notice,
        "本作品在中国大陆属于公有领域。",
        "某市春季防火工作报告",
        "各位代表：",
        LONG,
        LONG,
    ]
    found = kinds(*lines)
    assert set(found[2:4]) <= {"copyright", "disclaimer"}
    assert found[4:] == ["body"] * 4


def test_four_reports_in_one_file_stay_whole() -> None:
    report = [
        "政府工作报告",
        "——2024年1月5日在某市第九届人民代表大会第三次会议上",
        "市长　王某",
        "各位代表：",
        *[LONG] * 9,
    ]
    end = ["本作品属于公有领域。版权所有", "Public domain", "false"]
    lines = [*report, "版权声明", *end] * 4
    assert kinds(*lines).count("body") == 4 * 10 + 3  # three of the titles are paragraphs
    assert kinds(*lines).count("byline") == 8


@pytest.mark.parametrize(
    ("contents", "body"),
    [
        (
            ["目录", "一、总体要求......1", "二、主要任务......3"],
            ["一、总体要求", LONG, "二、主要任务", LONG],
        ),
        (["目　录", "一、总体要求", "二、主要任务"], ["一、总体要求", LONG, "二、主要任务", LONG]),
        (
            ["目次", "第一章　总则", "第二章　预防"],
            ["第一章　总则", "第一条　好。", "第二章　预防", "第二条　好。"],
        ),
        (["一、总体要求…………1", "二、主要任务…………3", "三、保障措施…………5"], ["一、总体要求", LONG]),
    ],
)
def test_contents_lists(contents: list[str], body: list[str]) -> None:
    assert kinds("某市防火规划", *contents, *body) == [
        "title",
        *["contents"] * len(contents),
        *["body"] * len(body),
    ]


@pytest.mark.parametrize(
    "heading", ["名词解释", "《政府工作报告》有关名词解释", "附件：名词解释", "注释："]
)
def test_glossaries(heading: str) -> None:
    entries = [
        "1.“两个一”：指每日一次巡查、每周一次宣传。",
        "2.双随机：指随机抽取对象，随机选派人员。",
    ]
    found = kinds(TITLE, LONG, LONG, LONG, heading, *entries)
    assert found == ["title", "body", "body", "body", "glossary", "glossary", "glossary"]


def test_front_matter_and_comments() -> None:
    lines = [
        "---",
        f"标题: {TITLE}",
        "发布日期: 2024-03-05",
        "---",
        f"# {TITLE}",
        "<!-- 完 -->",
        *NOTICE,
    ]
    assert kinds(*lines) == [*["front_matter"] * 4, "title", "comment", *["body"] * 3]


@pytest.mark.parametrize(
    "line",
    [
        "来源：这是正文里的一句话。",
        "附件是本通知的组成部分，请一并执行。",
        "版权声明制度是保护创作者的重要制度。",
        "抄送范围由办公室另行确定。",
        "2024年3月1日",
        "2024年3月1日，全市召开防火会议。",
        "某市财政局",
        "名词解释",
        "目录",
        "八、名词解释",
        "任务\t单位\t期限",
        "山高水长",
        "来源：某市统计局",
        "联系人：王某",
        "第36号",
        "公告",
    ],
)
def test_what_only_looks_like_a_part_stays_in_the_middle_of_a_body(line: str) -> None:
    assert kinds(TITLE, LONG, LONG, LONG, line, LONG, LONG) == ["title", *["body"] * 6]


def test_a_short_word_frames_a_page_only_near_the_files_ends() -> None:
    lines = [TITLE, *[LONG] * 25, "保存", *[LONG] * 25, "关闭"]
    assert told(*lines) == [("footer", "关闭")]


def test_a_chronicle_keeps_its_dates_and_a_list_its_bodies() -> None:
    chronicle = ["2024年1月1日", LONG, "2024年2月1日", LONG, "2024年3月1日", LONG]
    members = ["成员单位：", "某市财政局", "某市民政局", "某市公安局", LONG]
    assert kinds(TITLE, LONG, *chronicle, *members)[1:] == ["body"] * 12
    assert kinds(TITLE, *chronicle) == ["title", *["body"] * 6]


def test_an_enacted_date_in_the_title_table_is_not_lost_to_an_empty_key() -> None:
    lines = ["索引号：\tA01", "主题词：", TITLE, "某政发〔2024〕8号", *NOTICE]
    assert kinds(*lines)[:4] == ["index_table", "index_table", "title", "number"]


def test_what_a_reader_set_aside_inside_a_line_keeps_its_own_kind() -> None:
    source = f"{TITLE}\n正文一句。注一好。\n某市人民政府\n2024年3月1日"
    place = source.index("注一")
    document = clean(Received(source, "docx", aside=(SetAside("footnote", place, place + 2),)))
    assert document.text == "正文一句。好。"
    assert [part.kind for part in document.set_aside] == ["footnote", "signature", "signature"]
    assert [row.part for row in outline(source)[0]] == ["title", "body", "signature", "signature"]


def test_among_catchwords_of_one_length_there_is_no_title() -> None:
    words = ["目标任务", "规划引领", "保障民生", "改革创新"]
    assert parts(words) == ["body"] * 4
    assert parts([*words, "要抓好落实。"])[0] == "title"
