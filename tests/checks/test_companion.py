"""A process that answers: what it is asked, and what a question must not do to it."""

from collections.abc import Callable
from multiprocessing import Pipe
from threading import Thread

from releaseeditor.checks.companion import serve
from releaseeditor.errors.fault import Fault
from releaseeditor.errors.spelling import DictionaryUnusable


def answering() -> Callable[[str], str]:
    def answer(question: str) -> str:
        if question == "fault":
            raise DictionaryUnusable("fr")
        return question.upper()

    return answer


def test_a_fault_is_an_answer_and_the_next_question_is_answered() -> None:
    ours, theirs = Pipe()
    serving = Thread(target=serve, args=(theirs, answering))
    serving.start()
    ours.send("fault")
    fault = ours.recv()
    assert isinstance(fault, Fault)
    assert fault.message == DictionaryUnusable("fr").message
    ours.send("word")
    assert ours.recv() == "WORD"
    ours.close()
    serving.join()


def test_a_pipe_that_is_closed_ends_it() -> None:
    ours, theirs = Pipe()
    ours.close()
    serve(theirs, answering)
