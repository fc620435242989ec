"""Names in Arabic letters: what Urdu is written in, and Arabic and Persian.

The letters have no capitals, so a name is known by lists alone, and by what stands
beside it: another name, ``صاحب``, ``نام``, or the ``نے`` that marks a doer.
"""
