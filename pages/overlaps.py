"""The page of overlaps with earlier texts: choose a text, or all → passages side by side."""

from components.many import overlaps_of_all, overlaps_of_text, which_text
from components.many.opening import close, open_many

opened = open_many("overlaps")
which_text.show(opened)
if opened.asked.text:
    overlaps_of_text.show(opened)
else:
    overlaps_of_all.show(opened)
close(opened)
