import { Migration } from '@mikro-orm/migrations';
import { STUDIO_TABLES, STUDIO_WALLS } from './sql/studio-tables.js';

/** The form studio: drafts with their journal, owners of definitions, validators, the library of blocks. */
export class Migration0002Studio extends Migration {
  override name = 'Migration0002Studio';

  override up(): void {
    for (const sql of [...STUDIO_TABLES, ...STUDIO_WALLS]) this.addSql(sql);
  }
}
