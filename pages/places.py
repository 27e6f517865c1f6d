"""The page place by place: choose an expression → who says it, since when → its sentences."""

from components.many import expressions, panel, sentences
from components.many.opening import close, open_many

opened = open_many("places")
expressions.show(opened, most=1)
panel.show(expressions.one_of(opened), "by_place", ("coloured",))
sentences.show(opened)
close(opened)
