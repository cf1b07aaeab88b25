import { Injectable } from '@nestjs/common';
import { PARTICIPANT_ROLES } from '@tandem/domain';
import { AuditLog } from '../audit/audit-log.js';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { mayDoTask } from '../pipeline/may-send.js';
import { Refusal, refuse } from '../problems/problem-error.js';

/** Who of several does a task of a role: taking, giving back, handing over. The case itself does not change. */
@Injectable()
export class AssignTask {
  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly audit: AuditLog,
  ) {}

  /** The case of a task that the viewer may do; for a closed task the command itself answers. */
  async caseOf(viewer: Viewer, taskId: string): Promise<string> {
    const { rows } = await this.pool.query<{ case_id: string; status: string; claimed_by: string | null }>(
      'select case_id, status, claimed_by from task where id = $1',
      [taskId],
    );
    const row = rows[0];
    if (!row) throw refuse.notFound();
    const live = await this.cases.live(row.case_id);
    const task = live?.state.tasks.find((one) => one.id === taskId);
    if (live && task && !mayDoTask(viewer, live, task, row.claimed_by)) {
      this.audit.refused(viewer, 'task.complete', taskId);
      throw refuse.notYours({ ru: 'Эта задача поручена не вам.', en: 'This task is somebody else’s.' });
    }
    return row.case_id;
  }

  async claim(viewer: Viewer, taskId: string): Promise<void> {
    await this.caseOf(viewer, taskId);
    const { rowCount } = await this.pool.query(
      `update task set claimed_by = $2 where id = $1 and status = 'open' and person_id is null and (claimed_by is null or claimed_by = $2)`,
      [taskId, viewer.person.id],
    );
    if (rowCount === 0) {
      throw new Refusal(409, 'task-taken', {
        ru: 'Задачу уже взял кто-то другой, или она закрыта.',
        en: 'Somebody else has taken this task, or it is closed.',
      });
    }
  }

  async release(viewer: Viewer, taskId: string): Promise<void> {
    await this.caseOf(viewer, taskId);
    await this.pool.query(
      `update task set claimed_by = null where id = $1 and status = 'open' and claimed_by = $2`,
      [taskId, viewer.person.id],
    );
  }

  /** Hands a task of a role to a colleague who holds the same role at the same unit. */
  async delegate(viewer: Viewer, taskId: string, to: string): Promise<void> {
    await this.caseOf(viewer, taskId);
    const { rowCount } = await this.pool.query(
      `update task t set claimed_by = $2 where t.id = $1 and t.status = 'open' and t.person_id is null
         and case when t.role = any($3) then exists (select 1 from case_participant p where p.case_id = t.case_id and p.person_id = $2 and p.role = t.role and p.state = 'active')
           else exists (select 1 from working_membership m where m.person_id = $2 and m.unit_id = t.unit_id and m.role = t.role) end`,
      [taskId, to, PARTICIPANT_ROLES],
    );
    if (rowCount === 0) {
      throw new Refusal(422, 'not-a-colleague', {
        ru: 'Передать можно только коллеге с той же ролью в этой организации; именную задачу передают делегированием.',
        en: 'A task can be handed to a colleague with the same role here; a task asked by name goes by delegation.',
      });
    }
    await this.audit.allowed(viewer, 'task.delegate', taskId, { to });
  }
}
