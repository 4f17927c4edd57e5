"""English speech: who says what, with the cue before, behind and inside, and what is only reported."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def said(text):
    """`(style, name, words)` of each statement that is no narration."""
    record = PIPELINE.extract(text, published="2024-10-20")
    names = {s.id: s.name for s in record.speakers}
    return [(s.style, names.get(s.speaker_id), s.span.text) for s in record.statements if s.style != "narration"]


CASES = [
    # cue behind, before, inside
    ("“The roads are open again,” Joan Pratt said.", [("direct", "Joan Pratt", "The roads are open again,")]),
    ("“The roads are open,” Joan Pratt said. “We won.”", [("direct", "Joan Pratt", "The roads are open,"), ("direct", "Joan Pratt", "We won.")]),
    ("“I could weep,” said Joan Pratt, the mayor. “We closed it.” She said a new shop would open in May.",
     [("direct", "Joan Pratt", "I could weep,"), ("direct", "Joan Pratt", "We closed it."), ("indirect", "Joan Pratt", "a new shop would open in May.")]),
    ("In one note on Friday, Tom Reed said: “Who pays for the bridge?”", [("direct", "Tom Reed", "Who pays for the bridge?")]),
    ("Tom Reed, a lawyer, spoke last.\n\nReed continued:\n\n“The pact is dead. It is over.”\n\nHe left.", [("direct", "Tom Reed", "The pact is dead. It is over.")]),
    ("“People are tired,” Prof. Lena Ortiz of Brandt University told The Post.", [("direct", "Lena Ortiz", "People are tired,")]),
    ("“It was a fine summer for the growers.” — Lena Ortiz\n“Nobody here slept that night.” — Tom Reed",
     [("direct", "Lena Ortiz", "It was a fine summer for the growers."), ("direct", "Tom Reed", "Nobody here slept that night.")]),
    ("Visitor numbers have doubled, its manager, Joan Pratt, said.", [("indirect", "Joan Pratt", "Visitor numbers have doubled")]),
    ("Sales rose 5 percent, the bank's chief economist, Ann Marsh, told reporters.", [("indirect", "Ann Marsh", "Sales rose 5 percent")]),
    # somebody with no name
    ("The announcer said, “It is late, and your children are safe.”", [("direct", None, "It is late, and your children are safe.")]),
    ("“We did it,” the 34-year-old said.", [("direct", None, "We did it,")]),
    # reported clauses, with quoted words in them and without
    ("Tom Reed, a lawyer, said during a rally in Michigan that the pact was “the gold standard” of deals.", [("indirect", "Tom Reed", "the pact was “the gold standard” of deals.")]),
    ("Joan Pratt, the mayor, called the plan “a mess.”", [("indirect", "Joan Pratt", "the plan “a mess.”")]),
    ("Senator Ann Marsh said the vote was “reckless,” adding that the chair “must apologize.”",
     [("indirect", "Ann Marsh", "the vote was “reckless,”"), ("indirect", "Ann Marsh", "the chair “must apologize.”")]),
    ("According to Joan Pratt, the mayor, the plan is “dead.”", [("indirect", "Joan Pratt", "the plan is “dead.”")]),
    ("Joan Pratt is telling residents that the water is “safe to drink.”", [("indirect", "Joan Pratt", "the water is “safe to drink.”")]),
    # the verb in front, and a name of one word beside its quotation
    ("Ellen Marsh agreed. Said Marsh: “I see no sign of it.”", [("direct", "Ellen Marsh", "I see no sign of it.")]),
    ("At the gate, O’Hara said, “Come back on Thursday with the keys.”", [("direct", "O’Hara", "Come back on Thursday with the keys.")]),
    ("“The wheat is late,” wrote Cora Lund for Brandt Weekly. “Some farms have not cut a single field.”",
     [("direct", "Cora Lund", "The wheat is late,"), ("direct", "Cora Lund", "Some farms have not cut a single field.")]),
    ("“The bus never came,” said teacher’s aide Tess Vane.", [("direct", "Tess Vane", "The bus never came,")]),
    ("The river rose. “Water finds the door,” my father often said.", [("direct", None, "Water finds the door,")]),
    # participles, and what the subject of the sentence goes on to say
    ("Joan Pratt, the mayor, answered a driver on Monday by saying the toll was a “temporary” matter.", [("indirect", "Joan Pratt", "the toll was a “temporary” matter.")]),
    ("Tom Reed, her Labour rival, toured the docks and said the cranes were “older than the town” itself.", [("indirect", "Tom Reed", "the cranes were “older than the town” itself.")]),
    ("Tom Reed told workers the tax was too high and added that he would fight it.",
     [("indirect", "Tom Reed", "the tax was too high"), ("indirect", "Tom Reed", "he would fight it.")]),
    ("Joan Pratt called the bridge a “relic” that is “unsafe,” an “eyesore” and a “bill.”", [("indirect", "Joan Pratt", "the bridge a “relic” that is “unsafe,” an “eyesore” and a “bill.”")]),
    # nouns, `according to`, a post that stands for its holder
    ("Mayor Joan Pratt’s claim that the road was “finished” drew laughter.", [("indirect", "Joan Pratt", "the road was “finished”")]),
    ("According to ferry pilot Rob Lindt, “The channel is too shallow, and everyone on the river knows it.”", [("direct", "Rob Lindt", "The channel is too shallow, and everyone on the river knows it.")]),
    ("The channel is too shallow for the new boats, according to Rob Lindt, a pilot.", [("indirect", "Rob Lindt", "The channel is too shallow for the new boats")]),
    ("Joan Pratt, the mayor, opened the bridge. “It is safe now,” the mayor said.", [("direct", "Joan Pratt", "It is safe now,")]),
    # a letter, a firm: the words are quoted, and no person says them
    ("The letter was short. “We ask the council to think again,” it read. Tom Reed, a farmer, signed it.", [("direct", None, "We ask the council to think again,")]),
    ("“We are reviewing the order now,” the company said in a statement.", [("direct", None, "We are reviewing the order now,")]),
    # words in front of a colon, words that go on in the next paragraph
    ("In May, Tom Reed, a lawyer, gave this answer:\n\n“The lease runs for ninety years and nobody has read it.”\n\nHe left.",
     [("direct", "Tom Reed", "The lease runs for ninety years and nobody has read it.")]),
    ("Tom Reed, a lawyer, said: “The first thing is the road.\n\n“The second thing is the bridge.”",
     [("direct", "Tom Reed", "The first thing is the road."), ("direct", "Tom Reed", "The second thing is the bridge.")]),
    # papers, offices, crowds and countries: their quoted words are told by no person
    ("The harbour board said in its yearly report that the quay was “older than the town” and would be closed.",
     [("indirect", None, "the quay was “older than the town” and would be closed.")]),
    ("Ferry crews say they have “no faith left” in the new timetable.", [("indirect", None, "they have “no faith left” in the new timetable.")]),
    ("The memo found that the pumps “could not hold back a spring tide.”", [("indirect", None, "the pumps “could not hold back a spring tide.”")]),
    ("Norway branded the tax an “insult to fishermen.” Denmark insisted that the tax “must be paid.”",
     [("indirect", None, "the tax an “insult to fishermen.”"), ("indirect", None, "the tax “must be paid.”")]),
    ("The crowd at the gate chanted “Open the lock!” and went home.", [("direct", None, "Open the lock!")]),
    ("The trade council put the vote off, saying its members “had not read the plan.”", [("indirect", None, "its members “had not read the plan.”")]),
    ("The union condemned what it calls “the worst contract in thirty years.”", [("direct", None, "the worst contract in thirty years.")]),
    ("It was “the driest spring that the valley has known,” reported the weather office.", [("indirect", None, "It was “the driest spring that the valley has known,”")]),
    ("According to the auditors of the port, the crane had been “held together with wire.”", [("indirect", None, "the crane had been “held together with wire.”")]),
    ("The crane had been “held together with wire,” according to two dockers.", [("indirect", None, "The crane had been “held together with wire,”")]),
    ("The council asked drivers to “stay off the quay” until noon.", [("indirect", None, "drivers to “stay off the quay” until noon.")]),
    ("The ferry guild claimed “the town exaggerates” its debts and its rents.", [("indirect", None, "“the town exaggerates” its debts and its rents.")]),
    ("The report came with its bleak prediction that the pier would be “gone within ten winters.”", [("indirect", None, "the pier would be “gone within ten winters.”")]),
    ("The port council issued a statement calling the spill “a blow to every boat.”", [("indirect", None, "the spill “a blow to every boat.”")]),
    ("In May the guild cited “the rising cost of steel and of labour.”", [("direct", None, "the rising cost of steel and of labour.")]),
    ("The town has a new slogan: “It is your river.”", [("direct", None, "It is your river.")]),
    # one person's clauses: one in another is a part of it, one beside another ends it
    ("Joan Pratt, the mayor, said she believes that the dock is safe.", [("indirect", "Joan Pratt", "she believes that the dock is safe.")]),
    ("Joan Pratt, the mayor, said the dock was safe, though she noted that the crane was old.",
     [("indirect", "Joan Pratt", "the dock was safe"), ("indirect", "Joan Pratt", "the crane was old.")]),
    # where the teller goes on behind the quoted words, the clause has ended; what belongs to them goes with them
    ("Joan Pratt, the mayor, is promising cheap fares and “boats, boats, boats,” but she has no date.", [("indirect", "Joan Pratt", "cheap fares and “boats, boats, boats,”")]),
    ("Police said the bridge was “too weak to carry a bus” and warned drivers away.", [("indirect", None, "the bridge was “too weak to carry a bus”")]),
    ("Joan Pratt, the mayor, called the dock a “relic” of the coal years.", [("indirect", "Joan Pratt", "the dock a “relic” of the coal years")]),
    # quoted words in small letters go with the clause that they stand in
    ("With so many gates on the river, “there is no single weak one,” Tom Reed, a pilot, said.",
     [("indirect", "Tom Reed", "With so many gates on the river, “there is no single weak one,”")]),
    # subjects: a verb that goes on from another, a participle behind a place, a post behind a place, a name behind its post
    ("Joan Pratt, the mayor, spoke first, going on to say that the port had “no money left to waste.”", [("indirect", "Joan Pratt", "the port had “no money left to waste.”")]),
    ("Joan Pratt spoke of the boats in Hartford, Connecticut, arguing that the night boat should be “free for all.”", [("indirect", "Joan Pratt", "the night boat should be “free for all.”")]),
    ("Joan Pratt, the mayor, opened the dock. In Denver, the mayor said that the town had “waited long enough” for it.",
     [("indirect", "Joan Pratt", "the town had “waited long enough” for it.")]),
    ("On a visit to Denver, harbour chief Tom Reed said the dock would open in May.", [("indirect", "Tom Reed", "the dock would open in May.")]),
    ("Tom Reed, a pilot, told one of the youngest deck hands on the river ferry that the channel was “no place for boys.”", [("indirect", "Tom Reed", "the channel was “no place for boys.”")]),
    # marks inside marks of the same kind; shouts are no titles; an initial is no end of a firm's name
    ("“The port that he calls “home” is no place to sleep.” — Joan Pratt", [("direct", "Joan Pratt", "The port that he calls “home” is no place to sleep.")]),
    ("Tom Reed, a pilot, ran down the quay, shouting “No More! No More!”", [("direct", "Tom Reed", "No More! No More!")]),
    ("At a Denver law firm, Joan B. Pratt said the lease was void.", [("indirect", "Joan B. Pratt", "the lease was void.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_said(text, expected):
    assert said(text) == expected


NOBODY = [
    "The “white gold” of the valley is exported to 30 countries.",
    "The bureau said output rose 3 percent.",
    "Joan Pratt is said to be rich.",
    "He opened a café called “The Lamp” in 2019.",
    "Editors praised her book, “The Long Road Home,” on Monday.",
    "The chief cited “technical reasons” for the delay.",
    "According to the Brandt Institute, growth will slow.",
    "According to the bureau, the “white gold” trade fell.",
    "The town built a lock called “The Needle” in 2019.",
    "A film described as “slow” by its own makers opened on Friday.",
    "The shop offers “free coffee” to drivers.",
    "The firm reported “flat” sales for May.",
    "The door had one word on it: “Closed.”",
    "The update added “night mode” and a map.",
    "Boats known as “tubs” carry the coal.",
    "The firm would not say that the dock was “closed.”",
    "The ship, said to be a “ghost,” was never found.",
    "The box was labeled “fragile goods only” and set down.",
    "I say the plan is “dead” and I would vote against it.",
    "Outside Leeds, the mill checks her boilers. She lost 40 last year, she said.",
    "The town wants to call the bridge “The Arch” next year.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text):
    assert said(text) == []


def test_rivals_are_no_companies():
    record = PIPELINE.extract("Joan Pratt mocked her rival Tom Reed on Friday. Reed called the plan “a mess.”")
    assert [c.name for c in record.companies] == []


WHO = [
    ("“We will act,” said President and Chief Executive Officer Lena Dane of Marl Instruments Inc.",
     ("Lena Dane", ("president", "chief executive officer"), "Marl Instruments Inc.")),
    ("“We will act,” said Managing Director Lena Dane.", ("Lena Dane", ("managing director",), None)),
    ("“It is over,” said Rita Lowe, president and CEO of Bolt Ltd.", ("Rita Lowe", ("president", "CEO"), "Bolt Ltd")),
    ("Outside Leeds, Ruth Oakes checks her hives. She lost 40 last year, she said.", ("Ruth Oakes", (), None)),
    ("Housing minister Tom Arden said rents had risen 4%.", ("Tom Arden", ("housing minister",), None)),
    ("TOM ARDEN, FOREIGN SECRETARY: We have signed.", ("Tom Arden", ("foreign secretary",), None)),
    ("“We will act,” said Tom Arden, owner of Food and Wine Ltd.", ("Tom Arden", ("owner",), "Food and Wine Ltd")),
    ("“We will act,” said Tom Arden, a dairy adviser with Lorrin Bank who has kept cows.", ("Tom Arden", ("dairy adviser",), "Lorrin Bank")),
    ("“We will act,” said Tom Arden, a retired welder who has kept cows.", ("Tom Arden", ("welder",), None)),
    ("“We will act,” said the report's author, Professor Rita Lowe.", ("Rita Lowe", ("author",), None)),
    ("“We will act,” said Marl Instruments's chief executive, Rita Lowe.", ("Rita Lowe", ("chief executive",), "Marl Instruments")),
    ("RITA LOWE, CEMETERIES MANAGER, ORRIN COUNCIL: We have 90 plots left.", ("Rita Lowe", ("cemeteries manager",), "Orrin Council")),
    ("For 31 years P. Arden judged eggs. Mr Arden says that it paid well.", ("P. Arden", (), None)),
    ("Eggs pay\nMore hens in the Fens\nRita Lowe | Ely | 9 January 2026\nThe farms of the Fens keep 40,000 hens and will keep more of them next year.", ("Rita Lowe", (), None)),
    ("Eggs pay\nMore hens in the Fens\nBy Rita Lowe in Ely\nThe farms of the Fens keep 40,000 hens.", ("Rita Lowe", (), None)),
    # names with initials, particles, capitals inside, and of a lake
    ("Owen Lake, head of sales at Orrin Works Ltd, said orders rose 5 percent.", ("Owen Lake", ("head of sales",), "Orrin Works Ltd")),
    ("“We will act,” said Fatima al-Sayed, a nurse from Ames.", ("Fatima al-Sayed", ("nurse",), None)),
    ("Lars van der Holt, chairman of Orrin Works Ltd, said orders rose 5 percent.", ("Lars van der Holt", ("chairman",), "Orrin Works Ltd")),
    ("J.D. Arden, 43, said orders rose 5 percent.", ("J.D. Arden", (), None)),
    ("Eamon McArden has kept goats for 30 years. “Prices are down,” McArden said.", ("Eamon McArden", (), None)),
    # who is the subject of any verb in the paragraph; more ways to speak; a professor of a university
    ("Rita Lowe bakes bread. “Flour doubled,” she said.", ("Rita Lowe", (), None)),
    ("“Nobody buys at $4,” Rita Lowe shrugs, pointing at 40 crates.", ("Rita Lowe", (), None)),
    ("Professor Rita Lowe of the University of Ely says 60 farms keep goats.", ("Rita Lowe", ("professor",), "University of Ely")),
    # whose somebody is who is told of with a firm or a body
    ("Rita Lowe runs Orrin Works Ltd in Ely. “Costs rose,” she said.", ("Rita Lowe", (), "Orrin Works Ltd")),
    ("Rita Lowe left Orrin Works Ltd in Ely. “Costs rose,” she said.", ("Rita Lowe", (), None)),
    ("“Costs rose,” said Rita Lowe, whose pies are sold at Orrin Works Ltd.", ("Rita Lowe", (), None)),
    ("Orrin Works Ltd, founded by Rita Lowe, makes boats. “Costs rose,” Rita Lowe said.", ("Rita Lowe", (), "Orrin Works Ltd")),
    ("Rita Lowe of Orrin Works Ltd said costs rose 5 percent.", ("Rita Lowe", (), "Orrin Works Ltd")),
    ("“Costs rose,” said Rita Lowe of the Ely Bakers Association.", ("Rita Lowe", (), "Ely Bakers Association")),
    ("Orrin Works Ltd sold 300 boats, and its director, Rita Lowe, expects to sell 400. “We are short of hands,” she said.", ("Rita Lowe", ("director",), "Orrin Works Ltd")),
    ("“I pay $40 a week,” said Rita Lowe, 43, a nurse.", ("Rita Lowe", ("nurse",), None)),
    ("“Costs rose,” says Rita Lowe, a plumber for 30 years.", ("Rita Lowe", ("plumber",), None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), WHO)
def test_who(text, told):
    (s,) = PIPELINE.extract(text, published="2024-10-20").speakers
    assert (s.name, s.titles, s.organization) == told


AROUND = [
    ("Ruth Oakes grows hops. She lost 40 poles last year, she said, and has replaced none.", ["She lost 40 poles last year", "and has replaced none."]),
    ("Ruth Oakes grows hops. Last year, she said, and not only then, it froze hard.", ["and not only then, it froze hard."]),
]


@pytest.mark.parametrize(("text", "told"), AROUND)
def test_clauses_on_both_sides_of_a_cue(text, told):
    record = PIPELINE.extract(text, published="2024-10-20")
    assert [s.span.text for s in record.statements if s.style == "indirect"] == told


def test_a_place_below_the_headline_signs_nothing():
    text = "Storm hits town\nMany houses lost\nSan Francisco\nThe storm has hit 400 houses along the bay, and more rain is to come by the end of the week."
    assert PIPELINE.extract(text).speakers == ()
