"""Russian first names with the forms that the press prints in French and in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# Only what differs from the rules stands here: «name=French/English»; a form left out is theirs.
# The forms are those in which Russian ministries sign in French and English, and of news agencies.
_MEN = """
Александр=Alexandre/Alexander Алексей=Alexeï/Alexey Анатолий Андрей Антон Аркадий Арсений Артём
Артемий Богдан Борис Вадим Валентин=Valentin/ Валерий Василий=Vassili/Vasily Виктор=Viktor/ Виталий
Владимир Владислав Всеволод Вячеслав=Viatcheslav/ Геннадий=Guennadi/ Георгий=Gueorgui/
Герман=Guerman/German Глеб Григорий=Grigori/ Даниил=Daniil/ Данила Денис Дмитрий Евгений Егор Иван
Игорь Илья=Ilia/Ilya Ильдар Иосиф Казбек Кирилл Константин=Konstantin/ Лев=Lev/ Леонид
Максим=Maxime/Maxim Марат Марк Мартин=Martin/ Михаил Никита Николай Олег Павел Пётр=Piotr/Pyotr
Петр=Piotr/Pyotr Рашид Ринат Роман Руслан Рустам Савелий Семён=Semion/Semyon Сергей Станислав Степан
Тимофей Тимур Фёдор=Fiodor/Fyodor Федор=Fiodor/Fyodor Филипп Эдуард=Édouard/Eduard Эльдар Юлий Юрий
Яков Ян Ярослав Святослав Ростислав Валентин=Valentin/ Августин=Avgoustin/ Вениамин=Veniamin/
Серафим Захар Матвей Прохор Ефим Лука Фома Саша
"""
_WOMEN = """
Агата Александра=Alexandra/Alexandra Алёна Алина Алиса Алла Анастасия=/Anastasia
Анжела=Angela/Angela Анна Антонина Валентина Валерия=/Valeria Варвара Вера Вероника
Виктория=/Viktoria Галина Дарья Диана Ева Евгения=/Yevgenia Екатерина Елена Елизавета Жанна Зинаида
Зоя Инна Ирина Карина Кира Клавдия Ксения=Ksenia/Ksenia Лариса Лидия=/Lidia Любовь Людмила Маргарита
Марина Мария=/Maria Милана Надежда Наталия=/Natalia Наталья Нина Оксана Ольга Полина Раиса Регина
Светлана София=Sofia/Sofia Софья=Sofia/Sofya Таисия=/Taisia Тамара Татьяна Ульяна Эльвира Эльза Эмма
Юлия=/Yulia Яна Ярослава Майя=Maïa/Maya Элла Элина Злата Нелли
"""


def _rows(table: str) -> Iterator[tuple[str, str, str]]:
    for entry in table.split():
        name, _, forms = entry.partition("=")
        french, _, english = forms.partition("/")
        yield name.lower(), french.lower(), english.lower()


MEN = frozenset(name for name, _, _ in _rows(_MEN))
WOMEN = frozenset(name for name, _, _ in _rows(_WOMEN))

IN_FRENCH: Mapping[str, str] = {
    name: french for name, french, _ in (*_rows(_MEN), *_rows(_WOMEN)) if french
}
IN_ENGLISH: Mapping[str, str] = {
    name: english for name, _, english in (*_rows(_MEN), *_rows(_WOMEN)) if english
}
