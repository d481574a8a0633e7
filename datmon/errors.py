"""What can go wrong in the world, said in one clear sentence: what, where, what next.

Three kinds of trouble are kept apart. The world failed: an exception from this module. The data
disagree or are odd: a `Finding`. The number is not there: `Missing`. Only the first is raised.
"""


class DatmonError(Exception):
    """Anything a user can mend; `str(error)` is the sentence the command line prints."""


class BadInput(DatmonError):
    """What the user handed over (an option, a path, a CSV row) cannot be used as it is."""


class BadDocument(DatmonError):
    """A filing or release cannot be read: too large, hostile, cut short, or not a document at all."""


class UnknownName(DatmonError):
    """A ticker, measure or asset that datmon has no row or fact for."""


class StoreTrouble(DatmonError):
    """The facts database or the archive of bytes could not be opened, read or written."""


class FetchTrouble(DatmonError):
    """A source outside could not be asked, refuses to answer, or answers what cannot be used."""
