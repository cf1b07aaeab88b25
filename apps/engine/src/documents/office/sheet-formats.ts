import { walkXml } from './walk-xml.js';

/** How numbers of a workbook are written. */
export interface Formats {
  write(value: string, style: number): { shown: string; plain: string };
}

/** Formats that every program knows by number, as far as they matter here. */
const BUILT_IN: { readonly [id: number]: string } = {
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd.mm.yyyy h:mm',
};
const DATES = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const OF_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);

export const readFormats = async (content: Buffer | undefined, from1904: boolean): Promise<Formats> => {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inStyles = false;
  if (content)
    await walkXml(content, {
      open: (name, attribute) => {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (name === 'cellXfs') inStyles = true;
        else if (name === 'xf' && inStyles) styles.push(Number(attribute('numFmtId')) || 0);
      },
      close: (name) => {
        if (name === 'cellXfs') inStyles = false;
      },
    });
  const codeOf = (style: number): string => {
    const id = styles[style] ?? 0;
    return codes.get(id) ?? BUILT_IN[id] ?? (DATES.includes(id) ? 'dd.mm.yyyy' : '');
  };
  return {
    write: (value, style) => {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return { shown: value, plain: value };
      // Words in quotes, colours and currencies are no part of the pattern.
      const code = codeOf(style)
        .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
        .split(';')[0]!;
      if (/[dmyhs]/i.test(code)) return writeDate(number, code, from1904) ?? { shown: value, plain: value };
      const plain = String(Number(number.toPrecision(15)));
      if (code.includes('%')) return { shown: `${decimal(Number((number * 100).toPrecision(12)))}%`, plain };
      return { shown: decimal(number), plain };
    },
  };
};

const decimal = (number: number): string => String(Number(number.toPrecision(12))).replace('.', ',');

const DAY_MS = 86_400_000;
/** Day 0 of the calendar that begins in 1900, with its leap day that never was; of the one that begins in 1904. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const LAST_DAY = 2_958_465;

const writeDate = (number: number, code: string, from1904: boolean) => {
  if (number < 0 || number > LAST_DAY) return undefined;
  const zero = from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
  const date = new Date(zero + Math.round(number * DAY_MS));
  const plain = date.toISOString().slice(0, 10);
  const [year, month, day] = plain.split('-') as [string, string, string];
  if (!/y/i.test(code) && /d/i.test(code))
    return { shown: `${Number(day)} ${OF_MONTHS[Number(month) - 1]}`, plain };
  if (!/d/i.test(code) && /m/i.test(code) && /y/i.test(code))
    return { shown: `${MONTHS[Number(month) - 1]} ${year}`, plain };
  if (!/[dy]/i.test(code)) return { shown: date.toISOString().slice(11, 16), plain };
  return { shown: `${day}.${month}.${year}`, plain };
};
