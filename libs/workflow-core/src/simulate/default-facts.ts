import type { Json } from '@tandem/domain';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import type { CaseState } from '../language/case-state.js';
import { idOf } from './label-ids.js';

/** Somebody else is always there to decide; a journey about a lonely head says so in its settings. */
const HOLDERS = 2;
const STATUS: { readonly [role: string]: string } = {
  mentor: 'admitted',
  mentee: 'waiting',
  candidate: 'none',
};

/** A plan without faults that nobody has remarked on, made for the parent's plan in force. */
const ROADMAP: { readonly [name: string]: Json } = {
  version: idOf('version'),
  parentVersion: idOf('parentVersion'),
  errors: 0,
  missing: 0,
  remarksWritten: 0,
  remarksUnanswered: 0,
  remarksOpen: 0,
  parentChanged: false,
};

/** A report without faults, ready to be sent. */
const REPORT: { readonly [name: string]: Json } = {
  version: idOf('version'),
  errors: 0,
  remarksWritten: 0,
  remarksUnanswered: 0,
  remarksOpen: 0,
};

/** A campaign in which everybody has reported. */
const CAMPAIGN: { readonly [name: string]: Json } = {
  expected: 2,
  submitted: 2,
  accepted: 2,
  missing: 0,
  consolidation: idOf('consolidation'),
  measures: 0,
  measuresOpen: 0,
};

/** Gathered facts as they are in an ordinary school, for every name that the definition mentions. */
export const defaultFacts = (
  compiled: CompiledWorkflow,
  state: CaseState | undefined,
  counts: { readonly [role: string]: number },
  meetings: readonly string[],
): { [name: string]: Json } => {
  const facts: { [name: string]: Json } = {};
  for (const name of compiled.neededFacts) {
    const value = defaultFact(name, state, counts, meetings);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
};

const defaultFact = (
  name: string,
  state: CaseState | undefined,
  counts: { readonly [role: string]: number },
  meetings: readonly string[],
): Json | undefined => {
  const [first, role = '', last] = name.split('.');
  if (first === 'holders' || name.includes('.holders.')) return HOLDERS;
  if (first === 'unit') return name;
  if (first === 'bodies') return idOf(role);
  if (first === 'roadmap') return ROADMAP[role];
  if (first === 'report') return REPORT[role];
  if (first === 'campaign') return CAMPAIGN[role];
  if (first === 'counts') return 1;
  if (first === 'meetings') return role === 'count' ? meetings.length : meetings.at(-1);
  if (first === 'joining') return last === 'statuses' ? [STATUS[role] ?? 'none'] : 0;
  const count = state
    ? state.participants.filter((one) => one.role === role && one.state === 'active').length
    : (counts[role] ?? 0);
  return last === 'statuses' ? Array.from({ length: count }, () => STATUS[role] ?? 'none') : 0;
};
