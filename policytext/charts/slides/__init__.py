"""One native, editable form on a slide for each kind of chart; `draw` knows them all."""
