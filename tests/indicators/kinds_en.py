"""English kinds of phrasing beside the phenomena; documents are of 20 October 2024."""

from phenomena_rows_en import Q3, down, f, up

CASES = {
    "what a change began from": {
        "In 2023, output rose from 5 tonnes to 8 tonnes.": [f("5", "t", "output", on=None), f("8", "t", "output", on="2023")],
        "By 2027, output will rise from 5 tonnes to 8 tonnes.":
            [f("5", "t", "output", on=None, status="actual"), f("8", "t", "output", on="2027", status="forecast")],
        "By 2027, the city aims to increase the number of open ports from five to eight.":
            [f("5", "{port}", "open ports", on=None), f("8", "{port}", "open ports", on="2027", status="target")],
        "The city plans to raise capacity from 5 tonnes to 8 tonnes by 2030.":
            [f("5", "t", "capacity", on=None), f("8", "t", "capacity", on="2030", status="planned|target")],
        "The utilization rate has risen from 40 percent at the opening to at least 95 percent.":
            [f("40", "%", "utilization rate", on=None), f("95", "%", "utilization rate", bound="at_least", on=None)],
        "Output rose from 5 tonnes in 2020 to 8 tonnes in 2023.": [f("5", "t", "output", on="2020"), f("8", "t", "output", on="2023")],
        "In the third quarter, the fleet grew from 12 ships to 15 ships.": [f("12", "{ship}", "fleet|ships", on=None), f("15", "{ship}", "fleet|ships", on=Q3)],
        "In September, the toll fell from $8 to $5.": [f("8", "USD", "toll", on=None), f("5", "USD", "toll", on="2024-09")],
        "In 2023, the vacancy rate climbed from 4 percent at the start to 9 percent.": [f("4", "%", "vacancy rate", on=None), f("9", "%", "vacancy rate", on="2023")],
        "The port intends to lift its share from 10 percent to 12 percent by 2026.": [f("10", "%", "share", "?", on=None), f("12", "%", "share", "?", on="2026")],
        "The bank raised its growth forecast for 2025 to 4.5 percent from 4.1 percent.":
            [f("4.5", "%", "growth|growth forecast", "?", "?", on="2025"), f("4.1", "%", "growth|growth forecast", "?", "?", on="2025")],
        "Output rose to 8 tonnes in 2023 from 5 tonnes a year earlier.": [f("8", "t", "output", on="2023"), f("5", "t", "output", on="2022")],
    },
    "the other side of a trade as a subject": {
        "In 2023, Chongqing's trade with ASEAN came to 86 billion yuan, and ASEAN remained its largest trading partner; trade with Japan reached 24 billion yuan.":
            [f("86", "CNY", "trade with ASEAN", at="500000"), f("24", "CNY", "trade with Japan", at="500000")],
        "Jiangsu's exports to Germany rose 5 percent in 2023, making Germany its second-biggest market, and imports fell 2 percent.":
            [up("5", "%", "exports to Germany", at="320000"), down("2", "%", "imports", at="320000")],
        "Yunnan's flower exports rose 4 percent in 2023. Japan is still its biggest customer; sales of roses reached 30 million dollars.":
            [up("4", "%", "flower exports", at="530000"), f("30", "USD", "sales of roses", at="530000")],
        "Guangxi's imports fell 3 percent in 2023. Vietnam was its main supplier, and exports rose 2 percent.":
            [down("3", "%", "imports", at="450000"), up("2", "%", "exports", at="450000")],
        "Exports of Fujian grew 6 percent in 2023. Indonesia became its largest buyer, while imports rose 1 percent.":
            [up("6", "%", "Exports", at="350000"), up("1", "%", "imports", at="350000")],
        "Kenya's exports rose 7 percent in 2023. Uganda remains its biggest market, and imports fell 4 percent.":
            [up("7", "%", "exports", at="KE"), down("4", "%", "imports", at="KE")],
        "Peru's copper exports rose 7 percent in 2023. China is the country's main destination; shipments of zinc fell 4 percent.":
            [up("7", "%", "copper exports", at="PE"), down("4", "%", "shipments of zinc|zinc", at="PE")],
        "Shandong's exports grew 5 percent in 2023, with Japan its third-largest customer, and imports rose 2 percent.":
            [up("5", "%", "exports", at="370000"), up("2", "%", "imports", at="370000")],
        "Japan is worried about its energy supply. Imports fell 3 percent in 2023.": [down("3", "%", "Imports", at="JP")],
        "Kenya's exports rose 7 percent in 2023. Uganda's imports fell 4 percent.": [up("7", "%", "exports", at="KE"), down("4", "%", "imports", at="UG")],
    },
    "what stands for a name, and what is none": {
        "The shop had 610,000 visits in May and turned 14.5 percent of them into purchases.": [f("610000", "{visit}", "visits"), f("14.5", "%", "visits", "share")],
        '"We are not going to chase freight at $1.80 a mile," she said.': [f("1.8", "USD/[mi_i]", "freight")],
        "The price tag was $12.5 million. Today it would be closer to $30 million.": [f("12.5", "USD", "price tag"), f("30", "USD", "price tag", status="?")],
        "Rents average $900. In the north they are nearer to $1,200.": [f("900", "USD", "Rents"), f("1200", "USD", "Rents")],
        "The island set itself the target of 300 billion yuan in annual duty-free sales by 2025.": [f("300", "CNY", "annual duty-free sales", status="target", on="2025")],
        "The city set a target of 2 million tonnes of green hydrogen by 2030.": [f("2", "t", "green hydrogen", status="target", on="2030")],
        "She has a goal of $5 million in sales.": [f("5", "USD", "sales", status="target")],
        "A few roofs leaked in April, when 3.2 inches of rain fell in one night.": [f("3.2", "[in_i]", "rain", on="2024-04")],
        "Some 40 centimetres of snow fell in January.": [f("40", "cm", "snow", bound="about", on="2024-01")],
        "The number of pupils rose to 350 in 2023 from 200 in 2020.": [f("350", "{pupil}", "pupils", on="2023"), f("200", "{pupil}", "pupils", on="2020")],
        "Three in 10 homes are empty.": [f("0.3", "1", "homes", "share")],
        "She cut her price target to $41 from $48.": [f("41", "USD", "price target", status="?"), f("48", "USD", "price target", status="?")],
    },
    "money with no word for it": {
        "Our budget is $18 million. We spent 4.1 million just on pumps and overtime.": [f("18", "USD", "budget"), f("4.1", "USD", "spending on pumps and overtime")],
        "The budget is $18 million. The town paid 2 million for a new pump.": [f("18", "USD", "budget"), f("2", "USD", "payment for new pump|new pump")],
        "The firm invested 30 million in 2023. Its revenue was $80 million.": [f("30", "USD", "investment", on="2023"), f("80", "USD", "revenue", on="?")],
        "The cost is down 800 yuan. At our present volume, that is more than a hundred million a year.":
            [down("800", "CNY", "cost", "increment"), f("100", "CNY", "cost", bound="over", amount="100000000")],
        "The council borrowed £9 million. It spent 3 million on the pool.": [f("9", "GBP", "borrowing"), f("3", "GBP", "spending on the pool|spending on pool")],
        "The grant is €5 million. The museum spent 1.2 million mostly on repairs.": [f("5", "EUR", "grant"), f("1.2", "EUR", "spending on repairs")],
        "The cut was $3 million. That is about 2 million less than planned.": [f("3", "USD", "cut|?"), f("2", "USD", "?", "?", "?", bound="about", amount="?")],
        "The budget is $18 million. The town planted 2 million trees.": [f("18", "USD", "budget"), f("2", "{tree}", "trees")],
        "The budget is $18 million. The city has 2 million people.": [f("18", "USD", "budget"), f("2", "{person}", "people")],
        "The fund has $18 million. It lent 6 million to farmers in 2023.": [f("18", "USD", "fund|?"), f("6", "USD", "loans to farmers", on="2023")],
    },
    "parts of what was named, yearly averages, how long something takes": {
        "The attack cost the company $10 million, of which insurers would cover roughly 40%.": [f("10", "USD", "cost of attack|cost of the attack"), f("40", "%", "insurers", "share", bound="about", status="?")],
        "The grant was $10 million, of which 40% went to books.": [f("10", "USD", "grant"), f("40", "%", "grant|books", "share")],
        "Jiangsu received 1.2 million tourists in the first half of 2024, 38 percent higher than a year earlier and 91 percent of the number in the same period of 2019.":
            [f("1.2", "{tourist}", "tourists", on="2024-01/2024-06"), up("38", "%", "tourists", basis="yoy", on="2024-01/2024-06"), f("91", "%", "tourists", "?", on="2024-01/2024-06")],
        "Output grew 5 percent a year on average.": [up("5", "%", "Output", basis="annual_average")],
        "Sales rose by 4% annually on average.": [up("4", "%", "Sales", basis="annual_average")],
        "Sales rose by 4% annually.": [up("4", "%", "Sales", basis="?")],
        "Customs clearance of a typical export container now takes 1.2 hours, compared with 3.5 hours in 2022.":
            [f("1.2", "h", "Customs clearance of a typical export container"), f("3.5", "h", "Customs clearance of a typical export container", on="2022")],
        "Approval took 20 days in 2023.": [f("20", "d", "Approval", on="2023")],
        "A journey by train takes 3 hours.": [],
        "I had one foot in the grave, fixing that.": [],
        "It took him three years to learn the trade.": [],
        "Half a dozen roofs leaked in April.": [f("6", "{roof}", "roofs", on="2024-04")],
        "Half of the roofs leaked.": [f("50", "%", "roofs", "share")],
    },
    "what nothing names, bounds behind a dash, scales that two numbers share": {
        "In the ballot 91 per cent voted to strike.": [f("91", "%", "voted to strike|ballot", "share", on="?")],
        "We were stuck. What it costs us is maybe $600,000.": [f("600000", "USD", "cost|costs", on="?", bound="?")],
        "Is $130 million still enough?": [f("130", "USD", "?", on="?")],
        "She turns out 35 a week.": [f("35", "?", "turns|turns out", on="?")],
        "Still to come at twenty to seven, the otter.": [],
        "He lives 300 miles from here.": [],
        "Orrin Foods Ltd. grew 9.5% after it bought a rival.": [],
        "The farm employs 40-odd people.": [f("40", "{person}", "people", bound="about", on="?")],
        "The village has 200-plus homes.": [f("200", "{home}", "homes", bound="over", on="?")],
        "They hired two or three hundred people.": [f("200", "{person}", "people", bound="between", on="?")],
        "Repairs cost a million dollars.": [f("1", "USD", "Repairs|cost of Repairs", on="?")],
        "She gave a million reasons to stay.": [],
        "Behind him number 417 has got her head stuck.": [],
        "The shop at 14 High Street closed.": [],
        "My father was 60 when he quit.": [],
        "I have got two questions for you.": [],
        "The margin slipped two points.": [down("2", "pp", "margin", "increment", on="?")],
    },
}  # fmt: skip
