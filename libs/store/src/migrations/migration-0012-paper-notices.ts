import { Migration } from '@mikro-orm/migrations';
import { PAPER_NOTICES } from './sql/paper-notices.js';

/** The bell and letters lead to the paper that is ready, or to why it is not. */
export class Migration0012PaperNotices extends Migration {
  override name = 'Migration0012PaperNotices';

  override up(): void {
    for (const sql of PAPER_NOTICES) this.addSql(sql);
  }
}
