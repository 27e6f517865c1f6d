"""Parts written anew: small ones become one, what is gone from the library goes for good."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from policytext.library.parts.manifest import KINDS, Manifest

_SMALL = 8_000_000  # bytes of the file of terms
_LARGE = 64_000_000  # and of one that is made of small ones
_MANY = 8  # small parts that are left as they are
_DEAD = 0.3  # of a part's texts: so many old versions of texts are kept, for they may come back


def names(manifest: Manifest) -> list[str]:
    """Return the names of the parts of a manifest, each of which has a file of every kind."""
    return [
        file.removeprefix("texts-").removesuffix(".parquet") for file in manifest.files["texts"]
    ]


def with_parts(manifest: Manifest, parts: Sequence[str]) -> Manifest:
    """Return a manifest of these parts."""
    files = {kind: tuple(f"{kind}-{name}.parquet" for name in parts) for kind in KINDS}
    return replace(manifest, files=files)


def versions(folder: Path, name: str) -> list[tuple[str, str]]:
    """Return the texts in a part: id, fingerprint."""
    import pyarrow.parquet as pq

    from policytext.library.parts.writing import path_of

    table = pq.read_table(path_of(folder, "texts", name), columns=["id", "fingerprint"])
    return list(zip(*table.to_pydict().values(), strict=True))


def all_there(folder: Path, manifest: Manifest) -> bool:
    """Say whether every part lies there: somebody may delete one, or the power fail."""
    try:
        return all(path.stat().st_size for path in _paths(folder, manifest))
    except OSError:
        return False


def readable(folder: Path, manifest: Manifest) -> bool:
    """Say whether every part can be opened."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        for path in _paths(folder, manifest):
            pq.read_metadata(path)
    except (OSError, pa.ArrowException):
        return False
    return True


def _paths(folder: Path, manifest: Manifest) -> Iterator[Path]:
    return (path for kind in KINDS for path in manifest.paths(folder, kind))


def tidied(folder: Path, manifest: Manifest, kept: Collection[str]) -> Manifest:
    """Return a manifest of parts that hold nothing but texts of the library (`kept`, ids).

    What has to be is written anew: with many small parts all of them, as one.
    """
    held = {id: version for id, version in manifest.held.items() if id in kept}
    inside = {name: versions(folder, name) for name in names(manifest)}
    anew = [
        name
        for name, texts in inside.items()
        if any(id not in kept for id, _ in texts)
        or sum(held.get(id) != version for id, version in texts) > _DEAD * len(texts)
    ]
    small = [name for name in inside if name not in anew and _is_small(folder, name)]
    manifest = replace(manifest, held=held)
    parts = [name for name in inside if name not in anew]
    if len(small) > _MANY:
        parts = [name for name in parts if name not in small]
        for bundle in _bundles(folder, small):
            parts += _rewritten(folder, bundle, held)
    for name in anew:
        parts += _rewritten(folder, [name], held)
    return with_parts(manifest, parts)


def _is_small(folder: Path, name: str) -> bool:
    return _bytes(folder, name) < _SMALL


def _bundles(folder: Path, parts: Sequence[str]) -> Iterator[list[str]]:
    """Yield parts that become one: not too many, for each is written anew when a text goes."""
    bundle: list[str] = []
    size = 0
    for name in parts:
        bundle.append(name)
        size += _bytes(folder, name)
        if size > _LARGE:
            yield bundle
            bundle, size = [], 0
    if bundle:
        yield bundle


def _bytes(folder: Path, name: str) -> int:
    from policytext.library.parts.writing import path_of

    return path_of(folder, "terms", name).stat().st_size


def _rewritten(folder: Path, parts: Sequence[str], held: Mapping[str, str]) -> Iterator[str]:
    """Write parts anew as one, without the texts that are not held; nothing where none is left."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from policytext.library.parts.writing import path_of, write_file

    versions_held = pa.array([f"{id} {version}" for id, version in held.items()], pa.string())
    name = uuid4().hex
    rows = 0

    def groups(kind: str) -> Iterator["pa.Table"]:
        """Yield what is left of each row group: so much and no more is in memory at once."""
        nonlocal rows
        for part in parts:
            with pq.ParquetFile(path_of(folder, kind, part)) as file:
                for number in range(file.num_row_groups):
                    table = file.read_row_group(number)
                    version = pc.binary_join_element_wise(table["id"], table["fingerprint"], " ")
                    table = table.filter(pc.is_in(version, versions_held))
                    rows += len(table) if kind == "texts" else 0
                    yield table

    for kind in KINDS:
        write_file(path_of(folder, kind, name), kind, groups(kind))
    if rows:
        yield name
