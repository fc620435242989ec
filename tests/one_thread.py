"""A desk that has no thread of its own."""

from concurrent.futures import Future, ThreadPoolExecutor

from bot.desk.doorway import Doorway


class AtOnce(ThreadPoolExecutor):
    """Has no thread: what it is given is done when ``submit`` returns."""

    def submit(self, do, /, *given, **named) -> Future:
        done: Future = Future()
        try:
            done.set_result(do(*given, **named))
        except BaseException as failure:
            done.set_exception(failure)
        return done


class OneThread(Doorway):
    """The real one, which does what it is asked before it answers. To go to a thread
    and back takes as long as many a decision."""

    def __init__(self, *given, **named) -> None:
        super().__init__(*given, **named)
        self._threads = AtOnce(1)
