"""How French press releases are worded."""

from __future__ import annotations

from releaseeditor.exchange.reading.lexicon import Lexicon, words

FRENCH = Lexicon(
    language="fr",
    furniture=(
        r"haut de (?:la )?page",
        r"retour (?:en haut(?: de (?:la )?page)?|à l[’']accueil)",
        r"imprimer(?: (?:la|cette) page)?",
        r"partager(?: (?:la|cette) page| sur .{1,30})?",
        r"diffusion immédiate|pour diffusion immédiate",
        r"[-–—*\s]*fin[-–—*\s]*",
    ),
    published=r"(?:article )?(?:publié|mis|posté)e? (?:en ligne )?le\s*:?|date de publication\s*:",
    reference=r"réf(?:érence)?\.?|n[°ºo]|communiqué n[°ºo]",
    dateline_joint=r",?\s+le",
    speech=(
        r"a (?:ainsi |également |notamment |ensuite |alors |par ailleurs )?"
        r"(?:déclaré|dit|affirmé|indiqué|souligné|ajouté|précisé|expliqué|estimé|rappelé|conclu"
        r"|commenté|annoncé|assuré|confié|observé|noté|insisté|poursuivi|remarqué|salué)"
        r"|déclare|affirme|indique|souligne|ajoute|précise|explique|estime|rappelle|conclut"
        r"|commente|annonce|assure|se réjouit|s[’']est (?:félicitée?|réjouie?)"
    ),
    functions=(
        r"(?:co-?|vice-?|ex-?|ancien(?:ne)? |premi(?:er|ère) |haute? )?"
        r"(?:président|directeur|directrice|ambassad(?:eur|rice)|ministre|secrétaire|chef|cheffe"
        r"|responsable|administrat(?:eur|rice)|porte-parole|conseill(?:er|ère)|consul|délégu"
        r"|chargée? d|commissaire|maire|député|sénat(?:eur|rice)|général|astronaute|cosmonaute"
        r"|spationaute|professeur|recteur|doyen|coordinat(?:eur|rice)|représentant|gouverneur"
        r"|fondat(?:eur|rice)|PDG|attachée?|inspect(?:eur|rice)|préfet|commandant|membre"
        r"|présentat(?:eur|rice)|chercheu(?:r|se)|ingénieure?)"
    ),
    unsplit=(
        r"(?:haute? |premi(?:er|ère) )?"
        r"(?:ambassad|ministre|consul|gouverneur|préfet|maire|député|sénat)|président de la Répub"
    ),
    of=r"(?:de la|de l[’']|d[’']|du|des|de|au|à la|à l[’'])",
    bodies=(
        r"centre|institut|agence|université|académie|comité|conseil|groupe|mission|programme"
        r"|ministère|fondation|société|école|observatoire|laboratoire|études|affaires|recherche"
    ),
    conjunctions=r"et|ainsi que",
    honorifics=r"(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me)\.?|Monsieur|Madame|Mesdames|Messieurs|Docteur",
    openers=words(
        "Selon Pour Avec En Par Le La Les L’ Un Une Ce Cette Son Sa À A De Du Des Dans Quant"
        " Et Mais Lors Entre Sur Chez Depuis Pendant"
    ),
    particles=words("Le La De Du Des Von Van Der Di Da El Al Ben Mac"),
    town_after=r"\bà",
    frequent=words(
        "le la les des du de et à un une dans pour sur avec est en ce cette qui que au aux par"
        " ont été leur son ses plus"
    ),
    letters=frozenset("àâæçéèêëîïôœùûü"),
    documents={
        "press_release": r"communiqué de presse|communiqué",
        "joint_release": r"communiqué (?:de presse )?(?:conjoint|commun)",
        "invitation": r"invitation (?:à la )?presse",
        "note_to_editors": r"note aux rédactions",
    },
)
