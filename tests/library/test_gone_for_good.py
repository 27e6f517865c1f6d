"""What is deleted for good is gone from everything that was made of it, too."""

from pathlib import Path

import pyarrow.parquet as pq
from many_invented import text

from policytext.library.coming_in.afterwards import to_index
from policytext.library.parts.building import bring_up_to_date
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


def held(folder: Path) -> set[str]:
    """Return the ids of all texts of which anything lies in the parts."""
    paths = (folder / "parts").glob("*.parquet")
    return {id for path in paths for id in pq.read_table(path).column("id").to_pylist()}
