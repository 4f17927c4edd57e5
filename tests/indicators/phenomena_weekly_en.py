"""English weeklies and local papers: figures behind an object, in an aside, with a document for an amount; of 20 October 2024."""

from phenomena_rows_en import down, f, up

YEAR = "2023"

GIVEN = {
    "The ferry firm raised its standing fare 12% in July and cut crews 4 per cent.": [up("12", "%", "standing fare", on="2024-07"), down("4", "%", "crews")],
    "The choir raised $3,000 for the hospice.": [f("3000", "USD", "funds raised for hospice")],
    "The brewer, whose vans have supplied the fair for years, wrote a cheque for £2,400.": [f("2400", "GBP", "cheque")],
    "They want the return of a night bonus, worth £38 a shift, that was scrapped.": [f("38", "GBP/{shift}", "night bonus")],
    "You go home with £12.60 an hour.": [f("12.6", "GBP/h", "pay")],
    "The contract pays us 41p a kilo whatever happens.": [f("41", "GBP/kg", "price")],
    "The mill buys in from a rival at 68p a kilo.": [f("68", "GBP/kg", "price")],
    "The farm sells wool to weavers at €3.20 a kilo.": [f("3.2", "EUR/kg", "wool")],
    "A new clutch sets a driver back £640.": [f("640", "GBP", "cost of new clutch")],
    "Hogget was making €6.10 a kilo.": [f("6.1", "EUR/kg", "Hogget")],
    "The dealer went under owing $3.8 million.": [f("3.8", "USD", "debt")],
    "The lab would turn out another 400 lenses a year.": [f("400", "?", "lenses", "?")],
    "Drivers walked out over a pay offer of 3.1 per cent.": [up("3.1", "%", "pay offer")],
    "Turnover was all but flat at £11.2m.": [f("11.2", "GBP", "Turnover")],
    "Oak frames were costing him a tenth more than last winter.": [up("0.1", "1", "Oak frames")],
    "A Danish boat, he admits, would have cost thrice as much.": [up("3", "1", "Danish boat", "multiple")],
    "The vacancy rate slipped 0.3 of a percentage point.": [down("0.3", "pp", "vacancy rate", "increment")],
    "Rents have gone up by an average of 7.4 per cent a year since 2021.": [up("7.4", "%", "Rents", basis="annual_average")],
    "In May officials counted 11,400 goats, against 1.6 million dairy cows.": [f("11400", "{goat}", "goats", on="2024-05"), f("1.6", "{cow}", "dairy cows", on="2024-05")],
    "In May officials counted 11,400 goats, against 9,000 goats in 2019.": [f("11400", "{goat}", "goats", on="2024-05"), f("9000", "{goat}", "goats", on="2019")],
    "The town had 94 laundries serving hospitals in 2005.": [f("94", "{laundry}", "laundries|laundries serving hospitals", on="2005")],
    "Last year the clinic saw 1,260 people and expects to end 2024 with 1,500.": [f("1260", "{person}", "people", on=YEAR), f("1500", "?", "people", on="2024", status="?")],
    "The college has 4,100 students. About 40 per cent are women. A fifth came from Spain.":
        [f("4100", "{student}", "students"), f("40", "%", "students", "share", bound="about"), f("0.2", "1", "students", "share")],
    "Half the money is meant for a school.": [f("50", "%", "money", "share")],
    "Exports, chiefly to Belgium, brought in 44 per cent of that.": [f("44", "%", "Exports", "share", at="")],
    "Last year the clinic saw 1,260 people. Nearly a third of clients pay nothing.": [f("1260", "{person}", "people", on=YEAR), f("0.333333", "1", "clients", "share", on=None, bound="nearly")],
    "Revenue came to Rs 18.6 crore in 2022-23, 2.4 times the previous year's figure.": [f("18.6", "INR", "Revenue", on="2022-04/2023-03"), f("2.4", "1", "Revenue", "multiple", on="2022-04/2023-03")],
    "Its payroll has swollen to 84 people and it will take on 12 apprentices in November.": [f("84", "{person}", "payroll|people", on=None), f("12", "{apprentice}", "apprentices", on="2024-11", status="planned")],
    "Butter rose 14 per cent, yet the price of a loaf has not moved from $4.49.": [up("14", "%", "Butter"), f("4.49", "USD", "price of a loaf")],
    "The hill sold 8,100 lift tickets and 300 import permits in 2023.": [f("8100", "{ticket}", "lift tickets", on="2023"), f("300", "{permit}", "import permits", on="2023")],
    "A plant in Kanata would employ 85.": [f("85", "?", "employees", status="?")],
    "The average ride has grown to 47 minutes.": [f("47", "min", "average ride")],
    "Some 3,600 pupils live within two miles of school.": [f("3600", "{pupil}", "pupils", bound="about")],
    "The prize has brought a flood of orders: 4,300 in ten days.": [f("4300", "?", "orders")],
    "Excise eats $94 of every bottle.": [f("94", "USD", "Excise")],
    "The country has 600 distilleries, but only a third turn a profit.": [f("600", "{distillery}", "distilleries"), f("0.333333", "1", "distilleries", "share")],
    "The crop of 74 growers was lost. A team of 12 engineers left.": [f("74", "{grower}", "growers"), f("12", "{engineer}", "team")],
    "A new press, paid for with a £450,000 grant, can crush 12 tonnes an hour.": [f("450000", "GBP", "grant"), f("12", "t/h", "new press")],
    "Kestrel Water loses 37 per cent of the water that it treats.": [f("37", "%", "water", "share")],
    "The firm plans a $7-million plant in Kanata.": [f("7", "USD", "plant", status="planned")],
    "Loans of books fell by 11 per cent to 2.6 million.": [down("11", "%", "Loans of books"), f("2.6", "?", "Loans of books")],
    "The bridge, opened in 1931 with a toll of 5 cents, carries 41,000 cars a day.": [f("5", "?", "toll", on="1931"), f("41000", "?", "cars", on=None)],
    "It put 30 snow guns up for sale at $9,500 each.": [f("30", "{gun}", "snow guns"), f("9500", "USD", "snow guns")],
}  # fmt: skip

NONE = {
    "She is 74 and lives in a hut.": {"74": "age"},
    "The bequest followed her death at 93.": {"93": "age"},
}  # fmt: skip
