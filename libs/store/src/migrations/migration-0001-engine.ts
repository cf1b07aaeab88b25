import { Migration } from '@mikro-orm/migrations';
import { ENGINE_TABLES } from './sql/engine-tables.js';
import { ORGANISATION_TABLES } from './sql/organisation-tables.js';
import { CONTENT_TABLES } from './sql/content-tables.js';
import { ROLES } from './sql/roles.js';
import { ROW_LEVEL_SECURITY } from './sql/row-level-security.js';

/** Everything that the main job stands on: the organisation, definitions, cases with their rows, and the two walls. */
export class Migration0001Engine extends Migration {
  override name = 'Migration0001Engine';

  override up(): void {
    this.addSql('create extension if not exists ltree');
    this.addSql('create extension if not exists pg_trgm');
    for (const sql of [
      ...ORGANISATION_TABLES,
      ...ENGINE_TABLES,
      ...CONTENT_TABLES,
      ...ROLES,
      ...ROW_LEVEL_SECURITY,
    ]) {
      this.addSql(sql);
    }
  }
}
