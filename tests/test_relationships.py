"""Relationships: the poles of every form, and clauses that only look like one. All text is ours."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.cleaning import clean
from policytext.structure import relationships


def found(text: str) -> list[tuple[str, str]]:
    """Return (form, "pole/pole") of every pair in a text."""
    document = clean(f"题\n{text}")
    assert document.text == text
    return [
        (finding.pattern, "/".join(text[pole.start : pole.end] for pole in item.poles))
        for finding in relationships(document)
        for item in finding.items
    ]


def poles(text: str) -> list[str]:
    return [pair for _, pair in found(text)]


BROUGHT, UNITED, EQUAL = "把…同…结合起来", "…相统一", "…并重"


@pytest.mark.parametrize(
    ("text", "form", "pairs"),
    [
        ("把养老同托幼结合起来。", BROUGHT, ["养老/托幼"]),
        ("要把修路与护林更好地统一起来。", BROUGHT, ["修路/护林"]),
        ("把种粮、养鱼和植树结合起来。", BROUGHT, ["种粮/养鱼/植树"]),
        ("把拓宽旧路同新建桥梁、增设站点结合起来。", BROUGHT, ["拓宽旧路/新建桥梁、增设站点"]),
        ("把改造旧站、旧桥、旧路同开拓客源结合起来。", BROUGHT, ["改造旧站、旧桥、旧路/开拓客源"]),
        ("企业、学校应当把练兵和备战结合起来。", BROUGHT, ["练兵/备战"]),
        ("把企业改组、改制和改造结合起来。", BROUGHT, ["企业改组/改制/改造"]),
        ("使干部和群众结合起来。", BROUGHT, ["干部/群众"]),
        ("将课堂学习与田间实习相结合，提高本领。", BROUGHT, ["课堂学习/田间实习"]),
        ("坚持城市和乡村相统一。", UNITED, ["城市/乡村"]),
        ("注重治山同治水、治沙相结合。", UNITED, ["治山/治水、治沙"]),
        ("实现近期安排与远期打算有机统一。", UNITED, ["近期安排/远期打算"]),
        ("建立奖励与处罚相结合的制度。", UNITED, ["奖励/处罚"]),
        ("建立产权清晰、奖励与处罚相结合的制度。", UNITED, ["奖励/处罚"]),
        ("实行定期和随机抽查、书面和现场评审相结合。", UNITED, ["定期/随机抽查", "书面/现场评审"]),
        ("坚持村民议事、村委执行、依法监督有机统一。", UNITED, ["村民议事/村委执行/依法监督"]),
        ("坚持守住底线和拓展空间相统一。", UNITED, ["守住底线/拓展空间"]),
        ("坚持加强领导和完善治理相统一。", UNITED, ["加强领导/完善治理"]),
        ("推动竞赛活动与旅游观光相结合。", UNITED, ["竞赛活动/旅游观光"]),
        ("坚持“引智”与“引资”相衔接、“大桥”与“小路”相结合。", UNITED, ["引智/引资", "大桥/小路"]),
        ("教育必须与生产劳动相结合。", UNITED, ["教育/生产劳动"]),
        ("坚持快和慢的统一。", UNITED, ["快/慢"]),
        ("坚持治标与治本并重。", EQUAL, ["治标/治本"]),
        ("水资源开发和节约并举，把节约放在首位。", EQUAL, ["水资源开发/节约"]),
        ("落实学校实施课堂教学与培训并举的职责。", EQUAL, ["课堂教学/培训"]),
        ("坚持统筹推进与重点突破并重。", EQUAL, ["统筹推进/重点突破"]),
        ("坚持防汛和抗旱两手抓。", "…两手抓", ["防汛/抗旱"]),
        ("确保抗灾和生产两不误。", "…两手抓", ["抗灾/生产"]),
        ("一手抓防汛、一手抓生产。", "一手抓…一手抓…", ["防汛/生产"]),
        ("保持用水总需求和总供给基本平衡。", "…平衡", ["用水总需求/总供给"]),
        ("统筹用水和节水，增强意识。", "统筹…和…", ["用水/节水"]),
        ("在统筹用水和节水上下功夫。", "统筹…和…", ["用水/节水"]),
        ("统筹用水和节水两件大事。", "统筹…和…", ["用水/节水"]),
        ("统筹解决校舍安全和师资问题。", "统筹…和…", ["校舍安全/师资"]),
        ("统筹国内国际两个大局。", "统筹…和…", ["国内/国际"]),
        ("兼顾了必要和可行。", "兼顾…和…", ["必要/可行"]),
        ("兼顾国家、集体和个人的利益。", "兼顾…和…", ["国家/集体/个人"]),
        ("长期和短期兼顾。", "兼顾…和…", ["长期/短期"]),
        ("在速度与质量之间寻求平衡。", "在…与…之间", ["速度/质量"]),
        ("统筹考虑企业搬迁和项目审批。", "统筹…和…", ["企业搬迁/项目审批"]),
        ("按照常态应急与非常态应急相结合，建立指挥部。", UNITED, ["常态应急/非常态应急"]),
        ("坚持社会效益放在首位、社会效益和经济效益相统一。", UNITED, ["社会效益/经济效益"]),
        ("实现速度、质量、效益、安全相统一。", UNITED, ["速度/质量/效益/安全"]),
        ("坚持了理论和实际相结合的原则。", UNITED, ["理论/实际"]),
        ("把改革的力度和社会可承受的程度统一起来。", BROUGHT, ["改革的力度/社会可承受的程度"]),
        ("处理好对外合作同自力更生的关系。", "处理好…的关系", ["对外合作/自力更生"]),
        ("理顺村、组、户之间和乡镇与村之间的分配关系。", "处理好…的关系", ["村/组/户", "乡镇/村"]),
        ("理顺政府同商会的关系以及上级同下级的关系。", "处理好…的关系", ["政府/商会", "上级/下级"]),
        ("把快与慢的关系处理好。", "处理好…的关系", ["快/慢"]),
        ("既要修大路、也要修小路。", "既要…又要…", ["修大路/修小路"]),
        ("既要稳得住，还要走得快，更要看得远。", "既要…又要…", ["稳得住/走得快/看得远"]),
        ("形成既有序竞争又相互合作的格局。", "既…又…", []),
        ("形成既相互竞争又相互合作的格局。", "既…又…", ["相互竞争/相互合作"]),
        ("既充分讨论，又及时决定。", "既…又…", ["充分讨论/及时决定"]),
        # a quotation with a list; what is told of both before the cue
        ("坚持“修复旧桥、新建大桥、养护小桥”三线并进。", EQUAL, ["修复旧桥/新建大桥/养护小桥"]),
        ("注重“修路和护林”的辩证统一。", UNITED, ["修路/护林"]),
        ("城镇与山村优势互补、相互促进。", UNITED, ["城镇/山村"]),
        # what governs both goes, a verb with a counterpart stays
        ("学校、社团应当完善教师、家长、学生相结合的机制。", UNITED, ["教师/家长/学生"]),
        ("把安全放在首位、努力实现速度与质量相统一。", UNITED, ["速度/质量"]),
        ("将解决旧账与集中力量解决新账相结合。", BROUGHT, ["解决旧账/集中力量解决新账"]),
        ("实行统筹管理与分部门养护相结合。", UNITED, ["统筹管理/分部门养护"]),
        ("坚持立足当前与兼顾长远相结合。", UNITED, ["立足当前/兼顾长远"]),
        ("从规模扩张转向数量与质量并重。", EQUAL, ["数量/质量"]),
        ("坚持开发利用山地与改善环境相结合。", UNITED, ["开发利用山地/改善环境"]),
        ("坚持公开、公平和教育与惩处相结合。", UNITED, ["教育/惩处"]),
        ("发展河运和海运齐头并进。", EQUAL, ["河运/海运"]),
        # the end of the last pole
        ("使小厂的专业化同小厂之间的协作结合起来。", BROUGHT, ["小厂的专业化/小厂之间的协作"]),
        ("协调社团与部门内各有关方面的关系。", "处理好…的关系", ["社团/部门内各有关方面"]),
        ("统筹发展和安全任务繁重。", "统筹…和…", ["发展/安全"]),
        ("统筹国际、国内两个大局。", "统筹…和…", ["国际/国内"]),
        ("统筹促改革、稳就业、惠民生。", "统筹…和…", ["促改革/稳就业/惠民生"]),
        ("统筹点源、面源污染防治和河湖修复。", "统筹…和…", ["点源、面源污染防治/河湖修复"]),
        ("统筹养鱼、种稻、植树的速度和质量。", "统筹…和…", ["养鱼、种稻、植树的速度/质量"]),
        ("统筹兼顾防汛安全与抗旱用水需要。", "兼顾…和…", ["防汛安全/抗旱用水"]),
        ("整顿工作，要同改组工作结合起来。", BROUGHT, ["整顿工作/改组工作"]),
        # limbs
        ("既积极又稳妥地修路。", "既…又…", ["积极/稳妥"]),
        ("实行既便利群众又节约开支的方针。", "既…又…", ["便利群众/节约开支"]),
        ("面对既要修路、又要护林的艰巨任务，大家努力。", "既要…又要…", ["修路/护林"]),
        ("既不能急于求成，又要抓紧修路。", "既…又…", ["不能急于求成/抓紧修路"]),
        ("既要反对拖，不问，也要反对急，不想。", "既要…又要…", ["反对拖，不问/反对急，不想"]),
    ],
)  # fmt: skip
def test_poles_are_the_shortest_full_names(text: str, form: str, pairs: list[str]) -> None:
    assert found(text) == [(form, pair) for pair in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "依法处理劳动关系。",
        "形成城乡互补、协调发展、共同进步的新型城乡关系。",
        "必须统筹好三对重要关系。",
        "统筹推进路网建设工作。",
        "统筹城乡校舍和医院布局。",
        "统筹重点行业和新兴行业立法。",
        "养老保险省级统筹和医疗保险扩面。",
        "做到统筹兼顾、突出重点。",
        "多措并举扩大就业。",
        "推动企业和院所兼并重组。",
        "坚持租购并举。",
        "做到收支平衡。",
        "区域和行业发展不平衡。",
        "维护水土资源和生态平衡。",
        "专项规划应当与总体规划相衔接。",
        "规划的内容，并与甲规划、乙规划和丙规划等相衔接。",
        "具有与业务相适应的场地和人员。",
        "坚持与实际相结合。",
        "以企业为主体、市场为导向、产学研相结合。",
        "盼望祖国和平统一。",
        "既往病史又查。",
        "既是机遇又是挑战。",
        "既约定了利率，又约定了违约金。",
        "既提起诉讼又申请复议的，由法院处理。",
        "服务范围既涉及城区，也涉及山村。",
        "通过“清旧账、办实事”五措并举化解风险。",
        "与促进养殖户就业和增收相结合。",
        "建立健全与人口变动相协调的机制、与常住人口相协调的办法。",
        "新的和旧的商贩总是结合起来。",
        "解决水源、土壤污染等关系民生的问题。",
        "统筹学校、企业、院所等力量。",
        "坚持科学调度、兼顾沿线和安全高效的原则。",
        "兼顾各地区、各行业的需要。",
    ],
)
def test_where_no_two_are_held_together_nothing_is_found(text: str) -> None:
    assert found(text) == []


def test_a_limb_may_hold_a_relationship_of_its_own() -> None:
    text = "既要处理好快与慢的关系，又要守住底线。"
    assert sorted(poles(text)) == ["处理好快与慢的关系/守住底线", "快/慢"]


def test_poles_lie_inside_their_item() -> None:
    text = "坚持城市和乡村相统一，统筹用水和节水。"
    document = clean(f"题\n{text}")
    for finding in relationships(document):
        for item in finding.items:
            assert all(item.start <= p.start < p.end <= item.end for p in item.poles)
    assert [f.items[0].start for f in relationships(document)] == [2, 11]


PIECES = st.sampled_from(
    [
        *"和与同跟、，。；把将既又也要的等在为“”（）《》\n相好",
        *("相结合", "统筹", "兼顾", "并重", "结合起来", "关系", "处理", "之间", "平衡", "一手抓"),
        *("坚持", "推动", "发展", "保护环境", "第一条", "（一）", "应当", "统一", "不", "🙂", "A"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join))
def test_any_text_is_borne_and_every_group_has_two_different_poles(text: str) -> None:
    document = clean(text)
    for finding in relationships(document):
        for item in finding.items:
            said = [document.text[pole.start : pole.end] for pole in item.poles]
            assert len(said) == len(set(said)) > 1
            assert all(item.start <= p.start < p.end <= item.end for p in item.poles)


@pytest.mark.parametrize(
    "unit", ["既要又", "统筹和", "处理和关系", "和相结合", "在和之间", "一手抓", "把同", "中的和"]
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        document = clean(f"题\n{unit * (size // len(unit))}")
        start = time.perf_counter()
        relationships(document)
        return time.perf_counter() - start

    seconds(100)  # the dictionary is there
    assert seconds(12_000) < 8 * seconds(3_000) + 0.5
