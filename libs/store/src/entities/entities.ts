import { defineEntity, p } from '@mikro-orm/core';

/** A node of the tree: region › municipality › school. `kind` says what it is, `path` where it stands, `founder` whom it obeys. */
const UnitSchema = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    id: p.uuid().primary(),
    parentId: p.uuid().nullable(),
    path: p.string().columnType('ltree'),
    kind: p.string(),
    founderId: p.uuid().nullable(),
    title: p.string(),
    titlesByDate: p
      .json()
      .$type<{ title: string; from: string }[]>()
      .onCreate(() => []),
    aliases: p
      .array()
      .$type<string[]>()
      .onCreate(() => []),
    zone: p.string(),
    region: p.string(),
    settings: p
      .json()
      .$type<Record<string, unknown>>()
      .onCreate(() => ({})),
  },
});
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    familyName: p.string(),
    givenName: p.string(),
    patronymic: p.string().nullable(),
    position: p.string().nullable(),
    email: p.string().nullable(),
    language: p.string().onCreate(() => 'ru'),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    personId: p.uuid().primary(),
    login: p.string(),
    passwordHash: p.string().hidden(),
    disabledAt: p.datetime().nullable(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    unitId: p.uuid(),
    role: p.string(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    endedBecause: p.string().nullable(),
  },
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);

const DelegationSchema = defineEntity({
  name: 'Delegation',
  tableName: 'delegation',
  properties: {
    id: p.uuid().primary(),
    fromPersonId: p.uuid(),
    toPersonId: p.uuid(),
    role: p.string(),
    unitId: p.uuid(),
    fromDate: p.date(),
    toDate: p.date(),
    revokedAt: p.datetime().nullable(),
  },
});
export class Delegation extends DelegationSchema.class {}
DelegationSchema.setClass(Delegation);

/** A form or a workflow: text and its hash, immutable once published. */
const DefinitionSchema = defineEntity({
  name: 'Definition',
  tableName: 'definition',
  properties: {
    id: p.uuid().primary(),
    kind: p.string(),
    key: p.string(),
    version: p.integer(),
    status: p.string(),
    text: p.text(),
    sha256: p.string(),
    profileVersion: p.integer().onCreate(() => 1),
    unitId: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
    comment: p.string().nullable(),
    changes: p
      .json()
      .$type<{ class: string; text: string }[]>()
      .onCreate(() => []),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});
export class Definition extends DefinitionSchema.class {}
DefinitionSchema.setClass(Definition);

const CalendarDaySchema = defineEntity({
  name: 'CalendarDayRow',
  tableName: 'calendar_day',
  properties: {
    region: p.string().primary(),
    date: p.date().primary(),
    kind: p.string(),
    source: p.string(),
  },
});
export class CalendarDayRow extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDayRow);

const FileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'file',
  properties: {
    id: p.uuid().primary(),
    sha256: p.string(),
    name: p.string(),
    type: p.string(),
    size: p.bigint('number'),
    storeKey: p.string(),
    ownerId: p.uuid().nullable(),
    caseId: p.uuid().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});
export class StoredFile extends FileSchema.class {}
FileSchema.setClass(StoredFile);

export const ENTITIES = [
  Unit,
  Person,
  Account,
  Membership,
  Delegation,
  Definition,
  CalendarDayRow,
  StoredFile,
];
