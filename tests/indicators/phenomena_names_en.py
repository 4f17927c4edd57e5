"""English sentences by phenomenon: names of the taxonomy, open names, and lists that are handed out."""

from phenomena_rows_en import Q2, Q3, YTD9, down, f, up

SEP, YOY = "2024-09", "yoy"

TAXONOMY = {
    "India's gross domestic product expanded 6.7% in the April-June quarter.": [up("6.7", "%", "gross domestic product", known=True, at="IN", on=Q2)],
    "Fixed-asset investment in Sichuan rose 3.9 percent in the first nine months.": [up("3.9", "%", "Fixed-asset investment", known=True, at="510000", on=YTD9)],
    "Net profit attributable to shareholders came to HK$412 million.": [f("412", "HKD", "Net profit attributable to shareholders", known=True)],
    "Retail sales of consumer goods totalled 4.2 trillion yuan in September.": [f("4.2", "CNY", "Retail sales of consumer goods", known=True, on=SEP)],
    "The consumer price index edged up 0.4 percent in September from a year earlier.": [up("0.4", "%", "consumer price index", known=True, basis=YOY, on=SEP)],
    "Earnings per share were 86 cents, against 79 cents a year ago.":
        [f("86", "USD", "Earnings per share", known=True), f("79", "USD", "Earnings per share", known=True)],
    "The unemployment rate in Australia was 4.1 per cent last month.": [f("4.1", "%", "unemployment rate", known=True, at="AU", on=SEP)],
    "Broad money supply stood at 309 trillion yuan at the end of September, 6.8 percent more than a year before.":
        [f("309", "CNY", "Broad money supply", known=True, on="2024-09-30"), up("6.8", "%", "Broad money supply", known=True, basis=YOY, on="2024-09-30")],
    "Foreign exchange reserves rose by $12 billion to $690 billion in the week.":
        [up("12", "USD", "Foreign exchange reserves", "increment", known=True), f("690", "USD", "Foreign exchange reserves", known=True)],
    "The value added of industrial enterprises above designated size grew 5.8 percent in Hunan.":
        [up("5.8", "%", "value added of industrial enterprises above designated size", known=True, at="430000")],
    "Foreign direct investment into the province reached $1.4 billion, down 9.2 percent year on year.":
        [f("1.4", "USD", "Foreign direct investment", known=True), down("9.2", "%", "Foreign direct investment", known=True, basis=YOY)],
    "Capital expenditure for the half year was A$310 million.": [f("310", "AUD", "Capital expenditure", known=True)],
}  # fmt: skip

OPEN = {
    "Kerbside recycling collections in Cardiff fell by 1,900 tonnes to 31,400 tonnes.":
        [down("1900", "t", "Kerbside recycling collections", "increment"), f("31400", "t", "Kerbside recycling collections")],
    "The backlog of planning applications grew from 1,310 to 1,540 in six months.":
        [f("1310", "?", "backlog of planning applications"), f("1540", "?", "backlog of planning applications")],
    "Sales of second-hand electric cars tripled to 47,000.":
        [up("3", "1", "Sales of second-hand electric cars", "multiple"), f("47000", "?", "Sales of second-hand electric cars")],
    "The number of patients waiting more than 18 weeks for treatment dropped to 2.9 million.":
        [f("2.9", "?", "patients waiting more than 18 weeks for treatment|patients waiting for treatment|patients")],
    "Average takings per cinema screen slipped to £286,000.": [f("286000", "GBP", "Average takings per cinema screen")],
    "Complaints about late trains jumped 31%.": [up("31", "%", "Complaints about late trains")],
    "The share of pupils who walk to school rose to 44% from 39%.":
        [f("44", "%", "share of pupils who walk to school|pupils who walk to school", "share"), f("39", "%", "share of pupils who walk to school|pupils who walk to school", "share")],
    "Court fees collected online came to Rs 86 crore.": [f("86", "INR", "Court fees collected online|Court fees", amount="860000000")],
    "Bookings for wedding venues in the Hunter Valley are up 12 per cent.": [up("12", "%", "Bookings for wedding venues|Bookings")],
    "Spending on flood defences will reach £2.65 billion over two years.": [f("2.65", "GBP", "Spending on flood defences", status="forecast")],
    "Deaths on farms fell to 21.": [f("21", "?", "Deaths on farms|Deaths")],
    "The median wait for a housing benefit decision was 23 days.": [f("23", "d", "median wait for a housing benefit decision|median wait for housing benefit decision|median wait")],
    "Loans to small businesses grew by Rs 4,200 crore.": [up("4200", "INR", "Loans to small businesses", "increment")],
    "Overtime worked by ambulance crews has doubled since 2019.": [up("2", "1", "Overtime worked by ambulance crews|Overtime", "multiple")],
    "Wear and tear on the fleet cost the depot $1.8 million.": [f("1.8", "USD", "cost of wear and tear on the fleet|Wear and tear on the fleet|cost of Wear and tear|Wear and tear")],
}  # fmt: skip

LISTS = {
    "Exports and imports rose 4.4 percent and 1.9 percent, respectively, to 8.1 trillion yuan and 6.3 trillion yuan.":
        [up("4.4", "%", "Exports"), up("1.9", "%", "imports"), f("8.1", "CNY", "Exports"), f("6.3", "CNY", "imports")],
    "In September, wheat, barley and canola prices averaged A$312, A$274 and A$655 a tonne respectively.":
        [f("312", "?", "wheat prices", on=SEP), f("274", "?", "barley prices", on=SEP), f("655", "?", "canola prices", on=SEP)],
    "Rail passengers numbered 2.1 million in Kerala and 3.4 million in Punjab.":
        [f("2.1", "?", "Rail passengers", at="IN-KL"), f("3.4", "?", "Rail passengers", at="IN-PB")],
    "Peak, standard and off-peak fares will go up by 3.1%, 4.6% and 2.8%.":
        [up("3.1", "%", "Peak fares"), up("4.6", "%", "standard fares"), up("2.8", "%", "off-peak fares")],
    "Imports and exports of Beijing rose 2.1 percent and 3.3 percent, and those of Tianjin 1.4 percent and 0.9 percent, respectively.":
        [up("2.1", "%", "Imports", at="110000"), up("3.3", "%", "exports", at="110000"), up("1.4", "%", "Imports", at="120000"), up("0.9", "%", "exports", at="120000")],
    "Coal, gas and wind supplied 54 percent, 21 percent and 12 percent of the power, respectively.":
        [f("54", "%", "Coal", "share"), f("21", "%", "gas", "share"), f("12", "%", "wind", "share")],
    "The number of births, deaths and marriages was 61,300, 48,900 and 27,150 respectively.":
        [f("61300", "?", "births"), f("48900", "?", "deaths"), f("27150", "?", "marriages")],
    "Revenue of the mining, transport and retail arms reached $2.2 billion, $640 million and $415 million, up 5%, 2% and 11%, respectively.":
        [f("2.2", "USD", "Revenue of the mining arm"), f("640", "USD", "Revenue of the transport arm"), f("415", "USD", "Revenue of the retail arm"),
         up("5", "%", "Revenue of the mining arm"), up("2", "%", "Revenue of the transport arm"), up("11", "%", "Revenue of the retail arm")],
    "Shanghai, Jiangsu and Zhejiang handled 1.3 billion, 0.8 billion and 0.6 billion parcels, respectively, up 12.1 percent, 9.4 percent and 8.8 percent.":
        [f("1.3", "{parcel}", "parcels", at="310000"), f("0.8", "{parcel}", "parcels", at="320000"), f("0.6", "{parcel}", "parcels", at="330000"),
         up("12.1", "%", "parcels", at="310000"), up("9.4", "%", "parcels", at="320000"), up("8.8", "%", "parcels", at="330000")],
    "GDP grew 5.1 percent in Hubei, 4.9 percent in Hunan and 5.4 percent in Jiangxi.":
        [up("5.1", "%", "GDP", at="420000"), up("4.9", "%", "GDP", at="430000"), up("5.4", "%", "GDP", at="360000")],
    "The pass rates in maths, science and English were 78%, 74% and 83%, respectively.":
        [f("78", "%", "pass rates in maths"), f("74", "%", "pass rates in science"), f("83", "%", "pass rates in English")],
    "Inflation was 3.4%, 2.9% and 2.6% in July, August and September respectively.":
        [f("3.4", "%", "Inflation", on="2024-07"), f("2.9", "%", "Inflation", on="2024-08"), f("2.6", "%", "Inflation", on=SEP)],
    "Guangdong, Fujian and Hainan reported export growth of 4.1 percent and 5.2 percent.":
        [up("4.1", "%", "export|exports|export growth", at=""), up("5.2", "%", "export|exports|export growth", at="")],
    "Ohio, Iowa and Kansas lost 410, 290 and 180 dairy farms last year.":
        [f("410", "{dairy farm}", "dairy farms", "?", "?", at="US-OH"), f("290", "?", "dairy farms", "?", "?", at="US-IA"), f("180", "?", "dairy farms", "?", "?", at="US-KS")],
    "Turnover at the hotels, the casinos and the ferries was HK$3.1 billion, HK$8.7 billion and HK$0.9 billion in the third quarter.":
        [f("3.1", "HKD", "Turnover at the hotels", on=Q3), f("8.7", "HKD", "Turnover at the casinos", on=Q3), f("0.9", "HKD", "Turnover at the ferries", on=Q3)],
}  # fmt: skip

CASES = {"name of the taxonomy": TAXONOMY, "open name": OPEN, "lists": LISTS}
