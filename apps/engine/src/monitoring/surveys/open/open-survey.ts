import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { NewSurvey } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { requestDigest } from '../../../pipeline/idempotency.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { Refusal } from '../../../problems/problem-error.js';
import { SettleMoments } from '../run/settle-moments.js';
import { CheckSurvey, type CheckedSurvey } from './check-survey.js';
import { writeMoments, writeSurvey } from './write-survey.js';

/** Opens a survey: its row, its key and all its dates at once; people are asked by a job, each on the first day there. */
@Injectable()
export class OpenSurvey {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly checking: CheckSurvey,
    private readonly settling: SettleMoments,
    private readonly audit: AuditLog,
  ) {}

  /** Answers its id; the same key with the same body answers the same survey. */
  async open(viewer: Viewer, input: NewSurvey, language: Language, key?: string): Promise<string> {
    const sha = requestDigest(input);
    const before = key === undefined ? undefined : await this.opened(viewer, key, sha);
    if (before) return before;
    const checked = await this.checking.check(viewer, input);
    if (checked.problems.length > 0) throw cannotOpen(checked, language);
    const id = newId();
    const written = await inTransaction(this.pool, async (client) => {
      if (input.joins) await holdEntry(client, input.joins, language);
      const { rowCount } = await writeSurvey(client, viewer.person.id, { id, input, checked, key, sha });
      if (rowCount === 0) return false;
      await writeMoments(client, this.units, { id, input, checked });
      await this.audit.allowed(viewer, 'surveys.run', id, { mode: input.mode, form: input.form }, client);
      return true;
    });
    // Two presses at once: the first of them opened it.
    if (!written) return (await this.opened(viewer, key!, sha))!;
    await this.settling.hurry();
    return id;
  }

  private async opened(viewer: Viewer, key: string, sha: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ id: string; request_sha256: string }>(
      'select id, request_sha256 from survey where created_by = $1 and open_key = $2',
      [viewer.person.id, key],
    );
    if (rows[0] && rows[0].request_sha256 !== sha)
      throw new Refusal(422, 'idempotency-key-reused', {
        ru: 'Этот ключ повтора уже использован с другими данными. Отправьте запрос с новым ключом.',
        en: 'This idempotency key was used with another body. Send the request with a new key.',
      });
    return rows[0]?.id;
  }
}

/** Nobody calls the entry off, or tells it alone, between the look at it and the exit that joins it. */
const holdEntry = async (client: PoolClient, entry: string, language: Language): Promise<void> => {
  const { rowCount } = await client.query(
    'select 1 from survey where id = $1 and cancelled_at is null and published_at is null for share',
    [entry],
  );
  if (rowCount) return;
  const text = {
    ru: 'Пока вы открывали опрос, входной отменили или подвели его итоги: связать с ним уже нельзя.',
    en: 'While you were opening it, the entry was called off or told: nothing can be joined with it any more.',
  };
  throw cannotOpen({ problems: [{ at: '/joins', text }] }, language);
};

const cannotOpen = ({ problems }: Pick<CheckedSurvey, 'problems'>, language: Language): Refusal =>
  new Refusal(
    422,
    'survey-problems',
    {
      ru: 'Опрос открыть нельзя: исправьте отмеченные места.',
      en: 'The survey cannot be opened: mend the places marked.',
    },
    {
      errors: problems.map(({ at, text }) => ({ path: at, message: say(text, language) })),
    },
  );
