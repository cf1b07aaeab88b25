import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '@tandem/domain';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { prepared, ReadContext } from '../../../database/read-context.js';
import { loadPerson } from '../../../identity/load-viewer.js';
import { ComposeConfirmation } from '../confirm/compose-confirmation.js';
import type { LetterReader } from '../plan/letter-reader.js';
import type { LetterKind } from '../send/claim-letters.js';
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

/** A letter with where it goes and the number of its notices. */
export interface ComposedLetter extends LetterText {
  readonly to: { readonly name: string; readonly address: string };
  readonly notices: number;
}

/** Writes what a letter says at the moment when it goes. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    private readonly confirmations: ComposeConfirmation,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Null where everything has been read, nobody is left to read it, or an address need not be confirmed any more. */
  async compose(
    letter: { readonly id: string; readonly kind: LetterKind; readonly claim?: string },
    reader: LetterReader,
    { withRead = false } = {},
  ): Promise<ComposedLetter | null> {
    const forReader = {
      name: reader.name,
      language: reader.language,
      zone: reader.place?.zone ?? 'UTC',
      base: this.base,
    };
    if (letter.kind === 'confirm' || letter.kind === 'moved') {
      const about = await this.confirmations.compose({ ...letter, kind: letter.kind }, forReader);
      // The name stays out of the header too: an address that is not confirmed may be a stranger's.
      if (!about) return null;
      const { address, ...text } = about;
      return { ...text, to: { name: '', address }, notices: 0 };
    }
    const to = { name: reader.name, address: reader.email ?? '' };
    if (letter.kind === 'trial') return { ...writeTrial(forReader), to, notices: 0 };
    const viewer = await loadPerson(this.pool, reader.id);
    if (!viewer) return null;
    const rows = await this.context.as(viewer, (reading) =>
      reading.rows<Row>(NOTICES, [letter.id, withRead]),
    );
    if (rows.length === 0) return null;
    return { ...writeLetter(rows.map(toNotice), forReader), to, notices: rows.length };
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
