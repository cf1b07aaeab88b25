import { Injectable } from '@nestjs/common';
import type { FormDesignView, HoldView } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import { Definitions } from '../../pipeline/definitions.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import {
  findDraft,
  findSteps,
  findVersionById,
  toStep,
  type DraftRow,
  type VersionRow,
} from './draft-rows.js';
import { namePeople } from './name-people.js';
import type { Designing } from './owner.js';
import { refuseDesign } from './refusals.js';

/** A draft as its designer sees it: the text, the journal, whose it is and who has it in his hands. */
@Injectable()
export class ShowDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  async of(designing: Designing): Promise<FormDesignView> {
    const row = await findDraft(this.pool, designing);
    if (!row) throw refuseDesign.noDraft();
    const [steps, base, above] = await Promise.all([
      findSteps(this.pool, row.id),
      findVersionById(this.pool, row.base_id),
      findVersionById(this.pool, row.above_id),
    ]);
    const who = await namePeople(this.pool, [
      row.held_by,
      row.saved_by,
      ...steps.map((step) => step.made_by),
    ]);
    const { owner, viewer } = designing;
    return {
      key: row.key,
      unit: owner.id === null ? null : { id: owner.id, title: owner.title ?? '' },
      text: row.text,
      sha256: row.sha256,
      revision: row.revision,
      cursor: row.cursor,
      steps: steps.map((step) => ({
        ...toStep(step),
        by: who(step.made_by),
        at: step.made_at.toISOString(),
      })),
      basedOn: base ? this.basedOn(base) : null,
      newerAbove: this.newerAbove(designing, above),
      obeysLocks: above !== undefined,
      holder: holderOf(row, who, viewer.person.id),
      savedAt: row.saved_at.toISOString(),
      savedBy: who(row.saved_by),
    };
  }

  private basedOn(base: VersionRow): FormDesignView['basedOn'] {
    return {
      version: base.version,
      sha256: base.sha256,
      text: base.text,
      unit: base.unit_id === null ? null : (this.units.known(base.unit_id)?.title ?? null),
    };
  }

  /** The owner above has published since this form was made from his. */
  private newerAbove(designing: Designing, above: VersionRow | undefined): FormDesignView['newerAbove'] {
    const latest = this.definitions.formOwners.above(designing.key, designing.owner.path);
    return above && latest && latest.version > above.version ? { version: latest.version } : null;
  }
}

export const holderOf = (
  row: DraftRow,
  who: (id: string | null) => { person: string; name: string } | null,
  me: string,
): HoldView['holder'] => {
  const holder = row.is_held ? who(row.held_by) : null;
  return holder && row.held_since
    ? { ...holder, since: row.held_since.toISOString(), mine: holder.person === me }
    : null;
};
