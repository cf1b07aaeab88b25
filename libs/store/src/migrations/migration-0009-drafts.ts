import { Migration } from '@mikro-orm/migrations';
import { DRAFT_WALLS } from './sql/draft-walls.js';

/** The department reads what the operator sent, never what the operator is writing. */
export class Migration0009Drafts extends Migration {
  override name = 'Migration0009Drafts';

  override up(): void {
    for (const sql of DRAFT_WALLS) this.addSql(sql);
  }
}
