"""What can be asked and told within one transaction."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.advice import AllAdvice
from storage.announcements import Announcements
from storage.boards import Boards
from storage.carrying import Carrying
from storage.changes import AllChanges
from storage.chats import Chats
from storage.days import Days
from storage.deeds import Deeds
from storage.duty import Watch
from storage.follows import Follows
from storage.last_words import LastWords
from storage.naming import Names
from storage.newsroom import Newsroom
from storage.notices import Notices
from storage.occasions import Occasions
from storage.organizers import Organizers
from storage.owing import Owing
from storage.people import People
from storage.progress import Progress
from storage.records import Totals
from storage.redoing import Redoing
from storage.secrets import Sealer
from storage.statements import Statements
from storage.tables import action_day, chat, detention, person, statement
from storage.tallying import Tallies
from storage.traces import Traces
from storage.wipes import Wipes


class Transaction:
    """One look at the database or one change of it: all of it holds, or nothing."""

    def __init__(self, db: AsyncConnection, names: Names, sealer: Sealer | None) -> None:
        self._db = db
        self.occasions = Occasions(db)
        self.people = People(db, names, self.occasions)
        self.statements = Statements(db)
        self.days = Days(db, self.occasions)
        self.advice = AllAdvice(db)
        self.chats = Chats(db, sealer)
        self.follows = Follows(db, self.chats)
        self.traces = Traces(db, sealer)
        self.news = Newsroom(db)
        self.owing = Owing(db)
        self.carrying = Carrying(db, sealer)
        self.redoing = Redoing(db)
        self.last_words = LastWords(db)
        self.progress = Progress(db)
        self.tallies = Tallies(db)
        self.notices = Notices(db)
        self.watch = Watch(db)
        self.wipes = Wipes(db)
        self.organizers = Organizers(db, sealer)
        self.deeds = Deeds(db)
        self.changes = AllChanges(db)
        self.announcements = Announcements(db)
        self.boards = Boards(db, sealer)

    async def totals(self) -> Totals:
        """Count what is stored."""
        counts = (
            select(func.count()).select_from(table).scalar_subquery().label(name)
            for name, table in {
                "people": person,
                "detentions": detention,
                "statements": statement,
                "action_days": action_day,
                "chats": chat,
            }.items()
        )
        return Totals(**(await self._db.execute(select(*counts))).mappings().one())
