import { Injectable } from '@nestjs/common';
import type { BoardView } from '@tandem/contracts';
import { isWithin, reachOf, roleThatMay, say, STAGES, type Language } from '@tandem/domain';
import { CARD_COLUMNS, CARD_FROM, toCards, type CardRow } from '../cases/case-rows.js';
import { TASK_COLUMNS, TASK_FROM, toTasks, type TaskRow } from '../cases/task-rows.js';
import { AuditLog } from '../audit/audit-log.js';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { UnitDirectory, type UnitFacts } from '../pipeline/unit-directory.js';
import { refuse } from '../problems/problem-error.js';
import { column, totalsOf, type CountRow, type CycleRow, type CycleTask } from './board-columns.js';
import { schoolYearOf } from './read-cycles.js';

/** «Скоро» begins so many days before the due moment. */
const SOON_DAYS = 3;
/** Cards of one column that come at once; the count says how many there are. */
const COLUMN_LIMIT = 120;

/** The board of a school (or of everything below a municipality): seven columns of open cases and the cycle's own tasks. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  async read(
    viewer: Viewer,
    query: { unit?: string | undefined; cycle?: string | undefined },
    language: Language,
  ): Promise<BoardView> {
    const unit = await this.unitFor(viewer, query.unit);
    const found = await this.context.as(viewer, async (reader) => {
      const cycles = await reader.rows<CycleRow>(
        `select c.id, c.title, c.state->'context'->>'schoolYear' as school_year, c.revision::float8 as revision, c.status, c.opened_at, c.unit_id, c.state_paths
         from "case" c where c.subject = 'cycle' and c.unit_id = $1 order by c.opened_at desc limit 10`,
        [unit.id],
      );
      const cycle =
        cycles.find((one) => one.id === query.cycle) ??
        cycles.find((one) => one.status === 'open') ??
        cycles[0] ??
        null;
      const scope = [unit.path, query.cycle && cycle ? cycle.id : null];
      const within = `c.unit_path <@ $1::ltree and c.status = 'open' and c.subject <> 'cycle' and c.stage is not null and ($2::uuid is null or c.cycle_id = $2)`;
      return {
        cycles,
        cycle,
        counts: await reader.rows<CountRow>(
          `select c.stage, c.subject, count(*)::int as count, count(*) filter (where c.due_at < now())::int as overdue,
             count(*) filter (where c.due_at >= now() and c.due_at < now() + interval '${SOON_DAYS} days')::int as soon,
             percentile_cont(0.5) within group (order by extract(epoch from now() - coalesce(c.stage_since, c.opened_at)) / 86400) as median_days
           from "case" c where ${within} group by c.stage, c.subject`,
          scope,
        ),
        cards: await reader.rows<CardRow>(
          `select * from (select ${CARD_COLUMNS}, row_number() over (partition by c.stage order by c.due_at nulls last, c.opened_at) as n from ${CARD_FROM} where ${within}) ranked
           where n <= ${COLUMN_LIMIT} order by stage, n`,
          scope,
        ),
        tasks: cycle
          ? await reader.rows<TaskRow>(
              `select ${TASK_COLUMNS} from ${TASK_FROM} where t.case_id = $1 and t.status = 'open' order by t.due_at nulls last limit 50`,
              [cycle.id],
            )
          : [],
      };
    });
    const cards = await toCards(found.cards, this.definitions, language);
    const tasks = await this.tasksByStage(found.tasks, viewer, language);
    return {
      unit: { id: unit.id, title: unit.title, kind: unit.kind },
      cycle: found.cycle && {
        id: found.cycle.id,
        title: found.cycle.title,
        schoolYear: schoolYearOf(found.cycle.school_year, found.cycle.title, found.cycle.opened_at),
        revision: found.cycle.revision,
        status: found.cycle.status,
      },
      cycles: found.cycles.map((one) => ({
        id: one.id,
        schoolYear: schoolYearOf(one.school_year, one.title, one.opened_at),
      })),
      columns: STAGES.map(({ stage, title }) =>
        column(stage, say(title, language), found.counts, cards, tasks, found.cycle),
      ),
      totals: totalsOf(found.counts),
      canOpen: this.openableAt(viewer, unit, language),
    };
  }

  /** The cycle's own tasks, each in the column of the stage whose state asked for it. */
  private async tasksByStage(
    rows: readonly TaskRow[],
    viewer: Viewer,
    language: Language,
  ): Promise<CycleTask[]> {
    const tasks = await toTasks(rows, this.definitions, viewer, language);
    return Promise.all(
      tasks.map(async (task, at) => {
        const { compiled } = await this.definitions.workflow(rows[at]!.workflow_id);
        const opener = compiled.openers.get(task.key)?.[0];
        return { task, stage: (opener === undefined ? null : compiled.states.get(opener)?.stage) ?? 1 };
      }),
    );
  }

  private async unitFor(viewer: Viewer, unitId: string | undefined): Promise<UnitFacts> {
    const wanted =
      unitId ?? viewer.held.find((held) => roleThatMay([held], 'board.see', reachOf(held)))?.unitId;
    let unit = wanted ? await this.units.of(wanted) : undefined;
    if (!unit) throw refuse.notFound();
    // A body has no pairs of its own: its board is that of the municipality or region it answers for.
    const body = viewer.held.find((held) => held.unitId === unit!.id && reachOf(held) !== held.unitPath);
    if (body) unit = this.units.at(reachOf(body)) ?? unit;
    if (!roleThatMay(viewer.held, 'board.see', unit.path)) {
      this.audit.refused(viewer, 'board.see', unit.id);
      throw refuse.notYours();
    }
    return unit;
  }

  private openableAt(viewer: Viewer, unit: UnitFacts, language: Language): BoardView['canOpen'] {
    const roles = viewer.held
      .filter((held) => isWithin(unit.path, reachOf(held)))
      .map((held) => held.role as string);
    return this.definitions
      .latest()
      .workflows.map(({ compiled }) => compiled.definition)
      .filter((definition) =>
        (definition.start.roles as readonly string[]).some((role) => roles.includes(role)),
      )
      .map((definition) => ({
        workflow: definition.key,
        title: say(definition.title, language),
        form: definition.start.form ?? null,
      }));
  }
}
