import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '@tandem/domain';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { prepared, ReadContext } from '../../../database/read-context.js';
import { loadPerson } from '../../../identity/load-viewer.js';
import type { LetterReader } from '../plan/letter-reader.js';
import type { LetterNotice, LetterText } from './letter-notice.js';
import { writeLetter, writeTrial } from './write-letter.js';

/** What has been read on the screen meanwhile is left out. The walls are the reader's own: he is told what he may see now. */
const NOTICES = prepared(`
select n.template, n.text, n.at, n.case_id, n.survey_id, n.paper_id, c.subject,
  coalesce((select u.title from roadmap r join unit u on u.path = r.level_path where r.id = n.case_id), c.title,
    (select s.title from survey s where s.id = n.survey_id)) as about,
  array(select distinct p.family_name from case_participant cp join person p on p.id = cp.person_id where cp.case_id = n.case_id) as names
from notification n left join "case" c on c.id = n.case_id
where n.letter_id = $1 and (n.read_at is null or $2) order by n.at, n.id`);

/** Writes what a letter says at the moment when it goes. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** The letter with the number of its notices; null where everything has been read, or nobody is left to read it. */
  async compose(
    letter: { readonly id: string; readonly kind: 'notice' | 'digest' | 'trial' },
    reader: LetterReader,
    { withRead = false } = {},
  ): Promise<(LetterText & { readonly notices: number }) | null> {
    const forReader = {
      name: reader.name,
      language: reader.language,
      zone: reader.place?.zone ?? 'UTC',
      base: this.base,
    };
    if (letter.kind === 'trial') return { ...writeTrial(forReader), notices: 0 };
    const viewer = await loadPerson(this.pool, reader.id);
    if (!viewer) return null;
    const rows = await this.context.as(viewer, (reading) =>
      reading.rows<Row>(NOTICES, [letter.id, withRead]),
    );
    if (rows.length === 0) return null;
    return { ...writeLetter(rows.map(toNotice), forReader), notices: rows.length };
  }

  /** A demonstration links to itself; elsewhere PUBLIC_URL is demanded where letters go anywhere. */
  get base(): string {
    return (this.env.PUBLIC_URL ?? `http://127.0.0.1:${this.env.PORT}`).replace(/\/+$/, '');
  }
}

interface Row {
  template: string;
  text: Text;
  at: Date;
  case_id: string | null;
  survey_id: string | null;
  paper_id: string | null;
  subject: string | null;
  about: string | null;
  names: string[];
}

const toNotice = ({
  case_id: caseId,
  survey_id: surveyId,
  paper_id: paperId,
  ...row
}: Row): LetterNotice => ({
  ...row,
  caseId,
  surveyId,
  paperId,
});
