"""Finds phone numbers, e-mail addresses and the like in what officers write."""

from nlp.contacts.component import Contacts, make_contacts
from nlp.contacts.phones import number_key

__all__ = ["Contacts", "make_contacts", "number_key"]
