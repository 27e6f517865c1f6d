"""Hues in a real browser: legends, textures beyond nine, and a long book whose cards are whole."""

from collections.abc import Callable

import pytest
from barriers import barriers
from expecting import expect
from playwright.sync_api import Page
from waiting import click, drawn, settled

from policytext.base.labels import label

Open = Callable[..., Page]
LEGEND = ".st-key-panel_frequency .legend"
CARDS = ".st-key-panel_breakdown .card"
AREAS = ["产业升级", "交通互联", "人居环境", "教育提质", "医疗普惠", "养老服务", "数字治理"]
AREAS += ["乡村振兴", "生态修复", "开放合作与县域紧密型医疗卫生服务共同体建设"]
NUMBERS = "一二三四五六七八九十"
# Characters that no other name has, so that twenty relationships are twenty themes.
PAIRS = [
    "速度和效益",
    "当前和长远",
    "城市和乡村",
    "发展和安全",
    "政府和市场",
    "整体和局部",
    "重点和一般",
]
PAIRS += [
    "保护和开发",
    "改革和稳定",
    "规划设计和项目落地",
    "外部支持和内生动力",
    "传统产业和新兴产业",
]
PAIRS += ["存量优化和增量培育", "自立自强和开放合作", "物质富裕和精神富有", "先行先试和规范推广"]
PAIRS += ["中心城区和外围组团", "顶层设计和基层首创", "财政可持续和民生保障"]
PAIRS += ["生态环境高水平保护和经济社会高质量发展"]


def long_book() -> dict[str, object]:
    """Return a text with ten focus areas and twenty relationships, as a file."""
    lines = ["临江市行动方案"]
    for number, area in enumerate(AREAS):
        lines += [f"{NUMBERS[number]}、推进{area}", f"{area}有新进展，{area}更好。"]
        lines += [f"要处理好{pair}的关系。" for pair in PAIRS[2 * number : 2 * number + 2]]
    content = "\n".join(lines).encode()
    return {"name": "方案.txt", "mimeType": "text/plain", "buffer": content}


def test_an_entry_of_a_legend_points_at_its_theme_and_hides_nothing(open_page: Open) -> None:
    page = open_page()
    bars = page.locator(".st-key-panel_frequency .bars .point")
    before = bars.count()
    entry = page.locator(f"{LEGEND} .entry", has_text="兴业兴城")
    entry.hover()
    expect(
        page.locator('.st-key-panel_breakdown .face.pointed[data-pick="theme=industry"]')
    ).to_have_count(1)
    click(entry)
    assert drawn(page) == {} and bars.count() == before
    # What stands outside every theme is named, and points at nothing.
    outside = page.locator(f"{LEGEND} .entry:not([data-pick])")
    expect(outside).to_have_text([label("theme_outside", "zh")])


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_a_legend_shows_what_the_chart_has_and_wraps(open_page: Open, language: str) -> None:
    page = open_page(locale=language, width=390, height=844)
    for place in (LEGEND, ".st-key-cloud_box .legend"):
        legend = page.locator(place)
        legend.scroll_into_view_if_needed()
        assert legend.evaluate("(node) => node.scrollWidth <= node.clientWidth")
        for entry in legend.locator(".entry").all():
            box, outer = entry.bounding_box(), legend.bounding_box()
            assert box and outer and box["x"] + box["width"] <= outer["x"] + outer["width"] + 1
    hues = page.locator(".st-key-cloud_box text").evaluate_all(
        "(nodes) => new Set(nodes.map((node) => node.getAttribute('fill'))).size"
    )
    assert hues >= 4


def test_ten_areas_and_twenty_relationships_are_whole(open_page: Open) -> None:
    page = open_page("/documents")
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([long_book()])
    click(settled(page).locator('[class*="st-key-take_"] button'))
    expect(page.locator(CARDS)).to_have_count(30)
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        cut = page.locator(CARDS).evaluate_all(
            """(cards) => {
              const cut = (node) =>
                node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1
              const faces = cards.map((card) => card.querySelector(".face"))
              return [cards[0].closest(".breakdown"), ...cards, ...faces]
                .filter(cut).map((node) => node.textContent)
            }"""
        )
        assert cut == [], width
    textures = page.locator(CARDS).evaluate_all(
        "(cards) => cards.map((card) => card.style.getPropertyValue('--c') + card.dataset.texture)"
    )
    assert len(set(textures)) == 30
    page.set_viewport_size({"width": 1440, "height": 900})
    # The text has them, too, and so have the bars.
    expect(page.locator('.piece[data-rule="dotted"]').first).to_be_attached()
    expect(page.locator(f'{LEGEND} [data-texture="hatched"]').first).to_be_visible()
    assert [rule for rule, _ in barriers(page) if rule != "presentation-role-conflict"] == []
