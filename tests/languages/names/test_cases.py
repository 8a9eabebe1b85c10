"""Russian names in all cases, foreign ones as Russian grammar takes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.languages.names import CASES, Gender, case_forms, gender_of


def forms(name: str, gender: Gender | None = None) -> list[str]:
    return [form.text for form in case_forms(name, gender)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "Игорь Комаров",
            "Игоря Комарова, Игорю Комарову, Игоря Комарова, Игорем Комаровым, Игоре Комарове",
        ),
        (
            "Жан-Ив Ле Галль",
            (
                "Жан-Ива Ле Галля, "
                "Жан-Иву Ле Галлю, "
                "Жан-Ива Ле Галля, "
                "Жан-Ивом Ле Галлем, "
                "Жан-Иве Ле Галле"
            ),
        ),
        (
            "Сергей Шойгу",
            "Сергея Шойгу, Сергею Шойгу, Сергея Шойгу, Сергеем Шойгу, Сергее Шойгу",
        ),
        (
            "Наталья Касперская",
            (
                "Натальи Касперской, "
                "Наталье Касперской, "
                "Наталью Касперскую, "
                "Натальей Касперской, "
                "Наталье Касперской"
            ),
        ),
        (
            "Лев Толстой",
            "Льва Толстого, Льву Толстому, Льва Толстого, Львом Толстым, Льве Толстом",
        ),
        (
            "Илья Ильин",
            "Ильи Ильина, Илье Ильину, Илью Ильина, Ильёй Ильиным, Илье Ильине",
        ),
        (
            "Мария Захарова",
            "Марии Захаровой, Марии Захаровой, Марию Захарову, Марией Захаровой, Марии Захаровой",
        ),
        (
            "Юрий Шевчук",
            "Юрия Шевчука, Юрию Шевчуку, Юрия Шевчука, Юрием Шевчуком, Юрии Шевчуке",
        ),
        (
            "Анна Шевчук",
            "Анны Шевчук, Анне Шевчук, Анну Шевчук, Анной Шевчук, Анне Шевчук",
        ),
        (
            "Александр Дюма",
            "Александра Дюма, Александру Дюма, Александра Дюма, Александром Дюма, Александре Дюма",
        ),
        (
            "Поль Мартен",
            "Поля Мартена, Полю Мартену, Поля Мартена, Полем Мартеном, Поле Мартене",
        ),
        (
            "Сергей Кудь-Сверчков",
            (
                "Сергея Кудь-Сверчкова, "
                "Сергею Кудь-Сверчкову, "
                "Сергея Кудь-Сверчкова, "
                "Сергеем Кудь-Сверчковым, "
                "Сергее Кудь-Сверчкове"
            ),
        ),
        (
            "Владимир Черных",
            (
                "Владимира Черных, "
                "Владимиру Черных, "
                "Владимира Черных, "
                "Владимиром Черных, "
                "Владимире Черных"
            ),
        ),
        (
            "Анна Кикина",
            "Анны Кикиной, Анне Кикиной, Анну Кикину, Анной Кикиной, Анне Кикиной",
        ),
        (
            "Пьер Роже",
            "Пьера Роже, Пьеру Роже, Пьера Роже, Пьером Роже, Пьере Роже",
        ),
        (
            "Игорь Анатольевич Комаров",
            (
                "Игоря Анатольевича Комарова, "
                "Игорю Анатольевичу Комарову, "
                "Игоря Анатольевича Комарова, "
                "Игорем Анатольевичем Комаровым, "
                "Игоре Анатольевиче Комарове"
            ),
        ),
        (
            "Ольга Герман",
            "Ольги Герман, Ольге Герман, Ольгу Герман, Ольгой Герман, Ольге Герман",
        ),
        (
            "Любовь Орлова",
            "Любови Орловой, Любови Орловой, Любовь Орлову, Любовью Орловой, Любови Орловой",
        ),
        (
            "Николай Римский-Корсаков",
            (
                "Николая Римского-Корсакова, "
                "Николаю Римскому-Корсакову, "
                "Николая Римского-Корсакова, "
                "Николаем Римским-Корсаковым, "
                "Николае Римском-Корсакове"
            ),
        ),
        (
            "Юрий Шевченко",
            "Юрия Шевченко, Юрию Шевченко, Юрия Шевченко, Юрием Шевченко, Юрии Шевченко",
        ),
        (
            "Сергей Королёв",
            "Сергея Королёва, Сергею Королёву, Сергея Королёва, Сергеем Королёвым, Сергее Королёве",
        ),
        (
            "Шарль де Голль",
            "Шарля де Голля, Шарлю де Голлю, Шарля де Голля, Шарлем де Голлем, Шарле де Голле",
        ),
    ],
)
def test_a_name_is_declined_as_a_whole(name: str, expected: str) -> None:
    assert forms(name) == expected.split(", ")


@pytest.mark.parametrize(
    "name",
    ["Сильви Берман", "Софи Гийе", "Николь Мартен", "Тома Песке", "Клоди Эньере", "Мари Бенуа"],
)
def test_what_russian_does_not_decline_stays(name: str) -> None:
    assert set(forms(name)) == {name}


def test_the_gender_decides_on_a_surname_that_ends_in_a_consonant() -> None:
    assert forms("Саша Шевчук", Gender.FEMININE)[0] == "Саши Шевчук"
    assert forms("Саша Шевчук", Gender.MASCULINE)[0] == "Саши Шевчука"


def test_every_form_says_its_case() -> None:
    found = case_forms("Игорь Комаров")
    assert [form.case for form in found] == list(CASES)
    assert {form.language for form in found} == {"ru"}


def test_initials_stay() -> None:
    assert forms("И. А. Комаров")[0] == "И. А. Комарова"


def test_capitals_stay_capitals() -> None:
    assert forms("Игорь КОМАРОВ")[0] == "Игоря КОМАРОВА"


@pytest.mark.parametrize("name", ["", " ", "Igor Komarov", "№ 5"])
def test_what_is_not_russian_has_no_forms(name: str) -> None:
    assert case_forms(name) == ()


@given(st.text(st.sampled_from("абвгдежзийклмнопрстьэюяё АБВЯ.-"), max_size=25))
def test_a_form_has_as_many_words_as_the_name(name: str) -> None:
    for form in case_forms(name):
        assert len(form.text.split()) == len(name.split())


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Игорь Комаров", Gender.MASCULINE),
        ("Сильви Берман", Gender.FEMININE),
        ("Sylvie Bermann", Gender.FEMININE),
        ("Jean-Marie Dupont", Gender.MASCULINE),
        ("Anne-Laure Petit", Gender.FEMININE),
        ("Илья Ильин", Gender.MASCULINE),
        ("Захарова", Gender.FEMININE),
        ("Зоригто Саханов", Gender.MASCULINE),
        ("Peggy Whitson", Gender.FEMININE),
        ("Dominique Martin", Gender.UNKNOWN),
        ("Ким Ын", Gender.MASCULINE),
        ("", Gender.UNKNOWN),
    ],
)
def test_a_name_tells_the_gender_or_does_not(name: str, gender: Gender) -> None:
    assert gender_of(name) is gender
