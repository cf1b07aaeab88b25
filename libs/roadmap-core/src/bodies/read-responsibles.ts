import { PLAN_LIMITS } from '../plan/limits.js';
import type { Assignment, PlanLevel } from '../plan/plan.js';
import { readBody } from './read-body.js';
import { splitParties } from './split-parties.js';

const BY_AGREEMENT = /\(?\s*по\s+согласованию\s*\)?/giu;

/**
 * Who carries a measure out: a cell of a document divided into parties, each with its name as printed. «По
 * согласованию» is kept as a property of the party, see `partyWords`. The level of the plan tells whose department and
 * whose subordinates are meant.
 */
export const readResponsibles = (raw: string, newId: () => string, level?: PlanLevel): Assignment[] => {
  const parties: Party[] = [];
  for (const part of splitParties(raw)) {
    const name = part.replace(BY_AGREEMENT, ' ').replace(/\s+/gu, ' ').trim();
    const byAgreement = BY_AGREEMENT.test(part);
    BY_AGREEMENT.lastIndex = 0;
    const last = parties.at(-1);
    if (/\p{L}/u.test(name)) parties.push({ name, byAgreement });
    else if (last) last.byAgreement ||= byAgreement;
  }
  return atMost(parties).map(({ name, byAgreement }) => {
    const body = readBody(name, level);
    return { id: newId(), name, ...(body && { body }), ...(byAgreement && { byAgreement }) };
  });
};

interface Party {
  readonly name: string;
  byAgreement: boolean;
}

/** More than a plan can hold stand together in the last: nothing is lost. */
const atMost = (parties: Party[]): Party[] => {
  const most = PLAN_LIMITS.assignments;
  if (parties.length <= most) return parties;
  const rest = parties.slice(most - 1);
  const joined = { name: rest.map(({ name }) => name).join('; '), byAgreement: false };
  return [...parties.slice(0, most - 1), joined];
};

/** The party as a document prints it: «Организации, реализующие программы ДПО (по согласованию)». */
export const partyWords = ({ name, byAgreement }: Assignment): string =>
  byAgreement ? `${name} (по\u00a0согласованию)` : name;
