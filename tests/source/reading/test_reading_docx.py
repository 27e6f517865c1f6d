"""What Word shows is read: all of it, in its order, once; and nothing that it does not show."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import (
    box,
    cell,
    document,
    field,
    p,
    part,
    relationships,
    t,
    table,
    word_file,
    zipped,
)

from policytext.base.labels import LANGUAGES, label
from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.reading import read
from policytext.source.reading.docx import from_docx
from policytext.source.reading.received import Received

TITLE = p("关于做好夏季防汛工作的通知")


def lines(body: str, **parts: str | bytes) -> list[str]:
    return from_docx(word_file(body, **parts)).text.split("\n")


def one(inside: str, **parts: str | bytes) -> str:
    """Read what stands behind a title in one paragraph."""
    title, *rest = lines(TITLE + p(inside), **parts)
    assert title == "关于做好夏季防汛工作的通知"
    return "\n".join(rest)


INS, DEL = '<w:ins w:id="1" w:author="甲">', '<w:del w:id="2" w:author="甲">'
GONE = f"{DEL}<w:r><w:delText>旧话</w:delText></w:r></w:del>"
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗话</w:t></w:r>"
FRACTION = (
    "<m:f><m:num><m:r><m:t>甲</m:t></m:r></m:num><m:den><m:r><m:t>乙</m:t></m:r></m:den></m:f>"
)
SQUARE = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>xùn</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"{INS}{t('加强')}</w:ins>{GONE}{t('巡查')}", "加强巡查"),
        (f"<w:moveTo>{t('后移')}</w:moveTo><w:moveFrom>{t('前文')}</w:moveFrom>", "后移"),
        (f"<w:smartTag><w:smartTag>{t('2030年')}</w:smartTag></w:smartTag>{t('前')}", "2030年前"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{t('市水务局')}</w:sdtContent></w:sdt>", "市水务局"),
        (f'<w:fldSimple w:instr="DATE">{t("六月")}</w:fldSimple>{t("底")}', "六月底"),
        (
            f"<w:hyperlink>{t('预案')}</w:hyperlink><w:customXml>{t('全文')}</w:customXml>",
            "预案全文",
        ),
        (f'<w:dir w:val="ltr">{t("左")}<w:bdo w:val="ltr">{t("右")}</w:bdo></w:dir>', "左右"),
        (t("防") + RUBY.format(t("汛")), "防汛"),
        (t("明话") + HIDDEN, "明话"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明话</w:t></w:r>', "明话"),
        (field(" PAGE ", t("7")), "7"),
        (field("IF", t("真"), inside=field("SEQ", t("暗"))) + t("。"), "真。"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("没有结尾的域"), "没有结尾的域"),
        (
            "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>",
            "甲\t乙-丙",
        ),
        ("<w:r><w:t>防</w:t><w:softHyphen/><w:lastRenderedPageBreak/><w:t>汛</w:t></w:r>", "防汛"),
        ("<w:r><w:t> 防\n汛 </w:t></w:r><w:r><w:t>期</w:t></w:r>", "防 汛期"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + t("同意"), "☑同意"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>' + t("同意"), "同意"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>a为汛</w:t></w:r>', "α为汛"),
        (field("HYPERLINK", t("预案")) + GONE, "预案"),
        ("<w:r><w:br/></w:r>".join(map(t, ("汛前查。", "汛中防。"))), "汛前查。\n汛中防。"),
        ('<w:r><w:br w:type="page"/></w:r>'.join(map(t, ("汛前", "汛中"))), "汛前\n汛中"),
        ("<w:r><w:cr/></w:r>".join(map(t, ("汛前查。", "汛后修。"))), "汛前查。\n汛后修。"),
        (t("甲") + box(p("箱中话。")) + t("乙"), "甲乙\n箱中话。"),
        (
            "<w:r><w:pict><v:shape><v:textpath string='某局文件'/></v:shape></w:pict></w:r>",
            "某局文件",
        ),
        (
            "<w:r><w:drawing><a:p><a:r><a:t>画布</a:t></a:r><a:r><a:t>文字</a:t></a:r></a:p>"
            "</w:drawing></w:r>",
            "画布文字",
        ),
        (f"<m:oMath>{FRACTION}<m:d><m:e>{SQUARE}</m:e></m:d></m:oMath>", "甲/乙(x^2)"),
        (
            '<mc:AlternateContent><mc:Choice xmlns:z="urn:z" Requires="z">'
            f"{t('别家')}</mc:Choice><mc:Fallback>{t('通用')}</mc:Fallback></mc:AlternateContent>",
            "通用",
        ),
    ],
)
def test_a_paragraph_gives_what_it_shows(inside: str, text: str) -> None:
    assert one(inside) == text


def eq(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (r"eq \o\ac(○,3)", "③"),
        (r"EQ \o\ac(□,密)", "密"),
        (r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(xùn),汛)", "汛"),
        (r"eq \f(1,2)", "1/2"),
        (r'SYMBOL 97 \f "Symbol"', "α"),
        ("PAGE", ""),
    ],
)
def test_a_field_without_result_gives_what_its_code_draws(code: str, text: str) -> None:
    assert one(t("第") + eq(code) + t("项")) == f"第{text}项"


def form(inside: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_of_a_form_show_what_was_entered() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="汛前"/><w:listEntry w:val="汛中"/>'
    assert one(form(f"<w:ddList>{entries}</w:ddList>")) == "汛中"
    assert one(form("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>")) == "☑"
    assert one(form("<w:checkBox><w:default w:val='0'/></w:checkBox>")) == "☐"


# What follows is made at random: runs in wrappers in wrappers, each with a number that says where
# it must stand; those that Word does not show have one that must not be found.
class Made:
    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.last = draw, 0

    def run(self, shown: bool, into: list[int], tag: str = "w:t", more: str = "") -> str:
        self.last += 1
        if shown:
            into.append(self.last)
        return f"<w:r>{more}<{tag}>甲{self.last}乙</{tag}></w:r>"

    def runs(self, depth: int, into: list[int], boxes: list[int], shown: bool = True) -> str:
        kinds = ["run", "run", "hidden", "deleted"] + (WRAPPERS if depth else [])
        return "".join(
            self._one(self.draw(st.sampled_from(kinds)), depth, into, boxes, shown)
            for _ in range(self.draw(st.integers(1, 3)))
        )

    def _one(self, kind: str, depth: int, into: list[int], boxes: list[int], shown: bool) -> str:
        if kind == "run":
            return self.run(shown, into)
        if kind == "hidden":
            return self.run(False, into, more="<w:rPr><w:vanish/></w:rPr>")
        if kind == "deleted":
            return f"{DEL}{self.run(False, into, 'w:delText')}</w:del>"
        if kind == "box":
            own: list[int] = []
            inner: list[int] = []
            content = f"<w:p>{self.runs(depth - 1, own, inner, shown)}</w:p>"
            boxes += own + inner
            return box(content)
        if kind == "field":
            code = self.runs(depth - 1, into, boxes, shown=False)
            result = self.runs(depth - 1, into, boxes, shown)
            return field("IF", result, inside=code)
        inside = self.runs(depth - 1, into, boxes, shown and kind != "moveFrom")
        return WRAPPED[kind].format(inside)

    def blocks(self, depth: int, into: list[int]) -> str:
        return "".join(
            self._block(self.draw(st.sampled_from(BLOCKS if depth else ["p"])), depth, into)
            for _ in range(self.draw(st.integers(1, 3)))
        )

    def _block(self, kind: str, depth: int, into: list[int]) -> str:
        if kind == "p":
            boxes: list[int] = []
            made = f"<w:p>{self.runs(2, into, boxes)}</w:p>"
            into += boxes
            return made
        if kind == "sdt":
            return WRAPPED["sdt"].format(self.blocks(depth - 1, into))
        first = cell(self.blocks(depth - 1, into), '<w:vMerge w:val="restart"/>')
        second = cell(self.blocks(depth - 1, into), '<w:gridSpan w:val="2"/>')
        lower = cell(f"<w:p>{self.run(False, into)}</w:p>", "<w:vMerge/>")
        last = f"<w:sdt><w:sdtContent>{cell(self.blocks(depth - 1, into))}</w:sdtContent></w:sdt>"
        gone = f"<w:trPr><w:del/></w:trPr>{cell(f'<w:p>{self.run(False, into)}</w:p>')}"
        return table(first + second, lower + last, gone)


WRAPPED = {
    "ins": INS + "{}</w:ins>",
    "moveTo": "<w:moveTo>{}</w:moveTo>",
    "moveFrom": "<w:moveFrom>{}</w:moveFrom>",
    "smartTag": "<w:smartTag>{}</w:smartTag>",
    "hyperlink": "<w:hyperlink>{}</w:hyperlink>",
    "fldSimple": '<w:fldSimple w:instr="REF">{}</w:fldSimple>',
    "sdt": "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "customXml": "<w:customXml>{}</w:customXml>",
    "dir": '<w:dir w:val="rtl">{}</w:dir>',
    "ruby": RUBY,
    "unknown": '<z:new xmlns:z="urn:later">{}</z:new>',
}
WRAPPERS = [*WRAPPED, "box", "field"]
BLOCKS = ["p", "p", "p", "sdt", "table"]


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[int], int]:
    made, shown = Made(draw), []
    body = made.blocks(2, shown)
    return body, shown, made.last


@settings(max_examples=150, deadline=None)
@given(documents())
def test_all_that_word_shows_is_read_once_and_in_order(made: tuple[str, list[int], int]) -> None:
    body, shown, last = made
    received = from_docx(word_file(TITLE + body))
    assert [int(n) for n in re.findall(r"甲(\d+)乙", received.text)] == shown
    assert last >= len(shown)


def test_merged_cells_are_read_once_and_rows_stand_in_lines() -> None:
    rows = (
        cell("防汛任务", '<w:gridSpan w:val="3"/>'),
        cell("巡查", '<w:vMerge w:val="restart"/>') + cell("堤防") + cell("水务局"),
        cell("", "<w:vMerge/>") + cell(p("水库") + p("塘坝")) + cell("水务局"),
        cell("宣传", "<w:hMerge w:val='restart'/>") + cell("", "<w:hMerge/>") + cell("广电局"),
    )
    assert lines(TITLE + table(*rows))[1:] == [
        "防汛任务",
        "巡查\t堤防\t水务局",
        "\t水库 塘坝\t水务局",
        "宣传\t广电局",
    ]


def test_a_row_of_one_cell_keeps_its_paragraphs_and_a_table_in_it_its_rows() -> None:
    inner = table(cell("甲") + cell("乙"), cell("丙") + cell("丁"))
    body = table(cell(p("一、巡查") + inner + p("各地要巡查。")))
    assert lines(body) == ["一、巡查", "甲\t乙", "丙\t丁", "各地要巡查。"]
    assert lines(table(cell(inner) + cell("戊"))) == ["甲 乙 丙 丁\t戊"]
    assert lines(table(cell("".join(map(p, "责任单位"))) + cell("水务局"))) == ["责任单位\t水务局"]


def test_a_cell_that_holds_a_text_of_its_own_keeps_its_paragraphs() -> None:
    clauses = [
        f"（{n}）各地要加强巡查，发现险情及时报告、及时处置、及时转移群众。" * 3 for n in "一二三"
    ]
    body = table(cell("值守") + cell("".join(map(p, clauses))) + cell("水务局") + cell("全年"))
    assert lines(body) == [f"值守\t{clauses[0]}", *clauses[1:], "水务局\t全年"]


def test_a_file_with_a_password_says_so() -> None:
    for content, why in (("EncryptedPackage", "locked"), ("WordDocument", "old_office")):
        with pytest.raises(Unreadable) as refused:
            read("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600) + content.encode("utf-16-le"))
        assert refused.value.reason == why


def gone_mark(kind: str) -> str:
    return f"<w:rPr><w:{kind}/></w:rPr>"


def test_a_paragraph_whose_end_is_gone_goes_on_in_the_next() -> None:
    body = p("要加强", gone_mark("del")) + '<w:bookmarkEnd w:id="1"/>' + p("巡查。") + p("要值守。")
    assert lines(TITLE + body)[1:] == ["要加强巡查。", "要值守。"]
    away = f"<w:p><w:pPr>{gone_mark('moveFrom')}</w:pPr><w:moveFrom>{t('移走')}</w:moveFrom></w:p>"
    assert lines(TITLE + away + p("留下。"))[1:] == ["留下。"]
    dropped = p("汛", '<w:framePr w:dropCap="drop"/>') + p("期将至。")
    assert lines(TITLE + dropped)[1:] == ["汛期将至。"]
    assert lines(TITLE + p("末段", gone_mark("del")) + table(cell("甲") + cell("乙")))[1:] == [
        "末段",
        "甲\t乙",
    ]


@pytest.mark.parametrize(
    ("segments", "properties", "read"),
    [
        (("关于做好夏季防汛", "工作的通知"), "", ["关于做好夏季防汛工作的通知"]),
        (("政府工作报告", "——二〇三〇年一月十日", "某市市长 甲乙丙"), "", None),
        (("某市水务局文件", "某水发〔2030〕8号"), "", None),
        (("各地要加强巡查。", "各地要加强值守。"), "", None),
        (("Work", "Report 报告"), "", ["Work Report 报告"]),
        (("坚持底线思维，", "守护江河安澜"), "", ["坚持底线思维，守护江河安澜"]),
    ],
)
def test_a_soft_break_stays_inside_a_title(
    segments: tuple[str, ...], properties: str, read: list[str] | None
) -> None:
    inside = "<w:r><w:br/></w:r>".join(map(t, segments))
    assert lines(p(inside, properties)) == (read or list(segments))


def test_in_the_body_only_a_heading_keeps_its_soft_break() -> None:
    broken = t("防汛值守") + "<w:r><w:br/></w:r>" + t("工作要求")
    numbered = t("一、防汛值守") + "<w:r><w:br/></w:r>" + t("工作要求")
    assert lines(TITLE + p(broken))[1:] == ["防汛值守", "工作要求"]
    assert lines(TITLE + p(broken, '<w:jc w:val="center"/>'))[1:] == ["防汛值守工作要求"]
    assert lines(TITLE + p(broken, '<w:outlineLvl w:val="0"/>'))[1:] == ["防汛值守工作要求"]
    assert lines(TITLE + p(numbered))[1:] == ["一、防汛值守工作要求"]


def notes(kind: str) -> str:
    return part(
        f"w:{kind}s",
        f'<w:{kind} w:type="separator" w:id="-1">{p("分隔")}</w:{kind}>'
        f'<w:{kind} w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + t("指堤防和水库。"))}'
        f"{p('下同。')}</w:{kind}>",
    )


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_aside_where_they_are_referred_to(kind: str) -> None:
    reference = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    file = word_file(
        TITLE + p(t("要巡查工程") + reference + t("，及时报告。")), **{f"{kind}s": notes(kind)}
    )
    received = from_docx(file)
    assert received.text.split("\n")[1] == "要巡查工程指堤防和水库。 下同。，及时报告。"
    (note,) = received.aside
    assert (note.kind, received.text[note.start : note.end]) == (
        "footnote",
        "指堤防和水库。 下同。",
    )
    cleaned = clean(received)
    assert cleaned.text == "要巡查工程，及时报告。"
    assert all(
        cleaned.source[o] == c for o, c in zip(cleaned.source_offsets, cleaned.text, strict=True)
    )


def test_a_note_keeps_the_mark_that_its_author_gave_it() -> None:
    reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>※</w:t></w:r>'
    file = word_file(TITLE + p(t("工程") + reference + t("。")), footnotes=notes("footnote"))
    (note,) = from_docx(file).aside
    assert from_docx(file).text[note.start : note.end] == "※指堤防和水库。 下同。"


CONTROL = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
PICTURE = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"


def test_what_is_left_out_is_counted() -> None:
    body = (
        TITLE
        + p(GONE + HIDDEN + t("要巡查。") + PICTURE)
        + p(CONTROL.format(t("单击此处输入文字。")) + CONTROL.format(t("市水务局")))
        + '<w:sectPr><w:headerReference r:id="header1"/>'
        + '<w:footerReference r:id="footer1"/></w:sectPr>'
    )
    file = word_file(
        body,
        comments=part(
            "w:comments", f"<w:comment>{p('请核实')}</w:comment><w:comment><w:p/></w:comment>"
        ),
        header1=part("w:hdr", p("某市水务局")),
        footer1=part("w:ftr", p("- 1 -")),
        header2=part("w:hdr", p("没有用到")),
    )
    received = from_docx(file)
    assert received.text.split("\n")[1:] == ["要巡查。", "市水务局"]
    assert dict(received.left_out) == dict.fromkeys(
        ("comments", "deleted", "headers", "hidden", "pictures", "prompts"), 1
    )
    for kind, _ in received.left_out:
        assert all(label(f"left_{kind}", language) for language in LANGUAGES)


def test_a_table_of_contents_is_set_aside_with_its_title() -> None:
    entry = field("HYPERLINK", t("一、巡查") + "<w:r><w:tab/></w:r>" + t("1"))
    toc = p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + entry
    )
    end = p(t("二、值守2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = p("各地要加强巡查，发现险情及时报告，确保安全度汛。")
    received = from_docx(word_file(TITLE + p("目  录") + toc + end + body))
    (aside,) = received.aside
    assert aside.kind == "contents"
    assert received.text[aside.start : aside.end] == "目  录\n一、巡查\t1\n二、值守2"


def test_files_that_are_taken_in_are_read_too() -> None:
    row = "<tr><td>丙</td><td><p>丁</p></td></tr>"
    page = f"<html><head><title>x</title></head><body><p>甲<b>乙</b></p><table>{row}</table></body>"
    mail = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        'Content-Type: text/html; charset="gb18030"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    ).encode("ascii") + f"{page}\r\n--b--\r\n".encode("gb18030")
    body = TITLE + "".join(f'<w:altChunk r:id="{name}"/>' for name in ("a", "b", "c", "d"))
    file = word_file(
        body, a__htm=page, b__mht=mail, c__docx=word_file(p("附录。")), d__rtf=b"{\\rtf1}"
    )
    received = from_docx(file)
    assert received.text.split("\n")[1:] == ["甲乙", "丙\t丁", "甲乙", "丙\t丁", "附录。"]
    assert received.left_out == (("chunks", 1),)


def test_a_diagram_is_read_point_by_point() -> None:
    points = '<dgm:pt modelId="0" type="doc"/>' + "".join(
        f'<dgm:pt modelId="{n}"><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        for n, text in ((1, "值守"), (2, "巡查"), (3, "堤防"))
    )
    links = "".join(
        f'<dgm:cxn srcId="{a}" destId="{b}" srcOrd="{n}"/>'
        for a, b, n in ((0, 1, 1), (0, 2, 0), (2, 3, 0))
    )
    told = part("dgm:dataModel", f"<dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst>")
    drawn = '<w:r><w:drawing><dgm:relIds r:dm="data1"/></w:drawing></w:r>'
    assert one(drawn, data1=told) == "巡查\n堤防\n值守"


def strict(text: str) -> str:
    for place in ("wordprocessingml", "officeDocument", "drawingml"):
        text = text.replace(
            f"http://schemas.openxmlformats.org/{place}/2006/",
            f"http://purl.oclc.org/ooxml/{place}/",
        )
    return text


def test_strict_files_and_files_with_other_names_inside_are_read() -> None:
    body = TITLE + p(t("要巡查") + box(p("箱中话。")), '<w:jc w:val="center"/>')
    read = ["关于做好夏季防汛工作的通知", "要巡查", "箱中话。"]
    assert lines(body, main="office/text.xml") == read
    main = strict(document(body))
    assert "schemas.openxmlformats.org/word" not in main
    rels = strict(relationships([("rId1", "officeDocument", "/word/document.xml")]))
    file = zipped({"WORD\\Document.xml": main, "_rels/.rels": rels})
    assert from_docx(file).text.split("\n") == read


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"xl/workbook.xml": part("w:workbook", ""), "_rels/.rels": "xl/workbook.xml"}, "not_docx"),
        ({"other.txt": "x"}, "not_docx"),
        ({"word/document.xml": document("")[:-9]}, "damaged"),
        ({"word/document.xml": " " * 60_000_000}, "bomb"),
        ({"word/document.xml": "<a>" * 400 + "</a>" * 400}, "damaged"),
    ],
)
def test_other_archives_and_damage_are_refused(parts: dict[str, str], reason: str) -> None:
    if "_rels/.rels" in parts:
        told = relationships([("rId1", "officeDocument", parts["_rels/.rels"])])
        parts = {**parts, "_rels/.rels": told}
    with pytest.raises(Unreadable) as refused:
        from_docx(zipped(dict(parts)))
    assert refused.value.reason == reason


def test_entities_neither_expand_nor_fetch() -> None:
    entities = '<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "/etc/hostname">'
    declared = f"<!DOCTYPE d [{entities}]>"
    body = document(p("&b;&c;")).replace("?>", f"?>{declared}", 1)
    with pytest.raises(Unreadable):
        from_docx(zipped({"word/document.xml": body}))


def core(title: str, made: str = "2030-05-06T08:00:00Z") -> str:
    return (
        '<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc" xmlns:dcterms="urn:t">'
        f"<dc:title>{title}</dc:title><dcterms:created>{made}</dcterms:created></c:coreProperties>"
    )


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("关于做好夏季防汛工作的通知", "关于做好夏季防汛工作的通知"),
        ("Microsoft Word - 关于防汛工作的通知", ""),
        ("关于防汛工作的通知.doc", ""),
        ("附件1", ""),
        ("PowerPoint 演示文稿", ""),
        ("Title", ""),
    ],
)
def test_the_properties_give_title_and_day(stated: str, title: str) -> None:
    received = from_docx(word_file(TITLE, core=core(stated)))
    assert (received.title, received.date) == (title, "2030-05-06")
    assert from_docx(word_file(TITLE, core=core(stated, "soon"))).date == ""


def test_a_picture_alone_gives_no_text() -> None:
    assert from_docx(word_file(p(PICTURE))) == Received("", "docx", left_out=(("pictures", 1),))
