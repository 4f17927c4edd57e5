"""English labels with brackets, of a surname alone, of Q and A; turns of several paragraphs; whom a form of address stands before."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def speakers(text):
    """`(name, titles, organization, role)` of each speaker."""
    return [(s.name, s.titles, s.organization, s.role) for s in PIPELINE.extract(text, published="2025-06-20").speakers]


def said(text):
    record = PIPELINE.extract(text, published="2025-06-20")
    names = {s.id: s.name for s in record.speakers}
    return [(s.style, names.get(s.speaker_id), s.span.text) for s in record.statements if s.style != "narration"]


ROUND = [
    ("ANCHOR (Maria Voss): Good morning.", ("Maria Voss", ("anchor",), None, "anchor")),
    ("Reporter (Tom Birk): The average flat costs $1,200 a month.", ("Tom Birk", ("reporter",), None, "reporter")),
    ("REPORTER 2 (Ines Roth): It is a long queue.", ("Ines Roth", ("reporter",), None, "reporter")),
    ("VOICE-OVER (Tom Birk): More follows.", ("Tom Birk", (), None, "reporter")),
    ("MAYOR (Otto Lind): We have 40 buses.", ("Otto Lind", ("mayor",), None, "interviewee")),
    ("OLGA STERN (Harbour Authority chief engineer): We have 32 cranes.", ("Olga Stern", ("chief engineer",), "Harbour Authority", "interviewee")),
    ("HUGO BLANK (CFO, Merle Tools Inc.): We sold 400 drills.", ("Hugo Blank", ("CFO",), "Merle Tools Inc.", "interviewee")),
    ("Dr. Paula Keith (economist): We see 3 percent.", ("Paula Keith", ("economist",), None, "interviewee")),
]


@pytest.mark.parametrize(("line", "expected"), ROUND)
def test_one_of_two_in_brackets_is_a_post(line, expected):
    assert expected in speakers(f"{line}\n\nJOAN PRATT, MAYOR: That is so.")


@pytest.mark.parametrize("line", ["Net income (loss): it was 4 million.", "Table 3 (per cent): 12, 15.", "Net debt (director's estimate): $4 million.", "A fall (rise) in costs: it was 4 million."])
def test_a_heading_with_brackets_is_no_label(line):
    assert speakers(f"{line}\n\nIt went on.") == []


def test_a_surname_in_capitals_is_the_person_of_the_text():
    text = "Growers' spokesman Alan Petrov says the fields are dry.\n\nPETROV: We sold 60 per cent of our wheat to Egypt."
    assert speakers(text) == [("Alan Petrov", ("spokesman",), None, "interviewee")]


def test_a_surname_of_two_people_stays_alone():
    text = "Ann Tarn and Owen Tarn run the shop. Mayor Pratt came. Joan Pratt has been mayor since May.\n\nTARN: We sold 30 pies.\n\nPRATT: I ate one."
    assert [name for name, *_ in speakers(text)] == ["Joan Pratt", "Tarn"]


GUESTS = [
    ("Liang Wenqi is general manager of Taizhou Hengmu Tools Co., Ltd. in Zhejiang Province. Trade Weekly met her in May.", ("Liang Wenqi", ("general manager",), "Taizhou Hengmu Tools Co., Ltd.")),
    ("We spoke to Peter Holm at his farm near Lund.", ("Peter Holm", (), None)),
    ("Rosa Vela founded Velamar Foods Ltd in 2010. We met her in Cork.", ("Rosa Vela", (), "Velamar Foods Ltd")),
    ("Trade Weekly sat down with Tom Ness.", ("Tom Ness", (), None)),
]


@pytest.mark.parametrize(("head", "expected"), GUESTS)
def test_whoever_answers_is_whom_the_head_presents(head, expected):
    found = speakers(f"A year in trade\n\n{head}\n\nQ: How was it?\n\nA: We sold 4,000 drills.\n\nQ: And wages?\n\nA: They rose 4 percent.")
    assert expected in [who[:3] for who in found]
    assert len(found) == 2


def test_of_two_guests_the_answer_is_nobody_s():
    text = "Ida Roth, the mayor of Leeds, and Tom Ness, chief executive of Marl Works Ltd, took questions.\n\nQ: How many?\n\nA: About 40 buses.\n\nQ: Why?\n\nA: We had to."
    assert (None, (), None, "interviewee") in speakers(text)


CALL = """Marl Tools, Inc.
Third Quarter 2025 Earnings Call

Operator: Good morning, and welcome.

Ada Birch, CEO: Revenue was $40 million.

Turning to cash, the balance was $12 million.

Owen Reed: How many stores do you have?

Ada Birch: We have 31 stores.

The call ended at noon."""


def test_a_turn_of_a_call_goes_on():
    assert ("labelled", "Ada Birch", "Revenue was $40 million.\n\nTurning to cash, the balance was $12 million.") in said(CALL)
    assert said(CALL)[-1] == ("labelled", "Ada Birch", "We have 31 stores.")


def test_a_narrator_between_turns_ends_them():
    text = "ANCHOR: Good evening.\n\nJOAN PRATT, MAYOR: We have 40 buses.\n\nThe city has 12 depots.\n\nOWEN TARN, DRIVER: I earn 18 dollars an hour.\n\nANCHOR: Good night."
    assert ("labelled", "Joan Pratt", "We have 40 buses.") in said(text)


ADDRESSED = [
    ('Cllr Ruth Hales, who voted against, was not convinced. "Nobody likes it," she said.', "Ruth Hales"),
    ('Dr Jane Poole was cheerful. "We won 3 cups," she said.', "Jane Poole"),
    ('For years K. Orlam judged eggs.\n\nMr Orlam is one of them. "The lamp was hotter," he said.', "K. Orlam"),
]


@pytest.mark.parametrize(("text", "name"), ADDRESSED)
def test_a_form_of_address_is_no_part_of_a_name(text, name):
    assert [who[0] for who in speakers(text)] == [name]


@pytest.mark.parametrize("text", ["NT Water says the plant ran at 80 per cent of capacity.", "BC Ferries says it carried 40,000 cars.", "NSW Health says 400 people were ill."])
def test_a_public_service_is_nobody(text):
    assert speakers(text) == []


TOLD = [
    ("Visitors were 40 percent down, said Joan Pratt, the mayor, adding that hotels had lost 300 jobs.",
     [("indirect", "Joan Pratt", "Visitors were 40 percent down"), ("indirect", "Joan Pratt", "hotels had lost 300 jobs.")]),
    ('"We lost 30 jobs," said Owen Tarn, a baker, adding that rents had risen 4 percent.', [("direct", "Owen Tarn", "We lost 30 jobs,"), ("indirect", "Owen Tarn", "rents had risen 4 percent.")]),
    ("Owen Tarn, a baker, said rents had risen, adding that hotels had lost 300 jobs.", [("indirect", "Owen Tarn", "rents had risen, adding that hotels had lost 300 jobs.")]),
    ("Owen Tarn, a farmer, is worried. Crops fell 40 percent last year, he says, compared with 10 percent in 2019.",
     [("indirect", "Owen Tarn", "Crops fell 40 percent last year"), ("indirect", "Owen Tarn", "compared with 10 percent in 2019.")]),
    ("Owen Tarn, a farmer, is worried. After a bad year in 2020, he says, crops fell 10 percent.", [("indirect", "Owen Tarn", "crops fell 10 percent.")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_stands_on_both_sides_of_a_cue(text, expected):
    assert said(text) == expected


def test_whose_problem_it_is_says_it():
    text = "Joan Pratt, a baker, closed her shop.\n\nTarn's problem is rain. The yield fell 40 percent, he says. Owen Tarn grows wheat."
    assert said(text) == [("indirect", "Owen Tarn", "The yield fell 40 percent")]


OFFICES = [
    ('Marl Valley Ingredients has 86 workers.\n\n"We sold 40 tonnes," says Nora Pell, the company\'s founder.', ("founder",), "Marl Valley Ingredients"),
    ("Lena Falk, who runs the Aldea Housing Association, says rents rose 4 percent.", (), "Aldea Housing Association"),
    ('Orrin Foods plc is to buy a stake in Vale Ales Ltd. "It is a good fit," chief executive Lena Falk said. Vale Ales has 40 staff, and Orrin Foods 90.', ("chief executive",), "Orrin Foods plc"),
    ("Tor Hansen, who runs a farm near Bergen, says wheat fell 3 percent.", (), None),
]


@pytest.mark.parametrize(("text", "titles", "organization"), OFFICES)
def test_whose_somebody_is(text, titles, organization):
    assert [who[1:3] for who in speakers(text)] == [(titles, organization)]


def test_a_surname_is_a_label_where_the_full_name_is_one():
    text = "Interview: Pia Lind, chief executive, Norrvik Wind AB\n\nPia Lind: We built 14 turbines.\n\nThe Review: And now?\n\nLind: We expect 20 turbines.\n\nThe Review: Why?\n\nTotal: 34 turbines."
    assert ("labelled", "Pia Lind", "We expect 20 turbines.") in said(text)
    assert speakers(text)[0] == ("Pia Lind", ("chief executive",), "Norrvik Wind AB", "interviewee")


def test_the_section_of_a_head_belongs_to_the_title():
    text = "Marl Tools, Inc. Q3 call\n\nJill Sand -- Head of Investor Relations: Thank you.\n\nMark Tell -- Chief Executive Officer: Loans grew 6%."
    assert speakers(text)[0][:2] == ("Jill Sand", ("head of investor relations",))


def test_who_hands_over_to_a_reporter_presents():
    text = "KELLER: Pork producers had a rough spring. Plains Radio's Dan Orlop reports.\n\nORLOP: She kept 90 hogs.\n\nFor Plains Radio, I'm Dan Orlop."
    assert [(name, role) for name, _, _, role in speakers(text)][:2] == [("Keller", "anchor"), ("Dan Orlop", "reporter")]


@pytest.mark.parametrize("text", ["Rival operator Coastline said it was looking closely at five of the routes.", "The developer Torvale said it would build 40 homes."])
def test_a_firm_behind_its_trade_is_nobody(text):
    assert speakers(text) == []


def test_a_post_on_its_own_line_is_nobody():
    text = "Bus firm cuts routes\n\nBy Lorna Keane\nTransport Correspondent\n\nThe bus company is to axe 14 of its 62 routes in the Medway towns, putting 85 jobs at risk."
    assert [name for name, *_ in speakers(text)] == ["Lorna Keane"]
