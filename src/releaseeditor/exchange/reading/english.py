"""How English press releases are worded."""

from __future__ import annotations

from releaseeditor.exchange.reading.lexicon import Lexicon, words

# “in” stands before months and countries too: only these are taken for towns.
_TOWNS = (
    "Moscow",
    "Paris",
    "Toulouse",
    "Kourou",
    "Brussels",
    "Geneva",
    "Vienna",
    "London",
    "Berlin",
    "Rome",
    "Madrid",
    "Strasbourg",
    "Washington",
    "Baikonur",
    "Beijing",
    "Tokyo",
    "Bremen",
    "Darmstadt",
    "Minsk",
    "Sochi",
    "Kazan",
    "Samara",
    "Vladivostok",
    "Lyon",
    "Marseille",
    "Bordeaux",
    "Nice",
)

ENGLISH = Lexicon(
    language="en",
    furniture=(
        r"(?:back to |go to |return to )?(?:the )?top(?: of (?:the )?page)?",
        r"print(?: this page)?|share(?: this page| on .{1,30})?",
        r"for immediate release",
        r"#{2,}|[-–—]?\s*(?:30|ends?)\s*[-–—]?|-\s*more\s*-",
    ),
    published=r"(?:published|posted|updated)(?: online)?(?: on)?\s*:?|date of publication\s*:",
    reference=r"ref(?:erence)?\.?|no\.?|release(?: no\.?)?",
    dateline_joint=r",",
    speech=(
        r"(?:also |then )?(?:said|says|declared|stated|noted|added|commented|explained|stressed"
        r"|emphasised|emphasized|concluded|remarked|underlined|pointed out|announced|told)"
    ),
    functions=(
        r"(?:(?:co|vice|ex)-|former |deputy |vice |acting |first |executive |managing |french "
        r"|russian |british |general )*"
        r"(?:president|chair(?:man|woman|person)?|director|ambassador|minister|secretary|head"
        r"|chief|CEO|administrator|spokes(?:man|woman|person)|counsellor|adviser|advisor|consul"
        r"|commissioner|mayor|senator|astronaut|cosmonaut|professor|rector|coordinator"
        r"|representative|governor|founder|attaché|commander|member|engineer|scientist)"
    ),
    unsplit=(
        r"(?:\w+ )*?(?:ambassador|minister|consul|governor|mayor|senator)"
        r"|president of the repub"
    ),
    of=r"(?:of the|of|at the|at|for the|for)",
    bodies=(
        r"centre|center|institute|agency|university|academy|committee|council|group|mission"
        r"|programme|program|ministry|foundation|company|school|observatory|laboratory|affairs"
        r"|research|control|office"
    ),
    conjunctions=r"and|as well as",
    honorifics=r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord)\.?|Professor|Doctor",
    openers=words(
        "According The A An In On At With For By To And But His Her Their As After During"
    ),
    particles=words("Le La De Du Von Van Der Di Da El Al Ben Mac"),
    town_after=r"\bin",
    frequent=words(
        "the of and to in a is for with on that by at was were has have this from it their as"
        " an its will"
    ),
    towns={town: town for town in _TOWNS},
    organisation_first=True,
    documents={
        "press_release": r"press release|news release",
        "joint_release": r"joint (?:press |news )?release|joint statement",
        "invitation": r"media advisory|press invitation|invitation to the press",
        "note_to_editors": r"notes? to editors",
    },
)
