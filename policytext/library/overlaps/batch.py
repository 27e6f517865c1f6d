"""The seeds of some texts, sorted, so that a seed is found by halving."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from policytext.library.overlaps.plain import plain
from policytext.library.overlaps.seeds import seeds

_NUMBERS = pa.list_(pa.uint32())
# One row: `keys` are the seeds in order, `places` where each stands, as the number of a letter of
# all texts of the batch one after the other; each text begins at one of `firsts`.
SCHEMA = pa.schema(
    [
        ("ids", pa.list_(pa.string())),
        ("fingerprints", pa.list_(pa.string())),
        ("firsts", _NUMBERS),
        ("keys", _NUMBERS),
        ("places", _NUMBERS),
    ]
)
_LOW = np.uint64(0xFFFFFFFF)


def batch(texts: Sequence[tuple[str, str, str]]) -> pa.RecordBatch:
    """Return the seeds of texts (id, fingerprint, words) as one row."""
    firsts, found = [], []
    first = 0
    for _, _, text in texts:
        letters = plain(text).letters
        hashed = seeds(letters).astype(np.uint64)
        places = np.arange(first, first + len(hashed), dtype=np.uint64)
        found.append((hashed << np.uint64(32)) | places)
        firsts.append(first)
        first += len(letters)
    both = np.sort(np.concatenate([*found, np.zeros(0, np.uint64)]))
    columns = ((both >> np.uint64(32)).astype(np.uint32), (both & _LOW).astype(np.uint32))
    row = [
        [[id for id, _, _ in texts]],
        [[fingerprint for _, fingerprint, _ in texts]],
        [firsts],
    ]
    arrays = [pa.array(value, field.type) for value, field in zip(row, SCHEMA, strict=False)]
    arrays += [pa.ListArray.from_arrays([0, len(c)], pa.array(c)) for c in columns]
    return pa.record_batch(arrays, SCHEMA)
