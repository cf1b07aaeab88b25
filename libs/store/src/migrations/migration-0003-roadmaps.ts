import { Migration } from '@mikro-orm/migrations';
import { ROADMAP_TABLES, ROADMAP_WALLS } from './sql/roadmap-tables.js';

/** Roadmaps: their drafts, versions, remarks and imports. */
export class Migration0003Roadmaps extends Migration {
  override name = 'Migration0003Roadmaps';

  override up(): void {
    for (const sql of [...ROADMAP_TABLES, ...ROADMAP_WALLS]) this.addSql(sql);
  }
}
