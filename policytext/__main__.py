"""Commands: `describe FILE` prints what the explorer finds as JSON, `library` keeps many texts,
`prepare` cuts the article."""

import argparse
import json
import sys
from pathlib import Path

import policytext
from policytext.library import commands as library


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, or 2 with one line on stderr."""
    parser = argparse.ArgumentParser(prog="python -m policytext")
    commands = parser.add_subparsers(dest="command", required=True)
    describing = commands.add_parser("describe", help="print one JSON object about a text file")
    describing.add_argument("file", type=Path, metavar="FILE")
    describing.add_argument("--level", choices=("phrases", "words"), default="phrases")
    describing.add_argument("--themes", type=Path, metavar="BOOK.toml")
    commands.add_parser("prepare", help="cut the built-in article beforehand")
    library.add_commands(commands)
    chosen = parser.parse_args(arguments)
    if chosen.command == "library":
        return library.run(chosen)
    if chosen.command == "prepare":
        from policytext.study.prepared import write

        write()
        return 0

    try:
        told = policytext.describe(chosen.file, chosen.themes, chosen.level)
    except (ValueError, OSError) as reason:
        print(f"policytext: {reason}".replace("\n", " "), file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
