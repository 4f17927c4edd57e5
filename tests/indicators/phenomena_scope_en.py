"""English sentences by phenomenon: scope, numbers that are no observation, and checks."""

from phenomena_rows_en import H1, Q3, down, f, up

SEP, YOY = "2024-09", "yoy"

SCOPE = {
    "Guizhou's exports rose 7 percent in the first half of 2024. Imports fell 2 percent.": [up("7", "%", "exports", at="520000", on=H1), down("2", "%", "Imports", at="520000", on=H1)],
    "Kestrel Foods plc reported a turnover of £210m for 2023. Its pre-tax profit was £19m, and it employed 1,450 people.":
        [f("210", "GBP", "turnover", subject="Kestrel Foods plc", on="2023"), f("19", "GBP", "pre-tax profit", subject="Kestrel Foods plc", on="2023"),
         f("1450", "{person}", "people|employees", subject="Kestrel Foods plc")],
    "Anhui exported 260 billion yuan of cars in 2023. The province also shipped 1.1 million phones.":
        [f("260", "CNY", "exports of cars|cars", at="340000", on="2023"), f("1.1", "?", "phones", at="340000", on="2023")],
    "Marlow Bank: results for the third quarter of 2024\nMarlow Bank Ltd. earned $31 million. Loans stood at $2.4 billion.":
        [f("31", "USD", "earnings|?", subject="Marlow Bank Ltd.", on=Q3), f("2.4", "USD", "Loans", subject="Marlow Bank Ltd.", on="?")],
    "TARA QUILL, CHIEF EXECUTIVE, BRIGHTMOOR HOMES LTD: We completed 1,940 homes in 2023, and our margin was 17%.":
        [f("1940", "{home}", "homes", subject="Brightmoor Homes Ltd|BRIGHTMOOR HOMES LTD", on="2023"), f("17", "%", "margin", subject="Brightmoor Homes Ltd|BRIGHTMOOR HOMES LTD", on="2023")],
    "PERTH, 14 March 2025 (Reuters) - Iron ore exports rose 3% in February.": [up("3", "%", "Iron ore exports", on="2025-02")],
    "The city's metro carried 3.1 million passengers in August. In the same period, buses carried 2.2 million.":
        [f("3.1", "?", "passengers", on="2024-08"), f("2.2", "?", "passengers|buses", on="2024-08")],
    "Norland Steel Inc. said orders fell 8% in the quarter to June. The company shed 300 jobs, and the group's debt rose to $1.4 billion.":
        [down("8", "%", "orders", subject="Norland Steel Inc.", on="2024-04/2024-06"), down("300", "{job}", "jobs", "increment", subject="Norland Steel Inc.", on="2024-04/2024-06"),
         f("1.4", "USD", "debt", subject="Norland Steel Inc.")],
    "Ohio lost 4,100 factory jobs in May. Michigan gained 1,200, and Indiana 900.":
        [down("4100", "{job}", "factory jobs", "increment", at="US-OH", on="2024-05"), up("1200", "?", "factory jobs", "increment", at="US-MI", on="2024-05"),
         up("900", "?", "factory jobs", "increment", at="US-IN", on="2024-05")],
    "In Wales, waiting lists grew by 2,300 in July. In Scotland, they shrank by 1,100.":
        [up("2300", "?", "waiting lists", "increment", at="GB-WLS", on="2024-07"), down("1100", "?", "waiting lists", "increment", at="GB-SCT", on="2024-07")],
    "House sales were down 6.3% year on year in August, and active listings up 46.2%.": [down("6.3", "%", "House sales", basis=YOY, on="2024-08"), up("46.2", "%", "active listings", basis=YOY, on="2024-08")],
    "LAGOS, Feb. 3, 2025 - Nigeria's oil output averaged 1.54 million barrels a day in January. It was 1.43 million a year earlier.":
        [f("1.54", "?", "oil output", at="NG", on="2025-01"), f("1.43", "?", "oil output", at="NG", on="2024-01")],
    "Tasmania's visitor numbers rose 4% last year. The state's hotels were 71% full, and its ferries carried 460,000 people.":
        [up("4", "%", "visitor numbers", at="AU-TAS", on="2023"), f("71", "%", "hotels|occupancy", at="AU-TAS", on="2023"), f("460000", "{person}", "people", at="AU-TAS", on="2023")],
    "Gujarat produced 9.3 million bales of cotton in 2023. Maharashtra produced 8.2 million. Prices in the two states were 6% lower.":
        [f("9.3", "?", "cotton|output of cotton|bales of cotton", at="IN-GJ", on="2023"), f("8.2", "?", "cotton|output of cotton|bales of cotton", at="IN-MH", on="2023"),
         down("6", "%", "Prices", on="2023")],
    "“We paid $3.1 million in fines in 2022,” the chairman of Dalton Rail Corp. said. The company's shares are down 14% this year.":
        [f("3.1", "USD", "fines|payment for fines|payment in fines", on="2022"), down("14", "%", "shares", subject="Dalton Rail Corp.", on="2024")],
    "HOST: How much of your coffee comes from Brazil?\nROSA LIND, BUYER: It is about 40%. Two years ago it was 55%.": [f("40", "%", "coffee", "?", bound="about"), f("55", "%", "coffee", "?")],
    "MADRID, 12 February 2025 - Unemployment fell to 10.6% in the fourth quarter.": [f("10.6", "%", "Unemployment", on="2024-10/2024-12")],
    "Missed bins: 29, against a target of 40.": [f("29", "?", "Missed bins", status="actual"), f("40", "?", "Missed bins", status="target")],
    "Hong Kong's retail sales fell 10.1 per cent year on year in August. Jewellery sales dropped 24.8 per cent, while supermarkets sold 1.3 per cent more.":
        [down("10.1", "%", "retail sales", basis=YOY, at="810000", on="2024-08"), down("24.8", "%", "Jewellery sales", basis=YOY, at="810000", on="2024-08"), up("1.3", "%", "supermarkets|sales|sales of supermarkets", basis=YOY, at="810000", on="2024-08")],
    "DERBY, 20 November 2024 - Tram fares rose 5 percent last month to 3 pounds.": [up("5", "%", "Tram fares", on="2024-10"), f("3", "GBP", "Tram fares", on="2024-10")],
    "DERBY, 20 November 2024 - Unemployment eased to 3 percent in the third quarter from 4 percent in the second.": [f("3", "%", "Unemployment", on="2024-07/2024-09"), f("4", "%", "Unemployment", on="2024-04/2024-06")],
    "DERBY, 20 November 2024 - Headcount was 640 at the end of September, against 655 a year earlier.": [f("640", "?", "Headcount", on="2024-09-30"), f("655", "?", "Headcount", on="2023-09-30")],
    "DERBY, 20 November 2024 - In January the fare will rise 5 percent.": [up("5", "%", "fare", on="2025-01", status="forecast")],
    "DERBY, 20 November 2024 - In March the fare rose 5 percent.": [up("5", "%", "fare", on="2024-03")],
    "DERBY, 20 November 2024 - The tram carried 9,000 passengers over the 12 months to June.": [f("9000", "?", "passengers", on="2023-07/2024-06")],
    "The yard built 40 ships in 2023. They carry 9,000 containers.": [f("40", "?", "ships", on="2023"), f("9000", "?", "containers", on=None)],
    "The yard built 40 ships in 2023 and earns $30 million.": [f("40", "?", "ships", on="2023"), f("30", "USD", "?", on=None)],
    "The bridge, completed in 2019, carries 9,000 cars a day.": [f("9000", "?", "cars", on=None)],
    "The fair, held in 2019, drew 9,000 visitors.": [f("9000", "?", "visitors", on="2019")],
    "In 2023 the farms saw yields grow 6 percent.": [up("6", "%", "yields", on="2023")],
    "Ulverton Foods plc: results for the third quarter of 2024\nRIA STONE, CHIEF EXECUTIVE, ULVERTON FOODS PLC: Sales were $212 million, ahead of the $205 million we guided to in July. Organic growth was 6%. We have 2,300 people.":
        [f("212", "USD", "Sales", on=Q3, subject="?"), f("205", "USD", "Sales", on=Q3, subject="?"), up("6", "%", "Organic growth", on=Q3, subject="?"), f("2300", "?", "people", on=None, subject="?")],
    "DERBY, 20 November 2024 - The firm raised its full-year sales guidance to $84 million from $79 million.": [f("84", "USD", "?", on="2024", status="?"), f("79", "USD", "?", on="2024", status="?")],
    "The school had 80 pupils when it opened in 2015.": [f("80", "?", "pupils", on="2015")],
    "Fares rose 3% in March 2024.\nLoad factor was 46%, up 2 points. All for May 2024, all from the union.": [up("3", "%", "Fares", on="2024-03"), f("46", "%", "Load factor", "?", on="2024-05"), f("2", "pp", "?", "?", "?", on="2024-05")],
    "Foshan, a manufacturing hub in South China's Guangdong province, exported 9,000 fans in 2023.": [f("9000", "?", "fans", at="440600", on="2023")],
    "Jiuquan planted 540 hectares of marigolds in 2023. The city in Northwest China's Gansu province also exported 150 tons of seed.": [f("540", "?", "?", at="620900", on="2023"), f("150", "t", "?", at="620900", on="2023")],
    "The Central Statistics Office counted 9,400 goats in its survey. Across the State there were 60 farms.": [f("9400", "?", "goats", at="IE"), f("60", "?", "farms", at="IE")],
    "Nationally, rents rose 5%, the Office for National Statistics said.": [up("5", "%", "rents", at="GB")],
    "Welsh lamb exports rose 5% in 2023.": [up("5", "%", "?", at="GB-WLS", on="2023")],
    "A nationally known bakery sold 9,000 pies in 2023.": [f("9000", "?", "pies", on="2023")],
    "DULUTH, Minn. - The nonprofit fitted 1,260 people in 2023.": [f("1260", "?", "people", on="2023")],
    "A trader in Nanning said Guangdong's fruit imports rose 5% in 2023.": [up("5", "%", "?", at="440000", on="2023")],
    "In Queensland, 40 percent of farms are in drought. The federal government will spend $40 million on feed.": [f("40", "%", "?", "share", at="AU-QLD"), f("40", "?", "?", at="AU", status="?")],
    "Barn rents rose 3% in Toledo, Ohio.": [up("3", "%", "Barn rents", at="US-OH")],
    "Ulverton Foods plc: results for the year ended 31 March 2024\nRevenue rose 5% to £84m (2023: £80m). In the second half it rose 7%. FY24 capital spending was £4m. In the fourth quarter of fiscal 2023 sales grew 2%.":
        [up("5", "%", "Revenue", on="2023-04/2024-03", subject="?"), f("84", "GBP", "Revenue", on="2023-04/2024-03", subject="?"), f("80", "GBP", "Revenue", on="2022-04/2023-03", subject="?"), up("7", "%", "?", on="2023-10/2024-03", subject="?"), f("4", "GBP", "?", on="2023-04/2024-03", subject="?"), up("2", "%", "sales", on="2023-01/2023-03", subject="?")],
    "Ulverton Foods Inc. said net income for its fiscal third quarter ended June 30, 2024 was $41 million. Fiscal 2024 sales should reach $210 million.": [f("41", "USD", "net income", on="2024-04/2024-06", subject="?"), f("210", "USD", "sales", on="2023-10/2024-09", subject="?", status="?")],
    "The ministry counted 900 barges in fiscal 2024.": [f("900", "?", "barges", on="2024")],
    "DERBY, 20 November 2024 - The yard sold 90 boats so far this year, compared with 60 in the same period last year, an increase of 50 percent.": [f("90", "?", "boats", on="2024-01-01/.."), f("60", "?", "boats", on="?"), up("50", "%", "boats", on="2024-01-01/..")],
    "Fares rose 2 percent in March 2024, compared with 3 percent in February 2024 and a forecast of 2.5 percent.": [up("2", "%", "Fares", on="2024-03"), f("3", "%", "Fares", "?", "?", on="2024-02"), f("2.5", "%", "?", "?", "?", on="2024-03", status="?")],
    "In a statement on March 18, 2024, the firm said fares had risen 5 percent.": [up("5", "%", "fares", on=None)],
    "According to the 2021 census, the valley had 9,300 people.": [f("9300", "?", "people", on="2021")],
    "Shares in Ulverton, which have lost a quarter of their value since 2021, were up 6p on March 4, 2024.": [down("?", "?", "?", on="?"), up("6", "?", "?", "?", on="2024-03-04")],
    "Kenya's tea exports fell 6% in 2023. Pakistan took 16,000 tonnes, or 36% of the total.": [down("6", "%", "tea exports", at="KE", on="2023"), f("16000", "t", "?", at="KE", on="2023"), f("36", "%", "?", "share", at="KE", on="2023")],
    "Kenya had 900 barges in 2023. Pakistan took 16,000 of its own boats off the water.": [f("900", "?", "barges", at="KE", on="2023"), f("16000", "?", "?", at="PK", on="?")],
    "Taiwan's export orders rose 5% in 2023, and orders from Japan fell 3%.": [up("5", "%", "export orders", at="710000", on="2023"), down("3", "%", "orders from Japan|orders", at="710000", on="2023")],
    "Harbin sold 900 sledges in 2023. Mudanjiang, a city in the province's southeast, sold 120.": [f("900", "?", "sledges", at="230100", on="2023"), f("120", "?", "sledges", at="231000", on="2023")],
    "Ulverton Foods plc: results for the third quarter of 2024\nNet sales were $90 million in the third quarter. At the end of the quarter the company had $40 million in cash.": [f("90", "USD", "Net sales", on=Q3, subject="?"), f("40", "USD", "cash", on="2024-09-30", subject="?")],
    "Every October the fair draws 9,000 visitors.": [f("9000", "?", "visitors", on=None)],
    "DERBY, 20 November 2024 - Wednesday's auction raised $9 million.": [f("9", "USD", "?", on="2024-11-20")],
    "DERBY, 20 November 2024 - At the May auction a bull fetched $9,000.": [f("9000", "USD", "?", on="2024-05")],
    "The tram line, to open in 2027, will cost $4 million.": [f("4", "USD", "?", on=None, status="?")],
    "As recently as 2019, the yard employed 3,000 people.": [f("3000", "?", "people", on="2019")],
    "The fund paid out $40 million in 2023. It has paid out $310 million since it was set up.": [f("40", "USD", "?", on="2023"), f("310", "USD", "?", on=None)],
    "Ulverton Foods plc made 900 pies in 2023. The Bremen plant keeps its 260 people.": [f("900", "?", "pies", on="2023", subject="?"), f("260", "?", "people", on=None, subject="?")],
    "Ulverton Foods plc makes pies.\nOutput of the quarries of Gwynedd has slipped to 8,100 tonnes.": [f("8100", "t", "?", at="GB-GWN", on=None)],
    "In 2023 the shop mended 900 radios. About six in 10 of the radios that arrive can be saved.": [f("900", "?", "radios", on="2023"), f("?", "?", "?", "?", on=None, bound="?")],
    "Ulverton Foods plc: results for the third quarter of 2024\nRevenue came in at $63 million, which is 11% better than a year ago.": [f("63", "USD", "Revenue", on=Q3, subject="?"), up("11", "%", "Revenue", on=Q3, subject="?")],
    "In March 2024 a flat let for $430 a week, which is $265 below the going rate.": [f("430", "?", "?", on="2024-03"), f("265", "?", "?", "?", "?", on="?")],
}  # fmt: skip

# text -> the numbers in it that are told as numbers at all, and why they are none
NONE = {
    "The third runway opened on Friday.": {"third": "ordinal"},
    "She has worked there for 22 years.": {"22 years": "duration"},
    "Call 020 7946 0123 for details.": {},
    "The 47-year-old driver was unhurt.": {"47-year-old": "age"},
    "United won 3-1 on Saturday.": {},
    "Dozens of shops shut.": {},
    "The two sides met for three hours.": {"two sides": "count_word", "three hours": "duration"},
    "It stands on Highway 401.": {},
    "The jury voted 7 to 5.": {"7": "score", "5": "score"},
    "Companies with more than 250 staff must report.": {"250 staff": "threshold"},
    "The court sat in Room 14.": {},
    "A four-bedroom house stood empty.": {"four": "name"},
    "He was sentenced under Section 18 of the Act.": {},
    "The clinic opens at 8.30 am.": {},
    "It was their second meeting in a week.": {"second": "ordinal"},
    "One of the councillors resigned.": {},
    "The 1990s were kinder to the town.": {"The 1990s": "date"},
    "The 5G mast was taken down.": {},
    "Both of the region's 24-hour pharmacies closed.": {},
    "Children under 12 travel free.": {"12": "age"},
}

# text -> the checks that its figures allow: kind and whether they agree
CHECKS = {
    "Total sales were $90 million, including $50 million in Europe and $40 million in Asia.": [("sum_of_parts", True)],
    "The county is putting up $12 million in tax breaks, and the state $8.5 million. That is $20.5 million altogether.": [("sum_of_parts", True)],
    "The county is putting up $12 million in tax breaks, and the state $8.5 million. That is $21.5 million altogether.": [("sum_of_parts", False)],
    "Vietnam's exports topped $350 billion in 2023.\n\nVietnam's exports were $354.7 billion in 2023.": [("bound_agrees", True)],
    "Vietnam's exports topped $350 billion in 2023.\n\nVietnam's exports were $344.7 billion in 2023.": [("bound_agrees", False)],
    "Exports topped 3 trillion yuan in 2023.\n\nExports in 2023 were 3.12 trillion yuan.": [("bound_agrees", True)],
    "Exports topped 3 trillion yuan in 2023.\n\nExports in 2023 were 2.98 trillion yuan.": [("bound_agrees", False)],
    "Revenue rose 10% to $110 million in 2023 from $100 million in 2022.": [("growth_agrees", True)],
    "Revenue rose 10% to $125 million in 2023 from $100 million in 2022.": [("growth_agrees", False)],
    "Coal accounted for 60 percent of generation, gas for 25 percent and wind for 15 percent.": [("shares_sum", True)],
    "Coal accounted for 60 percent of generation, gas for 25 percent and wind for 19 percent.": [("shares_sum", False)],
    "Coal accounted for 60 percent of generation and gas for 25 percent.": [],
    "Foreign trade totalled 491 billion yuan in 2023, with exports of 124 billion yuan and imports of 367 billion yuan.": [("sum_of_parts", True)],
    "Foreign trade totalled 491 billion yuan in 2023, with exports of 134 billion yuan and imports of 367 billion yuan.": [("sum_of_parts", False)],
    "Exports rose 4% in May. Imports rose 2% in May.": [],
    "Profit fell 25% to £6m, compared with £8m a year earlier.": [("growth_agrees", True)],
    "Profit fell 15% to £60m, compared with £80m a year earlier.": [("growth_agrees", False)],
    "Sales rose 12% at constant exchange rates to £60m, compared with £58m a year earlier.": [],
}

CASES = {"scope": SCOPE}
