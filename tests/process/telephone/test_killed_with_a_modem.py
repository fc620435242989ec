"""Killed when a text message was heard, and still lay on the SIM card: one SOS."""

from tests.modem.pretend import pretend_modem
from tests.process.house import LONGEST_S, asks, eventually, free_port

E1001 = "+447700900101"


def test_what_was_read_and_not_deleted_is_heard_once(house, tmp_path):
    with pretend_modem(tmp_path) as modem:
        listen = f"127.0.0.1:{free_port()}"
        more = {"MODEM": modem.path, "LISTEN": listen}
        process = house.starts(**more)
        modem.keeps_what_is_deleted = True
        modem.brings(E1001, "SOS")
        house.sees("D001", "SOS from")
        modem.until(lambda: "AT+CMGD=0" in modem.commands)
        process.is_killed()
        assert len(modem.card) == 1
        modem.keeps_what_is_deleted = False
        house.starts(**more)
        modem.until(lambda: not modem.card)
        modem.until(lambda: "SOS INC-1" in " ".join(modem.texts.get(E1001, [])))
        eventually(lambda: asks(f"http://{listen}/healthz"))
        house.stops()
    assert house.rows("SELECT count(*) FROM incident") == [(1,)]
    log = "".join(path.read_text() for path in house.folder.glob("*.log"))
    assert "7700900101" not in log
    assert "SOS" not in log


def test_what_came_in_while_nobody_ran_is_heard_at_the_start(house, tmp_path):
    with pretend_modem(tmp_path) as modem:
        modem.brings(E1001, "SOS")
        house.starts(MODEM=modem.path, LISTEN=f"127.0.0.1:{free_port()}")
        house.sees("D001", "SOS from")
        modem.until(lambda: not modem.card)
        house.stops()
    assert house.rows("SELECT count(*) FROM incident") == [(1,)]


def test_one_part_of_the_product_alone_takes_no_modem(house):
    process = house.starts(
        "--only", "engine", MODEM="/dev/nowhere", DATABASE_URL="postgresql://x/y"
    )
    assert process.ends(LONGEST_S) != 0
    assert "CHECKCALL_MODEM" in process.said
