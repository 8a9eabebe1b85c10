"""English first names with the Russian forms that are customary for them."""

from __future__ import annotations

from collections.abc import Mapping

# Ермолович, «Англо-русский словарь персоналий», for what is customary.
_MEN = """
Aaron=Аарон Adam=Адам Adrian=Адриан Alan=Алан Albert=Альберт Alex=Алекс Alexander=Александр
Alfred=Альфред Allen=Аллен Andrew=Эндрю Andy=Энди Anthony=Энтони Antony=Энтони Arnold=Арнольд
Arthur=Артур Barry=Барри Ben=Бен Benjamin=Бенджамин Bernard=Бернард Bill=Билл Bob=Боб Boris=Борис
Brad=Брэд Bradley=Брэдли Brian=Брайан Bruce=Брюс Bryan=Брайан Calvin=Кельвин Carl=Карл
Charles=Чарльз Chris=Крис Christian=Кристиан Christopher=Кристофер Clark=Кларк Clifford=Клиффорд
Colin=Колин Craig=Крейг Dan=Дэн Daniel=Дэниел Dave=Дейв David=Дэвид Dean=Дин Dennis=Деннис
Derek=Дерек Don=Дон Donald=Дональд Douglas=Дуглас Duncan=Данкан Dwight=Дуайт Earl=Эрл Ed=Эд
Edgar=Эдгар Edward=Эдвард Edwin=Эдвин Elliot=Эллиот Eric=Эрик Ernest=Эрнест Eugene=Юджин
Francis=Фрэнсис Frank=Фрэнк Franklin=Франклин Fred=Фред Frederick=Фредерик Gabriel=Гэбриел
Gareth=Гарет Gary=Гэри Geoffrey=Джеффри George=Джордж Gerald=Джеральд Gilbert=Гилберт Glenn=Гленн
Gordon=Гордон Graham=Грэм Gregory=Грегори Greg=Грег Guy=Гай Harold=Гарольд Harry=Гарри Henry=Генри
Herbert=Герберт Howard=Говард Hugh=Хью Ian=Иэн Isaac=Айзек Jack=Джек Jacob=Джейкоб James=Джеймс
Jason=Джейсон Jeff=Джефф Jeffrey=Джеффри Jeremy=Джереми Jerome=Джером Jerry=Джерри Jim=Джим Joe=Джо
Joel=Джоэл John=Джон Johnny=Джонни Jonathan=Джонатан Jordan=Джордан Joseph=Джозеф Joshua=Джошуа
Julian=Джулиан Justin=Джастин Keith=Кит Ken=Кен Kenneth=Кеннет Kevin=Кевин Kyle=Кайл Larry=Ларри
Lawrence=Лоуренс Lee=Ли Leonard=Леонард Leslie=Лесли Lewis=Льюис Louis=Луис Luke=Люк
Malcolm=Малкольм Marcus=Маркус Mark=Марк Martin=Мартин Matthew=Мэтью Max=Макс Michael=Майкл
Mike=Майк Mitchell=Митчелл Nathan=Натан Neil=Нил Nicholas=Николас Nick=Ник Nigel=Найджел Noel=Ноэл
Norman=Норман Oliver=Оливер Oscar=Оскар Patrick=Патрик Paul=Пол Peter=Питер Philip=Филип
Phillip=Филлип Ralph=Ральф Randy=Рэнди Ray=Рэй Raymond=Рэймонд Reginald=Реджинальд Rex=Рекс
Richard=Ричард Rick=Рик Rob=Роб Robert=Роберт Robin=Робин Rodney=Родни Roger=Роджер Roland=Роланд
Ronald=Рональд Ross=Росс Roy=Рой Russell=Рассел Ryan=Райан Sam=Сэм Samuel=Сэмюэл Scott=Скотт
Sean=Шон Sebastian=Себастьян Shane=Шейн Simon=Саймон Stanley=Стэнли Stephen=Стивен Steve=Стив
Steven=Стивен Stuart=Стюарт Terence=Теренс Terry=Терри Theodore=Теодор Thomas=Томас Tim=Тим
Timothy=Тимоти Toby=Тоби Tom=Том Tony=Тони Trevor=Тревор Victor=Виктор Vincent=Винсент Walter=Уолтер
Warren=Уоррен Wayne=Уэйн William=Уильям Winston=Уинстон Zachary=Закари
"""
_WOMEN = """
Abigail=Эбигейл Agnes=Агнес Alexandra=Александра Alice=Элис Alison=Элисон Amanda=Аманда Amber=Эмбер
Amelia=Амелия Amy=Эми Andrea=Андреа Angela=Анджела Ann=Энн Anna=Анна Anne=Энн Annie=Энни Ashley=Эшли
Audrey=Одри Barbara=Барбара Beatrice=Беатрис Betty=Бетти Beverly=Беверли Bonnie=Бонни Brenda=Бренда
Bridget=Бриджит Carol=Кэрол Caroline=Кэролайн Catherine=Кэтрин Charlotte=Шарлотта Cheryl=Шерил
Chloe=Хлоя Christina=Кристина Christine=Кристин Claire=Клэр Clara=Клара Cynthia=Синтия
Deborah=Дебора Denise=Дениз Diana=Диана Diane=Дайан Donna=Донна Doris=Дорис Dorothy=Дороти
Eileen=Айлин Elaine=Элейн Eleanor=Элинор Elizabeth=Элизабет Ellen=Эллен Emily=Эмили Emma=Эмма
Erin=Эрин Esther=Эстер Eva=Ева Evelyn=Эвелин Fiona=Фиона Florence=Флоренс Frances=Фрэнсис Gail=Гейл
Gemma=Джемма Georgina=Джорджина Gillian=Джиллиан Gloria=Глория Grace=Грейс Hannah=Ханна
Harriet=Гарриет Heather=Хизер Heidi=Хайди Helen=Хелен Hilary=Хилари Hillary=Хиллари Holly=Холли
Irene=Айрин Isabel=Изабель Jane=Джейн Janet=Джанет Janice=Дженис Jean=Джин Jennifer=Дженнифер
Jessica=Джессика Jill=Джилл Joan=Джоан Joanna=Джоанна Joanne=Джоанн Josephine=Джозефин Joyce=Джойс
Judith=Джудит Judy=Джуди Julia=Джулия Julie=Джули June=Джун Karen=Карен Kate=Кейт Katherine=Кэтрин
Kathleen=Кэтлин Kathryn=Кэтрин Katie=Кэти Kelly=Келли Kimberly=Кимберли Laura=Лора Lauren=Лорен
Linda=Линда Lisa=Лиза Lois=Лоис Lorraine=Лоррейн Louise=Луиза Lucy=Люси Lynn=Линн Madeleine=Мадлен
Margaret=Маргарет Maria=Мария Marie=Мари Marilyn=Мэрилин Martha=Марта Mary=Мэри Megan=Меган
Melanie=Мелани Melissa=Мелисса Michelle=Мишель Mildred=Милдред Molly=Молли Nancy=Нэнси Naomi=Наоми
Natalie=Натали Nicole=Николь Nina=Нина Olivia=Оливия Pamela=Памела Patricia=Патрисия Paula=Пола
Pauline=Полин Peggy=Пегги Penelope=Пенелопа Phyllis=Филлис Rachel=Рэйчел Rebecca=Ребекка Rita=Рита
Roberta=Роберта Rose=Роуз Ruth=Рут Sally=Салли Samantha=Саманта Sandra=Сандра Sarah=Сара
Serena=Серена Sharon=Шэрон Shirley=Ширли Sophia=София Sophie=Софи Stella=Стелла Stephanie=Стефани
Sunita=Сунита Susan=Сьюзан Suzanne=Сюзанна Sylvia=Сильвия Teresa=Тереза Theresa=Тереза Tina=Тина
Tracy=Трейси Ursula=Урсула Valerie=Валери Vanessa=Ванесса Vera=Вера Victoria=Виктория
Virginia=Вирджиния Wendy=Венди Yvonne=Ивонн Zoe=Зоуи
"""


def _table(written: str) -> dict[str, str]:
    rows = (entry.split("=") for entry in written.lower().split())
    return {english: russian for english, russian in rows}  # noqa: C416 - a row is a list, not a pair


_OF_MEN, _OF_WOMEN = _table(_MEN), _table(_WOMEN)

MEN = frozenset(_OF_MEN)
WOMEN = frozenset(_OF_WOMEN)
IN_RUSSIAN: Mapping[str, str] = {**_OF_MEN, **_OF_WOMEN}
"""Names in small letters with their Russian forms."""
