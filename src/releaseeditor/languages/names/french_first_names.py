"""French first names with the Russian forms that are fixed for them."""

from __future__ import annotations

from collections.abc import Mapping

# By the practical transcription (Гиляревский, Старостин, «Иностранные имена и названия в русском
# тексте») and the custom of the Russian press where that differs: Anne is Анн, Alexandre Александр.
_MEN = """
Abel=Абель Achille=Ашиль Adam=Адам Adrien=Адриен Aimé=Эме Alain=Ален Alban=Альбан Albert=Альбер
Alexandre=Александр Alexis=Алексис Alfred=Альфред Alphonse=Альфонс Amaury=Амори Amédée=Амеде
Anatole=Анатоль André=Андре Ange=Анж Anthony=Антони Antoine=Антуан Antonin=Антонен Aristide=Аристид
Armand=Арман Arnaud=Арно Arsène=Арсен Arthur=Артюр Aubin=Обен Auguste=Огюст Augustin=Огюстен
Aurélien=Орельен Axel=Аксель Aymeric=Эмерик Baptiste=Батист Barthélemy=Бартелеми Bastien=Бастьен
Baudouin=Бодуэн Benjamin=Бенжамен Benoît=Бенуа Bernard=Бернар Bertrand=Бертран Blaise=Блез
Boris=Борис Brice=Брис Bruno=Брюно Camille=Камиль Cédric=Седрик Célestin=Селестен César=Сезар
Charles=Шарль Christian=Кристиан Christophe=Кристоф Claude=Клод Clément=Клеман Clovis=Хлодвиг
Constant=Констан Constantin=Константен Corentin=Корантен Cyprien=Сиприен Cyril=Сирил Cyrille=Сирил
Damien=Дамьен Daniel=Даниэль Danton=Дантон David=Давид Denis=Дени Désiré=Дезире Didier=Дидье
Dimitri=Димитри Dominique=Доминик Donatien=Донасьен Édouard=Эдуар Edgar=Эдгар Edmond=Эдмон Éloi=Элуа
Élie=Эли Émile=Эмиль Émilien=Эмильен Emmanuel=Эмманюэль Enzo=Энцо Éric=Эрик Ernest=Эрнест
Erwan=Эрван Étienne=Этьен Eudes=Эд Eugène=Эжен Fabien=Фабьен Fabrice=Фабрис Félicien=Фелисьен
Félix=Феликс Ferdinand=Фердинан Fernand=Фернан Firmin=Фирмен Florent=Флоран Florian=Флориан
Francis=Франсис Franck=Франк François=Франсуа Frédéric=Фредерик Gabriel=Габриэль Gaël=Гаэль
Gaëtan=Гаэтан Gaspard=Гаспар Gaston=Гастон Gauthier=Готье Gautier=Готье Geoffroy=Жоффруа
Georges=Жорж Gérald=Жеральд Gérard=Жерар Germain=Жермен Géraud=Жеро Ghislain=Гислен Gilbert=Жильбер
Gilles=Жиль Grégoire=Грегуар Grégory=Грегори Guillaume=Гийом Gustave=Гюстав Guy=Ги Gwenaël=Гвенаэль
Hadrien=Адриен Hector=Эктор Henri=Анри Henry=Анри Hervé=Эрве Hippolyte=Ипполит Honoré=Оноре
Hubert=Юбер Hugo=Юго Hugues=Юг Ignace=Иньяс Isidore=Исидор Ivan=Иван Jacques=Жак Jacky=Жаки Jean=Жан
Jérémie=Жереми Jérémy=Жереми Jérôme=Жером Joachim=Жоашен Joël=Жоэль Johan=Йоан Jonathan=Жонатан
Jordan=Жордан Joseph=Жозеф Josselin=Жослен Jules=Жюль Julien=Жюльен Justin=Жюстен Karim=Карим
Kévin=Кевен Laurent=Лоран Lazare=Лазар Léandre=Леандр Léo=Лео Léon=Леон Léonard=Леонар
Léopold=Леопольд Lilian=Лилиан Lionel=Лионель Loïc=Лоик Louis=Луи Loup=Лу Luc=Люк Lucas=Люка
Lucien=Люсьен Ludovic=Людовик Maël=Маэль Malo=Мало Marc=Марк Marcel=Марсель Marius=Мариюс
Martial=Марсиаль Martin=Мартен Mathieu=Матьё Mathis=Матис Matthieu=Матьё Mathias=Матиас
Maurice=Морис Max=Макс Maxence=Максанс Maxime=Максим Maximilien=Максимильен Mehdi=Мехди
Michaël=Микаэль Mickaël=Микаэль Michel=Мишель Mohamed=Мохамед Nathan=Натан Nicolas=Николя Noël=Ноэль
Octave=Октав Olivier=Оливье Oscar=Оскар Pascal=Паскаль Patrice=Патрис Patrick=Патрик Paul=Поль
Paulin=Полен Philibert=Филибер Philippe=Филипп Pierre=Пьер Prosper=Проспер Quentin=Кантен
Rachid=Рашид Raoul=Рауль Raphaël=Рафаэль Raymond=Раймон Régis=Режис Rémi=Реми Rémy=Реми Renaud=Рено
René=Рене Richard=Ришар Robert=Робер Robin=Робен Rodolphe=Родольф Rodrigue=Родриг Roger=Роже
Roland=Ролан Romain=Ромен Roméo=Ромео Romuald=Ромуальд Samuel=Самюэль Sébastien=Себастьен Serge=Серж
Séverin=Северен Silvère=Сильвер Simon=Симон Stanislas=Станислас Stéphane=Стефан Sylvain=Сильвен
Sylvestre=Сильвестр Tanguy=Танги Théo=Тео Théodore=Теодор Théophile=Теофиль Thibaud=Тибо
Thibault=Тибо Thibaut=Тибо Thierry=Тьерри Thomas=Тома Tristan=Тристан Ugo=Юго Urbain=Юрбен
Valentin=Валантен Valéry=Валери Victor=Виктор Vincent=Венсан Virgile=Виржиль Vivien=Вивьен
Vladimir=Владимир William=Вильям Xavier=Ксавье Yaël=Яэль Yann=Янн Yannick=Янник Yohann=Йоанн Yves=Ив
Yvan=Иван Yvon=Ивон Zacharie=Захари
"""
_WOMEN = """
Camille=Камиль Claude=Клод Dominique=Доминик
Adélaïde=Аделаида Adèle=Адель Adeline=Аделин Adrienne=Адриенна Agathe=Агат Agnès=Аньес Aïcha=Аиша
Aimée=Эме Albertine=Альбертина Alexandra=Александра Alexia=Алексия Alice=Алис Aline=Алин Alix=Аликс
Amandine=Амандин Amélie=Амели Anaïs=Анаис Anastasia=Анастасия Andrée=Андре Angèle=Анжель
Angélique=Анжелик Anne=Анн Annette=Аннетт Annick=Анник Annie=Анни Antoinette=Антуанетта
Apolline=Аполлин Ariane=Ариан Arlette=Арлетт Armelle=Армель Astrid=Астрид Aude=Од Audrey=Одри
Aurélie=Орели Aurore=Орор Axelle=Аксель Barbara=Барбара Béatrice=Беатрис Bénédicte=Бенедикт
Bernadette=Бернадетт Berthe=Берта Blanche=Бланш Blandine=Бландин Brigitte=Брижит Capucine=Капюсин
Carine=Карин Carole=Кароль Caroline=Каролин Catherine=Катрин Cécile=Сесиль Céline=Селин
Chantal=Шанталь Charlène=Шарлен Charlotte=Шарлотта Chloé=Хлоя Christelle=Кристель
Christiane=Кристиан Christine=Кристин Claire=Клер Clara=Клара Clarisse=Кларис Claudette=Клодетт
Claudie=Клоди Claudine=Клодин Clémence=Клеманс Clémentine=Клементина Clotilde=Клотильда
Colette=Колетт Colombe=Коломб Constance=Констанс Coralie=Корали Corinne=Коринн Cosette=Козетта
Cynthia=Синтия Danielle=Даниэль Danièle=Даниэль Daphné=Дафне Delphine=Дельфин Denise=Дениз
Diane=Диана Dorothée=Доротея Édith=Эдит Élaine=Элен Éléonore=Элеонора Élisabeth=Элизабет Élise=Элиз
Élodie=Элоди Éloïse=Элоиза Elsa=Эльза Émeline=Эмелин Émilie=Эмили Emma=Эмма Emmanuelle=Эмманюэль
Estelle=Эстель Esther=Эстер Ève=Эв Eugénie=Эжени Évelyne=Эвелин Fabienne=Фабьен Fanny=Фанни
Fatima=Фатима Félicité=Фелисите Fernande=Фернанда Fleur=Флёр Flora=Флора Florence=Флоранс
France=Франс Francine=Франсин Françoise=Франсуаза Frédérique=Фредерик Gabrielle=Габриэль
Gaëlle=Гаэль Geneviève=Женевьева Georgette=Жоржетт Géraldine=Жеральдин Germaine=Жермен
Ghislaine=Гислен Ginette=Жинетт Gisèle=Жизель Gwenaëlle=Гвенаэль Hélène=Элен Héloïse=Элоиза
Henriette=Анриетта Hermine=Эрмин Hortense=Ортанс Huguette=Югетт Inès=Инес Irène=Ирен Iris=Ирис
Isabelle=Изабель Jacqueline=Жаклин Jade=Жад Jeanne=Жанна Jeannine=Жанин Jennifer=Дженнифер
Jessica=Джессика Joëlle=Жоэль Joséphine=Жозефина Josette=Жозетт Josiane=Жозиан Judith=Жюдит
Julie=Жюли Juliette=Жюльетт Justine=Жюстин Karine=Карин Katia=Катя Laetitia=Летиция Lætitia=Летиция
Laura=Лора Laure=Лор Laurence=Лоранс Laurie=Лори Léa=Леа Leïla=Лейла Léonie=Леони Liliane=Лилиан
Line=Лин Lise=Лиз Louise=Луиза Lucie=Люси Lucienne=Люсьен Lucile=Люсиль Lydie=Лиди Madeleine=Мадлен
Maëlle=Маэль Magali=Магали Manon=Манон Marceline=Марселин Marcelle=Марсель Margaux=Марго
Margot=Марго Marguerite=Маргерит Maria=Мария Marianne=Марианна Marie=Мари Marielle=Мариэль
Marine=Марин Marion=Марион Marlène=Марлен Marthe=Март Martine=Мартин Maryse=Мариз Mathilde=Матильда
Maud=Мод Mélanie=Мелани Mélissa=Мелисса Michèle=Мишель Michelle=Мишель Mireille=Мирей Monique=Моник
Morgane=Морган Muriel=Мюриэль Murielle=Мюриэль Myriam=Мириам Nadège=Надеж Nadia=Надя Nadine=Надин
Natacha=Наташа Nathalie=Натали Nelly=Нелли Nicole=Николь Nina=Нина Ninon=Нинон Noémie=Ноэми
Océane=Осеан Odette=Одетт Odile=Одиль Olga=Ольга Olympe=Олимп Ophélie=Офели Oriane=Ориан
Pascale=Паскаль Patricia=Патрисия Paule=Поль Paulette=Полетт Pauline=Полин Pénélope=Пенелопа
Perrine=Перрин Rachel=Рашель Rachida=Рашида Raymonde=Раймонда Rebecca=Ребекка Régine=Режин
Renée=Рене Roberte=Роберта Rolande=Роланда Romane=Роман Rosalie=Розали Rose=Роз Roseline=Розлин
Roxane=Роксана Sabine=Сабин Salomé=Саломе Sandra=Сандра Sandrine=Сандрин Sarah=Сара Ségolène=Сеголен
Séverine=Северин Simone=Симона Solange=Соланж Solène=Солен Sonia=Соня Sophie=Софи Stéphanie=Стефани
Suzanne=Сюзанна Sylviane=Сильвиан Sylvie=Сильви Tatiana=Татьяна Thérèse=Тереза Tiphaine=Тифен
Valentine=Валантин Valérie=Валери Vanessa=Ванесса Véronique=Вероник Victoire=Виктуар
Victoria=Виктория Violaine=Виолен Violette=Виолетт Virginie=Виржини Vivienne=Вивьен Viviane=Вивиан
Yolande=Иоланда Yvette=Иветт Yvonne=Ивонн Zoé=Зоэ
"""


def _table(written: str) -> dict[str, str]:
    rows = (entry.split("=") for entry in written.lower().split())
    return {french: russian for french, russian in rows}  # noqa: C416 - a row is a list, not a pair


_OF_MEN, _OF_WOMEN = _table(_MEN), _table(_WOMEN)

MEN = frozenset(_OF_MEN)
WOMEN = frozenset(_OF_WOMEN)
IN_RUSSIAN: Mapping[str, str] = {**_OF_MEN, **_OF_WOMEN}
"""Names in small letters with their Russian forms; names of both have the same one."""
