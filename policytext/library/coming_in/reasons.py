"""Whatever goes wrong with a file, as the reason that its reader is told."""

from policytext.base.unreadable import Unreadable


def reason_for(wrong: Exception, kind: str) -> Unreadable:
    """Return why a file of a kind (`kinds.called`) cannot be taken in."""
    match wrong:
        case Unreadable():
            return wrong
        case MemoryError():
            return Unreadable("too_hungry", kind=kind)
        case OSError():
            return Unreadable("unfetched", reason=wrong.strerror or str(wrong))
    return Unreadable("damaged", kind=kind)  # of many kinds on a damaged file
