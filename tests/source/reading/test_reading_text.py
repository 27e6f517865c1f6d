"""Text and Markdown: broken bytes, short files, marks that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.reading import encodings, read
from policytext.source.reading.encodings import decoded
from policytext.source.reading.front_matter import front_matter

BODY = "要加快推进城市更新，完善公共服务体系，让老旧小区的居民住得安心。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("place", range(8, 16))
def test_one_bad_byte_costs_one_or_two_characters(encoding: str, place: int) -> None:
    text = (
        BODY * 2
        if encoding != "big5"
        else "要加快推進城市更新，完善公共服務體系，讓居民住得安心。" * 2
    )
    content = bytearray(text.encode(encoding))
    content[place] = 0xFF
    found = decoded(bytes(content))
    assert found.encoding == encoding
    assert 1 <= found.replaced <= 3 and found.text.count("\ufffd") == found.replaced
    assert found.text[-40:] == text[-40:]  # what comes behind is in step again


def test_a_bad_byte_is_counted_and_nothing_else_is_lost() -> None:
    received = read("报告.txt", f"{BODY}\n".encode() + b"\xff")
    assert received.text == f"{BODY}\n\ufffd" and received.replaced == 1


@pytest.mark.parametrize("broken", [1, 2])
def test_up_to_one_character_in_twenty_may_be_broken(broken: int) -> None:
    content = ("好" * (20 - broken)).encode() + b"\xff" * broken
    if broken == 1:
        assert read("报告.txt", content).replaced == 1
        return
    with pytest.raises(Unreadable) as refused:
        read("报告.txt", content)
    assert refused.value.reason == "not_text"


@pytest.mark.parametrize("text", ["通知", "业学校", "公告", "防火", "市政府", "统筹发展和安全"])
def test_very_short_texts_in_gbk(text: str) -> None:
    assert decoded(text.encode("gbk")).text == text


def test_an_image_is_no_text() -> None:
    with pytest.raises(Unreadable) as refused:
        read("图.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    assert refused.value.reason == "not_text"


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_one_reason(content: bytes) -> None:
    try:
        found = decoded(content)
    except Unreadable:
        return
    assert found.text.count("\ufffd") >= found.replaced * (found.encoding != "utf-16")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# 标题\n\n要**加快**推进。", "标题\n\n要加快推进。\n"),
        ("# 标题\n\n**“重点”**是*防火*。", "标题\n\n“重点”是防火。\n"),
        ("# 标题\n\n见[条例](https://www.example.cn/a)。", "标题\n\n见条例。\n"),
        ("# 标题\n\n[https://a.cn/b](https://a.cn/b)\n\n完。", "标题\n\n\n\n完。\n"),
        ("# 标题\n\n![图](x.png)\n\n完。", "标题\n\n\n\n完。\n"),
        ("# 标题\n\n<!-- 注\n释 -->\n\n完。", "标题\n\n\n\n\n完。\n"),
        ("# 标题\n\n|任务|单位|\n|---|:--:|\n|巡查|某局|", "标题\n\n任务\t单位\n\n巡查\t某局\n"),
        ("# 标题\n\n1. 巡查\n2. 宣传\n   - 入户", "标题\n\n1. 巡查\n2. 宣传\n入户\n"),
        ("# 标题\n\n    缩进四格，不是代码。", "标题\n\n缩进四格，不是代码。\n"),
        ("# 标题\n\n<div align=center>居中<br>两行</div>", "标题\n\n居中\n两行\n"),
        ("# 标题\n\n第一行\n第二行<br>第三行", "标题\n\n第一行\n第二行\n第三行\n"),
        ("# 标题\n\n[注]: 本条只管防火。", "标题\n\n[注]: 本条只管防火。\n"),
        ("# 标题\n\n见[条例][a]。\n\n[a]: https://www.example.cn", "标题\n\n见[条例][a]。\n"),
        ("# 标题\n\n增速<5%，占比>3%。", "标题\n\n增速<5%，占比>3%。\n"),
        ("# 标题\n\n要~~抓紧~~推进，用`防火码`。", "标题\n\n要抓紧推进，用防火码。\n"),
        ("# 标题\n\n<!-- 没有完的注释\n\n正文还在。", "标题\n\n没有完的注释\n正文还在。\n"),
    ],
)
def test_markdown_gives_its_text(written: str, shown: str) -> None:
    assert read("通知.md", written.encode()).text == shown


def test_front_matter_is_set_aside_and_states_facts() -> None:
    head = '---\ntitle: "防火通知"\n文号: 某政发〔2024〕8号\n发布日期: 2024年3月5日\n链接: https://a.cn/b\n---'
    received = read("通知.md", f"{head}\n\n# 防火通知\n\n各街道要加强巡查。\n".encode())
    assert (received.title, received.date) == ("防火通知", "2024-03-05")
    assert received.facts.number == "某政发〔2024〕8号"
    document = clean(received)
    assert (document.title, document.text) == ("防火通知", "各街道要加强巡查。")
    part = document.set_aside[0]
    assert (part.kind, received.text[part.start : part.end]) == ("front_matter", head)


@pytest.mark.parametrize(
    "text", ["---\n要加快推进。\n---\n", "---\n\n正文。", "正文\n---\na: b\n---\n"]
)
def test_rules_in_a_text_are_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


def test_footnotes_are_set_aside() -> None:
    document = clean(read("报告.md", "# 报告\n\n要加快推进[^1]。\n\n[^1]: 见上年报告。\n".encode()))
    assert document.text == "要加快推进。"
    assert [part.kind for part in document.set_aside] == ["footnote"]
    unknown = read("报告.md", "# 报告\n\n要加快推进[^火]。".encode()).text
    assert "要加快推进[^火]。" in unknown  # a call of no note is text


@given(st.text(alphabet="防火要。，#*_-`[]()<>!|\n 1a:&\\~^", max_size=80))
def test_no_hanzi_is_lost_in_markdown(written: str) -> None:
    """Only comments, images and addresses may take hanzi with them; none are written here."""
    source = f"# 题\n\n{written}"
    if "<" in written or "](" in written or "]:" in written:
        return
    shown = read("通知.md", source.encode()).text
    for hanzi in "防火要":
        assert shown.count(hanzi) == source.count(hanzi)


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf_16_le", "utf_16_be"])
@pytest.mark.parametrize("before", ["", "a" * 99_999 + "\n"])
def test_a_sample_decides_and_the_whole_is_read_once(
    monkeypatch: pytest.MonkeyPatch, encoding: str, before: str
) -> None:
    text = before + "我們在這裡，要把路修好。\n" * 20_000
    read: list[tuple[str, int]] = []
    plain = encodings._decoded

    def counted(content: bytes, encoding: str) -> encodings.Decoded:
        read.append((encoding, len(content)))
        return plain(content, encoding)

    monkeypatch.setattr(encodings, "_decoded", counted)
    content = text.encode(encoding)
    assert decoded(content).text == text
    assert sum(size for _, size in read) < 2.7 * len(content)  # as UTF-8, as it is, and samples


def test_what_is_too_long_in_any_encoding_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_CHARACTERS", "100")
    asked: list[str] = []
    monkeypatch.setattr(encodings, "_fit", lambda found: asked.append(found.encoding))
    with pytest.raises(Unreadable) as refused:
        decoded("要把路修好。".encode("gb18030") * 40)
    assert refused.value.reason == "too_long" and not asked
