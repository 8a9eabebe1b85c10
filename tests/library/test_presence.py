"""Who is in which wording, as far as one heard."""

from releaseeditor.library.presence import LASTING, NOWHERE, Attendance, Present, Whereabouts

HEADLINE = Whereabouts("release", "headline", "fr")
LEAD = Whereabouts("release", "lead", "fr")


def present(person: str, place: Whereabouts = HEADLINE, session: str = "") -> Present:
    return Present(session or person, person, place)


def test_a_person_is_where_their_window_said_last() -> None:
    seen = Attendance().heard(present("ann"), 0.0).heard(present("ann", LEAD), 1.0)
    assert seen.at(HEADLINE) == ()
    assert seen.at(LEAD) == ("ann",)


def test_two_windows_of_one_person_are_one_person() -> None:
    seen = Attendance().heard(present("ann"), 0.0).heard(present("ann", session="2"), 0.0)
    assert seen.at(HEADLINE) == ("ann",)
    assert len(seen.everyone()) == 2
    assert seen.without("2").without("ann") == Attendance({})


def test_who_went_out_of_every_wording_is_nowhere() -> None:
    seen = Attendance().heard(present("ann"), 0.0).heard(present("ann", NOWHERE), 1.0)
    assert seen.everyone() == ()


def test_who_is_not_heard_of_is_forgotten() -> None:
    seen = Attendance().heard(present("ann"), 0.0).heard(present("bob"), 10.0)
    assert seen.lasting(LASTING - 1).at(HEADLINE) == ("ann", "bob")
    assert seen.lasting(LASTING).at(HEADLINE) == ("bob",)
    assert seen.lasting(LASTING + 10.0).everyone() == ()
