"""English sentences by phenomenon: how figures are told in broadcasts, calls and talks."""

from phenomena_rows_en import Q2, down, f, up

SPOKEN = {
    # a part of a number of its own
    "The bank will shut three of its nine branches.": [f("3", "{branch}", "branches"), f("9", "{branch}", "branches")],
    "Hill Farm is selling 80 of its 300 cows.": [f("80", "{cow}", "cows"), f("300", "{cow}", "cows")],
    "It will close two of its seven rural clinics.": [f("2", "{clinic}", "rural clinics"), f("7", "{clinic}", "rural clinics")],
    "The council has repaired 45 of the town's 60 bridges.": [f("45", "{bridge}", "bridges"), f("60", "{bridge}", "bridges")],
    # a word that only points, and what somebody says between subject and verb
    "Sales there rose 5% in 2023.": [up("5", "%", "Sales", on="2023")],
    "Rents here fell 2% in May 2024.": [down("2", "%", "Rents", on="2024-05")],
    "The break-even, he says, is somewhere around two dollars.": [f("2", "USD", "break-even", bound="about")],
    # the verb that only says how, in front of a change
    "Food packaging was softer, down 2% to $648 million in 2023.": [down("2", "%", "Food packaging", on="2023"), f("648", "USD", "Food packaging", on="2023")],
    "Sales of boats were weaker in 2023, down 3 percent.": [down("3", "%", "Sales of boats", on="2023")],
    "Output dropped for the fifth month in a row, to 80 tonnes.": [f("80", "t", "Output")],
    "Acreage fell for a third straight year in 2023, to 1.4 million acres.": [f("1.4", "?", "Acreage", on="2023")],
    # what others had expected, and the rate that a rate comes from
    "Profit rose 4% in 2023, more than the 3.2% analysts had expected.": [up("4", "%", "Profit", on="2023"), up("3.2", "%", "Profit", status="forecast", on="2023")],
    "Revenue slid to $1.1 billion in 2023, missing the $1.2 billion that analysts had pencilled in.":
        [f("1.1", "USD", "Revenue", on="2023"), f("1.2", "USD", "Revenue", status="forecast", on="2023")],
    "Retail sales rose 4.0 percent in May 2024, picking up from 3.7 percent in April.": [up("4", "%", "Retail sales", on="2024-05"), up("3.7", "%", "Retail sales", on="2024-04")],
    "The rate rose to 4.0 percent in May 2024, up from 3.7 percent in April.": [f("4", "%", "rate", on="2024-05"), f("3.7", "%", "rate", on="2024-04")],
    "Net sales rose 7% in 2023 on a reported basis and 4% organically.": [up("7", "%", "Net sales", on="2023"), up("4", "%", "Net sales", on="2023")],
    # spoken prices and shares
    "Eggs cost a dollar sixty-five.": [f("1.65", "USD", "cost of Eggs|Eggs")],
    "Milk is three dollars fifty.": [f("3.5", "USD", "Milk")],
    "One in five acres of almonds is losing money.": [f("0.2", "1", "acres of almonds", "share")],
    "California grows roughly three-quarters of the world's almonds.": [f("0.75", "1", "almonds", "share", bound="about")],
    "The mine shipped 90 tonnes. Iron ore made up sixty percent of that.": [f("90", "t", "?"), f("60", "%", "Iron ore", "share")],
    # times
    "Costs will be $10 million in the back half of 2024.": [f("10", "USD", "Costs", status="forecast", on="2024-07/2024-12")],
    "Cash flow for the first half of 2024 was $133 million, compared with a use of $21 million in the prior-year period.":
        [f("133", "USD", "Cash flow", on="2024-01/2024-06"), f("21", "USD", "use|Cash flow", on="2023-01/2023-06")],
    "The network has 574 kilometres of track, from just 19 kilometres when it opened in 2005.": [f("574", "km", "track"), f("19", "km", "track", on="2005")],
    "Now, is that enough for the target of 5 percent growth that the council set for 2025?": [up("5", "%", "growth|?", status="target", on="2025")],
    "Profit was $40 million in the second quarter of 2024. In 2021 it was $20 million, and start-up costs were $6 million in the quarter.":
        [f("40", "USD", "Profit", on=Q2), f("20", "USD", "Profit", on="2021"), f("6", "USD", "start-up costs", on="?")],
    # guidance
    "Capital spending should land around $290 million.": [f("290", "USD", "Capital spending", bound="about", status="forecast")],
    "The Shanghai Composite edged up 0.11 percent to 3,429.76 points.": [up("0.11", "%", "Shanghai Composite"), f("3429.76", "{point}", "Shanghai Composite")],
}

# A capital inside a sentence, a pair that is one thing, an order that nothing is ranked in.
NONE = {
    "They live in Two Rivers, near the lake.": {"Two Rivers": "name"},
    "She bought a pair of shoes in town.": {"a pair of shoes": "article"},
    "It's five past one.": {"five": "date"},
    "For us, safety comes first.": {"first": "set_phrase"},
}

# Times and units that a figure takes from the one before it, places that are nobody's.
CARRIED = {
    "Next year's crop is expected to come in at 2.6 million tonnes.": [f("2.6", "t", "crop", status="forecast", on="2025")],
    "This year's harvest was 40,000 tonnes, down from last year's 52,000.": [f("40000", "t", "harvest", on="2024"), f("52000", "t", "harvest", on="2023")],
    "Net profit rose to £3.4 million in 2023, from 2.9 the year before.": [f("3.4", "GBP", "Net profit", on="2023"), f("2.9", "GBP", "Net profit", amount="2900000", on="2022")],
    "The number of shops fell to 40 from 52.": [f("40", "{shop}", "shops"), f("52", "{shop}", "shops")],
    "Sales rose to $3 million from 2,000 customers.": [f("3", "USD", "Sales"), f("2000", "{customer}", "?")],
    "I paid $190 an acre-foot in 2012.": [f("190", "USD/[acr_us].[ft_us]", "payment|price", on="2012")],
    "Exports rose 4 percent in January and February 2024. Output was up 5 percent, the bureau said on Monday.":
        [up("4", "%", "Exports", on="2024-01/2024-02"), up("5", "%", "Output", on="2024-01/2024-02")],
    "Costs, she says, have climbed by more than 40 percent since 2019.": [up("40", "%", "Costs", bound="over", basis="since", on="?")],
    "New orders for the autumn were down 12%.": [down("12", "%", "New orders")],
    "Gas in Minnesota averages $2.97. The national average is $3.15.": [f("2.97", "USD", "Gas", at="US-MN"), f("3.15", "USD", "Gas", at="US")],
    "I'm Joan Pratt in Leeds. Exports rose 5 percent in May 2024.": [up("5", "%", "Exports", at="", on="2024-05")],
    "In Leeds, rents rose 5 percent in May 2024.": [up("5", "%", "rents", on="2024-05")],
    "China led with 14% of all arrivals, ahead of Indonesia at 12% and Malaysia at 9%. Freight slipped 2%.":
        [f("14", "%", "arrivals", "share"), f("12", "%", "arrivals", "share", at="ID"), f("9", "%", "arrivals", "share", at="MY"), down("2", "%", "Freight", at="CN")],
}

# Questions and answers, and what a broadcast says of the one it speaks of.
ASKED = {
    "Sales grow six or seven percent a year.": [up("6", "%", "Sales", upper="7", bound="between")],
    "A crate costs five or six dollars to ship.": [f("5", "USD", "cost of A crate|cost of crate|crate", upper="6", bound="between")],
    "He has four or 12 boats.": [f("4", "{boat}", "boats"), f("12", "{boat}", "boats")],
    "We paid five hundred dollars each for six nights.": [f("500", "USD", "payment")],
    "The report counts 908 unfilled teaching jobs this school year.": [f("908", "{job}", "unfilled teaching jobs")],
    "The average time at the counter has been cut from three minutes to forty-five seconds.": [f("3", "min", "average time"), f("45", "s", "average time")],
    "Staff turnover has come down to 11 percent from 19.": [f("11", "%", "Staff turnover"), f("19", "%", "Staff turnover")],
    "Shares of Korean rival Daewon Cell closed 1.8 percent lower.": [down("1.8", "%", "Shares", subject="Daewon Cell")],
    "In 2023, 74 percent of goods came in free of duty. Today it's 21 percent.": [f("74", "%", "goods", "share", on="2023"), f("21", "%", "goods", "share")],
    "Sales reached 240 million yuan, which frankly was a fifth less than in 2023.": [f("240", "CNY", "Sales"), down("0.2", "1", "Sales", basis="since", base="2023")],
    "We have four bakers and one miller.": [f("4", "{baker}", "bakers")],
    "The staff come from eighty-one countries.": [f("81", "{country}", "countries")],
    "HOST: Tom Reed is the founder of Rosewell Pumps Inc. You had 2,900 people in the spring.\n\nTOM REED: We're back to 2,550.":
        [f("2900", "{person}", "people", subject="Rosewell Pumps Inc."), f("2550", "?", "people", subject="Rosewell Pumps Inc.")],
    "HOST: Tom Reed is the founder of Rosewell Pumps Inc. You lost money in the first quarter of 2024.\n\nTOM REED: We did. Revenue was up 6 percent.":
        [up("6", "%", "Revenue", subject="Rosewell Pumps Inc.", on="2024-01/2024-03")],
    "HOST: Rosewell Pumps Inc. sold 40 pumps in 2023. Beef exports through the state were up 14 percent.":
        [f("40", "{pump}", "pumps", subject="Rosewell Pumps Inc."), up("14", "%", "Beef exports", subject=None)],
}

# What a sentence without figures speaks of, asides, and lists with one unit.
TALKED = {
    "House prices now. They rose by 10 per cent in 2023.": [up("10", "%", "House prices", on="2023")],
    "Online was the bright spot. It grew 12% and is now 21% of our sales.": [up("12", "%", "Online"), f("21", "%", "Online", "share", of="our sales")],
    "Joan Pratt was late. They sold 40 boats.": [f("40", "{boat}", "boats")],
    "The herd, at 1.5 million cows, was down 3 per cent.": [f("1.5", "{cow}", "herd"), down("3", "%", "herd")],
    "Shops are empty, and unemployment, at 19.8 per cent, was more than twice the national rate.":
        [f("19.8", "%", "unemployment"), f("2", "1", "unemployment", "multiple", "?", bound="over")],
    "The farms at Leeds, at 40 acres, are small.": [f("40", "?", "?")],
    "Henan, Shandong and Anhui brought in harvests of 37.9, 27.7 and 17.6 million tonnes respectively.":
        [f("37.9", "t", "harvests", amount="37900000", at="410000"), f("27.7", "t", "harvests", amount="27700000", at="370000"),
         f("17.6", "t", "harvests", amount="17600000", at="340000")],
    "The line runs 926 kilometers, and it cost 35.3 billion yuan.": [f("926", "km", "line"), f("35.3", "CNY", "cost")],
    "SG&A fell by $18 million, and diluted EPS came in at $1.12.": [down("18", "USD", "SG&A", "increment"), f("1.12", "USD", "diluted EPS")],
    "Inventory at quarter end was $1.6 billion.": [f("1.6", "USD", "Inventory")],
    "On a windy night in April our output was 27 million kilowatts.": [f("27", "kW", "output")],
    "We sold 64 tonnes of tea to 25 other towns.": [f("64", "t", "tea"), f("25", "?", "?")],
    # the stretch that ended last, a rate that leaves its word out, a firm that the next sentence names
    "House prices rose by 10 per cent in the year to November. In Dublin it was 9.9 and outside the capital 10.1.":
        [up("10", "%", "House prices", on="2022-12/2023-11"), up("9.9", "%", "House prices"), up("10.1", "%", "House prices")],
    "Sales rose by 10 per cent in the year to March. In Dublin it was 40.": [up("10", "%", "Sales", on="2023-04/2024-03"), f("40", "?", "?", measure="level")],
    "A Longford engineering firm is to take on 85 people. Kilmore Precision Ltd. makes parts.": [f("85", "{person}", "people", subject="Kilmore Precision Ltd.")],
    "HOST: With me is Tom Reed, managing director of Reed Boats Ltd.\n\nTOM REED: We had an offer from Poland that would have saved us $2 million. Our turnover was $31 million in 2023.":
        [f("2", "USD", "savings"), f("31", "USD", "turnover", subject="Reed Boats Ltd", on="2023", at="")],
    # a share whose things stand between its numbers, and answers of one phrase
    "One shop in six is empty, and one house in ten has a pump.": [f("0.166667", "1", "shop", "share"), f("0.1", "1", "house", "share")],
    "He scored one goal in four games.": [f("4", "{game}", "games")],
    "The council approved 1,350 homes. Five hundred and twelve were finished. Less than forty per cent.":
        [f("1350", "{home}", "homes"), f("512", "?", "homes"), f("40", "%", "homes", "share", bound="under")],
    "Your profits went up in 2023, didn't they? £3.4 million, I've got here, from 2.9.": [f("3.4", "GBP", "profits", on="2023"), f("2.9", "GBP", "profits", amount="2900000")],
    "The house was cold. Forty people came.": [f("40", "{person}", "people")],
    "Drought hit a tenth of the fields.": [f("0.1", "1", "fields", "share", of="the fields")],
    "The fund hit 40 percent of its target.": [f("40", "%", "fund", "share")],
    # what an amount is called behind an aside, and on a call
    "The cost of the recall so far is $3 million.": [f("3", "USD", "cost of the recall")],
    "The release date is May 4 and the price is $15.": [f("15", "USD", "price", on="2024-05-04", at="")],
    "The gross hit for the full year is now $15 million.": [f("15", "USD", "gross hit")],
    "Prices hit $15.": [f("15", "USD", "prices")],
    "The total is 340 cases.": [f("340", "{case}", "cases")],
    "Net leverage ended the year at 2.1 times.": [f("2.1", "1", "net leverage", "level")],
    "Halden Mills Inc. (NYSE: HLDM)\nSecond-Quarter 2024 Earnings Call, July 31, 2024\n\nOperator: I will turn the call over to Joan Pratt, chief executive of Halden Mills.\n\nJoan Pratt: We took a charge of $8 million. Here is our CFO, Owen Lake.\n\nOwen Lake: We keep holding EPS at $3.40. Churn was 4% this quarter.":
        [f("8", "USD", "charge", subject="Halden Mills Inc.", on="2024-04/2024-06", at=""), f("3.4", "USD", "EPS", subject="Halden Mills Inc.", at=""),
         f("4", "%", "churn", subject="Halden Mills Inc.", on="2024-04/2024-06", at="")],
    # what stands between a name and its figure, and what a year is for
    "The electricity bill for her three freezers came to £4,800.": [f("3", "{freezer}", "freezers"), f("4800", "GBP", "electricity bill")],
    "The cost of 12 buses was £4m.": [f("12", "{bus}", "buses"), f("4", "GBP", "cost")],
    "On a fine Saturday up to 90 cars come off the boat.": [f("90", "{car}", "cars", bound="at_most", at="")],
    "The bank was fined £3m.": [f("3", "GBP", "fine")],
    "Shares stood at 412 pence by 0920 GMT.": [f("412", "GBP", "shares", amount="4.12")],
    "Net debt was 1.4 times core earnings, compared with 1.9 times a year earlier.": [f("1.4", "1", "net debt", "multiple"), f("1.9", "1", "net debt", "multiple", at="")],
    "In 1998 the island had 104 people. Now it has 150, up a third on 2021.": [f("104", "{person}", "people", on="1998"), f("150", "?", "people"), up("0.333333", "1", "people")],
    # money of a country, parts without of, what somebody does with a thing
    "Kenya's tea growers turned over 5.4 billion shillings.": [f("5.4", "KES", "turnover", at="KE")],
    "In Manila, rice costs 42 pesos a kilo.": [f("42", "PHP/kg", "rice|cost of rice", at="")],
    "Halden Ltd sold half its stock.": [f("50", "%", "stock", "share", subject="Halden Ltd", of="its stock", at="")],
    "I'm paying rent of $3,900.": [f("3900", "USD", "rent")],
    "The average holding is 1.5 acres.": [f("1.5", "[acr_us]", "average holding")],
    "She grows roses on two acres outside Limuru.": [f("2", "[acr_us]", "acres")],
    # statistics of places: what an apposition says, and words that are verbs elsewhere
    "The GDP of Hangzhou, capital of east China's Zhejiang Province, reached 1.68 trillion yuan.": [f("1.68", "CNY", "GDP", at="330100")],
    "The population of Wuhan, capital of Hubei, grew 5 percent.": [up("5", "%", "population", at="420100")],
    "Industrial output by enterprises above designated size grew 6.4 percent.": [up("6.4", "%", "industrial output by enterprises above designated size|industrial output")],
    "The value added of the city's digital economy core industries came to 478.3 billion yuan.": [f("478.3", "CNY", "value added of the city's digital economy core industries")],
    "Per capita disposable income was 62,318 yuan, an increase of 4.7 percent in real terms.": [f("62318", "CNY", "per capita disposable income"), up("4.7", "%", "per capita disposable income")],
    "Home sales in Austin, Texas, rose 5 percent.": [up("5", "%", "home sales", at="US-TX")],
    # the part that holds a share, where the whole stands nearer
    "About 30% of the staff are women and 12% are pensioners.": [f("30", "%", "women", "share", bound="about"), f("12", "%", "pensioners", "share")],
    "Solar roofs cover 30% of demand.": [f("30", "%", "solar roofs", "share")],
    "Oak trees, with 30% of the plantings, come first.": [f("30", "%", "oak trees", "share")],
    "A quarter of the orders come from old customers.": [f("0.25", "1", "old customers", "share")],
    "60% of the homes are empty.": [f("60", "%", "homes", "share")],
    "The mill uses 30% of its capacity.": [f("30", "%", "capacity", "share")],
    "Solar roofs fell to 30% of electricity.": [f("30", "%", "solar roofs", "share")],
}
