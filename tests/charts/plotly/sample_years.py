"""Small charts through the years: 2018–2022, no text in 2020, numbers to be counted by hand."""

from policytext.charts.through_years import (
    Amount,
    Curve,
    Curves,
    Life,
    Lives,
    Moment,
    Panel,
    Periods,
    Reading,
)
from policytext.charts.values import Named

BLUE, RED = {"light": "#0b62a8", "dark": "#8cc8ff"}, {"light": "#b4530a", "dark": "#f0a060"}
YEARS = Periods(("2018", "2019", "2020", "2021", "2022"), (0, 2, 4))
QUALITY = Curve(
    0,
    (
        Reading(0, 2.0, "evidence=q.2018", ("高质量发展", "2018 · 2.0")),
        Reading(1, 4.0, "evidence=q.2019"),
        Reading(3, 0.0, "evidence=q.2021"),
        Reading(4, 8.0, "evidence=q.2022"),
    ),
)
REFORM = Curve(1, (Reading(0, 1.0, "evidence=r.2018"), Reading(4, 1.0, "evidence=r.2022")))
COVERAGE = tuple(Amount(x, 1000.0 + x, f"at={x}") for x in (0, 1, 3, 4))
SERIES = (Named("高质量发展", BLUE, pick="term=q"), Named("供给侧结构性改革", RED, pick="term=r"))
CURVES = Curves((Panel("", (QUALITY, REFORM), COVERAGE),), SERIES, YEARS, "每万字", "收录字数")
PANELS = Curves(
    (
        Panel("<b>全国", (QUALITY, REFORM), COVERAGE),
        Panel("四川省", (REFORM,), COVERAGE[:2], "term=s"),
    ),
    SERIES,
    YEARS,
    "每万字",
    "收录字数",
)
NOTHING_READ = Curves((Panel("", (), COVERAGE),), SERIES, YEARS, "每万字", "收录字数")
STRUGGLE = Life(
    "<b>阶级斗争",
    "term=struggle",
    (Moment(0, 1.0, "evidence=s.2018", first=True), Moment(1, 0.5, "evidence=s.2019")),
    "2018–2019",
    "未再出现",
)
FORCES = Life(
    "新质生产力",
    "term=forces",
    (
        Moment(1, 0.25, "evidence=f.2019", first=True, said=("新质生产力", "2019 · 1 次")),
        Moment(3, 1.0, "evidence=f.2021"),
        Moment(4, 0.5, "evidence=f.2022"),
    ),
    "2019–2022",
    "新",
    RED,
    BLUE,
    strong=True,
)
LIVES = Lives((STRUGGLE, FORCES), YEARS, (2,))
