"""What is remarkable in how much room themes have in texts."""

from collections.abc import Mapping

import pandas as pd

from policytext.library.point import Point
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick


def theme_room(
    table: pd.DataFrame, names: Mapping[str, str], titles: Mapping[str, str], language: str
) -> list[Remark]:
    """Say in which text which theme has most room, and which theme has least over all.

    `table` is that of counting/theme_room.py with percent.
    """
    if table.empty or not table["characters"].any():
        return []
    most = table.loc[table["share"].idxmax()]
    median = table.groupby("theme", sort=False)["percent"].median()
    pick = Pick(point=str(Point(f"~theme:{most['theme']}", text=most["id"])))
    return [
        remark(
            0.8,
            "theme_room_most",
            language,
            [pick],
            theme=quoted(names[most["theme"]]),
            text=quoted(titles[most["id"]]),
            percent=f"{most['percent']:.0f}",
        ),
        remark(
            0.5,
            "theme_room_median",
            language,
            theme=quoted(names[str(median.idxmax())]),
            percent=f"{median.max():.0f}",
            other=quoted(names[str(median.idxmin())]),
            least=f"{median.min():.0f}",
        ),
    ]
