import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { compileSchema } from './ajv.js';
import { closeObjects } from './close-objects.js';
import { explainErrors } from './explain-error.js';
import { interpretSchema } from './interpret-schema.js';
import { judgeOf, type WrittenValidator } from './validator-runtime.js';
import { writeValidator } from './write-validator.js';

/** Reads the module as a browser would: from an address, not from a string given to `eval`. */
const load = (text: string): WrittenValidator => {
  const inner = text.replace(/^export default /, '').replace(/;\n$/, '');
  // A spec may build a function from text; that the text itself builds none is asserted beside.
  return new Function(`return (${inner})`)() as WrittenValidator;
};

const FORMS = join(import.meta.dirname, '../../../../forms');

/** The whole content pack: schemas with the answers of their samples. */
const content = readdirSync(FORMS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/schema.json') && !/node_modules|dist|out-tsc/.test(path))
  .sort()
  .map((path) => {
    const folder = join(FORMS, path, '..');
    const samples = join(folder, 'samples');
    return {
      key: path.split('/').at(-2)!,
      schema: JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8')) as JsonObject,
      answers: readdirSync(samples).map(
        (file) => (JSON.parse(readFileSync(join(samples, file), 'utf8')) as { data: JsonObject }).data,
      ),
    };
  });

const WRONG: readonly Json[] = [null, '', 'я'.repeat(5_000), -1, 1.5, [], {}, [{}]];

/** Answers a little beside the right ones: a field gone, of another type, or one too many. */
const spoiled = (answers: JsonObject): JsonObject[] => [
  {},
  { ...answers, 'nobody-knows': 1 },
  ...Object.keys(answers).flatMap((key, at) => {
    const { [key]: _gone, ...rest } = answers;
    return [
      rest,
      { ...answers, [key]: WRONG[at % WRONG.length]! },
      { ...answers, [key]: WRONG[(at + 3) % WRONG.length]! },
    ];
  }),
];

describe('a written validator', () => {
  it('reads the content pack', () => expect(content.length).toBeGreaterThan(25));

  it.each(content)(
    '$key: written, compiled and interpreted give the same verdict in the same words',
    ({ schema, answers }) => {
      const closed = closeObjects(schema);
      const judges = [judgeOf(load(writeValidator(schema))), compileSchema(closed), interpretSchema(closed)];
      let refused = 0;
      for (const data of [...answers, ...spoiled(answers.at(-1)!)]) {
        const [written, compiled, interpreted] = judges.map((judge) =>
          explainErrors(judge(data), new Map(), 'ru'),
        );
        expect(written).toEqual(compiled);
        expect(written!.length === 0).toBe(interpreted!.length === 0);
        refused += written!.length > 0 ? 1 : 0;
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  it.each(content)('$key: the text builds no function from text and asks for no module', ({ schema }) => {
    const code = withoutStrings(writeValidator(schema));
    expect(code).toMatch(/^export default \(runtime\) => \{/);
    expect(code).not.toMatch(/\b(require|import|eval|Function|setTimeout|globalThis|window|process)\b/);
    expect(code.match(/\bexport\b/g)).toHaveLength(1);
  });

  it('words of a form stay words, whatever they are', () => {
    const words = fc.oneof(
      fc.constantFrom(
        '"); globalThis.broken = true; ("',
        'require("ajv/dist/runtime/equal").default',
        '${globalThis.broken = true}',
        '\u2028globalThis.broken = true\u2028',
        '</script><script>globalThis.broken = true</script>',
        '*/ globalThis.broken = true /*',
        '\\',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(words, words, words, (name, title, choice) => {
        fc.pre(name !== '__proto__');
        const schema: JsonObject = {
          type: 'object',
          title,
          properties: { [name]: { type: 'string', title, enum: [choice], $comment: title } },
          required: [name],
        };
        const judge = judgeOf(load(writeValidator(schema)));
        expect(judge({ [name]: choice })).toEqual([]);
        expect(judge({ [name]: `${choice}!` })).toHaveLength(1);
        expect(judge({})).toHaveLength(1);
        expect((globalThis as { broken?: boolean }).broken).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('a pattern keeps its bound: no expression is given a megabyte', () => {
    const judge = judgeOf(
      load(writeValidator({ type: 'object', properties: { a: { type: 'string', pattern: '^а+$' } } })),
    );
    expect(judge({ a: 'а'.repeat(4_000) })).toEqual([]);
    expect(judge({ a: 'а'.repeat(4_001) })).toHaveLength(1);
  });

  it('a schema that is no schema is refused', () => {
    expect(() => writeValidator({ type: 'nothing' })).toThrow();
    expect(() => writeValidator({ $ref: 'https://example.org/schema.json' })).toThrow();
  });
});

/** Code without its strings: what is left would be run. */
const withoutStrings = (code: string): string => code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
