import { Migration } from '@mikro-orm/migrations';
import { MONITORING_TABLES, MONITORING_WALLS } from './sql/monitoring-tables.js';
import { PAPER_TABLES, PAPER_WALLS } from './sql/paper-tables.js';

/** Campaigns, reports, their dates and totals, values of indicators; papers made of them. */
export class Migration0005Monitoring extends Migration {
  override name = 'Migration0005Monitoring';

  override up(): void {
    for (const sql of [...MONITORING_TABLES, ...MONITORING_WALLS, ...PAPER_TABLES, ...PAPER_WALLS])
      this.addSql(sql);
  }
}
