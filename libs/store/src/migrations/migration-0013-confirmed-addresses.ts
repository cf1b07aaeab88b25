import { Migration } from '@mikro-orm/migrations';
import { CONFIRMED_ADDRESSES } from './sql/confirmed-addresses.js';

/** Letters go to addresses that were confirmed; those of before count as confirmed. */
export class Migration0013ConfirmedAddresses extends Migration {
  override name = 'Migration0013ConfirmedAddresses';

  override up(): void {
    for (const sql of CONFIRMED_ADDRESSES) this.addSql(sql);
  }
}
