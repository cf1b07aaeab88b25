import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { foreignSignatures, sayForeignSignature } from './check-signatures.js';
import { fillSignatures, signingEvents, type SigningStep } from './fill-signatures.js';

const sign = (more: object) => ({
  type: 'object',
  'x-block': 'sign',
  title: 'Подпись',
  properties: { signed: { const: true } },
  ...more,
});
const schema = {
  properties: {
    teacher: {},
    own: sign({}),
    byRole: sign({ 'x-signer': 'mentee' }),
    byField: sign({ 'x-signer': '/teacher' }),
    byStep: sign({ 'x-signer': 'head', 'x-signed-by': 'APPROVE' }),
    rows: {
      items: {
        properties: { person: {}, sign: sign({ 'x-signer': '$row/person', 'x-signed-by': 'READ' }) },
      },
    },
    list: { items: { properties: { person: {}, sign: sign({ 'x-signer': '$row/person' }) } } },
  },
} as unknown as JsonObject;
const ticked = { signed: true };

describe('signatures that the sender may not give', () => {
  const mentor = { id: 'm1', roles: ['mentor'] };
  it.each<[string, JsonObject, { id: string; roles: string[]; onBehalfOf?: string }, string[]]>([
    ['his own', { own: ticked }, mentor, []],
    ['a role that he has not', { byRole: ticked }, mentor, ['/byRole']],
    ['a role that he has', { byRole: ticked }, { id: 'p1', roles: ['mentee'] }, []],
    ['not ticked', { byRole: { signed: false } }, mentor, []],
    ['the person named', { teacher: 'm1', byField: ticked }, mentor, []],
    ['another person', { teacher: 'p1', byField: ticked }, mentor, ['/byField']],
    ['nobody named', { byField: ticked }, mentor, ['/byField']],
    ['for a colleague', { teacher: 'x', byField: ticked }, { ...mentor, onBehalfOf: 'x' }, []],
    [
      'one that a step gives, even being the signer',
      { byStep: ticked },
      { id: 'h', roles: ['head'] },
      ['/byStep'],
    ],
    [
      'rows of others',
      { list: [{ person: 'm1', sign: ticked }, { person: 'p1', sign: ticked }, { person: 'p2' }] },
      mentor,
      ['/list/1/sign'],
    ],
  ])('%s', (_, data, sender, places) => {
    const found = foreignSignatures(schema, data, sender);
    expect(found.map((one) => one.path)).toEqual(places);
    for (const one of found) expect(sayForeignSignature(one).ru).toMatch(/подпис/);
  });
});

describe('signatures that steps gave', () => {
  const step = (event: string, person: string, roles: string[] = []): SigningStep => ({
    event,
    person,
    roles,
    stamp: { by: `Имя ${person}`, at: '2026-09-01T05:00:00.000Z', how: 'signed-in session' },
  });
  const given = (person: string) => ({ signed: true, ...step('', person).stamp });

  it('are found in the schema', () => {
    expect(signingEvents(schema)).toEqual(['APPROVE', 'READ']);
  });
  it('stand where the form has a place for their signer', () => {
    expect(
      fillSignatures(schema, { teacher: 't' }, [
        step('APPROVE', 'c', ['curator']),
        step('APPROVE', 'h', ['head']),
      ]),
    ).toEqual({ teacher: 't', byStep: given('h') });
  });
  it('stand in the rows of their persons, and add a row where there is none', () => {
    const data = { rows: [{ person: 'a' }, { person: 'b' }] };
    expect(fillSignatures(schema, data, [step('READ', 'b'), step('READ', 'c')])).toEqual({
      rows: [{ person: 'a' }, { person: 'b', sign: given('b') }, { person: 'c', sign: given('c') }],
    });
  });
  it('change nothing where nobody signed', () => {
    expect(fillSignatures(schema, { teacher: 't' }, [])).toEqual({ teacher: 't' });
  });
});
