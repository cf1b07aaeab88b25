import type { Json, JsonObject } from '@tandem/domain';
import { convertActions, dataOf, type Action, type Args, type Around } from './convert-actions.js';
import { childrenNamed, type XmlElement } from './read-xml.js';
import { copyOf, evaluateExpression, type Surroundings } from './run-script.js';

const STATES = ['state', 'parallel', 'final', 'history'] as const;

/** An SCXML document as an XState configuration. Written from the specification; what XState cannot say is refused. */
export const convertScxml = (root: XmlElement, around: Around, data: JsonObject = {}): object => ({
  ...convertState(root, around),
  id: ROOT,
  context: initialData(root, around, data),
});

export const ROOT = '$scxml';

/** XState reads dots as steps of a path. */
export const stateId = (id: string): string => id.replaceAll('.', '$');

const convertState = (element: XmlElement, around: Around): object => {
  const { name, attributes } = element;
  const states = childrenNamed(element, ...STATES);
  const actions = (block: 'onentry' | 'onexit'): readonly Action[] =>
    childrenNamed(element, block).flatMap(({ children }) => convertActions(children, around));
  const id = stateId(attributes['id'] ?? ROOT);
  const invokes = childrenNamed(element, 'invoke').map((invoke, i) => ({
    invoke,
    id: invoke.attributes['id'] ?? `${id}.${i}`,
  }));
  return {
    id,
    ...kindOf(element, around),
    ...(states.length > 0
      ? {
          states: Object.fromEntries(
            states.map((state, i) => [
              stateId(idOf(state, id, i)),
              convertState(withId(state, id, i), around),
            ]),
          ),
        }
      : {}),
    ...(states.length > 0 && name !== 'parallel' ? { initial: initialOf(element, states, around) } : {}),
    entry: [
      { type: '@enter', params: { state: id } },
      ...actions('onentry'),
      ...invokes.map(({ invoke, id: invokeId }) => startInvoke(invoke, invokeId, around)),
    ],
    exit: [
      ...actions('onexit'),
      ...invokes.map(({ id: invokeId }) => ({ type: '@uninvoke', params: { id: invokeId } })),
      { type: '@leave', params: { state: id } },
    ],
    ...transitionsOf(element, around),
  };
};

/** A state without an id is named after its place. */
const idOf = ({ attributes }: XmlElement, parent: string, index: number): string =>
  attributes['id'] ?? `${parent}$${index}`;

const withId = (state: XmlElement, parent: string, index: number): XmlElement =>
  state.attributes['id'] === undefined
    ? { ...state, attributes: { ...state.attributes, id: idOf(state, parent, index) } }
    : state;

const kindOf = (element: XmlElement, around: Around): object => {
  switch (element.name) {
    case 'parallel':
      return { type: 'parallel' };
    case 'final': {
      const [done] = childrenNamed(element, 'donedata');
      return { type: 'final', ...(done ? { output: (args: Args) => dataOf(done, args, around) } : {}) };
    }
    case 'history': {
      const [target] = childrenNamed(element, 'transition');
      if (target && target.children.length > 0) throw new Error('a history transition with content');
      return {
        type: 'history',
        history: element.attributes['type'] ?? 'shallow',
        ...(target ? { target: targetsOf(target) } : {}),
      };
    }
    default:
      return {};
  }
};

const initialOf = (element: XmlElement, states: readonly XmlElement[], around: Around): unknown => {
  const [initial] = childrenNamed(element, 'initial');
  const [transition] = initial ? childrenNamed(initial, 'transition') : [];
  const named =
    transition?.attributes['target'] ?? element.attributes['initial'] ?? states[0]!.attributes['id'];
  const target = stateId((named ?? '').trim());
  if (!states.some(({ attributes }) => stateId(attributes['id'] ?? '') === target))
    throw new Error('an initial state that is not a child');
  const actions = transition ? convertActions(transition.children, around) : [];
  return actions.length > 0 ? { target, actions } : target;
};

const targetsOf = ({ attributes }: XmlElement): readonly string[] | undefined =>
  attributes['target']
    ?.trim()
    .split(/\s+/)
    .map((target) => `#${stateId(target)}`);

const transitionsOf = (element: XmlElement, around: Around): object => {
  if (element.name === 'history' || element.name === 'final') return {};
  const on: { [event: string]: object[] } = {};
  const always: object[] = [];
  for (const transition of childrenNamed(element, 'transition')) {
    const { event, type } = transition.attributes;
    const target = targetsOf(transition);
    const converted = {
      ...(target ? { target, reenter: type !== 'internal' } : {}),
      ...guardOf(transition, around),
      actions: convertActions(transition.children, around),
    };
    if (event === undefined) always.push(converted);
    else for (const key of event.trim().split(/\s+/).flatMap(eventKeys)) (on[key] ??= []).push(converted);
  }
  return { on, ...(always.length > 0 ? { always } : {}) };
};

/** A descriptor matches the event of that name and those that continue it after a dot. */
const eventKeys = (descriptor: string): readonly string[] => {
  const bare = descriptor.replace(/\.?\*$/, '').replace(/\.$/, '');
  if (bare === '') return ['*'];
  const done = /^done\.state\.(.+)$/.exec(bare);
  const name = done
    ? `xstate.done.state.${stateId(done[1]!)}`
    : bare === 'done.state'
      ? 'xstate.done.state'
      : bare;
  return [name, `${name}.*`];
};

/** A condition that fails to evaluate is false. */
const guardOf = ({ attributes }: XmlElement, around: Around): object => {
  const { cond } = attributes;
  if (cond === undefined) return {};
  return {
    guard: ({ context, event }: Args): boolean => {
      try {
        return Boolean(evaluateExpression(cond, context, around(event)));
      } catch {
        return false;
      }
    },
  };
};

const startInvoke = (invoke: XmlElement, id: string, around: Around): Action => {
  const { attributes } = invoke;
  const [content] = childrenNamed(invoke, 'content');
  const [document] = content ? childrenNamed(content, 'scxml') : [];
  if (!document) throw new Error('an invocation of a document outside');
  if (attributes['idlocation'] !== undefined) throw new Error('idlocation is not converted');
  if (childrenNamed(invoke, 'finalize').length > 0) throw new Error('<finalize> is not converted');
  return {
    type: '@invoke',
    params: (args: Args) => ({
      id,
      document,
      data: dataOf(
        { ...invoke, children: invoke.children.filter(({ name }) => name === 'param') },
        args,
        around,
      ),
      forwards: attributes['autoforward'] === 'true',
    }),
  };
};

/** Data of the whole document, bound early; what an invocation passes takes the place of the value at the top. */
const initialData = (root: XmlElement, around: Around, given: JsonObject): JsonObject => {
  const nothing: Surroundings = around({ type: '' });
  let data: { [name: string]: Json } = {};
  const read = (element: XmlElement): void => {
    for (const { attributes, text, children } of childrenNamed(element, 'datamodel').flatMap((one) =>
      childrenNamed(one, 'data'),
    )) {
      const id = attributes['id']!;
      if (attributes['src'] !== undefined || children.length > 0)
        throw new Error('data from outside or of XML');
      const expression = attributes['expr'] ?? (text.trim() === '' ? 'null' : text);
      const value = Object.hasOwn(given, id)
        ? given[id]
        : evaluateExpression(expression, data, { ...nothing, event: undefined });
      data = { ...data, ...copyOf({ [id]: value }) };
    }
    for (const child of childrenNamed(element, ...STATES)) read(child);
  };
  read(root);
  return data;
};
