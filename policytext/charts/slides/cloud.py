"""A cloud as text boxes."""

from pptx.enum.text import MSO_ANCHOR, MSO_UNDERLINE, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fonts import FONT, font_for, opened
from policytext.base.look import Look
from policytext.charts.slides.page import Box, bare, line, run
from policytext.charts.values import Cloud

_LINES = (
    MSO_UNDERLINE.NONE,
    MSO_UNDERLINE.SINGLE_LINE,
    MSO_UNDERLINE.DOTTED_LINE,
    MSO_UNDERLINE.DOUBLE_LINE,
)  # of TEXTURES


def cloud(page: Slide, box: Box, chart: Cloud, look: Look) -> None:
    """Write each word as a text box of its own, where the cloud has it."""
    layout = chart.layout
    if chart.legend:
        foot = Box(box.left, box.top + box.height - 0.3, box.width, 0.3)
        signs = ("■", "▨", "▦", "▩")  # of TEXTURES
        names = [(f"{signs[t]} {name}　", shade[look.mode]) for name, shade, t, _ in chart.legend]
        line(page, foot, names, PP_ALIGN.CENTER)
        box = box._replace(height=box.height - 0.4)
    scale = min(box.width / layout.width, box.height / layout.height)
    left = box.left + (box.width - layout.width * scale) / 2
    for word in layout.words:
        font = opened(font_for(word.term) or FONT, word.size)
        ink = font.getbbox(word.term, anchor="ls")
        middle = (word.x + (ink[0] + ink[2]) / 2, word.y + (ink[1] + ink[3]) / 2)
        size = word.size * scale * 72
        width, height = word.width * scale + 0.1, word.size * scale * 1.4
        frame = page.shapes.add_textbox(
            Inches(left + middle[0] * scale - width / 2),
            Inches(box.top + middle[1] * scale - height / 2),
            Inches(width),
            Inches(height),
        ).text_frame
        bare(frame, MSO_ANCHOR.MIDDLE)
        frame.word_wrap = False
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        run(frame.paragraphs[0], word.term, size, chart.shades[word.term][look.mode])
        if texture := chart.textures.get(word.term):
            frame.paragraphs[0].runs[0].font.underline = _LINES[texture]
