"""Signatures of texts (MinHash): how much two texts share, told from a few numbers each."""

from collections.abc import Iterator

from policytext.library.shingles import LENGTH, runs

PERMUTATIONS, _SEED = 128, 20260101
BANDS = 32  # of four numbers: two texts that share 0.7 meet in one of them in 9,998 of 10,000 cases
_BYTES = 4 * PERMUTATIONS // BANDS


def method() -> str:
    """Return what signatures are made by: those of another method cannot be compared."""
    from rensa import RMinHash

    return f"{RMinHash.ALGORITHM_VERSION}.{PERMUTATIONS}.{_SEED}.{LENGTH}"


def signature(text: str) -> bytes:
    """Return the signature of a text, b"" for one without letters."""
    import numpy as np
    from rensa import RMinHash

    hashed = runs(text)
    if not len(hashed):
        return b""
    ends = np.array([0, len(hashed)], dtype=np.uint64)
    made = RMinHash.digest_matrix_from_flat_token_hashes(hashed, ends, PERMUTATIONS, _SEED)
    return np.array(made.to_rows()[0], dtype="<u4").tobytes()


def bands(signature: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the bands of a signature: texts that share much have one in common."""
    for start in range(0, len(signature), _BYTES):
        yield start, signature[start : start + _BYTES]


def estimated(one: bytes, other: bytes) -> float:
    """Return about how much two texts share (Jaccard of their shingles), give or take 0.04."""
    import numpy as np

    return float(np.mean(np.frombuffer(one, "<u4") == np.frombuffer(other, "<u4")))
