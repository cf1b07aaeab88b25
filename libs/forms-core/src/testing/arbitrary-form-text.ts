import fc from 'fast-check';
import type { Json } from '@tandem/domain';
import { arbitraryForm, type ArbitraryFormOptions } from './arbitrary-form.js';

/** How somebody spells his JSON. */
interface Spelling {
  readonly indent: '' | '  ' | '    ' | '\t';
  readonly newline: '\n' | '\r\n';
  readonly colon: ':' | ': ' | ' : ';
  /** Letters beyond ASCII and slashes as `\u0446` and `\/`. */
  readonly escaped: boolean;
  /** `200` as `200.0` or `2e2`. */
  readonly numbers: 'plain' | 'fraction' | 'exponent';
}

const spelling: fc.Arbitrary<Spelling> = fc.record({
  indent: fc.constantFrom('', '  ', '    ', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  colon: fc.constantFrom(':', ': ', ' : '),
  escaped: fc.boolean(),
  numbers: fc.constantFrom('plain', 'fraction', 'exponent'),
});

/** Documents of the studio as text, spelled in every way that JSON allows: what is not touched must keep its bytes. */
export const arbitraryFormText = (options: ArbitraryFormOptions = {}): fc.Arbitrary<string> =>
  fc
    .tuple(arbitraryForm(options), spelling)
    .map(([form, how]) => spell(form as unknown as Json, how, '') + (how.indent === '' ? '' : how.newline));

const spell = (value: Json, how: Spelling, before: string): string => {
  if (typeof value === 'string') return spellText(value, how);
  if (typeof value === 'number') return spellNumber(value, how);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = before + how.indent;
  const parts = Array.isArray(value)
    ? value.map((one: Json) => spell(one, how, inner))
    : Object.entries(value).map(
        ([key, child]) => spellText(key, how) + how.colon + spell(child as Json, how, inner),
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (how.indent === '') return `${open}${parts.join(', ')}${close}`;
  return `${open}${how.newline}${inner}${parts.join(`,${how.newline}${inner}`)}${how.newline}${before}${close}`;
};

const spellText = (text: string, { escaped }: Spelling): string => {
  const plain = JSON.stringify(text);
  if (!escaped) return plain;
  return plain
    .replaceAll('/', '\\/')
    .replace(/[^\u0020-\u007e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

const spellNumber = (value: number, { numbers }: Spelling): string => {
  if (!Number.isInteger(value) || numbers === 'plain') return String(value);
  if (numbers === 'fraction') return `${value}.0`;
  return value !== 0 && value % 100 === 0 ? `${value / 100}e2` : `${value}E+0`;
};
