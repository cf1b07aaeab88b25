import { Migration } from '@mikro-orm/migrations';
import { LETTER_TABLES, LETTER_WALLS } from './sql/letter-tables.js';

/** Letters: what a notice owes, how people want them, what went out. */
export class Migration0007Letters extends Migration {
  override name = 'Migration0007Letters';

  override up(): void {
    for (const sql of [...LETTER_TABLES, ...LETTER_WALLS]) this.addSql(sql);
  }
}
