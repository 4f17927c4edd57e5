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
}  # fmt: skip
