import { Injectable } from '@nestjs/common';
import type { SavedSteps, SaveSteps as Input } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { findSteps, toStep, type DraftRow } from './draft-rows.js';
import { lockDraft } from './lock-draft.js';
import type { Designing } from './owner.js';
import { readDocument, sha256Of } from './read-document.js';
import { refuseDesign } from './refusals.js';
import { walkJournal } from './walk-journal.js';
import { writeSteps } from './write-draft.js';

/** Takes the steps of an editor: the same text must come out here as on his screen, or nothing is kept. */
@Injectable()
export class SaveSteps {
  constructor(private readonly pool: EnginePool) {}

  save(designing: Designing, input: Input, language: Language): Promise<SavedSteps> {
    return inTransaction(this.pool, async (client) => {
      const row = await lockDraft(client, designing);
      if (wasSaved(row, designing, input))
        return { revision: row.revision, savedAt: row.saved_at.toISOString(), dropped: 0 };
      if (row.revision !== input.revision) throw refuseDesign.staleRevision(row.revision);
      const steps = await findSteps(client, row.id);
      const { from, cursor, steps: added } = input;
      const journal = { text: row.text, steps: steps.map(toStep), cursor: row.cursor };
      const walked = walkJournal(journal, from, added, cursor);
      if (!walked.ok) {
        if (walked.why === 'too-much') throw refuseDesign.tooManySteps();
        if (walked.why === 'no-way-back') throw refuseDesign.brokenSteps();
        throw refuseDesign.staleRevision(row.revision);
      }
      if (sha256Of(walked.text) !== input.sha256) throw refuseDesign.staleRevision(row.revision);
      readDocument(walked.text, language);
      return writeSteps(client, designing, row, steps, { from, added, cursor, text: walked.text });
    });
  }
}

/** The answer to the same save was lost on its way: it is given again, and nothing is done twice. */
const wasSaved = (row: DraftRow, { viewer }: Designing, input: Input): boolean =>
  row.revision === input.revision + 1 &&
  row.sha256 === input.sha256 &&
  row.saved_by === viewer.person.id &&
  row.cursor === input.cursor;
