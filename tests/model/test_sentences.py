"""Where sentences begin, in the three languages."""

import pytest

from releaseeditor.model.sentences import sentence_starts


@pytest.mark.parametrize(
    "marked",
    [
        "Un. |Deux. |Trois.",
        "Un\u00a0! |Deux\u00a0? |Trois…",
        "« Je suis satisfait.\u00a0» |Il a ajouté.",
        "Il a dit : « Oui. |Alors que tout change. » |Fin.",
        "Fin. |« Je suis satisfait. »",
        "Fin.\n|Suite.",
        "Fin. |2013 fut une bonne année.",
        "Fin. |À l’issue. |Élan. |L’accord.",
        "M. Le Gall et MM. Durand et J.-Y. Martin. |Ils parlent.",
        "le Dr. Martin, cf. Annexe, vol. IV. |Fin.",
        "Mr. Smith met J. R. R. Martin. |They spoke.",
        "“I am glad.” |“So am I.”",
        "He said: “Yes!” and left. |She stayed.",
        "Встреча в г. Москве на ул. Ленина. |Директор И. О. Комаров выступил.",
        "МГУ им. Ломоносова, 5 млн. Рублей. |«Да», — сказал он.",
        "«Да!» — сказал он. |— Нет, — ответил Комаров. |Конец.",
        "Вопрос?.. |Ответ!",
        "le 9 mars, etc. et cetera. |Fin.",
        "http://example.org/a.B c",
        "2.5 millions",
        "",
        "   ",
        "Un seul",
        "Un seul. ",
        "d’accord… ou pas",
    ],
)
def test_a_sentence_begins_behind_each_bar(marked: str) -> None:
    pieces = marked.split("|")
    starts = [sum(map(len, pieces[:at])) for at in range(1, len(pieces))]
    assert sentence_starts("".join(pieces)) == starts
