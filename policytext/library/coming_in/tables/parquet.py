"""Parquet files, batch by batch."""

from collections.abc import Iterator
from pathlib import Path

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.sheet import Cells, Sheet

_BATCH = 500  # rows


def sheets(path: Path) -> Iterator[Sheet]:
    """Yield the one table of a Parquet file. Raises Unreadable."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError, ValueError) as reason:
        raise Unreadable("damaged", kind="Parquet") from reason
    with file:
        yield Sheet("", _rows(file), tuple(map(str, file.schema_arrow.names)))


def _rows(file) -> Iterator[Cells]:  # type: ignore[no-untyped-def]
    import pyarrow as pa

    try:
        for batch in file.iter_batches(_BATCH, use_threads=False):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
    except (pa.ArrowException, OSError, ValueError) as reason:
        raise Unreadable("damaged", kind="Parquet") from reason
