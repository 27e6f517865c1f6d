"""Saved web pages of many kinds of site: the document, and nothing of the site around it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.source.reading import Received, read
from policytext.source.reading.html import from_html
from policytext.source.reading.html.dates import first_date
from policytext.source.reading.html.stated import without_site

CASES = ROOT.parent / "shared" / "cases"
FIRST = "为做好山塘水库的巡查工作，经研究同意，现将有关事项通知如下，请认真抓好落实。"
SECOND = "各镇每周巡查不少于两次，发现险情要立即处置，并在一小时之内报告县水务局。"
THIRD = "巡查记录保存三年，由各镇农业农村办公室负责整理归档，随时备查。"
BODY = f"<p>{FIRST}</p><p>　　{SECOND}</p><p>&nbsp;&nbsp;{THIRD}</p>"
PARAGRAPHS = [FIRST, SECOND, THIRD]
TITLE = "清溪县关于做好山塘水库巡查工作的通知"
MENU = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul>'
FOOT = '<div class="footer"><p>主办单位：清溪县人民政府办公室 京ICP备00000000号</p></div>'


def page(body: str, title: str = f"{TITLE}_清溪县人民政府", head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


def own(received: Received) -> list[str]:
    """Return the lines of a text without what was set aside."""
    text = received.text
    for part in reversed(received.aside):
        text = text[: part.start] + text[part.end :]
    return [line for line in text.split("\n") if line]


def set_aside(received: Received) -> list[tuple[str, str]]:
    return [(part.kind, received.text[part.start : part.end]) for part in received.aside]


SITES = {
    "an element of its own": f'{MENU}<h1>{TITLE}</h1><div class="TRS_Editor">{BODY}</div>{FOOT}',
    "its name is one of two": f'{MENU}<div class="view TRS_UEDITOR trs_web">{BODY}</div>{FOOT}',
    "a table that places things": f"""<table><tr><td width="200"><a href="a">领导之窗</a><br>
      <a href="b">机构职能</a></td><td><table><tr><td><font size="5">{TITLE}</font></td></tr>
      <tr><td>发布时间：2023-05-06 来源：县水务局 【字体：大 中 小】</td></tr>
      <tr><td id="zoom">{BODY}</td></tr>
      <tr><td align="right">【打印本页】【关闭窗口】</td></tr></table></td></tr></table>""",
    "no name at all": f"""<div id="a1">{MENU}</div><div id="a2"><div id="a3"><h1>{TITLE}</h1>
      <div><span>发布日期：2023-05-06</span><span>浏览次数：12</span></div>{BODY}
      <p>上一篇：<a href="1">关于防汛的通告</a></p><p>下一篇：<a href="2">供水通告</a></p></div>
      <div id="a4"><h3>热点新闻</h3><ul><li><a href="3">春耕备耕全面展开有序推进</a></li>
      <li><a href="4">全县教育工作会议召开部署</a></li></ul></div></div>{FOOT}""",
    "buttons inside": f"""{MENU}<div class="article-content">
      <div class="share-box">分享到：微信 微博</div>{BODY}
      <div id="qr_container">扫一扫在手机打开当前页</div><div class="relnews">
      <h4>相关新闻</h4><a href="1">县水务局召开会议研究水库除险加固的若干问题，部署工作。</a>
      </div></div>{FOOT}""",
    "comments mark it": f"""{MENU}<div class="bt_content"><!--<$[信息内容]>begin-->{BODY}
      <!--<$[信息内容]>end--></div>{FOOT}""",
    "meta tags mark it": f"""{MENU}<table><tr><td>发布日期：2023-05-06</td></tr><tr><td>
      <meta name="ContentStart">{BODY}<meta name="ContentEnd"><p>县水务局将继续抓好落实。</p>
      </td></tr></table>{FOOT}""",
    "a mark at its begin only": f"""{MENU}<div><!--正文开始--><div>{BODY}</div></div>
      <div><p>县水务局将继续抓好落实，敬请各位市民继续关注本站的消息，谢谢支持。</p></div>{FOOT}""",
    "an early end": f'{MENU}</body></html><div class="content"><h1>{TITLE}</h1>{BODY}</div>{FOOT}',
    "a place that is no block": f"""{MENU}<h1>{TITLE}</h1><div><span id="zoom">{FIRST}<br>{SECOND}
      <br>{THIRD}</span></div>{FOOT}""",
    "line breaks only": f"""{MENU}<h1>{TITLE}</h1><div class="con">{FIRST}<br/><br/>　　{SECOND}<br>
      {THIRD}</div>{FOOT}""",
    "fonts in fonts": f"""{MENU}<div id="zoom"><p><span><font>{FIRST[:9]}</font><b>{FIRST[9:20]}</b>
      {FIRST[20:]}</span></p><p><o:p></o:p>{SECOND}</p><p><span>{THIRD}</span></p></div>{FOOT}""",
    "a copy that is hidden": f"""{MENU}<div class="content"><div>{BODY}</div></div>{FOOT}
      <div style="display:none">{TITLE}{FIRST}{SECOND}{THIRD}</div>""",
    "hidden until a script runs": f"""{MENU}<div id="js_content" style="visibility: hidden;">{BODY}
      </div>""",
    "a second page that is hidden": f"""{MENU}<div id="zoom"><div>{BODY.split("<p>　")[0]}</div>
      <div style="display: none"><p>{SECOND}</p><p>{THIRD}</p></div></div>{FOOT}""",
    "one for large and one for small screens": f"""<div class="pc">{MENU}<div>{BODY}</div></div>
      <div class="wap"><p>清溪</p><div>{BODY}</div></div>{FOOT}""",
    "a heading that is the site's": f"""<div class="header"><h1>清溪县人民政府网</h1>{MENU}</div>
      <div class="zw">{BODY}</div>{FOOT}""",
    "names that say little": f"""{MENU}<div><h1>{TITLE}</h1><div class="top"><p>{FIRST}</p></div>
      <p>{SECOND}</p><div class="bottom"><p>{THIRD}</p></div></div>{FOOT}""",
    "a form around all": f'<form>{MENU}<div class="v_news_content">{BODY}</div>{FOOT}</form>',
}


@pytest.mark.parametrize("body", SITES.values(), ids=SITES)
def test_a_page_gives_its_document_and_nothing_else(body: str) -> None:
    received = from_html(page(body))
    assert own(received) == [TITLE, *PARAGRAPHS]
    assert received.title == TITLE


def test_what_is_left_out_is_counted() -> None:
    received = from_html(page(SITES["an element of its own"]))
    site = "首页政务公开主办单位：清溪县人民政府办公室京ICP备00000000号"
    assert received.left_out == (("site", len(site)),)


TITLES = {
    f"{TITLE}_清溪县人民政府": TITLE,
    f"{TITLE}-清溪县水务局网站": TITLE,
    f"{TITLE} - 清溪县人民政府门户网站": TITLE,
    f"{TITLE}_政府信息公开_清溪县人民政府": TITLE,
    f"{TITLE}|清溪日报": TITLE,
    "如何申请补贴——清溪县问答之三": "如何申请补贴——清溪县问答之三",
    "清溪县2021-2025年水利规划": "清溪县2021-2025年水利规划",
    "“云上清溪”让群众少跑腿": "“云上清溪”让群众少跑腿",
    "关于清溪-白石供水项目的公示": "关于清溪-白石供水项目的公示",
    f"{TITLE}（转载）": TITLE,
}


@pytest.mark.parametrize(("head", "title"), TITLES.items())
def test_a_title_is_without_the_names_of_the_site(head: str, title: str) -> None:
    assert from_html(page(f'<div id="zoom">{BODY}</div>', head)).title == title


def test_a_site_is_known_by_what_the_page_says_too() -> None:
    assert without_site("水库巡查_清溪之声", ["清溪之声"]) == "水库巡查"
    assert without_site("水库巡查_清溪之声", []) == "水库巡查_清溪之声"


STATED = {
    "the meta tag": (
        '<meta name="ArticleTitle" content="{}">',
        "<h1>信息详情页面</h1>",
        "信息详情",
    ),
    "a heading over two lines": ("", f"<h1>{TITLE[:9]}<br>{TITLE[9:]}</h1>", TITLE),
    "a name that was cut off": ("", f"<h2 class=tit>{TITLE}</h2>", f"{TITLE[:12]}…_清溪县人民政府"),
    "a tag with markup": ('<meta name="ArticleTitle" content="&lt;b&gt;{}&lt;/b&gt;">', "", "首页"),
    "no heading": ("", "", TITLE),
    "the column is no title": ("", f"<h1>{TITLE}</h1>", "通知公告"),
}


@pytest.mark.parametrize(("head", "heading", "title"), STATED.values(), ids=STATED)
def test_the_title_is_what_the_page_states(head: str, heading: str, title: str) -> None:
    body = f'{MENU}{heading}<div class="TRS_Editor">{BODY}</div>'
    received = from_html(page(body, title, head.format(TITLE)))
    assert received.title == TITLE
    assert own(received) == [TITLE, *PARAGRAPHS]


def test_a_title_inside_the_document_is_not_said_twice() -> None:
    inner = f"<p>清政发〔2023〕7号</p><p>{TITLE[:9]}</p><p>{TITLE[9:]}</p>{BODY}"
    received = from_html(page(f'<h1>{TITLE}</h1><div id="zoom">{inner}</div>'))
    assert own(received) == ["清政发〔2023〕7号", TITLE[:9], TITLE[9:], *PARAGRAPHS]


RECORDS = {
    "cells": """<table>
      <tr><td>索 引 号：</td><td>K1/2023-7</td><td>发文机关：</td><td>清溪县水务局</td></tr>
      <tr><td>成文日期：</td><td>2023年05月04日</td><td>发文字号：</td><td>清水〔2023〕7号</td></tr>
      <tr><td>发布日期：</td><td>2023年05月06日</td><td>有效性：</td><td></td></tr></table>""",
    "entries": """<ul><li><b>索引号：</b>K1/2023-7</li><li><b>发布机构：</b>清溪县水务局</li>
      <li><b>文　　号：</b>清水〔2023〕7号</li><li><b>生成日期：</b>2023-05-04</li>
      <li><b>发布日期：</b>2023-05-06</li></ul>""",
    "lines": """<div><p>索引号：K1/2023-7</p><p>发布机构：清溪县水务局</p>
      <p>文号：清水〔2023〕7号</p><p>成文日期：2023/5/4</p></div>""",
    "terms": """<dl><dt>索引号</dt><dd>K1/2023-7</dd><dt>制发机关</dt><dd>清溪县水务局</dd>
      <dt>发文字号</dt><dd>清水〔2023〕7号</dd><dt>成文日期</dt><dd>2023-05-04</dd></dl>""",
}


@pytest.mark.parametrize("table", RECORDS.values(), ids=RECORDS)
def test_the_table_of_document_data_states_facts_and_is_set_aside(table: str) -> None:
    received = from_html(page(f'{MENU}{table}<div id="zoom">{BODY}</div>{FOOT}'))
    facts = received.facts
    # Who publishes a document need not have issued it: what the document says goes before.
    published = next((value for name, value, by in received.beside if name == "issuer"), "")
    assert (facts.issuer or published, facts.number, facts.date) == (
        "清溪县水务局",
        "清水〔2023〕7号",
        "2023-05-04",
    )
    assert received.date == "2023-05-04"
    assert own(received) == [TITLE, *PARAGRAPHS]
    assert {kind for kind, _ in set_aside(received)} == {"index_table"}
    assert any("K1/2023-7" in text for _, text in set_aside(received))


def test_a_table_of_data_inside_the_document_is_set_aside_at_its_place() -> None:
    received = from_html(page(f'<div id="zoom">{RECORDS["cells"]}{BODY}</div>'))
    assert own(received) == [TITLE, *PARAGRAPHS]
    assert received.text.count("K1/2023-7") == 1


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta name="PubDate" content="2023-05-06 10:00">', "", "2023-05-06"),
        ('<meta name="pubdate" content="20230506">', "", "2023-05-06"),
        ('<meta name="firstpublishedtime" content="2023-05-06-10:00:00">', "", "2023-05-06"),
        ('<meta property="article:published_time" content="2023-05-06T10:00">', "", "2023-05-06"),
        ("", "<p>发布时间：2023年5月6日　来源：县水务局</p>", "2023-05-06"),
        ("", "<p>时间：2023.05.06</p>", "2023-05-06"),
        ("", "<div>2023-05-06 10:00</div>", "2023-05-06"),
        ("", "<p>每年5月6日起执行。</p>", ""),
    ],
)
def test_the_date_is_that_of_publishing_as_the_page_states_it(
    head: str, body: str, date: str
) -> None:
    document = f'<h1>{TITLE}</h1>{body}<div id="zoom">{BODY}</div>'
    assert from_html(page(document, head=head)).date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年2月30日，2023年3月1日", "2023-03-01"),
        ("第20230506号", "2023-05-06"),
        ("电话 1234567890", ""),
        ("2023-5-6", "2023-05-06"),
        ("", ""),
    ],
)
def test_first_date(text: str, date: str) -> None:
    assert first_date(text) == date


def lines_of(inner: str) -> list[str]:
    """Return what the document's element gives for some markup behind a paragraph."""
    return own(from_html(page(f'<div id="zoom"><p>{FIRST}</p>{inner}</div>')))[2:]


SHOWN = {
    "rows": (
        "<table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>巡查</td></tr></table>",
        ["序号\t任务", "1\t巡查"],
    ),
    "a table's caption": (
        "<table><caption>任务表</caption><tr><td>1</td><td>巡查</td></tr></table>",
        ["任务表", "1\t巡查"],
    ),
    "merged cells once": (
        '<table><tr><td colspan="2">任务分工</td></tr><tr><td rowspan="2">水务局</td>'
        "<td>巡查</td></tr><tr><td>归档</td></tr></table>",
        ["任务分工", "水务局\t巡查", "归档"],
    ),
    "an empty cell keeps its place": (
        "<table><tr><td>甲</td><td></td><td>丙</td></tr></table>",
        ["甲\t\t丙"],
    ),
    "paragraphs in a cell": (
        "<table><tr><td><p>巡查</p><p>归档</p></td><td>水务局</td></tr></table>",
        ["巡查 归档\t水务局"],
    ),
    "overflow is shown": (
        '<table><tr><td style="overflow: hidden">序号</td>'
        '<td style="overflow:hidden">分值</td></tr></table>',
        ["序号\t分值"],
    ),
    "numbers": (
        "<ol><li>巡查</li><li>归档</li></ol><ul><li>宣传</li></ul>",
        ["1. 巡查", "2. 归档", "宣传"],
    ),
    "numbers from another start": (
        '<ol start="4"><li>巡查</li><li value="9">归档</li><li>宣传</li></ol>',
        ["4. 巡查", "9. 归档", "10. 宣传"],
    ),
    "letters": ('<ol type="A"><li>巡查</li><li>归档</li></ol>', ["A. 巡查", "B. 归档"]),
    "roman": ('<ol type="i"><li>巡查</li><li value="9">归档</li></ol>', ["i. 巡查", "ix. 归档"]),
    "chinese": (
        '<ol style="list-style-type: cjk-ideographic"><li>巡查</li><li value="21">归档</li></ol>',
        ["一、巡查", "二十一、归档"],
    ),
    "numbers that are written": (
        "<ol><li>一、巡查</li><li>二、归档</li></ol>",
        ["一、巡查", "二、归档"],
    ),
    "no numbers": ('<ol style="list-style: none"><li>巡查</li></ol>', ["巡查"]),
    "a list in a list": (
        "<ol><li>巡查<ol><li>水库</li></ol></li><li>归档</li></ol>",
        ["1. 巡查", "1. 水库", "2. 归档"],
    ),
    "readings": ("<p><ruby>圩<rp>(</rp><rt>wéi</rt><rp>)</rp></ruby>堤巡查</p>", ["圩堤巡查"]),
    "taken back": ("<p>每周<del>三</del><ins>两</ins>次</p>", ["每周两次"]),
    "terms": ("<dl><dt>巡查</dt><dd>每周两次</dd></dl>", ["巡查", "每周两次"]),
    "wrapped in the markup": (
        "<p>每周\n      巡查\n两次 Word\n文件</p>",
        ["每周巡查两次 Word 文件"],
    ),
    "set as it is": ("<pre>每周巡查\n随时报告</pre>", ["每周巡查", "随时报告"]),
    "entities": ("<p>巡查&mdash;&#24402;&#x6863;&amp;&lt;记录&gt;</p>", ["巡查—归档&<记录>"]),
    "scripts": ("<p>巡查<script>document.write('菜单')</script>两次</p>", ["巡查两次"]),
    "tail of a comment": ("<p>巡查<!-- 旧的 -->两次</p>", ["巡查两次"]),
}


@pytest.mark.parametrize(("inner", "wanted"), SHOWN.values(), ids=SHOWN)
def test_lines_are_as_a_browser_shows_them(inner: str, wanted: list[str]) -> None:
    assert lines_of(inner) == wanted


BODIES = [
    "位置：清溪县城东水库管理所二楼会议室",
    "时间：2023年5月6日上午九时至十一时",
    "主办单位：清溪县水务局",
    "地址：清溪县城东路8号",
    "下载量达到两万次",
]


@pytest.mark.parametrize("line", BODIES)
def test_lines_of_a_document_that_look_like_a_site_stay(line: str) -> None:
    assert lines_of(f"<p>{SECOND}</p><p>{line}</p>") == [SECOND, line]


TABLES = {
    "heads of columns": (
        "<table><tr><td>文件名称</td><td>文号</td><td>发文机关</td><td>成文日期</td></tr>"
        "<tr><td>巡查办法</td><td>清水〔2019〕1号</td><td>县水务局</td><td>2019-01-02</td></tr></table>",
        2,
    ),
    "a guide to a service": (
        "<table><tr><td>名称</td><td>取水许可</td></tr><tr><td>服务对象</td><td>企业</td></tr>"
        "<tr><td>有效期</td><td>五年</td></tr><tr><td>类别</td><td>许可</td></tr></table>",
        4,
    ),
}


@pytest.mark.parametrize(("table", "rows"), TABLES.values(), ids=TABLES)
def test_tables_of_the_document_are_no_document_data(table: str, rows: int) -> None:
    received = from_html(page(f'<div id="zoom">{BODY}{table}</div>'))
    assert len(own(received)) == 4 + rows and not received.aside


def test_attachments_are_set_aside_by_name() -> None:
    inside = '<p>附件：<a href="/f/1.docx">1.巡查记录表</a></p>'
    beside = """<ul><li>附件【<a href="/down?id=2">附件2：险情报告单.xlsx</a>】已下载</li></ul>
      <div class="footer"><a href="/guide.pdf">使用指南</a></div>"""
    received = from_html(page(f'{MENU}<div id="zoom">{BODY}{inside}</div>{beside}'))
    assert own(received) == [TITLE, *PARAGRAPHS]
    assert set_aside(received) == [
        ("attachment", "附件: 1.巡查记录表"),
        ("attachment", "附件: 险情报告单.xlsx"),
    ]


def test_a_list_of_attachments_that_is_text_stays() -> None:
    listed = ["附件：1.巡查记录表", "2.险情报告单"]
    assert lines_of("".join(f"<p>{line}</p>" for line in listed)) == listed
    assert lines_of('<p>详见<a href="/1.pdf">《巡查规范》</a>的规定。</p>') == [
        "详见《巡查规范》的规定。"
    ]


def test_questions_and_answers_are_lines() -> None:
    asked = "<p>问：多久巡查一次？</p><p>答：每周不少于两次，汛期每天一次，由各镇安排人员。</p>"
    body = f'<div class="ask">{asked}{asked.replace("多久", "何时")}</div>'
    received = from_html(
        page(f"{MENU}<h1>水库巡查问答</h1>{body}{FOOT}", "水库巡查问答_清溪县人民政府")
    )
    assert own(received)[:2] == ["水库巡查问答", "问：多久巡查一次？"] and len(own(received)) == 5


def test_a_list_of_links_gives_the_list() -> None:
    rows = "".join(f'<li><a href="{n}">关于第{n}号水库巡查情况的通报</a></li>' for n in range(1, 9))
    received = from_html(page(f"{MENU}<ul>{rows}</ul>{FOOT}", "通知公告_清溪县人民政府"))
    assert sum("水库巡查情况的通报" in line for line in own(received)) == 8
    assert "首页" not in received.text


def test_a_fragment_without_a_head_is_read() -> None:
    received = from_html(BODY.encode())
    assert own(received) == PARAGRAPHS and received.title == ""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig", "big5"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "iso-8859-1", "no-such-name"])
def test_the_hanzi_tell_the_encoding(encoding: str, declared: str) -> None:
    scripts = "<script>" + "var menu = 1; " * 2000 + "</script>"
    told = "縣政府請各鎮加強水庫巡查，發現險情要立即處置，並且在一個小時之內報告。"
    first = told if encoding == "big5" else FIRST
    whole = (
        f'<html><head><meta charset="{declared}"></head><body>{scripts}<div id="zoom">{first}</div>'
    )
    assert own(from_html(whole.encode(encoding))) == [first]


def test_a_broken_character_is_counted() -> None:
    content = page(f'<div id="zoom">{BODY * 3}</div>').replace(
        "巡查记录".encode(), "巡".encode()[:2]
    )
    received = from_html(content)
    assert received.replaced >= 1 and FIRST in received.text


def test_a_page_in_an_archive_of_the_browser_is_read() -> None:
    body = f'{MENU}<h1>{TITLE}</h1><iframe src="cid:frame1"></iframe>{FOOT}'
    frame = f'<html><body><div id="zoom">{BODY}</div></body></html>'
    content = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/t.html\r\n"
        f"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html"; boundary="--b--"\r\n\r\n'
        "----b--\r\nContent-Type: text/css\r\n\r\nbody {}\r\n"
        "----b--\r\nContent-Type: text/html\r\nContent-ID: <frame1>\r\n"
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{frame}\r\n"
        "----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://example.org/t.html\r\n\r\n{quoted(page(body))}\r\n----b----\r\n"
    )
    received = read("网页.mhtml", content.encode())
    assert own(received) == [TITLE, *PARAGRAPHS]
    assert own(read("网页.txt", content.encode())) == [TITLE, *PARAGRAPHS]


def quoted(content: bytes) -> str:
    """Return bytes as quoted-printable, every one of them."""
    written = [f"={byte:02X}" for byte in content]
    return "=\r\n".join("".join(written[n : n + 20]) for n in range(0, len(written), 20))


def test_a_mail_gives_its_page_or_its_text() -> None:
    head = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: {}; charset=utf-8\n\n{}"
    assert own(read("a.eml", head.format("text/plain", f"{FIRST}\n{SECOND}").encode())) == [
        FIRST,
        SECOND,
    ]
    assert own(read("a.eml", head.format("text/html", BODY).encode())) == PARAGRAPHS
    assert why(head.format("image/png", "xx").encode()) == "no_page_in_save"


def test_an_archive_of_safari_is_read() -> None:
    import plistlib

    resource = {"WebResourceData": page(f'<div id="zoom">{BODY}</div>')}
    content = plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)
    assert own(read("a.webarchive", content)) == [TITLE, *PARAGRAPHS]
    assert why(b"bplist00 broken") == "no_page_in_save"


def why(content: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        from_html(content)
    assert refused.value.said("zh") and refused.value.said("en")
    return refused.value.reason


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "no_article"),
        ('<div id="app"></div><script src="app.js"></script>', "page_by_script"),
        ('<iframe src="a.html"></iframe>', "page_in_frames"),
        ("<p>  </p><!-- 注 -->", "no_article"),
        ('<div id="zoom"><img src="1.jpg"></div><script></script>', "page_of_pictures"),
    ],
)
def test_a_page_without_its_document_says_what_to_save(body: str, reason: str) -> None:
    assert why(page(body)) == reason


HOSTILE = {
    "deep": b"<div>" * 20_000 + BODY.encode(),
    "deep tables": b"<table><tr><td>" * 3_000 + BODY.encode(),
    "deep lists": b"<ol><li>" * 5_000 + BODY.encode(),
    "a long attribute": b'<div class="' + b"nav " * 200_000 + b'">' + BODY.encode() + b"</div>",
    "blanks": BODY.encode() + b"<p>" + b" \n" * 200_000 + b"</p>",
    "open tags": b"<" * 100_000 + BODY.encode(),
    "many links": BODY.encode() + b"<a href='1.pdf'>x</a>" * 20_000,
    "no end": b"<!-- " + b"-" * 1000,
    "nul": b"<div id=zoom>\x00" * 100 + BODY.encode(),
    "a mail of mails": b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
    * 200,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read_or_refused(content: bytes) -> None:
    try:
        received = from_html(content)
    except Unreadable:
        return
    assert all(0 <= part.start < part.end <= len(received.text) for part in received.aside)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    whole=st.sampled_from([page(body) for body in SITES.values()]),
    cuts=st.lists(
        st.tuples(st.integers(0, 900), st.integers(0, 60), st.binary(max_size=4)), max_size=6
    ),
)
def test_broken_pages_are_read_or_refused(whole: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for start, length, put in cuts:
        whole = whole[:start] + put + whole[start + length :]
    try:
        received = from_html(whole)
    except Unreadable:
        return
    spans = [(part.start, part.end) for part in received.aside]
    assert spans == sorted(spans) and all(a < b <= len(received.text) for a, b in spans)
    assert "\n\n" not in received.text and received.text == received.text.strip("\n")


@pytest.mark.skipif(not CASES.is_dir(), reason="../shared/cases is not there")
@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("html_layout_table", "某市关于做好春季防火工作的通知"),
        ("html_table_layout", "关于推进城市更新的意见"),
        ("html_br_only", "关于推进城市更新的意见"),
        ("html_short", "关于推进城市更新的意见"),
        ("html_overflow_hidden_cells", "某市积分办法"),
    ],
)
def test_cases_beside_the_project(name: str, wanted: str) -> None:
    received = from_html((CASES / f"{name}.html").read_bytes())
    assert received.title == wanted and own(received)[0] == wanted
    assert "首页" not in received.text and "主办单位" not in received.text
