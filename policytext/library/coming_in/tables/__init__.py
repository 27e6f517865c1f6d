"""Tables: which column holds the texts, and what the others say of them."""

from policytext.library.coming_in.tables.columns import FIELDS, Columns, recognised
from policytext.library.coming_in.tables.looking import head_of
from policytext.library.coming_in.tables.sheet import Head

__all__ = ["FIELDS", "Columns", "Head", "head_of", "recognised"]
