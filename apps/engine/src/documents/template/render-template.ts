import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import type { UsedTags } from '../tags/known-tags.js';
import type { Tags } from '../tags/tag.js';

/** A CommonJS class whose types promise a `default` that it does not have. */
const Inspect = InspectModule as unknown as typeof InspectModule.default;

/** What is wrong with a Word template, by its own words; not a bug of ours. */
export class BrokenTemplate extends Error {
  readonly problems: readonly { readonly tag: string; readonly code: string }[];

  constructor(problems: readonly { readonly tag: string; readonly code: string }[]) {
    super(problems.map((one) => `${one.code}: ${one.tag}`).join('; '));
    this.problems = problems;
  }
}

/** A template may ask for no more values than this: nested loops multiply. */
const MOST_VALUES = 100_000;

/** Fills a template. Tags are plain names, never expressions: a template is not a program. */
export const renderTemplate = (template: Buffer, tags: Tags): Buffer => {
  const doc = open(template);
  doc.render(tags);
  return doc.toBuffer({ compression: 'DEFLATE' });
};

/** The tags that a template uses, with those inside loops; throws `BrokenTemplate` where it does not parse. */
export const tagsUsedIn = (template: Buffer): UsedTags => {
  const inspect = new Inspect();
  open(template, inspect);
  const parts = inspect.getAllStructuredTags() as unknown as Part[];
  // {@tag} would put an answer into the document as XML.
  const raw = parts.flatMap(rawTags);
  if (raw.length > 0) throw new BrokenTemplate(raw.map((tag) => ({ tag, code: 'raw_xml' })));
  return usedIn(parts);
};

/** By tag, those inside all its places together. The library's own `getAllTags` overlooks names such as `constructor`. */
const usedIn = (parts: readonly Part[]): UsedTags => {
  const inside = new Map<string, Part[]>();
  for (const part of parts)
    inside.set(part.value, [...(inside.get(part.value) ?? []), ...(part.subparsed ?? [])]);
  return Object.fromEntries([...inside].map(([tag, inner]) => [tag, usedIn(inner)]));
};

const open = (template: Buffer, inspect?: InstanceType<typeof Inspect>) => {
  let asked = 0;
  try {
    return new Docxtemplater.default(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser: (tag) => ({
        get: (scope: unknown) => {
          if ((asked += 1) > MOST_VALUES) throw new BrokenTemplate([{ tag, code: 'too_many_values' }]);
          return tag === '.' ? scope : ownValue(scope, tag.trim());
        },
      }),
      // A section that nothing fills is left out; a value that nobody gave is a dash.
      nullGetter: (part) => (part.module ? '' : '—'),
      ...(inspect ? { modules: [inspect] } : {}),
    });
  } catch (error) {
    throw error instanceof BrokenTemplate ? error : new BrokenTemplate(problemsOf(error));
  }
};

const ownValue = (scope: unknown, tag: string): unknown =>
  typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
    ? (scope as Record<string, unknown>)[tag]
    : undefined;

interface Part {
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Part[];
}

const rawTags = (part: Part): string[] => [
  ...(part.module === 'rawxml' ? [part.value] : []),
  ...(part.subparsed ?? []).flatMap(rawTags),
];

interface TemplateFault {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly errors?: readonly TemplateFault[];
  };
}

const problemsOf = (error: unknown): { tag: string; code: string }[] => {
  const { properties } = error as TemplateFault;
  const faults = properties?.errors ?? [error as TemplateFault];
  return faults.slice(0, 20).map((fault) => ({
    tag: (fault.properties?.xtag ?? '').slice(0, 100),
    code: fault.properties?.id ?? 'not_a_document',
  }));
};
