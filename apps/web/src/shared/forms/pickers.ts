import { caseCard, pageOf, personView, unitView } from '@tandem/contracts';
import type { Pickers, PickerOption } from '@tandem/forms-renderer';
import { z } from 'zod';
import { request } from '../http/request.js';

const people = pageOf(personView);
const units = pageOf(unitView);
const cases = pageOf(caseCard);
const labels = z.object({ items: z.record(z.string(), z.string()) });
const LIMIT = 20;

/** Where the pickers of a form look; the server answers only what this person may see. */
export function pickersAt(unit: string | undefined): Pickers {
  return {
    searchPeople: async (q, narrow) => {
      const query = { q, role: narrow.role, unit: narrow.unit ?? unit, limit: LIMIT };
      const { items } = await request('/people', { query, schema: people });
      return items.map((person): PickerOption => ({
        value: person.id,
        label: person.name,
        // Among people of a whole region the position alone does not tell who it is.
        note:
          [person.position, query.unit ? undefined : person.memberships[0]?.unit.title]
            .filter(Boolean)
            .join(', ') || undefined,
      }));
    },
    searchUnits: async (q, { kinds }) => {
      const { items } = await request('/units', {
        query: { q, kind: kinds?.join(','), limit: LIMIT },
        schema: units,
      });
      return items.map((one) => ({
        value: one.id,
        label: one.title,
        note:
          one.path
            .filter(({ id }) => id !== one.id)
            .map(({ title }) => title)
            .join(' › ') || undefined,
      }));
    },
    searchCases: async (q, { workflow }) => {
      const { items } = await request('/cases', {
        query: { workflow, unit, status: 'any', limit: 100 },
        schema: cases,
      });
      return items
        .filter(({ title }) => title.toLocaleLowerCase().includes(q.toLocaleLowerCase()))
        .slice(0, LIMIT)
        .map((one) => ({ value: one.id, label: one.title, note: one.stateTitle }));
    },
    labelOf: ({ kind, id }) => askLabel(`${kind}:${id}`),
  };
}

let waiting: { readonly refs: Set<string>; readonly answer: Promise<Record<string, string>> } | undefined;

/** Names asked for in one moment go in one request: a programme shows twenty people. */
async function askLabel(ref: string): Promise<string | null> {
  if (!waiting) {
    const refs = new Set<string>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve, 20)).then(async () => {
      waiting = undefined;
      const { items } = await request('/labels', { query: { refs: [...refs].join(',') }, schema: labels });
      return items;
    });
    waiting = { refs, answer };
  }
  waiting.refs.add(ref);
  const items = await waiting.answer.catch((): Record<string, string> => ({}));
  return items[ref] ?? null;
}
