"""What a user would write by hand: the same article, a bar chart, a cloud, a theme filter."""

import re
from collections import Counter
from pathlib import Path

import jieba
import opencc
import pandas as pd
import plotly.express as px
import streamlit as st
from wordcloud import WordCloud

ROOT = Path(__file__).resolve().parents[2]
THEMES = {
    "互联互通": ("主城都市区发展的前提是", "彰显战略优势。"),
    "兴业兴城": ("城无产不兴", "良好局面。"),
    "共建共享": ("城市的核心是人", "安全感。"),
    "宜居宜游": ("城市是人们美好生活空间", "更和谐。"),
}
STOP = set(["的", "和", "在", "是", "要", "了", "与", "为", "以", "把", "对", "等", "更"])

st.set_page_config(layout="wide")
source = (ROOT / "data" / "article.txt").read_text(encoding="utf-8")
clean = re.sub(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)", "", source)
lines = [line for line in opencc.OpenCC("tw2s").convert(clean).splitlines() if line.strip()]
title, body = lines[1], "\n\n".join(lines[2:8])

st.title(title)
chosen = st.multiselect("主题", list(THEMES))
text = body
if chosen:
    found = []
    for theme in chosen:
        first, last = THEMES[theme]
        start = body.index(first)
        found.append(body[start : body.index(last, start) + len(last)])
    text = "".join(found)

words = [w for w in jieba.cut(text) if len(w) > 1 and w not in STOP]
counts = Counter(words)
table = pd.DataFrame(counts.most_common(15), columns=["word", "count"])

left, right = st.columns(2)
with left:
    st.write(text)
with right:
    st.plotly_chart(px.bar(table, x="count", y="word", orientation="h"))
    cloud = WordCloud(
        font_path=str(ROOT / "data" / "fonts" / "NotoSansSC-subset.otf"),
        width=800,
        height=400,
        background_color="white",
    ).generate_from_frequencies(counts)
    st.image(cloud.to_array())
    st.caption(f"{len(words)} words")
