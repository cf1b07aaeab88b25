import { Migration } from '@mikro-orm/migrations';
import { REPORT_CONTACTS, WITHDRAWN_REPORTS } from './sql/withdrawn-reports.js';

/** What was taken back is not read above; who wrote by hand, and whose a due date is. */
export class Migration0010ReportContacts extends Migration {
  override name = 'Migration0010ReportContacts';

  override up(): void {
    for (const sql of [...WITHDRAWN_REPORTS, ...REPORT_CONTACTS]) this.addSql(sql);
  }
}
