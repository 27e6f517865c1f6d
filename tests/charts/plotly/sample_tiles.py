"""Four tiles and the centre: a number, a zero, two without text."""

from policytext.charts.tiles import Tile, Tiles, even_steps

TILES = Tiles(
    (
        Tile("四川", "川", 0, 0, 4.0, "4.0", "evidence=t.sc", ("四川", "4.0 · 8 次")),
        Tile("<b>重庆", "渝", 0, 1, 0.0, "0.0", "evidence=t.cq"),
        Tile("云南", "云", 1, 0, None, "", ""),
        Tile("贵州", "黔", 1, 1, None, "", ""),
    ),
    even_steps([4.0, 0.0, 1.0]),
    "每万字",
    Tile("全国", "全国", 0, 0, 1.0, "1.0", "evidence=t.cn"),
)
