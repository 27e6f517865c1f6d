"""What the rules found in all texts, asked of the files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policytext.library.counting.dataframes import daft, reading
from policytext.library.counting.texts import Wanted, stored

if TYPE_CHECKING:
    import pyarrow as pa


class Finds:
    """A row for each member of each find of each text."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def phrases(self, wanted: Wanted) -> "pa.Table | None":
        """Return a row for each set phrase of each text that is wanted.

        Columns: id; words; frequency (occurrences in the text); texts (how many of those that are
        wanted have it).
        """
        col = daft().col
        frame = self._frame(wanted)
        if frame is None:
            return None
        places = frame.where(col("kind") == "phrase").select("id", "words", "start").distinct()
        by_text = places.groupby("id", "words").agg(col("start").count().alias("frequency"))
        texts = by_text.groupby("words").agg(col("id").count().alias("texts"))
        with reading():
            return by_text.join(texts, "words").to_arrow()

    def _frame(self, wanted: Wanted) -> Any:
        import pyarrow as pa

        frame = stored(self._paths)
        if frame is None or not wanted:
            return None
        columns = {"id": list(wanted), "fingerprint": list(wanted.values())}
        chosen = daft().from_arrow(pa.table(columns))
        return frame.join(chosen, ["id", "fingerprint"], how="semi")
