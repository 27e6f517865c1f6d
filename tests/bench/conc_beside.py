"""Time the package `conc` on texts that are cut already: folder with target/ and reference/ → JSON.

Run by words.py in an environment of its own: conc brings spaCy and Polars along. Its caches are
left cold: each run asks for another node.
"""

import contextlib
import io
import json
import sys
import time
from pathlib import Path
from statistics import median

import spacy
from conc.concordance import Concordance
from conc.corpus import Corpus
from conc.keyness import Keyness

# conc switches these off by name, so they must be there.
_SWITCHED_OFF = ("parser", "ner", "lemmatizer", "tagger", "senter", "tok2vec", "attribute_ruler")


def main(folder: Path, nodes: list[str]) -> None:
    """Build both corpora, then print the medians."""
    model = folder / "model"
    blank = spacy.blank("xx")
    for name in _SWITCHED_OFF:
        blank.add_pipe("sentencizer", name=name)
    blank.to_disk(model)
    corpora = {}
    for side in ("target", "reference"):
        corpus = Corpus(name=side, description=side)
        corpus.build_from_files(
            source_path=str(folder / side), save_path=str(folder), model=str(model)
        )
        corpora[side] = corpus
    taken: dict[str, list[float]] = {"keyness": [], "concordance": []}
    for node in nodes:
        begun = time.perf_counter()
        Keyness(corpora["target"], corpora["reference"]).keywords(page_size=50)
        taken["keyness"].append(time.perf_counter() - begun)
        begun = time.perf_counter()
        Concordance(corpora["reference"]).concordance(node, context_length=10, page_size=20)
        taken["concordance"].append(time.perf_counter() - begun)
    print(
        json.dumps({name: median(seconds) for name, seconds in taken.items()}), file=sys.__stdout__
    )


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main(Path(sys.argv[1]), sys.argv[2:])
