"""A folder of the shell's: its files in a steady order, and none outside of it."""

import os
from collections.abc import Iterator
from pathlib import Path

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.file_names import as_text, is_text
from policytext.library.coming_in.incoming import Incoming
from policytext.library.coming_in.kinds import (
    belongs_to_page,
    is_left_behind,
    kind_of,
    page_stem,
    refusal,
)
from policytext.library.coming_in.limits import max_texts


def within(folder: Path) -> Iterator[Incoming]:
    """Yield the files in a folder and the folders in it; links are followed only inside it.

    Each is called by its path from the folder on. Raises Unreadable for too many.
    """
    root = folder.resolve()
    paths = [path for path in _files(root) if not is_left_behind(_name(path, root))]
    if len(paths) > max_texts():
        raise Unreadable("too_many_texts", limit=f"{max_texts():,}")
    pages = frozenset(filter(None, (page_stem(_name(path, root)) for path in paths)))
    for path in paths:
        name = _name(path, root)
        if not belongs_to_page(name, pages):
            yield of_path(path, name)


def of_path(path: Path, name: str) -> Incoming:
    """Return a file that lies somewhere as something that comes in."""
    name = as_text(name)
    if reason := refusal(name):
        return Incoming(name, refused=Unreadable(reason))
    if not is_text(path):
        return Incoming(name, refused=Unreadable("name_is_no_text"))
    return Incoming(name, kind_of(name), path=str(path))


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):  # links to folders are not followed
        folders.sort()
        for name in sorted(files):
            path = Path(folder, name)
            if not path.is_symlink() or path.resolve().is_relative_to(root):
                yield path


def _name(path: Path, root: Path) -> str:
    return as_text(path.relative_to(root).as_posix())
