import { Migration } from '@mikro-orm/migrations';
import { PAPER_OF_FORMS } from './sql/paper-of-forms.js';

/** A report by a form and the total of such reports may be ordered as papers. */
export class Migration0014FormPapers extends Migration {
  override name = 'Migration0014FormPapers';

  override up(): void {
    for (const sql of PAPER_OF_FORMS) this.addSql(sql);
  }
}
