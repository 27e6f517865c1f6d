"""The label tables: all keys that are asked for, none left over, each word in its language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from components.session.selection import CHOICES
from policytext.base.labels import label, table
from policytext.base.places import ROOT
from policytext.structure.phrases import _PATTERN_OF_REPEATED, _RULES
from policytext.structure.relationships.joined import _PATTERNS
from policytext.study.finding_names import rule_name

ASKING = {"label", "word", "said", "say", "Unreadable"}
# Names of rules have a test of their own below.
ELSEWHERE = ("pattern_",)
HANZI = re.compile(r"[\u4e00-\u9fff]")
# What Chinese readers call so too: programs, formats, measures, people, files of this project.
NAMES = {
    *(
        "TXT",
        "Markdown",
        "DOCX",
        "PDF",
        "Word",
        "TOML",
        "Excel",
        *("CSV", "JSONL", "Parquet"),
        "PowerPoint",
        "Office",
        "Liberation",
        "Arial",
        *("Times", "New", "Roman"),
    ),
    *("PNG", "SVG", "ZIP", "HTML", "MB", "DP", "HMM", "PM", "Language", "zcdsq"),
    *("jieba", "rjieba", "OpenCC", "tw", "pypinyin", "pypdfium", "trafilatura", "wordcloud"),
    "regex",
    *("logDice", "log", "Dunning", "Hardie", "Katz", "Gries", "Lijffijt", "Rychlý"),
    *("MATTR", "Covington", "McFall"),
    *("Ctrl", "Shift", "Esc", "Alt", "Delete"),
    *("data", "policy_language", "toml", "set_phrases", "txt"),
}


def sources() -> Iterator[Path]:
    for folder in ("policytext", "components", "pages"):
        yield from (ROOT / folder).rglob("*.py")
    yield ROOT / "app.py"


def strings(path: Path) -> Iterator[str]:
    """Every string of a file, an f-string as a pattern: f"part_{kind}" → "part_.+"."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+"
                for one in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)


def asked(path: Path) -> Iterator[tuple[int, str]]:
    """The keys that a file asks for by name: line, key."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        first = node.args[0]
        if name not in ASKING or not isinstance(first, ast.Constant):
            continue
        if isinstance(first.value, str) and name != "said":
            yield node.lineno, f"unreadable_{first.value}" if name == "Unreadable" else first.value


def test_every_key_that_is_asked_for_is_there() -> None:
    missing = [
        (path.name, line, key)
        for path in sources()
        for line, key in asked(path)
        if key not in table()
    ]
    assert missing == []


def test_no_label_is_left_over() -> None:
    patterns = {one for path in sources() for one in strings(path)}
    # ".+" alone would know every key: what is put together needs a beginning or an end.
    known = re.compile("|".join(one for one in patterns if len(one.replace(".+", "")) > 2))
    choices = {f"{name}_{option}" for name, options in CHOICES.items() for option in options}
    left = [
        key
        for key in table()
        if not known.fullmatch(key) and key not in choices and not key.startswith(ELSEWHERE)
    ]
    assert left == []


def test_one_is_one_and_two_are_several() -> None:
    assert label("reader_rest", "en", number=1).startswith("1 more sentence is not")
    assert label("reader_rest", "en", number=2).startswith("2 more sentences are not")


def test_a_label_is_set_like_its_language() -> None:
    wrong = {}
    for key, words in table().items():
        zh, en = ("".join(one[0] for one in Formatter().parse(words[w])) for w in ("zh", "en"))
        # Half-width marks beside hanzi; straight quotes in English.
        wrong[key] = re.findall(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]", zh)
        wrong[key] += re.findall(r"\w'\w|\"", en)
        # Full-width marks in English, unless they stand in what is quoted from the Chinese.
        wrong[key] += re.findall(r"[A-Za-z][：，。；（）]|[：，。；（）][A-Za-z]", en)
    assert {key: marks for key, marks in wrong.items() if marks} == {}


def test_chinese_labels_hold_no_english_words() -> None:
    found = {}
    for key, words in table().items():
        plain = re.sub(r"\{[^}]*\}", "", words["zh"])
        found[key] = [word for word in re.findall(r"[A-Za-z_ý]{2,}", plain) if word not in NAMES]
    assert {key: words for key, words in found.items() if words} == {}


def test_english_labels_hold_chinese_only_where_they_speak_of_it() -> None:
    speaking = ("method_", "pattern_", "search", "language_rules", "built_in_document")
    found = {
        key: words["en"]
        for key, words in table().items()
        if HANZI.search(words["en"]) and not key.startswith(speaking) and key != "choice_lang"
    }
    assert found == {}


def test_every_rule_that_is_words_has_a_name_in_both_languages() -> None:
    names = {*(name for name, _ in _RULES), _PATTERN_OF_REPEATED, *_PATTERNS.values()}
    names |= {"处理好…的关系", "既要…又要…", "既…又…", "一手抓…一手抓…", "兼顾…和…"}
    names |= {"在…与…之间", "统筹…和…", "在…上下功夫", "首先…其次…", "一方面…另一方面…"}
    assert names == {words["zh"] for key, words in table().items() if key.startswith("pattern_")}
    for name in names:
        assert rule_name(name, "zh") == name
        assert re.match(r"[a-z…]", rule_name(name, "en")), name
    assert rule_name("（一）…（二）…", "en") == "（一）…（二）…"
