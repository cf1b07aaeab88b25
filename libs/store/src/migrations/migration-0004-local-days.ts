import { Migration } from '@mikro-orm/migrations';
import { myCases } from './sql/row-level-security.js';
import { WORKING_MEMBERSHIPS } from './sql/working-memberships.js';

/** Memberships begin and end with the day of their own place, in the walls too. */
export class Migration0004LocalDays extends Migration {
  override name = 'Migration0004LocalDays';

  override up(): void {
    for (const sql of [...WORKING_MEMBERSHIPS, myCases('working_membership m', 'true')]) this.addSql(sql);
  }
}
