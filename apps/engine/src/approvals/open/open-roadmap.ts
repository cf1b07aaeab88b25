import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { NewRoadmap } from '@tandem/contracts';
import type { JsonObject, Language } from '@tandem/domain';
import type { PlanPeriod } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { Idempotency, requestDigest } from '../../pipeline/idempotency.js';
import { OpenNewCase } from '../../pipeline/open-new-case.js';
import { TakeTurns } from '../../pipeline/take-turns.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { refuseRoadmap } from '../refusals.js';
import { findParent, namedParent, type ParentPlan } from './find-parent.js';
import { firstPlan } from './first-plan.js';
import { plannedPlace, WORKFLOW_OF, writesAt, type PlannedPlace } from './planned-place.js';
import {
  refuseForeignPredecessor,
  refuseSecondPlan,
  takeImport,
  unwriteRoadmap,
  writeRoadmap,
} from './write-roadmap.js';

/** Begins a plan: the document first, then the case that carries it; a case that is not opened leaves nothing. */
@Injectable()
export class OpenRoadmap {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly opening: OpenNewCase,
    private readonly turns: TakeTurns,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the id of the plan; the same key with the same body answers the same plan. `at` tells a past. */
  async open(
    viewer: Viewer,
    input: NewRoadmap,
    language: Language,
    idempotencyKey?: string,
    at?: string,
  ): Promise<string> {
    const place = await this.placeFor(viewer, input.unit);
    const opening = {
      workflow: WORKFLOW_OF[place.level],
      unit: place.unit.id,
      data: { kind: place.level, request: requestDigest(input) } satisfies JsonObject,
    };
    // Two that open a plan of one place at once: the second finds the first one's.
    return this.turns.with([place.path], async () => {
      if (idempotencyKey) {
        const sha = requestDigest([opening.workflow, opening.unit, opening.data]);
        const before = await this.idempotency.opened(viewer.person.id, idempotencyKey, sha);
        if (before?.kind === 'refused') throw before.refusal;
        if (before) return before.caseId;
      }
      const id = newId();
      const { parent, title } = await this.write(viewer, place, input, id);
      try {
        await this.opening.open(
          { viewer },
          {
            ...opening,
            id,
            title,
            parentId: parent?.roadmap ?? null,
            ...(idempotencyKey ? { idempotencyKey } : {}),
            ...(at ? { at } : {}),
          },
          language,
        );
      } catch (error) {
        await inTransaction(this.pool, (client) => unwriteRoadmap(client, id));
        throw error;
      }
      return id;
    });
  }

  private async placeFor(viewer: Viewer, unitId: string): Promise<PlannedPlace> {
    const unit = await this.units.of(unitId);
    if (!unit) throw refuse.notFound();
    const place = plannedPlace(this.units, unit);
    if (writesAt(viewer, place.path)) return place;
    this.audit.refused(viewer, 'roadmaps.write', unitId);
    throw refuse.notYours({
      ru: 'Дорожную карту этой организации составляют её сотрудники.',
      en: 'The roadmap of this unit is drawn up by its own people.',
    });
  }

  private write(viewer: Viewer, place: PlannedPlace, input: NewRoadmap, id: string) {
    const { from, replaces } = input;
    return inTransaction(this.pool, async (client) => {
      await refuseForeignPredecessor(client, place.path, replaces);
      const named = await namedAbove(client, place, input.parent);
      const nearest = (period?: PlanPeriod) =>
        input.parent === undefined ? findParent(client, place.path, period) : Promise.resolve(named);
      const source = from.kind === 'parent' ? await nearest() : undefined;
      const plan = await firstPlan(client, viewer, place, from, source);
      const parent = source ?? (await nearest(plan.period));
      await refuseSecondPlan(client, place.path, plan.period, [replaces]);
      await writeRoadmap(client, { id, author: viewer.person.id, place, plan, parent, replaces });
      await takeImport(client, from, id);
      return { parent, title: plan.title };
    });
  }
}

/** The plan that is named as the one above; it must be in force. */
const namedAbove = async (
  client: PoolClient,
  place: PlannedPlace,
  id: string | null | undefined,
): Promise<ParentPlan | undefined> => {
  if (!id) return undefined;
  const named = await namedParent(client, place.path, id);
  if (!named) throw refuseRoadmap.notAParent();
  return named;
};
