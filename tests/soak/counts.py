"""Studies of texts put together at random: every count is as many places, lines and sentences.

`python tests/soak/counts.py [seconds] [seed]`
"""

import random
import sys
import time
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
    """Return such a text under study, by a level, a filter and a counting of chance."""
    document = clean(text(dice))
    assembly = Assembly()
    level = dice.choice(("phrases", "words"))
    made = assembly.study(document, Counting(level, echoes=dice.random() < 0.5))
    if made.theme_ids and dice.random() < 0.6:
        chosen = dice.sample(made.theme_ids, dice.randint(1, min(2, len(made.theme_ids))))
        made = assembly.study(document, made.counting, Filter(tuple(chosen)))
    return made


def differences(of: Study, dice: random.Random) -> list[str]:
    """Return where a count of a study is not what a plain one gives."""
    found = []
    scope, plain = of.scope, of.document.text
    counted = list(of.frequencies.items())
    for term, count in dice.sample(counted, min(_TERMS, len(counted))):
        places = [
            (token.start, token.end)
            for token in of.tokens
            if token.term == term
            and token.kind != "punctuation"
            and (scope is None or any(s <= token.start and token.end <= e for s, e in scope))
        ]
        lit = reader.view(of, Selection(term=term), Look(), "")
        lines = concordance(of.counted, of.document, of.annotations, (term,))
        sentences = {
            number
            for number, (start, end) in enumerate(of.document.sentences)
            if any(start <= place < end for place, _ in places)
        }
        listed = chosen_sentences(of, term, None)
        for name, number in (
            ("places", len(places)),
            ("hits", len(of.hits[term])),
            ("lines", len(lines)),
        ):
            if number != count:
                found.append(f"{term}: {count}, but {number} {name}")
        if len(listed) != len(sentences) or lit["count"] != len(sentences):
            found.append(f"{term}: {len(sentences)} sentences, but {len(listed)} listed")
        if list(lines["node"]) != [plain[start:end] for start, end in places]:
            found.append(f"{term}: lines of other words")
    view = builder("frequency")(of, Options(), Look())
    sheet = load_workbook(BytesIO(workbook([view], statement(of, Options(), "zh", date.today()))))
    rows = list(sheet.worksheets[0].iter_rows(min_row=2, values_only=True))
    for row in rows[: len(view.rows)]:
        if of.frequencies.get(str(row[0])) != row[1]:
            found.append(f"sheet: {row[:2]}, but {of.frequencies.get(str(row[0]))}")
    for row in builder("balance")(of, Options(), Look()).counts.itertuples():
        side = PoleSide(str(row.theme), int(row.side))
        if len(chosen_sentences(of, "", side)) != row.sentences:
            found.append(f"{side}: {row.sentences} sentences, but others listed")
    return found


def main(seconds: float, seed: int) -> int:
    """Check studies until the time is over; return the number of differences."""
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
    given = [float(one) for one in sys.argv[1:]]
    sys.exit(main(given[0] if given else 60.0, int(given[1]) if given[1:] else 0) > 0)
