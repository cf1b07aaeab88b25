import { createHash } from 'node:crypto';
import type { PlanLevel } from '@tandem/roadmap-core';

export const MUNICIPALITIES = 20;
export const INSTITUTIONS = 335;
/** Every twelfth institution is the region's own: its plan goes past the municipality. */
const REGIONS_OWN = 12;
const VARIANTS = 5;

/** The same name is the same id in every run. */
export const idOf = (name: string): string =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

export interface MadeUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly path: string;
  readonly kind: string;
  readonly title: string;
}

/** A plan that is being made: whose it is, where it stands, which text it has. */
export interface MadePlan {
  readonly id: string;
  readonly level: PlanLevel;
  readonly unit: MadeUnit;
  readonly place: MadeUnit;
  readonly author: string;
  readonly parent: string | null;
  /** Which of the written texts it is a copy of. */
  readonly template: string;
  readonly state: string;
  readonly versions: number;
  readonly sent: number | null;
  readonly inForce: number | null;
  /** Number of the parent's version that the newest own one is made for. */
  readonly madeFor: number | null;
  readonly round: number;
}

export interface RegionOfPlans {
  readonly units: readonly MadeUnit[];
  readonly held: readonly { readonly person: string; readonly unit: string; readonly role: string }[];
  readonly operator: MadeUnit;
  readonly plans: readonly MadePlan[];
}

const unit = (name: string, kind: string, title: string, above: MadeUnit | null): MadeUnit => {
  const id = idOf(name);
  const label = `u${id.replaceAll('-', '')}`;
  return { id, parent: above?.id ?? null, path: above ? `${above.path}.${label}` : label, kind, title };
};

/** How a plan stands by its place in the row of its kind: half are in force, the others on all stretches of the road. */
const standingOf = (at: number): Pick<MadePlan, 'state' | 'versions' | 'sent' | 'inForce' | 'round'> => {
  switch (at % 10) {
    case 1:
      return { state: 'submitted', versions: 1, sent: 1, inForce: null, round: 0 };
    case 2:
      return { state: 'inReview', versions: 1, sent: 1, inForce: null, round: 0 };
    case 3:
      return { state: 'returned', versions: 1, sent: 1, inForce: null, round: 1 };
    case 4:
      return { state: 'stale', versions: 2, sent: 2, inForce: 2, round: 0 };
    case 5:
      return { state: 'inReview', versions: 3, sent: 3, inForce: 2, round: 1 };
    case 6:
      return { state: 'draft', versions: 0, sent: null, inForce: null, round: 0 };
    default:
      return PUBLISHED;
  }
};
const PUBLISHED = { state: 'published', versions: 2, sent: 2, inForce: 2, round: 0 } as const;

/**
 * Twenty municipalities and 335 institutions with a plan each. `settled`: all are in force and made for the region's
 * plan itself, so that one change of it concerns every one of them.
 */
export const regionOfPlans = (settled: boolean): RegionOfPlans => {
  const region = unit('region', 'region', 'Томская область', null);
  const operator = unit('operator', 'regionalOperator', 'ТОИПКРО', region);
  const department = unit('department', 'regionalAuthority', 'Департамент образования', region);
  const held = [
    { person: idOf('person operator'), unit: operator.id, role: 'regionalOperator' },
    { person: idOf('person department'), unit: department.id, role: 'regionalAuthority' },
  ];
  const regional: MadePlan = {
    id: idOf('plan region'),
    level: 'region',
    unit: operator,
    place: region,
    author: held[0]!.person,
    parent: null,
    template: 'region',
    madeFor: null,
    ...PUBLISHED,
  };
  const towns = Array.from({ length: MUNICIPALITIES }, (_, at) => {
    const place = unit(`town ${at}`, 'municipality', `Район ${at + 1}`, region);
    const body = unit(`body ${at}`, 'municipalAuthority', `Отдел образования района ${at + 1}`, place);
    const author = idOf(`person methodist ${at}`);
    held.push({ person: author, unit: body.id, role: 'methodist' });
    const standing = settled ? PUBLISHED : standingOf(at);
    const plan: MadePlan = {
      id: idOf(`plan town ${at}`),
      level: 'municipality',
      unit: body,
      place,
      author,
      parent: regional.id,
      template: `municipality ${at % VARIANTS}`,
      madeFor: standing.state === 'stale' ? 1 : 2,
      ...standing,
    };
    return { place, body, plan };
  });
  const schools = Array.from({ length: INSTITUTIONS }, (_, at) => {
    const town = towns[at % MUNICIPALITIES]!;
    const regionsOwn = at % REGIONS_OWN === 0;
    const kind = regionsOwn ? 'regionFounded' : 'school';
    const place = unit(`school ${at}`, kind, `Школа № ${at + 1}`, regionsOwn ? region : town.place);
    const author = idOf(`person curator ${at}`);
    held.push({ person: author, unit: place.id, role: 'curator' });
    held.push({ person: idOf(`person head ${at}`), unit: place.id, role: 'head' });
    const standing = settled ? PUBLISHED : standingOf(Math.floor(at / 3));
    const underTown = !settled && !regionsOwn && town.plan.inForce !== null;
    const plan: MadePlan = {
      id: idOf(`plan school ${at}`),
      level: kind,
      unit: place,
      place,
      author,
      parent: underTown ? town.plan.id : regional.id,
      template: `${kind} ${underTown ? town.plan.template.split(' ')[1] : 'region'}`,
      madeFor: standing.state === 'stale' ? 1 : 2,
      ...standing,
    };
    return { place, plan };
  });
  return {
    units: [
      region,
      operator,
      department,
      ...towns.flatMap(({ place, body }) => [place, body]),
      ...schools.map(({ place }) => place),
    ],
    held,
    operator,
    plans: [regional, ...towns.map(({ plan }) => plan), ...schools.map(({ plan }) => plan)],
  };
};

export const TEMPLATE_VARIANTS = VARIANTS;
