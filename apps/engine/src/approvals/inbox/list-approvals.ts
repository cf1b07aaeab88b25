import { Injectable } from '@nestjs/common';
import type { ApprovalRow, ApprovalsView, RoadmapRow } from '@tandem/contracts';
import { localDate, reachOf, workdaysBetween, type Language, type ParticipantRole } from '@tandem/domain';
import type { OpenTask } from '@tandem/workflow-core';
import { heldBy } from '../../tasks/list-tasks.js';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { doingOf, type AskingCase } from '../../pipeline/may-send.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { toRoadmapRows } from '../read/roadmap-rows.js';
import { isDecision } from './decision-of.js';
import { ASKED_HERE, AWAITED, type WaitingRow } from './waiting-query.js';

const READ_BY_OTHERS = ['submitted', 'inReview', 'groupReview', 'departmentReview', 'noImpactReview'];
/** What this side has read already and others have to go on with: the authors, a working group, the department. */
const WITH_OTHERS = ['returned', 'agreed', 'stale', 'amending', 'groupReview', 'departmentReview'];
const MOST = 400;

/** «На согласовании»: what waits for this person's decision, and what his level waits for from others. */
@Injectable()
export class ListApprovals {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  async list(viewer: Viewer, language: Language): Promise<ApprovalsView> {
    const [asked, awaited] = await this.context.as(viewer, async (reader) => [
      await reader.rows<WaitingRow>(ASKED_HERE, [
        ...heldBy(viewer),
        viewer.held.flatMap((held) => held.actingFor ?? []),
      ]),
      await reader.rows<WaitingRow>(AWAITED, [
        viewer.person.id,
        viewer.held.map((held) => held.unitId),
        [...new Set(viewer.held.map((held) => reachOf(held)))],
        READ_BY_OTHERS,
        WITH_OTHERS,
      ]),
    ]);
    const mine = await this.ownOf(viewer, asked!);
    const others = awaited!
      .filter((row) => !mine.has(row.id))
      .sort((a, b) => Number(a.task_opened) - Number(b.task_opened));
    return {
      mine: await this.rowsOf(
        viewer,
        [...mine.values()].map((one) => one.row),
        language,
        (row) => ({ task: row.task_id, mine: true, actingFor: mine.get(row.id)!.actingFor }),
      ),
      others: await this.rowsOf(viewer, others, language, () => ({
        task: null,
        mine: false,
        actingFor: null,
      })),
    };
  }

  /** Each plan once, with the decision on it that is due first. */
  private async ownOf(viewer: Viewer, rows: readonly WaitingRow[]): Promise<Map<string, Own>> {
    const own = new Map<string, Own>();
    for (const row of rows) {
      const { compiled } = await this.definitions.workflow(row.workflow_id);
      if (own.has(row.id) || !isDecision(compiled, row.task_key)) continue;
      const doing = doingOf(viewer, caseOf(row, viewer), taskOf(row));
      if (doing) own.set(row.id, { row, actingFor: nameOf(viewer, doing.onBehalfOf) });
    }
    return own;
  }

  private async rowsOf(
    viewer: Viewer,
    all: readonly WaitingRow[],
    language: Language,
    own: (row: WaitingRow) => Pick<ApprovalRow, 'task' | 'mine' | 'actingFor'>,
  ): Promise<ApprovalRow[]> {
    const rows = all.slice(0, MOST);
    const shown: RoadmapRow[] = await toRoadmapRows(rows, viewer, this.definitions, language);
    return rows.map((row, index) => ({
      ...shown[index]!,
      waitingSince: row.task_opened.toISOString(),
      workingDays: this.workingDays(row),
      nextDeadline: (row.task_due ?? row.due_at)?.toISOString() ?? null,
      ...own(row),
    }));
  }

  /** By the calendar of the region where it waits. */
  private workingDays(row: WaitingRow): number {
    const unit = this.units.known(row.task_unit);
    if (!unit) return 0;
    return workdaysBetween(
      localDate(row.task_opened.getTime(), unit.zone),
      localDate(Date.now(), unit.zone),
      this.units.calendar(unit.region),
    );
  }
}

interface Own {
  readonly row: WaitingRow;
  readonly actingFor: ApprovalRow['actingFor'];
}

const caseOf = (row: WaitingRow, { person }: Viewer): AskingCase => ({
  unitId: row.unit_id,
  unitPath: row.unit_path,
  state: {
    participants: row.takes_part
      ? [
          {
            person: person.id,
            role: row.task_role as ParticipantRole,
            unit: row.unit_id,
            state: 'active',
            joinedAt: row.task_opened.toISOString(),
          },
        ]
      : [],
  },
});

const taskOf = (row: WaitingRow): OpenTask => ({
  id: row.task_id,
  key: row.task_key,
  role: row.task_role,
  unit: row.task_unit,
  ...(row.task_near ? { near: row.task_near } : {}),
  ...(row.task_person ? { person: row.task_person } : {}),
  openedAt: row.task_opened.toISOString(),
});

const nameOf = (viewer: Viewer, person: string | undefined): ApprovalRow['actingFor'] => {
  const held = person && viewer.held.find((one) => one.actingFor === person);
  return held ? { id: person, name: held.actingForName ?? '' } : null;
};
