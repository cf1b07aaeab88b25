import {
  createStepper,
  persistMachine,
  restoreMachine,
  startMachine,
  stepMachine,
  type PerformedAction,
  type Stepper,
} from '../machine/step-machine.js';
import type { JsonObject } from '@tandem/domain';
import type { MachineSnapshot } from '../language/case-state.js';
import type { SendParams } from './convert-actions.js';
import { convertScxml } from './convert-scxml.js';
import type { XmlElement } from './read-xml.js';
import { copyOf, type Surroundings } from './run-script.js';

interface QueuedEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly invokeid?: string;
  readonly sendid?: string;
  readonly origin?: string;
  readonly origintype?: string;
}

interface TimerRow {
  readonly id: string;
  readonly at: number;
  readonly event: QueuedEvent;
  readonly target: string;
}

/** A clock that only the test moves, and everything that waits for it. */
export class World {
  now = 0;
  readonly sessions: Session[] = [];

  /** Moves the clock and delivers what comes due on the way, the earliest first. */
  advance(until: number): void {
    for (;;) {
      const next = this.sessions
        .flatMap((session) => session.timers.map((timer) => ({ session, timer })))
        .filter(({ timer }) => timer.at <= until)
        .sort((one, other) => one.timer.at - other.timer.at)[0];
      if (!next) break;
      this.now = Math.max(this.now, next.timer.at);
      next.session.fire(next.timer);
      this.settle();
    }
    this.now = Math.max(this.now, until);
  }

  /** Runs every queue until nothing is left to do. */
  settle(): void {
    for (let steps = 0; steps < 1000; steps++) {
      const busy = this.sessions.find(
        (session) => session.queue.length > 0 && session.row.status === 'active',
      );
      if (!busy) return;
      busy.take();
    }
    throw new Error('The sessions never come to rest');
  }
}

/**
 * One running document. Between any two events nothing of it is kept but text: the snapshot goes through JSON with
 * its keys in another order, as `jsonb` would give it back, and is restored for the next step.
 */
export class Session {
  readonly queue: QueuedEvent[] = [];
  timers: TimerRow[] = [];
  private text = '';
  private readonly stepper: Stepper;
  private readonly active = new Set<string>();
  private readonly children = new Map<string, { readonly session: Session; readonly forwards: boolean }>();
  private pending = new Map<string, { document: XmlElement; data: unknown; forwards: boolean }>();
  private readonly name: string;

  constructor(
    private readonly world: World,
    document: XmlElement,
    data: JsonObject = {},
    private readonly parent?: { readonly session: Session; readonly invokeid: string },
  ) {
    world.sessions.push(this);
    this.name = document.attributes['name'] ?? '';
    const config = convertScxml(document, (event) => this.around(event), data);
    this.stepper = createStepper(config as Parameters<typeof createStepper>[0], {});
    this.active.clear();
    this.keep(startMachine(this.stepper, (action) => this.perform(action)));
  }

  get row(): MachineSnapshot {
    return JSON.parse(this.text) as MachineSnapshot;
  }

  /** The active states that have no states in them. */
  configuration(): readonly string[] {
    const nodes = restoreMachine(this.stepper, this.row)._nodes as readonly { id: string; type: string }[];
    return nodes.filter(({ type }) => type === 'atomic' || type === 'final').map(({ id }) => id);
  }

  send(event: QueuedEvent): void {
    this.queue.push(event);
  }

  take(): void {
    const event = this.queue.shift();
    if (!event || this.row.status !== 'active') return;
    for (const { session, forwards } of this.children.values()) if (forwards) session.send(event);
    const snapshot = restoreMachine(this.stepper, this.row);
    this.keep(stepMachine(this.stepper, snapshot, event, (action) => this.perform(action)));
  }

  fire(timer: TimerRow): void {
    this.timers = this.timers.filter((one) => one !== timer);
    this.deliver(timer.target, timer.event);
  }

  private keep(snapshot: Parameters<typeof persistMachine>[0]): void {
    this.text = JSON.stringify(persistMachine(snapshot), (_, value: unknown) => reversed(value));
    if (this.row.status === 'active') return this.startChildren();
    this.end((snapshot as { readonly output?: unknown }).output);
  }

  private end(output: unknown): void {
    for (const id of [...this.children.keys()]) this.stopChild(id);
    this.timers = [];
    const { parent } = this;
    if (parent?.session.children.get(parent.invokeid)?.session === this)
      parent.session.send({
        type: `done.invoke.${parent.invokeid}`,
        data: output,
        invokeid: parent.invokeid,
      });
  }

  /** Children start when the step has come to rest, and only for states that are still there. */
  private startChildren(): void {
    const { pending } = this;
    this.pending = new Map();
    for (const [invokeid, { document, data, forwards }] of pending) {
      const given = data === undefined ? {} : (copyOf(data) as JsonObject);
      const parent = { session: this as Session, invokeid };
      const holder = { forwards } as { session: Session; forwards: boolean };
      this.children.set(invokeid, holder);
      holder.session = new Session(this.world, document, given, parent);
      if (
        holder.session.row.status !== 'active' &&
        !this.queue.some(({ type }) => type === `done.invoke.${invokeid}`)
      )
        this.send({ type: `done.invoke.${invokeid}`, invokeid });
    }
  }

  private stopChild(id: string): void {
    const child = this.children.get(id)?.session;
    this.children.delete(id);
    if (!child) return;
    child.timers = [];
    child.queue.length = 0;
    child.text = JSON.stringify({ ...child.row, status: 'stopped' });
  }

  private perform({ type, params }: PerformedAction): void {
    const given = params as { readonly id: string; readonly state: string } & SendParams;
    switch (type) {
      case '@enter':
        this.active.add(given.state);
        return;
      case '@leave':
        this.active.delete(given.state);
        return;
      case '@send':
        return this.post(given);
      case '@cancel':
        this.timers = this.timers.filter(({ id }) => id !== given.id);
        return;
      case '@invoke':
        this.pending.set(given.id, params as { document: XmlElement; data: unknown; forwards: boolean });
        return;
      case '@uninvoke':
        this.pending.delete(given.id);
        return this.stopChild(given.id);
      default:
        return;
    }
  }

  private post({ event, data, delay, id, target }: SendParams): void {
    const posted: QueuedEvent = {
      type: event,
      origin: `#_scxml_${this.session}`,
      origintype: 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor',
      ...(data === undefined ? {} : { data }),
      ...(id === '' ? {} : { sendid: id }),
    };
    if (delay > 0) this.timers.push({ id, at: this.world.now + delay, event: posted, target });
    else this.deliver(target, posted);
  }

  private deliver(target: string, event: QueuedEvent): void {
    if (target === '' || target === `#_scxml_${this.session}`) return this.send(event);
    if (target === '#_parent') return this.parent?.session.send({ ...event, invokeid: this.parent.invokeid });
    const child = this.children.get(target.slice(2));
    if (child) child.session.send(event);
    else this.send({ type: 'error.communication' });
  }

  private get session(): string {
    return `s${this.world.sessions.indexOf(this)}`;
  }

  private around(event: { readonly type: string }): Surroundings {
    const { type, ...rest } = event as QueuedEvent & { readonly output?: unknown };
    const name = type.replace(/^xstate\./, '');
    return {
      event: {
        ...rest,
        name,
        type: /^(xstate\.|error\.)/.test(type) ? 'platform' : 'external',
        data: rest.data ?? rest.output,
      },
      isIn: (state) => this.active.has(state.replaceAll('.', '$')),
      session: this.session,
      name: this.name,
    };
  }
}

const reversed = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
