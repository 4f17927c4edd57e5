"""The words that the reading of English names asks for: places and owners that go, verbs that stand as nouns, asides."""

from __future__ import annotations

__all__ = ["ADJECTIVES", "APART", "ASIDES", "AWAY", "BESIDE", "COMPASS", "COUNTERS", "DEALS", "DOING", "EATS", "FOLK", "GONE", "IF", "INDEXES", "LEFT", "LYING", "MANNER", "MODALS", "MORE", "NEVER", "NOUN_VERBS", "OBJECTS", "OF_NOUNS", "OWNERS", "PARTICLES", "PEOPLE", "PLACES", "POINTERS", "SAYS", "SO_FAR", "SPEAKERS", "STRETCHES", "THAT_OF", "TIMED", "TIME_UNITS", "TO_SOMEBODY", "UNDER_VERB", "UPPED", "WHO", "WILLING"]

UNDER_VERB = frozenset({"pay", "work", "trade", "rent", "spend", "travel"})
"""Bare verbs that are nouns at the head of a sentence (Pay growth slowed)."""
PEOPLE = frozenset({"unemployed", "underemployed", "self-employed", "disabled", "uninsured", "insured", "undecided", "bereaved"})
"""Participles that stand for people (the number of long-term unemployed rose)."""
PLACES = frozenset("half season country region province city company group year quarter area nation world firm county period month sector state town district autumn spring summer winter weekend parliament holidays holiday decade end".split())  # noqa: SIM905
COMPASS = frozenset("south north east west southern northern eastern western central southwest northwest southeast northeast inner 's region".split())  # noqa: SIM905
OWNERS = frozenset(
    ["country", "province", "city", "nation", "world", "region", "county", "state", "company", "year", "firm", "council", "club", "bank", "government", "university", "hospital", "school", "party", "team", "league", "union", "port", "utility", "plant", "charity", "court", "ministry", "department", "district", "town", "village", "island", "agency", "authority", "institution", "museum", "site", "municipality", "prefecture", "territory", "kingdom", "republic", "sector", "industry", "month", "week", "quarter", "season"]
)
FOLK = frozenset("members workers employees staff residents students pupils shareholders officers drivers nurses teachers".split())  # noqa: SIM905
PARTICLES = frozenset({"out", "off", "away", "back", "home"})
EATS = frozenset("eat eats ate eating soak soaks soaked swallow swallows swallowed gobble gobbles gobbled chew chews chewed use uses used burn burns burned burnt".split())  # noqa: SIM905
UPPED = EATS | frozenset("prop props propped buy buys bought snap snaps snapped scoop scoops scooped mop mops mopped pick picks picked build builds built shore shores shored tie ties tied free freed frees lock locks locked".split())  # noqa: SIM905
"""Verbs whose "up" is no change (fuel eats up half of it, a grant props up the routes)."""
MANNER = frozenset("frankly honestly organically basically clearly obviously simply really sadly happily luckily mostly largely partly mainly roughly quickly slowly openly apparently".split())  # noqa: SIM905
BESIDE = frozenset({"outside", "near", "beyond", "opposite", "beside", "above"})
AWAY = frozenset({"away", "back", "aside"})
MORE = frozenset({"more", "less", "longer", "than"})
SAYS = frozenset({"think", "thinks", "believe", "believes", "hope", "hopes", "guess", "suspect", "reckon", "says", "said", "say", "adds", "added", "explains", "explained", "reckons", "estimates", "argues", "notes", "admits", "concedes", "insists", "claims", "recalls", "complains", "guesses", "thought", "admitted", "noted"})
NOUN_VERBS = frozenset("approach record total average cost cut rise fall gain increase drop decline jump surge hike boost loss report export import order number measure cross pass break near top hit growth save raise lift add post log stand place rank".split())  # noqa: SIM905
OF_NOUNS = frozenset("offer pay cover use need run start work play draw find win spend buy lead vote break build drive".split())  # noqa: SIM905
"""Bare verbs that are nouns in front of "of" (a pay offer of)."""
LEFT = frozenset({"empty", "idle", "vacant", "unused", "derelict", "open", "shut", "closed", "unsold"})
"""How something stands or lies (stands empty)."""
LYING = frozenset("ageing aging standing lying sitting waiting living working staying operating hanging sleeping running remaining parked stored".split())  # noqa: SIM905
"""Participles that only lead to where something is (84,000 wheels ageing in a tunnel)."""
NEVER = frozenset({"off", "out", "abroad", "overseas", "online", "instead", "elsewhere", "nationwide", "locally", "maybe", "perhaps", "ashore", "upfront", "outright", "worldwide", "indoors", "outdoors", "downtown", "upstairs"})
"""Words that name nothing alone (sold F abroad)."""
MODALS = frozenset({"may", "can", "will", "could", "would", "must", "should", "might"})
DOING = frozenset({"holding", "keeping", "maintaining", "paying", "charging", "trimming", "leaving", "facing", "raising", "cutting", "lifting"})
"""What somebody does with a thing that is measured (I'm paying rent of)."""
SO_FAR = {"far": "so", "date": "to", "present": "at"}
"""Two words behind a subject that say up to when: the last one and the one in front of it."""
TIMED = frozenset({"half-year", "full-year", "first-half", "second-half", "first-quarter", "second-quarter", "third-quarter", "fourth-quarter", "nine-month", "six-month", "three-month", "year-to-date", "latest"})
STRETCHES = frozenset({"period", "year", "quarter", "half", "month", "week", "season"})
TIME_UNITS = frozenset({"year", "month", "week", "day", "hour", "quarter", "night"})
ASIDES = frozenset({"by", "for", "in", "however", "meanwhile", "too", "though", "at", "on", "as", "moreover", "instead"})
OBJECTS = frozenset({"them", "it", "us", "him", "me", "theirs", "ours", "mine", "hers", "yours"})
DEALS = frozenset({"offer", "use", "need", "run", "pay", "play", "vote", "buy", "draw", "win", "find", "build", "lead", "feed", "drive"})
IF = frozenset({"if", "since", "as", "though", "because", "when"})
APART = frozenset({"one", "another", "nothing", "none", "no", "little", "not", "nobody", "neither"})
"""What follows a joining word in front of something else (cash and nothing drawn)."""
TO_SOMEBODY = frozenset({"be", "a", "anybody", "anyone", "everybody", "everyone", "whoever", "him", "her", "them", "us", "those"})
"""What ends a name behind to or for (a bonus to anybody who)."""
WILLING = frozenset({"whether", "how", "decided", "vowed", "agreed", "promised", "refused", "threatened", "going", "trying", "willing", "ready", "able", "unable", "unwilling", "likely", "about"})
THAT_OF = frozenset({"of", "to", "from", "for", "with", "in", "among", "at", "on", "between"})
CUT_AT = frozenset({"that", "which", "who", "whom", "where", "when", "whose", "because", "after", "while"})
COUNTERS = frozenset({"flood", "wave", "string", "raft", "stream", "handful", "trickle", "host", "rush", "spate", "number", "amount", "total", "volume", "total number", "numbers", "count"})
POINTERS = frozenset({"there", "here"})
SPEAKERS = POINTERS | {"i", "we", "they", "he", "she", "you"}
INDEXES = frozenset({"composite", "component"})
ADJECTIVES = frozenset("diluted adjusted unadjusted consolidated combined retained registered insured licensed installed weighted deferred secured unsecured mixed chilled canned packaged listed based owned backed funded invested born assembled built branded".split())  # noqa: SIM905
WHO = frozenset({"police", "officers", "customs", "thieves", "detectives", "inspectors", "workers", "volunteers", "farmers", "growers", "villagers", "residents", "people", "crews", "firefighters", "staff", "customers"})
"""Who does something to what follows (Police seized | drugs)."""
GONE = frozenset({"lost", "stolen", "frozen", "hidden", "broken", "written", "forgotten", "spoiled", "unsold", "spent", "sold", "bought", "made", "torn", "worn", "fallen", "felled", "sunk", "burnt", "drowned"})  # in front of what is counted
