"""Tables in every format give the same texts, with what the table says of them."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables import Columns, head_of, recognised
from policytext.library.coming_in.tables.opening import head, inside, row
from policytext.source.facts import Facts
from policytext.source.reading.received import Received

TEXT = "各区人民政府，市政府各部门：\n为促进就业，现将有关事项“通知”如下，请认真贯彻执行。"
HEAD = ("标题", "正文", "成文日期", "发文机关", "层级", "链接")
ROWS = [
    ("关于促进就业的通知", TEXT, "2024-03-05", "某市人民政府", "市级", "https://a.cn/1"),
    ("关于养老的意见", TEXT.replace("就业", "养老"), "2024-04-01", "某省人民政府", "省", ""),
]


def separated(encoding: str, separator: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([HEAD, *ROWS])
    return out.getvalue().encode(encoding)


def workbook(*sheets: tuple[str, list[tuple[Any, ...]]], hidden: str = "") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            if name == hidden:
                sheet.hide()
            for r, cells in enumerate(rows):
                for c, cell in enumerate(cells):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(r, c, cell, day)
                    else:
                        sheet.write(r, c, cell)
    return out.getvalue()


def parquet(**columns: list[Any]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


OBJECTS = [dict(zip(HEAD, one, strict=True)) for one in ROWS]
DATED = [(a, b, datetime.fromisoformat(c), *rest) for a, b, c, *rest in ROWS]
FILES = {
    "utf8.csv": separated("utf-8"),
    "bom.csv": separated("utf-8-sig"),
    "gbk.csv": separated("gb18030"),
    "utf16.csv": separated("utf-16"),
    "表.tsv": separated("utf-8", "\t"),
    "分号.csv": separated("gb18030", ";"),
    "表.xlsx": workbook(("一", [HEAD, *DATED])),
    "表.jsonl": "\n".join(json.dumps(one, ensure_ascii=False) for one in OBJECTS).encode(),
    "列.json": json.dumps(OBJECTS, ensure_ascii=False).encode(),
    "一条.json": json.dumps({**OBJECTS[0], "标签": ["就业"]}).encode(),
    "内.json": json.dumps({"total": 2, "rows": OBJECTS}).encode(),
    "表.parquet": parquet(**{name: [one[at] for one in ROWS] for at, name in enumerate(HEAD)}),
}


def texts(
    tmp_path: Path, name: str, content: bytes, columns: Columns | None = None
) -> dict[str, Received]:
    path = tmp_path / "t"
    path.write_bytes(content)
    coming = [one for one in inside(name, path, tmp_path, columns) if one.path]
    return {one.name: row(Path(one.path), one.place) for one in coming}


@pytest.mark.parametrize("name", [name for name in FILES if name != "一条.json"])
def test_every_format_gives_the_same_texts(tmp_path: Path, name: str) -> None:
    first, second = texts(tmp_path, name, FILES[name]).values()
    assert first.text == f"{ROWS[0][0]}\n{TEXT}"
    assert first.kind == "table" and first.title == ROWS[0][0]
    assert first.facts == Facts(issuer="某市人民政府", date="2024-03-05")
    assert first.beside == (("tier", "city", "table"), ("source", "https://a.cn/1", "table"))
    assert second.text.startswith("关于养老的意见\n") and second.facts.date == "2024-04-01"
    assert second.beside == (("tier", "province", "table"),)


def test_one_object_alone_is_one_text(tmp_path: Path) -> None:
    (found,) = texts(tmp_path, "一条.json", FILES["一条.json"]).values()
    assert found.text == f"{ROWS[0][0]}\n{TEXT}"


@pytest.mark.parametrize(
    ("name", "numbers"), [("utf8.csv", [2, 3]), ("表.jsonl", [1, 2]), ("表.parquet", [1, 2])]
)
def test_a_text_is_called_by_the_number_of_its_row(
    tmp_path: Path, name: str, numbers: list[int]
) -> None:
    assert list(texts(tmp_path, name, FILES[name])) == [f"{name} · {n}" for n in numbers]


def test_the_head_is_looked_at_in_a_process_of_its_own() -> None:
    for name in ("gbk.csv", "表.xlsx", "表.parquet"):
        found = head_of(name, FILES[name])
        assert found.names == HEAD and len(found.rows) == 2
        assert recognised(found) == Columns(
            text="正文",
            title="标题",
            date="成文日期",
            issuer="发文机关",
            tier="层级",
            source="链接",
        )


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    chosen = Columns(text="标题", issuer="层级", title="没有这一列")
    first, _ = texts(tmp_path, "utf8.csv", FILES["utf8.csv"], chosen).values()
    assert first.text == "关于促进就业的通知" and first.facts == Facts(issuer="市级")
    assert first.title == "" and first.beside == ()


def test_a_title_that_stands_above_its_text_is_not_said_twice(tmp_path: Path) -> None:
    content = json.dumps([{"标题": "关于就业的通知", "正文": f"关于就业的 通知\n{TEXT}"}]).encode()
    (found,) = texts(tmp_path, "表.json", content).values()
    assert found.text == f"关于就业的 通知\n{TEXT}"


def test_empty_rows_are_none_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    rows = [["正文"], [""], [TEXT], ["NaN"], [""], [TEXT]]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    found = texts(tmp_path, "表.csv", out.getvalue().encode())
    assert list(found) == ["表.csv · 3", "表.csv · 6"]


def test_rows_without_a_text_and_dates_that_are_none_are_told(tmp_path: Path) -> None:
    rows = [["正文", "日期"], ["", "2024"], [TEXT, "二〇二三年十三月四十日"], ["", ""], [TEXT, ""]]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    path = tmp_path / "t"
    path.write_bytes(out.getvalue().encode())
    coming = list(inside("表.csv", path, tmp_path, None))
    said = [(one.name, one.refused or one.noted) for one in coming if not one.path]
    assert [(name, reason.reason) for name, reason in said if reason] == [
        ("表.csv · 2", "row_without_text"),
        ("表.csv · 3", "date_unread"),
    ]
    assert said[1][1] and said[1][1].values == {"date": "二〇二三年十三月四十日"}
    assert [one.name for one in coming if one.path] == ["表.csv · 3", "表.csv · 5"]


def test_sheets_with_texts_are_taken_and_hidden_ones_are_not(tmp_path: Path) -> None:
    content = workbook(
        ("说明", [("本表共两年",)]),
        ("2023", [("政策汇总",), ("标题", "正文"), ("甲", TEXT)]),
        ("2024", [("正文",), (TEXT,)]),
        ("旧", [("正文",), (TEXT,)]),
        hidden="旧",
    )
    found = texts(tmp_path, "表.xlsx", content)
    assert list(found) == ["表.xlsx · 2023 · 3", "表.xlsx · 2024 · 2"]
    path = tmp_path / "t"
    assert head("表.xlsx", path).sheet == "2023"


def test_a_formula_gives_what_was_computed_and_an_error_nothing(tmp_path: Path) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("正文", "标题", "年份"))
        sheet.write_formula(1, 0, '=A9&"x"', None, TEXT)
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_number(1, 2, 2024)
    (found,) = texts(tmp_path, "表.xlsx", out.getvalue()).values()
    assert (found.text, found.title, found.facts.date) == (TEXT, "", "2024")


def test_nested_and_odd_columns_of_parquet_harm_nothing(tmp_path: Path) -> None:
    content = parquet(
        text=[TEXT, None], score=[0.5, float("nan")], raw=[b"\xff", None], tags=[["甲"], []]
    )
    (found,) = texts(tmp_path, "表.parquet", content).values()
    assert found.text == TEXT


def test_the_separator_is_found_past_commas_in_the_text(tmp_path: Path) -> None:
    content = "标题\t正文\n甲\t一,二,三" + "民生" * 30 + "\n乙\t四,五" + "民生" * 30
    found = texts(tmp_path, "表.csv", content.encode())
    assert [one.title for one in found.values()] == ["甲", "乙"]


def test_one_long_text_full_of_commas_stays_one_cell(tmp_path: Path) -> None:
    report = "\n".join(f"第{n}，{'发展' * n}，{'民生' * n}，就业。" for n in range(9))
    content = f'title,url,full_text\n政府工作报告,https://a.cn/1,"{report}"\n'
    (found,) = texts(tmp_path, "表.csv", content.encode()).values()
    assert found.text == f"政府工作报告\n{report}"


def test_lines_that_nothing_separates_are_one_column(tmp_path: Path) -> None:
    lines = ["一,二;三四五" * 15, "一二三四五六七" * 15, "一,二,三,四" * 15]
    found = texts(tmp_path, "表.csv", "\n".join(lines).encode())
    assert [one.text for one in found.values()] == lines


def test_a_bad_line_of_json_spoils_nothing(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TEXT}), "{broken", "", json.dumps({"text": TEXT + "完"})]
    found = texts(tmp_path, "表.jsonl", "\n".join(lines).encode())
    assert list(found) == ["表.jsonl · 1", "表.jsonl · 4"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("表.csv", b"", "empty"),
        ("表.csv", "题名,年\n甲,2024".encode(), "no_column_of_texts"),
        ("表.csv", "正文\n".encode(), "no_column_of_texts"),
        ("表.csv", bytes(range(256)) * 20, "not_text"),
        ("表.xlsx", "正文,年".encode(), "wrong_ending"),
        ("表.parquet", "正文,年".encode(), "wrong_ending"),
        ("表.xlsx", b"PK\x03\x04 no workbook", "damaged"),
        ("表.parquet", b"PAR1 no parquet PAR1", "damaged"),
        ("表.json", b"{broken", "damaged"),
        ("表.json", b'["a", "b"]', "no_objects"),
        ("项目.json", b'{"format": "policytext-project"}', "project_among_texts"),
    ],
)
def test_what_is_no_table_of_texts_is_refused(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        texts(tmp_path, name, content)
    assert refused.value.reason == reason


def test_there_is_a_limit_to_how_many_rows_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_TEXTS", "1")
    with pytest.raises(Unreadable) as refused:
        texts(tmp_path, "utf8.csv", FILES["utf8.csv"])
    assert refused.value.reason == "too_many_texts"


def test_a_row_that_looks_like_a_year_gives_no_date() -> None:
    from policytext.study.own_texts import Text

    text = Text("政策.csv · 2014", Received("为了促进就业，特作出本决定。", "table"))
    assert text.date == "" and text.document.title == "政策.csv · 2014"
