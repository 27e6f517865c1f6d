"""Files of every kind, made here, read back; and the files that give one clear reason instead."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter

from policytext.base.labels import LANGUAGES
from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.reading import bounded, limits, read
from policytext.source.reading.docx import from_docx
from policytext.source.reading.html import from_html
from policytext.source.reading.pdf import from_pdf

BODY = "各位代表：现在，我代表市人民政府，向大会报告工作，请予审议。要处理好发展和安全的关系。"
LONG = "推动高质量发展，扎实做好民生工作，让人民群众的获得感、幸福感、安全感更加充实。" * 4


def reason(name: str, content: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read(name, content)
    for language in LANGUAGES:
        said = refused.value.said(language)
        assert said and "\n" not in said
    return refused.value.reason


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
    ],
)
def test_text_in_every_encoding(encoding: str, found: str) -> None:
    received = read("报告.txt", f"报告\n{BODY}".encode(encoding))
    assert received.text.removeprefix("\ufeff") == f"报告\n{BODY}"
    assert received.encoding == found


def test_traditional_text_in_big5() -> None:
    text = "各位代表：現在我代表市人民政府向大會報告工作，請予審議，要處理好發展和安全的關係。"
    received = read("報告.txt", text.encode("big5"))
    assert (received.text, received.encoding) == (text, "big5")


def test_markdown_loses_its_marks() -> None:
    received = read("报告.md", f"# 报告\n\n## 一、回顾\n\n**{BODY}**\n- 一条\n".encode())
    assert received.text == f"报告\n\n一、回顾\n\n{BODY}\n一条\n"


def word_file(*lines: str) -> bytes:
    made = docx.Document()
    made.add_heading(lines[0], 0)
    for line in lines[1:]:
        made.add_paragraph(line)
    table = made.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "指标", "百分之五"
    made.add_paragraph("完。")
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_word_files_keep_their_order() -> None:
    received = read("报告.docx", word_file("政府工作报告", BODY))
    assert received.text.split("\n") == ["政府工作报告", BODY, "指标\t百分之五", "完。"]
    assert clean(received.text).title == "政府工作报告"


def pdf_file(browser: Browser, body: str) -> bytes:
    page = browser.new_page()
    style = "<style>body{font:16px/2 'Noto Sans CJK SC',sans-serif} p{text-indent:2em}</style>"
    page.set_content(f"<html lang=zh>{style}{body}</html>")
    made = page.pdf(
        format="A4",
        display_header_footer=True,
        header_template="<b></b>",
        footer_template="<p style='font-size:10px;margin:auto' class='pageNumber'></p>",
        margin=dict.fromkeys(("top", "bottom", "left", "right"), "2cm"),
    )
    page.close()
    return made


def test_pdf_lines_become_paragraphs_again(browser: Browser) -> None:
    body = "".join(f"<p>第{n}件事：{LONG}</p>" for n in range(1, 31))
    received = read("报告.pdf", pdf_file(browser, f"<h2>政府工作报告</h2>{body}"))
    said = received.text.replace(" ", "").split("\n")
    assert said[0] == "政府工作报告"
    assert [line.split("件事")[0] for line in said[1:]] == [f"第{n}" for n in range(1, 31)]
    assert all(line.endswith(LONG) for line in said[1:])
    pages = len(PdfReader(BytesIO(pdf_file(browser, body))).pages)
    assert pages > 2 and {"1", "2"} <= set(received.dropped)


def test_saved_pages_lose_the_site_around_the_article() -> None:
    page = f"""<!doctype html><html lang="zh"><head><meta charset="utf-8">
    <title>推动高质量发展</title></head><body><nav><a href="/">首页</a> <a href="/n">新闻</a></nav>
    <article><h1>推动高质量发展</h1>
    <p>{BODY}</p><p>{LONG}</p><script>alert("不是正文")</script></article>
    <footer>版权所有 某某网 京公网安备</footer></body></html>"""
    received = read("页面.html", page.encode())
    assert BODY in received.text and LONG in received.text
    assert received.title == "推动高质量发展"
    assert "首页" not in received.text and "不是正文" not in received.text


def archive(**files: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("geheim", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def scan() -> bytes:
    out = BytesIO()
    Image.new("RGB", (200, 100), "white").save(out, "PDF")
    return out.getvalue()


def test_what_cannot_be_read_says_why() -> None:
    assert reason("空.txt", b" \n ") == "empty"
    assert reason("a.txt", b"only english here") == "no_hanzi"
    assert reason("a.txt", bytes(range(256)) * 40) == "not_text"
    assert reason("a.txt", b"\xff\xfe\x41") == "broken_encoding"
    assert reason("a.txt", "字".encode() * 7_000_000) == "too_large"
    assert reason("a.txt", "字".encode() * 2_000_001) == "too_long"
    assert reason("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600)) == "old_office"
    assert reason("a.docx", BODY.encode()) == "wrong_ending"
    assert reason("a.pdf", BODY.encode()) == "wrong_ending"
    assert reason("a.docx", archive(other=b"x")) == "not_docx"
    assert reason("a.docx", word_file("题", BODY)[:-400]) == "damaged"
    assert reason("a.docx", archive(word__document_xml=b"<broken")) == "damaged"
    assert reason("a.docx", archive(word__document_xml=bytes(60_000_000))) == "bomb"
    assert reason("a.pdf", b"%PDF-1.7 nothing") == "damaged"
    assert reason("a.pdf", locked_pdf()) == "password"
    assert reason("a.pdf", scan()) == "scanned"
    assert reason("a.html", b"<html><body></body></html>") == "no_article"


def test_entities_outside_the_file_are_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("机密内容", "utf-8")
    source = word_file("题", "正文一二三。")
    out = BytesIO()
    with ZipFile(BytesIO(source)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
                head, rest = content.split(b"?>", 1)
                rest = rest.replace("正文一二三".encode(), "正文&x;".encode())
                content = head + b"?>" + entity.encode() + rest
            new.writestr(name, content)
    try:
        assert "机密" not in read("a.docx", out.getvalue()).text
    except Unreadable as refused:
        assert refused.reason == "damaged"


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes_give_text_or_a_reason(content: bytes, name: str) -> None:
    text_or_reason(name, content)


# Few examples: each starts a process. What the parsers make of bytes is tried without one below.
@settings(max_examples=4)
@given(st.binary(max_size=400))
def test_any_file_gives_text_or_a_reason(content: bytes) -> None:
    for start in (b"%PDF-1.4\n", b"PK\x03\x04", b"<html>"):
        text_or_reason("a", start + content)


def text_or_reason(name: str, content: bytes) -> None:
    try:
        assert read(name, content).text
    except Unreadable as refused:
        assert refused.said("zh")


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_parsers_refuse_any_bytes_by_a_reason(content: bytes) -> None:
    for parser, start in ((from_pdf, b"%PDF-1.4\n"), (from_docx, b"PK\x03\x04"), (from_html, b"")):
        try:
            parser(start + content)
        except Unreadable as refused:
            assert refused.said("en")


def test_describe_reads_word_files_and_refuses_scans_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").write_bytes(word_file("政府工作报告", BODY))
    (tmp_path / "扫描.pdf").write_bytes(scan())
    command = [sys.executable, "-m", "policytext", "describe"]
    told = subprocess.run(
        [*command, tmp_path / "报告.docx"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    described = json.loads(told.stdout)
    assert described["title"] == "政府工作报告"
    assert described["themes"][0]["label"]["zh"] == "发展 ↔ 安全"
    refused = subprocess.run(
        [*command, tmp_path / "扫描.pdf"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert refused.returncode == 2 and refused.stdout == ""
    assert len(refused.stderr.strip().splitlines()) == 1 and "scan" in refused.stderr


def test_a_slow_or_hungry_parser_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><article><p>{LONG}</p></article></body></html>".encode()
    assert LONG in read("page.html", page).text
    monkeypatch.setenv("POLICYTEXT_MAX_MEMORY_MB", "24")
    if sys.platform == "linux":  # elsewhere a process cannot bound its own memory
        assert reason("page.html", page) in ("too_hungry", "damaged")
    monkeypatch.delenv("POLICYTEXT_MAX_MEMORY_MB")
    monkeypatch.setattr(bounded, "patience", lambda seconds: 0.01)
    assert reason("page.html", page) == "too_slow"


def test_the_limits_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_CHARACTERS", "20")
    assert reason("a.txt", BODY.encode()) == "too_long"
    monkeypatch.setenv("POLICYTEXT_MAX_MB", "1")
    assert reason("a.txt", b"x" * (1024 * 1024 + 1)) == "too_large"
    monkeypatch.delenv("POLICYTEXT_MAX_CHARACTERS")
    for nonsense in ("many", "²", "٣", "0", "9" * 5000):
        monkeypatch.setenv("POLICYTEXT_MAX_MB", nonsense)
        assert limits.max_bytes() == 20 * 1024 * 1024
        (said,) = limits.mistaken({"POLICYTEXT_MAX_MB": nonsense, "POLICYTEXT_MAX_SECONDS": " 5 "})
        assert said.startswith(f"POLICYTEXT_MAX_MB={nonsense!r} ")
        assert read("a.txt", BODY.encode()).text == BODY
