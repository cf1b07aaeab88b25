import { Injectable } from '@nestjs/common';
import { isWithin, reachOf, type JsonObject, type Role } from '@tandem/domain';
import { carryAnswers, compareForms, type FormChange } from '@tandem/forms-core';
import { newId, type CarriedDraft, type LiveCase } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { CommitCase } from '../../pipeline/commit-case.js';
import { Definitions, type PublishedForm } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';
import type { Designing } from '../design/owner.js';
import { FindAnswerDrafts, type AnswerDraft } from '../impact/find-answer-drafts.js';

/** A person who types must not be overtaken for ever. */
const TRIES = 3;

/** Brings cases to a new version of a form together with the answers that were begun there, each case in one commit. */
@Injectable()
export class MoveDrafts {
  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly drafts: FindAnswerDrafts,
    private readonly audit: AuditLog,
  ) {}

  /** `asked`: ids of drafts; with one of them go all drafts of the same form in its case. */
  async move(
    designing: Designing,
    version: number,
    asked: readonly string[],
  ): Promise<{ moved: number; left: number }> {
    const { key, viewer } = designing;
    const after = await this.definitions.form(key, version);
    if (!after) throw refuse.notFound();
    const open = await this.drafts.find(designing);
    const caseIds = [...new Set(open.filter((one) => asked.includes(one.id)).map((one) => one.caseId))];
    let moved = 0;
    for (const caseId of caseIds) {
      const own = open.filter((one) => one.caseId === caseId);
      if (await this.moveOne(viewer, caseId, after, own)) moved += 1;
    }
    const detail = { version, cases: caseIds.length, moved };
    if (caseIds.length > 0) await this.audit.allowed(viewer, 'form.move-drafts', key, detail);
    return { moved, left: caseIds.length - moved };
  }

  private async moveOne(
    viewer: Viewer,
    caseId: string,
    after: PublishedForm,
    drafts: readonly AnswerDraft[],
  ): Promise<boolean> {
    const live = await this.cases.live(caseId);
    const from = live?.formVersions[after.key];
    if (!live || from === undefined || from >= after.version || !this.inForce(live, after)) return false;
    const before = (await this.definitions.form(after.key, from))!;
    const changes = compareForms(before.definition, after.definition);
    const answer = await this.cases.commit({
      id: newId(),
      caseId,
      type: '@forms',
      at: new Date().toISOString(),
      actor: { kind: 'person', person: viewer.person.id, roles: rolesAt(viewer, live.unitPath) },
      data: { form: after.key, title: after.definition.meta.title.ru, from, to: after.version },
      mayStill: (now) => now.formVersions[after.key] === from,
      forms: {
        versions: { [after.key]: after.version },
        drafts: drafts.map((draft) => carried(draft, after, changes)),
      },
    });
    if (answer.kind !== 'moved') return false;
    for (const draft of drafts) await this.catchUp(draft.id, after, changes);
    return true;
  }

  /** A nearer owner's own version is not passed over. */
  private inForce(live: LiveCase, { key, version }: PublishedForm): boolean {
    return this.definitions.formOwners.at(key, live.unitPath)?.version === version;
  }

  /** What somebody typed in the very moment of the move was not overwritten: it is carried after it. */
  private async catchUp(id: string, after: PublishedForm, changes: readonly FormChange[]): Promise<void> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { rows } = await this.pool.query<{ data: JsonObject; revision: number }>(
        'select data, revision from draft where id = $1 and form_version is distinct from $2',
        [id, after.version],
      );
      if (!rows[0]) return;
      const { data } = carryAnswers(after.definition, rows[0].data, changes);
      await this.pool.query(
        'update draft set data = $2, revision = revision + 1, form_version = $3 where id = $1 and revision = $4',
        [id, JSON.stringify(data), after.version, rows[0].revision],
      );
    }
  }
}

const carried = (
  { id, revision, data }: AnswerDraft,
  after: PublishedForm,
  changes: readonly FormChange[],
): CarriedDraft => ({
  id,
  revision,
  data: carryAnswers(after.definition, data, changes).data,
  formVersion: after.version,
});

const rolesAt = ({ held }: Viewer, unitPath: string): Role[] => [
  ...new Set(held.filter((one) => isWithin(unitPath, reachOf(one))).map((one) => one.role)),
];
