import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { SIGNATURES, signatureRows, type Signer } from '../parts/signatures.js';

/** One who is awarded, as he was entered by hand. */
export interface Awarded {
  readonly name: string;
  readonly position: string;
  readonly award: string;
}

export interface AwardOrderInput {
  readonly unit: string;
  readonly number: string;
  /** «26 июня 2026 г.». */
  readonly date: string;
  readonly grounds: string;
  readonly awarded: readonly Awarded[];
  /** Who sees to it that the order is carried out. */
  readonly control: string;
  readonly signers: readonly Signer[];
}

/** Mentors are awarded by an order (`004…`: дипломы, благодарственные письма, ведомственные награды). */
export const AWARD_ORDER: PaperShape = {
  key: 'paper-award-order',
  title: 'Приказ о награждении',
  parts: [
    { part: 'line', tag: 'unit', words: 'кто издаёт приказ', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'numberAndDate', words: 'дата и номер приказа', look: 'subtitle' },
    { part: 'line', tag: 'about', words: 'о чём приказ', look: 'subtitle' },
    { part: 'text', tag: 'grounds', words: 'основание' },
    { part: 'line', tag: 'orders', words: 'распорядительное слово', look: 'plain' },
    { part: 'line', tag: 'first', words: 'пункт 1', look: 'plain' },
    {
      part: 'table',
      tag: 'awarded',
      words: 'Награждаемые',
      columns: [
        { tag: 'n', title: '№', share: 8, align: 'center' },
        { tag: 'name', title: 'Фамилия, имя, отчество', share: 34 },
        { tag: 'position', title: 'Должность, организация', share: 34 },
        { tag: 'award', title: 'Награда', share: 24 },
      ],
    },
    { part: 'line', tag: 'control', words: 'пункт о контроле', look: 'plain' },
    SIGNATURES,
  ],
};

export const awardOrderPaper = (input: AwardOrderInput): FilledPaper => ({
  unit: input.unit,
  title: 'ПРИКАЗ',
  numberAndDate: `от\u00a0${input.date} №\u00a0${input.number}`,
  about: 'О\u00a0награждении',
  grounds: input.grounds,
  orders: 'ПРИКАЗЫВАЮ:',
  first: '1.\u00a0Наградить за\u00a0достижения в\u00a0наставничестве:',
  awarded: input.awarded.map(({ name, position, award }, at) => ({
    n: String(at + 1),
    name,
    position,
    award,
  })),
  control: `2.\u00a0${input.control === '' ? 'Контроль за\u00a0исполнением приказа оставляю за\u00a0собой.' : `Контроль за\u00a0исполнением приказа возложить на\u00a0${input.control.replace(/[.\s]+$/u, '')}.`}`,
  signers: signatureRows(input.signers),
});
