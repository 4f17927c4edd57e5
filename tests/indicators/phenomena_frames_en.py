"""English figures whose name stands in another clause or sentence, and the frames of features and newscasts."""

from phenomena_rows_en import f

FRAMES = {
    # of them: the things named before; the same verb once more
    "Kites are what we do. This spring we flew 418 of them, against 352 a year ago.": [f("418", "{kite}", "Kites"), f("352", "{kite}", "Kites")],
    "The price of dye is £4. That explains the vats: 74 of them stand by the river.": [f("4", "GBP", "price of dye"), f("74", "{vat}", "vats")],
    "Halden Ltd carves oars in a shed in Leeds. It carved 418 last year, up from 352 in 2023.":
        [f("418", "{oar}", "oars", on="2023", subject="Halden Ltd"), f("352", "{oar}", "oars", on="2023", subject="Halden Ltd")],
    "The fee is £40. The rest still want a bell, and last year we cast 12.": [f("40", "GBP", "fee"), f("12", "{bell}", "bell")],
    "Halden Ltd has 32 staff. It weaves rugs. It wove 418 last year.": [f("32", "?", "staff"), f("418", "{rug}", "rugs")],
    "The arms weld 40 frames an hour. The old line managed fewer than 10.": [f("40", "{frame}/h", "frames"), f("10", "{frame}", "frames", bound="under")],
    "The town has 12,400 people. It sold 418 of the bicycles.": [f("12400", "{person}", "people"), f("418", "{bicycle}", "bicycles")],
    # one time behind the other, and what a question asks for
    "The firm towed 418 barges in 2021, 500 in 2022 and 640 in 2023.": [f("418", "{barge}", "barges", on="2021"), f("500", "{barge}", "barges", on="2022"), f("640", "{barge}", "barges", on="2023")],
    "Last year 418 barges; this year, 352.": [f("418", "{barge}", "barges"), f("352", "{barge}", "barges")],
    "How many barges do you tow? Sixty a day, maybe.": [f("60", "{barge}", "barges")],
    "\"How many oak doors is that?\" I ask. \"Four hundred,\" she says.": [f("400", "{door}", "oak doors")],
    "Her father towed 80 barges a year; she tows 418.": [f("80", "?", "barges"), f("418", "{barge}", "barges")],
    "She makes 40 hats a week and charges £12 for each.": [f("40", "?", "hats"), f("12", "GBP", "charges")],
    # participles behind the things of a number, labels, insertions
    "The number of barges towed last year was 418, down from 640 in 2019.": [f("418", "{barge}", "barges", on="2023"), f("640", "{barge}", "barges", on="2019")],
    "The number of hats made there fell to 418.": [f("418", "{hat}", "hats")],
    "Barges towed in 2023: 418": [f("418", "{barge}", "Barges", on="2023")],
    "The barges, 418 in all, were towed in May.": [f("418", "{barge}", "barges")],
    # the figure before goes on where it counts things itself
    "The club has 40 members. It lost three of them.": [f("40", "{member}", "members"), f("3", "{member}", "members")],
    "Halden Ltd sells lamps. Its index gained 12 points.": [f("12", "?", "index", "increment", "increase")],
    # prices: who buys or sells it stands in front, what it is behind the verb
    "The town has 12,400 people. It sells lamps for £4.": [f("12400", "{person}", "people"), f("4", "GBP", "lamps")],
    "You can get a pasty for £4.": [f("4", "GBP", "pasty")],
    "She charges £4 for a pasty.": [f("4", "GBP", "pasty")],
    "She charges £4 a ticket.": [f("4", "GBP/{ticket}", "price")],
    "Pasties, which cost £3 in 2023, have gone to £4.": [f("3", "GBP", "cost of Pasties|Pasties", on="2023"), f("4", "GBP", "cost of Pasties|Pasties")],
    "The strike lasted a week, which cost £4 million.": [f("4", "GBP", "cost")],
    "Members pay £4 for a haircut; visitors pay £6.": [f("4", "GBP", "haircut"), f("6", "GBP", "haircut")],
    "Lambs make £64 each at market.": [f("64", "GBP", "Lambs")],
    "The firm made £64 last year.": [f("64", "GBP", "earnings", on="2023")],
    "\"How much for a loaf?\" I ask. \"£4,\" she says.": [f("4", "GBP", "loaf|a loaf")],
    "The firm paid £4.6m for a rope yard.": [f("4.6", "GBP", "rope yard")],
    "She lost £600 in stock.": [f("600", "GBP", "stock")],
    "She lost £600 on the deal.": [f("600", "GBP", "loss")],
    "The job pays £28,000.": [f("28000", "GBP", "pay")],
    "They were awarded £85,000 by the lottery.": [f("85000", "GBP", "grant")],
    # things that marks, brackets and other clauses part from their change or level
    "Footfall rose 4%. Ferries: up 6%.": [f("4", "%", "Footfall", "growth", "increase"), f("6", "%", "Ferries", "growth", "increase")],
    "Ferries (up 6%) pay for the rest.": [f("6", "%", "Ferries", "growth", "increase")],
    "A drop of 35% in pubs hurt it.": [f("35", "%", "pubs", "growth", "decrease")],
    "A 35% drop in beer prices hurt it.": [f("35", "%", "beer prices", "growth", "decrease")],
    "The firm's turnover, which had sat at around £600,000 for years, reached £1.9m.": [f("600000", "GBP", "turnover", bound="about"), f("1.9", "GBP", "turnover")],
    "Profit was a more modest £210,000, up 18%.": [f("210000", "GBP", "Profit"), f("18", "%", "Profit", "growth", "increase")],
    "The choir, 46 strong, sang.": [f("46", "?", "choir")],
    "There are 640 on the waiting list.": [f("640", "?", "waiting list")],
    "The fair draws 40,000 and costs £1.2m.": [f("40000", "?", "fair"), f("1.2", "GBP", "fair|cost of fair")],
    "The trust owns 61 sheds; a dozen are empty.": [f("61", "{shed}", "sheds"), f("12", "{shed}", "sheds")],
    "More than 6,100 have signed it.": [f("6100", "{person}", "people", bound="over")],
    "She runs a 640-acre farm outside Hereford.": [f("640", "[acr_us]", "farm")],
    "The stove burns two tonnes of wood a winter.": [f("2", "t", "wood")],
    # what they and each stand for, who came, what is asked for, other things behind it
    "It sold 11 nets, with 400 metres of cord. They are £290 apiece.": [f("11", "{net}", "nets"), f("400", "m", "cord"), f("290", "GBP", "nets")],
    "The rest comes from visitors, who pay £9 a head. About 5,200 came in May.": [f("9", "?", "price"), f("5200", "{visitor}", "visitors", bound="about")],
    "What do they pay you?\nTwenty dollars an hour.": [f("20", "USD/h", "pay")],
    "This fall it's 112 runs, and that's 2,300 kids.": [f("112", "{run}", "runs"), f("2300", "{kid}", "kids")],
    "Electric buses? They've got two.": [f("2", "?", "Electric buses")],
    "We're cutting three runs a day. Last year we cut 40 all year.": [f("3", "?", "runs", "?", "?"), f("40", "?", "runs", "?", "?")],
    "There were 40 sheds. Fewer than 12 are still standing.": [f("40", "?", "sheds"), f("12", "?", "sheds", bound="under")],
    "Hemp, which it buys from a grower in Kent at £2.80 a kilo, is up 19%.": [f("2.8", "GBP/kg", "Hemp"), f("19", "%", "Hemp", "growth", "increase")],
    "The court was built by the parish in 1938 for £94.": [f("94", "GBP", "court")],
    "She has put up $28 million, half of it for research.": [f("28", "USD", "funding"), f("50", "%", "research", "share")],
    "He is paying a $1,500 bonus to anybody who stays.": [f("1500", "USD", "bonus")],
    "The minister has to decide whether to waive fees of $1,150.": [f("1150", "USD", "fees")],
    "We sold 38 miles of rope.": [f("38", "[mi_i]", "rope")],
    "It has spun hemp since 1665, and turned over £1.3m.": [f("1.3", "GBP", "turnover")],
    # who is short, what is paid a multiple of, prices in asides, clauses in front of a colon
    "What holds him back is welders. He is 400 short, and they go for three times the wage. Last year 213 left.":
        [f("400", "{welder}", "welders"), f("3", "1", "wage", "multiple"), f("213", "{welder}", "welders", on="2023")],
    "There were 31 sales, and the average price, £603,000, was 4% lower than in May.":
        [f("31", "{sale}", "sales"), f("603000", "GBP", "average price"), f("4", "%", "average price", "?", "?")],
    "Fares are a sore point, at £178 return.": [f("178", "GBP", "Fares")],
    "The tax take fell short again: £612m.": [f("612", "GBP", "tax take")],
    "Takings were £3,100 in May and are £1,900 now.": [f("3100", "GBP", "Takings"), f("1900", "GBP", "Takings")],
    "Growers sent 3.2m plants abroad.": [f("3.2", "{plant}", "plants")],
    "The biggest firm employs 64 and has ordered a press.": [f("64", "{employee}", "employees")],
    "Sugar is up 64 per cent, diesel 41.": [f("64", "%", "Sugar", "growth", "increase"), f("41", "%", "diesel", "growth", "increase")],
    "Halden Ltd, which has 2,900 on its payroll, won orders.": [f("2900", "?", "payroll")],
    "The loaf that was 700 dollars in Cork at Christmas is now 1,200.": [f("700", "USD", "loaf"), f("1200", "?", "loaf")],
}  # fmt: skip

NONE = {
    "It has spun hemp here since 1665.": {"1665": "date"},
    "The youngest is six.": {"six": "age"},
    "His lasts 30.": {"30": "duration"},
    "She fries them at night, six to a bag.": {"six": "denominator"},
}  # fmt: skip
