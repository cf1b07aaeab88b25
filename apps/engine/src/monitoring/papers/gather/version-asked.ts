import { refuse } from '../../../problems/problem-error.js';
import type { WhichReport } from '../../reports/read/shown-text.js';
import type { PaperOrder } from './paper-source.js';

/** Which of the versions that were sent the person reads, where he has chosen one. */
export const versionAsked = ({ fields }: PaperOrder): WhichReport | undefined => {
  const asked = fields?.['version'];
  if (asked === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw refuse.notFound();
  return Number(asked);
};
