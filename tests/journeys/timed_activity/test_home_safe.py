"""After book-off whoever works alone is asked whether they are home."""

from dataclasses import replace
from datetime import timedelta


async def asks_at(night, site, minutes):
    def load(desk):
        found = desk.unit.sites.find(site)
        span = timedelta(minutes=minutes)
        rules = replace(found.check_calls, home_safe=span)
        desk.unit.sites.keep(replace(found, check_calls=rules))

    await night.asks(load)


async def books_off(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.taps("Book off")
    await officer.is_told("Booked off from RIV, 22:00.")
    return officer


async def test_whoever_is_never_heard_of_is_looked_for(night):
    await asks_at(night, "RIV", 60)
    officer, manager = await books_off(night), night.duty_manager("D001")
    asked = await officer.is_told("Home safe? Press the button when you are, by 23:00.")
    assert asked.buttons[0] == ["I am home"]
    assert asked.buttons[1] == ["Staying out until 00:00"]
    await night.passes(minutes=55)
    await officer.is_told("Home safe? TA-1 ends 23:00.")
    await night.passes(minutes=5)
    await officer.is_told("You were to be home 23:00.")
    await night.passes(minutes=14)
    await manager.hears_nothing()
    await night.passes(minutes=1)
    alarm = await manager.is_told("NOT HOME SAFE: A.O. E1001, who left RIV Riverside")
    assert "booked off 22:00, was to be home by 23:00" in alarm.text
    await officer.is_told("People are being told")
    await officer.says("home safe, phone was off")
    await officer.says("home safe")
    await officer.is_told("Home safe, recorded 23:15. TA-1.\nIt came after the alarm")
    await manager.is_told("Contact regained")


async def test_one_tap_says_so_and_nobody_is_told(night):
    await asks_at(night, "RIV", 60)
    officer = await books_off(night)
    await officer.is_told("Home safe?")
    await night.passes(minutes=30)
    await officer.presses("I am home")
    await officer.is_told("Home safe, recorded 22:30. TA-1.")
    await night.passes(hours=2)
    await officer.hears_nothing()
    await night.duty_manager("D001").hears_nothing()


async def test_staying_out_puts_it_off_and_silence_after_that_is_heard(night):
    await asks_at(night, "RIV", 60)
    officer, manager = await books_off(night), night.duty_manager("D001")
    await officer.is_told("Home safe?")
    await night.passes(minutes=50)
    await officer.presses("Staying out until 02:00")
    await officer.is_told("All right: TA-1 now ends 02:00.")
    await night.passes(minutes=190)
    await manager.hears_nothing()
    await night.passes(minutes=15)
    await manager.is_told("NOT HOME SAFE")


async def test_whoever_books_on_again_is_not_on_the_way_home(night):
    await asks_at(night, "RIV", 60)
    officer = await books_off(night)
    await officer.books_on("MKT")
    await officer.taps("Book off")
    await officer.catches_up()
    await night.passes(hours=2)
    await night.duty_manager("D001").hears_nothing("HOME")
    await officer.hears_nothing()


async def test_nobody_is_asked_unless_the_company_file_says_so(night):
    officer = await books_off(night)
    await night.passes(hours=3)
    await officer.hears_nothing()


async def test_what_is_said_of_a_person_goes_before_what_is_said_of_a_site(night):
    def spares(desk):
        record = desk.unit.people.record_of("E1001")
        desk.unit.people.keep(replace(record, home_safe=timedelta()), "A.O.")

    await asks_at(night, "RIV", 60)
    await night.asks(spares)
    officer = await books_off(night)
    await officer.hears_nothing()
