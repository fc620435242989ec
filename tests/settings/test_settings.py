"""Whoever starts the program is told which setting is wrong, and never a secret."""

from pathlib import Path

import pytest

from bot.settings import WANTED, BadSetting, Settings, read_settings, variable

KEY, OLD_KEY = "k" * 16, "o" * 16


def refused(monkeypatch, name: str, value: str) -> str:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSetting) as error:
        read_settings(None)
    assert error.value.__context__ is None
    assert error.value.name == name
    return str(error.value)


def test_somebody_who_sets_nothing_gets_the_contracts_defaults():
    settings = read_settings(None)
    assert settings.database_url == "sqlite:///var/checkcall.db"
    assert settings.listen == ("127.0.0.1", 8080)
    assert settings.log == "text"
    assert settings.secret_keys == ()
    assert settings.bot_token is None
    assert settings.company is None


def test_an_operator_who_writes_a_word_for_a_port_is_told_the_shape(monkeypatch):
    told = refused(monkeypatch, "CHECKCALL_LISTEN", "eighty")
    assert told == (
        'CHECKCALL_LISTEN is "eighty"; wanted HOST:PORT, such as 127.0.0.1:8080.'
    )


@pytest.mark.parametrize(
    ("value", "host", "port"),
    [("0.0.0.0:0", "0.0.0.0", 0), ("[::1]:8080", "::1", 8080), ("bot:80", "bot", 80)],
)
def test_an_operator_chooses_where_to_listen(monkeypatch, value, host, port):
    monkeypatch.setenv("CHECKCALL_LISTEN", value)
    listen = read_settings(None).listen
    assert (listen.host, listen.port) == (host, port)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LISTEN", ":8080"),
        ("LISTEN", "127.0.0.1:65536"),
        ("LISTEN", "127.0.0.1"),
        ("LOG", "xml"),
        ("PUBLIC_URL", "bot.example.com"),
        ("PUBLIC_URL", "ftp://bot.example.com"),
        ("PUBLIC_URL", "https://bot.example.com:99999"),
        ("NAME_FLOOR", "most of them"),
        ("NAME_FLOOR", "0.9"),
        ("NAME_FLOOR", "101%"),
        ("MODEM", "ttyUSB0"),
        ("PUBLIC_URL", "https://bot.example.com/?from=office"),
    ],
)
def test_a_wrong_value_that_is_no_secret_is_repeated(monkeypatch, name, value):
    assert f'is "{value}"; wanted ' in refused(monkeypatch, f"CHECKCALL_{name}", value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "hunter2"),
        ("BOT_TOKEN", "hunter2:with spaces"),
        ("SECRET_KEY", "hunter2"),
        ("SECRET_KEY", f"{KEY},hunter2"),
        ("SECRET_KEY", f"{KEY},"),
        ("VAULT_KEY", "hunter2"),
        ("DATABASE_URL", "mysql://bot:hunter2@db/checkcall"),
        ("DATABASE_URL", "sqlite://hunter2.db"),
        ("DATABASE_URL", "postgresql://"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("INBOUND_SECRET", " "),
        ("DPO_WEBHOOK_SECRET", "\t"),
        ("SMS_NUMBER", "ask the office"),
        ("SMTP_URL", "https://bot:hunter2@mail"),
        ("SMTP_URL", "smtp://bot:hunter2@mail?starttls=maybe"),
        ("SMS_URL", "smtp://bot:hunter2@sms"),
        ("SMS_BODY", "hunter2"),
        ("SMS_HEADER", "hunter2"),
        ("TELEGRAM_URL", "ftp://hunter2"),
        ("PUBLIC_URL", "ftp://bot:hunter2@bot.example.com"),
        ("DPO_WEBHOOK_URL", "hunter2"),
        ("HEARTBEAT_URL", "https://"),
    ],
)
def test_a_wrong_secret_is_named_and_never_shown(monkeypatch, name, value):
    told = refused(monkeypatch, f"CHECKCALL_{name}", value)
    assert told.startswith(f"CHECKCALL_{name} is not right; wanted ")
    assert "hunter2" not in told


def test_whoever_prints_the_settings_sees_no_secret(monkeypatch):
    secrets = {
        "BOT_TOKEN": "123:hunter2",
        "SECRET_KEY": "hunter2hunter2hunter2",
        "VAULT_KEY": "another hunter2 of the vault",
        "DATABASE_URL": "postgresql://bot:hunter2@db/checkcall",
        "SMTP_URL": "smtp://bot:hunter2@mail:587?starttls=true",
        "SMS_URL": "https://sms.example.com/hunter2",
        "SMS_TOKEN": "hunter2",
        "DPO_WEBHOOK_URL": "https://dpo.example.com/hunter2",
        "DPO_WEBHOOK_SECRET": "hunter2",
        "HEARTBEAT_URL": "https://ping.example.com/hunter2",
        "TELEGRAM_URL": "https://bot:hunter2@api.example.com",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(f"CHECKCALL_{name}", value)
    settings = read_settings(None)
    assert "hunter2" not in f"{settings!r} {settings}"
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == "123:hunter2"


def test_an_operator_rotates_the_key_with_a_comma(monkeypatch):
    monkeypatch.setenv("CHECKCALL_SECRET_KEY", f"{KEY}, {OLD_KEY}")
    assert read_settings(None).secret_keys == (KEY, OLD_KEY)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_any_spelling_of_postgresql_names_its_driver(monkeypatch, scheme):
    monkeypatch.setenv("CHECKCALL_DATABASE_URL", f"{scheme}://bot:pw@db/checkcall")
    expected = "postgresql+psycopg://bot:pw@db/checkcall"
    assert read_settings(None).database_url == expected


def test_an_empty_variable_counts_as_unset(monkeypatch):
    monkeypatch.setenv("CHECKCALL_LISTEN", "")
    monkeypatch.setenv("CHECKCALL_BOT_TOKEN", "")
    monkeypatch.setenv("CHECKCALL_SECRET_KEY", "")
    assert read_settings(None) == Settings()


def test_the_first_of_several_wrong_settings_is_named(monkeypatch):
    monkeypatch.setenv("CHECKCALL_LOG", "xml")
    assert "BOT_TOKEN" in refused(monkeypatch, "CHECKCALL_BOT_TOKEN", "none")


def test_the_env_file_is_read_and_the_environment_outranks_it(monkeypatch, tmp_path):
    file = tmp_path / ".env"
    file.write_text("\ufeffCHECKCALL_LISTEN=0.0.0.0:1\nCHECKCALL_LOG=json\nHOME=x\n")
    monkeypatch.setenv("CHECKCALL_LISTEN", "0.0.0.0:2")
    settings = read_settings(file)
    assert (settings.listen.port, settings.log) == (2, "json")


def test_a_wrong_value_in_the_env_file_is_named_too(tmp_path):
    file = tmp_path / ".env"
    file.write_text("CHECKCALL_LOG=loud\n")
    with pytest.raises(
        BadSetting, match='CHECKCALL_LOG is "loud"; wanted text or json'
    ):
        read_settings(file)


def test_an_env_file_in_another_encoding_is_refused(tmp_path):
    file = tmp_path / ".env"
    file.write_bytes(b"CHECKCALL_SMS_TOKEN=\xff\xfe\n")
    with pytest.raises(BadSetting, match="saved as UTF-8"):
        read_settings(file)


def test_nobody_misses_an_env_file_that_is_not_there():
    assert read_settings(Path("no such.env")) == Settings()


def test_settings_stand_still():
    with pytest.raises(ValueError, match="frozen"):
        read_settings(None).log = "json"


def test_every_setting_has_a_variable_and_says_what_is_wanted():
    assert set(WANTED) == set(Settings.model_fields)
    assert variable("secret_keys") == "CHECKCALL_SECRET_KEY"
    assert variable("vault_keys") == "CHECKCALL_VAULT_KEY"
    assert variable("sms_url") == "CHECKCALL_SMS_URL"


def in_a_file(monkeypatch, path, words: str) -> None:
    path.write_text(words)
    monkeypatch.setenv("CHECKCALL_SECRET_KEY_FILE", str(path))


@pytest.mark.parametrize(
    "words", [f"{KEY},{OLD_KEY}", f"{KEY}\n{OLD_KEY}\n", f"\ufeff{KEY} ,\r\n{OLD_KEY}"]
)
def test_the_keys_may_be_in_a_file_of_their_own(monkeypatch, tmp_path, words):
    in_a_file(monkeypatch, tmp_path / "key", words)
    settings = read_settings(None)
    assert settings.secret_keys == (KEY, OLD_KEY)
    assert KEY not in repr(settings)


def test_a_credential_of_systemds_is_the_key(monkeypatch, tmp_path):
    (tmp_path / "checkcall_secret_key").write_text(KEY)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert read_settings(None).secret_keys == (KEY,)


def test_the_vaults_key_has_a_credential_of_its_own(monkeypatch, tmp_path):
    (tmp_path / "checkcall_vault_key").write_text(KEY)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    settings = read_settings(None)
    assert (settings.vault_keys, settings.secret_keys) == ((KEY,), ())


def test_a_credential_of_another_program_is_none_of_ours(monkeypatch, tmp_path):
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert read_settings(None).secret_keys == ()


def test_a_key_that_is_set_twice_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("CHECKCALL_SECRET_KEY", KEY)
    in_a_file(monkeypatch, tmp_path / "key", KEY)
    with pytest.raises(BadSetting) as error:
        read_settings(None)
    assert str(error.value) == (
        "CHECKCALL_SECRET_KEY_FILE is not right; wanted one of CHECKCALL_SECRET_KEY "
        "and a file with it, not both."
    )


@pytest.mark.parametrize("words", ["", "\n", "too short", f"{KEY},short"])
def test_a_key_file_without_a_usable_key_names_itself(monkeypatch, tmp_path, words):
    in_a_file(monkeypatch, tmp_path / "key", words)
    with pytest.raises(BadSetting, match="CHECKCALL_SECRET_KEY_FILE") as error:
        read_settings(None)
    assert "short" not in str(error.value)


@pytest.mark.parametrize("name", ["not there", "."])
def test_a_key_file_that_cannot_be_read_names_itself(monkeypatch, tmp_path, name):
    monkeypatch.setenv("CHECKCALL_SECRET_KEY_FILE", str(tmp_path / name))
    with pytest.raises(BadSetting, match="CHECKCALL_SECRET_KEY_FILE"):
        read_settings(None)


@pytest.mark.parametrize("said", ["95%", "95 %", "95"])
def test_the_floor_of_the_name_check_is_a_per_cent(monkeypatch, said):
    assert read_settings(None).name_floor == 0.93
    monkeypatch.setenv("CHECKCALL_NAME_FLOOR", said)
    assert read_settings(None).name_floor == 0.95
