"""Names drafted in the other languages, as the press of each prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages.names import (
    drafts,
    english_names,
    french_first_names,
    russian_first_names,
)

# As printed by the French channels of Russian ministries and embassies, and by French newspapers.
RUSSIAN_IN_FRENCH = """
Сергей Лавров=Sergueï Lavrov
Сергей Шойгу=Sergueï Choïgou
Михаил Мишустин=Mikhaïl Michoustine
Дмитрий Рогозин=Dmitri Rogozine
Сергей Крикалёв=Sergueï Krikaliov
Максим Сураев=Maxime Souraïev
Игорь Комаров=Igor Komarov
Сергей Прокопьев=Sergueï Prokopiev
Юрий Борисов=Iouri Borissov
Юрий Гагарин=Iouri Gagarine
Валентина Терешкова=Valentina Terechkova
Владимир Путин=Vladimir Poutine
Дмитрий Медведев=Dmitri Medvedev
Мария Захарова=Maria Zakharova
Александр Новак=Alexandre Novak
Алексей Леонов=Alexeï Leonov
Антон Шкаплеров=Anton Chkaplerov
Олег Новицкий=Oleg Novitski
Анна Кикина=Anna Kikina
Сергей Рыжиков=Sergueï Ryjikov
Сергей Кудь-Сверчков=Sergueï Koud-Svertchkov
Никита Хрущёв=Nikita Khrouchtchev
Михаил Горбачёв=Mikhaïl Gorbatchev
Борис Ельцин=Boris Eltsine
Эльвира Набиуллина=Elvira Nabioullina
Валентина Матвиенко=Valentina Matvienko
Вячеслав Володин=Viatcheslav Volodine
Сергей Рябков=Sergueï Riabkov
Лев Толстой=Lev Tolstoï
Пётр Чайковский=Piotr Tchaïkovski
Александр Солженицын=Alexandre Soljenitsyne
Наталья Касперская=Natalia Kasperskaïa
Георгий Жуков=Gueorgui Joukov
Андрей Борисенко=Andreï Borissenko
Юлия Алексеева=Ioulia Alexeïeva
Иван Объедков=Ivan Obiedkov
Татьяна Голикова=Tatiana Golikova
Илья Ильин=Ilia Iline
Дмитрий Щедрин=Dmitri Chtchedrine
Евгений Кисилёв=Evgueni Kissiliov
Алексей Овчинин=Alexeï Ovtchinine
Олег Артемьев=Oleg Artemiev
Раиса Маюрова=Raïssa Maïourova
"""

# As printed by ESA, NASA and the English editions of Russian agencies.
RUSSIAN_IN_ENGLISH = """
Сергей Лавров=Sergey Lavrov
Сергей Шойгу=Sergey Shoigu
Дмитрий Рогозин=Dmitry Rogozin
Александр Новак=Alexander Novak
Максим Сураев=Maxim Surayev
Юлия Алексеева=Yulia Alexeyeva
Пётр Щербаков=Pyotr Shcherbakov
Михаил Горбачёв=Mikhail Gorbachev
Сергей Прокопьев=Sergey Prokopyev
Валерий Толстой=Valery Tolstoy
Олег Артемьев=Oleg Artemyev
Игорь Анатольевич Комаров=Igor Komarov
Юрий Борисов=Yury Borisov
Наталья Касперская=Natalya Kasperskaya
Андрей Белый=Andrey Bely
"""

# As printed by the Russian press and by the French embassy in Moscow.
FRENCH_IN_RUSSIAN = """
Jean-Yves Le Gall=Жан-Ив Ле Галль
Sylvie Bermann=Сильви Берман
Philippe Martin=Филипп Мартен
Jean Durand=Жан Дюран
Pierre Dupont=Пьер Дюпон
Anne Lefebvre=Анн Лефевр
Paul Moreau=Поль Моро
Luc Leroy=Люк Леруа
Marie Roux=Мари Ру
Fournier=Фурнье
Girard=Жирар
Bonnet=Бонне
Lambert=Ламбер
Fontaine=Фонтен
Rousseau=Руссо
Vincent=Венсан
Mercier=Мерсье
Blanc=Блан
Guérin=Герен
Boyer=Буайе
Garnier=Гарнье
Chevalier=Шевалье
Gauthier=Готье
Renard=Ренар
Marchand=Маршан
Lemaire=Лемер
Dubois=Дюбуа
Lacroix=Лакруа
Rocard=Рокар
Chirac=Ширак
Thomas Pesquet=Тома Песке
Claudie Haigneré=Клоди Эньере
Chrétien=Кретьен
Clervoy=Клервуа
Dordain=Дорден
Laurent=Лоран
Simon=Симон
Petit=Пети
Richard=Ришар
Morel=Морель
André=Андре
Faure=Фор
Blanchard=Бланшар
Picard=Пикар
Roger=Роже
Rey=Ре
Perrot=Перро
Charpentier=Шарпантье
Barbier=Барбье
Deschamps=Дешам
Bourgeois=Буржуа
Poirier=Пуарье
Lebœuf=Лебёф
Beaumont=Бомон
Delacroix=Делакруа
Baptiste Legrand=Батист Легран
Charles de Gaulle=Шарль де Голль
Valéry Giscard d’Estaing=Валери Жискар д’Эстен
Jean de La Fontaine=Жан де Ла Фонтен
Villepin=Вильпен
Le Drian=Ле Дриан
Kouchner=Кушнер
Jospin=Жоспен
Colonna=Колонна
Séjourné=Сежурне
Barrot=Барро
Bayrou=Байру
Rochefort=Рошфор
Brosse=Бросс
Langlois=Ланглуа
Chambord=Шамбор
Lyon=Лион
Guillaume Faury=Гийом Фори
"""

ENGLISH_IN_RUSSIAN = """
Neil Armstrong=Нил Армстронг
John Smith=Джон Смит
William Gibson=Уильям Гибсон
Peggy Whitson=Пегги Уитсон
Scott Kelly=Скотт Келли
Bill Nelson=Билл Нельсон
Charles Bolden=Чарльз Болден
Michael Hopkins=Майкл Хопкинс
James Webb=Джеймс Уебб
Gary Cooper=Гэри Купер
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.split("=") for line in table.strip().splitlines())
    return [(name, written) for name, written in pairs]


@pytest.mark.parametrize(("name", "written"), rows(RUSSIAN_IN_FRENCH))
def test_a_russian_name_in_french(name: str, written: str) -> None:
    assert drafts(name, "ru", "fr").text == written


@pytest.mark.parametrize(("name", "written"), rows(RUSSIAN_IN_ENGLISH))
def test_a_russian_name_in_english(name: str, written: str) -> None:
    assert drafts(name, "ru", "en").text == written


@pytest.mark.parametrize(("name", "written"), rows(FRENCH_IN_RUSSIAN))
def test_a_french_name_in_russian(name: str, written: str) -> None:
    assert drafts(name, "fr", "ru").text == written


@pytest.mark.parametrize(("name", "written"), rows(ENGLISH_IN_RUSSIAN))
def test_an_english_name_in_russian(name: str, written: str) -> None:
    assert drafts(name, "en", "ru").text == written


@pytest.mark.parametrize(("codes"), [("fr", "en"), ("en", "fr")])
def test_french_and_english_write_a_name_the_same(codes: tuple[str, str]) -> None:
    draft = drafts("Jean-Yves Le Gall", *codes)
    assert (draft.text, draft.confident) == ("Jean-Yves Le Gall", True)


def test_a_name_by_rule_alone_is_a_guess_and_says_so() -> None:
    guess = drafts("Sylvie Courtemanche", "fr", "ru")
    assert guess.text
    assert not guess.confident
    assert "guess" in str(guess.why)


def test_a_customary_form_can_be_relied_on() -> None:
    assert drafts("Jean-Yves Le Gall", "fr", "ru").confident
    assert drafts("Сергей Лавров", "ru", "fr").confident


def test_a_patronymic_is_a_russian_matter() -> None:
    assert drafts("Игорь Анатольевич Комаров", "ru", "fr").text == "Igor Komarov"
    assert drafts("Рогозин Дмитрий Олегович", "ru", "en").text == "Rogozin Dmitry"
    assert drafts("Дмитрий Шостакович", "ru", "en").text == "Dmitry Shostakovich"


def test_initials_stay_initials_but_are_a_guess() -> None:
    draft = drafts("И. А. Комаров", "ru", "fr")
    assert (draft.text, draft.confident) == ("I. A. Komarov", False)


def test_capitals_stay_capitals() -> None:
    assert drafts("Сергей ЛАВРОВ", "ru", "fr").text == "Sergueï LAVROV"


@pytest.mark.parametrize("name", ["", "  ", "Igor Komarov", "Игорь Komarov", "№ 5", "—"])
def test_what_is_no_russian_name_is_not_drafted(name: str) -> None:
    assert drafts(name, "ru", "fr").text == ""


def test_a_language_without_a_rule_has_no_drafts() -> None:
    assert drafts("Karl", "de", "ru").text == ""


def test_the_tables_of_first_names_are_large_enough_and_in_one_script() -> None:
    french = french_first_names.IN_RUSSIAN
    assert len(french) >= 300
    assert len(russian_first_names.MEN | russian_first_names.WOMEN) >= 100
    for table in (french, english_names.IN_RUSSIAN):
        assert all(russian and set(russian) <= CYRILLIC for russian in table.values())
        assert not [name for name in table if set(name) & CYRILLIC]


CYRILLIC = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")


@given(st.text(st.sampled_from("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАИОЮЯЕ -"), max_size=30))
def test_a_draft_from_russian_has_no_russian_letter(name: str) -> None:
    for code in ("fr", "en"):
        assert not set(drafts(name, "ru", code).text.lower()) & CYRILLIC


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéèêëàâôûîïçœABCÉ ’-"), max_size=30))
def test_a_draft_into_russian_has_no_latin_letter(name: str) -> None:
    for code in ("fr", "en"):
        written = drafts(name, code, "ru").text
        assert not set(written.lower()) & set("abcdefghijklmnopqrstuvwxyzéèêëàâôûîïçœ")
