import { assign, enqueueActions } from 'xstate';
import type { JsonObject } from '@tandem/domain';
import { childrenNamed, type XmlElement } from './read-xml.js';
import { copyOf, evaluateExpression, runScript, type Surroundings } from './run-script.js';

/** What XState calls an action; its types are of no help to a converter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Action = any;

export interface Args {
  readonly context: JsonObject;
  readonly event: { readonly type: string };
}

export type Around = (event: { readonly type: string }) => Surroundings;

/** What `<send>` asks of the engine: an event for later, for another session, or for this one's external queue. */
export interface SendParams {
  readonly event: string;
  readonly data: unknown;
  readonly delay: number;
  readonly id: string;
  readonly target: string;
}

/** Executable content as XState actions: what changes data runs inside the step, what goes out comes back as data. */
export const convertActions = (elements: readonly XmlElement[], around: Around): readonly Action[] =>
  elements.filter(({ name }) => name !== 'log').map((element) => convertAction(element, around));

type Enqueue = (action: Action) => void;

/** An element that fails raises `error.execution` instead of what it would have done. */
const attempt = (act: (args: Args, enqueue: Enqueue) => void): Action =>
  enqueueActions(({ context, event, enqueue }) => {
    const actions: Action[] = [];
    try {
      act({ context: context as JsonObject, event }, (action: Action) => actions.push(action));
    } catch {
      enqueue.raise({ type: 'error.execution' } as never);
      return;
    }
    for (const action of actions) enqueue(action);
  });

const raiseEvent = (event: object): Action => enqueueActions(({ enqueue }) => enqueue.raise(event as never));

const convertAction = (element: XmlElement, around: Around): Action => {
  const { name, attributes } = element;
  const script = (text: string): Action =>
    attempt(({ context, event }, enqueue) => {
      const next = runScript(text, context, around(event));
      enqueue(assign(() => next));
    });
  switch (name) {
    case 'raise':
      return raiseEvent({ type: attributes['event']! });
    case 'assign':
      return script(assignment(element));
    case 'script':
      if (attributes['src'] !== undefined) throw new Error('a script from outside');
      return script(element.text);
    case 'cancel':
      return attempt(({ context, event }, enqueue) => {
        const { sendid, sendidexpr } = attributes;
        enqueue({
          type: '@cancel',
          params: { id: sendid ?? evaluateExpression(sendidexpr!, context, around(event)) },
        });
      });
    case 'send':
      return convertSend(element, around);
    case 'if':
      return convertIf(element, around);
    case 'foreach':
      return convertForeach(element, around);
    default:
      throw new Error(`<${name}> is not converted`);
  }
};

const assignment = ({ attributes, text, children }: XmlElement): string => {
  if (children.length > 0) throw new Error('<assign> of XML is not converted');
  const { location } = attributes;
  // Only what has been declared can be assigned to; a bare name would become a variable of the script.
  return `${location}; ${location} = (${attributes['expr'] ?? text}\n);`;
};

const convertSend = (element: XmlElement, around: Around): Action => {
  const { attributes } = element;
  if (attributes['idlocation'] !== undefined) throw new Error('idlocation is not converted');
  return attempt((args, enqueue) => {
    const read = (attribute: string): string | undefined => {
      const expression = attributes[`${attribute}expr`];
      if (attributes[attribute] !== undefined || expression === undefined) return attributes[attribute];
      return String(evaluateExpression(expression, args.context, around(args.event)));
    };
    const sent: SendParams = {
      event: read('event') ?? '',
      data: dataOf(element, args, around),
      delay: milliseconds(read('delay') ?? '0s'),
      id: attributes['id'] ?? '',
      target: read('target') ?? '',
    };
    if (sent.target === '#_internal') enqueue(raiseEvent({ type: sent.event, data: sent.data }));
    else if (sent.target !== '' && !sent.target.startsWith('#_')) throw new Error('an illegal target');
    else enqueue({ type: '@send', params: sent });
  });
};

/** `<param>`, `namelist` or `<content>` of a `<send>`, `<invoke>` or `<donedata>`. */
export const dataOf = (element: XmlElement, { context, event }: Args, around: Around): unknown => {
  const [content] = childrenNamed(element, 'content');
  if (content) {
    if (content.children.length > 0) throw new Error('<content> of XML is not converted');
    const { expr } = content.attributes;
    return expr === undefined ? literal(content.text) : evaluateExpression(expr, context, around(event));
  }
  const names = (element.attributes['namelist'] ?? '').split(/\s+/).filter(Boolean);
  const params = childrenNamed(element, 'param');
  if (names.length + params.length === 0) return undefined;
  return Object.fromEntries([
    ...names.map((name) => [name, evaluateExpression(name, context, around(event))]),
    ...params.map(({ attributes }) => [
      attributes['name'],
      evaluateExpression(attributes['expr'] ?? attributes['location']!, context, around(event)),
    ]),
  ]);
};

const literal = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim().replace(/\s+/g, ' ');
  }
};

const convertIf = (element: XmlElement, around: Around): Action => {
  const branches: { cond: string | undefined; content: XmlElement[] }[] = [
    { cond: element.attributes['cond'], content: [] },
  ];
  for (const child of element.children) {
    if (child.name === 'elseif') branches.push({ cond: child.attributes['cond'], content: [] });
    else if (child.name === 'else') branches.push({ cond: undefined, content: [] });
    else branches.at(-1)!.content.push(child);
  }
  const converted = branches.map(({ cond, content }) => ({ cond, actions: convertActions(content, around) }));
  return attempt(({ context, event }, enqueue) => {
    const taken = converted.find(
      ({ cond }) => cond === undefined || Boolean(evaluateExpression(cond, context, around(event))),
    );
    taken?.actions.forEach(enqueue);
  });
};

const convertForeach = ({ attributes, children }: XmlElement, around: Around): Action => {
  const content = convertActions(children, around);
  const { array, item, index: position } = attributes;
  return attempt(({ context, event }, enqueue) => {
    const list = evaluateExpression(array!, context, around(event));
    if (!Array.isArray(list)) throw new Error('foreach over what is no list');
    new Function(`var ${item};`);
    Object.values(copyOf(list)).forEach((one: unknown, index) => {
      enqueue(assign(() => ({ [item!]: one, ...(position ? { [position]: index } : {}) })));
      content.forEach(enqueue);
    });
  });
};

const milliseconds = (delay: string): number => {
  const found = /^([\d.]+)(ms|s)$/.exec(delay.trim());
  if (!found) throw new Error(`The delay "${delay}" cannot be read`);
  return Number(found[1]) * (found[2] === 's' ? 1000 : 1);
};
