"""What typography never touches: references, addresses, file names, numbers of many kinds, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from releaseeditor.languages.typography.characters import HIDDEN
from releaseeditor.languages.typography.rule import beginnings, compiled, signs
from releaseeditor.values import frozen


@frozen
class Protected:
    """One kind of protected span; only the last group is protected where the pattern has one.

    The kind is looked for where the text in lower case has one of `needs` and where `hint`, a quick
    pattern, is found.
    """

    name: str
    pattern: str
    needs: Sequence[str] = ""
    hint: str = ""


_DOMAINS = (
    "com|org|net|int|gov|edu|mil|info|biz|io|eu|fr|ru|su|uk|us|de|be|ch|ca|it|es|nl|at|pl|jp|cn|"
    "tv|space|press|online|museum|aero|app|dev|рф"
)
_FILES = (
    "pdf|docx?|odt|rtf|txt|md|xlsx?|ods|csv|tsv|pptx?|odp|jpe?g|png|gif|tiff?|svg|webp|bmp|psd|"
    "eps|zip|rar|7z|gz|tar|html?|xml|xlf|xliff|tmx|json|ya?ml|toml|ini|log|mp[34]|m4a|wav|ogg|"
    "avi|mov|mkv|webm|exe|msi|dmg|iso|py|js|css|php|java|cpp|sh|bat|sql|release"
)
_NO_BLANK = r"[^\s<>«»“”\"]"
_TAIL = r"[^\s<>«»“”\".,;:!?…)\]'’]"
_SPACED = r"[ .()/\u00a0\u202f\u2011-]"
_HEX = "[0-9A-Fa-f]"

_CODE = (
    Protected("markup", r"(?<!<)<[/!?]?[A-Za-z][^<>\n]*>|<!--.*?-->", "<"),
    Protected("entity", r"&(?:[A-Za-z]\w{1,30}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});", "&"),
    Protected(
        "code",
        r"(?<!\w)`[^`\n]+`|\{[^{}\n]*;[ ]?\}|\{\{[^{}\n]*\}\}|\{\"[^{}\n]*\}|\$\{[^{}\n]*\}",
        "`{",
    ),
    Protected("attribute", r"(?<![\w:-])[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*')", "="),
    Protected(
        "operator",
        r"(?:(?<![\w.()])[\w.()]+)? ?(?:[=!<>]=|=>|->|<-|:=|&&|\|\|) ?"
        r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w.()]*)|(?:(?<!\w)\w+)?\+\+\w*",
        ("==", "!=", "<=", ">=", "=>", "->", "<-", ":=", "&&", "||", "++"),
    ),
    Protected("scope", r"(?<!\w)\w+(?:::\w+)+", ("::",)),
    Protected(
        "call",
        r"(?<!\w)[A-Za-z_][\w.]*\((?:\"[^\"\n]*\"|'[^'\n]*')?(?:, ?(?:\"[^\"\n]*\"|[\w.-]+))*\);?",
        ("()", '("', "('"),
    ),
    Protected(
        "assignment",
        r"(?<!\w)[A-Za-z_]\w* = [^\s;]+;|(?<!\w)(?:var|let|const) \w+ = [^;\n]*;",
        (" = ",),
    ),
    Protected("snake case", r"(?<!\w)\w*_\w*(?!\w)", "_"),
    Protected("option", r"(?<![^\s(«\"“])--[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?!-)(?!.*\w--)", ("--",)),
    Protected("option value", r"(?<=\w )(?:-[A-Za-z]|--[a-z][a-z-]*)[ =]\"[^\"\n]*\"", (" -",)),
    Protected("hexadecimal", rf"(?<!\w)0x{_HEX}+\b", ("0x",)),
    Protected("percent encoding", r"(?<!\S)\S*%[0-9A-F]{2}\S*", "%"),
    Protected("UUID", rf"\b{_HEX}{{8}}(?:-{_HEX}{{4}}){{3}}-{_HEX}{{12}}\b", hint=r"-\w{4}-"),
)
_ADDRESSES = (
    Protected(
        "web address",
        rf"(?:\b(?:https?|ftps?|file|mailto|tel|urn|doi):(?=\S)|\bwww\.){_NO_BLANK}*{_TAIL}",
        ("p:", "ps:", "e:", "mailto:", "tel:", "urn:", "doi:", "www."),
    ),
    Protected("e-mail", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "@"),
    Protected("handle", r"(?<!\w)[@#][\w-]*\w", "@#"),
    Protected(
        "domain",
        rf"(?<![\w@./\\-])(?:[\w-]+\.)+(?:{_DOMAINS})(?![\w-])(?!\.\w)"
        rf"(?:[/:?#]{_NO_BLANK}*{_TAIL})?",
        hint=rf"\.(?:{_DOMAINS})(?![\w-])",
    ),
    Protected(
        "file",
        rf"(?i)(?<![\w.%+~@-])[\w.%+~@-]*\.(?:{_FILES})(?!\w)",
        hint=rf"\.(?i:{_FILES})(?!\w)",
    ),
    Protected(
        "path",
        r"(?<!\w)[A-Za-z]:\\[^\s\"«»<>|]*|\\\\[\w.$-]+(?:\\[^\s\"«»<>|]*)?"
        r"|(?<![^\s(«\"“])[~.]{0,2}/(?:[\w.%~-]+/)*[\w.%~-]*\w",
        "/\\",
    ),
    Protected("DOI", rf"\b10\.\d{{4,9}}/{_NO_BLANK}*{_TAIL}", ("10.",)),
    Protected(
        "IPv6",
        rf"(?<![\w:.])(?:{_HEX}{{1,4}}:){{2,7}}(?::?{_HEX}{{1,4}}(?::{_HEX}{{1,4}})*|:)?"
        rf"(?:/\d+)?(?![\w:])|(?<![\w:])::{_HEX}{{1,4}}(?::{_HEX}{{1,4}})*(?:/\d+)?(?![\w:])",
        hint=rf":{_HEX}*:",
    ),
)
_NUMBERS = (
    Protected(
        "version",
        r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3})+(?:,\d+)?[ \u00a0\u202f]?"
        r"(?:[€$£₽]|EUR|USD|euro|rouble|руб|евро|долл))"
        r"(?!\d{1,3}(?:\.\d{3}){1,2} (?:d[e’'] ?)?[a-zà-ÿа-я]{4})"
        r"[vV]?\d+(?:\.\d+){2,}(?:[-.]?(?:rc|beta|alpha|b|a)\d*)?(?!\w)"
        r"|(?<!\w)[vV]\d+(?:\.\d+)*\b"
        r"|(?i:\b(?:version|версия|версии|release|python|java|android|ios|windows|qt|php|html|css"
        r"|usb|wi-?fi|bluetooth|http|tls|gpt)) (\d+(?:\.\d+)+)",
        hint=r"\d\.\d|[vV]\d",
    ),
    Protected(
        "ISO date",
        r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])"
        r"(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?(?![\w-])",
        hint=r"-[01]\d",
    ),
    Protected(
        "date in figures",
        r"(?<![\w./])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\w/])",
        hint=r"[./]\d\d?[./]",
    ),
    Protected(
        "ISBN",
        r"(?i)\b(?:ISBN|ISSN|ISMN|EAN|ISIN|ORCID)(?:-1[03])?[ \u00a0]?:?[ \u00a0]?"
        r"([\dXA-Z](?:[\dX]|[ \u00a0-](?=[\dX]))+)",
        ("isbn", "issn", "ismn", "ean", "isin", "orcid"),
    ),
    Protected(
        "IBAN",
        r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,8}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b",
        hint=r"[A-Z]{2}\d\d",
    ),
    Protected(
        "card number",
        r"(?<![\w-])\d{4}(?:[ \u00a0-]\d{4}){2,4}(?![\w-])",
        hint=r"\d{4}[ \u00a0-]\d{4}",
    ),
    Protected(
        "register number",
        r"(?i)\b(?:SIREN|SIRET|RCS|TVA|ИНН|КПП|ОГРН|БИК|СНИЛС|ОКПО|р/с|к/с|VAT|CEDEX|CS|BP)\b"
        r"[ \u00a0:№n°-]{0,4}((?:[A-Z]{2})?\d[\d \u00a0-]*\d)",
        (
            *("siren", "siret", "rcs ", "tva ", "инн", "кпп", "огрн", "бик", "снилс", "окпо"),
            *("р/с", "к/с", "vat ", "cedex", "cs ", "bp "),
        ),
    ),
    Protected("international telephone", rf"\+\d(?:{_SPACED}{{0,3}}\d){{8,14}}(?!\d)", "+"),
    Protected(
        "telephone",
        r"(?<!\w)0[ .]?\d(?:[ .\u00a0\u202f-]\d\d){4}(?!\d)"
        r"|(?<!\w)0[ \u00a0]?8\d\d(?:[ \u00a0]\d{3}){2}(?!\d)"
        r"|(?<![\w,.])(?:\d[ -]?)?\(\d{3,5}\)[ \u00a0-]?\d{1,3}[ \u00a0-]\d{2,4}"
        r"(?:[ \u00a0-]\d{2,4})?(?!\d)"
        r"|(?<!\w)[18][ -]\d{3}[ -]\d{3}-\d\d-?\d\d(?!\d)",
        hint=r"\d[) .\u00a0\u202f-]+\d{1,4}[ .\u00a0\u202f-]\d\d",
    ),
    Protected(
        "telephone after its label",
        r"(?i:\b(?:tél|tel|téléphone|telephone|phone|mobile|portable|fax|тел|телефон|факс|моб)\b"
        r"[ .:\u00a0\u202f]{1,5})(\+?[\d(][\d ()./\u00a0\u202f-]{4,}\d)",
        ("tél", "tel", "phone", "mobile", "portable", "fax", "тел", "факс", "моб"),
    ),
    Protected(
        "score",
        r"(?i:\b(?:scores?|won|lost|beat|beaten|drew|drawn|win|wins|winning|victory|defeat|tie-?break"
        r"|сч[её]т|сч[её]том|счета|выиграла?|проиграла?|победила?|победой|поражением|обыграла?)\b)"
        r"[^\d\n.;]{1,24}?((?<![\w.,])\d{1,2}-\d{1,2}(?:,? \(?\d{1,2}-\d{1,2})*)"
        r"(?=[.,;:!?)]|$| (?:to|in|against|at|away|on|after|over|for|and|в|на|против|после|и)\b)",
        (
            *("score", "won", "lost", "beat", "drew", "drawn", "win", "victory", "defeat", "tie"),
            *("счет", "счёт", "выигра", "проигра", "побед", "поражен", "обыгра"),
        ),
        r"\d-\d",
    ),
    Protected("chain of numbers", r"(?<![\w-])\d+(?:[-–/]\d+){2,}(?![\w-])", hint=r"[-–/]\d+[-–/]"),
)
_NAMES = (
    Protected(
        "reference",
        r"(?i:\b(?:releases?|release no\.?|réf\.?|référence|ref\.?|reference|dossier|исх\.|вх\."
        r"|рег\.|номер|communiqué|cp|пр|pr))[ \u00a0]?:?[ \u00a0]?"
        r"(?:(?:n°|№|no\.)[ \u00a0]?)?(\d+[-–/_]\d[\w/–-]*)"
        r"|(?:[nN][°º]|(?<!№)№|\b[nN]o\.)[ \u00a0\u202f]?(\d+[-–/_]\d[\w/–-]*)",
        hint=r"\d[-–/_]\d",
    ),
    Protected(
        "code-like name",
        r"(?<![\w’'-])(?=[\w./–-]{0,80}\d)"
        r"(?!(?<=\d[ \u00a0])(?:[kmµ]?g/|[км]?г/)?[kcdкдс]?[mм][23](?:/[shjсч])?\b|[mм]/[sс]2\b|"
        r"\d+[kMGT]bit/s|"
        r"(?:[JFMASOND][a-z]+)[-–]\d{1,2}\s(?:[JFMASOND][a-z]{2,8})\b)(?![а-яё]+[-–]\d{1,2}\s[а-я]+[ая]\b)"
        r"(?:[^\W\d_]\w*|\d+[A-ZА-Я]\w*)(?:[-/–][\w.]*\w)+",
        hint=r"[-/–]\w{0,80}\d|\d\w{0,80}[-/–]",
    ),
    Protected("Bion-M", r"(?:Bion-M|Бион-М)[ \u00a0]?N°[ \u00a0]?\d+", "°"),
    Protected(
        "brand",
        r"\b(?:Yahoo|Joomla|Jeopardy|Yum|Wham|Kahoot|Moulin Rouge|Mamma Mia|Chips Ahoy|Panic"
        r"|Westward Ho|Godspeed You)!(?![!?])",
        "!",
    ),
    Protected(
        "mark spoken of",
        r"(?<!\S)(?=[^\w\n]{0,40}?[;:])[;:!?.,…](?:[ \u00a0][;:!?.,…]){2,}(?!\S)"
        r"|(?<![^\s(])(?:[«„“][ \u00a0\u202f]?[»“”]|‘[ \u00a0\u202f]?’)(?![^\s.,;:!?)])",
        (*(f"{mark} " for mark in ";:!?…«„“‘"), *("«»", "„“", "“”", "‘’")),
    ),
    Protected(
        "smiley",
        r"(?<![^\s(])[:;=]['’]?-?[)(DPpOo|/\\*](?!\w)",
        hint=r"[:;=]['’]?-?[)(DPpOo|/\\*]",
    ),
)
KINDS: tuple[Protected, ...] = (*_CODE, *_ADDRESSES, *_NUMBERS, *_NAMES)
"""All that is protected, in the order of the page about typography."""


_NEEDED = tuple((kind, beginnings(kind.needs)) for kind in KINDS)


def protected_spans(text: str) -> list[tuple[int, int]]:
    """The protected stretches of one line as (start, end), in order and merged."""
    lower = text.lower()
    there, spans = signs(lower), list[tuple[int, int]]()
    for kind, needed in _NEEDED:
        if needed and needed.isdisjoint(there):
            continue
        if kind.needs and not any(part in lower for part in kind.needs):
            continue
        if kind.hint and not compiled(kind.hint).search(text):
            continue
        spans.extend(_found(compiled(kind.pattern), text))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        start, end = match.span(match.lastindex or 0)
        if start < end:
            yield start, end


def hidden(text: str) -> tuple[str, str]:
    """`text` with each protected character as `HIDDEN`, and the characters hidden, in order."""
    spans = protected_spans(text)
    if not spans and HIDDEN not in text:
        return text, ""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.extend((text[at:start], HIDDEN * (end - start)))
        at = end
    masked = "".join((*parts, text[at:]))
    originals = [text[i] for i, character in enumerate(masked) if character == HIDDEN]
    return masked, "".join(originals)


def shown(text: str, originals: str) -> str:
    """`text` with its hidden characters put back."""
    if not originals:
        return text
    returning = iter(originals)
    return "".join(next(returning) if c == HIDDEN else c for c in text)
