"""What is deleted for good is gone from everything that was made of it, too."""

from pathlib import Path

import pyarrow.parquet as pq
from many_invented import text

from policytext.library.coming_in.afterwards import clean, find_families, to_index
from policytext.library.coming_in.queue import stop
from policytext.library.overlaps.keeping import keep_seeds
from policytext.library.parts.alone import alone
from policytext.library.parts.building import bring_up_to_date
from policytext.library.parts.manifest import read
from policytext.library.store import Store


def test_what_is_deleted_for_good_is_deleted_from_the_parts(tmp_path: Path) -> None:
    store, gone, stays = Store(tmp_path), text(1, "绝密的一句话。"), text(2)
    store.put([gone, stays])
    assert bring_up_to_date(store) and held(tmp_path) == {gone.id, stays.id}
    store.apply({f"there.{gone.id}": False})
    assert to_index(store) == 0  # it may come back
    store.purge([gone.id])
    assert to_index(store) == 1
    assert bring_up_to_date(store) and held(tmp_path) == {stays.id}
    assert to_index(store) == 0


def test_it_is_gone_at_once_also_while_taking_in_is_stopped(tmp_path: Path) -> None:
    store, gone, stays = Store(tmp_path), text(1, "绝密的一句话。"), text(2)
    store.put([gone, stays])
    bring_up_to_date(store)
    find_families(store)
    keep_seeds(tmp_path)
    fingerprint = gone.document.fingerprint
    stop(store)
    store.apply({f"there.{gone.id}": False})
    clean(store)
    assert held(tmp_path) == {gone.id, stays.id}  # it may come back
    store.purge([gone.id])
    with alone(tmp_path):
        clean(store)  # whoever builds will do it
    assert held(tmp_path) == {gone.id, stays.id}
    clean(store)
    assert held(tmp_path) == {stays.id} == read(tmp_path).held.keys() and to_index(store) == 0
    keep_seeds(tmp_path)
    every = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert fingerprint.encode() not in every


def test_damaged_parts_are_no_reason_to_keep_what_is_deleted(tmp_path: Path) -> None:
    store, gone, stays = Store(tmp_path), text(1, "绝密的一句话。"), text(2)
    store.put([gone, stays])
    bring_up_to_date(store)
    read(tmp_path).paths(tmp_path, "terms")[0].write_bytes(b"half")
    store.apply({f"there.{gone.id}": False})
    store.purge([gone.id])
    clean(store)
    assert not list((tmp_path / "parts").glob("*.parquet")) and to_index(store) == 1


def held(folder: Path) -> set[str]:
    """Return the ids of all texts of which anything lies in the parts."""
    paths = (folder / "parts").glob("*.parquet")
    return {id for path in paths for id in pq.read_table(path).column("id").to_pylist()}
