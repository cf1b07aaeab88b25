import { Migration } from '@mikro-orm/migrations';
import { PAPER_OF_CRITERIA } from './sql/paper-of-criteria.js';

/** A note by the seven criteria may be ordered. */
export class Migration0011CriteriaNote extends Migration {
  override name = 'Migration0011CriteriaNote';

  override up(): void {
    for (const sql of PAPER_OF_CRITERIA) this.addSql(sql);
  }
}
