"""The library from a shell: add, list, export, remove; and work, which the pages start."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from policytext.base.unreadable import Unreadable
from policytext.library.card import FIELDS, Card
from policytext.library.coming_in.file_names import as_text
from policytext.library.places import own
from policytext.library.store import Store

if TYPE_CHECKING:
    from policytext.library.coming_in.progress import Progress

_PATIENCE = 60  # seconds without a worker, though something waits
_LOOKS = 0.2  # seconds between two looks at how it comes on


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Name the commands of a library and what each asks for."""
    library = commands.add_parser("library", help="the texts that are kept on this machine")
    under = library.add_subparsers(dest="order", required=True)

    def order(name: str, run: Callable[..., int], help: str) -> argparse.ArgumentParser:
        parser = under.add_parser(name, help=help)
        parser.set_defaults(run=run)
        parser.add_argument("--home", type=Path, metavar="DIR", help="where libraries are kept")
        return parser

    adding = order("add", _add, "take in files, folders, ZIP archives, tables and projects")
    adding.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    order("list", _list, "list the texts").add_argument("--json", action="store_true")
    exporting = order("export", _export, "write a project file")
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument("--texts", nargs="+", metavar="ID", help="just these, not all")
    removing = order("remove", _remove, "remove texts")
    removing.add_argument("ids", nargs="+", metavar="ID")
    removing.add_argument(
        "--for-good", action="store_true", help="so that nobody can put them back"
    )
    working = under.add_parser("work", help="take in what waits (the pages start this)")
    working.add_argument("folder", type=Path, metavar="FOLDER")
    working.set_defaults(run=_work)
    looking = under.add_parser("overlaps", help="compare all texts (the pages start this)")
    looking.add_argument("folder", type=Path, metavar="FOLDER")
    looking.set_defaults(run=_overlaps)


def run(chosen: argparse.Namespace) -> int:
    """Run one command; returns the exit code: 0, 1 where something was refused, 2 for failure."""
    for stream in (sys.stdout, sys.stderr):  # a name may be no text, or beyond the terminal's
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return int(chosen.run(chosen))
    except (Unreadable, OSError) as reason:
        print(f"policytext: {as_text(str(reason))}".replace("\n", " "), file=sys.stderr)
        return 2


def _opened(chosen: argparse.Namespace) -> Store:
    return Store(own(chosen.home))


def _add(chosen: argparse.Namespace) -> int:
    from policytext.library.coming_in import queue, telling, worker
    from policytext.library.coming_in.adding import add
    from policytext.library.coming_in.progress import progress

    missing = [path for path in chosen.paths if not path.exists()]
    if missing:
        raise FileNotFoundError(f"{missing[0]}: there is no such file or folder")
    store = _opened(chosen)
    projects = [path for path in chosen.paths if _is_project(path)]
    refused = [path for path in projects if not _open(store, path)]
    add(store, ((path.name, path) for path in chosen.paths if path not in projects))
    shown, seen = 0, time.monotonic()
    try:
        while True:
            worker.ensure(store)
            now = progress(store)
            shown = _say(_line(now), shown)
            if now.trouble:
                raise now.trouble
            if now.is_over and not now.works:
                break
            seen = time.monotonic() if now.works else seen
            if time.monotonic() - seen > _PATIENCE:
                raise Unreadable("coming_in_failed", reason="nothing takes it in")
            time.sleep(_LOOKS)
    except KeyboardInterrupt:
        queue.stop(store)
        _say("Stopped; `library add` with any path goes on with what waits.", shown)
        print(file=sys.stderr)
        return 130
    print(file=sys.stderr)
    for name, why, _ in telling.in_short(queue.not_taken(store), "en"):
        print(f"{name}: {why}")
    now = progress(store)
    for card in now.broken:
        print(Unreadable("unindexed", name=card.listed))
    print(f"{now.taken:,} taken in, {now.twins:,} there already, {now.refused:,} refused.")
    return 1 if now.refused or refused or now.broken else 0


def _is_project(path: Path) -> bool:
    from policytext.study.project import ENDING, SEEN, is_project

    if path.is_dir():
        return False
    with path.open("rb") as file:
        return path.name.endswith(ENDING) or is_project(file.read(SEEN))


def _open(store: Store, path: Path) -> bool:
    """Take a project in beside what is there; say why not, and return False, if it cannot be."""
    from policytext.library.opening import kept_with
    from policytext.library.own import library_of
    from policytext.study.project import MOST_BYTES, from_bytes

    try:
        with path.open("rb") as file:
            opened = from_bytes(file.read(MOST_BYTES + 1))
        store.put(opened.texts, kept_with(library_of(store, _damaged), opened))
    except Unreadable as reason:
        if reason.reason.startswith("library_"):
            raise
        print(f"{as_text(path.name)}: {reason}")
        return False
    number = len(opened.ids)
    print(f"{as_text(path.name)}: project opened, {number:,} {'text' if number == 1 else 'texts'}.")
    return True


def _line(now: "Progress") -> str:
    left = "" if now.seconds is None else f", about {_duration(now.seconds)} left of this step"
    if now.waiting:
        return f"Step 1 of 2: taking in, {now.done:,} of {now.of:,}{left}"
    if now.to_index:
        of = now.indexed + now.to_index
        return f"Step 2 of 2: counting in, {now.indexed:,} of {of:,}{left}"
    return f"{now.done:,} of {now.of:,} taken in and counted in"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _say(line: str, shown: int) -> int:
    """Write a line over the last one on a terminal; elsewhere only its end is written."""
    if sys.stderr.isatty():
        print(f"\r{line.ljust(shown)}", end="", file=sys.stderr, flush=True)
    return len(line)


def _list(chosen: argparse.Namespace) -> int:
    cards = _opened(chosen).cards()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if chosen.json:
        print(json.dumps([_told(card) for card in cards], ensure_ascii=False, indent=1))
        return 0
    for card in cards:
        known = (card.date, card.value("issuer"), card.value("form"))
        rest = " · ".join(filter(None, known))
        print(f"{card.id}  {card.title}{f'  [{rest}]' if rest else ''}  {card.characters:,}")
    print(f"{len(cards):,} texts", file=sys.stderr)
    return 0


def _told(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "name": card.name,
        **{field: card.value(field) for field in FIELDS},
        "characters": card.characters,
        "sha256": card.sha256,
        "added": card.added,
    }


def _export(chosen: argparse.Namespace) -> int:
    from policytext.library.groups import GROUP
    from policytext.library.own import library_of, plan_of
    from policytext.library.some import some_of
    from policytext.study.project import to_bytes

    store = _opened(chosen)
    library = library_of(store, _damaged)
    if chosen.texts:
        _known(store, chosen.texts)
        library = some_of(library, chosen.texts)
    groups = {name.removeprefix(GROUP): scope for name, scope in store.kept(GROUP).items()}
    chosen.file.write_bytes(to_bytes(library, {}, plan_of(store), groups))
    print(f"{len(library.names):,} texts written to {chosen.file}", file=sys.stderr)
    return 0


def _damaged(reason: Unreadable) -> None:
    print(f"policytext: {reason}", file=sys.stderr)


def _remove(chosen: argparse.Namespace) -> int:
    store = _opened(chosen)
    _known(store, chosen.ids)
    store.apply({f"there.{id}": False for id in chosen.ids})
    if chosen.for_good:
        from policytext.library.coming_in.afterwards import clean

        store.purge(chosen.ids)
        clean(store)
    print(f"{len(chosen.ids):,} removed", file=sys.stderr)
    return 0


def _known(store: Store, ids: list[str]) -> None:
    there = {card.id for card in (*store.cards(), *store.removed())}
    if unknown := [id for id in ids if id not in there]:
        raise FileNotFoundError(f"{unknown[0]}: there is no text with this id")


def _work(chosen: argparse.Namespace) -> int:
    from policytext.library.coming_in.worker import work
    from policytext.library.coming_in.working import be_polite

    be_polite()
    work(chosen.folder)
    return 0


def _overlaps(chosen: argparse.Namespace) -> int:
    from policytext.library.coming_in.working import be_polite
    from policytext.library.overlaps.whole import work

    be_polite()
    work(chosen.folder)
    return 0
