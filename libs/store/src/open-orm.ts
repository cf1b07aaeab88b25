import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { ENTITIES } from './entities/entities.js';
import { Migration0001Engine } from './migrations/migration-0001-engine.js';
import { Migration0002Studio } from './migrations/migration-0002-studio.js';
import { Migration0003Roadmaps } from './migrations/migration-0003-roadmaps.js';
import { Migration0004LocalDays } from './migrations/migration-0004-local-days.js';
import { Migration0005Monitoring } from './migrations/migration-0005-monitoring.js';
import { Migration0006Surveys } from './migrations/migration-0006-surveys.js';
import { Migration0007Letters } from './migrations/migration-0007-letters.js';
import { Migration0008Recommendations } from './migrations/migration-0008-recommendations.js';
import { Migration0009Drafts } from './migrations/migration-0009-drafts.js';
import { Migration0010ReportContacts } from './migrations/migration-0010-report-contacts.js';
import { Migration0011CriteriaNote } from './migrations/migration-0011-criteria-note.js';
import { Migration0012PaperNotices } from './migrations/migration-0012-paper-notices.js';
import { Migration0013ConfirmedAddresses } from './migrations/migration-0013-confirmed-addresses.js';
import { Migration0014FormPapers } from './migrations/migration-0014-form-papers.js';

const MIGRATIONS = [
  Migration0001Engine,
  Migration0002Studio,
  Migration0003Roadmaps,
  Migration0004LocalDays,
  Migration0005Monitoring,
  Migration0006Surveys,
  Migration0007Letters,
  Migration0008Recommendations,
  Migration0009Drafts,
  Migration0010ReportContacts,
  Migration0011CriteriaNote,
  Migration0012PaperNotices,
  Migration0013ConfirmedAddresses,
  Migration0014FormPapers,
];

/** The ORM over one database role: schema, administration and reads. The hot path does not pass here (see `commit`). */
export const openOrm = (clientUrl: string, pool: { min?: number; max?: number } = {}): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl,
    entities: ENTITIES,
    extensions: [Migrator],
    pool: { min: pool.min ?? 0, max: pool.max ?? 8 },
    migrations: {
      migrationsList: MIGRATIONS,
      snapshot: false,
      snapshotOnMigrate: false,
      disableForeignKeys: false,
      transactional: true,
      silent: true,
    },
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    forceUtcTimezone: true,
  });

/** Brings the schema up to date as its owner. Returns the names of what was applied. */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  const orm = await openOrm(ownerUrl, { max: 2 });
  try {
    const applied = await orm.migrator.up();
    return applied.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
};
