"""Short texts, cut as words: alone, and one beside another."""

from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Counting, Filter, Study
from policytext.themes.themes import Book, Theme, same_words

# 城市 发展 要 快 / 城市 建设 要 好 城市 发展 要 稳 / 乡村 发展 要 快. Neither 要 nor what is of a
# single character counts: 城市 3, 发展 3, 建设 1, 乡村 1.
CITIES = "题\n城市发展要快。城市建设要好，城市发展要稳。\n乡村发展要快。"
BUILDING = Theme(
    "building",
    "focus_area",
    same_words("修建"),
    same_words(""),
    {"light": "#0b62a8", "dark": "#8cc8ff"},
    ("城市建设要好",),
    (),
    (),
    (),
)


def text(source: str, book: Book = (), themes: tuple[str, ...] = (), said: str = "") -> Study:
    """Return a text of which the first line is the title; `themes` and `said` are its filter."""
    document = clean(source, id=source[:1])
    return Assembly().study(document, Counting("words"), Filter(themes, said), book)


def beside(target: Study, other: Study, name: str = "乙", **more) -> Options:
    """Return the options of a text that is read beside another."""
    return Options(comparison=Comparison("text", name, "x", target, (other,)), **more)
