"""The parts of a document: title, body, and what official documents have around them."""

from policytext.source.parts.kinds import KINDS, Part
from policytext.source.parts.recognised import parts

__all__ = ["KINDS", "Part", "parts"]
