"""English sentences of local papers and radio: prices, pay, fines, fleets, and numbers that are none."""

from phenomena_rows_en import H1, down, f, up

PAPERS = {
    # points that are lost, parts that something has come to, what is bought by weight, averages of days
    "Our share slipped to 12.4%, a loss of 30 basis points.": [f("12.4", "%", "share", "?"), down("30", "pp", "share", "increment", amount="-0.3")],
    "In Kent, voters passed the library levy last night, 2,112 to 1,630.": [f("2112", "?", "votes"), f("1630", "?", "votes")],
    "Our rival is Peru. They grow 40 percent of the crop.": [f("40", "%", "crop", "share", at="PE")],
    "Halden Ltd's head office is in Peru. It sold 40 boats.": [f("40", "{boat}", "boats", subject="Halden Ltd", at="")],
    "The firm made a loss of $3 million.": [f("3", "USD", "loss")],
    "Moths have spread to 22% of the county's orchards, from 9% in 2019.": [f("22", "%", "moths", "share"), f("9", "%", "moths", "share", on="2019")],
    "Traffic has come back to 91% of its 2019 level.": [f("91", "%", "traffic", "level")],
    "The mill ran at 41% of its 30,000-tonne annual capacity.": [f("41", "%", "annual capacity", "share"), f("30000", "t", "annual capacity")],
    "We pay 700 dollars a tonne for hops.": [f("700", "USD/t", "price of hops")],
    "They paid $20 an hour for help.": [f("20", "USD/h", "help")],
    "The season averaged 33 days, down from 40 a year ago.": [f("33", "d", "season"), f("40", "?", "season")],
    "The dairy made 900 tonnes of curd.": [f("900", "t", "output of curd")],
    "The dairy made $900 in 2023.": [f("900", "USD", "earnings", on="2023")],
    "Brewers boiled down 40,000 gallons of wort.": [f("40000", "[gal_us]", "wort")],
    "Output edged up 30 tonnes.": [up("30", "t", "Output", "increment")],
    "The line is rolling back the fare by 50 cents.": [down("50", "USD", "fare", "increment")],
    "JOAN PRATT, HALDEN LTD: We sent 31 percent of our cheese abroad last year. Five years ago it was under 12.":
        [f("31", "%", "cheese abroad|cheese", "share"), f("12", "%", "cheese abroad|cheese", "share", bound="under")],
    "Halden Ltd ended June with debt of $6 million.": [f("6", "USD", "debt", subject="Halden Ltd", on="2024-06-30")],
    "Halden Ltd ended May with debt of $7 million.": [f("7", "USD", "debt", subject="Halden Ltd", on="2024-05-31")],
    "Halden Ltd began June with debt of $6 million.": [f("6", "USD", "debt", subject="Halden Ltd", on="?")],
    "Halden Foods Inc.\nThird-Quarter 2024 Earnings Call, October 18, 2024\n\nJOAN PRATT, CHIEF EXECUTIVE OFFICER: Net sales for the quarter were $12 million.":
        [f("12", "USD", "Net sales", subject="Halden Foods Inc.", on="2024-07/2024-09")],
    # the halves of a company's own year, the year that its hopes are of, its shops abroad, and names in front of a counted noun
    "Halden Ltd now expects profit of $21 million for the year to March. First-half revenue slipped 3.2%.":
        [f("21", "USD", "profit", on="2024-04/2025-03", subject="Halden Ltd"), down("3.2", "%", "revenue", on="2024-04/2024-09", subject="Halden Ltd")],
    "Consumer prices rose 3% in the year to March. First-half exports fell 2%.": [up("3", "%", "Consumer prices", on="2023-04/2024-03"), down("2", "%", "exports", on="2024-01/2024-06")],
    "Halden Ltd said sales in its 94 UK stores were down 6.1%. Gross margin was 40%.":
        [f("94", "?", "stores", at="", subject="Halden Ltd"), down("6.1", "%", "sales", at="", subject="Halden Ltd"), f("40", "%", "Gross margin", at="", subject="Halden Ltd")],
    "Prices in the 70 cities covered rose 0.3%.": [f("70", "?", "cities"), up("0.3", "%", "Prices")],
    "Prices across the 70 big cities rose 0.3%.": [f("70", "?", "big cities|cities"), up("0.3", "%", "Prices")],
    "The mill runs 94 looms and orders rose 5%.": [f("94", "?", "looms"), up("5", "%", "orders")],
    "Tourism grew 5% and brings in a fifth of the island's income.": [up("5", "%", "Tourism"), f("0.2", "?", "Tourism", "share")],
    "Solar power grew 9% and now supplies 12% of the county's electricity.": [up("9", "%", "Solar power"), f("12", "%", "Solar power", "share")],
    "Exports rose 4% and generated 40% of sales.": [up("4", "%", "Exports"), f("40", "%", "Exports", "share")],
    "The firm brought in $8 million of revenue.": [f("8", "USD", "revenue")],
    # what is counted ends where another thing or another verb begins
    "The ferry line is cutting six of its 19 sailings and thinning out a further three.":
        [down("6", "{sailing}", "sailings", "increment"), f("19", "{sailing}", "sailings"), f("3", "?", "sailings", "?", "?")],
    "The service has five minibuses and a flat fare of £2 a trip.": [f("5", "{minibus}", "minibuses"), f("2", "GBP/{trip}", "flat fare")],
    "The council repaired 40 roads and parking bays.": [f("40", "{road}", "roads and parking bays|roads")],
    "The shop hired 30 cooks and a baker.": [f("30", "{cook}", "cooks")],
    "About 90 members of Dock Workers Union Local 12 walked out.": [f("90", "{member}", "members", bound="about")],
    "Some 60 members of the choir sang.": [f("60", "{member}", "members of the choir|members", bound="about")],
    # verb forms that are nouns
    "The firm opened a $12 million processing plant in Leeds.": [f("12", "USD", "processing plant")],
    "A child's weekly pass rises by 40p to £9.20.": [up("40", "GBP", "child's weekly pass|weekly pass", "increment"), f("9.2", "GBP", "child's weekly pass|weekly pass")],
    "The chief took a pay cut of a fifth.": [down("?", "1", "pay")],
    # what somebody pays a pound, an hour
    "Dealers paid an average of $6.10 a pound last season, against $5.40 in 2023.": [f("6.1", "USD/[lb_av]", "price|average price"), f("5.4", "USD", "price|average price", on="2023")],
    "A crane driver there makes $41 an hour.": [f("41", "USD/h", "pay")],
    "The crew earned $300,000 in 2023.": [f("300000", "USD", "earnings", on="2023")],
    # shares
    "Rent and fuel eat up 45 percent of what we earn.": [f("45", "%", "Rent and fuel", "share", of="what we earn")],
    "The grant props up about half of the county's routes.": [f("50", "%", "routes|county's routes", "share", bound="about")],
    "Half of what we buy comes by rail.": [f("50", "%", "what we buy", "share")],
    "A third of the firm's 36 drivers have left.": [f("?", "1", "drivers", "share"), f("36", "{driver}", "drivers")],
    # what a figure is short of, below or under
    "We are still 11 drivers short.": [f("11", "{driver}", "drivers")],
    "Traffic in September was 2.1% short of August.": [down("2.1", "%", "Traffic", basis="mom", on="2024-09")],
    "Autumn shipments may come in 30 per cent under plan.": [f("30", "%", "Autumn shipments|shipments", "difference", amount="-30", status="?")],
    "A welder makes $30 an hour, $4 below what the same job pays in Leeds.": [f("30", "USD/h", "pay"), f("4", "USD", "pay", "difference", amount="-4")],
    # fines, and what is told of them behind a comma
    "The regulator has fined Hale Ferries Ltd £300,000 for sailing without lights on 14 trips.":
        [f("300000", "GBP", "fine", subject="Hale Ferries Ltd"), f("14", "{trip}", "trips", subject="Hale Ferries Ltd")],
    "The penalty, cut by 20% for an early plea, was paid in May.": [down("20", "%", "penalty")],
    # a firm that another has bought goes on
    "Hale Ferries Ltd runs 12 boats. The firm, bought by Vale Holdings Ltd in 2019, lost £2 million in 2023.":
        [f("12", "{boat}", "boats", subject="Hale Ferries Ltd"), f("2", "GBP", "loss", subject="Hale Ferries Ltd", on="2023")],
    # a market, a list of signs, a list of rates
    "Oats closed Wednesday in Chicago at US$3.60 a bushel, up four cents.": [f("3.6", "USD/[bu_us]", "Oats"), up("4", "USD", "Oats", "increment")],
    "World capacity +5%, load factor 47.2%, jet fuel $2.20 a gallon.": [up("5", "%", "World capacity|capacity"), f("47.2", "%", "load factor"), f("2.2", "USD/[gal_us]", "jet fuel")],
    "The firm offered raises of 3 per cent in May and 2.5 in June, plus a $900 signing bonus.":
        [up("3", "%", "raises"), up("2.5", "%", "raises"), f("900", "USD", "signing bonus")],
    "Drivers walked out. Clerks, about 20 of them, stayed.": [f("20", "?", "Clerks", bound="about")],
    "The airline is buying three second-hand 767 freighters.": [f("3", "{freighter}", "second-hand 767 freighters|freighters")],
    # the time of a change, and of an earlier level
    "Seals have dropped 30 percent since 2018.": [down("30", "%", "Seals", basis="since", base="2018")],
    "Hale Ferries Ltd, which has run boats since 1931, is dropping seven of its 23 routes.":
        [down("7", "{route}", "routes", "increment", basis=None, base=None, subject="Hale Ferries Ltd"), f("23", "{route}", "routes", subject="Hale Ferries Ltd")],
    "Its shares have shed 31% since the flotation of 2022.": [down("31", "%", "shares", basis="since", base="2022")],
    "Rents have doubled since the flood.": [up("2", "1", "Rents", "multiple", basis="since", base=None)],
    "Nine ships were at anchor on Wednesday, up from four a week earlier.": [f("9", "{ship}", "ships", on="2024-10-16"), f("4", "?", "ships", on="2024-10-09")],
    "Nine ships were at anchor in May, up from four a week ago.": [f("9", "{ship}", "ships", on="2024-05"), f("4", "?", "ships", on="2024-10-13")],
    # behind an aside, an owner, a buyer
    "Powys's grant came to £4.4m; Rutland, with barely 6% of the people, was given £3.9m.":
        [f("4.4", "GBP", "grant"), f("6", "%", "people", "share", at="GB-RUT"), f("3.9", "GBP", "grant", at="GB-RUT")],
    "The union's $2.7-million fund is in a bank.": [f("2.7", "USD", "fund")],
    "The mill, bought by Vale Holdings Ltd in 2019 for £14m, is shut.": [f("14", "GBP", "price", on="2019")],
    "Half of what we buy used to go by rail. Last year it was 35 percent, and I want that under 20.":
        [f("50", "%", "what we buy", "share"), f("35", "%", "what we buy", "share", on="2023"), f("20", "%", "what we buy", "share", bound="under")],
    "Hale Ferries Ltd lost £2m last year, said Joan Pratt, who runs it as managing director of Hale Ferries Ltd, on Monday. Vale Holdings Ltd, meanwhile, made £80m. \"I have 41 buses,\" Ms Pratt said.":
        [f("2", "GBP", "loss", subject="Hale Ferries Ltd"), f("80", "GBP", "?", subject="Vale Holdings Ltd"), f("41", "{bus}", "buses", subject="Hale Ferries Ltd")],
    "Hale Ferries Ltd lost £2m last year. Joan Pratt said that she was 14 drivers short.": [f("2", "GBP", "loss", on="2023"), f("14", "{driver}", "drivers", on=None)],
    # what is brought in, eaten, cut; what a change is higher than
    "Oregon crabbers hauled in 31 million tonnes last year.": [f("31", "t", "haul", at="US-OR", on="2023")],
    "The boats landed 40 tonnes of cod.": [f("40", "t", "cod|landings of cod")],
    "The firm landed a $3 million contract.": [f("3", "USD", "contract")],
    "Ice and rope swallow a third of what the boat earns.": [f("?", "1", "Ice and rope", "share", of="what the boat earns")],
    "The council is closing nine of its 31 libraries and trimming hours at a further six.":
        [f("9", "{library}", "libraries", "?", "?"), f("31", "{library}", "libraries"), f("6", "?", "libraries")],
    "A family pass rises by £2 to £14.": [up("2", "GBP", "family pass", "increment"), f("14", "GBP", "family pass")],
    "The trial ended, having cost the council £44 per rider.": [f("44", "GBP/{rider}", "cost")],
    "Pay rose 2.5 per cent in the first year and 2 in the second.": [up("2.5", "%", "Pay"), up("2", "%", "Pay")],
    "Volumes fell 6 per cent in the year that ended in March.": [down("6", "%", "Volumes", on="2023-04/2024-03")],
    "The regulator fined Vale Holdings Ltd £4 million for losing the data of 30,000 customers.":
        [f("4", "GBP", "fine", subject="Vale Holdings Ltd"), f("30000", "{customer}", "customers")],
    "Rates hit $4.10 in May, nearly double the $2.15 of early January.": [f("4.1", "USD", "Rates", on="2024-05"), up("2", "1", "Rates", "multiple", bound="nearly", on="2024-05"), f("2.15", "USD", "Rates", on="?")],
    "It posted profit of €18m for 2023 (2022: €16m) and will pay a dividend of 40 cents.": [f("18", "EUR", "profit", on="2023"), f("16", "EUR", "profit", on="2022"), f("40", "EUR", "dividend", status="?", on=None)],
    "Capacity -3%, yields +1.5%.": [down("-3", "%", "Capacity", amount="-3"), up("1.5", "%", "yields")],
    "The hospital's waiting list stood at 7,400, a tenth higher than before the strike.": [f("7400", "?", "waiting list"), up("0.1", "1", "waiting list", basis="since")],
    "Half of what we make went to Canada. Last year it was 48 percent.": [f("50", "%", "what we make", "share"), f("48", "%", "what we make", "share", on="2023")],
    # whose goods they are, whose firm it is
    "China takes about $300 million worth of Oregon timber a year.": [f("300", "USD", "timber", bound="about", at="US-OR")],
    "The port took $5 million worth of boats.": [f("5", "USD", "boats")],
    "Orders at Adelaide's Elm Pallet Pty Ltd rose 7%. Elm Pallet blames nylon.": [up("7", "%", "Orders", subject="Elm Pallet Pty Ltd")],
    "Orders at Dale's Sporting Goods Ltd rose 7%. Dale's Sporting Goods sells balls.": [up("7", "%", "Orders", subject="Dale's Sporting Goods Ltd")],
    # one thing with an owner
    "The mill's output is 40 tonnes.": [f("40", "t", "output")],
    "The river's level rose 3 metres.": [up("3", "m", "river's level", "increment")],
    # a stock at the end of a time, and before a plan multiplies it
    "Net debt ended June at $40 million.": [f("40", "USD", "Net debt", on="2024-06-30")],
    "Tin finished 2023 at $25,000 a tonne.": [f("25000", "USD/t", "Tin", on="2023-12-31")],
    "The firm ended 2023 with sales of $41 million.": [f("41", "USD", "sales", on="2023")],
    "The mill aims to triple its annual capacity of 3,000 tonnes by 2027.":
        [up("3", "1", "annual capacity", "multiple", status="target", on="2027"), f("3000", "t", "annual capacity", status="actual", on=None)],
    "The mill doubled its output of 40 tonnes in 2023.": [up("2", "1", "output", "multiple", on="2023"), f("40", "t", "output", on="2023")],
    "The drought will hurt. The cost for the full year is now £15 million. We are trimming our sales guidance to £90 million.":
        [f("15", "GBP", "cost", on="2024"), f("90", "GBP", "sales", on="2024", status="?")],
    "Bookings are now $15 million.": [f("15", "USD", "Bookings", on=None)],
    "The city drew 4 million visitors in the first half of 2024, 38 percent higher than a year earlier and 91 percent of the level in the first half of 2019.":
        [f("4", "{visitor}", "visitors", on=H1), up("38", "%", "visitors", "?", basis="yoy", on=H1), f("91", "%", "visitors", "?")],
    # whose sales: the noun in front of a firm is no part of its name
    "Sales of Calder Mills Ltd fell 3%, while those of its rival Bluff Rail Corp. rose 2%.":
        [down("3", "%", "Sales", subject="Calder Mills Ltd"), up("2", "%", "Sales", subject="Bluff Rail Corp.")],
    "Bank of Calder Ltd earned $3 million.": [f("3", "USD", "earnings", subject="Bank of Calder Ltd")],
    "The payback period is 15 months.": [f("15", "mo", "payback period")],
    "The baker has given $90,000 and 14 truckloads of bread.": [f("90000", "USD", "donation|baker"), f("14", "{truckload}", "bread|truckloads of bread")],
}  # fmt: skip

NONE = {
    "Oakes, who is 44, grows oats.": {"44": "age"},
    "Her grandson, who is seven, wants a cart.": {"seven": "age"},
    "The board passed the plan, 5 to 4.": {},
    "Nobody has a bus after six in the evening.": {"six": "date"},
    "We came for three days and stayed for ten.": {"ten": "duration"},
    "It was a tale of two halves.": {"two halves": "set_phrase"},
    "The lease was over in 15 months.": {"15 months": "duration"},
    "The minister may act under section 107 of the Labour Code.": {"107": "name"},
}
