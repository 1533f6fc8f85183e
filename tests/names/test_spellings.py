"""Who asks for a person gets that person, in whatever script, spelling, order and case."""

from collections.abc import Mapping

import pytest

from bot.names import Sure
from tests.names.known import Known
from tests.names.starter import names, spellings

ALES, MIKALAI, ZMITSER = "ales-bialiatski", "mikalai-statkevich", "zmitser-dashkevich"
EDUARD, PAVEL, SIARHEI = "eduard-lobau", "pavel-seviarynets", "siarhei-kavalenka"

KNOWN = Known(spellings())
BARELY_KNOWN = Known(names())  # by two spellings each
INVENTED = Known(
    {
        "ivan-ivanou": ["Ivan Ivanou", "Іван Іваноў"],
        "alena-krasouskaya": ["Alena Krasouskaya", "Алена Красоўская"],
        "yauhen-zhuk": ["Yauhen Zhuk", "Яўген Жук"],
        "hanna-novik-reut": ["Hanna Novik-Reut", "Ганна Новік-Рэут"],
        "yuliya-shcharbak": ["Yuliya Shcharbak", "Юлія Шчарбак"],
        "ihar-halubovich": ["Ihar Halubovich", "Ігар Пятровіч Галубовіч"],
        "uladzimir-kazlou": ["Uladzimir Kazlou", "Уладзімір Казлоў"],
        "katsiaryna-dziatlava": ["Katsiaryna Dziatlava", "Кацярына Дзятлава"],
        "dar-ya-khmel": ["Dar’ya Khmel", "Дар’я Хмель"],
        "li-xiaoming": ["Li Xiaoming", "李小明"],
        "yusuf-hamid": ["Yusuf Hamid", "يوسف حامد"],
        "giorgi-maisuradze": ["Giorgi Maisuradze", "გიორგი მაისურაძე"],
        "ashot-petrosyan": ["Ashot Petrosyan", "Աշոտ Պետրոսյան"],
    }
)

IN_THE_FILES = [(slug, name) for slug, of_person in spellings().items() for name in of_person]

# By language and tradition. What stands here need not stand in any file.
WRITTEN: Mapping[str, Mapping[str, str]] = {
    "Belarusian, the official spelling": {
        "Алесь Бяляцкі": ALES,
        "Аляксандр Бяляцкі": ALES,
        "Бяляцкі": ALES,
        "Мікалай Статкевіч": MIKALAI,
        "Мікола Статкевіч": MIKALAI,
        "Дзмітрый Дашкевіч": ZMITSER,
        "Эдуард Лобаў": EDUARD,
        "Павел Севярынец": PAVEL,
        "Сяргей Каваленка": SIARHEI,
    },
    "Belarusian, the classical spelling": {
        "Алесь Бяляцкі": ALES,
        "Зьміцер Дашкевіч": ZMITSER,
        "Зьмiцер Дашкевiч": ZMITSER,
        "Павал Севярынец": PAVEL,
        "Сяргей Кавалёнка": SIARHEI,
        "Мікола Статкевіч": MIKALAI,
    },
    "Łacinka": {
        "Aleś Bialacki": ALES,
        "Bialacki": ALES,
        "Mikałaj Statkievič": MIKALAI,
        "Mikola Statkievič": MIKALAI,
        "Źmicier Daškievič": ZMITSER,
        "Eduard Łobaŭ": EDUARD,
        "Łobaŭ": EDUARD,
        "Pavał Sieviaryniec": PAVEL,
        "Siarhiej Kavalenka": SIARHEI,
    },
    "Russian": {
        "Алесь Беляцкий": ALES,
        "Александр Беляцкий": ALES,
        "Бяляцкий": ALES,
        "Николай Статкевич": MIKALAI,
        "Дмитрий Дашкевич": ZMITSER,
        "Эдуард Лобов": EDUARD,
        "Павел Северинец": PAVEL,
        "Севяринец": PAVEL,
        "Сергей Коваленко": SIARHEI,
    },
    "Ukrainian": {
        "Олесь Біляцький": ALES,
        "Олександр Біляцький": ALES,
        "Біляцький": ALES,
        "Микола Статкевич": MIKALAI,
        "Дмитро Дашкевич": ZMITSER,
        "Едуард Лобов": EDUARD,
        "Павло Северинець": PAVEL,
        "Сергій Коваленко": SIARHEI,
    },
    "Polish": {
        "Aleś Bialacki": ALES,
        "Aleksander Bialacki": ALES,
        "Mikałaj Statkiewicz": MIKALAI,
        "Mikołaj Statkiewicz": MIKALAI,
        "Zmicier Daszkiewicz": ZMITSER,
        "Dmitrij Daszkiewicz": ZMITSER,
        "Eduard Łobau": EDUARD,
        "Edward Łobow": EDUARD,
        "Pawieł Siewiaryniec": PAVEL,
        "Paweł Siewieryniec": PAVEL,
        "Siarhiej Kawalenka": SIARHEI,
        "Siergiej Kowalenko": SIARHEI,
    },
    "Lithuanian": {
        "Alesis Beliackis": ALES,
        "Alesis Bialiackis": ALES,
        "Mikalojus Statkevičius": MIKALAI,
        "Dmitrijus Daškevičius": ZMITSER,
        "Eduardas Lobovas": EDUARD,
        "Pavelas Severinecas": PAVEL,
        "Sergejus Kovalenka": SIARHEI,
    },
    "English press and BGN": {
        "Bialatski": ALES,
        "Belyatsky": ALES,
        "Beliatsky": ALES,
        "Byalyatski": ALES,
        "Ales Belyatski": ALES,
        "Alexander Belyatsky": ALES,
        "Mikola Statkevich": MIKALAI,
        "Nikolay Statkevich": MIKALAI,
        "Mikalay Statkyevich": MIKALAI,
        "Dzmitry Dashkevich": ZMITSER,
        "Dmitry Dashkevitch": ZMITSER,
        "Edward Lobov": EDUARD,
        "Pavel Severinets": PAVEL,
        "Pavel Sevyarynets": PAVEL,
        "Sergei Kovalenko": SIARHEI,
        "Syarhey Kavalenka": SIARHEI,
    },
    "passports": {
        "ALIAKSANDR BIALIATSKI": ALES,
        "MIKALAI STATKEVICH": MIKALAI,
        "DZMITRY DASHKEVICH": ZMITSER,
        "EDUARD LOBAU": EDUARD,
        "PAVEL SEVIARYNETS": PAVEL,
        "SIARHEI KAVALENKA": SIARHEI,
        "SERGEI KOVALENKO": SIARHEI,
        "BIALIATSKI<<ALIAKSANDR": ALES,
    },
    "German press": {
        "Ales Bjaljazki": ALES,
        "Bjaljazki": ALES,
        "Ales Beljazki": ALES,
        "Mikola Statkewitsch": MIKALAI,
        "Nikolai Statkewitsch": MIKALAI,
        "Dmitri Daschkewitsch": ZMITSER,
        "Smizer Daschkewitsch": ZMITSER,
        "Eduard Lobow": EDUARD,
        "Pawel Sewerinez": PAVEL,
        "Pawel Sewjarynez": PAVEL,
        "Sergej Kowalenko": SIARHEI,
        "Sjarhej Kawalenka": SIARHEI,
    },
    "French press": {
        "Alès Bialiatski": ALES,
        "Ales Beliatski": ALES,
        "Mikola Statkevitch": MIKALAI,
        "Nikolaï Statkevitch": MIKALAI,
        "Dmitri Dachkevitch": ZMITSER,
        "Edouard Lobov": EDUARD,
        "Pavel Severinets": PAVEL,
        "Sergueï Kovalenko": SIARHEI,
    },
    "Czech": {
        "Ales Bjaljacki": ALES,
        "Aleś Bjaljacki": ALES,
        "Aleš Běljackij": ALES,
        "Mikalaj Statkevič": MIKALAI,
        "Nikolaj Statkevič": MIKALAI,
        "Dmitrij Daškevič": ZMITSER,
        "Pavel Severiněc": PAVEL,
        "Pavel Sevjarynec": PAVEL,
        "Sergej Kovalenko": SIARHEI,
    },
    "Scandinavian press": {
        "Ales Bjaljatski": ALES,
        "Mikola Statkevitj": MIKALAI,
        "Mikalaj Statkevitsj": MIKALAI,
        "Dmitrij Dasjkevitj": ZMITSER,
        "Eduard Lobov": EDUARD,
        "Pavel Sevjarynets": PAVEL,
        "Sergej Kovalenko": SIARHEI,
    },
    "without diacritics": {
        "Ales Bialacki": ALES,
        "Mikalaj Statkievic": MIKALAI,
        "Zmicier Daskievic": ZMITSER,
        "Mikolaj Statkiewicz": MIKALAI,
        "Eduard Lobau": EDUARD,
        "Pavel Sieviaryniec": PAVEL,
    },
    "informal, with digits": {
        "Da6kevi4": ZMITSER,
        "Zmicer Da6kevi4": ZMITSER,
        "Statkevi4": MIKALAI,
        "Kovalenk0": SIARHEI,
    },
    "Latin letters inside Cyrillic, and the reverse": {
        "Алесь Бяляцкi": ALES,
        "Aлecь Бeляцкий": ALES,
        "Мікалай Cтaткевіч": MIKALAI,
        "Cepгeй Кoвaлeнкo": SIARHEI,
        "Аles Вialiatski": ALES,
        "Pаvеl Sеvіаrуnеts": PAVEL,
    },
    "the wrong keyboard, Cyrillic meant": {
        ",tkzwrbq": ALES,
        "Fktcm ,tkzwrbq": ALES,
        "fktcm ,zkzwrs": ALES,
        "Fktcm <zkzwrs": ALES,
        "cnfnrtdbx": MIKALAI,
        "Ybrjkfq Cnfnrtdbx": MIKALAI,
        "cthutq rjdfktyrj": SIARHEI,
        "Ctdthbytw": PAVEL,
        "ctdzhsytw": PAVEL,
        "lfirtdbx": ZMITSER,
        "Kj,fo": EDUARD,
        "jktcm ,skzwmrbq": ALES,
    },
    "the wrong keyboard, Latin meant": {
        "Фдуы Ишфдшфеылш": ALES,
        "ишфдшфеылш": ALES,
        "Ыефелумшср": MIKALAI,
        "Зфмуд Ыумшфкнтуеы": PAVEL,
        "вфырлумшср": ZMITSER,
        "вфірлумшср": ZMITSER,
    },
    "any case of a language": {
        "Алеся Бяляцкага": ALES,
        "Алесю Бяляцкаму": ALES,
        "з Алесем Бяляцкім": ALES,
        "Алеся Беляцкого": ALES,
        "Беляцкому": ALES,
        "Беляцким": ALES,
        "о Беляцком": ALES,
        "Олеся Біляцького": ALES,
        "Олесеві Біляцькому": ALES,
        "Alesia Bialackiego": ALES,
        "Alesiowi Bialackiemu": ALES,
        "Николая Статкевича": MIKALAI,
        "Николаю Статкевичу": MIKALAI,
        "со Статкевичем": MIKALAI,
        "Миколу Статкевича": MIKALAI,
        "Мікалая Статкевіча": MIKALAI,
        "Статкевічу": MIKALAI,
        "Statkiewicza": MIKALAI,
        "Дмитрия Дашкевича": ZMITSER,
        "Зміцера Дашкевіча": ZMITSER,
        "Эдуарда Лобова": EDUARD,
        "Эдуарда Лобава": EDUARD,
        "Лобовым": EDUARD,
        "Павла Северинца": PAVEL,
        "Паўла Севярынца": PAVEL,
        "Северинцу": PAVEL,
        "Сяргея Каваленкі": SIARHEI,
        "Сяргею Каваленку": SIARHEI,
        "Сергея Коваленко": SIARHEI,
    },
    "patronymics": {
        "Алесь Віктаравіч Бяляцкі": ALES,
        "Бяляцкі Аляксандр Віктаравіч": ALES,
        "Александр Викторович Беляцкий": ALES,
        "Беляцкий Александр Викторович": ALES,
        "Николай Викторович Статкевич": MIKALAI,
        "Дмитрий Вячеславович Дашкевич": ZMITSER,
        "Лобов Эдуард Анатольевич": EDUARD,
        "Павел Константинович Северинец": PAVEL,
    },
    "initials": {
        "А. Бяляцкі": ALES,
        "А. В. Бяляцкі": ALES,
        "Бяляцкі А.В.": ALES,
        "А.Беляцкий": ALES,
        "A. Bialiatski": ALES,
        "Bialiatski A.": ALES,
        "М. Статкевіч": MIKALAI,
        "Н. Статкевич": MIKALAI,
        "Д. Дашкевич": ZMITSER,
        "З. Дашкевіч": ZMITSER,
        "С. Коваленко": SIARHEI,
    },
    "diminutives": {
        "Саша Беляцкий": ALES,
        "Сашка Бяляцкі": ALES,
        "Коля Статкевич": MIKALAI,
        "Міколка Статкевіч": MIKALAI,
        "Дима Дашкевич": ZMITSER,
        "Эдик Лобов": EDUARD,
        "Паша Северинец": PAVEL,
        "Сяржук Каваленка": SIARHEI,
        "Серёжа Коваленко": SIARHEI,
        "Sasha Belyatsky": ALES,
    },
    "the surname first": {
        "Бяляцкі Алесь": ALES,
        "Бяляцкі, Алесь": ALES,
        "Bialiatski, Ales": ALES,
        "Bialiatski Ales": ALES,
        "STATKEVICH, Mikalai": MIKALAI,
        "Статкевич Николай": MIKALAI,
        "Дашкевіч,Зміцер": ZMITSER,
    },
    "stress marks": {
        "Але́сь Бяля́цкі": ALES,
        "Беля́цкий": ALES,
        "Каваленка\u0301 Сярге\u0301й": SIARHEI,
        "Ста́ткевіч": MIKALAI,
    },
    "with other people's commas, quotes and spaces": {
        "  Алесь   Бяляцкі ": ALES,
        "«Алесь Бяляцкі»": ALES,
        "Ales\u00a0Bialiatski": ALES,
        "Ales_Bialiatski": ALES,
        "@ales-bialiatski": ALES,
        "#Бяляцкі": ALES,
        "ＡＬＥＳ ＢＩＡＬＩＡＴＳＫＩ": ALES,
        "𝐀𝐥𝐞𝐬 𝐁𝐢𝐚𝐥𝐢𝐚𝐭𝐬𝐤𝐢": ALES,
    },
    "in a question": {
        "Сашу Беляцкого где сидит": ALES,
        "дзе сядзіць Бяляцкі": ALES,
        "who is Ales Bialiatski?": ALES,
        "gdzie siedzi Statkiewicz": MIKALAI,
        "Wo ist Statkewitsch jetzt?": MIKALAI,
        "I want to write to Bialiatski": ALES,
        "How can I write a letter to Eduard Lobau?": EDUARD,
        "Dashkevich's address": ZMITSER,
        "What’s Lobau’s address?": EDUARD,
        "quelle est l'adresse d'Ales Bialiatski": ALES,
        "kokiu adresu rašyti Statkevičiui": MIKALAI,
        "адрес Бяляцкого Алеся": ALES,
        "добрый день! подскажите пожалуйста, как написать письмо Николаю Статкевичу": MIKALAI,
        "хто такий Олесь Біляцький і де він зараз": ALES,
    },
}

INVENTED_WRITTEN: Mapping[str, Mapping[str, str]] = {
    "other languages than the stored ones": {
        "Иван Иванов": "ivan-ivanou",
        "Іван Іванов": "ivan-ivanou",
        "Iwan Iwanow": "ivan-ivanou",
        "Ivan Ivanov": "ivan-ivanou",
        "Ivanas Ivanovas": "ivan-ivanou",
        "Елена Красовская": "alena-krasouskaya",
        "Олена Красовська": "alena-krasouskaya",
        "Alena Krasowska": "alena-krasouskaya",
        "Elena Krassowskaja": "alena-krasouskaya",
        "Евгений Жук": "yauhen-zhuk",
        "Євген Жук": "yauhen-zhuk",
        "Jewgeni Schuk": "yauhen-zhuk",
        "Evgueni Jouk": "yauhen-zhuk",
        "Jaŭhien Žuk": "yauhen-zhuk",
        "Юлия Щербак": "yuliya-shcharbak",
        "Julia Schtscherbak": "yuliya-shcharbak",
        "Julia Szczerbak": "yuliya-shcharbak",
        "Julija Ščarbak": "yuliya-shcharbak",
        "Владимир Козлов": "uladzimir-kazlou",
        "Володимир Козлов": "uladzimir-kazlou",
        "Vova Kozlov": "uladzimir-kazlou",
        "Екатерина Дятлова": "katsiaryna-dziatlava",
        "Катя Дятлова": "katsiaryna-dziatlava",
        "Katarzyna Dziatława": "katsiaryna-dziatlava",
        "Игорь Голубович": "ihar-halubovich",
        "Игорь Петрович Голубович": "ihar-halubovich",
        "Ихар Галубович": "ihar-halubovich",
    },
    "double surnames": {
        "Ганна Новік-Рэут": "hanna-novik-reut",
        "Анна Новик-Реут": "hanna-novik-reut",
        "Анна Новик": "hanna-novik-reut",
        "Анна Реут": "hanna-novik-reut",
        "Hanna Novik Reut": "hanna-novik-reut",
        "Hanna Reut-Novik": "hanna-novik-reut",
        "Novik-Reut": "hanna-novik-reut",
    },
    "cases of women's names": {
        "Алену Красоўскую": "alena-krasouskaya",
        "Алене Красоўскай": "alena-krasouskaya",
        "Елену Красовскую": "alena-krasouskaya",
        "Елены Красовской": "alena-krasouskaya",
        "Олени Красовської": "alena-krasouskaya",
        "Алены Красоўскае": "alena-krasouskaya",
        "Кацярыну Дзятлаву": "katsiaryna-dziatlava",
        "Екатерине Дятловой": "katsiaryna-dziatlava",
    },
    "apostrophes": {
        "Дар'я Хмель": "dar-ya-khmel",
        "Дарʼя Хмель": "dar-ya-khmel",
        "Дарья Хмель": "dar-ya-khmel",
        "Daria Chmiel": "dar-ya-khmel",
        'Дар"я Хмель': "dar-ya-khmel",
        "Даря Хмель": "dar-ya-khmel",
    },
    "other scripts": {
        "李小明": "li-xiaoming",
        "Li Xiaoming": "li-xiaoming",
        "Xiaoming Li": "li-xiaoming",
        "يوسف حامد": "yusuf-hamid",
        "Yusuf Hamid": "yusuf-hamid",
        "Юсуф Хамид": "yusuf-hamid",
        "გიორგი მაისურაძე": "giorgi-maisuradze",
        "მაისურაძე": "giorgi-maisuradze",
        "Giorgi Maisuradze": "giorgi-maisuradze",
        "Гиорги Майсурадзе": "giorgi-maisuradze",
        "Աշոտ Պետրոսյան": "ashot-petrosyan",
        "Պետրոսյան": "ashot-petrosyan",
        "Ашот Петросян": "ashot-petrosyan",
        "Aschot Petrosjan": "ashot-petrosyan",
    },
}


def rows(table: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str, str]]:
    return [(way, name, slug) for way, written in table.items() for name, slug in written.items()]


@pytest.mark.parametrize(("slug", "name"), IN_THE_FILES)
def test_each_spelling_in_the_files_finds_its_person(slug: str, name: str) -> None:
    assert KNOWN.meant(name) == Sure(slug)


@pytest.mark.parametrize(("way", "name", "slug"), rows(WRITTEN))
def test_a_person_is_found_however_the_name_is_written(way: str, name: str, slug: str) -> None:
    assert KNOWN.meant(name) == Sure(slug), way


@pytest.mark.parametrize(("way", "name", "slug"), rows(WRITTEN))
def test_two_stored_spellings_are_enough_to_be_found_first(way: str, name: str, slug: str) -> None:
    assert BARELY_KNOWN.slugs(name)[:1] == [slug], way


@pytest.mark.parametrize(("way", "name", "slug"), rows(INVENTED_WRITTEN))
def test_names_from_everywhere_are_found(way: str, name: str, slug: str) -> None:
    assert INVENTED.meant(name) == Sure(slug), way


def test_a_spelling_too_far_off_offers_who_comes_near() -> None:
    assert KNOWN.slugs("Ales Balasky")[0] == ALES
