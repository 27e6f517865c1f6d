"""Parallel clauses: neighbours in one sentence that begin with the same word."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from policytext.documents import Document, Span
from policytext.structure.finding import Finding, Item

# Words that set a clause to work or tie it to what went before. Pronouns and nouns are left out:
# 我们…，我们… is no series.
_HEADS = tuple(
    """
    坚持 着力 加快 加强 推动 推进 完善 深化 必须 更加注重 更加 注重 促进 提高 增强 扩大
    保持 保证 保障 确保 支持 鼓励 引导 严格 坚决 继续 努力 积极 大力 全面 不断 进一步
    深入 共同 统筹 依法 主张 反对 赞成 要求 强调 突出 维护 保护 保卫 捍卫 依靠 围绕 立足
    实行 实施 实现 建立 健全 建设 发展 发扬 发挥 培育 培养 优化 强化 夯实 巩固 拓展 落实
    贯彻 执行 开展 进行 组织 加大 加速 增加 减少 降低 控制 防止 防范 化解 解决 消除 克服
    制止 禁止 严禁 停止 改革 改善 改进 改变 调整 适应 符合 服务 服从 尊重 关心 关系 关乎
    事关 体现 反映 证明 表明 意味着 有利于 不利于 有助于 不可能 不允许 决不允许 决不
    绝不 不得 不能 不搞 不论 无论 不管 不仅 不是 能不能 会不会 是不是 可以 能够 应当
    应该 需要 都要 都是 都能 既要 又要 还要 就要 就会 就能 就是 才能 才会 只有 只要 由于
    因为 为了 为 经过 通过 根据 按照 依据 对于 关于 在于 用于 随着 从 向 以 把 让 使
    有的 有些 一些 一方面 一面 一手 一是 一要 时时 处处 人人 逐步 逐渐 适时 及时 抓紧
    抓好 做好 搞好 切实 认真 充分 广泛 勇于 敢于 善于 勤于 乐于 永远 始终 一定 如期 彻底
    利用 新建 创新 创造 推广 稳定 稳步 稳妥 协调 合理 科学地 有效 有力 自觉 主动 打掉
    打好 打赢 学习 宣传 统一 勤俭 力争 争取 允许 不准 不许 不要 不再 谁 要
    """.split()
)
_LONGEST_FIRST = sorted(_HEADS, key=len, reverse=True)
# One character makes a head only together with the next word: 从各级…，从各级….
_THIN = 1
_CLAUSE = re.compile(r"[^，,；;。！？：:\n]+[，,；;。！？：:]?")
_SEGMENT = re.compile(r"[^；;。！？：:\n]+[；;。！？]?")


def parallels(document: Document) -> Iterator[Finding]:
    """Return runs of two or more clauses, or of parts between semicolons, with the same head.

    Every 有利于 that begins a clause of a sentence belongs to one series, wherever it stands.
    """
    for sentence in document.sentences:
        seen: set[str] = set()
        gains = [c for c in _pieces(_CLAUSE, document, sentence) if c[0] == "有利于"]
        if len(gains) > 1:
            seen.add("有利于")
            starts = [span.start for _, span in gains]
            yield _finding("有利于…；有利于…", [*starts, sentence.end])
        for rule, mark in ((_SEGMENT, "；"), (_CLAUSE, "，")):
            for head, run in groupby(_pieces(rule, document, sentence), key=lambda piece: piece[0]):
                members = [span for _, span in run]
                if head and len(members) > 1 and head not in seen:
                    seen.add(head)
                    edges = [*(span.start for span in members), members[-1].end]
                    yield _finding(f"{head}…{mark}{head}…", edges)


def _pieces(
    rule: re.Pattern[str], document: Document, sentence: Span
) -> Iterator[tuple[str, Span]]:
    for found in rule.finditer(document.text, *sentence):
        lead = len(found[0]) - len(found[0].lstrip(" \u3000“"))
        yield _head(found[0][lead:]), Span(found.start() + lead, found.end())


def _head(clause: str) -> str:
    head = next((head for head in _LONGEST_FIRST if clause.startswith(head)), "")
    return clause[:2] if len(head) == _THIN else head


def _finding(pattern: str, edges: list[int]) -> Finding:
    return Finding(pattern, "series", tuple(Item(a, b) for a, b in pairwise(edges)))
