import type { Block, BlockId } from './block.js';
import { answer } from './answer.block.js';
import { computed } from './computed.block.js';
import { consent } from './consent.block.js';
import { date } from './date.block.js';
import { files } from './files.block.js';
import { heading } from './heading.block.js';
import { indicator } from './indicator.block.js';
import { integer } from './integer.block.js';
import { lines } from './lines.block.js';
import { link } from './link.block.js';
import { longText } from './long-text.block.js';
import { manyOf } from './many-of.block.js';
import { matrix } from './matrix.block.js';
import { measure } from './measure.block.js';
import { money } from './money.block.js';
import { month } from './month.block.js';
import { note } from './note.block.js';
import { number } from './number.block.js';
import { oneOf } from './one-of.block.js';
import { pair } from './pair.block.js';
import { period } from './period.block.js';
import { person } from './person.block.js';
import { programme } from './programme.block.js';
import { ranking } from './ranking.block.js';
import { reference } from './reference.block.js';
import { richText } from './rich-text.block.js';
import { rows } from './rows.block.js';
import { rubric } from './rubric.block.js';
import { scale } from './scale.block.js';
import { scores } from './scores.block.js';
import { section } from './section.block.js';
import { share } from './share.block.js';
import { shortText } from './short-text.block.js';
import { sign } from './sign.block.js';
import { unit } from './unit.block.js';
import { years } from './years.block.js';
import { yesNo } from './yes-no.block.js';

/** Every block, in the order in which they are asked whether a field is theirs: marked ones first, then by shape. */
export const BLOCKS: readonly Block[] = [
  sign,
  matrix,
  rubric,
  scores,
  years,
  share,
  period,
  month,
  richText,
  heading,
  note,
  files,
  person,
  unit,
  pair,
  reference,
  programme,
  answer,
  measure,
  indicator,
  computed,
  yesNo,
  consent,
  ranking,
  manyOf,
  oneOf,
  scale,
  money,
  integer,
  number,
  date,
  link,
  longText,
  shortText,
  lines,
  rows,
  section,
];

const byId: ReadonlyMap<string, Block> = new Map(BLOCKS.map((block) => [block.id, block]));

/** The block of an id. */
export const blockOf = (id: BlockId): Block => {
  const block = byId.get(id);
  if (!block) throw new Error(`there is no block "${id}"`);
  return block;
};
