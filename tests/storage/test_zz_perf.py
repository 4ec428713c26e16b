import sys
from tests.storage.samples import *
from bot.storage import open_storage
from bot.storage.repositories import claiming as c
from sqlalchemy import text
from sqlalchemy.dialects import postgresql
async def test_it(make_postgres):
    url=await make_postgres()
    s=open_storage(url); await s.migrate()
    async with s.work() as u:
        w=await u.workspaces.register("T1","","x","U0",NOW); await u.commit()
    async with s.work() as u:
        for i in range(20000): await u.outbox.add(sample_row(w.id,i,target=f"U{i%10000}", not_before=NOW-timedelta(seconds=i%60)))
        await u.commit()
    import asyncpg
    con=await asyncpg.connect(url.replace("+asyncpg",""))
    for q in (c.CLAIMABLE_ON_POSTGRES, c.NEXT):
        sql=str(q.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds":False}))
        sql=sql.replace("%(now)s","'2026-11-04T00:00:00Z'").replace("%(limit)s","16").replace("%(param_1)s","1")
        import re
        sql=re.sub(r"%\(param_\d+\)s(::FLOAT)?","0.0",sql) if q is not c.NEXT else re.sub(r"secs => %\(param_\d+\)s(::FLOAT)?","secs => 0.0",sql)
        sql=re.sub(r"%\(\w+\)s","1",sql)
        for r in await con.fetch("EXPLAIN ANALYZE "+sql): print(r[0])
        print()
    await con.execute("ANALYZE")
    for r in await con.fetch("EXPLAIN ANALYZE "+sql): print(r[0])
    await con.close(); await s.close()
