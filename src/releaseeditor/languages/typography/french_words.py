"""French words with ligatures, and with accents on their capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from releaseeditor.languages.typography.rule import Edit, Spacing, compiled

# The stems in which oe is one letter; moelle, poème, coefficient, coexister have two.
_STEMS = (
    "coeur|choeur|soeur|rancoeur|écoeur|oeuvr|manoeuvr|désoeuvr|oeil|"
    "oeuf|boeuf|noeud|voeu|moeurs|oecumén|oedèm|oedip|oesopha|oestrog|oenolog|oenotour|oenophil|"
    "foet(?=us|al|aux)|coelacanthe|coeliaque|oenanth"
)
_WORD = r"(?<![^\W\d_])(?:[^\W\d_]+-)?[^\W\d_]*(?:oe|OE|Oe)[^\W\d_]+"
_AE = "(?i:(?<=curriculum vit)ae|(?<=ex )ae(?=quo\\b)|(?<=et c)ae(?=tera\\b))"


def ligatures(text: str, _: Spacing) -> list[Edit]:
    """Finds œ and æ written as two letters, in the words that have them."""
    edits = [
        Edit(m.start(), m.end(), _joined(m[0]))
        for m in compiled(_WORD).finditer(text)
        if _has_ligature(m[0])
    ]
    edits.extend(
        Edit(m.start(), m.end(), "Æ" if m[0].isupper() else "æ")
        for m in compiled(_AE).finditer(text)
    )
    return sorted(edits, key=lambda edit: edit.start)


def _has_ligature(word: str) -> bool:
    last = word.lower().rpartition("-")[2]
    return compiled(f"(?:{_STEMS})").match(last) is not None


def _joined(word: str) -> str:
    return re.sub("OE|Oe|oe", lambda m: "œ" if m[0] == "oe" else "Œ", word, count=1)


# Words whose first letter is É, without it.
_E_ACUTE = """
change changer changes chantillon chantillons chec chelle chéance clair clairage clairs clipses
cole coles colier coliers cologie cologique cologiquement cologiques conomie conomies conomique
conomiquement conomiques lectroniquement nergiquement trangement trange tranges
conomiste cossais cosse couter coute coutez cran crans crasant crire crit criture crits crivain
crivains crivez diteur diteurs ditions ditorial douard ducatif gal gale galement galité
glise glises gypte gyptien gyptienne gyptiens laboration largissement lectricité lectrique
lectriques lectron lectronique lectroniques lectrons lectoral lectorale lément léments léonore
léphant levage lève lèves lu lue lues lus lysée mancipation merveillement metteur metteurs mile
milie mirats nergétique nergétiques nergie nergies nergique nigme norme normes numération numérer
paule pargne pée pidémie pinal ponge poque poques preuve preuves prouvé prouver quateur
quilibre quinoxe quipage quipages quipe quipement quipements quipes quitable quivalent rythrée
squisse squisses tabli tablie tablir tablissement tablissements taient tait tampes tanchéité tang
tangs tant tape tapes tat tatique tats té tendue thiopie thique thylène tienne toile toiles
tretat vian pinay lodie tonnamment tonnant
tranger trangère trangères trangers troit tude tudes tudiant tudiante tudiantes
tudiants valuations vangile vasion veil vénement vénements vènement vènements ventuel ventuelle
ventuellement vêque vêché viction videmment vidence viter voquant voquée voquer volutions vreux vry
"""
# Words that English writes in the same way: only where no English name stands around them.
_ALSO_ENGLISH = """
dition ducation lection lections mission missions pisode pisodes quation ruption ruptions rosion
valuation volution clipse lite lites
"""
_OTHERS = """
Etre Être Etes Êtes Ete Été Ile Île Iles Îles Ilot Îlot Ere Ère Oter Ôter
"""
_CAPITALS = """
ACCES ACCÈS ACADEMIE ACADÉMIE BENEFICE BÉNÉFICE CHOMAGE CHÔMAGE COMPLETES COMPLÈTES
DECES DÉCÈS DEPART DÉPART DEPUTE DÉPUTÉ DEPUTES DÉPUTÉS DERNIERE DERNIÈRE ELEVES ÉLÈVES
ENQUETE ENQUÊTE EPIDEMIE ÉPIDÉMIE ETABLISSEMENT ÉTABLISSEMENT ETAPE ÉTAPE EVENEMENTIEL ÉVÉNEMENTIEL
HOPITAL HÔPITAL IMPOTS IMPÔTS INTERIEUR INTÉRIEUR MEMOIRE MÉMOIRE MODELE MODÈLE NUMERIQUE NUMÉRIQUE
PERIODE PÉRIODE PLANETE PLANÈTE PREMIERE PREMIÈRE PROCES PROCÈS PROGRES PROGRÈS QUEBEC QUÉBEC
REALITE RÉALITÉ REFORME RÉFORME REGLEMENT RÈGLEMENT REPONSE RÉPONSE RESULTAT RÉSULTAT
RESULTATS RÉSULTATS REUSSITE RÉUSSITE SENAT SÉNAT SERIE SÉRIE SIECLE SIÈCLE SUCCES SUCCÈS
SYSTEME SYSTÈME THEATRE THÉÂTRE THEME THÈME VEHICULE VÉHICULE VERITE VÉRITÉ
ACADEMIE ACADÉMIE ACTIVITE ACTIVITÉ AOUT AOÛT CEREMONIE CÉRÉMONIE CLOTURE CLÔTURE
COOPERATION COOPÉRATION DEBUT DÉBUT DECEMBRE DÉCEMBRE DEJA DÉJÀ DEPARTEMENT DÉPARTEMENT
DEVELOPPEMENT DÉVELOPPEMENT ECOLE ÉCOLE ECOLES ÉCOLES ECONOMIE ÉCONOMIE ECONOMIQUE ÉCONOMIQUE
ECONOMIQUES ÉCONOMIQUES EDITION ÉDITION EDUCATION ÉDUCATION EGALITE ÉGALITÉ EGLISE ÉGLISE
ELECTION ÉLECTION ELECTIONS ÉLECTIONS ENERGIE ÉNERGIE EQUIPE ÉQUIPE EQUIPES ÉQUIPES ETAT ÉTAT
ETATS ÉTATS ETE ÉTÉ ETRANGERES ÉTRANGÈRES ETRANGER ÉTRANGER ETUDE ÉTUDE ETUDES ÉTUDES
EUROPEEN EUROPÉEN EUROPEENNE EUROPÉENNE EUROPEENNES EUROPÉENNES EUROPEENS EUROPÉENS
EVENEMENT ÉVÉNEMENT EVENEMENTS ÉVÉNEMENTS FEDERATION FÉDÉRATION FEVRIER FÉVRIER
FRANCAIS FRANÇAIS FRANCAISE FRANÇAISE FRANCAISES FRANÇAISES FRATERNITE FRATERNITÉ
GENERAL GÉNÉRAL GENERALE GÉNÉRALE GRACE GRÂCE HOTEL HÔTEL ILE ÎLE INTERET INTÉRÊT LIBERTE LIBERTÉ
METEO MÉTÉO MINISTERE MINISTÈRE NUMERO NUMÉRO PREFECTURE PRÉFECTURE PREFET PRÉFET
PRESIDENCE PRÉSIDENCE PRESIDENT PRÉSIDENT PRESIDENTE PRÉSIDENTE QUALITE QUALITÉ REGION RÉGION
REPUBLIQUE RÉPUBLIQUE RESUME RÉSUMÉ SANTE SANTÉ SECURITE SÉCURITÉ SOCIETE SOCIÉTÉ
STRATEGIE STRATÉGIE STRATEGIQUE STRATÉGIQUE TELEPHONE TÉLÉPHONE UNIVERSITE UNIVERSITÉ
"""


@lru_cache(maxsize=1)
def _accents() -> dict[str, str]:
    acute = {f"E{rest}": f"É{rest}" for rest in (_E_ACUTE + _ALSO_ENGLISH).split()}
    pairs = (_OTHERS + _CAPITALS).split()
    return acute | dict(zip(pairs[::2], pairs[1::2], strict=True))


@lru_cache(maxsize=1)
def _doubtful() -> frozenset[str]:
    return frozenset(f"E{rest}" for rest in _ALSO_ENGLISH.split())


def capitals(text: str, _: Spacing) -> list[Edit]:
    """Finds words whose capital, or whose capitals, lack their accent (Etat, ECONOMIQUE)."""
    edits: list[Edit] = []
    for match in compiled(r"(?<![\w.@-])[AC-IMNOP-U]\w+(?:-\w+)*").finditer(text):
        edits.extend(_accented(match))
    return edits


def _accented(match: re.Match[str]) -> list[Edit]:
    """The first part of the word, and the others if they are capitals too (Etats-Unis)."""
    words = _accents()
    if match[0].partition("-")[0] in _doubtful() and _among_names(match):
        return []
    parts = [words.get(part, part) for part in match[0].split("-")]
    new = "-".join(parts)
    return [Edit(match.start(), match.end(), new)] if new != match[0] else []


def _among_names(match: re.Match[str]) -> bool:
    """Whether a capitalised word without accent stands right beside the match."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(compiled(r"[A-Z][A-Za-z]+ $").search(before) or compiled(r" [A-Z&]").match(after))


# A at the start of a sentence is the preposition before most words; before these it is a letter, a
# form of avoir, a piece of Latin or an English article.
_NO_PREPOSITION = (
    "priori|posteriori|minima|maxima|contrario|fortiori|cappella|pari|novo|"
    "est|et|ou|vers|puis|sont|vaut|ont|au|aux|avec|comme|contient|désigne|signifie|représente|"
    "pour|par|en|plus|ne|se|star|the|new|space|man|day|great|good|small|"
    r"[a-zà-ÿ]*é|[a-zà-ÿ]+ées?|[a-zà-ÿ]+és|eu|pu|dû|su|vu|lu|bu|fait|dit|mis|pris|écrit|reçu|tenu|"
    "obtenu|permis|suivi|réussi|choisi|fini|rendu|perdu|vendu|ouvert|offert"
)
_BEGINNING = (
    r"(?:^|(?<=[.!?…] )|(?<=[«“(]\u00a0)|(?<=[«“\"(] )|(?<=[«“\"(])|(?<=[—–•-][ \u00a0])|(?<=: ))"
)
PREPOSITION = (
    rf"{_BEGINNING}A(?=[ \u00a0](?:\d+[ \u00a0]?(?:h|heures?|ans|mois|jours|km|mètres|%)\b|"
    rf"(?!(?:{_NO_PREPOSITION})(?!\w))[a-zà-ÿœ]{{2,}}|[ly][’']|"
    r"(?:Paris|Moscou|Kourou|Toulouse|Bruxelles|Lyon|Marseille|Bordeaux|Strasbourg|Genève|Londres|"
    r"Berlin|Rome|Madrid|Baïkonour)\b|"
    r"[A-ZÉÎ][a-zà-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*(?: ?[,;:]| (?!is\b|of\b|and\b|the\b|to\b)[a-zà-ÿ])))"
)
CEDILLA = rf"{_BEGINNING}Ca(?= [a-zéèêà])"
