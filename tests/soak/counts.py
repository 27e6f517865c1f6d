"""Studies of texts put together at random: each number is as many places, lines and sentences.

`python tests/soak/counts.py [seconds] [seed]`
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from components.browser import reader
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.base.places import ARTICLE
from policytext.exports.workbook import workbook
from policytext.source.cleaning import clean
from policytext.statistics.concordance import concordance
from policytext.study.assembly import Assembly
from policytext.study.evidence import PoleSide
from policytext.study.evidence_sentences import chosen_sentences
from policytext.study.options import Options
from policytext.study.study import Counting, Filter, Study
from policytext.views.catalogue import builder
from policytext.views.statement import statement

_LINES = [line for line in ARTICLE.read_text(encoding="utf-8").splitlines() if line.strip()]
_ODD = (
    *("一、总体要求", "（一）坚持稳中求进", "第三条　本办法自2024年1月1日起施行。"),
    *("处理好发展和安全的关系。", "必须坚持“两个毫不动摇”。", "ＡＢＣ ａｂｃ 5Ｇ+工业互联网"),
    *("<b>=1+1</b>", "到2025年，增长5%以上。", "\t\t", "国家發展改革委關於印發的通知"),
    *("附件：1．名单", "𠮷😀\u200b"),
)
_TERMS = 12  # of a study that are followed into every view


def text(dice: random.Random) -> str:
    """Return a text of sentences of the article and of odd lines, in any order."""
    lines = []
    for _ in range(dice.randint(1, 25)):
        line = dice.choice(_LINES) if dice.random() < 0.6 else dice.choice(_ODD)
        sentences = [one + "。" for one in line.split("。") if one]
        dice.shuffle(sentences)
        lines.append("".join(sentences[: dice.randint(1, 6)]) if "。" in line else line)
    return "题目\n" + "\n".join(lines)


def study(dice: random.Random) -> Study:
    """Return such a text under study, with level, filter and counting chosen at random."""
    document = clean(text(dice))
    assembly = Assembly()
    level = dice.choice(("phrases", "words"))
    made = assembly.study(document, Counting(level, echoes=dice.random() < 0.5))
    if made.theme_ids and dice.random() < 0.6:
        chosen = dice.sample(made.theme_ids, dice.randint(1, min(2, len(made.theme_ids))))
        made = assembly.study(document, made.counting, Filter(tuple(chosen)))
    return made


def differences(of: Study, dice: random.Random) -> Iterator[str]:
    """Yield where a number of a study is not what is found when it is counted again."""
    counted = list(of.frequencies)
    for term in dice.sample(counted, min(_TERMS, len(counted))):
        for difference in _of_term(of, term):
            yield f"{term}: {difference}"
    yield from _of_sheet(of)
    yield from _of_poles(of)


def _of_term(of: Study, term: str) -> Iterator[str]:
    """Count a term's places in the text, and compare with all that shows them."""
    count, text = of.frequencies[term], of.document.text
    places = _places(of, term)
    lines = concordance(of.counted, of.document, of.annotations, (term,))
    shown = {"places": len(places), "hits": len(of.hits[term]), "lines": len(lines)}
    for name, number in shown.items():
        if number != count:
            yield f"{count}, but {number} {name}"
    if list(lines["node"]) != [text[start:end] for start, end in places]:
        yield "lines of other words"
    sentences = sum(
        any(start <= place < end for place, _ in places) for start, end in of.document.sentences
    )
    listed = len(chosen_sentences(of, term, None))
    lit = reader.view(of, Selection(term=term), Look(), "")["count"]
    if not listed == lit == sentences:
        yield f"{sentences} sentences, but {listed} listed and {lit} lit"


def _places(of: Study, term: str) -> list[tuple[int, int]]:
    """Return where a term stands in what the filter leaves."""
    return [
        (token.start, token.end)
        for token in of.tokens
        if token.term == term
        and token.kind != "punctuation"
        and (of.scope is None or any(s <= token.start and token.end <= e for s, e in of.scope))
    ]


def _of_sheet(of: Study) -> Iterator[str]:
    """Read the workbook's sheet of terms back."""
    view = builder("frequency")(of, Options(), Look())
    sheet = load_workbook(BytesIO(workbook([view], statement(of, Options(), "zh", date.today()))))
    rows = list(sheet.worksheets[0].iter_rows(min_row=2, values_only=True))
    for term, number, *_ in rows[: len(view.rows)]:
        if of.frequencies.get(str(term)) != number:
            yield f"sheet: {term} {number}, but {of.frequencies.get(str(term))}"


def _of_poles(of: Study) -> Iterator[str]:
    """List the sentences of each side of each relationship."""
    for row in builder("balance")(of, Options(), Look()).counts.itertuples():
        side = PoleSide(str(row.theme), int(row.side))
        if (listed := len(chosen_sentences(of, "", side))) != row.sentences:
            yield f"{side}: {row.sentences} sentences, but {listed} listed"


def main(seconds: int = 60, seed: int = 0) -> int:
    """Check studies until the time is over; → the number of differences."""
    dice, until = random.Random(seed), time.monotonic() + seconds
    studies = wrong = numbers = 0
    while time.monotonic() < until:
        of = study(dice)
        studies, numbers = studies + 1, numbers + min(_TERMS, len(of.frequencies))
        for difference in differences(of, dice):
            wrong += 1
            print(difference)
    print(f"{studies} studies, {numbers} terms in every view, {wrong} differences (seed {seed})")
    return wrong


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
