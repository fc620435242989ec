"""Before a shift: will somebody be there, and who else could?"""
