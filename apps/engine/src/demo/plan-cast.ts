import type { Scene } from './scene.js';

/** Who does what with a plan of this kind: the roles of the people who act, where they hold them. */
export interface PlanCast {
  readonly writer: string;
  readonly sender: string;
  readonly reviewer: string;
  /** Registers the act of approval. */
  readonly approver: string;
  readonly publisher: string;
}

/** Finds them among the people of the demonstration. */
export const castOf = (scene: Scene, unit: string): PlanCast => {
  const { data } = scene;
  const here = data.units.find((one) => one.key === unit)!;
  const holder = (at: string, ...roles: readonly string[]): string => {
    const found = roles.map((role) => scene.holder(at, role)).find((one) => one !== undefined);
    if (!found) throw new Error(`nobody is ${roles.join(' or ')} at ${at}`);
    return found;
  };
  const rootOf = (one: typeof here): typeof here =>
    one.parent === undefined ? one : rootOf(data.units.find(({ key }) => key === one.parent)!);
  const body = (parent: string, kind: string) =>
    data.units.find((one) => one.parent === parent && one.kind === kind)?.key;
  const operator = body(rootOf(here).key, 'regionalOperator')!;
  const department = body(rootOf(here).key, 'regionalAuthority');
  if (here.kind === 'regionalOperator') {
    const writer = holder(unit, 'regionalOperator');
    const decides = holder(department!, 'regionalAuthority');
    return { writer, sender: writer, reviewer: decides, approver: decides, publisher: writer };
  }
  if (here.kind === 'municipalAuthority') {
    const writer = holder(unit, 'methodist');
    const reviewer = holder(operator, 'regionalOperator');
    const approver = holder(unit, 'municipalAuthority');
    return { writer, sender: writer, reviewer, approver, publisher: writer };
  }
  const writer = holder(unit, 'curator');
  const sender = holder(unit, 'head');
  if (here.kind === 'regionFounded') {
    const reviewer = holder(operator, 'regionalOperator');
    return {
      writer,
      sender,
      reviewer,
      approver: holder(department!, 'regionalAuthority'),
      publisher: writer,
    };
  }
  const reviewer = holder(body(here.parent!, 'municipalAuthority')!, 'methodist', 'municipalCoordinator');
  return { writer, sender, reviewer, approver: sender, publisher: writer };
};
