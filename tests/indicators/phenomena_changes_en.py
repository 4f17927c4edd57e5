"""English sentences by phenomenon: measure and direction, and status and source."""

from phenomena_rows_en import down, f, up

SEP, YOY = "2024-09", "yoy"

MEASURE = {
    "Output rose by 4,000 barrels a day to 52,000.": [up("4000", "?", "Output", "increment"), f("52000", "?", "Output")],
    "Growth in wages slowed to 5.1% from 5.9%.": [up("5.1", "%", "wages|Growth in wages|wage growth"), up("5.9", "%", "wages|Growth in wages|wage growth")],
    "The trade deficit narrowed to $61 billion from $66 billion.": [f("61", "USD", "trade deficit"), f("66", "USD", "trade deficit")],
    "The pre-tax loss narrowed by 34% to $12m.": [down("34", "%", "pre-tax loss"), f("12", "USD", "pre-tax loss")],
    "The firm swung to a profit of $4 million from a loss of $11 million.": [f("4", "USD", "profit"), f("11", "USD", "loss", amount="?")],
    "Passenger numbers hit a record high of 9.3 million.": [f("9.3", "?", "Passenger numbers")],
    "House sales were flat at 41,000.": [f("41000", "?", "House sales")],
    "There was a threefold increase in complaints.": [up("3", "1", "complaints", "multiple")],
    "Complaints quadrupled to 8,400.": [up("4", "1", "Complaints", "multiple"), f("8400", "?", "Complaints")],
    "The port ranks fourth in the country by tonnage.": [f("4", "?", "tonnage|port", "rank")],
    "Unemployment, at 6.4 percent, is 1.9 points above the national average.": [f("6.4", "%", "Unemployment"), f("1.9", "pp", "Unemployment", "difference", amount="1.9")],
    "The yield on the 10-year bond fell 7 basis points to 4.12%.":
        [down("7", "pp", "yield on the 10-year bond", "increment", amount="-0.07"), f("4.12", "%", "yield on the 10-year bond")],
    "Renewables' share of generation climbed from 38% in 2019 to 52% in 2023.":
        [f("38", "%", "Renewables' share of generation|share of generation|Renewables", "share", on="2019"), f("52", "%", "Renewables' share of generation|share of generation|Renewables", "share", on="2023")],
    "Sales fell 3.2% quarter on quarter.": [down("3.2", "%", "Sales", basis="qoq")],
    "Compared with the fourth quarter of 2019, traffic was still 9% lower.": [down("9", "%", "traffic", basis="since", base="2019-10/2019-12")],
    "Rainfall was 40% below normal.": [f("40", "%", "Rainfall", "difference", amount="-40")],
    "Exports have grown at an average annual rate of 6.3% since 2015.": [up("6.3", "%", "Exports", basis="annual_average")],
    "Two in five callers hung up.": [f("0.4", "1", "callers", "share")],
    "Profits were little changed at $220 million.": [f("220", "USD", "Profits")],
    "The council's debt is now 1.7 times its yearly income.": [f("1.7", "1", "debt", "multiple")],
    "Footfall dropped by more than a quarter.": [down("?", "?", "Footfall", bound="over")],
    "Unit costs were cut by between 6% and 8%.": [down("6", "%", "Unit costs", upper="8", bound="between")],
    "Crime was down 11%, with burglaries falling 19% and car thefts up 4%.": [down("11", "%", "Crime"), down("19", "%", "burglaries"), up("4", "%", "car thefts")],
    "The pass rate is 3.1 percentage points higher than in 2019.": [up("3.1", "pp", "pass rate", "increment", basis="since", base="2019")],
    "The river peaked at 14.9 metres, 20 centimetres higher than in 1967.": [f("14.9", "m", "river"), up("20", "cm", "river", "increment", basis="since", base="1967")],
    "The port handled 6.2 million tonnes of ore, up 4%, or 6% by value.": [f("6.2", "t", "ore"), up("4", "%", "ore"), up("6", "%", "ore")],
    "Cash costs averaged $1.94 a pound in the March quarter, 3% less than in the December quarter.":
        [f("1.94", "?", "Cash costs", on="2024-01/2024-03"), down("3", "%", "Cash costs", basis="qoq", on="2024-01/2024-03")],
    "Milk powder accounted for 18% of exports, up from 15%.": [f("18", "%", "Milk powder", "share"), f("15", "%", "Milk powder", "share")],
    "The number of empty shops has halved.": [down("0.5", "1", "empty shops", "multiple")],
    "The wage bill, $44 million a year ago, has reached $51 million.": [f("44", "USD", "wage bill"), f("51", "USD", "wage bill")],
}  # fmt: skip

STATUS = {
    "Customs data showed exports rose 6.1 percent in August.": [up("6.1", "%", "exports", source="Customs data|Customs", status="actual", on="2024-08")],
    "Rents rose 5.2% last month, according to the Scottish Government.": [up("5.2", "%", "Rents", source="Scottish Government", on=SEP)],
    "Average pay grew 4.9% in the three months to August, figures from the Office for National Statistics showed.":
        [up("4.9", "%", "Average pay|pay", source="Office for National Statistics", status="actual", on="2024-06/2024-08")],
    "Figures from the Office for National Statistics showed average pay grew 4.9% in the three months to August.":
        [up("4.9", "%", "average pay|pay", source="Office for National Statistics", status="actual", on="2024-06/2024-08")],
    "The data showed pay grew 4.9%.": [up("4.9", "%", "pay")],
    "The mill will create 320 jobs when it opens in 2026.": [f("320", "{job}", "jobs", "?", "?", status="planned")],
    "Ministers want to build 1.5 million homes by 2029.": [f("1.5", "?", "homes", status="target")],
    "The Reserve Bank forecasts inflation of 3.1 per cent by June.": [f("3.1", "%", "inflation", status="forecast")],
    "Analysts had expected a profit of $41 million.": [f("41", "USD", "profit", status="forecast")],
    "Once complete, the tunnel will carry 24,000 vehicles a day.": [f("24000", "?", "vehicles", status="planned")],
    "The company is guiding for capital expenditure of $1.1 billion to $1.3 billion.": [f("1.1", "USD", "capital expenditure", upper="1.3", bound="between", status="forecast")],
    "The ministry aims to cut road deaths by 30% by 2030.": [down("30", "%", "road deaths", status="target")],
    "Data released by the National Statistical Office on Monday showed that retail inflation was 5.5% in September.":
        [f("5.5", "%", "retail inflation", source="National Statistical Office", status="actual", on=SEP)],
    "Figures published by Transport Scotland show 2.4 million ferry trips were made in August.": [f("2.4", "?", "ferry trips", source="Transport Scotland", on="2024-08")],
    "The plant has an annual capacity of 400,000 tonnes, and a second line will add 250,000 tonnes.":
        [f("400000", "t", "annual capacity", status="actual"), f("250000", "t", "annual capacity|capacity", "?", "?", status="planned")],
    "Sales are likely to reach 2 million units next year, up from 1.6 million this year.":
        [f("2", "?", "Sales", status="forecast", on="2025"), f("1.6", "?", "Sales", on="2024")],
    "The central bank said it expected the economy to grow 1.4% in 2025.": [up("1.4", "%", "economy", status="forecast", on="2025")],
    "The operator has set itself a goal of 95% punctuality.": [f("95", "%", "punctuality", status="target")],
    "Police recorded 1,240 thefts in May, Home Office statistics show.": [f("1240", "{theft}", "thefts", source="Home Office statistics|Home Office", on="2024-05")],
    "The budget pencils in a surplus of A$9.3 billion for 2025.": [f("9.3", "AUD", "surplus", status="forecast|target", on="2025")],
}  # fmt: skip

CASES = {"measure and direction": MEASURE, "status and source": STATUS}
