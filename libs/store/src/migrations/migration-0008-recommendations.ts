import { Migration } from '@mikro-orm/migrations';
import { RECOMMENDATION_WALLS } from './sql/recommendation-walls.js';

/** Targeted recommendations are read by those who gave them. */
export class Migration0008Recommendations extends Migration {
  override name = 'Migration0008Recommendations';

  override up(): void {
    for (const sql of RECOMMENDATION_WALLS) this.addSql(sql);
  }
}
