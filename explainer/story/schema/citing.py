"""How to cite a day, a statement and the positions: the same words in every story's dictionary."""

CITING = """\
**A statement** has an id that never changes, such as `est-2025-08-20`: it is the column `claim` of every
table, and the statement’s address on the page, `…/en/#est-2025-08-20`. Cite the source that it names as
well; the statement is our reading of it: “Estonia, 20 August 2025, own statement
(`est-2025-08-20`)”, with the page’s title, publisher and address.

**A day** has an address too: `…/en/#day=2025-08-20` shows what had been said by then, and nothing later.
What was known on a key day stands below its day in the data, `…/data/2025-08-20/claims.csv`; these files
change only when a statement of that time is corrected, which `corrections` in `story.json` says. All other
files are as of `as_of`, and the version in `datapackage.json` is the day of the last change: name both.

**Positions.** `positions.csv` has a row for each stretch of days on which a country had one status of its
own: `country`, its name in each language (`country_en`), `status`, `from`, `to`, `claim`. `from` is the day
of the claim that set it, as exact as that is known; `to` is the day on which another status took its place,
or that claim was withdrawn, and is empty while it stands.

**CSV.** Each table is there twice: with commas, as programs and an Excel set to English want it, and with
semicolons for an Excel set to German (`claims-semicolon.csv`). Both are UTF-8 with a byte order mark, which
Python’s `csv` takes off with the encoding `utf-8-sig`, and pandas by itself.
"""
