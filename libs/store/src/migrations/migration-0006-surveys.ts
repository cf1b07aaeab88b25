import { Migration } from '@mikro-orm/migrations';
import { SURVEY_TABLES, SURVEY_WALLS } from './sql/survey-tables.js';

/** Surveys: whom they ask, what was answered, what was told. */
export class Migration0006Surveys extends Migration {
  override name = 'Migration0006Surveys';

  override up(): void {
    for (const sql of [...SURVEY_TABLES, ...SURVEY_WALLS]) this.addSql(sql);
  }
}
