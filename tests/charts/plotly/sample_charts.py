"""One small chart of each kind, with numbers that can be counted by hand."""

from sample_tiles import TILES
from sample_years import CURVES, LIVES, NOTHING_READ, PANELS, YEARS

from policytext.base.look import GREY, SEVERAL
from policytext.charts.chart import Chart
from policytext.charts.through_years import Lives
from policytext.charts.tiles import Tiles
from policytext.charts.values import (
    Block,
    Cell,
    End,
    Grid,
    Line,
    Mirror,
    Mirrored,
    Named,
    Part,
    Stack,
    Stacked,
    Strips,
    Tick,
)

INDUSTRY = Named("兴业兴城", {"light": "#b4530a", "dark": "#f0a060"})
NOW = Named("抓当前 ↔ 谋长远", {"light": "#8c1d40", "dark": "#f08aa8"})
OUTSIDE = Named("主题之外", GREY)

STACKED = Stacked(
    rows=(
        Stack("城市", "term=city", (Part(0, 2, "term=city"), Part(2, 3, "term=city"))),
        Stack("<b>产</b>", "term=b", (Part(1, 1, "term=b", ("<b>产</b>", "几个主题 1")),)),
    ),
    series=(INDUSTRY, Named("几个主题", SEVERAL), OUTSIDE),
    unit="次",
)
FULL = Stacked(
    rows=(
        Stack("句子", "", (Part(0, 1, "e=none", ("无", "1 · 25%")), Part(1, 3, "e=one"))),
        Stack("字", "", (Part(0, 30, "e=none"), Part(1, 70, "e=one"))),
    ),
    series=(OUTSIDE, INDUSTRY),
    unit="",
    full=True,
    written=(
        {"light": "#10161e", "dark": "#0b1118"},
        {"light": "#ffffff", "dark": "#0b1118"},
    ),
)
STRIPS = Strips(
    rows=(Line("城市", GREY, "term=city", plain=True), Line("产业", GREY), Line(*INDUSTRY[:2])),
    series=(INDUSTRY, OUTSIDE),
    ticks=(
        Tick(0, 0, 12, "term=city&at=12"),
        Tick(0, 1, 40, "term=city&at=40"),
        Tick(1, 1, 90, "term=trade&at=90"),
    ),
    blocks=(
        Block(2, 0, 10, 30, strong=True, pick="theme=industry&at=10"),
        Block(2, 0, 60, 70, strong=False, pick="theme=industry&at=60"),
    ),
    length=100,
    marks=((0, "1段"), (50, "2段")),
    keys=("直接论述", "呼应"),
)
WRITTEN = Grid(
    rows=(Line(*INDUSTRY), Line(*NOW)),
    columns=(Line("城市", GREY, "term=city"), Line("<i>产业</i>", GREY, "term=trade")),
    cells=(
        Cell(0, 0, 4, "theme=industry&term=city", ("兴业兴城 × 城市: 4",)),
        Cell(0, 1, 0, "theme=industry&term=trade", ("兴业兴城 × <i>产业</i>: 0",)),
        Cell(1, 0, 1, "theme=now&term=city"),
        Cell(1, 1, 2, "theme=now&term=trade"),
    ),
)
NUMBERED = Grid(
    rows=(Line("城市", GREY, "term=city", plain=True), Line(*INDUSTRY)),
    columns=tuple(Line(str(number + 1), GREY) for number in range(41)),
    cells=(Cell(0, 0, 1, "term=city&at=3"), Cell(1, 40, 2, "at=900", ("兴业兴城", "2 次"))),
    written=False,
)
ENDED = Mirrored(
    rows=(
        Mirror(
            NOW.name,
            End(4, "e=now", NOW.shade, "抓当前", ("抓当前", "4 句")),
            End(3, "e=later", NOW.shade, "谋长远", ("谋长远", "3 句")),
        ),
    ),
    sides=(Named("左", GREY), Named("右", GREY)),
    ends=True,
)
MIRRORED = Mirrored(
    rows=(
        Mirror(
            "<b>发展",
            End(1.5, "term=d", OUTSIDE.shade, said=("甲 1.50", "乙 0.25", "多说一句")),
            End(0.25, "term=d", INDUSTRY.shade),
        ),
        Mirror("安全", End(0, "term=s", OUTSIDE.shade), End(2, "term=s", INDUSTRY.shade)),
    ),
    sides=(Named("甲", OUTSIDE.shade), Named("乙", INDUSTRY.shade)),
    form="{:.2f}",
)
CHARTS: dict[str, Chart] = {
    "stacked": STACKED,
    "full": FULL,
    "strips": STRIPS,
    "written": WRITTEN,
    "numbered": NUMBERED,
    "ended": ENDED,
    "mirrored": MIRRORED,
    "curves": CURVES,
    "panels": PANELS,
    "lives": LIVES,
    "tiles": TILES,
}
EMPTY: dict[str, Chart] = {
    "stacked": Stacked((), (), "次"),
    "full": Stacked((Stack("句子", "", (Part(0, 0, "e=none"),)),), (OUTSIDE,), "", full=True),
    "strips": Strips((), (), (), (), 0, (), ("", "")),
    "written": Grid((), (), ()),
    "numbered": Grid((), (Line("1", GREY),), (), written=False),
    "ended": Mirrored((), ENDED.sides, ends=True),
    "mirrored": Mirrored((), MIRRORED.sides),
    "curves": NOTHING_READ,
    "lives": Lives((), YEARS),
    "tiles": Tiles((), (), ""),
}
