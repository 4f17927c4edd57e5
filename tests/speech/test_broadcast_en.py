"""English broadcasts and calls: labels with a dash or a place, people whom a turn introduces, speech that a reporter retells."""

from unicodedata import normalize

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def record(text):
    return PIPELINE.extract(text, published="2024-10-20")


SPEAKERS = [
    # a label with a dash, with its colon or alone on its line
    ("Rosewell Pumps Inc. earnings call\n\nJoan Pratt - Chief Executive Officer: We sold 40 pumps.", "Joan Pratt", ["chief executive officer"], "Rosewell Pumps Inc.", "interviewee"),
    ("Rosewell Pumps Inc. earnings call\n\nJoan Pratt -- Chief Executive Officer\n\nWe sold 40 pumps.", "Joan Pratt", ["chief executive officer"], "Rosewell Pumps Inc.", "interviewee"),
    ("Tom Reed — Hartwell Research — Analyst\n\nHow many pumps did you sell?", "Tom Reed", ["analyst"], "Hartwell Research", "interviewee"),
    ("Joan Pratt - Chief Executive: Good morning.\n\nTom Reed - Hartwell Research: Thank you.", "Tom Reed", [], "Hartwell Research", "interviewee"),
    ("Rosewell Pumps Inc.\n\nAnn Marsh - Vice President, Investor Relations: Good morning.", "Ann Marsh", ["vice president"], "Rosewell Pumps Inc.", "interviewee"),
    ("Rosewell Pumps Inc.\n\nPrepared Remarks:\n\nOperator\n\nWelcome to the call.\n\nJoan Pratt -- Chief Executive\n\nThank you.", "Joan Pratt", ["chief executive"], "Rosewell Pumps Inc.", "interviewee"),
    ("News at one, read here.\n\n[CLIP] Joan Pratt: I was glad, and Pratt is not often glad.\n\n[CLIP] Tom Reed: So was I. JOAN PRATT: Yes.\n\nANN MARSH, MANAGER: Good.", "Joan Pratt", [], None, "interviewee"),
    # a post with its field in front of the office
    ("ANN MARSH, CEMETERIES MANAGER, KENT COUNTY COUNCIL: We dug 40 graves.", "Ann Marsh", ["cemeteries manager"], "Kent County Council", "interviewee"),
    ("ANN MARSH, ROSEWELL PUMPS INC. DIRECTOR: We sold 40 pumps.", "Ann Marsh", ["director"], "Rosewell Pumps Inc.", "interviewee"),
    # who presents a bulletin, and an office that a clause goes on behind
    ("Southern Radio\n\nGood morning, I'm Joan Pratt with the business news.\n\nPrices rose 4%.", "Joan Pratt", [], None, "anchor"),
    ("\"It is dear,\" said Joan Pratt, a baker at Rosewell Pumps Inc. who sells 40 loaves.", "Joan Pratt", ["baker"], "Rosewell Pumps Inc.", "interviewee"),
    # letters with marks, as one character or as two
    ("\"Prices fell 2%,\" said Åsa Lindqvist, an economist at Larchbank AB.", "Åsa Lindqvist", ["economist"], "Larchbank AB", "interviewee"),
    (normalize("NFD", "Émile Durand, finance minister, told reporters that exports grew 3%."), "Émile Durand", ["finance minister"], None, "interviewee"),
    # a post with its field in capitals inside it, and one in a label
    ("“Jobs are scarce,” said Helen Stroud, chief U.S. economist at Birchfield Securities.", "Helen Stroud", ["chief U.S. economist"], "Birchfield Securities", "interviewee"),
    ("Pay slowed to 5%, said Ann Marsh, chief UK economist at Birchfield Securities.", "Ann Marsh", ["chief UK economist"], "Birchfield Securities", "interviewee"),
    ("ANCHOR: Good evening.\n\nTOM REED, BUDGET DIRECTOR: We cut overtime by 12 percent.", "Tom Reed", ["budget director"], None, "interviewee"),
    ("“Rain came late,” said Tom Reed, a farmer near Ames.", "Tom Reed", ["farmer"], None, "interviewee"),
    # captions, with their mark of a turn
    (">> ANCHOR: GOOD EVENING.\n>> TOM REED: WE CUT OVERTIME BY 12 PERCENT.\n>> ANCHOR: THANKS.", "Tom Reed", [], None, "interviewee"),
    # a name in capitals with a place behind it
    ("ANCHOR: Good evening.\n\nTOM REED, Leeds, Yorkshire: The mill is busy tonight.", "Tom Reed", [], None, "interviewee"),
    # a bare label with a name in the turn
    ("ANCHOR: Good evening, I'm Joan Pratt in Leeds. The mill is busy.\n\nANCHOR: That is all.", "Joan Pratt", ["anchor"], None, "anchor"),
    # a reporter who signs off, in this turn or a later one of the report
    ("ANCHOR: Good evening.\n\nREPORTER: The mill is busy. In Mercer County, Joan Pratt, News 7.\n\nANCHOR: Thanks.", "Joan Pratt", ["reporter"], None, "reporter"),
    (">> REPORTER: THE MILL IS BUSY.\n>> TOM REED: IT IS.\n>> REPORTER: IT STAYS. IN LEEDS, JOAN PRATT, KQWX.\n>> ANCHOR: THANKS.", "Joan Pratt", ["reporter"], None, "reporter"),
    # one who signs off for a station, whose anchor it is too
    ("ANCHOR: Good evening.\n\nREPORTER: The mill is busy. For Elm Valley Radio, this is Joan Pratt in Leeds.\n\nANCHOR: Thanks.", "Joan Pratt", ["reporter"], "Elm Valley Radio", "reporter"),
    ("ANN MARSH, HOST: Good evening.\n\nTOM REED, REPORTER: The mill is busy. For Elm Valley Radio, I'm Tom Reed.\n\nMARSH: Thanks.", "Ann Marsh", ["host"], "Elm Valley Radio", "anchor"),
    ("ANN MARSH, HOST: Good evening.\n\nTOM REED, REPORTER: The mill waits for Elm Valley Radio. I'm Tom Reed.", "Ann Marsh", ["host"], None, "anchor"),
    # a craft and a science in capitals are no office
    ("ANCHOR: Good evening.\n\nTOM REED, OYSTERMAN: Beds are full.", "Tom Reed", ["oysterman"], None, "interviewee"),
    ("ANCHOR: Good evening.\n\nANN MARSH, MARINE BIOLOGIST, UNIVERSITY OF LEEDS: Beds are full.", "Ann Marsh", ["marine biologist"], "University of Leeds", "interviewee"),
    # a form of address, a field behind a post, a body behind a name
    ("“I could weep,” said Cllr Ann Marsh, the cabinet member for transport.", "Ann Marsh", ["cabinet member for transport"], None, "interviewee"),
    ("Ann Marsh, a spokeswoman for transport unions, said 40 drivers had left.", "Ann Marsh", ["spokeswoman"], "transport unions", "interviewee"),
    ("Ann Marsh of the University of Leeds said 40 beds were full.", "Ann Marsh", [], "University of Leeds", "interviewee"),
    ("Ann Marsh of Elm Valley said 40 beds were full.", "Ann Marsh", [], None, "interviewee"),
    ("Beds are full\nBy Ann Marsh | Oct. 9, 2025\n\nThey are.", "Ann Marsh", [], None, "reporter"),
    # introduced by an anchor or a reporter
    ("HOST: Lena Ortiz of member station KQWX reports from the valley.\n\nLENA ORTIZ: It is dry here.", "Lena Ortiz", [], "KQWX", "reporter"),
    ("HOST: Over to our correspondent in Leeds, Lena Ortiz.\n\nLENA ORTIZ: It is dry here.", "Lena Ortiz", [], None, "reporter"),
    ("HOST: Farmer Tom Reed is waiting for rain.\n\nTOM REED: It never comes.", "Tom Reed", ["farmer"], None, "interviewee"),
    ("HOST: With me is Tom Reed, managing director of Reed and Larch Homes.\n\nTOM REED: Good morning.", "Tom Reed", ["managing director"], "Reed and Larch Homes", "interviewee"),
    ("Over to our reporter Lena Ortiz. Rosewell Pumps Inc. is here.\n\nLena Ortiz: I asked the managing director, Tom Reed, why he stayed.\n\nTom Reed: Loyalty.", "Tom Reed", ["managing director"], "Rosewell Pumps Inc.", "interviewee"),
    ("Rosewell Pumps Inc. makes pumps. Its chairman, Tom Reed, told the meeting that orders were down.", "Tom Reed", ["chairman"], "Rosewell Pumps Inc.", "interviewee"),
    # who greets the listeners of a broadcast presents it, and hands over to reporters
    ("ELM RADIO, 7 A.M.\n\nJOAN PRATT: Good morning, I'm Joan Pratt. Pump sales rose to 40.", "Joan Pratt", [], None, "anchor"),
    ("Second-quarter earnings call\n\nJOAN PRATT: Good morning. Pump sales rose to 40.\n\nTOM REED: Thank you.", "Joan Pratt", [], None, "interviewee"),
    ("ANN MARSH, ANCHOR: Pump sales rose to 40. Joan Pratt sent this report.\n\nJOAN PRATT: The yard is busy.", "Joan Pratt", [], None, "reporter"),
    ("ANN MARSH, ANCHOR: Pump sales rose to 40. Over to Joan Pratt in Leeds.\n\nJOAN PRATT: The yard is busy.", "Joan Pratt", [], None, "reporter"),
    ("ANN MARSH, ANCHOR: Pump sales rose to 40. I spoke to Joan Pratt, who sells them.\n\nJOAN PRATT: The yard is busy.", "Joan Pratt", [], None, "interviewee"),
    ("ANN MARSH, ANCHOR: Pump sales rose to 40.\n\nSIOBHÁN MCARDEN, BAKER: We bought one.", "Siobhán McArden", ["baker"], None, "interviewee"),
    ("ANN MARSH, ANCHOR: Pump sales rose to 40.\n\nJOAN PRATT (voice-over): The yard is busy.", "Joan Pratt", [], None, "reporter"),
    # who signs a story
    ("Pumps sell\n\nJean-Luc Moreau\n12 April 2025\n\nThe yards of the Fens sold 40,000 pumps last year and will sell more of them.", "Jean-Luc Moreau", [], None, "reporter"),
    ("Pumps sell\n\nBY JOAN PRATT\n\nThe yards of the Fens sold 40,000 pumps last year and will sell more of them.", "Joan Pratt", [], None, "reporter"),
    ("Pumps sell\n\nBy Joan Pratt, Staff Writer\n\nThe yards of the Fens sold 40,000 pumps last year.", "Joan Pratt", ["staff writer"], None, "reporter"),
    ("Pumps sell\n\nThe yards of the Fens sold 40,000 pumps last year.\n\nReporting by Joan Pratt; editing by Ann Marsh", "Joan Pratt", [], None, "reporter"),
]


@pytest.mark.parametrize(("text", "name", "titles", "organization", "role"), SPEAKERS, ids=[s[0][-30:] for s in SPEAKERS])
def test_speaker(text, name, titles, organization, role):
    who = next(s for s in record(text).speakers if s.name == name)
    assert (list(who.titles), who.organization, who.role) == (titles, organization, role)


SAID = [
    # what a reporter's turn tells of a person with a name
    ("TOM REED, REPORTER: The yard is quiet. Joan Pratt, the manager, says she will sell 40 boats. I saw none.", ["she will sell 40 boats."]),
    ("TOM REED, REPORTER: The yard is quiet. It has gone, says Joan Pratt, who teaches history. It was old.", []),
    ("TOM REED, REPORTER: The manager says 40 boats are for sale. The city says none are.", []),
    ("TOM REED, REPORTER: Joan Pratt, the forecaster, tells us if we will see rain.", []),
    ("JOAN PRATT, MANAGER: Tom Reed, the mayor, says he will sell 40 boats.", []),
]


@pytest.mark.parametrize(("text", "words"), SAID, ids=[s[0][-30:] for s in SAID])
def test_retold(text, words):
    assert [s.span.text for s in record(text).statements if s.style == "indirect"] == words


def test_no_sign_off():
    text = "ANCHOR: Good evening.\n\nREPORTER: The mill is busy, says Joan Pratt, its owner. It hires.\n\nANCHOR: Thanks. In Leeds, Tom Reed, News 7."
    assert [s.name for s in record(text).speakers if s.role == "reporter"] == [None]


def test_narration_ends_where_a_turn_with_retold_speech_ends():
    text = "TOM REED, REPORTER: Joan Pratt, the manager, says she will sell 40 boats. I saw none of them."
    assert [s.style for s in record(text).statements] == ["labelled", "indirect"]


SUBJECTS = [
    # a reporter tells of the company that a sentence before names
    ("TOM REED, REPORTER: Rosewell Pumps Inc. is closing. It lost $9 million in 2023.", "9", "Rosewell Pumps Inc."),
    ("TOM REED, REPORTER: Twenty minutes away is Rosewell Pumps Inc. The company has 300 workers.", "300", "Rosewell Pumps Inc."),
    # somebody in the street, and an economist of a bank, tell of no company
    ("HOST: Rosewell Pumps Inc. is closing.\n\nUNIDENTIFIED MALE: My rent went up by $90.", "90", None),
    ("HOST: I am joined by Tom Reed, chief economist at Bayline Capital.\n\nTOM REED: Exports grew 3 percent in May.", "3", None),
]


@pytest.mark.parametrize(("text", "value", "subject"), SUBJECTS, ids=[s[0][-30:] for s in SUBJECTS])
def test_subject(text, value, subject):
    got = next(i for i in record(text).indicators if str(i.value) == value)
    assert (got.subject and got.subject.text) == subject


def test_an_operator_alone_on_a_line_speaks_and_a_heading_does_not():
    text = "Prepared Remarks:\n\nOperator\n\nWelcome to the call.\n\nJoan Pratt -- Chief Executive\n\nThank you."
    assert [s.span.text for s in record(text).statements if s.style == "labelled"] == ["Welcome to the call.", "Thank you."]


NO_LABELS = ["Leeds - Tom Reed is the chief executive of a mill.", "Boats - the price is up", "Joan Pratt - and nobody else - knew."]


@pytest.mark.parametrize("text", NO_LABELS)
def test_no_label(text):
    assert not [s for s in record(text + "\n\nThe rest of the story follows here.").statements if s.style == "labelled"]
