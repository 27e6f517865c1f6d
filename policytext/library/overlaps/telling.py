"""Four kinds of overlap, told apart: set phrase, formula of documents, declared citation, passage.

The first that fits:
- a citation, where nearly all of it is quoted and announced, or the title of a document;
- a template, where it is a frame for other figures, or mostly a formula of documents;
- a citation, where it is mostly a declared reference (贯彻…精神, 以…为指导, 按照《…》);
- a set phrase, where nearly all of it is formulas, references and set phrases (of the list, or such
  that many bodies have); or where most of it stands, together, with many bodies (BODIES), or in so
  many texts of its own body (TEXTS): in a library of one body that is all there is to go by, and in
  one of fewer than four bodies with a text or two of each no set phrase is told but by the list;
- a passage taken over, where it is long and alike enough. What is not says nothing: the same words
  for the same thing.
"""

from policytext.library.overlaps.candidates import Alignment
from policytext.library.overlaps.figures import is_frame_of_figures
from policytext.library.overlaps.formulas import Marks
from policytext.library.overlaps.kinds import Kind
from policytext.library.overlaps.plain import Side
from policytext.library.overlaps.standing import Use

BODIES = 4  # that say a set phrase, the text's own among them: in a library of up to 200 bodies
_OF_BODIES = 0.02  # of the bodies of a larger one
TEXTS = 4  # of one body that have a formula of its own, this text among them
_MOSTLY = 0.5
_NEARLY = 0.7  # of a passage belongs to formulas, references and known set phrases together
_QUOTED = 0.8
_BEHIND = 6  # characters: a frame for figures ends before the last one, which is another
_LIKE_A_PHRASE = 0.85  # how alike a short set phrase is wherever it stands
_WORTH = 18  # letters of a passage that are equal, less those of one text that are not
_WORTH_OF_A_PHRASE = 16


def kind_of(
    found: Alignment, mine: Side, marked: Marks, theirs: Side, use: Use, bodies: int
) -> Kind | None:
    """Return the kind of an overlap, None for one that says nothing.

    `marked` is what of the text belongs to formulas, `use` how widely the overlap is used, `bodies`
    how many there are in the library.
    """
    start, end = mine.plain.span(*found.mine)
    shares = {name: float(each[start:end].mean()) for name, each in marked._asdict().items()}
    template, citation = shares["templates"], shares["citations"]
    if shares["quoted"] > _QUOTED:
        return "citation"
    its_start, its_end = theirs.plain.span(*found.theirs)
    words = theirs.text[its_start : its_end + _BEHIND]
    if is_frame_of_figures(mine.text[start : end + _BEHIND], words):
        return "template"
    if template + citation > _MOSTLY:
        return "template" if template > citation else "citation"
    if Marks(*(each[start:end] for each in marked)).formulas.mean() > _NEARLY:
        return "phrase"
    if use.bodies >= many(bodies) or use.texts >= TEXTS:
        alike = found.similarity >= _LIKE_A_PHRASE or _worth(found) >= _WORTH_OF_A_PHRASE
        return "phrase" if alike else None
    return "passage" if _worth(found) >= _WORTH else None


def many(bodies: int) -> int:
    """Return how many bodies have to say what is a set phrase, in a library of so many bodies."""
    return max(BODIES, round(_OF_BODIES * bodies))


def _worth(found: Alignment) -> float:
    (first, last), (other, end) = found.mine, found.theirs
    return found.matched - (last - first + end - other - 2 * found.matched) / 2
