"""How the signs of numbering are written: at the head of a line, and inside one."""

import re

from policytext.structure.numerals import HANZI

_N = f"[{HANZI}]"
_D = r"[0-9０-９]"
_BLANK = r"[ \t\u3000\xa0]"
# What makes a number an amount or a date and no sign: 5个, 3月, 2倍.
_UNIT = (
    r"[个件项次名人元年月日号时分秒天周万亿千百十倍米公里吨克升度％%‰℃只台套家户条批层亩所辆座处"
    r"名位种类点期期级届岁轮]"
)
_NO_AMOUNT = rf"(?!{_BLANK}*{_UNIT})"
# What goes on after 第三条 when that is only named: 第三条规定的, 第三条和第四条.
_NAMED = r"(?![、和与至到第款项之及或—\-~～]|规定|所[称列述规指]|的|中的|内的|以[上下前后])"

# At the head of a line; the groups say what kind of sign it is.
HEAD = re.compile(
    rf"[\s\u3000#*>_“]*(?:"
    rf"(?P<ordinal>第{_BLANK}*(?:{_N}{{1,7}}|{_D}{{1,4}}){_BLANK}*"
    rf"(?:分编|编|章|节|条|部分|篇|讲|卷|款))(?:{_BLANK}|$|{_NAMED})"
    rf"|(?P<hanzi>{_N}{{1,3}}){_BLANK}*(?P<hanzi_mark>[、．.])(?!{_N}{{1,2}}[、和及至类级])"
    rf"|(?P<plain>{_N}{{1,3}}){_BLANK}+(?=[\u4e00-\u9fff])(?!{_BLANK}*{_UNIT})"
    rf"|(?P<bracket>[（(〔\[【]{_BLANK}*(?:{_N}{{1,3}}|{_D}{{1,3}}|[A-Za-z]|[ivx]{{2,4}}|[—－─-])"
    rf"{_BLANK}*[）)〕\]】])"
    rf"|(?P<half>{_N}{{1,3}}|{_D}{{1,3}}|[A-Za-z]){_BLANK}*[）)]"
    rf"|(?P<levels>{_D}{{1,2}}(?:[.．]{_D}{{1,2}}){{1,4}})[.．]?(?!{_D}){_NO_AMOUNT}"
    rf"|(?P<arabic>{_D}{{1,3}})(?:{_BLANK}*(?P<arabic_mark>[.．、])(?!{_D})"
    rf"|{_BLANK}+(?=[\u4e00-\u9fff“《]){_NO_AMOUNT})"
    rf"|(?P<glued>{_D}{{1,2}})(?=[\u4e00-\u9fff]){_NO_AMOUNT}(?=[^。；;，,\n]{{2,28}}$)"
    r"|(?P<one>[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉➊-➓⓵-⓾㊀-㊉Ⅰ-Ⅻ])"
    r"|(?P<stem>[甲乙丙丁戊己庚辛壬癸])[、．.]"
    r"|(?P<roman>[IVX]{1,5})[.．、]"
    r"|(?P<letter>[A-Za-z])[.．、](?![A-Za-z])"
    rf"|(?P<label>[Q问]|[\u4e00-\u9fff]{{2,4}}?){_BLANK}*(?P<label_number>{_N}{{1,3}}|{_D}{{1,3}})"
    rf"(?:[：:、．]|[.](?!{_D})|{_BLANK}|$)"
    r")",
    re.M,
)
# Pictures and tables are numbered too, but make no list; nor do dates.
NO_LABELS = ("表", "图", "式", "注", "年", "月")

_EDGE = r"(?:(?<=[\n。；;！？!?：:，,“])|^)[\s\u3000]{0,40}"
ORDINAL = re.compile(
    rf"{_EDGE}(?:"
    rf"(?P<does>{_N}{{1,2}})(?P<verb>是(?![否不])|要|抓|靠|看|讲|查|建|改|强|增|促|保|为|曰|在于)"
    rf"|第(?P<ranked>{_N}{{1,2}}|{_D}{{1,2}})"
    r"(?P<what>步|阶段|类|种|层|点|个?方面|个|项|条|件)?"
    r"(?:[，,、：:是]|(?<=[步段类项])(?:[ \u3000]|$))"
    rf"|其(?P<its>{_N}{{1,2}})(?=[，,、：:是])"
    r"|(?P<word>首先|其次|再次|再者|然后|最后)(?=[，,、：:是要]|[\u4e00-\u9fff])"
    r")"
    # Both sides stand within clauses too: 财政赤字虽然一方面是…，但另一方面….
    r"|(?P<side>(?<![另这那哪某同])一方面|另一方面|另一面)",
    re.M,
)
LAST = -1  # the value of 最后, which ends whatever list is open
WORDS = {"首先": 1, "其次": 2, "然后": 2, "再次": 3, "再者": 3, "最后": LAST}
INLINE = re.compile(
    r"(?:(?<=[。；;！？!?：:，,、 \u3000])[\s\u3000]{0,40}(?:"
    rf"(?P<bracket>[（(]{_BLANK}*(?:{_N}{{1,2}}|{_D}{{1,2}}){_BLANK}*[）)])(?![、项目款和与至到])"
    rf"|(?P<half>{_D}{{1,2}})[）)]"
    rf"|(?P<arabic>{_D}{{1,2}}){_BLANK}*(?P<arabic_mark>[.．、])(?![\s\u3000]*{_D})"
    r"|(?P<letter>[A-H])[.．、](?=[\u4e00-\u9fff])"
    r")"
    # The first of a list also goes on from a word: 违者1.批评；2.通报.
    r"|(?<=[\u4e00-\u9fff])(?<![第条款项表图件栏例])(?:(?P<begun>[（(][一1１][）)])(?![、项目款和与至到])"
    r"|(?P<begins>[1１])(?P<begins_mark>[.．、])(?![\s\u3000]*[0-9０-９]))"
    rf"|(?<=[。；;！？!?：:])[\s\u3000]{{0,40}}(?P<article>第(?:{_N}{{1,7}}|{_D}{{1,4}})条)"
    rf"(?={_BLANK})(?!{_BLANK}*[第、])"
    rf"|(?<=[。；;！？!?：:])[\s\u3000]{{0,40}}(?P<hanzi>{_N}{{1,2}})(?P<hanzi_mark>、)"
    rf"(?!{_N}{{1,2}}[、和及至类级])"
    # A sign in a ring also after a word, unless it is the mark of a footnote: 《办法》①规定，…②。
    r"|(?<![》”])(?P<one>[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉➊-➓⓵-⓾])(?![\s\u3000]*(?:[，,。；;：:、）)》”和与及的]|$))"
    r")",
    re.M,
)
