"""Count what is in a library, round by round, and print each round's answers as one line.

python counted.py FOLDER ROUNDS, on the runner that POLICYTEXT_RAY names.
"""

import json
import sys
from pathlib import Path

from policytext.library.counting.completions import completions
from policytext.library.counting.firmness import firmness
from policytext.library.counting.frequencies import frequencies
from policytext.library.counting.keyness import keyness
from policytext.library.counting.leading import leading
from policytext.library.counting.lines import lines
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.only_there import only_there
from policytext.library.counting.over_time import over_time
from policytext.library.counting.pairs_over_time import pairs_over_time
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import opened
from policytext.library.counting.two_groups import two_groups
from policytext.library.store import Store

STRINGS = ("发展", "处理好…关系", "农村 改革", "5G|ＧＤＰ", "/改.{1,2}展/")


def main(folder: Path, rounds: int) -> None:
    """Print the answers, `rounds` times."""
    cards = Store(folder).cards()
    half = len(cards) // 2
    for _ in range(rounds):
        tables = opened(folder)
        answers: dict[str, object] = {"texts": len(cards)}
        for terms in (False, True):
            for query in STRINGS:
                sought = parsed(query, terms)
                hits = occurrences(tables, cards, sought)
                years = over_time(tables, cards, [sought]).table.to_dict("list")
                shown = lines(tables, cards, hits, sought, "right", 0, 20)
                answers[f"{query} {terms}"] = [hits.total, dict(hits.by_text), years, shown]
        for level in ("words", "phrases"):
            counts = frequencies(tables, cards, level, ("number",))
            key = keyness(tables, cards[:half], cards[half:], level, minimum=3)
            answers[level] = [counts.to_dict("list"), key.to_dict("list")]
        answers["pairs"] = [table.to_dict("list") for table in pairs_over_time(tables, cards)]
        answers["firmness"] = firmness(tables, cards).table.fillna(-1).to_dict("list")
        groups = two_groups(tables, cards[:half], cards[half:], "words", minimum=3)
        answers["two groups"] = groups.fillna(-1).to_dict("list")
        answers["new"] = only_there(tables, cards[half:], cards[:half]).to_dict("list")
        answers["leading"] = leading(tables, cards)
        answers["completions"] = completions(tables, cards, "jjfz")
        print(json.dumps(answers, ensure_ascii=False, sort_keys=True), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
