"""Handing over: nobody leaves a site before somebody has taken over."""
