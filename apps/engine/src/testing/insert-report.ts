import type { ReportLevel, ReportView } from '@tandem/contracts';
import { addDays, localDate } from '@tandem/domain';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { OpenNewCase } from '../pipeline/open-new-case.js';
import type { EngineUnderTest } from './engine-under-test.js';
import { planOf } from './insert-roadmap.js';

/** Whose report it is, who answers for it and who receives it, by the names of the world's units. */
interface AskedReport {
  readonly unit: string;
  /** The frozen plan whose rows it is on. */
  readonly version: string | null;
}

const LEVELS: {
  readonly [unit: string]: readonly [ReportLevel, owner: string, place: string, receiver: string];
} = {
  school: ['school', 'school', 'school', 'townAuthority'],
  neighbour: ['school', 'neighbour', 'neighbour', 'townAuthority'],
  farSchool: ['school', 'farSchool', 'farSchool', 'districtAuthority'],
  lyceum: ['regionFounded', 'lyceum', 'lyceum', 'operator'],
  town: ['municipality', 'townAuthority', 'town', 'operator'],
  district: ['municipality', 'districtAuthority', 'district', 'operator'],
  operator: ['region', 'operator', 'region', 'department'],
};

const WORKFLOWS: Record<ReportLevel, string> = {
  school: 'report-school',
  regionFounded: 'report-institution',
  municipality: 'report-municipality',
  region: 'report-region',
};

export interface InsertedCampaign {
  readonly id: string;
  /** Ids of reports by the names of their units. */
  readonly reports: { readonly [unit: string]: string };
}

interface CampaignUnderTest {
  readonly half?: 'H1' | 'H2';
  readonly year?: number;
  readonly dueInDays?: number;
  readonly asked: readonly AskedReport[];
  readonly form?: string;
}

/** A campaign of the region and its reports as opening leaves them; cases of reports are real, opened by the engine. */
export const insertCampaign = async (
  engine: EngineUnderTest,
  { half = 'H2', year = 2026, dueInDays = 20, asked, form }: CampaignUnderTest,
): Promise<InsertedCampaign> => {
  const { pool, world } = engine;
  const id = newId();
  const [from, to] = half === 'H1' ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  const due = addDays(localDate(Date.now(), 'Asia/Tomsk'), dueInDays);
  await pool.query(
    `insert into campaign (id, kind, title, unit_id, level_path, period_kind, period_from, period_to, opens_on, cut_off, rules, state)
     select $1, 'halfYearReport', $2, $3, p.path, 'halfYear', $4, $5, $4, $6, $7, 'collecting' from unit p where p.id = $8`,
    [
      id,
      `Отчёты, ${half} ${year}`,
      world.units['operator'],
      from,
      to,
      due,
      JSON.stringify({ assignments: [], ...(form ? { form } : {}) }),
      world.units['region'],
    ],
  );
  const opening = engine.app.get(OpenNewCase, { strict: false });
  const reports: Record<string, string> = {};
  for (const { unit, version } of asked) {
    const [level, owner, place, receiver] = LEVELS[unit]!;
    const report = newId();
    reports[unit] = report;
    await pool.query(
      `insert into report (id, campaign_id, key, assignment, level, unit_id, owner_id, level_path, title, receiver_id, bindingness, zone, named_due, due_on, due_at, roadmap_version_id)
       select $1::uuid, $2, $1::uuid::text, $3, $4, u.id, $5, p.path, 'Отчёт: ' || u.title, $6, 'mandatory', 'Asia/Tomsk', $7::date, $7::date, ($7::date + 1)::timestamp at time zone 'Asia/Tomsk', $8
       from unit u, unit p where u.id = $9 and p.id = $10`,
      [
        report,
        id,
        level,
        level,
        world.units[owner],
        world.units[receiver],
        due,
        version,
        world.units[unit],
        world.units[place],
      ],
    );
    await opening.open(
      { system: true, key: `outbox:${report}` },
      {
        workflow: WORKFLOWS[level],
        unit: world.units[owner]!,
        id: report,
        title: `Отчёт: ${unit}`,
        parentId: null,
        data: { kind: level, dueOn: due },
      },
      'ru',
    );
  }
  // Reports with cases are left alone by the queue that opens the others.
  await opening.open(
    { system: true, key: `outbox:${id}` },
    {
      workflow: 'half-year-campaign',
      unit: world.units['operator']!,
      id,
      title: 'Кампания',
      parentId: null,
      data: { kind: 'region', opensOn: from, consolidateBy: due },
    },
    'ru',
  );
  return { id, reports };
};

/** Rows of the three kinds: a share of people, a number of events of a year, something that is there or is not. */
export const reportedPlan = (level: RoadmapPlan['level'], parents = false): RoadmapPlan => {
  const plan = planOf(['share', 'events', 'site'], { level, title: `Карта: ${level}` });
  const indicators = {
    share: {
      raw: '2025 год - 60% (молодых педагогов и наставников) и последующие годы',
      unit: 'percent',
      operator: 'atLeast',
      denominator: 'молодых педагогов и наставников',
      targets: [{ year: 2025, value: 60 }],
      carryForward: true,
      counts: 'stock',
    },
    events: {
      raw: '2025 год - не менее 4 мероприятий и последующие годы',
      unit: 'count',
      operator: 'atLeast',
      of: 'мероприятия',
      targets: [{ year: 2025, value: 4 }],
      carryForward: true,
      counts: 'flow',
    },
  } as const;
  return {
    ...plan,
    measures: plan.measures.map((measure) => {
      const indicator = indicators[measure.id as keyof typeof indicators];
      return {
        ...measure,
        ...(indicator && { indicator }),
        ...(parents && { id: `${level}-${measure.id}`, parentMeasure: measure.id }),
      };
    }),
  };
};

/** Entries with which a report has no faults. */
export const filledIn = ({
  prefix = '',
  numerator = 6,
  denominator = 8,
  events = 4,
}: { prefix?: string; numerator?: number; denominator?: number; events?: number } = {}): object[] => [
  { do: 'setRow', entry: { measure: `${prefix}share`, numerator, denominator, status: 'done' } },
  { do: 'setRow', entry: { measure: `${prefix}events`, count: events, status: 'done' } },
  {
    do: 'setRow',
    entry: {
      measure: `${prefix}site`,
      present: true,
      status: 'done',
      evidence: ['https://example.org/mentoring'],
    },
  },
  { do: 'setContext', context: { youngTeachers: 10, mentors: 5, pairs: 5, institutions: 1 } },
  { do: 'setText', text: 'analysis', value: 'Пары работают, мероприятия проведены.' },
  { do: 'setText', text: 'deficits', value: 'Не хватает наставников по физике.' },
];

/** The way of reports as people go it, over HTTP. Each step throws where it is refused. */
export class PlayReport {
  constructor(private readonly engine: EngineUnderTest) {}

  async see(login: string, id: string, query = ''): Promise<ReportView> {
    const { status, body } = await (await this.engine.as(login)).get(`/reports/${id}${query}`);
    if (status !== 200) throw new Error(`${login} cannot see ${id}: ${status} ${JSON.stringify(body)}`);
    return body as ReportView;
  }

  async post<Body>(login: string, path: string, input: object): Promise<Body> {
    const { status, body } = await (await this.engine.as(login)).post(path, input);
    if (status >= 300)
      throw new Error(`${login} at ${path}: ${status} ${JSON.stringify(body).slice(0, 1_500)}`);
    return body as Body;
  }

  /** Steps on the draft as it is now. */
  async write(login: string, id: string, steps: readonly object[]): Promise<void> {
    const { showing } = await this.see(login, id);
    await this.post(login, `/reports/${id}/steps`, { revision: showing.draftRevision, steps });
  }

  event(login: string, id: string, type: string, more: object = {}) {
    return this.post(login, `/cases/${id}/events`, { type, ...more });
  }

  move(login: string, id: string, verb: 'submit' | 'return' | 'accept', input: object = {}) {
    return this.post<{ revision: number; state: unknown }>(login, `/reports/${id}/${verb}`, input);
  }

  /** Filled in by one, sent by the other. */
  async send(
    writer: string,
    sender: string,
    id: string,
    steps: readonly object[] = filledIn(),
  ): Promise<void> {
    await this.write(writer, id, steps);
    await this.handOn(writer, sender, id);
  }

  async handOn(writer: string, sender: string, id: string): Promise<void> {
    if (writer !== sender) await this.event(writer, id, 'REPORT.READY');
    await this.move(sender, id, 'submit');
  }
}
