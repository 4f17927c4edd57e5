"""English sentences of calls, newscasts, agencies and results: names behind other nouns, lists, asides, polls, valuations."""

from phenomena_rows_en import down, f, up

CALLS = {
    # the innermost noun, what a joining word begins, lists behind any preposition
    "The trust has its heart set on a wood of 40 acres.": [f("40", "[acr_us]", "wood")],
    "The firm has made an offer for a site of 12 acres.": [f("12", "[acr_us]", "site")],
    "Churn ran at a rate of 4%.": [f("4", "%", "churn")],
    "We closed June with $22 million in cash and nothing drawn on the loan.": [f("22", "USD", "cash")],
    "The club has 40 members and no debts.": [f("40", "{member}", "members")],
    "The club has 40 members and guests.": [f("40", "{member}", "members and guests|members")],
    "Spending per head on food, clothing and fuel rose 4%.": [up("4", "%", "Spending per head on food, clothing and fuel")],
    "Investment in roads, bridges and ports grew 9%.": [up("9", "%", "Investment in roads, bridges and ports")],
    "In May, exports and imports grew 9%.": [up("9", "%", "exports and imports", on="2024-05")],
    "Exports rose 3% but our rivals saw theirs fall 4%.": [up("3", "%", "Exports"), down("4", "%", "Exports")],
    "Headcount, since you'll ask, was 640 at the end of June.": [f("640", "?", "headcount", on="2024-06-30")],
    "Headcount, we think, will be 640.": [f("640", "?", "headcount", status="forecast")],
    "Car hire and fuel (diesel, mostly) brought in £11m.": [f("11", "GBP", "Car hire and fuel")],
    "Coal use among builders fell 3%.": [down("3", "%", "Coal use among builders|coal use")],
    "More than 800 old barns survive.": [f("800", "{barn}", "old barns", bound="over")],
    "The town has 800 sports fans.": [f("800", "?", "sports fans")],
    # what goes on as the figure before: shares, growth, things
    "About a fifth of our parts are Polish. It's down to 14% now.": [f("0.2", "1", "parts", "share", bound="about"), f("14", "%", "parts", "share")],
    "Rents rose 5% in May. It's down to 3% now.": [up("5", "%", "Rents", on="2024-05"), f("3", "%", "Rents", "?", "?")],
    "Sales in May were $63 million, which is 11% better than a year ago.": [f("63", "USD", "Sales", on="2024-05"), up("11", "%", "Sales", on="2024-05", basis="yoy")],
    "Exports rose 4% in May but the pace slowed to 2% in June.": [up("4", "%", "Exports", on="2024-05"), up("2", "%", "Exports", on="2024-06")],
    "Visits fell 3% in June. Leeds bucked the trend, up 5 percent.": [down("3", "%", "Visits", on="2024-06"), up("5", "%", "Visits", on="2024-06")],
    "The chain opened three shops, which took its estate to 38. Another five are due.": [f("3", "{shop}", "shops"), f("38", "?", "estate"), f("5", "{shop}", "shops", status="?")],
    # polls, ages, times
    "The poll found 52 percent in favour, 31 percent opposed and 17 percent undecided.":
        [f("52", "%", "in favour", "share"), f("31", "%", "opposed", "share"), f("17", "%", "undecided", "share")],
    "Profit was 3 percent against a forecast of 4 percent.": [f("3", "%", "profit", "?"), f("4", "%", "profit", "?", status="?")],
    "Visitors aged under 35 made up 63 percent of the total.": [f("63", "%", "Visitors aged under 35|visitors", "share")],
    "Shares have lost 8% since it floated in 2021.": [down("8", "%", "Shares", basis="since", on="?")],
    "Rent costs us $600,000 a quarter.": [f("600000", "USD", "cost of rent|rent")],
    "Sales were $5 million, a quarter of the total.": [f("5", "USD", "Sales"), f("0.25", "1", "Sales", "share")],
    "Crude closed at 71 dollars 40 a barrel.": [f("71.4", "USD/[bbl_us]", "Crude", on="?")],
    "The yard employs 87 craftsmen.": [f("87", "{craftsman}", "craftsmen")],
    # amounts that a verb makes something of
    "Halden Ltd made £3.8m before tax.": [f("3.8", "GBP", "profit before tax", subject="Halden Ltd")],
    "Halden Ltd lost £3m after tax.": [f("3", "GBP", "loss after tax", subject="Halden Ltd")],
    "Halden Ltd made £3m before June.": [f("3", "GBP", "earnings", subject="Halden Ltd", on="?")],
    "The deal values the company at some $410 million.": [f("410", "USD", "valuation", bound="about")],
    "The offer values each share at 40p.": [f("40", "GBP", "share", amount="0.4")],
    "Halden Ltd has written off £740,000.": [f("740000", "GBP", "write-off", subject="Halden Ltd")],
    "It turned down a takeover offer of $1.15 a share.": [f("1.15", "USD/{share}", "takeover offer")],
    "It is a 28 percent premium to the close and values the firm at $40 million.": [f("28", "%", "premium to the close|premium", "?"), f("40", "USD", "valuation")],
    "The swap rate eased to 3.05 percent ahead of the vote.": [f("3.05", "%", "swap rate")],
    "Output was 3 percent ahead of plan.": [f("3", "%", "Output", "difference")],
    "The loonie bought 72 US cents.": [f("72", "USD", "loonie", amount="0.72", on="?")],
    "We now look for revenue of $245 million.": [f("245", "USD", "revenue", status="forecast")],
    "Halden Ltd is looking for a buyer for its 40 shops.": [f("40", "{shop}", "shops", subject="Halden Ltd")],
    "Days sales outstanding went out to 71 days from 58 in June.": [f("71", "d", "Days sales outstanding"), f("58", "d", "Days sales outstanding", on="2024-06")],
    "Listings have jumped 64 percent in a year, and more than half are being given away.": [up("64", "%", "Listings"), f("50", "%", "Listings", "share", bound="over")],
    "Prices rose 4%. Some 3% are expected to follow.": [up("4", "%", "Prices"), f("3", "%", "Prices", "?", "?", bound="about", status="?")],
    "Sales grew by 8%, and the pace has quickened to 10% since.": [up("8", "%", "Sales"), up("10", "%", "Sales")],
    "Stats NZ said rents rose to $640 a week. Brent crude is at $66 a barrel and gold at $2,010.": [f("640", "NZD/wk", "rents"), f("66", "USD/[bbl_us]", "Brent crude", on="?"), f("2010", "USD", "gold", on="?")],
    "Vale Pumps Inc. call\n\nDANA COLE, ANALYST, BIRCHMONT CAPITAL: A fifth of your parts come from Peru.\n\nJOAN PRATT, CHIEF EXECUTIVE, VALE PUMPS INC.: It's down to 14%.":
        [f("0.2", "1", "parts", "share", at="", subject="Vale Pumps Inc."), f("14", "%", "parts", "share", at="", subject="Vale Pumps Inc.")],
    # a stretch inside a name, halves of a comma, what follows with, and who did it
    "Halden Ltd reported a 14 per cent fall in first-half profit.": [down("14", "%", "profit", on="2024-01/2024-06", subject="Halden Ltd")],
    "Halden Ltd posted a 9% rise in sales in May.": [up("9", "%", "sales", on="2024-05", subject="Halden Ltd")],
    "A pint now costs £4.85, 22p more than last spring.": [f("4.85", "GBP", "cost of pint"), up("22", "GBP", "cost of pint", "increment", amount="0.22")],
    "Thirty pubs shut last year and only six opened.": [f("30", "{pub}", "pubs", on="2023"), f("6", "?", "pubs", on="2023")],
    "The firm would close its depot with the loss of 64 jobs, saving £1.8 million a year.": [f("64", "{job}", "jobs", status="planned"), f("1.8", "GBP", "savings", status="planned")],
    "The firm closed its depot with the loss of 64 jobs, saving £1.8 million.": [f("64", "{job}", "jobs"), f("1.8", "GBP", "savings", status="actual")],
    "Orders were good, with exports off 3%.": [down("3", "%", "exports")],
    "Value added by large dairies expanded 7.2 percent.": [up("7.2", "%", "Value added by large dairies|value added")],
    "Ohio's exports rose to $4 million. Some 61 percent of it went to Japan.": [f("4", "USD", "exports", at="US-OH"), f("61", "%", "exports", "share", at="US-OH", bound="about")],
    "It has 12 shops with more than 30 staff each.": [f("12", "{shop}", "shops")],
    "A kayak sets you back 300 euro.": [f("300", "EUR", "cost of kayak|kayak")],
    "The fair raked in 2 million pounds.": [f("2", "GBP", "takings")],
    "The kennels took in 40 dogs.": [f("40", "{dog}", "dogs")],
    "We bought back 600,000 shares.": [f("600000", "{share}", "shares", on="?")],
    "The number of New Zealanders with a boat licence climbed to 214,000.": [f("214000", "?", "New Zealanders with a boat licence|New Zealanders", at="NZ")],
    "Some 900 members have walked out at Halden Ltd, which looks after 27,000 lifts in Britain.":
        [f("900", "{member}", "members", bound="about"), f("27000", "{lift}", "lifts", at="", subject="Halden Ltd")],
    "Halden Ltd made 40 tons. It spent $190 million on a mill in Ohio that can turn out 400 cones an hour.":
        [f("40", "?", "output", subject="Halden Ltd"), f("190", "USD", "spending on mill", at="", subject="Halden Ltd"), f("400", "?", "cones", at="", subject="Halden Ltd")],
    "We are raising our EPS range to $2.95 to $3.05 from $2.85 to $3.00.":
        [f("2.95", "USD", "EPS", upper="3.05", bound="between", status="forecast"), f("2.85", "USD", "EPS", upper="3", bound="between", status="?")],
    "The rate fell from 5% to 4%.": [f("5", "%", "rate"), f("4", "%", "rate")],
    "HALDEN LTD second-quarter results, July 30, 2024. Sales were $40 million. For the year we expect EPS of $3.": [f("40", "USD", "Sales", on="2024-04/2024-06"), f("3", "USD", "EPS", on="2024", status="forecast")],
    # where something comes from, norms of years, who is paid, where it is sold, parts of what was just said
    "Ohio made 110 GWh of power from clean sources in 2023.": [f("110", "GW.h", "power|output of power", at="US-OH", on="2023")],
    "Sales fell to 40 tonnes from record levels in 2023.": [f("40", "t", "sales", on="?")],
    "The crop came to 940 tonnes, a fifth below the ten-year average of 1,180 tonnes.":
        [f("940", "t", "crop"), f("0.2", "1", "crop", "difference", amount="-0.2"), f("1180", "t", "crop")],
    "Halden Plc cut its full-year profit forecast to £18 million from £25 million.":
        [f("18", "GBP", "profit", status="forecast", on="2024"), f("25", "GBP", "profit", status="forecast", on="2024")],
    "Sales rose to £18 million from £15 million.": [f("18", "GBP", "sales"), f("15", "GBP", "sales", status="actual")],
    "The packer paid out $6.2 million to growers.": [f("6.2", "USD", "payment to growers")],
    "It handed out £3 million in bonuses.": [f("3", "GBP", "bonuses")],
    "Honey is selling at the farm gate for $14 a kilo.": [f("14", "USD/kg", "honey")],
    "Colorado's resorts logged 14.1 million skier visits.": [f("14.1", "{visit}", "skier visits", at="US-CO")],
    "We sold 31 million cups.": [f("31", "{cup}", "cups")],
    "Add 2 cups of flour to it.": [f("2", "[cup_us]", "?", "?", "?")],
    "The firm plans 85 shops. Of the 85, 52 are open.": [f("85", "{shop}", "shops"), f("52", "?", "shops")],
    "Labor ran at 27% of sales.": [f("27", "%", "labor", "share")],
    "The mill ran at 38% of capacity.": [f("38", "%", "?", "?")],
    "Profit was C$22.4 million, or 88 Canadian cents a share. The dividend rose by two cents.":
        [f("22.4", "CAD", "profit"), f("88", "CAD/{share}", "profit", amount="0.88"), up("2", "CAD", "dividend", "increment", amount="0.02")],
    "Halden Ltd earned A$5 million, or $3 million. The dividend rose by two cents.": [f("5", "AUD", "?", subject="?"), f("3", "USD", "?", subject="?"), up("2", "USD", "dividend", "increment", amount="0.02", subject="?")],
    "The yard is full. Its order book runs to 2028. The yard has 8,300 welders.": [f("8300", "?", "welders", on="?")],
    # whose it is not
    "Ms Cole, who once rowed for Scotland, said profit rose 4%.": [up("4", "%", "profit", at="")],
    "Halden Ltd, who run ferries in Scotland, said profit rose 4%.": [up("4", "%", "profit", at="?", subject="?")],
    "We sold 40 boats to the U.S. Navy.": [f("40", "{boat}", "boats", at="")],
}  # fmt: skip

NONE = {
    "Two winters ago it was quiet.": {"Two winters": "duration"},
    "Prices fell. More at eight.": {"eight": "date"},
    "The board meets at two this afternoon.": {"two": "date"},
}
