import type { ApiClient } from './api-client.js';
import type { EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';

/** Waits until something holds: effects travel through the queue. */
export const eventually = async <Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
  what: string,
  seconds = 15,
): Promise<Value> => {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > until)
      throw new Error(`${what} did not come; last seen: ${JSON.stringify(value).slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};

/** The demonstration of a school's year over HTTP, each step by the person whose step it is. */
export class SchoolYear {
  constructor(private readonly engine: EngineUnderTest) {}

  async startCycle(): Promise<string> {
    return this.open(
      'curator',
      'school-mentoring-cycle',
      sampleOf('cycle-start', { curator: this.engine.world.people['curator'] }),
    );
  }

  /** A mentee's request, included by the curator. */
  async includeRequest(mentee = 'mentee'): Promise<string> {
    const id = await this.open(mentee, 'mentee-request', sampleOf('mentee-request'));
    await this.send('curator', id, 'REQUEST.INCLUDE', sampleOf('request-decision'));
    return id;
  }

  /** A mentor's candidacy from the application to admission. */
  async admitMentor(mentor = 'mentor'): Promise<string> {
    const id = await this.open(
      mentor,
      'mentor-selection',
      sampleOf('mentor-application', { person: this.engine.world.people[mentor] }),
    );
    await this.send('curator', id, 'SCREEN.PASS');
    for (const expert of ['council', 'council2']) {
      await this.send(expert, id, 'SCORE.SUBMIT', sampleOf('mentor-selection-sheet'));
    }
    await this.send('council', id, 'COUNCIL.SELECT', sampleOf('selection-decision'));
    await this.send('head', id, 'MENTOR.ADMIT');
    return id;
  }

  async propose(
    mentor = 'mentor',
    mentee = 'mentee',
    changes: Record<string, unknown> = {},
  ): Promise<string> {
    const { people } = this.engine.world;
    return this.open(
      'curator',
      'mentoring-pair',
      sampleOf('pair-proposal', { mentors: [people[mentor]], mentees: [people[mentee]], ...changes }),
    );
  }

  async open(login: string, workflow: string, data: unknown): Promise<string> {
    const client = await this.engine.as(login);
    const { status, body } = await client.post('/cases', {
      workflow,
      unit: this.engine.world.units['school'],
      data,
    });
    if (status !== 201)
      throw new Error(`${login} could not open ${workflow}: ${status} ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  }

  async send(
    login: string,
    caseId: string,
    type: string,
    data?: unknown,
    comment?: string,
  ): Promise<unknown> {
    const { status, body } = await (
      await this.engine.as(login)
    ).event(caseId, type, { ...(data === undefined ? {} : { data }), ...(comment ? { comment } : {}) });
    if (status !== 201) throw new Error(`${login} could not send ${type}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async see(login: string, caseId: string): Promise<CaseSeen> {
    const client: ApiClient = await this.engine.as(login);
    const { status, body } = await client.get<CaseSeen>(`/cases/${caseId}`);
    if (status !== 200) throw new Error(`${login} cannot see the case: ${status}`);
    return body;
  }
}

export interface CaseSeen {
  readonly state: unknown;
  readonly stage: number | null;
  readonly status: string;
  readonly revision: number;
  readonly tasks: readonly {
    readonly id: string;
    readonly key: string;
    readonly status: string;
    readonly mine: boolean;
  }[];
  readonly availableEvents: readonly {
    readonly type: string;
    readonly allowed: boolean;
    readonly reason?: string;
  }[];
  readonly answers: readonly { readonly form: string; readonly data?: Record<string, unknown> }[];
}
