"""Finds phone numbers, home addresses and the like in what officers write."""

from nlp.contacts.component import Contacts, make_contacts
from nlp.contacts.own_places import OwnPlaces
from nlp.contacts.phones import number_key

__all__ = ["Contacts", "OwnPlaces", "make_contacts", "number_key"]
